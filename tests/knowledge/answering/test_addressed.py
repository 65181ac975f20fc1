"""What is a question to Remit in a thread, and what people say to each other there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answering.addressed import is_question_for_remit

NAMES = {"aldwash", "pxb"}


def asks(text: str) -> bool:
    return is_question_for_remit(text, NAMES.__contains__)


@pytest.mark.parametrize(
    "text",
    [
        "and who does it report to?",
        "What is the quorum?",
        "who chairs the executive",
        "how often do we meet?",
        "Thanks. Who sits on it?",
        "and what are their three jobs?",
        "who's paying for the unit",
        "the protocol - what's the quorum in it?",
        "What's been suggested for the PXB?",
        "what about Aldwash?",
        "how about the PXB board?",
        "the third one",
        "to whom is the panel accountable?",
        "which agency leads on training?",
        "does the chair have a vote?",
        "what did the board decide about the budget?",
    ],
)
def test_a_question_about_governance_is_for_remit(text) -> None:
    assert asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "thanks",
        "Thank you!",
        "can you send it?",
        "could you send me the minutes?",
        "who is bringing cake to the board meeting?",
        "when are you free?",
        "what time is the meeting?",
        "what do you think?",
        "who will chair today?",
        "shall we meet after the board?",
        "what about lunch?",
        "what about the minutes?",
        "how was the board meeting?",
        "I asked who chairs the board.",
        "The board meets monthly.",
        "ok",
        "what a meeting!",
        "who knows?",
        "and what did they say?",
        "and who are they bringing?",
        "and where do they keep the coffee?",
        "when was the ABC on?",
        "why is the board so slow?",
        "Ask Ellen. Who chairs the board?",
        "is that right?",
        "who's taking minutes?",
        "does that work for everyone?",
        "did the chair say yes?",
        "@ellen who chairs the board?",
        "",
        "?",
    ],
)
def test_what_people_say_to_each_other_is_not(text) -> None:
    assert not asks(text)


@given(st.text(max_size=200) | st.text(alphabet="whoatre ?.!'@<>\n", max_size=60))
def test_no_text_upsets_it(text) -> None:
    assert asks(text) in {True, False}


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz ", max_size=60).filter(lambda t: "the" not in t.split()))
def test_without_a_word_that_asks_nothing_is_a_question(text) -> None:
    """A statement ends without a question mark and opens with no word that asks."""
    opening = {"who", "whose", "whom", "what", "which", "when", "where", "how"}
    assert asks(text + ".") <= bool(opening & set(text.split()))


@given(st.sampled_from(["who chairs the board?", "what is the quorum?"]), st.sampled_from(["you", "I", "tomorrow"]))
def test_a_word_to_a_person_makes_it_talk(question, word) -> None:
    assert not asks(f"{question.removesuffix('?')} {word}?")
