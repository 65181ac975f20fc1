"""A command told from something to record."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.commands import Asked, read, references


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("done 12", Asked("done", "12")),
        ("Complete #12", Asked("done", "#12")),
        ("close A-2026-012, 13 and 14.", Asked("done", "A-2026-012, 13 and 14.")),
        ("list", Asked("list", "")),
        ("list mine", Asked("list", "mine")),
        ("help", Asked("help", "")),
        ("reopen 3", Asked("reopen", "3")),
        ("done 12, thanks", Asked("done", "12, thanks")),
        ("done the audit", Asked("done", "the audit")),
        ("list overdue for priya", Asked("list", "overdue for priya")),
        ("12", Asked("show", "12")),
        ("complete 12 audits by Friday", Asked("", "complete 12 audits by Friday")),
        ("help the school by Friday", Asked("", "help the school by Friday")),
        ("complete the audit by Friday", Asked("", "complete the audit by Friday")),
        ("list all providers by Monday", Asked("", "list all providers by Monday")),
        ("show the board the draft", Asked("", "show the board the draft")),
        ("", Asked("", "")),
    ],
)
def test_a_verb_counts_alone_or_before_numbers(words, asked) -> None:
    assert read(words) == asked


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("12", ("12",)),
        ("#1, a-2026-2 & 3", ("#1", "a-2026-2", "3")),
        ("1 and 2 please", ("1", "2")),
        ("the audit", ()),
        ("", ()),
    ],
)
def test_numbers_named_together(words, numbers) -> None:
    assert references(words) == numbers


@given(st.text())
def test_nothing_typed_is_lost(words) -> None:
    asked = read(words)
    assert asked.rest in words.strip()
    assert asked.verb or asked.rest == words.strip()
