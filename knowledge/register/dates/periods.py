"""Rules for the ends of months, quarters and years: end of Feb, month end, mid-March, year end, end of Q2."""

import re
from datetime import date

from dateutil.relativedelta import relativedelta

from knowledge.register.dates.calendar import (
    DAY,
    FINANCIAL_YEAR_END,
    month_end,
    next_month_end,
    next_such_day,
    weekday_of_month,
)
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

_YEAR = r"(?:,? (?P<year>\d{4}))?"
_END = r"(?:the )?(?:very )?(?:end of|end|late|end[ -]of|back end of|last day of)[ -](?:the month of )?"
_START = r"(?:the )?(?:start|beginning|first day) of "


def _end_of_named_month(match: re.Match[str], today: date) -> date:
    if match["year"]:
        return month_end(date(int(match["year"]), month_number(match), 1))
    return next_month_end(today, month_number(match))


def _day_of_named_month(match: re.Match[str], today: date, day: int) -> date:
    if match["year"]:
        return date(int(match["year"]), month_number(match), day)
    return next_such_day(today, month_number(match), day)


def end_of_named_month(match: re.Match[str], today: date) -> date:
    """End of Feb, end March 2025: its last day."""
    return _end_of_named_month(match, today)


def middle_of_named_month(match: re.Match[str], today: date) -> date:
    """Mid-March: the fifteenth."""
    return _day_of_named_month(match, today, 15)


def early_in_named_month(match: re.Match[str], today: date) -> date:
    """Early March: the tenth."""
    return _day_of_named_month(match, today, 10)


def start_of_named_month(match: re.Match[str], today: date) -> date:
    """The beginning of March: the first."""
    return _day_of_named_month(match, today, 1)


def named_month_as_deadline(match: re.Match[str], today: date) -> date | None:
    """By March, some time in March: its last day, where it is announced. "In May we agreed" is told by its verb."""
    plain = match["month"][:1].islower() and match["month"].lower() in {"may", "march", "mar"}
    return _end_of_named_month(match, today) if stands_alone(match) and not plain else None


def end_of_this_month(_match: re.Match[str], today: date) -> date:
    """End of the month, month end."""
    return month_end(today)


def end_of_next_month(_match: re.Match[str], today: date) -> date:
    """Next month, the end of next month."""
    return month_end(today.replace(day=1) + relativedelta(months=1))


def middle_of_this_month(_match: re.Match[str], today: date) -> date:
    """Mid-month, the middle of the month."""
    return today + relativedelta(months=today.day > 15, day=15)


def middle_of_next_month(_match: re.Match[str], today: date) -> date:
    """Mid next month."""
    return today + relativedelta(months=1, day=15)


def start_of_next_month(_match: re.Match[str], today: date) -> date:
    """The beginning of next month, the first of the month."""
    return today + relativedelta(months=1, day=1)


def _nth(match: re.Match[str]) -> int:
    return ordinal_number(match) if match["nth"] else -1


def weekday_of_named_month(match: re.Match[str], today: date) -> date:
    """The first Monday in April, the last Friday of March: this year's unless it is over."""
    month = next_month_end(today, month_number(match))
    day = weekday_of_month(month, weekday_number(match), _nth(match))
    return day if day >= today else weekday_of_month(month + relativedelta(years=1), weekday_number(match), _nth(match))


def weekday_of_month_told(match: re.Match[str], today: date) -> date:
    """The last Friday of the month, the second Tuesday of next month."""
    day = weekday_of_month(today, weekday_number(match), _nth(match))
    if (match["which"] or "").lower() != "next" and day >= today:
        return day
    return weekday_of_month(today + relativedelta(months=1, day=1), weekday_number(match), _nth(match))


def end_of_numbered_quarter(match: re.Match[str], today: date) -> date | None:
    """End of Q2: of the financial year, which begins in April. "The Q2 report" is no date."""
    if not match["end"] and not (led(match, "by|before|in|during|within") and stands_alone(match)):
        return None
    return next_month_end(today, (6, 9, 12, 3)[int(match["quarter"]) - 1])


def end_of_this_quarter(_match: re.Match[str], today: date) -> date:
    """End of the quarter."""
    return month_end(today + relativedelta(months=(3 - today.month) % 3, day=1))


def end_of_next_quarter(match: re.Match[str], today: date) -> date:
    """End of next quarter."""
    return end_of_this_quarter(match, end_of_this_quarter(match, today) + DAY)


def end_of_financial_year(match: re.Match[str], today: date) -> date | None:
    """Year end, end of the financial year: 31 March. "The year end accounts" is no date."""
    return next_such_day(today, *FINANCIAL_YEAR_END) if stands_alone(match) else None


def end_of_named_financial_year(match: re.Match[str], _today: date) -> date:
    """End of 2025/26: its 31 March."""
    return date(int(match["year"]) + 1, *FINANCIAL_YEAR_END)


def end_of_this_year(_match: re.Match[str], today: date) -> date:
    """The end of the year."""
    return today.replace(month=12, day=31)


def end_of_named_year(match: re.Match[str], _today: date) -> date:
    """The end of 2025."""
    return date(int(match["year"]), 12, 31)


RULES: tuple[Rule, ...] = (
    rule(rf"{_END}{MONTH}{_YEAR}", end_of_named_month),
    rule(rf"(?:the )?mid(?:dle of)?[ -]{MONTH}{_YEAR}", middle_of_named_month),
    rule(rf"early(?: in| on in)?[ -]{MONTH}{_YEAR}", early_in_named_month),
    rule(rf"{_START}{MONTH}{_YEAR}", start_of_named_month),
    rule(rf"(?:by|in|during|before|within|some ?time in) {MONTH}{_YEAR}", named_month_as_deadline),
    rule(r"(?:the )?(?:end|last day) of (?:the |this )?month|month[ -]end|e\.?o\.?m|this month", end_of_this_month),
    rule(r"(?:(?:the )?end of )?next month|in the next month", end_of_next_month),
    rule(r"(?:the )?mid(?:dle of)?[ -](?:the |this )?month", middle_of_this_month),
    rule(r"(?:the )?mid(?:dle of)? next month", middle_of_next_month),
    rule(rf"(?:the )?(?:{ORDINAL}|last) {WEEKDAY} (?:of|in) {MONTH}", weekday_of_named_month),
    rule(
        rf"(?:the )?(?:{ORDINAL}|last) {WEEKDAY} (?:of|in) (?:(?P<which>next|this|the) )?month", weekday_of_month_told
    ),
    rule(
        r"(?:early|(?:the )?(?:start|beginning) of) next month|(?:the )?(?:1st|first) of (?:next |the )month",
        start_of_next_month,
    ),
    rule(
        r"(?P<end>(?:the )?end (?:of )?)?q(?:uarter )?(?P<quarter>[1-4])(?: \d{2,4}(?:[/-]\d{2})?)?",
        end_of_numbered_quarter,
    ),
    rule(r"(?:the )?end of (?:the |this )?quarter|quarter[ -]end|this quarter", end_of_this_quarter),
    rule(r"(?:the )?end of (?:the )?next quarter|next quarter", end_of_next_quarter),
    rule(
        r"(?:(?:the |this )?financial )?year[ -]end|(?:the )?end of (?:the |this )?(?:financial|fiscal|budget) year"
        r"|(?:the )?end of (?:the |this )?f/?y",
        end_of_financial_year,
    ),
    rule(r"(?:the )?end of (?:f/?y )?(?P<year>20\d{2})[/–-](?:20)?\d{2}", end_of_named_financial_year),
    rule(r"(?:the )?end of (?:the |this )?(?:calendar )?year", end_of_this_year),
    rule(r"(?:the )?end of (?P<year>20\d{2})", end_of_named_year),
)
