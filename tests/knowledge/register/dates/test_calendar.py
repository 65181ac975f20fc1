"""Calendar arithmetic of England and Wales."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.register.dates import calendar

DAYS = st.dates(date(1990, 1, 1), date(2080, 1, 1))


def test_working_days_pass_over_weekends_and_bank_holidays() -> None:
    assert calendar.add_working_days(date(2025, 4, 17), 1) == date(2025, 4, 22)


def test_a_substitute_bank_holiday_counts() -> None:
    """Boxing Day 2026 is a Saturday: Monday the 28th is the holiday."""
    assert date(2026, 12, 28) in calendar.bank_holidays(2026)


@pytest.mark.parametrize(("year", "easter"), [(2024, "2024-03-31"), (2025, "2025-04-20"), (2026, "2026-04-05")])
def test_easter(year, easter) -> None:
    assert calendar.next_easter(date(year, 1, 1)).isoformat() == easter


@given(DAYS, st.integers(0, 6))
def test_the_next_weekday_is_within_a_week_and_never_today(day, weekday) -> None:
    found = calendar.next_weekday(day, weekday)
    assert found.weekday() == weekday
    assert 1 <= (found - day).days <= 7


@given(DAYS, st.integers(1, 12))
def test_a_month_ends_on_its_last_day(today, month) -> None:
    end = calendar.next_month_end(today, month)
    assert end >= today
    assert end.month == month
    assert (end + calendar.DAY).day == 1


@given(DAYS, st.integers(1, 31))
def test_a_day_of_the_month_is_the_next_such(today, day) -> None:
    found = calendar.next_day_of_month(today, day)
    assert found.day == day
    assert 0 <= (found - today).days <= 62


@pytest.mark.parametrize("day", [0, 32])
def test_no_month_has_such_a_day(day) -> None:
    with pytest.raises(ValueError, match="no month"):
        calendar.next_day_of_month(date(2025, 1, 1), day)
