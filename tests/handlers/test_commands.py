"""A command told from something to record."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.commands import DECISION_VERBS, Asked, numbered, read, references


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
        ("due 12 Friday", Asked("due", "12 Friday")),
        ("due: 12", Asked("due", "12")),
        ("give 12 <@U1>", Asked("give", "12 <@U1>")),
        ("give the school 12 laptops", Asked("", "give the school 12 laptops")),
        ("give 12 laptops to the school by Friday", Asked("", "give 12 laptops to the school by Friday")),
        ("block #12 no quorum", Asked("block", "#12 no quorum")),
        ("note the date of the next board", Asked("", "note the date of the next board")),
        ("note 12 papers came by post", Asked("note", "12 papers came by post")),
        ("cancel the room", Asked("", "cancel the room")),
        ("start 12 today", Asked("start", "12 today")),
        ("unblock 12, thanks", Asked("unblock", "12, thanks")),
        ("start 12 groups", Asked("", "start 12 groups")),
        ("start 12 and 13", Asked("start", "12 and 13")),
        ("mine", Asked("list", "mine")),
        ("Overdue", Asked("list", "overdue")),
        ("overdue books to go back by Friday", Asked("", "overdue books to go back by Friday")),
        ("list my actions", Asked("list", "my actions")),
        ("list my concerns in the report", Asked("", "list my concerns in the report")),
        ("edit 12", Asked("edit", "12")),
        ("edit 12 pages by Friday", Asked("", "edit 12 pages by Friday")),
        ("change the locks", Asked("", "change the locks")),
        ("list body Health Board", Asked("list", "body Health Board")),
        ("list blocked body Board mine", Asked("list", "blocked body Board mine")),
        ("list everything that is blocked", Asked("list", "everything that is blocked")),
        ("list done or cancelled", Asked("list", "done or cancelled")),
        ("list open questions for the board by Friday", Asked("", "list open questions for the board by Friday")),
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


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("supersede 3 by 7", Asked("supersede", "3 by 7")),
        ("lead 3 Police", Asked("lead", "3 Police")),
        ("Lead: Police to chair", Asked("", "Lead: Police to chair")),
        ("ratify 3", Asked("ratify", "3")),
        ("confirm the minutes", Asked("", "confirm the minutes")),
        ("review the plan in May", Asked("", "review the plan in May")),
        ("block 3 rooms", Asked("", "block 3 rooms")),
    ],
)
def test_decisions_have_verbs_of_their_own(words, asked) -> None:
    assert read(words, DECISION_VERBS) == asked


@pytest.mark.parametrize(
    ("words", "parted"),
    [
        ("12 no quorum", ("12", "no quorum")),
        ("#12: no quorum", ("#12", "no quorum")),
        ("A-2026-012 – 14 March", ("A-2026-012", "14 March")),
        ("12", ("12", "")),
        ("12th of May", ("", "")),
        ("no quorum", ("", "")),
    ],
)
def test_one_number_and_what_is_said_of_it(words, parted) -> None:
    assert numbered(words) == parted


@given(st.text())
def test_nothing_typed_is_lost(words) -> None:
    asked = read(words)
    assert asked.rest in words.strip()
    assert asked.verb or asked.rest == words.strip()
