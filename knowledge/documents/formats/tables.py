"""Tables of a laid-out page: rows with their columns' names, boxes undone, headings across a table."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import accumulate

from knowledge.documents.formats.heading_ranks import ACROSS
from knowledge.documents.formats.laid_out import Laid
from knowledge.documents.formats.shapes import terminated, words
from knowledge.types import Block, BlockKind
from knowledge.types.records import record

_LONGEST_ACROSS = 25
_LONGEST_LABEL = 12
_LONGEST_ENTRY = 40
"""Words in a cell that is one entry, though it has several paragraphs."""
_LONGEST_NAME = 10
"""Words in the name of a column."""
_NUMBER = re.compile(r"[\d.() ]*")


@record(frozen=True)
class Cell:
    """A cell: what stands in it, over how many columns, and whether it only goes on one above."""

    laid: tuple[Laid, ...] = ()
    columns: int = 1
    rows: int = 1
    """How many rows it reaches down; `reached_down` puts it into those below."""
    named: bool = False
    """It is marked as a heading of its column or row."""
    repeated: bool = False
    """Its words stand in a row above, in a cell that reaches down to here."""

    @cached_property
    def text(self) -> str:
        """Its paragraphs in one line."""
        if len(self.laid) == 1 and not self.laid[0].block.marker:
            return self.laid[0].block.text
        shown = ""
        for one in self.laid:
            block = one.block
            line = f"{block.marker} {block.text}" if any(c.isalnum() for c in block.marker) else block.text
            goes_on = block.kind is BlockKind.PARAGRAPH and line[:1].islower()
            ended = bool(shown) and (goes_on or not (shown[-1].isalnum() or shown[-1] in ")”’\"'%"))
            shown += f"{' ' if ended else '; '}{line}" if shown else line
        return shown

    @property
    def bold(self) -> bool:
        return bool(self.laid) and all(one.bold for one in self.laid)


@record(frozen=True)
class Row:
    """A row: its cells, its words as they stand in the file, and whether it is marked as naming the columns."""

    cells: tuple[Cell, ...]
    source: str
    header: bool = False


def table(rows: Sequence[Row]) -> Iterator[Laid]:
    """The blocks of a table in reading order."""
    rows = [row for row in rows if any(cell.text and not cell.repeated for cell in row.cells)]
    if all(len(_filled(row)) == 1 for row in rows) and all(len(row.cells) == 1 for row in rows):
        yield from (one for row in rows for one in row.cells[0].laid)
        return
    width = max((_width(row) for row in rows), default=0)
    named = _header(rows, width)
    if named < 0 and _labelled(rows):
        yield from (one for row in rows for one in _labelled_body(row))
        return
    rows = _without_numbers(rows, named) if named >= 0 else rows
    starts = _starts(rows[named] if named >= 0 else max(rows, key=lambda row: len(row.cells)))
    header: Laid | None = None
    for at, row in enumerate(rows):
        if at == named:
            header = _row(row, starts, header=True)
            yield header
        elif _across(row, width):
            rows_follow = at + 1 < len(rows) and not _across(rows[at + 1], width)
            yield from _between(row, header if rows_follow else None)
        else:
            yield _row(row, starts, header=False)


def _labelled(rows: Sequence[Row]) -> bool:
    """Does each row hold a label and a body of paragraphs or a list: sections laid out in two columns?"""
    if any(len(row.cells) != 2 or not row.cells[0].text for row in rows):
        return False
    short = all(len(words(row.cells[0].text)) <= _LONGEST_LABEL for row in rows)
    return short and any(_is_body(row.cells[1]) for row in rows)


def _is_body(cell: Cell) -> bool:
    listed = any(one.block.kind is BlockKind.ITEM for one in cell.laid)
    return len(cell.laid) > 1 and (listed or len(words(cell.text)) > _LONGEST_ENTRY)


def _labelled_body(row: Row) -> Iterator[Laid]:
    label, body = row.cells
    if not label.repeated:
        source = "\n".join(one.block.source for one in label.laid)
        yield Laid(Block(BlockKind.HEADING, label.text, source, ACROSS, page=label.laid[0].block.page))
    yield from () if body.repeated else body.laid


def _filled(row: Row) -> list[Cell]:
    return [cell for cell in row.cells if cell.text and not cell.repeated]


def _width(row: Row) -> int:
    return sum(cell.columns for cell in row.cells)


def _across(row: Row, width: int) -> bool:
    """Does one cell reach across the whole table?"""
    return len(row.cells) == 1 and row.cells[0].columns >= width - 1 and width > 1


def _between(row: Row, header: Laid | None) -> Iterator[Laid]:
    """What stands across a table: a heading, and the columns' names again for the rows below; else its paragraphs."""
    cell = row.cells[0]
    title = len(words(cell.text)) <= _LONGEST_ACROSS and not (terminated(cell.text) and len(cell.laid) > 1)
    if title:
        yield Laid(Block(BlockKind.HEADING, cell.text, row.source, ACROSS, page=cell.laid[0].block.page))
        if header:
            yield header
    else:
        yield from cell.laid


def _starts(row: Row) -> list[int]:
    """The column in which each cell of `row` begins."""
    return list(accumulate((cell.columns for cell in row.cells[:-1]), initial=0))


def _aligned(row: Row, starts: Sequence[int]) -> tuple[str, ...]:
    """The texts of its cells under the columns that begin at `starts`."""
    if len(row.cells) == len(starts):
        return tuple(cell.text for cell in row.cells)
    texts = [""] * len(starts)
    for cell, start in zip(row.cells, _starts(row), strict=True):
        at = bisect_right(starts, start) - 1
        texts[at] = " ".join(filter(None, (texts[at], cell.text)))
    return tuple(texts)


def _without_numbers(rows: Sequence[Row], named: int) -> list[Row]:
    """`rows` without columns that bear no name and only number the rows."""
    wide = [row for row in rows if len(row.cells) == len(rows[named].cells)]
    bare = [
        at
        for at, cell in enumerate(rows[named].cells)
        if not cell.text and all(_NUMBER.fullmatch(row.cells[at].text) for row in wide)
    ]
    return [
        replace(row, cells=tuple(cell for at, cell in enumerate(row.cells) if at not in bare)) if row in wide else row
        for row in rows
    ]


def _row(row: Row, starts: Sequence[int], *, header: bool) -> Laid:
    cells = _aligned(row, starts)
    shown = " | ".join(text for text in cells if text)
    page = next((one.block.page for cell in row.cells for one in cell.laid), None)
    return Laid(Block(BlockKind.ROW, shown, row.source, cells=cells, header=header, page=page))


def _header(rows: Sequence[Row], width: int) -> int:
    """Which row names the columns; -1 where none does."""
    at = next((n for n, row in enumerate(rows) if not _across(row, width)), -1)
    if at < 0 or at + 1 >= len(rows):
        return -1
    row = rows[at]
    over_heading = _across(rows[at + 1], width) and len(_filled(row)) >= max(2, len(row.cells) - 1)
    if row.header or over_heading or all(cell.named or not cell.text for cell in row.cells):
        return at
    if len(_filled(row)) < max(2, len(row.cells) - 1) or not all(_names(cell.text) for cell in row.cells if cell.text):
        return -1
    bold = all(cell.bold for cell in _filled(row)) and not all(
        cell.bold for below in rows[at + 1 :] for cell in _filled(below)
    )
    return at if bold or _differ(row, rows[at + 1 :]) else -1


def _names(text: str) -> bool:
    return len(words(text)) <= _LONGEST_NAME and not text.endswith((".", ";", ":")) and "@" not in text


def _differ(names: Row, below: Sequence[Row]) -> bool:
    """Are the rows below longer, or full of figures where the names have none?"""
    even = [row for row in below if len(row.cells) == len(names.cells)]
    if not even or len(_filled(names)) < len(names.cells) - 1 or any(_said_again(names, row) for row in even):
        return False
    length = sum(len(cell.text) for cell in names.cells)
    longer = sum(len(cell.text) for row in even for cell in row.cells) / len(even) > 1.3 * length
    figures = 2 * sum(any(any(map(str.isdigit, cell.text)) for cell in row.cells) for row in even) >= len(even)
    return longer or (figures and not any(map(str.isdigit, "".join(cell.text for cell in names.cells))))


def _said_again(names: Row, row: Row) -> bool:
    """Does a cell say what the one above it says, as no entry says its column's name? A header may stand again."""
    again = sum(bool(cell.text) and cell.text == below.text for cell, below in zip(names.cells, row.cells, strict=True))
    return 0 < again <= len(names.cells) / 2


def reached_down(rows: Sequence[Row]) -> list[Row]:
    """`rows` with each cell that reaches down said again, as repeated, in the rows below it."""
    if not any(cell.rows > 1 for row in rows for cell in row.cells):
        return list(rows)
    open_cells: dict[int, tuple[Cell, int]] = {}
    done = []
    for row in rows:
        cells: list[Cell] = []
        waiting = list(row.cells)
        column = 0
        while waiting or column in open_cells:
            if column in open_cells:
                cell, left = open_cells.pop(column)
                below, left = replace(cell, repeated=True), left - 1
            else:
                cell = below = waiting.pop(0)
                left = cell.rows - 1
            if left:
                open_cells[column] = (cell, left)
            cells.append(below)
            column += cell.columns
        done.append(replace(row, cells=tuple(cells)))
    return done


def settled_in(blocks: Sequence[Block]) -> Iterator[Block]:
    """`blocks`, with the heading of the page said again where a table's own headings would reach past its end."""
    above: Block | None = None
    inside = False
    for block in blocks:
        if inside and block.kind is not BlockKind.ROW and block.level != ACROSS:
            if above and block.kind is not BlockKind.HEADING:
                yield above
            inside = False
        if block.kind is BlockKind.HEADING:
            inside = block.level == ACROSS
            above = above if inside else block
        yield block
