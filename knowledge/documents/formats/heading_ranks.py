"""How headings rank when all of a paper is seen: counted on, below their appendix, a cover's lines as one title."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from knowledge.documents.formats.marks import Mark, follows, mark_in
from knowledge.documents.formats.shapes import appendix, words
from knowledge.types import Block, BlockKind

ACROSS = 90
"""The level of a heading that stands across a table: below every other."""
_LONGEST_TITLE = 14
"""Words of a title that stands in several lines."""


def levelled(blocks: Sequence[Block]) -> Iterator[Block]:
    """`blocks` with numbered headings level with those that they count on from, and appendices over what is in them."""
    last: dict[str, tuple[Mark, int]] = {}
    inside = 0
    for block in blocks:
        if block.kind is not BlockKind.HEADING or block.level >= ACROSS:
            yield block
            continue
        level = block.level
        mark = mark_in(block.marker) if block.marker else None
        if mark and not mark.bullet:
            before = last.get(mark.form)
            level = before[1] if before and follows(before[0], mark) else level
            last[mark.form] = mark, level
        if appendix(block.text):
            inside = level
            yield block
        else:
            yield replace(block, level=level + inside) if level + inside != block.level else block


def titled(blocks: Sequence[Block]) -> list[Block]:
    """`blocks` with the first lines of a cover, where they are headings alike, as one title."""
    cover = list(takewhile(lambda one: one.kind is BlockKind.HEADING and one.level == blocks[0].level, blocks))
    taken = 0
    # The last line before the body may be its first section's name.
    while taken < len(cover) - 1 and not (cover[taken].marker or appendix(cover[taken].text)):
        if len(words(" ".join(one.text for one in cover[: taken + 1]))) > _LONGEST_TITLE:
            break
        taken += 1
    if taken < 2:
        return list(blocks)
    text, source = " ".join(one.text for one in cover[:taken]), "\n".join(one.source for one in cover[:taken])
    return [replace(cover[0], text=text, source=source), *blocks[taken:]]
