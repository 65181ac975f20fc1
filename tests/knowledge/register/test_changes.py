"""Changes of actions and decisions: what is kept, what the history tells, and two at once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest

from knowledge.errors import NotUnderstood, UnknownItem
from knowledge.register import changes
from knowledge.types import ActionStatus, DecisionStatus

TODAY = date(2026, 3, 4)
BLOCKED, OPEN = ActionStatus.BLOCKED, ActionStatus.OPEN


@pytest.mark.parametrize(
    ("edit", "row"),
    [
        (changes.due_on(TODAY), ("due", "", "2026-03-04")),
        (changes.given_to(("Police", "<@U2>")), ("owners", "<@U1>", "Police; <@U2>")),
        (changes.noted("spoke to Health"), ("note", "", "spoke to Health")),
        (changes.to_status(ActionStatus.IN_PROGRESS), ("status", "open", "in progress")),
    ],
)
def test_a_change_is_kept_with_one_history_row(register, log, clock, edit, row) -> None:
    action = log()
    changed = register.change_action("1", edit, "U8")
    assert register.action("1") == changed.after != changed.before == action
    (told,) = changed.changes
    assert register.history(action.number)[1:] == (told,)
    assert (told.field, told.before, told.after) == row
    assert (told.who, told.at) == ("U8", clock.moment)


def test_what_stands_so_already_is_no_change(register, log) -> None:
    action = log(due=TODAY)
    assert register.change_action("1", changes.due_on(TODAY), "U8").changes == ()
    assert len(register.history(action.number)) == 1


def test_a_hindrance_stays_with_the_action_until_it_goes(register, log) -> None:
    log()
    blocked = register.change_action("1", changes.to_status(BLOCKED, "no quorum"), "U8")
    assert (blocked.after.why, blocked.changes[0].why) == ("no quorum", "no quorum")
    assert register.change_action("1", changes.unblocked, "U8").after.why == ""


def test_another_hindrance_is_a_change_of_its_own(register, log) -> None:
    log()
    register.change_action("1", changes.to_status(BLOCKED, "no quorum"), "U8")
    (told,) = register.change_action("1", changes.to_status(BLOCKED, "no room"), "U8").changes
    assert (told.field, told.before, told.after) == ("why", "no quorum", "no room")


def test_blocking_again_without_a_reason_keeps_the_reason(register, log) -> None:
    log()
    register.change_action("1", changes.to_status(BLOCKED, "no quorum"), "U8")
    assert register.change_action("1", changes.to_status(BLOCKED), "U8").changes == ()


def test_unblocking_leaves_what_is_done_alone(register, log) -> None:
    log()
    register.set_status("1", ActionStatus.DONE, "U8")
    assert register.change_action("1", changes.unblocked, "U8").after.status is ActionStatus.DONE


def test_a_note_leaves_the_moment_of_being_done(register, log, clock) -> None:
    log()
    done = register.set_status("1", ActionStatus.DONE, "U8")
    clock.moment += timedelta(days=1)
    assert register.change_action("1", changes.noted("thanks"), "U8").after.done_at == done.done_at


def test_fifty_at_once_leave_fifty_rows_that_chain(register, log) -> None:
    """Each saw what the one before it left."""
    action = log()
    edits = [changes.due_on(TODAY + timedelta(days=n)) for n in range(50)]
    with ThreadPoolExecutor(50) as pool:
        told = list(pool.map(lambda edit: register.change_action("1", edit, "U8"), edits))
    rows = register.history(action.number)[1:]
    assert len(rows) == len(told) == 50
    assert [row.before for row in rows] == ["", *(row.after for row in rows[:-1])]
    assert rows[-1].after == register.action("1").due.isoformat()


def test_a_change_of_nothing_raises(register) -> None:
    with pytest.raises(UnknownItem):
        register.change_action("1", changes.noted("x"), "U8")


@pytest.mark.parametrize(
    ("edit", "row"),
    [
        (changes.led_by("Health"), ("lead_agency", "Police", "Health")),
        (changes.reasoned("one board will do"), ("reasons", "", "one board will do")),
        (changes.reviewed_on(TODAY), ("review_on", "", "2026-03-04")),
        (changes.to_standing(DecisionStatus.RATIFIED), ("status", "confirmed", "ratified")),
    ],
)
def test_a_decisions_change_is_kept_with_one_history_row(register, decide, edit, row) -> None:
    decision = decide(on=TODAY)
    changed = register.change_decision("1", edit, "U8")
    assert register.decision("1") == changed.after != changed.before == decision
    (told,) = register.history(decision.number)[1:]
    assert (told.field, told.before, told.after) == row


def test_a_superseded_decision_and_its_successor_know_of_each_other(register, decide) -> None:
    old, new = decide("old", on=TODAY), decide("new", on=TODAY)
    register.supersede("1", "2", "U8")
    assert register.decision("1").status is DecisionStatus.SUPERSEDED
    assert register.decision("1").why == f"replaced by {new.number}"
    assert register.decision("2").supersedes == (old.number,)
    fields = [register.history(one.number)[-1].field for one in (old, new)]
    assert fields == ["status", "supersedes"]


@pytest.mark.parametrize(("older", "newer"), [("1", "1"), ("2", "1")])
def test_no_decision_replaces_itself_or_its_successor(register, decide, older, newer) -> None:
    decide("old", on=TODAY)
    decide("new", on=TODAY)
    register.supersede("1", "2", "U8")
    before = register.decisions()
    with pytest.raises(NotUnderstood, match="cannot replace"):
        register.supersede(older, newer, "U8")
    assert register.decisions() == before


def test_one_of_two_unknown_decisions_changes_neither(register, decide) -> None:
    old = decide("old", on=TODAY)
    with pytest.raises(UnknownItem):
        register.supersede("1", "9", "U8")
    assert register.decision("1") == old
