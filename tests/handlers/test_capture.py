"""Logging a message where it stands: by its menu."""

import pytest

from tests.slack import BOARD, ELLEN, ELSEWHERE, GARETH, GENERAL, MARCUS, words

TASK = f"<@{ELLEN}> please send the quorum paper to Health by Friday"


def say(running, text=TASK, user=GARETH, channel=BOARD, thread=None):
    return running.workspace.say(user, channel, text, thread)


def react(running, ts, emoji="pushpin", user=GARETH, channel=BOARD):
    running.workspace.react(user, channel, ts, emoji)


def opened(running, ts, kind="action", user=GARETH):
    """The form that the message's menu opens."""
    running.workspace.shortcut(user, f"log_{kind}", ts)
    (view,) = running.workspace.wait_for(lambda: running.workspace.views(user))
    return view


def submit(running, view, values=None, user=GARETH):
    assert running.workspace.submit(user, view["id"], values or {}) == {}


def actions(running):
    return running.services.register.actions()


def test_the_menu_opens_the_form_with_what_the_message_says(running) -> None:
    ts = say(running)
    submit(running, opened(running, ts))
    assert "send the quorum paper to Health" in words(running.thread(BOARD, ts)[0]["blocks"])
    (action,) = actions(running)
    assert (action.what, action.owners) == ("send the quorum paper to Health", (f"<@{ELLEN}>",))
    assert action.due.strftime("%A") == "Friday"


def test_the_item_links_to_its_message(running) -> None:
    ts = say(running)
    submit(running, opened(running, ts))
    running.thread(BOARD, ts)
    (action,) = actions(running)
    assert action.source.channel == BOARD
    assert f"/archives/{BOARD}/p{ts.replace('.', '')}" in action.source.link


def test_the_message_is_linked_wherever_its_item_is_shown(running) -> None:
    first = say(running)
    react(running, first)
    second = say(running, "We agreed that the two groups will merge.")
    react(running, second, "ballot_box_with_check")
    for ts in (first, second):
        assert f"p{ts.replace('.', '')}|source>" in words(running.thread(BOARD, ts)[0]["blocks"])
    for ts, command, text in (
        (first, "/action", "show 1"),
        (first, "/action", "list"),
        (second, "/decision", "show 1"),
        (second, "/decision", "list"),
    ):
        assert f"p{ts.replace('.', '')}|source>" in words(running.whispered(GARETH, command, text)["blocks"])


def test_a_message_in_which_nothing_is_read_gives_its_words(running) -> None:
    ts = say(running, "the quorum paper &amp; its annex")
    submit(running, opened(running, ts))
    running.thread(BOARD, ts)
    assert actions(running)[0].what == "the quorum paper & its annex"


def test_an_action_that_was_asked_for_is_no_question(running) -> None:
    ts = say(running, f"<@{ELLEN}> could you please send the quorum paper to Health?")
    submit(running, opened(running, ts))
    running.thread(BOARD, ts)
    assert actions(running)[0].what == "send the quorum paper to Health"


def test_what_is_changed_in_the_form_is_kept_as_changed(running) -> None:
    ts = say(running)
    submit(running, opened(running, ts), {"what": "Send it to everyone"})
    running.thread(BOARD, ts)
    assert actions(running)[0].what == "Send it to everyone"


def test_a_decision_is_logged_by_its_own_entry(running) -> None:
    ts = say(running, "We agreed that the two groups will merge.")
    submit(running, opened(running, ts, "decision"))
    running.thread(BOARD, ts)
    (decision,) = running.services.register.decisions()
    assert "the two groups will merge" in decision.what
    assert decision.decided_on == running.services.register.today()


def test_the_menu_used_again_gives_the_first(running) -> None:
    ts = say(running)
    submit(running, opened(running, ts))
    running.thread(BOARD, ts)
    running.workspace.shortcut(ELLEN, "log_action", ts)
    assert running.services.register.actions()[0].number in words(running.alone(ELLEN)["blocks"])
    assert len(actions(running)) == 1


def test_two_forms_open_on_one_message_keep_it_once(running) -> None:
    ts = say(running)
    first, second = opened(running, ts), opened(running, ts, user=ELLEN)
    submit(running, first)
    running.thread(BOARD, ts)
    submit(running, second, user=ELLEN)
    assert "kept already" in words(running.alone(ELLEN)["blocks"])
    assert len(actions(running)) == 1


def test_each_item_of_a_message_is_kept_under_its_own_key(running) -> None:
    ts = say(running, f"{TASK}\n<@{GARETH}> to book the room by Monday")
    for answers in (1, 2):
        submit(running, opened(running, ts))
        running.thread(BOARD, ts, answers)
    assert {action.what for action in actions(running)} == {"send the quorum paper to Health", "book the room"}


def test_an_item_written_into_a_kept_message_is_kept_beside_the_first(running) -> None:
    """It stands before the first one now: what is known of an item is its words, not its place."""
    ts = say(running)
    submit(running, opened(running, ts))
    running.thread(BOARD, ts)
    running.workspace.edit(GARETH, BOARD, ts, f"<@{GARETH}> to book the room by Monday\n{TASK}!")
    submit(running, opened(running, ts))
    running.thread(BOARD, ts, 2)
    assert {action.what for action in actions(running)} == {"send the quorum paper to Health", "book the room"}
    running.workspace.shortcut(ELLEN, "log_action", ts)
    assert "kept already" in words(running.alone(ELLEN)["blocks"])


def test_a_reply_is_confirmed_in_its_thread(running) -> None:
    first = say(running, "Minutes of today")
    submit(running, opened(running, say(running, thread=first)))
    assert "A-" in words(running.thread(BOARD, first, 2)[1]["blocks"])


def test_where_remit_is_not_the_person_is_told_that_it_is_kept(running) -> None:
    submit(running, opened(running, say(running, channel=ELSEWHERE)))
    assert "A-" in words(running.said(running.workspace.dm(GARETH))["blocks"])


@pytest.mark.parametrize("kind", ["action", "decision"])
def test_a_guest_keeps_nothing(running, kind) -> None:
    ts = say(running, user=MARCUS, channel=GENERAL)
    running.workspace.shortcut(MARCUS, f"log_{kind}", ts)
    assert "Guests may ask" in running.alone(MARCUS)["text"]
    assert running.workspace.views(MARCUS) == []


def test_a_decisions_lead_is_read_out_of_its_message(running) -> None:
    running.workspace.react(
        GARETH,
        BOARD,
        running.workspace.say(ELLEN, BOARD, "We agreed to move the archive, lead: Library"),
        "ballot_box_with_check",
    )
    running.settle()
    (made,) = running.services.register.decisions()
    assert (made.what, made.lead_agency) == ("move the archive", "Library")
