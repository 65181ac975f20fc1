"""Lines of a page that stand each by itself though nothing marks them: names and bodies under each other."""

from collections.abc import Iterator, Sequence

from knowledge.documents.formats.pdf_row import Line
from knowledge.documents.formats.shapes import terminated, words

_FEWEST = 3
_MOST_WORDS = 8
"""Words a line has, on average."""
_LONGEST_ACRONYM = 6
_NARROW = 0.8
"""Of the width of the text: a wider block is a paragraph whose lines happen to begin with capitals."""
_LINE_STEP = 2.2
"""Sizes of its letters: a line further below begins a block of its own."""


def standing_alone(lines: Sequence[Line]) -> set[int]:
    """Places of lines that are an entry each: short, one under the other, each beginning with a capital."""
    width = max((one.right for one in lines), default=0) - min((one.left for one in lines), default=0)
    return {at for block in _blocks(lines) if _lists([lines[n] for n in block], width) for at in block}


def is_acronym(text: str) -> bool:
    """Is it a body's initials alone, which in capitals would pass for a heading?"""
    return text.isalpha() and text.isupper() and len(text) <= _LONGEST_ACRONYM


def _blocks(lines: Sequence[Line]) -> Iterator[list[int]]:
    block: list[int] = []
    for at, one in enumerate(lines):
        if block and not _under(lines[block[-1]], one):
            yield block
            block = []
        block.append(at)
    if block:
        yield block


def _under(above: Line, one: Line) -> bool:
    alike = above.page == one.page and abs(above.left - one.left) < 0.5 * one.size and above.bold is one.bold
    near = 0 < above.base - one.base < _LINE_STEP * one.size and abs(above.size - one.size) < 0.1 * one.size
    return alike and near and not one.marked and "\t" not in one.text


def _lists(block: Sequence[Line], width: float) -> bool:
    if len(block) < _FEWEST or block[0].bold or any(one.text[:1].islower() or terminated(one.text) for one in block):
        return False
    reach = max(one.right for one in block) - block[0].left
    return reach < _NARROW * width and sum(len(words(one.text)) for one in block) <= _MOST_WORDS * len(block)
