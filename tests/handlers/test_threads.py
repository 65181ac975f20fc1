"""Threads that Remit is in: questions there need no mention, and talk does not set it off."""

import pytest

from knowledge.types import Asker
from tests.handlers.test_questions import QUORUM, ask, named
from tests.slack import BOARD, ELLEN, GARETH, SOUTH, fill, remit, words


def in_thread(running, question=QUORUM):
    """A question that was answered; gives the ts of its thread."""
    ts = ask(running, question)
    running.thread(BOARD, ts)
    return ts


def second(running, ts):
    """What Remit says second in the thread."""
    own = [m for m in running.workspace.messages(BOARD, ts) if m.get("user") == running.workspace.bot_user]
    return words(own[1]["blocks"]) if len(own) > 1 else ""


def test_a_question_needs_no_mention(standing) -> None:
    ts = in_thread(standing)
    standing.workspace.say(ELLEN, BOARD, "and who are the members of the Trust Board?", ts)
    assert "a head teacher" in standing.workspace.wait_for(lambda: second(standing, ts))


@pytest.mark.parametrize(
    "talk", ["Thanks!", "can you send it?", f"<@{ELLEN}> who chairs the board?", "I thought it was four members."]
)
def test_talk_does_not_set_it_off(standing, talk) -> None:
    ts = in_thread(standing)
    standing.workspace.say(GARETH, BOARD, talk, ts)
    standing.settle()
    assert second(standing, ts) == ""


def test_a_question_in_a_thread_that_it_is_not_in_is_not_for_it(standing) -> None:
    ts = standing.workspace.say(GARETH, BOARD, "Papers are out")
    standing.workspace.say(ELLEN, BOARD, "who chairs the board?", ts)
    standing.settle()
    assert standing.workspace.messages(BOARD, ts)[2:] == []


def test_the_nth_of_a_list_may_be_asked_after(standing) -> None:
    ts = in_thread(standing, "who are the members of the Trust Board?")
    standing.workspace.say(ELLEN, BOARD, "the second one", ts)
    said = standing.workspace.wait_for(lambda: second(standing, ts))
    assert "a head teacher" in said
    assert "Director of Children's Services" not in said


def test_the_nth_is_left_alone_where_somebody_else_spoke_last(standing) -> None:
    ts = in_thread(standing, "who are the members of the Trust Board?")
    standing.workspace.say(GARETH, BOARD, "Which biscuits shall I bring, these or those?", ts)
    standing.workspace.say(ELLEN, BOARD, "the second one", ts)
    standing.settle()
    assert second(standing, ts) == ""


def test_a_choice_is_remembered_although_the_next_question_finds_nothing(running) -> None:
    ts = in_thread(running, "what is the quorum?")
    back = running.thread(BOARD, ts)[0]
    running.workspace.press(GARETH, back["ts"], named(back, SOUTH))
    running.thread(BOARD, ts, answers=2)
    running.workspace.say(GARETH, BOARD, "who is the treasurer of the panel?", ts)
    running.thread(BOARD, ts, answers=4)
    running.workspace.say(GARETH, BOARD, "what is the quorum?", ts)
    said = words(running.thread(BOARD, ts, answers=6)[-1]["blocks"])
    assert "four members" in said
    assert "five members" not in said


def test_after_a_restart_it_still_knows_the_thread(tmp_path) -> None:
    with remit(tmp_path) as first:
        fill(first.services.store)
        first.services.library.ask(QUORUM, Asker(GARETH), thread="C1:1.1")
    with remit(tmp_path) as again:
        assert again.services.library.answered_in("C1:1.1")
