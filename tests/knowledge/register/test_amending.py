"""The words given with a change."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.errors import NotUnderstood
from knowledge.register.amending import LONGEST, read_day, read_lead, read_owners, read_words

TODAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Friday", date(2026, 3, 6)),
        ("by Friday", date(2026, 3, 6)),
        ("14 March", date(2026, 3, 14)),
        ("2031-03-14", date(2031, 3, 14)),
        ("tomorrow", date(2026, 3, 5)),
        ("yesterday", date(2026, 3, 3)),
        ("last Friday", date(2026, 2, 27)),
        ("last Wednesday", date(2026, 2, 25)),
        ("three days ago", date(2026, 3, 1)),
        ("a month ago", date(2026, 2, 4)),
        ("none", None),
        ("No date.", None),
        ("to none", None),
        ("-", None),
    ],
)
def test_a_day_or_none(words, day) -> None:
    assert read_day(words, today=TODAY) == day


@pytest.mark.parametrize("words", ["cheese", "31 February", "", "Monday or Tuesday"])
def test_what_is_no_one_day_says_what_to_write(words) -> None:
    with pytest.raises(NotUnderstood, match="write one such as Friday"):
        read_day(words, today=TODAY)


@pytest.mark.parametrize(
    ("words", "owners"),
    [
        ("<@U2>", ("<@U2>",)),
        ("to <@U2> and Police", ("<@U2>", "Police")),
        ("Health and Social Care", ("Health and Social Care",)),
        ("the clerk", ("clerk",)),
        ("me", ("<@U1>",)),
        ("nobody", ()),
    ],
)
def test_owners_or_nobody(words, owners) -> None:
    assert read_owners(words, me="<@U1>") == owners


@pytest.mark.parametrize("words", ["", "cheese", "12 laptops", "<@U2> and the laptops"])
def test_what_names_nobody_says_what_to_write(words) -> None:
    with pytest.raises(NotUnderstood, match="an agency or a post, or nobody"):
        read_owners(words, me="<@U1>")


@pytest.mark.parametrize(("words", "lead"), [("Police", "Police"), ("to R&amp;D", "R&D"), ("none", "")])
def test_a_lead_or_none(words, lead) -> None:
    assert read_lead(words) == lead


def test_more_words_than_a_note_holds_are_refused() -> None:
    with pytest.raises(NotUnderstood, match="write at most 1,000"):
        read_words("x" * (LONGEST + 1))


@given(st.text(max_size=80))
def test_any_words_are_read_or_refused(words) -> None:
    for read in (
        lambda: read_day(words, today=TODAY),
        lambda: read_owners(words, me="<@U1>"),
        lambda: read_lead(words),
    ):
        with suppress(NotUnderstood):
            read()
