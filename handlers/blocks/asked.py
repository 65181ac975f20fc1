"""A question on its way through a button and back."""

import json
from dataclasses import dataclass

from handlers.blocks.text import VALUE_CHARS

QUESTION_CHARS = 900
"""A question must fit a button's value, also where every character is written as an escape."""


@dataclass(frozen=True)
class Asked:
    """The question that an answer belongs to."""

    question: str
    partnership: str = ""
    thread: str = ""
    """The ts of the thread it was asked in; empty where it was asked of Remit alone (`/ask`)."""
    number: int = 0
    """Under which the question is kept; none before it is."""


def pack(asked: Asked, choice: str = "") -> str:
    """A button's value: the question with the partnership chosen, or the one it was asked of."""
    kept = {"q": asked.question, "p": choice or asked.partnership, "t": asked.thread, "n": str(asked.number)}
    value = json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
    if len(value) > VALUE_CHARS:
        raise ValueError("a button's value is longer than Slack takes")
    return value


def unpack(value: str) -> Asked:
    """The question that a button carries. Raises ValueError where the value is none that `pack` made."""
    kept = json.loads(value)
    if not isinstance(kept, dict) or not all(isinstance(kept.get(name), str) for name in "qpt"):
        raise ValueError("the button does not carry a question")
    number = kept.get("n")
    return Asked(kept["q"], kept["p"], kept["t"], int(number) if isinstance(number, str) and number.isdecimal() else 0)
