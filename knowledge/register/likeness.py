"""Whether an action says what another says already."""

import json
import re
from collections.abc import Iterable

from rapidfuzz import fuzz
from rapidfuzz.utils import default_process

from knowledge.types import Action, NewAction

SAME_WORDS = 90.0
"""rapidfuzz's token_set_ratio, of 100, from which two tasks share their words."""
SAME_LENGTH = 60.0
"""token_sort_ratio beside it: "report" is in "send the report to the board" and yet another task."""

_NUMBER = re.compile(r"\d+")
"""The minutes of 3 March are not those of 7 March."""


def alike(action: Action | NewAction, others: Iterable[tuple[int, str, str]]) -> list[int]:
    """The ids of those others that have an owner in common with the action, or none as it has none, and say the same.

    Each of the others is its id, its words and its owners as a JSON list.
    """
    what, owners = default_process(action.what), {owner.casefold() for owner in action.owners}
    return [
        each for each, words, owned in others if _share_an_owner(owners, owned) and _same(what, default_process(words))
    ]


def _share_an_owner(ours: set[str], kept: str) -> bool:
    theirs = {str(owner).casefold() for owner in json.loads(kept)}
    return bool(ours & theirs) or ours == theirs


def _same(one: str, other: str) -> bool:
    if _NUMBER.findall(one) != _NUMBER.findall(other):
        return False
    return fuzz.token_set_ratio(one, other) >= SAME_WORDS and fuzz.token_sort_ratio(one, other) >= SAME_LENGTH
