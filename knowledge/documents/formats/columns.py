"""Pages that a converter laid out as a table: cells that hold whole lists are text, read down each column."""

import re
from collections.abc import Sequence

from knowledge.documents.formats.marks import Mark, follows, mark_of, starts

_LAID_OUT = re.compile(r"<(?:ol|ul|li|p)\b", re.IGNORECASE)
_CELL = re.compile(r"[^\t]+")
_INSIDE = re.compile(r"(?:(?<=[\s>])|\A)(?:\d{1,3}|[a-z]|[ivx]{2,4})[.)](?=\s)")

_DEEPEST = 8
"""Lists that can stand inside each other."""

Span = tuple[int, int]


def by_column(file: str, lines: Sequence[Span], first: int) -> tuple[int, list[Span]]:
    """How many of `lines` from `first` on belong to one laid-out page, and its cells' places, column after column."""
    rows: list[list[Span]] = []
    taken = 0
    for at in range(first, len(lines)):
        start, end = lines[at]
        if not file[start:end].strip():
            continue
        cells = [m.span() for m in _CELL.finditer(file, start, end) if m[0].strip()]
        if not _LAID_OUT.search(file, start, end) or (rows and len(cells) != len(rows[0])):
            break
        rows.append(cells)
        taken = at + 1 - first
        if len(cells) == 1:
            break
    return taken, [row[column] for column in range(len(rows[0])) for row in rows]


def enumerated(file: str, start: int, end: int) -> list[Span]:
    """The places of the items of "1. … 2. … 3. …" where they run on in one line, with what stands before them."""
    cuts = [start]
    open_lists: list[Mark] = []
    for found in _INSIDE.finditer(file, start, end):
        mark = mark_of(file[found.start() : found.start() + 40])
        if mark and _goes_on(open_lists, mark, first=not open_lists):
            cuts.append(found.start())
    return [span for span in zip(cuts, [*cuts[1:], end], strict=True) if span[0] < span[1]]


def _goes_on(open_lists: list[Mark], mark: Mark, *, first: bool) -> bool:
    """Does `mark` continue an open list, or open one? `open_lists` is brought up to date."""
    for depth in range(len(open_lists) - 1, -1, -1):
        if follows(open_lists[depth], mark):
            open_lists[depth:] = [mark]
            return True
    if first or starts(mark):
        open_lists[:] = [*open_lists[-_DEEPEST:], mark]
        return True
    return False
