"""What a question wants, and which texts hold it."""

import pytest

from knowledge.answering.held import holds
from knowledge.answering.want import Want
from knowledge.answering.wants import wants


@pytest.mark.parametrize(
    ("question", "want"),
    [
        ("how much is the manager post?", Want.MONEY),
        ("unit budget - split by post pls", Want.MONEY),
        ("When was it set up", Want.DATE),
        ("overall bill for the unit", Want.MONEY),
        ("extra charge for the piano?", Want.MONEY),
        ("who line manages the unit", Want.REPORTS),
        ("name of whoever wrote the report", Want.AUTHOR),
        ("out of hours number for the mill", Want.PHONE),
        ("who makes up the panel", Want.MEMBERS),
        ("how long do people sign up for", Want.TENURE),
        ("whens the next meeting", Want.DATE),
        ("deadline for returns?", Want.DATE),
        ("how often does the exec meet", Want.FREQUENCY),
        ("how long do members serve?", Want.DURATION),
        ("how many trustees are there", Want.COUNT),
        ("contact + phone number for the report", Want.CONTACT),
        ("quorom for the board?", Want.QUORUM),
        ("who chairs the executive?", Want.CHAIR),
        ("which post looks after events", Want.WHO),
        ("can someone paste the ToR", Want.TERMS),
        ("what does JSNA stand for", Want.MEANING),
        ("need all of them", Want.LIST),
        ("which 4 things inform decisions", Want.LIST),
        ("what share of members must agree", Want.SHARE),
        ("what day and time is the call", Want.TIME),
        ("what day of the week is market day", Want.WEEKDAY),
        ("what's the total pot for locks", Want.MONEY),
        ("which board member looks after the lock", Want.NAME),
        ("how long does a warden serve", Want.TENURE),
        ("Tom Reed's actions from the May meeting", Want.ACTIONS),
        ("who isn't allowed on the panel", Want.EXCLUDED),
        ("hourly rate for the warden", Want.MONEY),
        ("what will the mill charge for the lock", Want.MONEY),
        ("what's that a year?", Want.MONEY),
        ("how big a bursary can I get", Want.MONEY),
        ("what do they want the board to do", Want.RECOMMENDED),
        ("what are we being asked to approve", Want.RECOMMENDED),
        ("who's in the delivery unit", Want.MEMBERS),
        ("names of everybody on the panel", Want.MEMBERS),
        ("who are the wardens and directors", Want.WHO),
        ("who are the directors of housing", Want.NAME),
        ("quals for the warden's job", Want.LIST),
        ("on costs %?", Want.SHARE),
        ("what if we dont mend the lock", Want.OTHERWISE),
        ("what happens if there's no quorum", Want.OTHERWISE),
        ("whose name is on the report", Want.AUTHOR),
        ("what's their name?", Want.NAME),
        ("Tom Reed's extension", Want.CONTACT),
        ("any quotes for the weir?", Want.MONEY),
    ],
)
def test_a_question_wants(question, want) -> None:
    assert want in wants(question)


@pytest.mark.parametrize(
    ("want", "text"),
    [
        (Want.MONEY, "Unit Administrator £25,000"),
        (Want.DATE, "by the end of September"),
        (Want.FREQUENCY, "The Executive meets six times a year"),
        (Want.FREQUENCY, "on a quarterly basis"),
        (Want.DURATION, "a term of three years"),
        (Want.QUORUM, "The quorum is one third of members"),
        (Want.CONTACT, "Telephone: 01632 960123"),
    ],
)
def test_a_text_holds(want, text) -> None:
    assert holds(want, text)


@pytest.mark.parametrize(
    ("want", "text"),
    [
        (Want.MONEY, "The Unit has four members of staff"),
        (Want.FREQUENCY, "The Board receives reports"),
        (Want.QUORUM, "Seven members sit on the Board"),
        (Want.CHAIR, "The Director is a member"),
    ],
)
def test_a_text_does_not_hold(want, text) -> None:
    assert not holds(want, text)


def test_what_the_terms_of_reference_say_of_something_is_not_all_of_them() -> None:
    assert Want.TERMS not in wants("what do the terms of reference say about substitutes?")
    assert Want.TERMS in wants("what do the terms of reference say?")


@pytest.mark.parametrize(
    "question", ["When the chair is away, who presides?", "whenever the board cannot agree, what happens"]
)
def test_what_happens_then_is_not_asked_when(question) -> None:
    assert Want.DATE not in wants(question)


@pytest.mark.parametrize(
    ("question", "want"),
    [
        ("who looks after the lock extension by day", Want.CONTACT),
        ("how did the vote on the email policy go", Want.CONTACT),
        ("do the papers quote section 9 of the Act", Want.MONEY),
        ("what action plan is there", Want.ACTIONS),
        ("if we sign, do we keep our duties", Want.LIST),
        ("do members have duties", Want.LIST),
        ("what do they want the board to do", Want.DUTY),
    ],
)
def test_a_word_of_two_senses_asks_for_one(question, want) -> None:
    assert want not in wants(question)
