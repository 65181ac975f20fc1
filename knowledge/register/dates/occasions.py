"""Rules for feasts and bank holidays, where the words are not part of another name ("the Christmas lights")."""

import re
from datetime import date

from knowledge.register.dates.calendar import (
    DAY,
    MONDAY,
    add_working_days,
    bank_holidays,
    next_bank_holiday,
    next_easter,
    next_such_day,
    weekday_of_month,
)
from knowledge.register.dates.rules import MONTH, Rule, month_number, rule, stands_alone

FIXED = {
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "xmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "new year": (1, 1),
    "the new year": (1, 1),
    "st david's day": (3, 1),
    "st george's day": (4, 23),
    "armistice day": (11, 11),
    "halloween": (10, 31),
    "bonfire night": (11, 5),
    "twelfth night": (1, 6),
    "valentine's day": (2, 14),
    "st patrick's day": (3, 17),
    "st andrew's day": (11, 30),
    "lady day": (3, 25),
    "midsummer": (6, 24),
    "michaelmas": (9, 29),
    "candlemas": (2, 2),
    "lammas": (8, 1),
    "martinmas": (11, 11),
    "epiphany": (1, 6),
    "all saints' day": (11, 1),
    "burns night": (1, 25),
}
FROM_EASTER = {
    "shrove tuesday": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "easter": 0,
    "easter sunday": 0,
    "easter monday": 1,
    "mothering sunday": -21,
    "mother's day": -21,
    "ascension day": 39,
    "whitsun": 49,
    "whit sunday": 49,
    "pentecost": 49,
    "whit monday": 50,
    "trinity sunday": 56,
}


def _name(match: re.Match[str]) -> str:
    return " ".join(match["name"].lower().replace("’", "'").split())


def fixed_feast(match: re.Match[str], today: date) -> date | None:
    """Christmas, New Year's Eve."""
    return next_such_day(today, *FIXED[_name(match)]) if stands_alone(match) else None


def from_easter(match: re.Match[str], today: date) -> date | None:
    """Easter, Good Friday."""
    if not stands_alone(match):
        return None
    after = FROM_EASTER[_name(match)] * DAY
    return next_easter(today - after) + after


def after_easter(_match: re.Match[str], today: date) -> date:
    """After Easter: the first working day after it."""
    return add_working_days(next_easter(today), 1)


def after_fixed_feast(match: re.Match[str], today: date) -> date:
    """After Christmas: the first working day after it."""
    return add_working_days(next_such_day(today, *FIXED[_name(match)]), 1)


def bank_holiday(match: re.Match[str], today: date) -> date | None:
    """The bank holiday: the next."""
    return next_bank_holiday(today) if stands_alone(match) else None


def after_bank_holiday(_match: re.Match[str], today: date) -> date:
    """After the bank holiday: the first working day after the next."""
    return add_working_days(next_bank_holiday(today), 1)


def bank_holiday_of_month(match: re.Match[str], today: date) -> date | None:
    """The August bank holiday."""
    month = month_number(match)
    days = (day for year in (today.year, today.year + 1) for day in bank_holidays(year))
    return min((day for day in days if day.month == month and day >= today), default=None)


def named_bank_holiday(match: re.Match[str], today: date) -> date | None:
    """May Day, the spring and summer bank holidays: those of early and late May and of August."""
    month, number = {"may": (5, 1), "spring": (5, -1)}.get(
        match["name"].lower().removeprefix("late ").split()[0], (8, -1)
    )
    days = (weekday_of_month(date(year, month, 1), MONDAY, number) for year in (today.year, today.year + 1))
    return next(day for day in days if day >= today) if stands_alone(match) else None


_FIXED = "|".join(re.escape(name).replace("'", "['’]") for name in sorted(FIXED, key=len, reverse=True))
_FROM_EASTER = "|".join(sorted(FROM_EASTER, key=len, reverse=True)).replace("'", "['’]")
_HOLIDAY = r"bank holiday(?: weekend| monday)?"

RULES: tuple[Rule, ...] = (
    rule(rf"(?P<name>{_FIXED})".replace(r"\ ", " "), fixed_feast),
    rule(rf"(?P<name>{_FROM_EASTER})", from_easter),
    rule(r"after easter", after_easter),
    rule(rf"after (?P<name>{_FIXED})".replace(r"\ ", " "), after_fixed_feast),
    rule(rf"(?:the )?(?:next )?{_HOLIDAY}", bank_holiday),
    rule(rf"after (?:the )?(?:next )?{_HOLIDAY}", after_bank_holiday),
    rule(rf"(?:the )?(?:early |late )?{MONTH} {_HOLIDAY}", bank_holiday_of_month),
    rule(rf"(?:the )?(?P<name>may day|(?:(?:late )?spring|(?:late )?summer) {_HOLIDAY})", named_bank_holiday),
)
