"""Rules for days that are written out: 30 September 2024, 30/9/24, the 25th, Friday 3rd."""

import re
from datetime import date, timedelta

from knowledge.register.dates.calendar import next_day_of_month, next_such_day
from knowledge.register.dates.rules import (
    MONTH,
    ORDINAL,
    WEEKDAY,
    Rule,
    led,
    month_number,
    ordinal_number,
    rule,
    stands_alone,
    weekday_number,
)

DEADLINE_LEAD = "by|before|on|due|for|until|till|deadline|than|of|from|w/c"
SMALL = 9
_DAY = r"(?P<day>\d{1,2})(?P<ordinal>st|nd|rd|th)?"
_WEEKDAY_BEFORE = rf"(?:{WEEKDAY},? (?:the )?)?"
_YEAR_AFTER = r"(?:,? (?P<year>\d{4}|['’]\d{2}))?"


def _year(match: re.Match[str]) -> int:
    digits = match["year"].lstrip("'’")
    return int(digits) + (2000 if len(digits) == 2 else 0)


def _day_and_month(match: re.Match[str], today: date, month: int) -> date:
    if match["year"]:
        return date(_year(match), month, int(match["day"]))
    return next_such_day(today, month, int(match["day"]))


def _is_the_verb_may(match: re.Match[str]) -> bool:
    return match["month"] == "may" and not match["ordinal"] and not stands_alone(match)


def iso_day(match: re.Match[str], _today: date) -> date:
    """2025-03-04."""
    return date(int(match["year"]), int(match["month_number"]), int(match["day"]))


def named_month(match: re.Match[str], today: date) -> date | None:
    """30 September 2024, 3rd of April, Friday 3 April, April 3rd."""
    return None if _is_the_verb_may(match) else _day_and_month(match, today, month_number(match))


def ordinal_and_month(match: re.Match[str], today: date) -> date:
    """The first of April."""
    return next_such_day(today, month_number(match), ordinal_number(match))


def ordinal_day(match: re.Match[str], today: date) -> date | None:
    """By the twentieth; a small ordinal counts other things."""
    announced = led(match, DEADLINE_LEAD) and stands_alone(match)
    return next_day_of_month(today, ordinal_number(match)) if announced and ordinal_number(match) > SMALL else None


def numeric_day(match: re.Match[str], today: date) -> date:
    """30/9/24 or 30/9, the day first."""
    return _day_and_month(match, today, int(match["month_number"]))


def dotted_day_without_year(match: re.Match[str], today: date) -> date | None:
    """30.9 where a deadline is announced; elsewhere it numbers a section or a sum."""
    return numeric_day(match, today) if led(match, "by|before|due|until|till|deadline|than|on") else None


def all_hours(_match: re.Match[str], _today: date) -> None:
    """24/7 is no date."""


def day_of_month(match: re.Match[str], today: date) -> date | None:
    """The 25th; not the 25th anniversary, and without "the" only where a date is announced."""
    announced = led(match, DEADLINE_LEAD)
    if not stands_alone(match) or not (match["the"] or announced):
        return None
    return next_day_of_month(today, int(match["day"]))


def weekday_and_day(match: re.Match[str], today: date) -> date:
    """Friday 3rd: the next third that is a Friday within the year, else the next third."""
    nearest = candidate = next_day_of_month(today, int(match["day"]))
    while candidate - today < timedelta(days=366):
        if candidate.weekday() == weekday_number(match):
            return candidate
        candidate = next_day_of_month(candidate + timedelta(days=1), int(match["day"]))
    return nearest


def day_of_this_or_next_month(match: re.Match[str], today: date) -> date:
    """The 5th of next month; the 5th of this month, when it is still to come."""
    start = today.replace(day=1)
    if match["which"].lower() == "next":
        start = (start + timedelta(days=31)).replace(day=1)
    named = start.replace(day=int(match["day"]))
    return named if named >= today else next_day_of_month(today, named.day)


RULES: tuple[Rule, ...] = (
    rule(r"24/7", all_hours),  # first: of readings of equal length the first counts
    rule(r"(?P<year>\d{4})-(?P<month_number>\d{1,2})-(?P<day>\d{1,2})", iso_day),
    rule(
        rf"{_WEEKDAY_BEFORE}(?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)?\s*[-–]\s*)?{_DAY}(?: of)?\s*{MONTH}{_YEAR_AFTER}",
        named_month,
    ),
    rule(rf"{_WEEKDAY_BEFORE}{MONTH} (?:the )?{_DAY}{_YEAR_AFTER}", named_month),
    rule(rf"{_DAY}-{MONTH}(?:-(?P<year>\d{{4}}|\d{{2}}))?", named_month),
    rule(rf"{_WEEKDAY_BEFORE}(?:the )?{ORDINAL} (?:of )?{MONTH}", ordinal_and_month),
    rule(rf"(?:the )?{ORDINAL}", ordinal_day),
    rule(
        rf"{_WEEKDAY_BEFORE}(?P<day>\d{{1,2}})(?P<mark>[/.\-])(?P<month_number>\d{{1,2}})(?P=mark)(?P<year>\d{{4}}|\d{{2}})",
        numeric_day,
    ),
    rule(rf"{_WEEKDAY_BEFORE}(?P<day>\d{{1,2}})/(?P<month_number>\d{{1,2}})(?P<year>)(?! of\b)", numeric_day),
    rule(r"(?P<day>\d{1,2})\.(?P<month_number>\d{1,2})(?P<year>)(?!\.\d|%)", dotted_day_without_year),
    rule(r"(?P<the>the )?(?P<day>\d{1,2})(?:st|nd|rd|th)", day_of_month),
    rule(rf"{WEEKDAY},? (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)", weekday_and_day),
    rule(r"(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)? of (?P<which>this|next) month", day_of_this_or_next_month),
)
