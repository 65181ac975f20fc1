"""How much each word of a question says, by its rarity."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.answering.question import OWN, Question
from knowledge.answering.terms import EVERYDAY_CREDIT, SPELLING_CREDIT, Term

UNHEARD = 0.6
"""An ordinary word that no paper holds says less than its rarity: people ask in other words than papers use.
One that merely asks ("happens") then says nothing."""

SAID_ANEW = 0.3
"""A question that leans on the one before says little of its own: that counts, however often papers say it."""


@dataclass(frozen=True)
class Weights:
    """A weight for each term of one question."""

    by_word: Mapping[str, float]
    unheard: frozenset[str] = frozenset()
    """Words that no paper holds, nor any that stand for them; what an everyday word may mean is not that sure."""

    def of(self, term: Term) -> float:
        """A term's weight."""
        return self.by_word[term.word]

    def share(self, term: Term) -> float:
        """Its share of what all terms weigh together."""
        return self.of(term) / (sum(self.by_word.values()) or 1.0)


def weigh(question: Question, counts: Mapping[str, int], passages: int) -> Weights:
    """Weights by inverse document frequency (BM25's), from the counts of every option's stems."""
    by_word, unheard = {}, set()
    for term in question.terms:
        meant = [o for o in term.options if o.credit > EVERYDAY_CREDIT]
        known = [min((counts.get(s, 0) for s in o.stems), default=0) for o in meant]
        count = known[0] if known and known[0] else max(known, default=0)
        count = max((count, *(n for n, o in zip(known, meant, strict=True) if o.credit == SPELLING_CREDIT)))
        rarity = math.log(1 + (passages - count + 0.5) / (count + 0.5))
        if question.follows_on and term.weight >= OWN:
            rarity = max(rarity, SAID_ANEW)
        if not count:
            unheard.add(term.word)
            rarity *= 1.0 if term.named else UNHEARD if term.weight >= 1.0 else 0.0
        by_word[term.word] = term.weight * rarity
    return Weights(by_word, frozenset(unheard))
