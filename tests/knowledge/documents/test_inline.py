"""Words out of mark-up, and back to their source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.documents.inline import markdown_text, markdown_words, plain_text, plain_words


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("The  <b>Board</b>\n meets", "The Board meets"),
        ("R&amp;D costs &pound;5", "R&D costs £5"),
        ("supporting *young people* at **every** level", "supporting young people at every level"),
        ("2 * 3 * 4 and a_b_c", "2 * 3 * 4 and a_b_c"),
        ("a < b and <Name> stays", "a < b and <Name> stays"),
        ("seen <!-- not\nthis --> here", "seen here"),
    ],
)
def test_mark_up_of_plain_text_is_undone(source, text) -> None:
    assert plain_text(source) == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ('see [the rules](http://a.org/b_(c) "T") now', "see the rules now"),
        ("[rules][1] and ![logo](x.png)", "rules and logo"),
        ("[a [b] c](u) and [not a link]", "a [b] c and [not a link]"),
        ("call `mark_of` or \\*this\\*", "call mark_of or *this*"),
        ("mail <clerk@a.org> or <https://a.org>", "mail clerk@a.org or https://a.org"),
        ("quoted\n> over lines", "quoted over lines"),
        ("one\\\ntwo\\", "one two"),
        ('the [rules]({{ site.url }}/a){:target="_blank"} {% if x %}apply', "the rules apply"),
    ],
)
def test_mark_up_of_markdown_is_undone(source, text) -> None:
    assert markdown_text(source) == text


MARKED = st.lists(
    st.sampled_from(["Board", "meets. ", " ", "**", "*", "_", "<b>", "</b>", "&amp;", "[", "](u)", "\n> ", "`", "é"]),
    max_size=20,
).map("".join)


@given(MARKED, st.data())
def test_a_stretch_of_words_has_its_verbatim_source(source, data) -> None:
    for words in (plain_words(source), markdown_words(source)):
        if not words.text:
            continue
        start = data.draw(st.integers(0, len(words.text) - 1))
        end = data.draw(st.integers(start + 1, len(words.text)))
        stretch = words.stretch(start, end)
        assert stretch in source
        letters = [c for c in words.text[start:end] if c.isalpha()]
        assert all(letter in stretch for letter in letters)


@given(MARKED)
def test_the_short_way_gives_the_same_words(source) -> None:
    assert plain_text(source) == plain_words(source).text
    assert markdown_text(source) == markdown_words(source).text
