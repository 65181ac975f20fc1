"""Lines of a PDF's page: the stretches on one height, with what parts them."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from knowledge.documents.formats.marks import mark_of
from knowledge.documents.formats.pdf_glyphs import Stretch
from knowledge.documents.formats.pdf_page import Page
from knowledge.documents.formats.shapes import words
from knowledge.types.records import record

_BULLET = re.compile(r"[\ue000-\uf8ff]")
_LONGEST_NUMBER = 100
_AFTER = 6
_NARROWEST = 14
"""Sizes of its letters: a narrower column is a list of short lines."""
_OWNER = r"(?:[A-Z]{2,4}|[A-Z]{2}[a-z]|All)"
OWNERS = re.compile(rf"{_OWNER}(?:\s?[/,&]\s?{_OWNER})*")
"""The initials of those who are to act, as a column of minutes notes them."""
_OWNERS_FROM = 0.7
"""Of the width of the text."""
_FEWEST_SAID = 3
"""Words of a sentence beside which whoever acts on it is noted."""


@record(frozen=True)
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
    owner: str = ""
    """Whose initials stand beside it, in a column of their own."""

    @property
    def marked(self) -> bool:
        """Does a list item begin here?"""
        mark = mark_of(self.text)
        return mark is not None and (mark.bullet or mark.form != "#") and mark.value < _LONGEST_NUMBER


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
    right = max(_end(one) for one in lines[at : at + _AFTER] if abs(one[0].left - left) < 3 * size)
    return max(right, left + _NARROWEST * size)


def line(stretches: Sequence[Stretch], page: int, margin: float) -> Line:
    """One line; wide gaps inside it are tabs."""
    owner = _owner(stretches)
    stretches = stretches[:-1] if owner else stretches
    text = _BULLET.sub("•", stretches[0].text)
    for before, one in pairwise(stretches):
        text += ("\t" if one.left - before.right > before.size else " ") + one.text
    worded = [one for one in stretches if any(map(str.isalnum, one.text))] or list(stretches)
    return Line(
        text,
        stretches[0].left,
        stretches[-1].right,
        stretches[0].base,
        max(one.size for one in worded),
        all(one.bold for one in worded),
        page,
        margin,
        owner,
    )


def _owner(stretches: Sequence[Stretch]) -> str:
    """The initials, in a column of their own, of those who act on what the line says."""
    *before, last = stretches
    said = " ".join(one.text for one in before)
    if not before or not OWNERS.fullmatch(last.text) or last.left - before[-1].right <= last.size:
        return ""
    goes_on = said[:1].islower() and len(words(said)) > 1
    sentence = len(words(said)) >= _FEWEST_SAID and any(word.islower() for word in words(said)[1:])
    return last.text if goes_on or sentence else ""


def _end(stretches: Sequence[Stretch]) -> float:
    """Where its words end, without the column of initials."""
    return stretches[-2].right if _owner(stretches) else stretches[-1].right


def owners_column(placed: Iterable[Stretch | Line]) -> float:
    """Where a column of initials may begin: at the right of what is `placed`."""
    places = [(one.left, one.right) for one in placed]
    left, right = min(places, default=(0, 0))[0], max((end for _, end in places), default=0)
    return left + _OWNERS_FROM * (right - left)
