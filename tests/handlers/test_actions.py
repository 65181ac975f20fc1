"""Actions: a command, a form, a list, and marking them done."""

from datetime import timedelta

import pytest

from knowledge.types import ActionStatus
from tests.slack import BOARD, ELLEN, ELSEWHERE, GARETH, NORTH, PRIYA, SOUTH, buttons, words

TEXT = f"<@{ELLEN}> to draft the terms of reference by Friday"


def act(running, text, user=GARETH, channel=BOARD):
    running.workspace.command(user, channel, "/action", text)


def logged(running, text=TEXT):
    """Keep an action; gives the confirmation."""
    before = len(running.own(BOARD))
    act(running, text)
    return running.said(BOARD, before + 1)


def test_an_action_is_kept_numbered_and_confirmed_to_the_channel(running) -> None:
    confirmed = words(logged(running)["blocks"])
    (action,) = running.services.register.actions()
    assert (action.what, action.owners, action.created_by) == ("draft the terms of reference", (f"<@{ELLEN}>",), GARETH)
    today = running.services.register.today()
    assert today <= action.due <= today + timedelta(days=7)
    assert action.due.strftime("%A") == "Friday"
    assert action.number in confirmed
    assert f"Owner: <@{ELLEN}> · Due: Friday" in confirmed


def test_me_is_whoever_says_it(running) -> None:
    logged(running, "me to ring the school by Friday")
    assert running.services.register.actions()[0].owners == (f"<@{GARETH}>",)


def test_words_are_shown_as_typed_and_call_nobody(running) -> None:
    confirmed = words(logged(running, f"<@{ELLEN}> to tell &lt;!everyone&gt; of R&amp;D")["blocks"])
    assert "&lt;!everyone&gt;" in confirmed
    assert "R&amp;D" in confirmed


def test_an_action_belongs_to_the_channels_partnership(running) -> None:
    running.workspace.command(PRIYA, BOARD, "/governance", f"partnership {NORTH}")
    running.alone(PRIYA)
    logged(running)
    assert running.services.register.actions()[0].partnership == NORTH


def test_where_remit_is_not_in_the_channel_it_answers_by_the_commands_own_address(running) -> None:
    act(running, TEXT, channel=ELSEWHERE)
    assert "draft the terms" in words(running.said(ELSEWHERE)["blocks"])


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


def test_an_action_that_begins_like_a_command_is_an_action(running) -> None:
    logged(running, "complete the audit by Friday")
    assert running.services.register.actions()[0].what == "complete the audit"


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


def answered(running, text):
    """What the person is shown for a command."""
    return words(running.whispered(GARETH, "/action", text)["blocks"])


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


def test_the_menu_starts_blocks_and_cancels(running) -> None:
    said = logged(running)
    number = running.services.register.action("1").number
    running.workspace.press(ELLEN, said["ts"], "action_more", f"start {number}")
    running.workspace.wait_for(lambda: "is in progress; it was open" in words(running.own(BOARD)[0]["blocks"]))
    running.workspace.press(ELLEN, said["ts"], "action_more", f"cancel {number}")
    running.workspace.wait_for(lambda: "is cancelled; it was in progress" in words(running.own(BOARD)[0]["blocks"]))
    assert buttons(running.own(BOARD)[0])[0]["text"]["text"] == "Reopen"


def like_asked(running):
    """A nearly equal action is asked about; gives the question."""
    logged(running)
    act(running, f"<@{ELLEN}> to draft terms of reference by Friday")
    return running.alone(GARETH)


def test_a_nearly_equal_open_action_is_shown_before_another_is_made(running) -> None:
    asked = like_asked(running)
    assert "Very like A-" in words(asked["blocks"])
    assert len(running.services.register.actions()) == 1


def test_kept_too_it_is_confirmed_to_the_channel(running) -> None:
    asked = like_asked(running)
    running.workspace.press(GARETH, asked["ts"], "keep_anyway")
    assert "draft terms of reference" in words(running.said(BOARD, 2)["blocks"])
    running.workspace.wait_for(lambda: "Kept: A-" in running.workspace.ephemerals(GARETH)[-1]["text"])


def test_left_out_it_is_not_kept(running) -> None:
    asked = like_asked(running)
    running.workspace.press(GARETH, asked["ts"], "keep_not")
    running.workspace.wait_for(lambda: "I kept nothing" in running.workspace.ephemerals(GARETH)[-1]["text"])
    assert len(running.services.register.actions()) == 1


def test_things_that_are_counted_are_no_number_of_an_action(running) -> None:
    logged(running, "block 12 rooms for the conference by Friday")
    assert running.services.register.actions()[0].what == "block 12 rooms for the conference"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("help", "/action list mine"),
        ("done", "/action done 12"),
        ("done everything", "/action done 12"),
        ("done 99", "no action 99"),
        ("list cheese", "mine, @someone, overdue, done, blocked or body NAME"),
        ("show", "/action show 12"),
        ("edit", "/action edit 12"),
        ("due", "/action due 12 Friday"),
        ("due 12", "/action due 12 Friday"),
        ("due 12 cheese", "“cheese” is no day that I know"),
        ("due 12 Monday or Friday", "more than one day"),
        ("due 99 Friday", "no action 99"),
        ("give 12 the laptops", "names nobody"),
        ("note 12", "/action note 12"),
        ("block", "/action block 12 waiting for Health"),
        ("list blocked", "no blocked action"),
        ("list body Police", "no open action of “Police”"),
        ("???", "what is to be done"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_kept(standing, text, told) -> None:
    assert told in standing.whispered(GARETH, "/action", text)["text"]
    assert standing.services.register.actions() == ()


@pytest.mark.parametrize("text", ["delete 1", "undo #1", "remove A-1"])
def test_a_word_that_is_no_command_with_a_number_is_no_action(running, text) -> None:
    logged(running)
    assert f"I do not know “{text.split()[0]}”" in answered(running, text)
    assert len(running.services.register.all_actions()) == 1


def test_a_word_with_a_number_that_nothing_bears_is_an_action(running) -> None:
    logged(running, "ring 101")
    assert running.services.register.actions()[0].what == "ring 101"


def test_an_action_is_edited_by_a_command(running) -> None:
    logged(running)
    act(running, "edit 1")
    (view,) = running.workspace.wait_for(lambda: running.workspace.views(GARETH))
    assert running.workspace.submit(GARETH, view["id"], {"note": "rang them"}) == {}
    assert "note: rang them" in words(running.alone(GARETH)["blocks"])


def test_the_actions_of_a_person_are_listed_and_marked_done_in_place(running) -> None:
    logged(running)
    logged(running, "me to ring the school")
    assert f"*1 open action of <@{ELLEN}>*" in answered(running, f"list <@{ELLEN}>")
    listed = running.alone(GARETH)
    running.workspace.press(GARETH, listed["ts"], "action_list_done")
    running.workspace.wait_for(lambda: "no open action of" in running.workspace.ephemerals(GARETH)[-1]["text"])
    assert "*1 open action of yours*" in answered(running, "list mine")


def test_the_form_keeps_what_is_written_in_it(running) -> None:
    act(running, "")
    (view,) = running.workspace.wait_for(lambda: running.workspace.views(GARETH))
    values = {
        "what": "Publish\nthe plan",
        "owners": [ELLEN],
        "other_owner": "Police",
        "due": "2031-03-03",
        "partnership": SOUTH,
    }
    assert running.workspace.submit(GARETH, view["id"], values) == {}
    assert "Publish" in words(running.said(BOARD)["blocks"])
    (action,) = running.services.register.actions()
    assert action.owners == (f"<@{ELLEN}>", "Police")
    assert (action.partnership, action.due.isoformat()) == (SOUTH, "2031-03-03")


def test_a_form_without_words_is_not_taken(running) -> None:
    act(running, "")
    (view,) = running.workspace.wait_for(lambda: running.workspace.views(GARETH))
    assert running.workspace.submit(GARETH, view["id"], {"what": "  "}) == {"what": "Say what is to be done."}
    assert running.services.register.actions() == ()


def test_a_form_opened_where_remit_is_not_is_confirmed_to_the_person(running) -> None:
    act(running, "", channel=ELSEWHERE)
    (view,) = running.workspace.wait_for(lambda: running.workspace.views(GARETH))
    running.workspace.submit(GARETH, view["id"], {"what": "Publish the plan"})
    assert "Publish the plan" in words(running.said(running.workspace.dm(GARETH))["blocks"])
