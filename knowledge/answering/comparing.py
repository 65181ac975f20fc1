"""A question that sets things side by side: its sides, and what each of them shows."""

import re
from collections.abc import Callable, Collection, Hashable, Sequence
from dataclasses import replace

from knowledge.answering.hits import Hit
from knowledge.answering.question import Question
from knowledge.words import fold, split

OTHER_SIDE = 0.2
"""What a word of the other side weighs while one side is looked for: some are common to both."""
ENOUGH_BESIDE = 0.3
"""A side must cover at least so much of the question: the words that the sides do not share weigh on it."""
CLOSE = 0.8
"""A side's second hit is shown where it scores at least this share of its first."""
MOST_SIDES = 4
MOST_A_SIDE = 3

_COMPARES = re.compile(
    r"\b(?:compare[ds]?|comparison|differ(?:s|ence|ences|ent)?|versus|vs?|side by side"
    r"|which (?:of (?:the|our|these) (?:\w+ )?)?(?:partnerships|boards|trusts|councils|papers)|both"
    r"|each(?! (?:day|week|fortnight|month|quarter|term|year|time|meeting)))\b"
)
_BETWEEN = re.compile(
    r"\b(?:versus|vs?\.?|compared? (?:to|with)|as against|against|differ(?:ent)? (?:from|to))\b",
    re.I,
)

_OF_ALL = re.compile(
    r"\b(?:which|each|both|all) of (?:the|our|these)(?: \w+)? (partnerships|boards|trusts|councils|papers)\b"
)


def asked_of_all(question: Question) -> frozenset[str]:
    """The word for those that are all asked of: "which of the partnerships" need not be said by any of them."""
    return frozenset(_OF_ALL.findall(fold(question.text)))


def compares(question: Question) -> bool:
    """Whether the question sets things side by side."""
    return bool(_COMPARES.search(fold(question.text)))


def halves(question: Question) -> tuple[Question, ...]:
    """The question for each of its two sides, or none where no word parts them."""
    parts = _BETWEEN.split(question.text, maxsplit=1)
    if len(parts) < 2:
        return ()
    left, right = (frozenset(split(part)) for part in parts)
    found = _lightened(question, right - left), _lightened(question, left - right)
    return found if all(any(t.weight >= 1.0 for t in half.terms) for half in found) else ()


def _lightened(question: Question, words: Collection[str]) -> Question:
    terms = (replace(t, weight=t.weight * OTHER_SIDE) if t.word in words else t for t in question.terms)
    return replace(question, terms=tuple(terms))


def side(hits: Sequence[Hit]) -> list[Hit]:
    """What one side shows: its best hit that says enough, and a second that is nearly as good."""
    kept = [h for h in hits if h.answers and h.cover >= ENOUGH_BESIDE]
    return [h for h in kept[:MOST_A_SIDE] if h.score >= CLOSE * kept[0].score]


def sides(hits: Sequence[Hit], by: Callable[[Hit], Hashable]) -> list[Hit]:
    """For each side, as `by` tells them apart, what it shows; none where there is but one side."""
    best = max((h.cover for h in hits if h.answers), default=0.0)
    found: dict[Hashable, list[Hit]] = {}
    for hit in hits:
        if hit.cover >= best / 2:
            found.setdefault(by(hit), []).append(hit)
    shown = [kept for kept in map(side, found.values()) if kept][:MOST_SIDES]
    return [hit for kept in shown for hit in kept] if len(shown) > 1 else []
