"""Long lists: folded, and shown whole to those who may see them."""

from datetime import UTC, datetime

import pytest

from knowledge.store import papers
from knowledge.types import Audience
from tests.handlers.test_questions import ask
from tests.slack import BOARD, GARETH, NORTH, PRIYA, buttons, paper, words

DUTIES = "what are the duties of the Transport Group?"


def duties(number, length=""):
    lines = [f"duty {i} <of> & the group{length}" for i in range(1, number + 1)]
    return {"Duties": ["The duties of the Transport Group are:", *lines]}


def keep(running, number, audience=Audience.PARTNERS, length=""):
    made = paper("north/transport.md", NORTH, "Transport Group", duties(number, length), audience)
    with running.services.store.writing() as db:
        papers.keep(db, made, "/papers", datetime(2026, 11, 1, tzinfo=UTC))


def shown(messages, number):
    """How many of the duties stand in the messages."""
    text = words([m["blocks"] for m in messages])
    return sum(f"duty {i} <of> & the group" in text for i in range(1, number + 1))


def press(running, message, user=GARETH):
    running.workspace.press(user, message["ts"], "answer_whole")


def test_a_long_list_is_folded_and_shown_whole_in_its_place(running) -> None:
    keep(running, 23)
    ts = ask(running, DUTIES)
    message = running.thread(BOARD, ts)[0]
    assert [b["text"]["text"] for b in buttons(message)] == ["Show all 23"]
    assert shown([message], 23) == 10
    press(running, message)
    whole = running.workspace.wait_for(lambda: [m for m in running.thread(BOARD, ts) if shown([m], 23) == 23])
    assert buttons(whole[0]) == []
    assert "feedback_buttons" in str(whole[0]["blocks"])


@pytest.mark.parametrize("number", [3, 15])
def test_a_list_of_a_few_lines_is_shown_at_once(running, number) -> None:
    keep(running, number)
    message = running.thread(BOARD, ask(running, DUTIES))[0]
    assert shown([message], number) == number
    assert buttons(message) == []


def test_what_is_too_long_for_a_message_comes_in_several(running) -> None:
    keep(running, 60, length=" " + "word " * 60)
    ts = ask(running, DUTIES)
    press(running, running.thread(BOARD, ts)[0])
    assert running.workspace.wait_for(lambda: shown(running.thread(BOARD, ts, 3), 60) == 60)


def test_an_answer_for_one_alone_unfolds_for_that_one(running) -> None:
    keep(running, 23)
    running.workspace.command(GARETH, BOARD, "/ask", DUTIES)
    press(running, running.alone(GARETH))
    whole = running.workspace.wait_for(
        lambda: [m for m in running.workspace.ephemerals(GARETH) if shown([m], 23) == 23]
    )
    assert [b["action_id"] for b in buttons(whole[0])] == ["answer_share"]
    assert running.own(BOARD) == []


def test_a_shared_answer_still_says_who_asked_when_it_is_unfolded(running) -> None:
    keep(running, 23)
    running.workspace.command(GARETH, BOARD, "/ask", DUTIES)
    running.workspace.press(GARETH, running.alone(GARETH)["ts"], "answer_share")
    press(running, running.said(BOARD))
    whole = running.workspace.wait_for(lambda: [m for m in running.own(BOARD) if shown([m], 23) == 23])
    assert f"<@{GARETH}> asked" in words(whole[0]["blocks"])


def test_who_may_see_it_is_asked_again(running) -> None:
    keep(running, 23)
    message = running.thread(BOARD, ask(running, DUTIES))[0]
    keep(running, 23, Audience.OFFICERS)
    press(running, message, PRIYA)
    assert "may see" in running.alone(PRIYA)["text"]
    assert shown(running.thread(BOARD, message["thread_ts"]), 23) == 10
