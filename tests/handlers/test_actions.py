"""Actions: logged in one line or a form, once, and with what is like them in view."""

from datetime import timedelta

import pytest

from tests.handlers.acting import TEXT, act, answered, logged
from tests.slack import BOARD, ELLEN, ELSEWHERE, GARETH, NORTH, PRIYA, SOUTH, words


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


def test_an_action_that_begins_like_a_command_is_an_action(running) -> None:
    logged(running, "complete the audit by Friday")
    assert running.services.register.actions()[0].what == "complete the audit"


def test_things_that_are_counted_are_no_number_of_an_action(running) -> None:
    logged(running, "block 12 rooms for the conference by Friday")
    assert running.services.register.actions()[0].what == "block 12 rooms for the conference"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("help", "/action list overdue mine"),
        ("done", "/action done 12"),
        ("done everything", "/action done 12"),
        ("done 99", "no action 99"),
        ("list cheese", "any of mine or @someone, overdue, one status"),
        ("list overdue done", "I cannot list “overdue done”"),
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
        ("lsit", "Did you mean `/action list`?"),
        ("Overdu", "Did you mean `/action overdue`?"),
        ("lst overdue", "Did you mean `/action list`?"),
        ("due -1 Friday", "“-1” is no number"),
        ("due 1.5 Friday", "“1.5” is no number"),
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
