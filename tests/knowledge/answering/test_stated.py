"""Facts first: whom a question may name."""

from hypothesis import given
from hypothesis import strategies as st

from knowledge.answering.question import parse
from knowledge.answering.stated import holders


def test_a_name_of_several_words_may_be_the_holders() -> None:
    assert {"access panel", "panel"} <= holders(parse("who is on the Access Panel?"))


@given(st.text(max_size=400))
def test_any_question_means_few_holders(text) -> None:
    """So that looking them up stays quick."""
    assert len(holders(parse(text))) <= 400
