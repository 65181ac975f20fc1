"""To whom an action is given, of those whom Remit can tell."""

import re
from collections.abc import Sequence

MENTION = re.compile(r"<@([UW][A-Z0-9]+)>")


def people_of(owners: Sequence[str]) -> tuple[str, ...]:
    """The ids of those owners who are in Slack."""
    return tuple(match[1] for match in map(MENTION.fullmatch, owners) if match)


def newly_given(had: Sequence[str], owners: Sequence[str], giver: str) -> tuple[str, ...]:
    """The people who own it now and did not before, each once; whoever gives knows it."""
    return tuple(dict.fromkeys(person for person in people_of(owners) if person not in (giver, *people_of(had))))
