"""Reads the actions and decisions in a channel message: rules about how officers write, a family a file."""

from datetime import date

from knowledge.register.capture.findings import CapturedItem
from knowledge.register.capture.reader import read

__all__ = ["CapturedItem", "capture"]


def capture(text: str, *, today: date, author: str) -> tuple[CapturedItem, ...]:
    """The items that a message of `author`, written on `today`, proposes; none for chat, questions and quotation."""
    return read(text, today=today, author=author)
