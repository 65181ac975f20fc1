"""When two questions ask the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answering.alike import alike, likeness

KNOWN = {"northshire", "southshire", "board", "panel", "quorum"}


def same(one: str, other: str) -> bool:
    return alike(one, other, KNOWN.__contains__)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("What is the quorum of the board?", "what's the board's quorum"),
        ("who pays for the helicopter pad?", "Hi, please can you tell me who pays for the helicopter pad"),
        ("what are the panel's terms of reference?", "what are the tors of the panel"),
        ("who pays for the helicopter pad?", "who pays for the helicoptr pad?"),
        ("who does the board report to?", "who does the board report to, please?"),
    ],
)
def test_other_words_for_the_same(one, other) -> None:
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("who does the board report to?", "who reports to the board?"),
        ("what is the quorum of Northshire?", "what is the quorum of Southshire?"),
        ("who may vote on the board?", "who may not vote on the board?"),
        ("how often does the board meet?", "where does the board meet?"),
        ("what was the 2024 budget?", "what was the 2025 budget?"),
        ("what is the quorum of the board?", "what is the quorum of the panel?"),
        ("what is the quorum of the board?", "what is the quorum?"),
        ("who is the lead for training?", "what is the lead for training?"),
        ("what is it?", "what is it?"),
    ],
)
def test_other_questions(one, other) -> None:
    assert not same(one, other)


@given(st.text(max_size=120), st.text(max_size=120))
def test_likeness_is_the_same_either_way_round(one, other) -> None:
    assert same(one, other) == same(other, one)


@given(st.text(max_size=120))
def test_what_has_a_likeness_is_like_itself(text) -> None:
    assert same(text, text) == bool(likeness(text))
