"""A question's words: what may stand for each in a paper, and with how much credit."""

from dataclasses import dataclass
from functools import cache, cached_property

from knowledge.answering import everyday
from knowledge.answering.spellings import elsewhere
from knowledge.answering.synonyms import SAID_IN_WORDS, SAME_SENSE
from knowledge.answering.vocabulary import ABBREVIATIONS
from knowledge.words import STOP_WORDS, sense, stem

SYNONYM_CREDIT = 0.8
SPELLING_CREDIT = 0.95
EVERYDAY_CREDIT = 0.4
"""For what an everyday word may mean: enough to find by, too little to outweigh its own word."""
PREFIXES = ("anti", "co", "cross", "inter", "multi", "non", "pre", "self", "sub", "vice", "web")
SHORTEST_PARTED = 4


@dataclass(frozen=True)
class Option:
    """Words any of whose presence (all of them together) counts as the term's, with how much credit."""

    words: tuple[str, ...]
    credit: float = 1.0

    @cached_property
    def stems(self) -> frozenset[str]:
        """The words as the index holds them."""
        return frozenset(stem(w) for w in self.words)

    @cached_property
    def senses(self) -> frozenset[str]:
        """The words as they are matched."""
        return frozenset(sense(w) for w in self.words)


@dataclass(frozen=True)
class Term:
    """A content word of the question."""

    word: str
    options: tuple[Option, ...]
    weight: float = 1.0
    named: bool = False
    """Written as a name: with a capital inside the sentence, or in capitals."""

    def credit(self, senses: frozenset[str]) -> float:
        """How well a text with these senses covers the term: 0 to 1."""
        if self._any.isdisjoint(senses):
            return 0.0
        return next((o.credit for o in self._best_first if o.senses <= senses), 0.0)

    @cached_property
    def in_several_words(self) -> bool:
        """Whether an option has several words, which may stand in several places."""
        return any(len(o.senses) > 1 for o in self.options)

    @cached_property
    def _any(self) -> frozenset[str]:
        return frozenset().union(*(o.senses for o in self.options))

    @cached_property
    def _best_first(self) -> tuple[Option, ...]:
        return tuple(sorted(self.options, key=lambda o: -o.credit))


@cache
def _synonyms() -> dict[str, tuple[str, ...]]:
    table: dict[str, set[str]] = {}
    for group in SAME_SENSE:
        for word in group:
            table.setdefault(sense(word), set()).update(w for w in group if sense(w) != sense(word))
    return {key: tuple(sorted(words)) for key, words in table.items()}


@cache
def _cut_short() -> dict[str, tuple[str, ...]]:
    """What papers cut a word short to."""
    table: dict[str, tuple[str, ...]] = {}
    for short, whole in ABBREVIATIONS.items():
        table[whole] = (*table.get(whole, ()), short)
    return table


def _parted(word: str) -> tuple[Option, ...]:
    """The same word written with a hyphen, which the index takes for two: "coordinator" and "co-ordinator"."""
    found = (p for p in PREFIXES if word.startswith(p) and len(word) - len(p) >= SHORTEST_PARTED)
    return tuple(Option((prefix, word.removeprefix(prefix))) for prefix in found)


def options(word: str) -> tuple[Option, ...]:
    """A question's word with all that may stand for it, itself first."""
    found = [Option((word,)), *_parted(word), *(Option((other,)) for other in [elsewhere(word)] if other)]
    singular = word.removesuffix("s")
    written_out = [ABBREVIATIONS[short].split() for short in sorted({word, singular}) if short in ABBREVIATIONS]
    found += [Option(tuple(w for w in words if w not in STOP_WORDS)) for words in written_out]
    by_sense = {sense(w): w for w in _synonyms().get(sense(word), ())}
    found += [Option((short,)) for short in _cut_short().get(word, ())]
    found += [Option((w,), SYNONYM_CREDIT) for w in by_sense.values()]
    found += [Option(tuple(words.split()), SYNONYM_CREDIT) for words in SAID_IN_WORDS.get(word, ())]
    known = {o.senses for o in found}
    meant = [Option(words, EVERYDAY_CREDIT) for words in everyday.written_for(word)]
    return (*found, *(o for o in meant if o.senses not in known))
