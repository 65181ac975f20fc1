"""Taking in what another register exported."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from knowledge.errors import NotUnderstood
from knowledge.register import changes
from knowledge.register.register import Register
from knowledge.store import Store
from knowledge.types import ActionStatus, NewAction, Source

LATER = datetime(2026, 5, 1, tzinfo=UTC)


@pytest.fixture
def other(tmp_path):
    return Register(Store(tmp_path / "other.db"), lambda: LATER, ZoneInfo("Europe/London"))


def placed(*items):
    return [(f"line {n}", item) for n, item in enumerate(items, start=2)]


def test_items_keep_their_numbers_and_all_they_hold(register, other, log, decide) -> None:
    log()
    action = register.change_action(log("stuck").number, changes.to_status(ActionStatus.BLOCKED, "no room"), "U8").after
    decision = decide(on=date(2026, 3, 4))
    assert other.take_in(placed(action, decision)) == 2
    assert replace(other.action(action.number), id=action.id) == action
    assert replace(other.decision(decision.number), id=decision.id) == decision


def test_decisions_of_one_day_keep_their_order_whichever_was_taken_in_first(register, other, decide) -> None:
    for what in ("merge the groups", "close one hall", "meet monthly"):
        decide(what, on=date(2026, 3, 4))
    other.take_in(placed(*register.decisions()))
    assert [one.number for one in other.decisions()] == [one.number for one in register.decisions()]


def test_the_next_number_follows_the_highest_taken_in(other, log) -> None:
    log()
    other.take_in(placed(log("second")))
    assert other.log_action(NewAction("third", (), None, "", Source("k")), "U9")[0].number == "A-2026-003"


def test_its_history_says_who_logged_it_and_that_it_was_taken_in(other, log) -> None:
    action = log()
    other.take_in(placed(action))
    logged, imported = other.history(action.number)
    assert (logged.field, logged.who, logged.at) == ("logged", "U9", action.created_at)
    assert (imported.field, imported.after, imported.at) == ("imported", "open", LATER)


def test_what_stands_so_already_is_passed_over(register, other, log) -> None:
    action = log()
    other.take_in(placed(action))
    assert other.take_in(placed(action, log("new"))) == 1
    assert register.take_in(placed(action)) == 0
    assert len(other.history(action.number)) == 2


def test_another_content_is_refused_with_its_line_and_nothing_is_taken_in(other, log) -> None:
    action, new = log(), log("new")
    other.take_in(placed(action))
    with pytest.raises(NotUnderstood, match="line 3: A-2026-001 stands already with another due"):
        other.take_in(placed(new, replace(action, due=date(2026, 3, 9))))
    assert [one.number for one in other.all_actions()] == [action.number]


def test_a_number_twice_in_a_file_with_other_words_is_refused(other, log) -> None:
    action = log()
    with pytest.raises(NotUnderstood, match="line 3"):
        other.take_in(placed(action, replace(action, what="else")))
    assert other.all_actions() == ()


def test_the_history_that_is_told_is_kept_and_an_import_again_adds_nothing(register, other, log) -> None:
    number = log().number
    action = register.change_action(number, changes.noted("half done"), "U8").after
    for expected in (1, 0):
        assert other.take_in(placed(action), register.histories()) == expected
    assert other.history(number) == register.history(number)


def test_by_its_source_key_it_is_not_logged_again_from_the_same_message(other, log) -> None:
    action = log(key="message C1 1.1 action 1")
    other.take_in(placed(action))
    again = NewAction("send the paper", (), None, "", Source("message C1 1.1 action 1"))
    assert other.log_action(again, "U9") == (other.action(action.number), False)


def test_one_whose_source_stands_under_another_number_is_refused(other, log) -> None:
    action = log(key="k1")
    other.log_action(NewAction("else", (), None, "", Source("k2")), "U9")
    other.log_action(NewAction("send the paper", (), None, "", Source("k1")), "U9")
    with pytest.raises(NotUnderstood, match="A-2026-009 was logged from the same place as A-2026-002"):
        other.take_in(placed(replace(action, number="A-2026-009")))
