"""Calendar arithmetic of England and Wales. Months and days count from 1, weekdays from Monday as 0."""

from datetime import date, timedelta
from functools import cache

import holidays
from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

DAY = timedelta(days=1)
WEEK = timedelta(days=7)
MONDAY, WEDNESDAY, FRIDAY, SATURDAY, SUNDAY = 0, 2, 4, 5, 6
FINANCIAL_YEAR_END = (3, 31)


def next_weekday(after: date, weekday: int) -> date:
    """The first such weekday after a day, never the day itself."""
    return after + timedelta(days=(weekday - after.weekday() - 1) % 7 + 1)


def previous_weekday(before: date, weekday: int) -> date:
    """The last such weekday before a day, never the day itself."""
    return next_weekday(before - 8 * DAY, weekday)


def weekday_of_month(month: date, weekday: int, number: int) -> date:
    """The first such weekday of the day's month for 1, the second for 2; the last for -1."""
    if number < 0:
        return previous_weekday(month_end(month) + DAY, weekday)
    day = weekday_from(month.replace(day=1), weekday) + (number - 1) * WEEK
    if day.month != month.month:
        raise ValueError(f"no weekday {number} of its kind in {month:%B %Y}")
    return day


def weekday_from(day: date, weekday: int) -> date:
    """The first such weekday on or after a day."""
    return next_weekday(day - DAY, weekday)


def monday_of_next_week(today: date) -> date:
    """The Monday that begins the week after this one."""
    return next_weekday(today, MONDAY)


def month_end(day: date) -> date:
    """The last day of the day's month."""
    return day + relativedelta(day=31)


def next_such_day(today: date, month: int, day: int) -> date:
    """The first such date on or after today, also where that is a later leap year's; ValueError where there is none."""
    date(2000, month, day)
    for year in range(today.year, today.year + 9):
        candidate = date(year, month, 1) + relativedelta(day=day)
        if candidate.day == day and candidate >= today:
            return candidate
    raise ValueError(f"no date {day}/{month} near {today}")


def next_month_end(today: date, month: int) -> date:
    """The last day of the month of that number, this year's unless it is over."""
    end = month_end(today.replace(day=1, month=month))
    return end if end >= today else month_end(end + relativedelta(years=1, day=1))


def next_day_of_month(today: date, day: int) -> date:
    """The first such day of a month on or after today, passing over shorter months."""
    if not 1 <= day <= 31:
        raise ValueError(f"no month has a day {day}")
    months = (today + relativedelta(months=ahead, day=day) for ahead in range(4))
    return next(candidate for candidate in months if candidate.day == day and candidate >= today)


@cache
def bank_holidays(year: int) -> frozenset[date]:
    """The bank holidays of England and Wales in a year."""
    return frozenset(holidays.country_holidays("GB", subdiv="ENG", years=year))


def is_working_day(day: date) -> bool:
    """Neither weekend nor bank holiday."""
    return day.weekday() < SATURDAY and day not in bank_holidays(day.year)


def add_working_days(start: date, count: int) -> date:
    """The working day that many after the start, which is not counted itself."""
    day = start
    while count > 0:
        day += DAY
        count -= is_working_day(day)
    return day


def subtract_working_days(end: date, count: int) -> date:
    """The working day that many before the end, which is not counted itself."""
    day = end
    while count > 0:
        day -= DAY
        count -= is_working_day(day)
    return day


def next_bank_holiday(today: date) -> date:
    """The first bank holiday on or after today."""
    return min(day for year in (today.year, today.year + 1) for day in bank_holidays(year) if day >= today)


def next_easter(today: date) -> date:
    """Easter Sunday, this year's unless it is over."""
    this_year = easter(today.year)
    return this_year if this_year >= today else easter(today.year + 1)
