"""Rows of a table whose cells are parted by tabs or bars."""

import re
from collections.abc import Sequence
from itertools import pairwise

from knowledge.documents.formats.lines import Line
from knowledge.documents.formats.shapes import terminated, words
from knowledge.documents.inline import plain_text

_FIGURE = re.compile(r"[£$€]\s?\d|\d[\d,.]*\s?%|^\W*\d[\d,./ -]*\W*$")
_BARS = re.compile(r"^\|.*\|$")
_RULE = re.compile(r"^[\s|:+=-]+$")
_LONGEST_NAME = 6
"""Words in the name of a column."""


def cells_of(line: Line) -> tuple[str, ...]:
    """The cells of a line, clean, with empty ones between; one cell where it is no row."""
    source = line.source[line.mark.end :] if line.mark else line.source
    parts = source.strip("|").split("|") if _BARS.match(source) else source.split("\t")
    cells = tuple(plain_text(part) for part in parts)
    return cells if sum(map(bool, cells)) > 1 else (line.body,)


def rows_of(lines: Sequence[Line]) -> dict[int, tuple[str, ...]]:
    """Index of each line that is a row, with its cells."""
    cells = [cells_of(line) if "\t" in line.source or "|" in line.source else (line.text,) for line in lines]
    rows: dict[int, tuple[str, ...]] = {}
    for at, line in enumerate(lines):
        beside = [cells[n] for n in (at - 1, at + 1) if 0 <= n < len(lines)]
        if len(cells[at]) > 1 and _is_row(line, cells[at], beside):
            rows[at] = cells[at]
    return _aligned(rows)


def _is_row(line: Line, cells: tuple[str, ...], beside: Sequence[tuple[str, ...]]) -> bool:
    filled = [c for c in cells if c]
    if _FIGURE.search(filled[-1]) and len(words(filled[-1])) <= _LONGEST_NAME:
        return True
    if line.mark or _runs_on(filled):
        # Tabs inside a numbered paragraph only lay it out.
        return False
    return any(len(other) > 1 for other in beside) or all(len(words(c)) <= 2 * _LONGEST_NAME for c in filled)


def _runs_on(cells: Sequence[str]) -> bool:
    """Does a sentence run through the tabs?"""
    return any(c[0].islower() and not terminated(before) for before, c in pairwise(cells))


def _aligned(rows: dict[int, tuple[str, ...]]) -> dict[int, tuple[str, ...]]:
    """Rows that stand together keep their empty cells where they all have as many; else only what is filled."""
    settled: dict[int, tuple[str, ...]] = {}
    for group in _groups(rows):
        even = len({len(rows[at]) for at in group}) == 1
        used = [n for n in range(len(rows[group[0]])) if any(rows[at][n] for at in group)] if even else []
        for at in group:
            settled[at] = tuple(rows[at][n] for n in used) if even else tuple(c for c in rows[at] if c)
    return settled


def _groups(rows: dict[int, tuple[str, ...]]) -> list[list[int]]:
    groups: list[list[int]] = []
    for at in sorted(rows):
        if groups and groups[-1][-1] == at - 1:
            groups[-1].append(at)
        else:
            groups.append([at])
    return groups


def headers_of(rows: dict[int, tuple[str, ...]]) -> set[int]:
    """Rows that name the columns below them: short names over longer or numeric cells."""
    headers = set()
    for group in _groups(rows):
        first, *below = (rows[at] for at in group)
        if len(below) >= 1 and all(len(row) == len(first) for row in below) and _names(first) and _differ(first, below):
            headers.add(group[0])
    return headers


def _names(cells: tuple[str, ...]) -> bool:
    return all(c and len(words(c)) <= _LONGEST_NAME and not re.search(r"[\d£@]|[.;]$", c) for c in cells)


def _differ(names: tuple[str, ...], below: Sequence[tuple[str, ...]]) -> bool:
    length = sum(map(len, names))
    longer = sum(sum(map(len, row)) for row in below) / len(below) > 1.3 * length
    return longer or any(re.search(r"\d", cell) for row in below for cell in row)
