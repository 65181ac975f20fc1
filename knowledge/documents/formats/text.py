"""Plain text as it is pasted from Word or PDF."""

import re
from collections import Counter
from collections.abc import Callable, Container, Sequence
from dataclasses import replace

from knowledge.documents.decode import decode
from knowledge.documents.formats.headings import heading_level, title_places
from knowledge.documents.formats.lines import Line, lines_of
from knowledge.documents.formats.marks import Mark, Style
from knowledge.documents.formats.nesting import Nesting
from knowledge.documents.formats.shapes import key_value, leads_in, terminated, words
from knowledge.documents.formats.tabs import headers_of, rows_of
from knowledge.documents.formats.wrapping import unwrapped
from knowledge.types import Block, BlockKind

_DOUBTFUL_BULLETS = frozenset("o–—―+»*")
"""A letter or dash that may be part of a sentence: a bullet where there are several."""
_DOUBTFUL_NUMBER = 100
"""From here on it may be a year or a figure, unless there are many: minutes count on from year to year."""
_MANY = 3
_GLOSS = re.compile(r"[A-Z][^.:;–—-]{2,60}\s[–—-]\s\S[^\n]{0,300}$")
_LONGEST_SHORT_ITEM = 25
_LONGEST_PLAIN_ITEM = 60
"""Words: unmarked lines after a lead-in are a list while they are no longer."""


def read(data: bytes) -> tuple[Block, ...]:
    """The blocks of a text file. Raises UnreadableDocument."""
    return blocks_of(decode(data))


def blocks_of(file: str) -> tuple[Block, ...]:
    """The blocks of `file`: every letter and figure of it stands in one of them."""
    lines = [_with_words(line) for line in unwrapped(file, _with_settled_marks(lines_of(file)))]
    rows = rows_of(lines)
    named = headers_of(rows)
    titles = title_places(lines, rows.keys())
    plain = _plain_items(lines, rows.keys() | titles)
    nesting = Nesting()
    blocks = []
    for at, line in enumerate(lines):
        if at in rows:
            blocks.append(_row(line, rows[at], header=at in named))
        elif at in titles:
            nesting.close()
            blocks.append(_block(BlockKind.HEADING, line, heading_level(line)))
        elif line.mark:
            blocks.append(_block(BlockKind.ITEM, line, nesting.level(line)))
        elif at in plain:
            blocks.append(_block(BlockKind.ITEM, line, _plain_level(line, lines[at - 1 : at], blocks[-1:], nesting)))
        else:
            blocks.append(_block(BlockKind.PARAGRAPH, line, nesting.paragraph_level(line)))
    return tuple(blocks)


def _plain_level(line: Line, before: Sequence[Line], blocks: Sequence[Block], nesting: Nesting) -> int:
    """An unmarked item stands inside the marked one above it, or beside the unmarked one."""
    if before and before[0].mark and blocks[0].kind is BlockKind.ITEM:
        return nesting.inside
    if blocks and blocks[0].kind is BlockKind.ITEM:
        return blocks[0].level
    return nesting.paragraph_level(line)


def _block(kind: BlockKind, line: Line, level: int) -> Block:
    source = line.source[line.mark.end :].strip() if line.mark else line.source
    return Block(kind, line.body, source or line.source, level, line.mark.text if line.mark else "")


def _row(line: Line, cells: tuple[str, ...], *, header: bool) -> Block:
    source = line.source[line.mark.end :].strip() if line.mark else line.source
    return Block(BlockKind.ROW, " | ".join(c for c in cells if c), source, cells=cells, header=header)


def _with_words(line: Line) -> Line:
    """A marker with nothing after it is itself the words."""
    return line if line.body else replace(line, mark=None)


def _with_settled_marks(lines: Sequence[Line]) -> list[Line]:
    """`lines` without the markers that are none: an initial, a year, a dash in a sentence."""
    seen = Counter(key for line in lines if line.mark for key in _keys(line.mark))
    return [replace(line, mark=None) if line.mark and not _settled(line.mark, seen) else line for line in lines]


def _keys(mark: Mark) -> list[tuple[str, bool, int]]:
    if mark.bullet or mark.style is Style.DECIMAL:
        return [(mark.form, False, 0)]
    number = mark.style is Style.NUMBER
    high = [(mark.form, True, 0)] if number and mark.value >= _DOUBTFUL_NUMBER else []
    return [(mark.form, number, value) for value in mark.values] + high


def _settled(mark: Mark, seen: Counter[tuple[str, bool, int]]) -> bool:
    if mark.style is Style.DECIMAL:
        return True
    if mark.bullet:
        return mark.form not in _DOUBTFUL_BULLETS or seen[(mark.form, False, 0)] > 1
    if mark.style is Style.NUMBER and mark.form != "#":
        return mark.value < _DOUBTFUL_NUMBER or seen[(mark.form, True, 0)] >= _MANY
    return any(seen[(form, number, value + step)] for form, number, value in _keys(mark) if value for step in (-1, 1))


def _plain_items(lines: Sequence[Line], taken: Container[int]) -> set[int]:
    """Unmarked lines that are a list all the same: under a lead-in or a heading, or "Label: value" lines together."""
    items: set[int] = set()
    for at, line in enumerate(lines):
        if at in items:
            continue
        if at not in taken and key_value(line.text) and not line.mark:
            items.update(_together(lines, at, taken, key_value, fewest=2))
        elif leads_in(line.text) and at not in taken:
            items.update(_after_lead_in(lines, at + 1, taken))
        elif at in taken and at + 1 < len(lines) and lines[at + 1].blank:
            items.update(_together(lines, at + 1, taken, _short, fewest=3))
    return items


def _after_lead_in(lines: Sequence[Line], at: int, taken: Container[int]) -> list[int]:
    if at >= len(lines):
        return []
    fits = _short if lines[at].blank else _not_long
    return _together(lines, at, taken, fits, fewest=2) or _glossed(lines, at, taken)


def _together(
    lines: Sequence[Line], at: int, taken: Container[int], fits: Callable[[str], bool], *, fewest: int
) -> list[int]:
    """The lines from `at` on that stand directly under each other, where they are `fewest` or more and all fit."""
    end = at
    while end < len(lines) and end not in taken and not lines[end].mark and not (end > at and lines[end].blank):
        if not fits(lines[end].text):
            return []
        end += 1
    return list(range(at, end)) if end - at >= fewest else []


def _glossed(lines: Sequence[Line], at: int, taken: Container[int]) -> list[int]:
    """Paragraphs "Term – what it means", one after the other."""
    end = at
    while end < len(lines) and end not in taken and not lines[end].mark and _GLOSS.match(lines[end].text):
        end += 1
    return list(range(at, end)) if end - at > 1 else []


def _short(text: str) -> bool:
    return len(words(text)) <= _LONGEST_SHORT_ITEM and not (terminated(text) and len(words(text)) > 12)


def _not_long(text: str) -> bool:
    return len(words(text)) <= _LONGEST_PLAIN_ITEM
