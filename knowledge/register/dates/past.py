"""Days gone by as people say them: yesterday, last Friday, three days ago. No message sets a deadline in these."""

import re
from datetime import date

from dateutil.relativedelta import relativedelta

from knowledge.register.dates.calendar import DAY, WEEK, previous_weekday
from knowledge.register.dates.rules import COUNT, WEEKDAY, count, weekday_number

_YESTERDAY = re.compile(r"(?:on )?(?P<before>the day before )?yesterday", re.IGNORECASE)
_LAST = re.compile(rf"(?:on )?(?:last|this past) {WEEKDAY}", re.IGNORECASE)
_AGO = re.compile(rf"{COUNT} (?P<unit>day|week|fortnight|month|year)s? ago", re.IGNORECASE)


def read_past(words: str, *, today: date) -> date | None:
    """The day gone by, where the words name one and nothing else."""
    said = " ".join(words.split())
    if match := _YESTERDAY.fullmatch(said):
        return today - (2 * DAY if match["before"] else DAY)
    if match := _LAST.fullmatch(said):
        return previous_weekday(today, weekday_number(match))
    if match := _AGO.fullmatch(said):
        return _ago(match, today)
    return None


def _ago(match: re.Match[str], today: date) -> date | None:
    number, unit = count(match), match["unit"].lower()
    try:
        if unit in {"month", "year"}:
            return today - relativedelta(**{f"{unit}s": number})  # type: ignore[arg-type]  # either takes a number
        return today - number * {"day": DAY, "week": WEEK, "fortnight": 2 * WEEK}[unit]
    except (ValueError, OverflowError):
        return None
