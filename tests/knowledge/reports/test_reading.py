"""Files of the register read back, and what is wrong with one told by its line."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.errors import NotUnderstood, UnreadableDocument
from knowledge.reports.cells import joined, split
from knowledge.reports.export import export
from knowledge.reports.reading import read_items
from knowledge.types import (
    Action,
    ActionStatus,
    Answered,
    Audience,
    Change,
    Decision,
    DecisionKind,
    DecisionStatus,
    Powers,
    Source,
)

NOW = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)
WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
NAMES = st.lists(WORDS.filter(bool), max_size=4).map(tuple)
ACTIONS = st.builds(
    Action,
    id=st.just(0),
    number=st.integers(1, 2000).map(lambda n: f"A-2026-{n:03d}"),
    what=WORDS.filter(str.strip),
    owners=NAMES,
    due=st.none() | st.dates(date(1000, 1, 1)),
    status=st.sampled_from(ActionStatus),
    partnership=WORDS,
    source=st.builds(Source, WORDS.filter(bool), WORDS, WORDS, st.sampled_from(Audience)),
    created_by=WORDS,
    created_at=st.just(NOW),
    done_at=st.none() | st.just(NOW),
    note=WORDS,
    why=WORDS,
    due_words=WORDS,
    body=WORDS,
    follows=WORDS,
)
DECISIONS = st.builds(
    Decision,
    id=st.just(0),
    number=st.integers(1, 2000).map(lambda n: f"D-2026-{n:03d}"),
    what=WORDS.filter(str.strip),
    lead_agency=WORDS,
    decided_on=st.dates(date(1000, 1, 1)),
    partnership=WORDS,
    source=st.builds(Source, WORDS.filter(bool), WORDS, WORDS, st.sampled_from(Audience)),
    created_by=WORDS,
    created_at=st.just(NOW),
    status=st.sampled_from(DecisionStatus),
    reasons=WORDS,
    supersedes=st.just(()) | st.just(("D-2025-001", "D-2025-002")),
    review_on=st.none() | st.dates(date(1000, 1, 1)),
    why=WORDS,
    body=WORDS,
    tier=st.none() | st.integers(1, 9),
    kind=st.sampled_from(DecisionKind),
    powers=st.sampled_from(Powers),
    options=WORDS,
    sign_off=NAMES,
    signed=NAMES,
    recommended_to=WORDS,
    answer=st.sampled_from(Answered),
    answered_by=WORDS,
    answers=WORDS,
)
GOOD = "number,what,created_at\r\nA-2026-001,send it,2026-03-04T09:30:00+00:00\r\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("register")


def read(folder, data):
    file = folder / "register.txt"
    file.write_bytes(data)
    return [one.item for one in read_items(file)]


@given(st.lists(ACTIONS, max_size=4) | st.lists(DECISIONS, max_size=4), st.sampled_from(["csv", "json"]))
def test_what_is_exported_is_read_back_whole(folder, items, form) -> None:
    found = read(folder, export(items, form))
    assert len(found) == len(items)
    for one, other in zip(items, found, strict=True):
        assert export([other], "json") == export([one], "json")


CHANGES = st.lists(
    st.builds(Change, st.just("A-2026-001"), st.just(NOW), WORDS, WORDS.filter(bool), WORDS, WORDS, WORDS)
)


@given(ACTIONS, CHANGES)
def test_a_json_file_holds_the_history(folder, action, changes) -> None:
    action = replace(action, number="A-2026-001")
    file = folder / "register.json"
    file.write_bytes(export([action], "json", histories={action.number: changes}))
    assert read_items(file)[0].history == tuple(changes)


@pytest.mark.parametrize(
    ("history", "told"),
    [
        ("x", "the history of A-2026-001 is no list"),
        ([1], "a change in the history of A-2026-001"),
        ([{"at": "Friday", "field": "due"}], "“at” in the history of A-2026-001 is “Friday”"),
        ([{"at": "2026-03-04", "field": "due"}], "write a moment"),
        ([{"at": NOW.isoformat(), "field": "due", "colour": "red"}], "write at, who, field"),
    ],
)
def test_a_history_that_is_none_is_refused_by_its_item(folder, history, told) -> None:
    row = {"number": "A-2026-001", "what": "send it", "created_at": NOW.isoformat(), "history": history}
    with pytest.raises(NotUnderstood, match=f"item 1: .*{told}"):
        read(folder, json.dumps([row]).encode())


def test_an_audience_that_there_is_not_is_refused(folder) -> None:
    row = {"number": "A-2026-001", "what": "send it", "created_at": NOW.isoformat(), "audience": "friends"}
    with pytest.raises(NotUnderstood, match="“audience” is “friends”: write public or partners or officers"):
        read(folder, json.dumps([row]).encode())


@given(NAMES)
def test_names_in_one_cell_come_apart_again(names) -> None:
    assert split(joined(names)) == names


@pytest.mark.parametrize(
    ("cell", "names"), [("Police;Health", ("Police", "Health")), ("Police; ;", ("Police",)), ('"Police', ('"Police',))]
)
def test_names_typed_in_a_cell(cell, names) -> None:
    assert split(cell) == names


def test_a_mark_before_the_first_column_is_no_part_of_it(folder) -> None:
    assert len(read(folder, b"\xef\xbb\xbf" + GOOD.encode())) == 1


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("A-2026-1,send it,2026-03-04T09:30:00+00:00", "line 3: its number is “A-2026-1”"),
        ("12,send it,2026-03-04T09:30:00+00:00", "such as A-2026-012"),
        ("A-2026-002, ,2026-03-04T09:30:00+00:00", "does not say what"),
        ("A-2026-002,send it,", "“created_at” is empty"),
        ("A-2026-002,send it,2026-03-04", "write a moment"),
        ("A-2026-002,send it,2026-03-04T09:30:00+00:00,soon", "“due” is “soon”: write a day"),
        ("A-2026-002,send it,2026-03-04T09:30:00+00:00,,later", "write open, in progress"),
        ("A-2026-002,send it,2026-03-04T09:30:00+00:00,,,red", "no column “colour”"),
        ("D-2026-002,merge,2026-03-04T09:30:00+00:00", "“decided_on” is empty"),
    ],
)
def test_a_wrong_row_is_told_by_its_line(folder, row, says) -> None:
    head = "number,what,created_at,due,status,colour"
    first = GOOD.splitlines()[1]
    with pytest.raises(NotUnderstood) as error:
        read(folder, f"{head}\n{first}\n{row}\n".encode())
    assert says in str(error.value)


def test_a_line_is_counted_as_an_editor_counts_it(folder) -> None:
    head = "number,what,created_at"
    first = 'A-2026-001,"send\nit",2026-03-04T09:30:00+00:00'
    with pytest.raises(NotUnderstood, match="line 4"):
        read(folder, f"{head}\n{first}\nx,y,z\n".encode())


@pytest.mark.parametrize(
    "data",
    [b"", b"a,b\n1,2\n", b"PK\x03\x04\xff", b'{"number": 1}', b"[1]", b'[{"number": 1}]', GOOD.encode() + b"a,b,c,d"],
)
def test_what_is_no_register_says_what_to_give(folder, data) -> None:
    with pytest.raises(UnreadableDocument, match=r"\.csv or \.json"):
        read(folder, data)


def test_a_wrong_object_is_told_by_its_place(folder) -> None:
    with pytest.raises(NotUnderstood, match="item 1"):
        read(folder, json.dumps([{"number": "x"}]).encode())
