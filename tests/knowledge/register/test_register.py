"""The register's rules: numbers, references, changes and the digest."""

from datetime import UTC, date, datetime, timedelta
from threading import Barrier, Thread

import pytest

from knowledge.errors import UnknownItem
from knowledge.types import ActionStatus, NewAction, NewDecision, Source

TODAY = date(2026, 3, 4)
DAY = timedelta(days=1)


def test_actions_are_numbered_within_their_year(log, clock) -> None:
    numbers = [log().number, log().number]
    clock.moment = datetime(2027, 1, 2, tzinfo=UTC)
    assert [*numbers, log().number] == ["A-2026-001", "A-2026-002", "A-2027-001"]


def test_the_year_of_a_number_is_the_zones(log, clock) -> None:
    """Half past midnight of 1 July is still June in UTC; 23:30 on 31 December is that year in London."""
    clock.moment = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
    assert log().number == "A-2026-001"


def test_decisions_are_numbered_apart_from_actions(log, decide) -> None:
    log()
    assert decide(on=TODAY).number == "D-2026-001"


def test_an_action_comes_back_as_it_was_logged(register) -> None:
    new = NewAction("send it – “now”", ("<@U1>", "Health & Care"), TODAY, "Aldwash", Source("k", "C1", "https://x/1"))
    action, fresh = register.log_action(new, "U9")
    assert fresh
    assert (action.what, action.owners, action.due) == (new.what, new.owners, new.due)
    assert (action.partnership, action.source, action.created_by) == (new.partnership, new.source, "U9")
    assert register.action(action.number) == action


def test_a_decision_comes_back_as_it_was_logged(register) -> None:
    new = NewDecision("merge the groups", "Police", TODAY, "Aldwash", Source("k", "C1", "https://x/1"))
    decision, fresh = register.log_decision(new, "U9")
    assert fresh
    assert register.decision(decision.number) == decision
    assert (decision.what, decision.lead_agency, decision.decided_on) == (new.what, "Police", TODAY)


def test_the_same_source_again_gives_the_first(register, log) -> None:
    first = log("send the paper", key="C1/1.0")
    again, fresh = register.log_action(NewAction("other words", (), None, "Else", Source("C1/1.0")), "U8")
    assert (again, fresh) == (first, False)
    assert len(register.all_actions()) == len(register.history(first.number)) == 1


def test_the_same_decision_again_gives_the_first(register) -> None:
    new = NewDecision("merge", "", TODAY, "Aldwash", Source("k"))
    first, _ = register.log_decision(new, "U9")
    assert register.log_decision(new, "U8") == (first, False)


@pytest.mark.parametrize("reference", ["2", "#2", " 2 ", "A-2026-002", "a-2026-2", "A2", "A-2"])
def test_an_action_answers_to(reference, register, log) -> None:
    log()
    second = log()
    assert register.action(reference) == second


def test_a_bare_number_means_this_year_else_the_latest_that_has_it(register, log, clock) -> None:
    old = [log(), log()]
    clock.moment = datetime(2027, 5, 1, tzinfo=UTC)
    new = log()
    assert (register.action("1"), register.action("2")) == (new, old[1])


@pytest.mark.parametrize(
    ("reference", "says"),
    [
        ("12", "There is no action 12. `/action list` shows the open ones."),
        ("A-2026-012", "There is no action A-2026-012. `/action list` shows the open ones."),
        ("minutes", "write one such as 12 or A-2026-012"),
        ("D-2026-001", "those begin with A"),
        ("", "write one such as 12"),
        ("9" * 40, "write one such as 12"),
    ],
)
def test_an_unknown_action_says_what_to_do(reference, says, register) -> None:
    with pytest.raises(UnknownItem) as error:
        register.action(reference)
    assert says in str(error.value)


def test_an_unknown_decision_says_what_to_do(register) -> None:
    with pytest.raises(UnknownItem, match=r"There is no decision 3\. `/decision list`"):
        register.decision("3")


def test_a_status_change_is_kept_with_its_history(register, log, clock) -> None:
    action = log()
    clock.moment += timedelta(hours=1)
    done = register.set_status("1", ActionStatus.DONE, "U8")
    assert (done.status, done.done_at) == (ActionStatus.DONE, clock.moment)
    assert register.action("1") == done
    change = register.history(action.number)[-1]
    assert (change.who, change.field, change.before, change.after) == ("U8", "status", "open", "done")
    assert change.at == clock.moment


def test_setting_the_status_it_has_changes_nothing(register, log) -> None:
    action = log()
    register.set_status("1", ActionStatus.DONE, "U8")
    before = register.action("1")
    assert register.set_status("1", ActionStatus.DONE, "U7") == before
    assert [change.field for change in register.history(action.number)] == ["logged", "status"]


def test_a_reopened_action_is_no_longer_done(register, log) -> None:
    log()
    register.set_status("1", ActionStatus.DONE, "U8")
    assert register.set_status("1", ActionStatus.OPEN, "U8").done_at is None
    assert register.actions(done=True) == ()


def test_setting_the_status_of_nothing_raises(register) -> None:
    with pytest.raises(UnknownItem):
        register.set_status("1", ActionStatus.DONE, "U8")


def test_two_at_once_write_one_history_row(register, log) -> None:
    """Two people press Done together: one change."""
    action = log()
    start = Barrier(2)

    def press(who) -> None:
        start.wait()
        register.set_status("1", ActionStatus.DONE, who)

    people = [Thread(target=press, args=(who,)) for who in ("U1", "U2")]
    for person in people:
        person.start()
    for person in people:
        person.join()
    assert [change.field for change in register.history(action.number)] == ["logged", "status"]


def test_open_actions_come_due_first_and_undated_last(register, log) -> None:
    for what, due in (("none", None), ("late", TODAY + DAY), ("soon", TODAY)):
        log(what, due=due)
    assert [action.what for action in register.actions()] == ["soon", "late", "none"]


def test_done_and_cancelled_actions_are_not_open(register, log) -> None:
    for status in ActionStatus:
        register.set_status(log(status.value).number, status, "U8")
    assert {action.what for action in register.actions()} == {"open", "in progress", "blocked"}
    assert [action.what for action in register.actions(done=True)] == ["done"]
    assert len(register.all_actions()) == len(ActionStatus)


def test_actions_are_narrowed_by_owner_and_partnership(register, log) -> None:
    log("hers", owners=("<@U1>", "Police"))
    log("theirs", owners=("Policeman",))
    log("elsewhere", owners=("Police",), partnership="Barrow")
    assert [action.what for action in register.actions(owner="police", partnership="aldwash")] == ["hers"]


def test_overdue_means_due_before_today(register, log) -> None:
    log("late", due=TODAY - DAY)
    log("today", due=TODAY)
    assert [action.what for action in register.actions(overdue=True)] == ["late"]


def test_decisions_come_latest_first(register, decide) -> None:
    decide("old", on=TODAY - 9 * DAY)
    decide("new", on=TODAY)
    assert [decision.what for decision in register.decisions()] == ["new", "old"]
    assert [decision.what for decision in register.decisions(since=TODAY - DAY)] == ["new"]


def test_the_digest_parts_overdue_from_due_soon(register, log) -> None:
    for days in (-30, -1, 0, 7, 8):
        log(str(days), due=TODAY + days * DAY)
    log("undated")
    digest = register.digest()
    assert [action.what for action in digest.overdue] == ["-30", "-1"]
    assert [action.what for action in digest.due_soon] == ["0", "7"]


def test_the_digest_shows_what_was_done_in_the_last_seven_days(register, log, clock) -> None:
    today = clock.moment
    for days in (0, 7, 8):
        clock.moment = today - days * DAY
        register.set_status(log(str(days)).number, ActionStatus.DONE, "U8")
    clock.moment = today
    assert [action.what for action in register.digest().done] == ["0", "7"]


def test_the_digests_days_begin_at_midnight_in_the_zone(register, log, clock) -> None:
    """In summer 23:30 UTC is half past midnight of the next day in London."""
    clock.moment = datetime(2026, 6, 1, 23, 30, tzinfo=UTC)
    register.set_status(log("on the second").number, ActionStatus.DONE, "U8")
    clock.moment = datetime(2026, 6, 9, 12, 0, tzinfo=UTC)
    assert [action.what for action in register.digest().done] == ["on the second"]


def test_the_digest_shows_decisions_of_the_last_seven_days(register, decide) -> None:
    for days in (-1, 0, 7, 8):
        decide(str(days), on=TODAY - days * DAY)
    assert [decision.what for decision in register.digest().decided] == ["0", "7"]


def test_a_digest_of_a_partnership_leaves_out_the_others(register, log, decide) -> None:
    log("here", due=TODAY)
    log("there", due=TODAY, partnership="Barrow")
    decide("there", on=TODAY, partnership="Barrow")
    digest = register.digest("Aldwash")
    assert ([action.what for action in digest.due_soon], digest.decided) == (["here"], ())


def test_a_done_action_leaves_the_digests_overdue(register, log) -> None:
    register.set_status(log(due=TODAY - DAY).number, ActionStatus.DONE, "U8")
    assert register.digest().overdue == ()
