"""Escaping, cutting and wording."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from handlers.blocks.text import clip, count, day, escape, pieces, recorded

TYPED = st.text(alphabet=st.sampled_from("ab <>&@#!|U1\n;"), max_size=80)


@given(TYPED)
def test_nothing_typed_is_mark_up_when_escaped(text) -> None:
    assert not set("<>") & set(escape(text))


@given(TYPED)
def test_recorded_words_call_nobody_but_people(text) -> None:
    """No channel, no link: only a person's mention keeps its brackets."""
    shown = recorded(text)
    assert "<!" not in shown
    assert "<#" not in shown
    assert shown.count("<") == shown.count("<@U")


def test_people_stay_mentions() -> None:
    assert recorded("<@U1> & <@here>") == "<@U1> &amp; &lt;@here&gt;"


@given(TYPED, st.integers(5, 30))
def test_cutting_keeps_every_word_and_the_limit(text, limit) -> None:
    markup = recorded(text)
    cut = pieces(markup, limit)
    assert "".join("".join(cut).split()) == "".join(markup.split())
    assert all(0 < len(piece) <= limit for piece in cut)


def test_a_cut_falls_between_words_and_beside_an_escape() -> None:
    assert pieces("one &amp;two", 7) == ["one", "&amp;", "two"]


def test_clipping_shows_that_there_is_more() -> None:
    assert clip("a long sentence", 7) == "a long…"
    assert clip("short", 7) == "short"


def test_a_date_in_words() -> None:
    assert day(date(2026, 12, 4)) == "Friday 4 December 2026"


def test_one_is_not_many() -> None:
    assert (count(1, "paper"), count(2, "paper")) == ("1 paper", "2 papers")
