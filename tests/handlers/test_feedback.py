"""What people say of answers, and what comes of it."""

import pytest

from tests.handlers.test_questions import QUORUM, ask
from tests.slack import BOARD, ELLEN, ELSEWHERE, GARETH, PRIYA, words

NOT_SAID = "what does the helicopter cost?"


def vote(running, user, message, side):
    """Press Helpful or Not right under an answer; gives what the person is told."""
    block = next(b for b in message["blocks"] if b["type"] == "context_actions")
    element = block["elements"][0]
    button = element["positive_button" if side == "helpful" else "negative_button"]
    before = len(running.workspace.ephemerals(user))
    running.workspace.press(user, message["ts"], element["action_id"], button["value"])
    return running.alone(user, before + 1)


def tell(running, user, channel, command, text):
    """A command in a channel; gives what the person alone is told."""
    before = len(running.workspace.ephemerals(user))
    running.workspace.command(user, channel, command, text)
    return running.alone(user, before + 1)


def ask_officer(running, user, message):
    """Press "Ask an officer"; gives what the person is told."""
    before = len(running.workspace.ephemerals(user))
    running.workspace.press(user, message["ts"], "officer_ask")
    return running.alone(user, before + 1)


def answered(running, question=QUORUM, user=GARETH):
    return running.thread(BOARD, ask(running, question, user))[0]


def test_helpful_is_noted_and_waits_for_nobody(running) -> None:
    assert "Noted" in vote(running, GARETH, answered(running), "helpful")["text"]
    assert running.services.questions.waiting() == []


def test_not_right_waits_for_an_officer_once_however_often_it_is_pressed(running) -> None:
    message = answered(running)
    for user in (GARETH, GARETH, ELLEN):
        assert "An officer will look at it" in vote(running, user, message, "wrong")["text"]
    assert [case.question for case in running.services.questions.waiting()] == [QUORUM]


def test_a_mind_that_is_changed_takes_the_question_out_of_the_queue(running) -> None:
    message = answered(running)
    vote(running, GARETH, message, "wrong")
    vote(running, GARETH, message, "helpful")
    assert running.services.questions.waiting() == []


def test_an_answer_for_the_asker_alone_can_be_judged_too(running) -> None:
    running.workspace.command(GARETH, BOARD, "/ask", QUORUM)
    assert "officer" in vote(running, GARETH, running.alone(GARETH), "wrong")["text"]


def test_without_a_channel_of_officers_one_who_asks_is_told_whom_to_ask(running) -> None:
    told = ask_officer(running, GARETH, answered(running, NOT_SAID))
    assert f"<@{PRIYA}>" in words(told["blocks"])
    assert [case.question for case in running.services.questions.waiting()] == [NOT_SAID]


def test_setting_the_channel_posts_there_what_waited(running) -> None:
    ask_officer(running, GARETH, answered(running, NOT_SAID))
    told = tell(running, PRIYA, BOARD, "/governance", f"officers <#{BOARD}|board>")
    assert "posted 1 question" in told["text"]
    assert NOT_SAID in words(running.said(BOARD, 2)["blocks"])


@pytest.mark.parametrize(
    ("user", "text", "said"),
    [
        (PRIYA, "officers", "#channel"),
        (PRIYA, f"officers <#{ELSEWHERE}|social>", "/invite"),
        (PRIYA, "officers <#C01GENERAL|general>", "Guests"),
        (GARETH, f"officers <#{BOARD}|board>", "Only an officer"),
    ],
)
def test_a_channel_that_cannot_be_the_officers_is_told_why(standing, user, text, said) -> None:
    assert said in standing.whispered(user, "/governance", text)["text"]


def test_asking_an_officer_twice_posts_once(running) -> None:
    tell(running, PRIYA, BOARD, "/governance", f"officers <#{BOARD}|board>")
    message = answered(running, NOT_SAID)
    assert "asked the officers" in ask_officer(running, GARETH, message)["text"]
    assert "already" in ask_officer(running, ELLEN, message)["text"]
    assert sum("asks:" in words(m.get("blocks", [])) for m in running.own(BOARD)) == 1


def test_a_vote_on_a_forgotten_answer_says_what_to_do(running) -> None:
    message = answered(running)
    with running.services.store.writing() as db:
        db.execute("DELETE FROM askings")
    assert "once more" in vote(running, GARETH, message, "helpful")["text"]
