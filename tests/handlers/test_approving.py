"""An officer's reply made the answer that people get from then on."""

from datetime import timedelta

import pytest

from tests.handlers.test_feedback import NOT_SAID, answered, ask_officer, tell
from tests.handlers.test_questions import ask
from tests.slack import BOARD, ELLEN, GARETH, PRIYA, buttons, words

ANSWER = "It costs 900 pounds an hour; the county pays."
SOURCE = "Finance note 12"


def opened(running, user):
    """The form that the person has open."""
    return running.workspace.wait_for(lambda: running.workspace.views(user))[-1]


def reply(running, user=PRIYA, text=ANSWER):
    """A question put before the officers and replied to; gives the reply's ts, and the case's."""
    tell(running, PRIYA, BOARD, "/governance", f"officers <#{BOARD}|board>")
    ask_officer(running, GARETH, answered(running, NOT_SAID))
    case = running.workspace.wait_for(
        lambda: next((m for m in running.own(BOARD) if "asks:" in words(m.get("blocks", []))), None)
    )
    return running.workspace.say(user, BOARD, text, case["ts"]), case


def approve(running, **values):
    """The reply approved by the shortcut in its menu; gives the case."""
    ts, case = reply(running)
    running.workspace.shortcut(PRIYA, "use_as_answer", ts)
    wrong = running.workspace.submit(PRIYA, opened(running, PRIYA), values)
    assert not wrong
    running.workspace.wait_for(
        lambda: any("Approved by" in words(m.get("blocks", [])) for m in running.workspace.messages(BOARD, case["ts"]))
    )
    return case


def test_an_officer_who_replies_is_offered_to_use_it(running) -> None:
    reply(running)
    offered = running.workspace.wait_for(
        lambda: [m for m in running.workspace.ephemerals(PRIYA) if "officer_use" in str(m.get("blocks"))]
    )
    running.workspace.press(PRIYA, offered[0]["ts"], "officer_use")
    assert ANSWER in str(opened(running, PRIYA)["blocks"])


def test_one_who_is_no_officer_is_not_offered_it_and_may_not_approve(running) -> None:
    ts, _ = reply(running, ELLEN)
    running.workspace.shortcut(ELLEN, "use_as_answer", ts)
    assert "Only an officer" in running.alone(ELLEN)["text"]
    assert len(running.workspace.ephemerals(ELLEN)) == 1


def test_the_one_who_asked_gets_the_answer_where_they_asked(running) -> None:
    approve(running, source=SOURCE)
    asked = next(m for m in running.workspace.messages(BOARD) if NOT_SAID in m["text"])
    given = words(running.thread(BOARD, asked["ts"], answers=2)[1]["blocks"])
    assert f"<@{GARETH}>" in given
    assert ANSWER in given
    assert SOURCE in given
    assert running.services.questions.waiting() == []


def test_whoever_asks_it_again_gets_it_first_and_marked(running) -> None:
    review = running.services.register.today() + timedelta(days=30)
    approve(running, review_on=review.isoformat())
    said = words(running.thread(BOARD, ask(running, "What would the helicopter cost", ELLEN))[0]["blocks"])
    assert ANSWER in said
    assert "Answer by Priya" in said
    assert f"review by {review.day} {review:%B %Y}" in said


def test_another_question_does_not_get_it(running) -> None:
    approve(running)
    said = running.thread(BOARD, ask(running, "what does the lifeboat cost?", ELLEN))[0]
    assert ANSWER not in words(said["blocks"])


def test_it_stays_within_its_audience(running) -> None:
    approve(running, audience="officers")
    direct = running.workspace.dm(GARETH)
    assert ANSWER not in words(running.thread(direct, running.workspace.say(GARETH, direct, NOT_SAID))[0]["blocks"])
    own = running.workspace.dm(PRIYA)
    assert ANSWER in words(running.thread(own, running.workspace.say(PRIYA, own, NOT_SAID))[0]["blocks"])


def test_withdrawn_it_answers_nothing_more(running) -> None:
    case = approve(running)
    thread = running.workspace.messages(BOARD, case["ts"])
    confirmed = next(m for m in thread if buttons(m) and "Approved" in m["text"])
    running.workspace.press(PRIYA, confirmed["ts"], "officer_withdraw")
    running.workspace.wait_for(lambda: not running.services.questions.standing())
    assert ANSWER not in words(running.thread(BOARD, ask(running, NOT_SAID))[0]["blocks"])


@pytest.mark.parametrize("review_on", ["2020-01-01", None])
def test_a_review_date_must_be_to_come(running, review_on) -> None:
    ts, _ = reply(running)
    running.workspace.shortcut(PRIYA, "use_as_answer", ts)
    form = opened(running, PRIYA)
    assert "review_on" in running.workspace.submit(PRIYA, form, {"review_on": review_on})


def test_a_message_elsewhere_is_no_answer(running) -> None:
    ts = running.workspace.say(PRIYA, BOARD, "Good morning")
    running.workspace.shortcut(PRIYA, "use_as_answer", ts)
    assert "nothing to answer" in running.alone(PRIYA)["text"]


def test_who_is_no_officer_any_more_is_told_in_the_form(running) -> None:
    for person in (GARETH, ELLEN):
        tell(running, PRIYA, BOARD, "/governance", f"people <@{person}> officer")
    ts, _ = reply(running, GARETH)
    running.workspace.shortcut(GARETH, "use_as_answer", ts)
    view = opened(running, GARETH)
    tell(running, PRIYA, BOARD, "/governance", f"people <@{GARETH}> partner")
    assert "Only an officer" in running.workspace.submit(GARETH, view["id"], {})["reply"]
