"""PDF files that hold text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from threading import Lock

import pypdfium2
import pypdfium2.raw as pdfium

from knowledge.documents.formats.contents import without_contents
from knowledge.documents.formats.laid_out import Laid, by_look
from knowledge.documents.formats.pdf_glyphs import Stretch
from knowledge.documents.formats.pdf_grid import Grid, grids_of
from knowledge.documents.formats.pdf_lines import paragraphs
from knowledge.documents.formats.pdf_margins import without_margins
from knowledge.documents.formats.pdf_order import in_reading_order
from knowledge.documents.formats.pdf_page import Page, read_page
from knowledge.documents.formats.pdf_row import Line, column_end, line, lines_of
from knowledge.documents.formats.tables import Cell, Row, settled_in, table
from knowledge.documents.limits import Deadline, guarded
from knowledge.errors import UnreadableDocument
from knowledge.types import Block, BlockKind

_KIND = "a PDF"
_MOST_PAGES = 2_000
_GUTTER = 8
"""Points: a narrower cell holds nothing, not even a tick."""
_one_at_a_time = Lock()
"""pdfium reads one file at a time."""
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


@guarded(_KIND)
def read(data: bytes) -> tuple[Block, ...]:
    """The blocks of a PDF. Raises UnreadableDocument."""
    if b"%PDF" not in data[:1024]:
        raise ValueError("no PDF")
    with _one_at_a_time:
        pages = list(_pages(data))
    if not any(page.stretches for page in pages):
        what = "it looks scanned; run OCR on it and index it again" if any(p.pictured for p in pages) else "it is empty"
        raise UnreadableDocument(f"It has no text: {what}.")
    return tuple(settled_in(by_look(without_contents(_laid(without_margins(pages))))))


def _pages(data: bytes) -> Iterator[Page]:
    deadline = Deadline()
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", 0) == pdfium.FPDF_ERR_PASSWORD:
            raise UnreadableDocument(
                "It is protected by a password: save it without one and index it again."
            ) from error
        raise
    try:
        if len(document) > _MOST_PAGES:
            raise UnreadableDocument(f"It has more than {_MOST_PAGES} pages: split it.")
        for number in range(len(document)):
            deadline.check()
            page = document[number]
            yield read_page(page, number + 1)
            page.close()
    finally:
        document.close()


@dataclass
class _Table:
    """A ruled table, which may go on over pages."""

    grid: Grid
    page: int
    rows: list[Row]


def _laid(pages: Sequence[Page]) -> list[Laid]:
    """The paragraphs and tables of `pages` in reading order."""
    words = frozenset(word.lower() for page in pages for one in page.stretches for word in _WORD.findall(one.text))
    laid: list[Laid] = []
    waiting: list[Line] = []
    for part in _joined_tables(_parts(pages, words)):
        if isinstance(part, Line):
            waiting.append(part)
        else:
            laid += [*paragraphs(waiting, words), *table(part.rows)]
            waiting = []
    return laid + list(paragraphs(waiting, words))


def _parts(pages: Sequence[Page], words: frozenset[str]) -> Iterator[Line | _Table]:
    """Lines, and each table where its first words are drawn."""
    for page in map(in_reading_order, pages):
        grids = [grid for grid in grids_of(page.edges) if sum(map(grid.holds, page.stretches)) > 1]
        done: set[int] = set()
        loose: list[Stretch] = []
        for one in page.stretches:
            inside = next((at for at, grid in enumerate(grids) if grid.holds(one)), None)
            if inside is None:
                loose.append(one)
            elif inside not in done:
                done.add(inside)
                yield from _lines(loose, page)
                loose = []
                yield _Table(grids[inside], page.number, _rows(grids[inside], page, words))
        yield from _lines(loose, page)


def _lines(stretches: Sequence[Stretch], page: Page) -> Iterator[Line]:
    rows = lines_of(stretches, page)
    for at, row in enumerate(rows):
        yield line(row, page.number, column_end(rows, at))


def _rows(grid: Grid, page: Page, words: frozenset[str]) -> list[Row]:
    held: dict[tuple[int, int], list[Stretch]] = {}
    widths = [grid.widths(at) for at in range(len(grid.rows) - 1)]
    for one in page.stretches:
        if grid.holds(one):
            held.setdefault(_cell_of(grid.place(one), grid, widths), []).append(one)
    rows: list[Row] = []
    for at, inside_row in enumerate(widths):
        cells = []
        for column, width in inside_row:
            if grid.goes_on(at, column) and rows:
                cells.append(replace(_above(rows[-1], column), columns=width, repeated=True))
                continue
            margin = grid.columns[column + width]
            inside = [line(one, page.number, margin) for one in lines_of(held.get((at, column), []), page)]
            cells.append(Cell(tuple(map(_item, paragraphs(inside, words))), width))
        source = "\n".join(one.block.source for cell in cells if not cell.repeated for one in cell.laid)
        rows.append(Row(_without_gutters(cells, grid), source))
    return rows


def _cell_of(place: tuple[int, int], grid: Grid, widths: Sequence[Sequence[tuple[int, int]]]) -> tuple[int, int]:
    """The row and column where the cell begins that `place` lies in, over columns and rows."""
    row, column = place
    while True:
        column = next(first for first, width in widths[row] if first <= column < first + width)
        if not grid.goes_on(row, column):
            return row, column
        row -= 1


def _without_gutters(cells: Sequence[Cell], grid: Grid) -> tuple[Cell, ...]:
    """`cells` with the empty strips between them, which shading inside a cell leaves, put to the cells."""
    kept: list[Cell] = []
    at = strip = 0
    for cell in cells:
        wide = grid.columns[at + cell.columns] - grid.columns[at]
        at += cell.columns
        if wide < _GUTTER and not cell.laid:
            strip += cell.columns
        else:
            kept.append(replace(cell, columns=cell.columns + strip))
            strip = 0
    return (*kept[:-1], replace(kept[-1], columns=kept[-1].columns + strip)) if kept else tuple(cells)


def _above(row: Row, column: int) -> Cell:
    at = 0
    for cell in row.cells:
        at += cell.columns
        if at > column:
            return cell
    return Cell()


def _item(laid: Laid) -> Laid:
    """A list item in a cell, without its bullet."""
    text = laid.block.text
    return (
        replace(laid, block=replace(laid.block, kind=BlockKind.ITEM, text=text[1:].strip()))
        if text[:1] == "•"
        else laid
    )


def _joined_tables(parts: Iterator[Line | _Table]) -> Iterator[Line | _Table]:
    """A table that goes on at the top of the next page is one; its repeated header stands once."""
    last: _Table | None = None
    for part in parts:
        if last and isinstance(part, _Table) and part.page == last.page + 1 and _alike(last.grid, part.grid):
            again = [cell.text for cell in part.rows[0].cells] == [cell.text for cell in last.rows[0].cells]
            last = _Table(part.grid, part.page, last.rows + part.rows[again:])
            continue
        if last:
            yield last
        last = part if isinstance(part, _Table) else None
        if isinstance(part, Line):
            yield part
    if last:
        yield last


def _alike(one: Grid, other: Grid) -> bool:
    return len(one.columns) == len(other.columns) and all(
        abs(a - b) < 6 for a, b in zip(one.columns, other.columns, strict=True)
    )
