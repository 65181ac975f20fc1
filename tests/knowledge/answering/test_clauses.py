"""The questions that one message puts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answering.clauses import MOST_CLAUSES, clauses
from knowledge.types import Asker


@pytest.mark.parametrize(
    ("message", "questions"),
    [
        ("when and where does the board meet?", ["when does the board meet", "where does the board meet"]),
        ("who chairs and how often does the LSCB meet", ["who chairs LSCB", "how often does the LSCB meet"]),
        ("who chairs it & how often does it meet", ["who chairs it", "how often does it meet"]),
        (
            "who is chairman and who's treasurer of the hall after the 2024 agm",
            ["who is chairman of the hall after the 2024 agm", "who's treasurer of the hall after the 2024 agm"],
        ),
        ("Who is Jane Ash, and how often does the board meet", ["Who is Jane Ash", "how often does the board meet"]),
        ("In the north, who chairs the board", ["In the north, who chairs the board"]),
        ("footnote 1, what is the Trust short for?", ["footnote 1, what is the Trust short for"]),
        ("Lights Board, how often does it meet?", ["Lights Board, how often does it meet"]),
        (
            "Does the keeper need a licence? and anything on boats",
            ["Does the keeper need a licence", "and anything on boats"],
        ),
        ("Quay Trust sept 2031, who's the clerk?", ["Quay Trust sept 2031, who's the clerk"]),
        ("where are the papers kept, is there a website?", ["where are the papers kept", "is there a website"]),
        ("which locks are mended? want all 5", ["which locks are mended want all 5"]),
        (
            "how often does the board meet each year and what's the quorum",
            ["how often does the board meet each year", "what's the quorum"],
        ),
        ("when the chair is away, who presides?", ["when the chair is away, who presides"]),
        ("if a boat sinks, who pays and who is told", ["if a boat sinks, who pays", "who is told"]),
        ("when does it meet, and who chairs it?", ["when does it meet", "who chairs it"]),
        ("", [""]),
    ],
)
def test_each_question_says_of_what_it_asks(message, questions) -> None:
    assert clauses(message) == questions


@given(st.text())
def test_any_message_puts_a_question_and_no_more_than_are_answered(message) -> None:
    assert 1 <= len(clauses(message)) <= MOST_CLAUSES


def test_both_are_asked_of_the_body_that_the_last_one_names(library_of) -> None:
    papers = "# Terms\n\n{}\n\n## Harbour board\n\nThe Harbour Board meets monthly. Ann Ash chairs the Harbour Board."
    others = "\n\n".join(f"## Panel {n}\n\nBo Birch chairs Panel {n}." for n in "one two three".split())
    answer = library_of({"quay/terms.md": papers.format(others)}).ask(
        "who chairs and how often does the Harbour Board meet?", Asker("U1")
    )
    assert "Ann Ash chairs" in answer.text
    assert "Bo Birch" not in answer.text
    assert "meets monthly" in answer.text


def test_what_is_told_each_year_is_no_comparison(library_of) -> None:
    terms = (
        "# Quay terms\n\nThe Harbour Board meets six times a year.\n\n## Quorum\n\nThe quorum of the board is four.\n"
    )
    answer = library_of({"quay/terms.md": terms}).ask(
        "how often has the Harbour Board got to meet each year and what's the quorum", Asker("U1")
    )
    assert "six times a year" in answer.text
    assert "is four" in answer.text
