"""The register as a calendar, read back by a reader of calendars."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from knowledge.reports.export import export
from knowledge.types import Action, ActionStatus, Decision, Source

NOW = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)
DUE = date(2026, 3, 9)
SOURCE = Source("k", "C1", "https://example.org/1")


def action(what="send the paper", due=DUE, status=ActionStatus.OPEN) -> Action:
    return Action(1, "A-2026-001", what, ("Police",), due, status, "Aldwash", SOURCE, "U9", NOW)


def entries(items) -> list:
    return Calendar.from_ical(export(items, "ics")).subcomponents


def test_an_action_is_a_to_do_of_its_day() -> None:
    (todo,) = entries([action()])
    assert todo.name == "VTODO"
    assert (todo.decoded("due"), todo["due"].params["VALUE"]) == (DUE, "DATE")
    assert (todo["summary"], todo["status"], todo["uid"]) == (
        "A-2026-001 send the paper",
        "NEEDS-ACTION",
        "a-2026-001@remit",
    )
    assert "Police" in todo["description"]


def test_an_undated_action_is_a_to_do_without_a_day() -> None:
    (todo,) = entries([action(due=None)])
    assert "due" not in todo


@pytest.mark.parametrize("status", ActionStatus)
def test_every_status_is_one_that_calendars_know(status) -> None:
    (todo,) = entries([action(status=status)])
    assert todo["status"] in {"NEEDS-ACTION", "IN-PROCESS", "COMPLETED", "CANCELLED"}


def test_a_decision_is_an_all_day_event_and_its_review_another() -> None:
    one = Decision(1, "D-2026-001", "merge", "Police", DUE, "", SOURCE, "U9", NOW, review_on=date(2026, 9, 1))
    decided, review = entries([one])
    assert (decided.name, decided.decoded("dtstart")) == ("VEVENT", DUE)
    assert (review["summary"], review.decoded("dtstart")) == ("Review D-2026-001 merge", date(2026, 9, 1))
    assert decided["uid"] != review["uid"]


@pytest.mark.parametrize(
    "what", ["\U0001f469\u200d\U0001f467 day", "\u200fשלום, שלום", "10\u00a0km", "one\ntwo; \\n three", "a\tb"]
)
def test_signs_that_are_not_seen_stay(what) -> None:
    """Joined emoji, the direction of a script, spaces that do not break."""
    assert entries([action(what)])[0]["summary"] == f"A-2026-001 {what}"


def test_an_empty_register_is_an_empty_calendar() -> None:
    assert entries([]) == []


@given(st.text(max_size=200))
def test_any_words_make_a_calendar(what) -> None:
    assert len(entries([action(what)])) == 1
