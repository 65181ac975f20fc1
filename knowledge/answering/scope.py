"""Which partnerships a question names, by name, part of a name or a common shortening."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import DamerauLevenshtein

from knowledge.words import STOP_WORDS, split

# Words that many partnerships share in their names, so that one of them alone names none.
_GENERIC = frozenset(
    """
    adult adults advisory agency and assembly association authority board borough bureau care central charity child
    children childrens city club co collaborative com combined commission commissioning committee community
    community cooperation core council county district docs east families family federation for forum foundation
    framework fund general github gov governance government group health healthy independent initiative integrated io
    joint leadership learning local management meeting meetings metropolitan minutes national network north of office
    open org organisation organization parish partners partnership people peoples plan policy process programme project
    public region regional review rural safe safeguarding safer school schools service services site social society
    south standard standards steering strategic strategy sub support system team technical the together town trust uk
    unit united urban village voluntary website wellbeing west work working young youth
    """.split()
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
NEAR_SPELLING = 0.86
MOST_OF_A_NAME = 0.6
MOST_SPREAD = 0.15
"""A word that more than this share of the partnerships (and more than SPREAD_AT_LEAST) use names none of them."""
SPREAD_AT_LEAST = 3


@dataclass(frozen=True)
class Named:
    """The partnerships that a question names, and the words that named them."""

    partnerships: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()


def named(question: str, partnerships: Sequence[str], spread: Callable[[str], int]) -> Named:
    """Find them; `spread` tells how many partnerships' papers hold a word.

    What many partnerships' papers hold names none of them; a mere shortening may stand in none. A part of a name counts
    where only one partnership bears it, or where it is most of one name and of no other.
    """
    words = [w for w in split(question) if w not in STOP_WORDS]
    bearers = Counter(token for p in partnerships for token in set(name_words(p)))
    most = max(SPREAD_AT_LEAST, MOST_SPREAD * len(partnerships))
    hits = {p: _matches(words, name_words(p), spread) for p in partnerships}
    telling = {
        p: h
        for p, h in hits.items()
        if any(t not in _GENERIC and bearers[t] == 1 and spread(w) <= most for w, t in h.items())
    }
    found = telling or _mostly_named(hits)
    used = (word for h in found.values() for word, token in h.items() if token not in _GENERIC or len(h) > 1)
    return Named(tuple(sorted(found)), frozenset(used))


def is_generic(word: str) -> bool:
    """Whether many partnerships share the word in their names."""
    return word in _GENERIC


def name_words(partnership: str) -> list[str]:
    """The words of a partnership's name, however its folder is written."""
    return split(_CAMEL.sub(" ", partnership).replace("_", " ").replace("-", " ").replace(".", " "))


def _matches(words: Sequence[str], name: Sequence[str], spread: Callable[[str], int]) -> dict[str, str]:
    """The question's words that may name it, each with the name's word."""
    exact = {word: word for word in words if word in name}
    near = {w: t for w in words if w not in exact for t in name if _near(w, t) and not spread(w)}
    return exact | near


def _mostly_named(hits: Mapping[str, Mapping[str, str]]) -> dict[str, Mapping[str, str]]:
    """The one partnership of whose name the question holds the most, if that is most of the name."""
    shares = {p: len(set(h.values())) / max(1, len(set(name_words(p)) - STOP_WORDS)) for p, h in hits.items()}
    best = max(shares.values(), default=0.0)
    leaders = [p for p, share in shares.items() if share == best]
    if best < MOST_OF_A_NAME or len(leaders) > 1 or len(hits[leaders[0]]) < 2:
        return {}
    return {leaders[0]: hits[leaders[0]]}


def _near(word: str, token: str) -> bool:
    """A shortening, a form or a misspelling of a name's telling word."""
    if token in _GENERIC or min(len(word), len(token)) < 4:
        return False
    shortened = word.removesuffix("s")
    if len(shortened) >= 4 and token.startswith(shortened) and len(token) - len(shortened) >= 3:
        return True
    if word.startswith(token) and len(word) - len(token) <= 2:
        return True
    return len(token) >= 6 and DamerauLevenshtein.normalized_similarity(word, token) >= NEAR_SPELLING
