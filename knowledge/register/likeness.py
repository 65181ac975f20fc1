"""Whether an action says what another says already."""

import re
from collections.abc import Iterable

from rapidfuzz import fuzz
from rapidfuzz.utils import default_process

from knowledge.types import Action

SAME_WORDS = 90.0
"""rapidfuzz's token_set_ratio, of 100, from which two tasks share their words."""
SAME_LENGTH = 60.0
"""token_sort_ratio beside it: "report" is in "send the report to the board" and yet another task."""

_NUMBER = re.compile(r"\d+")
"""The minutes of 3 March are not those of 7 March."""


def alike(action: Action, others: Iterable[Action]) -> tuple[Action, ...]:
    """Those of the others that have an owner in common with the action, or none as it has none, and say the same."""
    what = default_process(action.what)
    return tuple(
        other
        for other in others
        if other.number != action.number and _share_an_owner(action, other) and _same(what, default_process(other.what))
    )


def _share_an_owner(one: Action, other: Action) -> bool:
    ours, theirs = ({owner.casefold() for owner in action.owners} for action in (one, other))
    return bool(ours & theirs) or ours == theirs


def _same(one: str, other: str) -> bool:
    if _NUMBER.findall(one) != _NUMBER.findall(other):
        return False
    return fuzz.token_set_ratio(one, other) >= SAME_WORDS and fuzz.token_sort_ratio(one, other) >= SAME_LENGTH
