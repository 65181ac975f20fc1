"""What the rules of capture hand to one another."""

import re
from dataclasses import dataclass, replace
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


@dataclass(frozen=True)
class Remark:
    """A clause as a rule sees it. Rules match `masked`, which is as long as `text`, and quote `text`."""

    text: str
    masked: str
    author: str = ""
    asked: bool = False
    """It ends in a question mark."""
    dated: bool = False
    """It gives a day to do something by."""
    listed: bool = False
    """It stands in a list of actions."""
    follows: bool = False
    """An act was found before it in its sentence."""
    addressee: str | None = None
    """Whom the message spoke to before."""
    before: str = ""
    """What the message said up to here."""

    def said(self, match: re.Match[str], group: str) -> str:
        """The words as written that a group of a match on `masked` found."""
        return self.text[match.start(group) : match.end(group)].strip()

    def part(self, start: int, end: int | None = None) -> "Remark":
        """A stretch of it."""
        return replace(self, text=self.text[start:end], masked=self.masked[start:end])
