"""The nth item of the list shown before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answering.pointing import meant, spelt_out
from knowledge.types import Asker

ITEMS = ("Honesty", "Courage", "Care")
ANYONE = Asker("U1")
VALUES = "# Aldwash Trust\n\n## Values\n\nOur values are:\n\n- Honesty in all reports\n- Courage\n- Care for carers\n"
CARE = "\n## Care\n\nThe care for carers programme is led by Ann Harrow.\n"


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("the third one", "Care"),
        ("and the first?", "Honesty"),
        ("What is the 2nd item?", "Courage"),
        ("the last of them", "Care"),
        ("the tenth one", ""),
        ("the first meeting", None),
        ("third", None),
    ],
)
def test_which_item_is_meant(text, item) -> None:
    assert meant(text, ITEMS) == item


def test_an_item_stands_in_for_the_words_that_point_to_it() -> None:
    assert spelt_out("who leads the third one?", ITEMS) == "who leads Care?"


@given(
    st.text(max_size=80) | st.from_regex(r"the (?:\d{1,3}th|last|first) one\??", fullmatch=True), st.lists(st.text())
)
def test_no_text_upsets_it(text, items) -> None:
    assert meant(text, items) is None or meant(text, items) in {"", *items}
    assert isinstance(spelt_out(text, items), str)


@pytest.fixture
def library(library_of):
    made = library_of({"aldwash/values.md": VALUES + CARE})
    made.ask("what are the values of the Aldwash trust?", ANYONE, thread="C1:1")
    return made


def test_the_item_is_quoted_alone_with_its_paper(library) -> None:
    answer = library.ask("the second one", ANYONE, thread="C1:1")
    assert [c.quote for c in answer.citations] == ["Courage"]
    assert "Honesty" not in answer.text


def test_the_list_stays_for_the_next(library) -> None:
    library.ask("the second one", ANYONE, thread="C1:1")
    assert "Honesty" in library.ask("and the first one?", ANYONE, thread="C1:1").text


def test_beyond_the_last_it_says_how_many_there_are(library) -> None:
    assert "3 items" in library.ask("the ninth one", ANYONE, thread="C1:1").text


def test_a_question_about_an_item_is_answered_of_that_item(library) -> None:
    assert "Ann Harrow" in library.ask("who leads the third one?", ANYONE, thread="C1:1").text


def test_one_of_the_partnerships_to_choose_from_may_be_chosen_so(library_of) -> None:
    terms = "# Terms\n\n## Quorum\n\nThe quorum of the Board is {} members.\n"
    made = library_of({"aldwash/t.md": terms.format("five"), "marldale/t.md": terms.format("nine")})
    choices = made.ask("what is the quorum of the board?", ANYONE, thread="C1:1").choices
    answer = made.ask("the second one", ANYONE, thread="C1:1")
    assert answer.excerpts[0].paper.partnership == choices[1]
    assert not answer.choices
