"""Lines of a PDF's pages to paragraphs: what goes on, what begins anew, what stands on every page."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from knowledge.documents.formats.contents import is_contents_line
from knowledge.documents.formats.laid_out import Laid
from knowledge.documents.formats.marks import mark_of
from knowledge.documents.formats.pdf_grid import grids_of
from knowledge.documents.formats.pdf_page import Page, Stretch
from knowledge.documents.formats.shapes import goes_on, leads_in, terminated
from knowledge.types import Block, BlockKind

_MARGIN = 0.12
"""Share of a page's height at its top and bottom where headers and footers stand."""
_OFTEN, _FEW_PAGES = 3, 4
"""Pages that bear the same words at the same place; in a paper of few pages, two."""
_PAGE_NUMBER = re.compile(r"\W*(?:page\s*)?\d{1,4}(?:\s*(?:of|/|\|)\s*\d{1,4})?\W*", re.IGNORECASE)
_BULLET = re.compile(r"[\ue000-\uf8ff]")
_KEPT_HYPHEN = frozenset("anti co cross ex inter long mid multi non post pre pro self semi short sub well".split())
_LONGEST_NUMBER = 100
_AFTER = 6
_NARROWEST = 14
"""Sizes of its letters: a narrower column is a list of short lines."""
_LOOSE = 1.3
"""Times the usual distance of two lines: more parts two paragraphs."""


@dataclass(frozen=True)
class Line:
    """A line of a page."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    page: int
    margin: float = 0
    """Where the lines of its column end."""

    @property
    def marked(self) -> bool:
        """Does a list item begin here?"""
        mark = mark_of(self.text)
        return mark is not None and (mark.bullet or mark.form != "#") and mark.value < _LONGEST_NUMBER


def without_margins(pages: Sequence[Page]) -> list[Page]:
    """`pages` without running headers, footers and page numbers."""
    outer = [_in_margin(page) for page in pages]
    seen = Counter(key for own in outer for key in {_key(one) for one in own})
    often = _OFTEN if len(pages) > _FEW_PAGES else 2
    kept = []
    for page, own in zip(pages, outer, strict=True):
        gone = {one for one in own if seen[_key(one)] >= often or _is_page_number(one, page)}
        kept.append(replace(page, stretches=tuple(one for one in page.stretches if one not in gone)))
    return kept


def _in_margin(page: Page) -> list[Stretch]:
    """What stands at the top or bottom of a page, and in no table that reaches into its body."""
    low, high = _MARGIN * page.height, (1 - _MARGIN) * page.height
    tall = [grid for grid in grids_of(page.edges) if grid.rows[0] > low and grid.rows[-1] < high]
    return [one for one in page.stretches if not low < one.base < high and not any(grid.holds(one) for grid in tall)]


def _key(one: Stretch) -> tuple[str, int]:
    """The same for what stands at one place of many pages, though it counts them."""
    return re.sub(r"\d+", "#", one.text), round(one.base / 10)


def _is_page_number(one: Stretch, page: Page) -> bool:
    alone = sum(abs(other.base - one.base) < one.size for other in page.stretches) == 1
    return alone and bool(_PAGE_NUMBER.fullmatch(one.text))


def lines_of(stretches: Sequence[Stretch], page: Page) -> list[list[Stretch]]:
    """`stretches` as lines: those on one height that follow each other; a marker joins the words behind it."""
    lines: list[list[Stretch]] = []
    for one in stretches:
        last = lines[-1][-1] if lines else None
        if last and abs(last.base - one.base) <= 0.4 * last.size and one.left >= last.right - last.size:
            lines[-1].append(one)
        else:
            lines.append([one])
    return [_with_dot(line, page) for line in lines]


def _with_dot(line: list[Stretch], page: Page) -> list[Stretch]:
    """The line with the bullet that is drawn before it."""
    first = line[0]
    x, y = first.left, first.middle[1]
    for dot_x, dot_y in page.dots:
        if 0 < x - dot_x < 3 * first.size and abs(dot_y - y) < 0.6 * first.size:
            return [Stretch("•", dot_x, dot_x + 1, first.base, first.size, first.bold), *line]
    return line


def column_end(lines: Sequence[Sequence[Stretch]], at: int) -> float:
    """Where the lines of the column end that line `at` stands in, as those below it show."""
    left, size = lines[at][0].left, lines[at][0].size
    right = max(one[-1].right for one in lines[at : at + _AFTER] if abs(one[0].left - left) < 3 * size)
    return max(right, left + _NARROWEST * size)


def line(stretches: Sequence[Stretch], page: int, margin: float) -> Line:
    """One line; wide gaps inside it are tabs."""
    text = _BULLET.sub("•", stretches[0].text)
    for before, one in pairwise(stretches):
        text += ("\t" if one.left - before.right > before.size else " ") + one.text
    words = [one for one in stretches if any(map(str.isalnum, one.text))] or list(stretches)
    return Line(
        text,
        stretches[0].left,
        stretches[-1].right,
        stretches[0].base,
        max(one.size for one in words),
        all(one.bold for one in words),
        page,
        margin,
    )


def paragraphs(lines: Sequence[Line], words: frozenset[str]) -> Iterator[Laid]:
    """The paragraphs of `lines`; `words` are all of the paper's, to tell hyphens from hyphenation."""
    distance = _distance(lines)
    body = median(one.size for one in lines for _ in one.text) if lines else 0
    left = min((one.left for one in lines), default=0)
    open_lines: list[Line] = []
    for one in lines:
        if open_lines and not _continues(open_lines, one, distance):
            yield _laid(open_lines, body, left, words)
            open_lines = []
        open_lines.append(one)
    if open_lines:
        yield _laid(open_lines, body, left, words)


def _distance(lines: Sequence[Line]) -> float:
    """The usual distance of two lines, in sizes of their letters."""
    steps = [(a.base - b.base) / a.size for a, b in pairwise(lines) if a.page == b.page and a.base > b.base]
    near = [step for step in steps if 0.7 < step < 2.2]
    return median(near) if near else 1.2


def _continues(open_lines: Sequence[Line], one: Line, distance: float) -> bool:
    """Does `one` go on the paragraph of `open_lines`?"""
    last = open_lines[-1]
    if one.marked or _differ(last, one) or is_contents_line(last.text):
        return False
    if one.page != last.page or one.base > last.base:
        return goes_on(last.text, one.text)
    if (last.base - one.base) / last.size > _LOOSE * distance:
        return False
    if last.bold and one.bold:
        return not terminated(last.text) and not leads_in(last.text)
    hangs = open_lines[0].marked and one.left > open_lines[0].left + 0.5 * one.size
    return (not terminated(last.text) and (hangs or one.text[:1].islower())) or _full(last, one)


def _differ(last: Line, one: Line) -> bool:
    """Are they of another size or weight, or is one a row of a table?"""
    tabbed = "\t" in one.text + last.text.partition("\t")[2]
    return tabbed or abs(one.size - last.size) > 0.1 * last.size or one.bold is not last.bold


def _full(last: Line, one: Line) -> bool:
    """Had the first word of `one` no room in the line before it?"""
    first_word = len(one.text.split(None, 1)[0]) * 0.55 * one.size
    return last.right + first_word + 0.3 * one.size > last.margin


def _laid(lines: Sequence[Line], body: float, left: float, words: frozenset[str]) -> Laid:
    first = lines[0]
    source = "\n".join(one.text for one in lines)
    block = Block(BlockKind.PARAGRAPH, _joined(lines, words), source, page=first.page)
    indent = int((first.left - left) / (0.5 * first.size))
    bold = all(one.bold for one in lines) or first.size >= 1.15 * body
    return Laid(block, settled=False, bold=bold, indent=indent, size=round(first.size), raw=lines[-1].text)


def _joined(lines: Sequence[Line], words: frozenset[str]) -> str:
    """The words of `lines` in one line, with words put together that a line's end parted."""
    text = ""
    for one in lines:
        if text.endswith("-") and one.text[:1].islower():
            before, after = text[:-1].rsplit(None, 1)[-1], one.text.split(None, 1)[0]
            text = (text if _hyphenated(before, after, words) else text[:-1]) + one.text
        else:
            text = f"{text} {one.text}" if text else one.text
    return " ".join(text.split())


def _hyphenated(before: str, after: str, words: frozenset[str]) -> bool:
    """Is "before-after" written with a hyphen, not only parted by one?"""
    after = after.rstrip(".,;:)")
    whole, parted = f"{before}{after}".lower(), f"{before}-{after}".lower()
    if (whole in words) is not (parted in words):
        return parted in words
    return before.lower() in _KEPT_HYPHEN or before[-1:].isupper()
