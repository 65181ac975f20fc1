"""Lines of a PDF's pages to paragraphs: what goes on, what begins anew."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from knowledge.documents.formats.contents import is_contents_line
from knowledge.documents.formats.laid_out import Laid
from knowledge.documents.formats.pdf_row import OWNERS, Line, owners_column
from knowledge.documents.formats.pdf_short import is_acronym, standing_alone
from knowledge.documents.formats.shapes import goes_on, leads_in, terminated
from knowledge.types import Block, BlockKind

_KEPT_HYPHEN = frozenset("anti co cross ex inter long mid multi non post pre pro self semi short sub well".split())
_LOOSE = 1.3
"""Times the usual distance of two lines: more parts two paragraphs."""
_LONGEST_LABEL = 8
"""Characters before a tab that only sets off a number; after a longer word it parts two columns."""


def paragraphs(lines: Sequence[Line], words: frozenset[str]) -> Iterator[Laid]:
    """The paragraphs of `lines`; `words` are all of the paper's, to tell hyphens from hyphenation."""
    distance = _distance(lines)
    body = median(one.size for one in lines for _ in one.text) if lines else 0
    left = min((one.left for one in lines), default=0)
    alone, owners = standing_alone(lines), owners_column(lines)
    open_lines: list[Line] = []
    for at, one in enumerate(lines):
        entry = at in alone and at - 1 in alone and not goes_on(lines[at - 1].text, one.text)
        initials = (entry and is_acronym(one.text)) or (one.left >= owners and bool(OWNERS.fullmatch(one.text)))
        if open_lines and (entry or initials or not _continues(open_lines, one, distance)):
            yield _laid(open_lines, body, left, words)
            open_lines = []
        if initials:
            # In capitals they would pass for a heading.
            yield replace(_laid([one], body, left, words), settled=True)
        else:
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
    if goes_on(last.text, one.text):
        return True
    hangs = open_lines[0].marked and one.left > open_lines[0].left + 0.5 * one.size
    return (not terminated(last.text) and (hangs or one.text[:1].islower())) or _full(last, one)


def _differ(last: Line, one: Line) -> bool:
    """Are they of another size or weight, or is one a row of a table?"""
    label, _, behind = last.text.partition("\t")
    tabbed = "\t" in one.text + behind or (bool(behind) and len(label) > _LONGEST_LABEL and label[-1] != ":")
    return tabbed or abs(one.size - last.size) > 0.1 * last.size or one.bold is not last.bold


def _full(last: Line, one: Line) -> bool:
    """Had the first word of `one` no room in the line before it?"""
    first_word = len(one.text.split(None, 1)[0]) * 0.55 * one.size
    return last.right + first_word + 0.3 * one.size > last.margin


def _laid(lines: Sequence[Line], body: float, left: float, words: frozenset[str]) -> Laid:
    owners = [one.owner for one in lines if one.owner]
    lines = [*lines[:-1], replace(lines[-1], text=" ".join((lines[-1].text, *owners)))]
    first = lines[0]
    source = "\n".join(one.text for one in lines)
    block = Block(BlockKind.PARAGRAPH, _joined(lines, words), source, page=first.page)
    indent = int((first.left - left) / (0.5 * first.size))
    bold = all(one.bold for one in lines) or first.size >= 1.15 * body
    return Laid(
        block, settled=False, bold=bold, indent=indent, size=round(first.size), raw=lines[-1].text, opening=first.text
    )


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
