"""The shape that rules share: a pattern, and what has to hold beside it for its words to count."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from knowledge.register.capture.findings import Assignment, Remark
from knowledge.register.capture.names import is_somebody, somebody_or_none

Holds = Callable[[re.Match[str], Remark], bool]


def always(_match: re.Match[str], _remark: Remark) -> bool:
    """Nothing else has to hold."""
    return True


def by_somebody(match: re.Match[str], _remark: Remark) -> bool:
    """The group "who" names somebody who can act."""
    return is_somebody(match["who"])


def dated(_match: re.Match[str], remark: Remark) -> bool:
    """It gives a day, or stands behind an act that was found, and is no question."""
    return (remark.dated or remark.follows) and not remark.asked


@dataclass(frozen=True)
class Shape:
    """One way to say that somebody acts.

    The pattern's groups: "what" is done, with "rest" behind it where that stands apart; "who" does it.
    """

    pattern: re.Pattern[str]
    holds: Holds = always

    def find(self, remark: Remark) -> re.Match[str] | None:
        """The match that counts."""
        match = self.pattern.search(remark.masked)
        return match if match and self.holds(match, remark) else None


def first_of(shapes: Iterable[Shape], remark: Remark) -> re.Match[str] | None:
    """The match of the first shape that the remark has."""
    return next((match for shape in shapes if (match := shape.find(remark))), None)


def what_is_said(match: re.Match[str], remark: Remark) -> str:
    """What is done, as written."""
    rest = remark.said(match, "rest") if match.groupdict().get("rest") else ""
    return f"{remark.said(match, 'what')} {rest}".strip()


def given(match: re.Match[str], remark: Remark) -> Assignment:
    """What is done, for whoever the match names."""
    return Assignment(somebody_or_none(remark.said(match, "who")), what_is_said(match, remark))
