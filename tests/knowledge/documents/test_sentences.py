"""Where sentences end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.documents.sentences import sentence_spans


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Partners, e.g. The Trust, i.e. The Board, will meet.",
        "Cllr. Reed and Dr. J. A. Moss of St. Anne's chair it.",
        "It costs £2.5m under s. 10 and No. 7 of the Act.",
        "Members (among them the police. Others may join. See below) will vote.",
        "He said “The plan is ready. We will sign.” to the board.",
        "See para. 4 and pp. 12 to 14 of Sch. 2.",
    ],
)
def test_an_abbreviation_bracket_or_quotation_ends_none(text) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "It meets monthly.|The chair decides.",
        "Will it work?|Yes!|It will.",
        "We chose option A.|It is cheaper.",
        "He signed “the plan.”|It is kept.",
        "The budget is 46,000 p.a.|The clerk keeps it.",
        "Members may object (in writing.)|They have ten days.",
        "This is open (and never closed.|The next one stands alone.",
    ],
)
def test_a_sentence_ends_where_the_next_begins(text) -> None:
    assert sentences(text.replace("|", " ")) == text.split("|")


@given(st.text(alphabet="aB .!?()“”1é\n", max_size=80))
def test_no_character_but_white_space_is_lost(text) -> None:
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())
