"""Tables of a Word file from before 2007: cells end with a mark, rows with a paragraph that says where cells stand."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from knowledge.documents.formats.doc_properties import CellShape, Placing
from knowledge.documents.formats.laid_out import Laid
from knowledge.documents.formats.tables import Cell, Row, table

_NEAR = 40
"""Twentieths of a point between edges of cells that are one column's."""
_ANYWHERE = CellShape(0, 0, goes_on_before=False, goes_on_above=False)


class OpenTable:
    """A table while it is read: the cell and the row so far, and the rows that ended."""

    def __init__(self) -> None:
        self._cell: list[Laid] = []
        self._cells: list[Cell] = []
        self._rows: list[tuple[list[Cell], Placing]] = []

    @property
    def is_new(self) -> bool:
        return not self._cell and not self._cells and not self._rows

    def take(self, place: Placing, laid: Sequence[Laid], *, ends_cell: bool) -> None:
        """One more paragraph of the table."""
        if place.row_end:
            self._rows.append((self._cells, place))
            self._cells = []
            return
        self._cell += laid
        if ends_cell:
            self._cells.append(Cell(tuple(self._cell)))
            self._cell = []

    def ended(self) -> Iterator[Laid]:
        """The table's blocks, if there is one, and whatever of it has no end; it is empty from now on."""
        rows = [*self._rows, *([(self._cells, Placing())] if self._cells else [])]
        if rows:
            yield from table(_rows(rows))
        yield from self._cell
        self._cell, self._cells, self._rows = [], [], []


def _rows(rows: Sequence[tuple[list[Cell], Placing]]) -> list[Row]:
    """The rows, each cell over its columns and again where it reaches down."""
    edges = _edges([shape for _, place in rows for shape in place.cells])
    above: dict[int, Cell] = {}
    done = []
    for cells, place in rows:
        shapes = place.cells or (_ANYWHERE,) * len(cells)
        made = [*_placed(cells, shapes, edges, above), *cells[len(shapes) :]]
        source = "\n".join(one.block.source for cell in made if not cell.repeated for one in cell.laid)
        done.append(Row(tuple(made), source, header=place.header))
    return done


def _placed(
    cells: Sequence[Cell], shapes: Sequence[CellShape], edges: Sequence[int], above: dict[int, Cell]
) -> list[Cell]:
    """The cells of a row over their columns; `above`, the last cell by column, is brought up to date."""
    made: list[Cell] = []
    for cell, shape in zip(cells, shapes, strict=False):
        column = bisect_left(edges, shape.left - _NEAR)
        span = max(1, bisect_left(edges, shape.right - _NEAR) - column)
        over = above.get(column)
        if shape.goes_on_before and made and not cell.laid:
            made[-1] = replace(made[-1], columns=made[-1].columns + span)
            continue
        goes_on = over is not None and shape.goes_on_above and not cell.laid
        above[column] = replace(over if over and goes_on else cell, columns=span, repeated=goes_on)
        made.append(above[column])
    return made


def _edges(shapes: Sequence[CellShape]) -> list[int]:
    """Where columns begin and end; edges that nearly meet are one."""
    edges: list[int] = []
    for edge in sorted({edge for shape in shapes for edge in (shape.left, shape.right)}):
        if not edges or edge > edges[-1] + _NEAR:
            edges.append(edge)
    return edges
