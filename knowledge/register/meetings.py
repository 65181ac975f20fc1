"""Something due by a meeting whose day is not known: "by the next Board"."""

import re
from dataclasses import dataclass

from knowledge.register.vocabulary import EVENTS

_NEXT = rf"(?P<words>next\s+(?:[\w&'’-]+\s+){{0,4}}?{EVENTS}(?:\s+{EVENTS}){{0,2}})\b"
_ALONE = re.compile(rf"(?:(?:by|before|for|at|until|till|to)\s+)?(?:the\s+)?{_NEXT}", re.IGNORECASE)
_IN_WORDS = re.compile(
    rf"\b(?P<lead>by|before|until|till|in time for|ahead of|in advance of|for|at|to)\s+(?:the\s+)?{_NEXT}",
    re.IGNORECASE,
)
_STAYS = frozenset({"for", "at", "to"})
"""What is prepared for a meeting or brought to it says so; what is due by one need not."""


@dataclass(frozen=True)
class NextMeeting:
    """The meeting in words ("next Board"), and the stretch to leave out of what is to be done."""

    words: str
    start: int
    end: int


def read_next_meeting(words: str) -> str:
    """The meeting, where the words name one and nothing else; else nothing."""
    match = _ALONE.fullmatch(words.strip(" .,"))
    return " ".join(match["words"].split()) if match else ""


def find_next_meeting(text: str) -> NextMeeting | None:
    """The meeting that the text sets for its doing."""
    match = _IN_WORDS.search(text)
    if not match:
        return None
    start = match.end() if match["lead"].lower() in _STAYS else match.start()
    return NextMeeting(" ".join(match["words"].split()), start, match.end())
