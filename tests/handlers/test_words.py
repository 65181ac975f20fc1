"""Slack's mark-up taken off what people typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.words import question, record


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("<@U0> who chairs the board?", "who chairs the board?"),
        ("<@U0>: who chairs the board?", "who chairs the board?"),
        ("who chairs the board, <@U0>?", "who chairs the board, ?"),
        ("<@U0|remit> hello", "hello"),
        ("<@U0> does <@U2|amina> chair it?", "does amina chair it?"),
        ("<@U0> <@U2> asks who chairs it", "asks who chairs it"),
        ("see <https://example.org/a|the plan>", "see the plan (https://example.org/a)"),
        ("see <https://example.org/a>", "see https://example.org/a"),
        ("write to <mailto:a@example.org|a@example.org>", "write to a@example.org"),
        ("what is <#C1|board> for", "what is #board for"),
        ("<!here> what is R&amp;D &lt;now&gt;", "@here what is R&D <now>"),
        ("<!subteam^S1|@officers> meet when", "@officers meet when"),
        ("<@U0>", ""),
    ],
)
def test_a_question_in_plain_words(typed, plain) -> None:
    assert question(typed, "U0") == plain


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("<@U2|amina> to write &lt;draft&gt; &amp; send", "<@U2> to write &lt;draft&gt; & send"),
        ("tell <!channel> about <#C1|board>", "tell @channel about #board"),
        ("5 < 6 and 7 > 3", "5 < 6 and 7 > 3"),
    ],
)
def test_words_for_the_register_keep_people(typed, kept) -> None:
    assert record(typed) == kept


@given(st.text())
def test_any_text_can_be_read(typed) -> None:
    assert isinstance(question(typed, "U0"), str)
    assert isinstance(record(typed), str)
