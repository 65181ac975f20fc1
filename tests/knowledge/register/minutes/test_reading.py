"""Actions and decisions in files: by columns, by words, with their places."""

import io
import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from knowledge.errors import UnreadableDocument
from knowledge.register.minutes import FileItem, FileReading, pack, read_file, unpack
from knowledge.register.minutes.columns import columns_of, is_closed

TODAY = date(2026, 3, 10)
CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters='\0\n\r"'), max_size=40)


def read(text, name="log.csv"):
    return read_file(text.encode(), name, today=TODAY).items


def test_a_row_is_read_by_its_columns() -> None:
    (item,) = read("Ref,Agreed action,By whom,Deadline,Group\nA1,Send the paper,Clerk,20/03/2026,Executive\n")
    assert item == FileItem("action", "Send the paper", ("Clerk",), date(2026, 3, 20), "", "row 1", body="Executive")


def test_a_name_beside_an_agency_is_somebody_of_it() -> None:
    (item,) = read("Task,Lead officer,Agency\nSend the paper,Jo Ware,Police\n")
    assert item.owners == ("Jo Ware (Police)",)


@pytest.mark.parametrize("cell", ["ongoing", "Autumn term", "ASAP"])
def test_what_stands_for_a_date_is_not_lost(cell) -> None:
    (item,) = read(f"Action,Owner,When\nSend the paper,Clerk,{cell}\n")
    assert (item.due, item.due_words) == (None, cell)


def test_a_log_may_bear_a_title_above_the_names_of_its_columns() -> None:
    book = Workbook()
    for row in (
        ["Harbour Trust action log"],
        [],
        ["No.", "Action", "Lead(s)", "Deadline"],
        [1, "Paint", "Police", "3 April"],
    ):
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    (item,) = read_file(file.getvalue(), "log.xlsx", today=TODAY).items
    assert (item.what, item.owners, item.due) == ("Paint", ("Police",), date(2026, 4, 3))


def test_what_is_listed_under_agreed_that_is_a_decision_each_with_its_lead() -> None:
    items = read("The group met. It was AGREED that:\n\n- the hall shuts (lead: Police)\n- fees stay\n", "minutes.md")
    assert [(item.kind, item.what, item.owners) for item in items] == [
        ("decision", "the hall shuts", ("Police",)),
        ("decision", "fees stay", ()),
    ]


def test_without_an_owners_column_the_words_say_who() -> None:
    (item,) = read("Action,Comments\nPolice to send the paper by 20 March,late last time\n")
    assert (item.what, item.owners, item.due) == ("send the paper", ("Police",), date(2026, 3, 20))


def test_a_decision_log_gives_lead_day_and_reasons() -> None:
    (item,) = read("Date,Decision,Lead agency,Reason for decision\n2 February 2026,Close one hall,Police,It leaks\n")
    assert (item.kind, item.owners, item.due, item.reasons) == (
        "decision",
        ("Police",),
        date(2026, 2, 2),
        "It leaks",
    )


def test_a_row_may_hold_a_decision_and_an_action() -> None:
    items = read("Item,Decision,Action,Owner\n1,Close one hall,Tell the tenants,Clerk\n2,,Paint the other,Chair\n")
    assert [(item.kind, item.owners) for item in items] == [
        ("decision", ()),
        ("action", ("Clerk",)),
        ("action", ("Chair",)),
    ]


def test_a_table_of_other_things_gives_nothing() -> None:
    assert read("Plant,Colour,Height\nRose,red,90\nLupin,blue,120\n") == ()


def test_a_workbook_is_read_sheet_by_sheet() -> None:
    book = Workbook()
    book.active.append(["Action", "Owner", "Due date", "Status"])
    book.active.append(["Send the paper", "Clerk", date(2026, 3, 20), "In progress"])
    file = io.BytesIO()
    book.save(file)
    (item,) = read_file(file.getvalue(), "log.xlsx", today=TODAY).items
    assert (item.what, item.due, item.ticked) == ("Send the paper", date(2026, 3, 20), True)


def test_days_are_counted_from_the_files_own_date() -> None:
    reading = read_file(
        b"# Minutes of the panel, 2 February 2026\n\nACTION: Clerk to publish the notes within 10 working days\n",
        "minutes.md",
        today=TODAY,
    )
    assert reading.dated == date(2026, 2, 2)
    assert reading.items[0].due - reading.dated == timedelta(days=14)


def test_a_list_under_actions_is_a_list_of_actions() -> None:
    items = read("# Notes\n\n## Actions\n\n- Clerk to book the hall\n- Police to send the figures\n", "notes.md")
    assert [(item.what, item.owners) for item in items] == [
        ("book the hall", ("Clerk",)),
        ("send the figures", ("Police",)),
    ]


def test_the_same_twice_is_found_once() -> None:
    row = "Send the paper,Clerk\n"
    assert len(read(f"Action,Owner\n{row}{row}")) == 1


@pytest.mark.parametrize(
    ("status", "closed"),
    [("Complete", True), ("Done 3 March", True), ("100%", True), ("Not complete", False), ("Open", False), ("", False)],
)
def test_a_closed_status(status, closed) -> None:
    assert is_closed(status) is closed


@pytest.mark.parametrize(
    ("header", "things"),
    [
        (("Action No.", "What", "Who", "When"), {"action": 1, "owner": 2, "due": 3}),
        (("Description", "Action required", "Lead"), {"action": 1, "owner": 2}),
        (("Plant", "Owner"), {}),
        ((), {}),
    ],
)
def test_columns_by_what_they_are_called(header, things) -> None:
    assert columns_of(header) == things


def test_what_was_found_comes_back_from_its_draft() -> None:
    item = FileItem("action", "send it", ("Clerk",), TODAY, "", "row 1", "why", ticked=False, body="Panel")
    reading = FileReading("log.csv", TODAY, (item,))
    assert unpack(json.loads(json.dumps(pack(reading)))) == reading


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=4))
def test_any_log_is_read_or_refused(rows) -> None:
    text = "Action,Owner,Due\n" + "\n".join('"' + '","'.join(row) + '"' for row in rows)
    try:
        items = read(text)
    except UnreadableDocument:
        return
    assert all(item.what.strip() for item in items)


MINUTES = """# Moorside Partnership
## {heading}

It was recommended to the Board that one hall closes.

It was agreed to paint the other.
"""


@pytest.mark.parametrize(
    ("heading", "body"),
    [
        ("Minutes of the Halls Group held on 2 February 2026", "Halls Group"),
        ("Minutes of a meeting of the Halls Group, 2 February 2026", "Halls Group"),
        ("Notes of the Halls Group meeting – Monday", "Halls Group"),
    ],
)
def test_what_minutes_hold_is_of_the_group_that_met(heading, body) -> None:
    assert [item.body for item in read(MINUTES.format(heading=heading), "minutes.md")] == [body, body]


def test_what_was_recommended_stays_a_recommendation() -> None:
    first, second = read(MINUTES.format(heading="Minutes of the Halls Group"), "minutes.md")
    assert first.what.startswith("recommended to the Board that")
    assert second.what == "paint the other"
