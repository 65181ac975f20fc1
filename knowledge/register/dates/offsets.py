"""Rules for days told from another day: three days before the Board on 12 March, the Tuesday after Easter."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

from knowledge.register.dates.calendar import (
    DAY,
    WEEK,
    add_working_days,
    next_weekday,
    previous_weekday,
    subtract_working_days,
)
from knowledge.register.dates.rules import COUNT, WEEKDAY, count, weekday_number

_BESIDE = r"(?P<side>before|ahead of|prior to|in advance of|after|following)"
_FROM = r"(?P<side>before|ahead of|prior to|in advance of|after|following|from)"
_WITHIN = r"(?P<side>of|after|from|before)"
_OF_WHAT = (
    r"(?:the )?(?!\w+ing\b)(?P<what>(?:(?!by\b|before\b|on\b)[\w&'’-]+ ){0,4}?)(?:,? ?\(?)(?:on |of |in )?(?:the )?"
)
_EARLIER = frozenset({"before", "ahead of", "prior to", "in advance of"})


@dataclass(frozen=True)
class Offset:
    """Words that stand before a date, up to its start, and the day they make of it."""

    pattern: re.Pattern[str]
    day: Callable[[re.Match[str], date], date]


def _offset(pattern: str, day: Callable[[re.Match[str], date], date]) -> Offset:
    spaced = f"{pattern} {_OF_WHAT}".replace(" ?", r"\s*").replace(" ", r"\s+")
    return Offset(re.compile(rf"(?<![\w/@.\-]){spaced}$", re.IGNORECASE), day)


def _is_earlier(match: re.Match[str]) -> bool:
    return " ".join(match["side"].lower().split()) in _EARLIER


def working_days_apart(match: re.Match[str], day: date) -> date:
    """Five working days before it."""
    apart = subtract_working_days if _is_earlier(match) else add_working_days
    return apart(day, count(match))


def days_apart(match: re.Match[str], day: date) -> date:
    """A week before it, the day after it."""
    unit = match["unit"].lower().rstrip("s")
    number = -count(match) if _is_earlier(match) else count(match)
    if unit == "month":
        return day + relativedelta(months=number)
    return day + number * {"day": DAY, "week": WEEK, "fortnight": 2 * WEEK}[unit]


def weekday_beside(match: re.Match[str], day: date) -> date:
    """The Tuesday after it, the Friday before it."""
    beside = previous_weekday if _is_earlier(match) else next_weekday
    return beside(day, weekday_number(match))


_WORKING_DAYS = rf"{COUNT} (?:clear )?(?:working|business) days?"
_DAYS = rf"(?:{COUNT}|the) (?P<unit>days?|weeks?|fortnight|months?)"

OFFSETS: tuple[Offset, ...] = (
    _offset(rf"within {_WORKING_DAYS} {_WITHIN}", working_days_apart),
    _offset(rf"within {_DAYS} {_WITHIN}", days_apart),
    _offset(rf"(?:at least )?{_WORKING_DAYS} {_FROM}", working_days_apart),
    _offset(rf"(?:at least )?{_DAYS} {_FROM}", days_apart),
    _offset(rf"(?:the )?{WEEKDAY} {_BESIDE}", weekday_beside),
)


def offset_from(text: str, start: int, day: date) -> tuple[int, date, bool] | None:
    """Where words begin that lead from the date at `start` to another day, that day, and whether they name an event."""
    for offset in OFFSETS:
        if match := offset.pattern.search(text[max(0, start - 90) : start]):
            return max(0, start - 90) + match.start(), offset.day(match, day), bool(match["what"])
    return None
