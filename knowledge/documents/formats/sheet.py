"""Registers: workbooks and comma-separated values."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from itertools import pairwise

import openpyxl

from knowledge.documents.decode import decode
from knowledge.documents.formats.laid_out import Laid
from knowledge.documents.formats.shapes import terminated, words
from knowledge.documents.formats.tables import Cell, Row, settled_in, table
from knowledge.documents.limits import Deadline, Package, guarded
from knowledge.errors import UnreadableDocument
from knowledge.types import Block, BlockKind

_KIND = "a workbook"
_MOST_ROWS = 20_000
_MOST_COLUMNS = 500
_DELIMITERS = ",;\t|"
_SAMPLE = 20
_LONGEST_NAME = 10
_UNNAMED = "sheet"


@guarded(_KIND)
def read_workbook(data: bytes) -> tuple[Block, ...]:
    """The blocks of an .xlsx file: each sheet's name a heading, each of its rows a row. Raises UnreadableDocument."""
    package = Package(data, _KIND)
    if "xl/workbook.xml" not in package.names:
        raise UnreadableDocument("It holds no workbook: save it again as .xlsx, or give it the ending of its format.")
    package.refuse_entities()
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    deadline = Deadline()
    blocks: list[Block] = []
    for sheet in book.worksheets:
        if sheet.sheet_state == "visible":
            rows: list[_Line] = []
            for row in sheet.iter_rows(max_col=_MOST_COLUMNS, values_only=True):
                deadline.check()
                empty = row.count(None) == len(row)
                cells = [] if empty else [_shown(value) for value in row]
                if any(cells) or (rows and any(rows[-1].cells)):
                    rows.append(_Line(cells, "\t".join(filter(None, cells))))
            blocks += _sheet(sheet.title, rows)
    return tuple(settled_in(blocks))


@guarded("comma-separated values")
def read_csv(data: bytes) -> tuple[Block, ...]:
    """The blocks of a .csv or .tsv file, each row a row. Raises UnreadableDocument."""
    file = decode(data)
    sample = file[:20_000].splitlines()[:_SAMPLE]
    # What stands in most lines equally often parts the cells.
    delimiter = max(_DELIMITERS, key=lambda one: min((line.count(one) for line in sample if line.strip()), default=0))
    lines = list(io.StringIO(file, newline=""))
    reader = csv.reader(lines, delimiter=delimiter)
    rows, start = [], 0
    for row in reader:
        source = "".join(lines[start : reader.line_num]).strip()
        rows.append(_Line([" ".join(cell.split()) for cell in row], source))
        start = reader.line_num
    return tuple(settled_in(_sheet("", rows)))


@dataclass(frozen=True)
class _Line:
    """A row as it is read: its cells, and how it stands in the file."""

    cells: list[str]
    source: str


def _shown(value: object) -> str:
    """A cell's value as a person writes it."""
    if isinstance(value, date):
        day = f"{value.day} {value:%B %Y}"
        return f"{day} {value:%H:%M}" if isinstance(value, datetime) and value.time() != time() else day
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return "" if value is None else " ".join(str(value).split())


def _sheet(name: str, rows: Sequence[_Line]) -> list[Block]:
    """The blocks of one sheet."""
    if len(rows) > _MOST_ROWS:
        raise UnreadableDocument(f"It has more than {_MOST_ROWS} rows: split it.")
    named = name and not name.lower().startswith(_UNNAMED) and any(any(row.cells) for row in rows)
    blocks = [Block(BlockKind.HEADING, name, name, 2)] if named else []
    for part in _parts(rows):
        used = sorted({at for row in part for at, cell in enumerate(row.cells) if cell})
        cut = [replace(row, cells=[row.cells[at] if at < len(row.cells) else "" for at in used]) for row in part]
        blocks += [one.block for one in table(_rows(cut))]
    return blocks


def _parts(rows: Sequence[_Line]) -> Iterator[list[_Line]]:
    """The tables of a sheet: an empty row parts two where the second has names of its own."""
    part: list[_Line] = []
    for row, following in pairwise([*rows, _Line([], "")]):
        if any(row.cells):
            part.append(row)
        elif part and sum(map(bool, following.cells)) > 1 and _names(following.cells):
            yield part
            part = []
    if part:
        yield part


def _rows(rows: Sequence[_Line]) -> list[Row]:
    header = _header(rows)
    width = len(rows[0].cells)
    made = []
    for at, row in enumerate(rows):
        alone = bool(row.cells[0]) and not any(row.cells[1:]) and width > 2 and at != header
        cells = [_cell(row.cells[0], width)] if alone else [_cell(text) for text in row.cells]
        made.append(Row(tuple(cells), row.source, header=at == header))
    return made


def _cell(text: str, columns: int = 1) -> Cell:
    return Cell((Laid(Block(BlockKind.PARAGRAPH, text, text)),) if text else (), columns)


def _header(rows: Sequence[_Line]) -> int:
    """The row that names the columns: the first that is as full as any; -1 where it does not look like names."""
    full = [sum(map(bool, row.cells)) for row in rows[:_SAMPLE]]
    at = next((n for n, count in enumerate(full) if count >= max(2, 0.8 * max(full))), len(rows))
    return at if at + 1 < len(rows) and _names(rows[at].cells) else -1


def _names(row: Sequence[str]) -> bool:
    filled = [cell for cell in row if cell]
    short = all(len(words(cell)) <= _LONGEST_NAME and not terminated(cell) for cell in filled)
    return short and len(set(filled)) == len(filled) and not any(cell[0].isdigit() for cell in filled)
