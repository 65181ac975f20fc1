"""Whether an item says what another says already. Pure."""

from collections.abc import Sequence
from datetime import timedelta

from rapidfuzz import fuzz, process

from knowledge.store.likeness import words_of
from knowledge.types import Action, Decision, NewAction, NewDecision

SAME_WORDS = 90.0
"""rapidfuzz's token_set_ratio, of 100, from which two tasks share their words."""
SAME_LENGTH = 60.0
"""token_sort_ratio beside it: "report" is in "send the report to the board" and yet another task."""
SAME_MEETING = timedelta(days=14)
"""Decisions in the same words further apart are of two meetings: "agree the budget"."""


def alike(what: str, others: Sequence[tuple[int, str]]) -> list[int]:
    """The ids of those others that say the same in nearly the same words; each is its id and its words.

    They have the same numbers, owners and partnership already (see store.likeness).
    """
    ours, theirs = words_of(what), [words_of(words) for _, words in others]
    near = process.extract(ours, theirs, scorer=fuzz.token_set_ratio, score_cutoff=SAME_WORDS, limit=None)
    return [others[place][0] for words, _, place in near if fuzz.token_sort_ratio(ours, words) >= SAME_LENGTH]


def apart(one: Action | NewAction | Decision | NewDecision, other: Action | Decision) -> bool:
    """Whether two in the same words are yet two: decisions of two bodies, as one recommends what the other decides, or
    of two meetings.
    """
    if not (isinstance(one, Decision | NewDecision) and isinstance(other, Decision)):
        return False
    bodies = {body.casefold() for body in (one.body, other.body) if body}
    return len(bodies) > 1 or abs(one.decided_on - other.decided_on) > SAME_MEETING
