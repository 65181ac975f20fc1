"""What the rules of capture hand to one another."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["action", "decision"]


@dataclass(frozen=True)
class CapturedItem:
    """An action or decision that a message holds. The owner is a mention, agency, post or name as written."""

    kind: Kind
    text: str
    owner: str | None
    due: date | None


@dataclass(frozen=True)
class Assignment:
    """Somebody's act as a rule found it: whose, and in what words."""

    owner: str | None
    what: str
    request: bool = False
    """It was asked, and may point back to what was said before it."""
