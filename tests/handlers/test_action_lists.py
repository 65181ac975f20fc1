"""Actions: listed by share, shown, and changed by verb and by button."""

import pytest

from knowledge.types import ActionStatus
from tests.handlers.acting import act, answered, logged
from tests.slack import BOARD, ELLEN, GARETH, PRIYA, SOUTH, buttons, words


def test_the_list_shows_what_is_open_and_marks_it_done_in_place(running) -> None:
    logged(running)
    logged(running, f"<@{GARETH}> to ring the school by Monday")
    act(running, "list")
    listed = running.alone(GARETH)
    assert "*2 open actions*" in words(listed["blocks"])
    number = buttons(listed)[0]["value"]
    running.workspace.press(GARETH, listed["ts"], "action_list_done")
    running.workspace.wait_for(lambda: "*1 open action*" in words(running.workspace.ephemerals(GARETH)[-1]["blocks"]))
    assert running.services.register.action(number).status is ActionStatus.DONE


@pytest.mark.parametrize(
    ("which", "shown"), [("mine", "ring the school"), ("overdue", "no overdue"), ("done", "no done")]
)
def test_shares_of_the_list(running, which, shown) -> None:
    logged(running)
    logged(running, f"<@{GARETH}> to ring the school")
    act(running, f"list {which}")
    listed = running.alone(GARETH)
    assert shown in listed["text"]
    assert "draft the terms" not in listed["text"]


def test_a_blocked_action_is_listed_with_what_holds_it_up(running) -> None:
    logged(running)
    answered(running, "block 1 no quorum")
    assert "blocked: no quorum" in answered(running, "list blocked")
    assert "blocked: no quorum" in answered(running, "list")
    assert "is open; it was blocked: no quorum" in answered(running, "unblock 1")


def test_ones_own_are_listed_whatever_partnership_the_channel_is_set_to(running) -> None:
    logged(running, "me to ring the school")
    running.whispered(PRIYA, "/governance", f"partnership {SOUTH}")
    assert "ring the school" in answered(running, "list mine")
    assert "no open action" in answered(running, "list")


def test_actions_of_a_body_are_listed(running) -> None:
    logged(running, "Health Board to send the figures")
    logged(running)
    listed = answered(running, "list body health board")
    assert "send the figures" in listed
    assert "draft the terms" not in listed


def test_the_actions_of_a_person_are_listed_and_marked_done_in_place(running) -> None:
    logged(running)
    logged(running, "me to ring the school")
    assert f"*1 open action of <@{ELLEN}>*" in answered(running, f"list <@{ELLEN}>")
    listed = running.alone(GARETH)
    running.workspace.press(GARETH, listed["ts"], "action_list_done")
    running.workspace.wait_for(lambda: "no open action of" in running.workspace.ephemerals(GARETH)[-1]["text"])
    assert "*1 open action of yours*" in answered(running, "list mine")


def test_done_by_button_changes_the_confirmation(running) -> None:
    said = logged(running)
    running.workspace.press(ELLEN, said["ts"], "action_done")
    running.workspace.wait_for(lambda: "is done" in words(running.own(BOARD)[0]["blocks"]))
    assert running.services.register.action("1").status is ActionStatus.DONE
    assert buttons(running.own(BOARD)[0])[0]["text"]["text"] == "Reopen"


def test_done_twice_is_done_once(running) -> None:
    logged(running)
    act(running, "done 1")
    running.alone(GARETH, 1)
    act(running, "complete #1")
    assert "already done" in running.alone(GARETH, 2)["text"]
    changes = running.services.register.history(running.services.register.action("1").number)
    assert len([change for change in changes if change.field == "status"]) == 1


def test_several_are_done_and_one_reopened(running) -> None:
    logged(running)
    logged(running, "someone to ring the school by Monday")
    act(running, "done 1 and 2")
    running.alone(GARETH, 2)
    act(running, "reopen 1")
    running.alone(GARETH, 3)
    assert [a.id for a in running.services.register.actions()] == [1]


def test_of_several_those_before_an_unknown_one_are_told(running) -> None:
    logged(running)
    act(running, "done 1 and 99")
    assert "no action 99" in running.alone(GARETH, 2)["text"]
    assert "is done; it was open" in running.workspace.ephemerals(GARETH)[0]["text"]


def test_one_action_is_shown_with_its_history_in_words(running) -> None:
    logged(running, f"<@{ELLEN}> to draft the terms of reference")
    answered(running, "due 1 6 March 2031")
    answered(running, "note 1 spoke to Health")
    shown = answered(running, "show 1")
    today = running.services.register.today()
    assert f"{today.day} {today:%B}, <@{GARETH}>: logged" in shown
    assert f"<@{GARETH}>: due date from none to Thursday 6 March 2031" in shown
    assert "Note: spoke to Health" in shown


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("due 1 6 March 2031", "due date from none to Thursday 6 March 2031"),
        ("due 1 none", "has no due date already"),
        ("give 1 to Police and Health", f"owner from <@{ELLEN}> to Police; Health"),
        ("give 1 me", f"owner from <@{ELLEN}> to <@{GARETH}>"),
        ("assign 1 nobody", f"owner from <@{ELLEN}> to nobody"),
        ("block 1 waiting for the police", "is blocked: waiting for the police; it was open"),
        ("unblock 1", "is not blocked: it is open"),
        ("start 1", "is in progress; it was open"),
        ("cancel 1: overtaken", "is cancelled: overtaken; it was open"),
        ("note 1 R&amp;D &lt;said&gt; so", "note: R&amp;D &lt;said&gt; so"),
    ],
)
def test_a_change_is_told_with_what_was_before(running, text, told) -> None:
    logged(running, f"<@{ELLEN}> to draft the terms of reference")
    assert told in answered(running, text)


def test_the_menu_starts_blocks_and_cancels(running) -> None:
    said = logged(running)
    number = running.services.register.action("1").number
    running.workspace.press(ELLEN, said["ts"], "action_more", f"start {number}")
    running.workspace.wait_for(lambda: "is in progress; it was open" in words(running.own(BOARD)[0]["blocks"]))
    running.workspace.press(ELLEN, said["ts"], "action_more", f"cancel {number}")
    running.workspace.wait_for(lambda: "is cancelled; it was in progress" in words(running.own(BOARD)[0]["blocks"]))
    assert buttons(running.own(BOARD)[0])[0]["text"]["text"] == "Reopen"


def test_an_action_is_edited_by_a_command(running) -> None:
    logged(running)
    act(running, "edit 1")
    (view,) = running.workspace.wait_for(lambda: running.workspace.views(GARETH))
    assert running.workspace.submit(GARETH, view["id"], {"note": "rang them"}) == {}
    assert "note: rang them" in words(running.alone(GARETH)["blocks"])


@pytest.mark.parametrize(
    ("which", "kind"),
    [
        ("cancelled", "1 cancelled action"),
        ("in progress", "1 in-progress action"),
        ("blocked mine", "1 blocked action of yours"),
        ("overdue blocked body Police", "1 overdue blocked action of “Police”"),
        (f"overdue <@{ELLEN}>", f"no overdue action of <@{ELLEN}>"),
    ],
)
def test_a_list_narrowed_by_several_words(running, which, kind) -> None:
    for text in ("me to weigh it by 4 May 2020", f"<@{ELLEN}> to ring", "Clerk to file", "Police and me to send it"):
        logged(running, text)
    for text in ("cancel 3", "start 2", "block 4 no ink", "due 4 5 May 2020"):
        answered(running, text)
    assert kind in answered(running, f"list {which}")
