"""Which partnerships a question names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answering.scope import named

COUNTIES = ("aldwash", "marldale-partnership", "north-stennick")
BOARDS = ("aldwash-children-and-families-partnership", "aldwash-safeguarding-children-board")


def no_word(_word: str) -> int:
    return 0


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("In Aldwash, who chairs?", ("aldwash",)),
        ("what's Aldwash's quorum", ("aldwash",)),
        ("marldale quorum", ("marldale-partnership",)),
        ("marldle quorum", ("marldale-partnership",)),
        ("how do Aldwash and Marldale differ", ("aldwash", "marldale-partnership")),
        ("who is on the partnership", ()),
        ("going north", ()),
    ],
)
def test_a_telling_word_names_its_partnership(question, found) -> None:
    assert named(question, COUNTIES, no_word).partnerships == found


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("quorum of the safeguarding children board?", (BOARDS[1],)),
        ("children and families partnership quorum", (BOARDS[0],)),
        ("who chairs the board", ()),
    ],
)
def test_most_of_a_name_names_it_where_no_word_alone_tells(question, found) -> None:
    assert named(question, BOARDS, no_word).partnerships == found


def test_a_shortening_that_is_a_word_of_the_papers_names_nothing() -> None:
    assert named("who will chair it", ("chairmanship-guide",), lambda word: 2 * (word == "chair")).partnerships == ()


def test_a_word_of_many_partnerships_papers_names_none() -> None:
    assert named("who chairs the toc?", ("aldwash-toc",), lambda _word: 4).partnerships == ()


@given(st.text())
def test_no_text_upsets_it(text) -> None:
    named(text, (*COUNTIES, *BOARDS, "", "__"), no_word)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("who is on the Northern Guild of Bell Founders?", ("ash__ngbf",)),
        ("bring NGBF's rules", ("ash__ngbf",)),
        ("notes of great big fairs", ()),
        ("quorum of Marldale Brass", ("marldalebrass__site",)),
        ("when does the band meet", ()),
    ],
)
def test_a_folder_is_known_by_initials_and_by_words_that_it_joins(question, found) -> None:
    def of_one(word: str) -> int:
        return 1 if word in {"founders", "ngbf", "brass", "marldale"} else 9

    assert named(question, ("ash__ngbf", "marldalebrass__site", "oak__rules"), of_one).partnerships == found


@pytest.mark.parametrize(
    ("question", "folder"),
    [
        ("who sits on the Harbour Project board", "harbourproject__tac"),
        ("who leads the lights group at the Great Harbour Software Foundation?", "ghsfoundation__tac"),
        ("what is the quorum of Long Shore Rowers", "longshorerowers"),
    ],
)
def test_a_name_that_its_folder_joins_names_it_however_common_its_words(question, folder) -> None:
    assert named(question, (folder, "southby"), lambda _word: 9).partnerships == (folder,)


def test_two_words_that_many_share_do_not_name_the_one_that_bears_them() -> None:
    assert named("who's on the steering council?", ("marl-steering-council",), no_word).partnerships == ()
