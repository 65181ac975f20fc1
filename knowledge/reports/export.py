"""The register as a file: CSV and XLSX for spreadsheets, JSON for programs.

A spreadsheet runs a cell that begins with = + - @ (or a tab or line break before one) as a formula. CSV has no type
that forbids it, so such a cell gets an apostrophe in front; a cell that begins with apostrophes and then such a sign
gets one too, so that taking one away always gives the words back. XLSX cells are typed as text instead; JSON is exact.
"""

import csv
import io
import json
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Literal

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from knowledge.types import Action, Decision

Format = Literal["csv", "json", "xlsx"]
Kind = Literal["actions", "decisions"]
Value = str | tuple[str, ...] | None
Row = dict[str, Value]

COLUMNS: Mapping[Kind, tuple[str, ...]] = {
    "actions": (
        *("number", "what", "owner", "due", "status", "partnership"),
        *("channel", "link", "created_by", "created_at", "done_at"),
    ),
    "decisions": (
        *("number", "what", "lead_agency", "decided_on", "partnership"),
        *("channel", "link", "created_by", "created_at"),
    ),
}
WIDTHS = {"what": 70, "owner": 28, "lead_agency": 28, "partnership": 28, "link": 40, "created_at": 28, "done_at": 28}

_LIKE_A_FORMULA = re.compile(r"'*[=+\-@＝＋－＠\t\r\n]")


def export(
    items: Sequence[Action] | Sequence[Decision],
    format: Format,  # noqa: A002 the command line's own word
    *,
    kind: Kind = "actions",
) -> bytes:
    """The items as a file's bytes, a row an item under COLUMNS; `kind` names the columns where there is no item.

    Dates and moments are ISO 8601, moments in UTC. Owners are joined by "; ", in JSON a list; what is not set is empty,
    in JSON null. Text is UTF-8.
    """
    if items:
        kind = "decisions" if isinstance(items[0], Decision) else "actions"
    writers: dict[Format, Callable[[Kind, Sequence[Row]], bytes]] = {"csv": _csv, "json": _json, "xlsx": _xlsx}
    return writers[format](kind, [_row(item) for item in items])


def _row(item: Action | Decision) -> Row:
    if isinstance(item, Action):
        own: Row = {
            "owner": item.owners,
            "due": _iso(item.due),
            "status": item.status.value,
            "done_at": _iso(item.done_at),
        }
    else:
        own = {"lead_agency": item.lead_agency, "decided_on": _iso(item.decided_on)}
    shared: Row = {
        "number": item.number,
        "what": item.what,
        "partnership": item.partnership,
        "channel": item.source.channel,
        "link": item.source.link,
        "created_by": item.created_by,
        "created_at": _iso(item.created_at),
    }
    return own | shared


def _iso(moment: date | None) -> str | None:
    return moment.isoformat() if moment else None


def _csv(kind: Kind, rows: Sequence[Row]) -> bytes:
    page = io.StringIO(newline="")
    writer = csv.writer(page)
    writer.writerow(COLUMNS[kind])
    writer.writerows([_guarded(_words(row[column])) for column in COLUMNS[kind]] for row in rows)
    return page.getvalue().encode()


def _json(kind: Kind, rows: Sequence[Row]) -> bytes:
    ordered = [{column: row[column] for column in COLUMNS[kind]} for row in rows]
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
    return "; ".join(value) if isinstance(value, tuple) else value or ""


def _guarded(cell: str) -> str:
    return "'" + cell if _LIKE_A_FORMULA.match(cell) else cell
