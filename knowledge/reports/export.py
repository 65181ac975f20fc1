"""The register as a file: CSV and XLSX for spreadsheets, JSON for programs, ICS for calendars.

A spreadsheet would run some words as a formula: a CSV cell guards them (see cells), an XLSX cell is typed as text.
"""

import csv
import io
import json
from collections.abc import Callable, Sequence
from typing import Literal

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from knowledge.reports.calendar import calendar
from knowledge.reports.cells import guarded, joined
from knowledge.reports.columns import COLUMNS, Kind, Row, Value, row_of
from knowledge.reports.histories import HISTORY, change_row
from knowledge.types import Action, Decision
from knowledge.types.register import Histories

Format = Literal["csv", "json", "xlsx", "ics"]
WIDTHS = dict.fromkeys(("owner", "lead_agency", "partnership", "created_at", "done_at"), 28) | {
    **dict.fromkeys(("note", "why", "reasons", "options", "link"), 40),
    "what": 70,
}


def export(
    items: Sequence[Action] | Sequence[Decision],
    format: Format,  # noqa: A002 the command line's own word
    *,
    kind: Kind = "actions",
    histories: Histories | None = None,
) -> bytes:
    """The items as a file's bytes, a row an item under COLUMNS; `kind` names the columns where there is no item.

    Dates and moments are ISO 8601, moments in UTC. Owners are joined by "; ", in JSON a list; what is not set is empty,
    in JSON null. Text is UTF-8. ICS holds what has a date (see calendar). With `histories` JSON holds each item's
    too.
    """
    if format == "ics":
        return calendar(items)
    if items:
        kind = "decisions" if isinstance(items[0], Decision) else "actions"
    rows = [row_of(item) for item in items]
    if format == "json":
        return _json(kind, rows, histories)
    writers: dict[str, Callable[[Kind, Sequence[Row]], bytes]] = {"csv": _csv, "xlsx": _xlsx}
    return writers[format](kind, rows)


def _csv(kind: Kind, rows: Sequence[Row]) -> bytes:
    page = io.StringIO(newline="")
    writer = csv.writer(page)
    writer.writerow(COLUMNS[kind])
    writer.writerows([guarded(_words(row[column])) for column in COLUMNS[kind]] for row in rows)
    return page.getvalue().encode()


def _json(kind: Kind, rows: Sequence[Row], histories: Histories | None) -> bytes:
    ordered: list[dict[str, object]] = [{column: row[column] for column in COLUMNS[kind]} for row in rows]
    if histories is not None:
        for row in ordered:
            row[HISTORY] = [change_row(change) for change in histories.get(str(row["number"]), ())]
    return (json.dumps(ordered, ensure_ascii=False, indent=2) + "\n").encode()


def _xlsx(kind: Kind, rows: Sequence[Row]) -> bytes:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)  # noqa: S101 a new workbook has one worksheet
    sheet.title = kind.capitalize()
    sheet.append(COLUMNS[kind])
    for position, row in enumerate(rows, start=2):
        for column, name in enumerate(COLUMNS[kind], start=1):
            _write_text(sheet, position, column, _words(row[name]))
    _lay_out(sheet, COLUMNS[kind])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _write_text(sheet: Worksheet, row: int, column: int, words: str) -> None:
    """A text cell, whatever the words begin with; empty words leave the cell empty."""
    if not words:
        return
    cell = sheet.cell(row, column)
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", words)
    cell.data_type = "s"
    cell.alignment = Alignment(vertical="top", wrap_text=True)


def _lay_out(sheet: Worksheet, columns: Sequence[str]) -> None:
    for position, name in enumerate(columns, start=1):
        sheet.cell(1, position).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(position)].width = WIDTHS.get(name, 16)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions


def _words(value: Value) -> str:
    return joined(value) if isinstance(value, tuple) else value or ""
