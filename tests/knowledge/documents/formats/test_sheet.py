"""Workbooks and comma-separated values to blocks."""

import io
from datetime import date

import openpyxl
import pytest

from knowledge.documents.formats import sheet
from knowledge.errors import UnreadableDocument
from knowledge.types import BlockKind
from tests.knowledge.documents.formats import office


def workbook(**sheets: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


REGISTER = [["Aldwash action log"], ["No", "Action", "Owner", "Due"], [1, "Train staff", "Ann Ash", date(2030, 3, 4)]]


def test_a_sheet_is_a_heading_and_its_rows_are_rows_under_their_columns() -> None:
    blocks = sheet.read_workbook(workbook(Actions=REGISTER))
    assert [(b.kind, b.cells or b.text) for b in blocks] == [
        (BlockKind.HEADING, "Actions"),
        (BlockKind.HEADING, "Aldwash action log"),
        (BlockKind.ROW, ("No", "Action", "Owner", "Due")),
        (BlockKind.ROW, ("1", "Train staff", "Ann Ash", "4 March 2030")),
    ]
    assert blocks[2].header


def test_hidden_sheets_are_left_out() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook(Seen=REGISTER, Lists=[["secret", "word"]])))
    book["Lists"].sheet_state = "hidden"
    file = io.BytesIO()
    book.save(file)
    assert "secret" not in str(sheet.read_workbook(file.getvalue()))


def test_a_row_of_csv_is_quoted_as_it_stands() -> None:
    blocks = sheet.read_csv(b'Name,Agency\n"Ash, Ann",Police\nBo Birch,Health\n')
    assert [(b.cells, b.source, b.header) for b in blocks] == [
        (("Name", "Agency"), "Name,Agency", True),
        (("Ash, Ann", "Police"), '"Ash, Ann",Police', False),
        (("Bo Birch", "Health"), "Bo Birch,Health", False),
    ]


def test_semicolons_and_tabs_part_cells_too() -> None:
    for delimiter in ";\t":
        file = f"Name{delimiter}Agency\nAnn, A{delimiter}Police\n".encode()
        assert sheet.read_csv(file)[1].cells == ("Ann, A", "Police")


def test_what_is_no_workbook_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="no workbook"):
        sheet.read_workbook(office.docx(office.p("Words.")))


def test_a_cell_far_below_the_others_is_read() -> None:
    book = openpyxl.Workbook()
    book.active.append(["Post", "Name"])
    book.active.cell(30_000, 2, "Tam Birch")
    file = io.BytesIO()
    book.save(file)
    assert [b.text for b in sheet.read_workbook(file.getvalue())][-1] == "Tam Birch"
