"""Dates as officers write them, on Wednesday 15 January 2025 unless a test says otherwise."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from knowledge.register.dates import find_dates

WEDNESDAY = date(2025, 1, 15)
DAYS = st.dates(date(1990, 1, 1), date(2080, 1, 1))

WRITTEN = {
    # written out
    "30 September 2024": "2024-09-30",
    "30th of September 2025": "2025-09-30",
    "September 30th, 2025": "2025-09-30",
    "Tues 4th March 2025": "2025-03-04",
    "4 March '26": "2026-03-04",
    "2025-03-04": "2025-03-04",
    "30/9/24": "2024-09-30",
    "30.9.2024": "2024-09-30",
    "3rd April": "2025-04-03",
    "14 Jan": "2026-01-14",
    "15 Jan": "2025-01-15",
    "3–5 March": "2025-03-05",
    "due 4/3": "2025-03-04",
    "by 30.9": "2025-09-30",
    "29 Feb": "2028-02-29",
    "the 25th": "2025-01-25",
    "the 31st": "2025-01-31",
    "the 14th": "2025-02-14",
    "the 5th of next month": "2025-02-05",
    "Friday 31st": "2025-01-31",
    "w/c 3 March": "2025-03-03",
    # told from today
    "today": "2025-01-15",
    "tomorrow": "2025-01-16",
    "tmrw": "2025-01-16",
    "the day after tomorrow": "2025-01-17",
    "COP tomorrow": "2025-01-16",
    "close of play": "2025-01-15",
    "by 5pm": "2025-01-15",
    "by noon on Tues": "2025-01-21",
    "Friday 5pm": "2025-01-17",
    "by close on Thursday": "2025-01-16",
    "by Friday": "2025-01-17",
    "Wednesday": "2025-01-22",
    "weds": "2025-01-22",
    "this coming Monday": "2025-01-20",
    "next Friday": "2025-01-24",
    "Friday next week": "2025-01-24",
    "next week on Friday": "2025-01-24",
    "Friday week": "2025-01-24",
    "a week on Friday": "2025-01-24",
    "two weeks on Friday": "2025-01-31",
    "Monday fortnight": "2025-02-03",
    "a week today": "2025-01-22",
    "a fortnight tomorrow": "2025-01-30",
    "in 2 weeks": "2025-01-29",
    "in two weeks' time": "2025-01-29",
    "a fortnight": "2025-01-29",
    "within the next month": "2025-02-15",
    "within 10 working days": "2025-01-29",
    "within 48 hours": "2025-01-17",
    "(3 weeks)": "2025-02-05",
    "this week": "2025-01-17",
    "the end of the week": "2025-01-17",
    "next week": "2025-01-24",
    "the end of next week": "2025-01-24",
    "early next week": "2025-01-20",
    "the middle of next week": "2025-01-22",
    "the week after next": "2025-01-31",
    "after the weekend": "2025-01-20",
    "by the weekend": "2025-01-17",
    "over the weekend": "2025-01-19",
    # ends of periods
    "end of Feb": "2025-02-28",
    "end of Feb 2028": "2028-02-29",
    "mid-March": "2025-03-15",
    "early March": "2025-03-10",
    "the beginning of March": "2025-03-01",
    "by March": "2025-03-31",
    "end of the month": "2025-01-31",
    "month end": "2025-01-31",
    "next month": "2025-02-28",
    "mid-month": "2025-01-15",
    "year end": "2025-03-31",
    "end of the financial year": "2025-03-31",
    "end of 2025/26": "2026-03-31",
    "end of the year": "2025-12-31",
    "end of Q2": "2025-09-30",
    "by Q4": "2025-03-31",
    "end of the quarter": "2025-03-31",
    "end of next quarter": "2025-06-30",
    # feasts
    "Easter": "2025-04-20",
    "Whitsun": "2025-06-08",
    "Mother’s Day": "2025-03-30",
    "this pm": "2025-01-15",
    "Good Friday": "2025-04-18",
    "Christmas": "2025-12-25",
    "before Xmas": "2025-12-25",
    "the bank holiday": "2025-04-18",
    "after the bank holiday": "2025-04-22",
    "the August bank holiday": "2025-08-25",
    "after Christmas": "2025-12-29",
    "Shrove Tuesday": "2025-03-04",
    "Michaelmas": "2025-09-29",
    "May Day": "2025-05-05",
    "the late spring bank holiday": "2025-05-26",
    "the summer bank holiday": "2025-08-25",
    # in words
    "the first of April": "2025-04-01",
    "by the twentieth": "2025-01-20",
    "20-Mar-26": "2026-03-20",
    "the first Monday in April": "2025-04-07",
    "the last Friday of the month": "2025-01-31",
    "the second Tuesday of next month": "2025-02-11",
    "by midweek": "2025-01-22",
    "this time next week": "2025-01-22",
    "3 weeks' time": "2025-02-05",
    "5 working days from today": "2025-01-22",
    # told from another day
    "three days before the Board on 12 March": "2025-03-09",
    "5 working days before 20 March": "2025-03-13",
    "within 10 working days of 3 March": "2025-03-17",
    "a week before the AGM (28 April)": "2025-04-21",
    "the day before the Board on the 30th": "2025-01-29",
    "a month after 3 March": "2025-04-03",
    "the Tuesday after Easter": "2025-04-22",
    "the Friday before the bank holiday": "2025-04-11",
    "the Monday following the Board on 12 March": "2025-03-17",
}

NO_DATES = (
    *("ASAP", "soon", "31 Feb", "31 February 2025", "the 31st of February", "by 31/2", "30/13/2025", "0 March"),
    *("24/7", "section 3.1", "1/2 of the members", "the 3rd draft", "the 20th anniversary", "they sat on it"),
    *("May I ask", "the sun was out", "last Friday", "yesterday", "every Monday", "on Mondays", "the Christmas lights"),
    *("the year end accounts", "the Q2 report", "for 2 weeks now", "two week delay", "within 10 days of the meeting"),
    *("2024/25", "a 12 month post", "by 31/2/2025", "version 2.3", "march on", "a second opinion"),
    *("the first draft", "the third sector", "voids over 60 days", "the fifth Monday in February", "mid-week rota"),
)


@pytest.mark.parametrize(("words", "day"), WRITTEN.items())
def test_the_words_mean_the_day(words, day) -> None:
    assert [found.date.isoformat() for found in find_dates(words, today=WEDNESDAY)] == [day]


@pytest.mark.parametrize("words", WRITTEN)
def test_the_words_are_found_amid_others(words) -> None:
    """The span holds the words of the date and nothing of those around it."""
    text = f"send it to Health, {words}, thanks"
    (found,) = find_dates(text, today=WEDNESDAY)
    assert text[found.lead_start : found.end] in text[len("send it to Health, ") :]
    assert text[: found.lead_start].startswith("send it to Health,")


@pytest.mark.parametrize("words", NO_DATES)
def test_the_words_mean_no_day(words) -> None:
    assert find_dates(words, today=WEDNESDAY) == ()


@pytest.mark.parametrize(
    ("today", "words", "day"),
    [
        ("2024-02-27", "end of Feb", "2024-02-29"),
        ("2025-08-28", "the 31st", "2025-08-31"),
        ("2025-02-01", "the 31st", "2025-03-31"),
        ("2025-12-31", "tomorrow", "2026-01-01"),
        ("2025-04-21", "by Easter", "2026-04-05"),
        ("2025-04-19", "Good Friday", "2026-04-03"),
        ("2025-12-20", "within 5 working days", "2025-12-30"),
        ("2025-03-31", "year end", "2025-03-31"),
        ("2025-04-01", "year end", "2026-03-31"),
        ("2025-01-17", "Friday", "2025-01-24"),
        ("2025-01-17", "end of the week", "2025-01-17"),
        ("2025-01-19", "next Friday", "2025-01-24"),
        ("2024-06-04", "next Friday", "2024-06-14"),
        ("2025-12-30", "w/c 5 Jan", "2026-01-05"),
    ],
)
def test_it_depends_on_the_day_of_writing(today, words, day) -> None:
    (found,) = find_dates(words, today=date.fromisoformat(today))
    assert found.date.isoformat() == day


def test_each_date_of_a_text_is_found_in_order() -> None:
    found = find_dates("draft by Friday, final by 30 September 2025, launch in October", today=WEDNESDAY)
    assert [(d.date.isoformat(), d.lead) for d in found] == [
        ("2025-01-17", "by"),
        ("2025-09-30", "by"),
        ("2025-10-31", ""),
    ]


@given(st.text(max_size=80), DAYS)
def test_no_text_raises(text, today) -> None:
    find_dates(text, today=today)


PIECES = st.lists(
    st.sampled_from(
        "by before on the next last end of in within 10 31 29 2 Feb March 30/9 31/2 week weeks working days Friday Mon"
        " month year Easter bank holiday after Q3 noon COP , - ( ) 2024 / . th tomorrow fortnight mid".split()
    ),
    max_size=8,
).map(" ".join)


@example("Friday before tomorrow", date(2000, 1, 1))
@given(PIECES, DAYS)
def test_a_date_without_a_year_is_never_past(text, today) -> None:
    for found in find_dates(text, today=today):
        assert found.date >= today or re.search(r"\d{4}|\d[/.-]\d+[/.-]\d|['’]\d\d", text[found.start : found.end])


@given(PIECES, DAYS)
def test_spans_lie_in_the_text_and_apart(text, today) -> None:
    ends = 0
    for found in find_dates(text, today=today):
        assert ends <= found.start < found.end <= len(text)
        assert 0 <= found.lead_start <= found.start
        ends = found.end


@given(DAYS, st.integers(0, 400))
def test_a_day_and_month_come_back(today, ahead) -> None:
    """Whatever day of the coming year is written without its year is that day."""
    day = today + timedelta(days=ahead % 365)
    if (day.month, day.day) != (2, 29):
        (found,) = find_dates(f"{day.day} {day:%B}", today=today)
        assert found.date == day
