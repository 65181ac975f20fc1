"""Ruled tables: lines that cross make cells, and each stretch of text falls into one."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from knowledge.documents.formats.pdf_glyphs import Stretch
from knowledge.documents.formats.pdf_page import Edge

_NEAR = 3.0
"""Points by which lines that should meet may miss each other."""
_MOST_EDGES = 3_000
_SHORTEST = 4.0


@dataclass
class Grid:
    """A ruled table: the places of its columns' and rows' bounds, and the lines that are drawn."""

    columns: list[float]
    """From the left."""
    rows: list[float]
    """From the top."""
    edges: list[Edge] = field(default_factory=list)
    _known: dict[tuple[float, float, bool], bool] = field(default_factory=dict)
    """What was found of a line at a place: each cell's bounds are asked for by all that stands in it."""

    def holds(self, stretch: Stretch) -> bool:
        """Does it stand inside the table?"""
        x, y = stretch.middle
        return self.columns[0] <= x <= self.columns[-1] and self.rows[-1] <= y <= self.rows[0]

    def place(self, stretch: Stretch) -> tuple[int, int]:
        """The row and column of the cell that it stands in; of a cell over several, the first."""
        x, y = stretch.middle
        row = max(0, min(sum(bound > y for bound in self.rows) - 1, len(self.rows) - 2))
        column = max(0, min(sum(bound < x for bound in self.columns) - 1, len(self.columns) - 2))
        while column and not self._drawn(self.columns[column], self._height(row), across=False):
            column -= 1
        while row and not self._drawn(self.rows[row], self._place(column), across=True):
            row -= 1
        return row, column

    def widths(self, row: int) -> list[tuple[int, int]]:
        """(first column, how many columns) of each cell in a row."""
        cells: list[tuple[int, int]] = []
        for column in range(len(self.columns) - 1):
            if cells and not self._drawn(self.columns[column], self._height(row), across=False):
                cells[-1] = cells[-1][0], cells[-1][1] + 1
            else:
                cells.append((column, 1))
        return cells

    def goes_on(self, row: int, column: int) -> bool:
        """Does the cell belong to the one above it?"""
        return row > 0 and not self._drawn(self.rows[row], self._place(column), across=True)

    def _height(self, row: int) -> float:
        return (self.rows[row] + self.rows[row + 1]) / 2

    def _place(self, column: int) -> float:
        return (self.columns[column] + self.columns[column + 1]) / 2

    def _drawn(self, at: float, through: float, *, across: bool) -> bool:
        """Is a line drawn at `at` where it passes `through`?"""
        asked = (at, through, across)
        if asked not in self._known:
            self._known[asked] = any(
                edge.across is across
                and abs(edge.at - at) <= _NEAR
                and edge.start - _NEAR <= through <= edge.end + _NEAR
                for edge in self.edges
            )
        return self._known[asked]


def grids_of(edges: Sequence[Edge]) -> list[Grid]:
    """The ruled tables of a page with two columns or more, from the top."""
    long = [edge for edge in edges if edge.end - edge.start >= _SHORTEST]
    if len(long) > _MOST_EDGES:
        return []
    found = []
    for group in _crossing(long):
        columns = _bounds(edge.at for edge in group if not edge.across)
        rows = _bounds(edge.at for edge in group if edge.across)
        if len(columns) > 2 and len(rows) > 1:
            found.append(Grid(columns, rows[::-1], group))
    return sorted(found, key=lambda grid: -grid.rows[0])


def _crossing(edges: Sequence[Edge]) -> list[list[Edge]]:
    """Groups of lines that touch or cross each other, directly or through others."""
    group_of = list(range(len(edges)))

    def root(at: int) -> int:
        while group_of[at] != at:
            group_of[at] = group_of[group_of[at]]
            at = group_of[at]
        return at

    across = [at for at, edge in enumerate(edges) if edge.across]
    down = sorted((at for at, edge in enumerate(edges) if not edge.across), key=lambda at: edges[at].at)
    places = [edges[at].at for at in down]
    for one in across:
        within = bisect_left(places, edges[one].start - _NEAR), bisect_right(places, edges[one].end + _NEAR)
        for other in down[slice(*within)]:
            if _meet(edges[one], edges[other]):
                group_of[root(one)] = root(other)
    groups: dict[int, list[Edge]] = {}
    for at, edge in enumerate(edges):
        groups.setdefault(root(at), []).append(edge)
    return list(groups.values())


def _meet(across: Edge, down: Edge) -> bool:
    """Does `down`, which stands between the ends of `across`, reach it?"""
    return down.start - _NEAR <= across.at <= down.end + _NEAR


def _bounds(places: Iterable[float]) -> list[float]:
    """`places` in order, those that are near each other as one."""
    bounds: list[float] = []
    for place in sorted(places):
        if not bounds or place - bounds[-1] > _NEAR:
            bounds.append(place)
    return bounds
