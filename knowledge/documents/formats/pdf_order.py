"""The order in which a page is read: boxes and captions may be drawn before what stands above them."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.documents.formats.pdf_glyphs import Stretch
from knowledge.documents.formats.pdf_page import Page
from knowledge.documents.formats.pdf_row import OWNERS, owners_column

_STRIP = 20
"""Points: how wide the strips of a page are in which what is drawn too late is looked for."""
_NEXT_LINE = 3
"""Sizes of its letters by which a line stands under the one before it, at most, to be of one block with it."""
_Row = list[Stretch]


def in_reading_order(page: Page) -> Page:
    """`page` with each line before those below it; columns beside each other stay as they are drawn."""
    rows = _with_owners(_rows(page.stretches))
    if _drawn_late(rows):
        rows = _ordered(rows)
    return replace(page, stretches=tuple(one for row in rows for one in row))


def _ordered(rows: Sequence[_Row]) -> list[_Row]:
    placed: list[_Row] = []
    at = 0
    for row in rows:
        below = next((n for n, other in enumerate(placed) if _is_over(row, other)), None)
        if below is not None:
            at = below
        elif not (at and _is_next(placed[at - 1], row)):
            at = len(placed)
        placed.insert(at, row)
        at += 1
    return placed


def _with_owners(rows: Sequence[_Row]) -> list[_Row]:
    """`rows` with the initials of a column that is drawn by itself at the end of the lines that they stand beside."""
    column = owners_column(one for row in rows for one in row)
    owners = [row for row in rows if len(row) == 1 and row[0].left >= column and OWNERS.fullmatch(row[0].text)]
    kept = [row for row in rows if row not in owners] if owners else list(rows)
    for row in owners:
        beside = next((other for other in reversed(kept) if _is_beside(row[0], other[-1])), None)
        if beside:
            beside.append(row[0])
        else:
            kept.insert(rows.index(row), row)
    return kept


def _is_beside(one: Stretch, other: Stretch) -> bool:
    return abs(one.base - other.base) <= 0.4 * one.size and one.left > other.right


def _rows(stretches: Sequence[Stretch]) -> list[_Row]:
    """What is drawn one after the other on one height."""
    rows: list[_Row] = []
    for one in stretches:
        if rows and abs(rows[-1][-1].base - one.base) <= 0.4 * one.size and one.left > rows[-1][-1].left:
            rows[-1].append(one)
        else:
            rows.append([one])
    return rows


def _drawn_late(rows: Sequence[_Row]) -> bool:
    """Is any row drawn after one that stands below it?"""
    lowest: dict[int, float] = {}
    for row in rows:
        base, size = row[0].base, row[0].size
        # A strip is taken where the row reaches all over it.
        strips = range(int(row[0].left / _STRIP) + 1, int(row[-1].right / _STRIP))
        if any(lowest.get(strip, base) < base - size for strip in strips):
            return True
        lowest.update((strip, min(lowest.get(strip, base), base)) for strip in strips)
    return False


def _is_over(row: _Row, other: _Row) -> bool:
    """Does `row` stand above `other`, in the same column?"""
    shared = min(row[-1].right, other[-1].right) - max(row[0].left, other[0].left)
    return other[0].base < row[0].base - row[0].size and shared > row[0].size


def _is_next(before: _Row, row: _Row) -> bool:
    return 0 <= before[0].base - row[0].base <= _NEXT_LINE * row[0].size
