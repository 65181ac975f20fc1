"""The lines of a paper's cover, and those that say what they hold ("Author: …", "Agenda Item 5")."""

import re
from collections.abc import Iterator, Sequence

from knowledge.documents.formats.shapes import terminated, words
from knowledge.types import Block, BlockKind
from knowledge.types.records import record

COVER = 12
"""Blocks from the start in which a cover's lines stand."""
FORM = 25
"""Blocks from the start in which lines that name what they hold stand."""
CLOSE = 12
"""Blocks at the end in which a contact or an approval stands."""
RECORD = re.compile(
    r"(?:(?:draft|confirmed|approved)\s+)?(?:minutes|notes|agenda|record|terms of reference)\b", re.IGNORECASE
)
LONGEST_RECORD = 40
"""Words of the line that says of which meeting a record is."""
_LONGEST_VALUE = 160
_LONGEST_HEAD = 60
"""Characters in which a label ends."""
_LABEL = re.compile(r"\s*([A-Za-z][A-Za-z /’'()]{1,40}?)\s*(?::|\s[–—-]\s|$)\s*(.*)", re.DOTALL)


_NOUN = (
    r"(?i:boards?|committee|sub-?committee|group|sub-?group|panel|forum|executive|council|team|network|assembly|trust|"
    r"partnership|commission|cabinet|working party|task ?force|consortium|collaborative|alliance|federation|governors|"
    r"trustees|unit|authority|club|association|society|cio|sig|tag|tsc|toc|tac)"
)
_ENDS = re.compile(rf"\b{_NOUN}\W*(?:\([A-Z&]+\))?\W*$")
_OPENS = re.compile(rf"^(?:[Tt]he )?(?:[\w&,’'-]+ ){{0,4}}{_NOUN} (?:on|for|of) (?:the )?[A-Z][\w&,’' -]{{3,60}}$")


def body_like(text: str) -> bool:
    """Does it end, or before "on" or "for" open, as the names of boards, committees and groups do?"""
    return bool(_ENDS.search(text) or _OPENS.search(text))


@record(frozen=True)
class Line:
    """A label in lower case without its colon, and what stands behind it."""

    label: str
    value: str
    at: int
    """The block's position in the paper."""


def labelled(blocks: Sequence[Block]) -> Iterator[Line]:
    """The lines of the cover and the close that are "Label: value", or rows of two cells, in order."""
    close = range(max(FORM, len(blocks) - CLOSE), len(blocks))
    for at in (*range(min(FORM, len(blocks))), *close):
        line = _line(blocks, at)
        if line and len(line.value) <= _LONGEST_VALUE:
            yield line


def _line(blocks: Sequence[Block], at: int) -> Line | None:
    block = blocks[at]
    if block.kind is BlockKind.ROW:
        whole = len(block.cells) == 2 and block.cells[0].strip()
        return Line(_tidy(block.cells[0]), block.cells[1].strip(), at) if whole else None
    head = block.text[:_LONGEST_HEAD]
    may = len(block.text) < _LONGEST_HEAD or any(sign in head for sign in ":–—-")
    found = _LABEL.match(block.text) if may else None
    if not found:
        return None
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    value = found[2].strip() or (after.text if after and short(after) and block.text.rstrip().endswith(":") else "")
    return Line(_tidy(found[1]), value, at) if value else None


def _tidy(label: str) -> str:
    return " ".join(label.lower().replace("’", "'").strip(" :.*-–—_").split()).replace("(s)", "").replace("_", " ")


def short(block: Block, most: int = 14) -> bool:
    """Is it a line of a cover, not the paper's prose?"""
    return block.kind is not BlockKind.ROW and len(words(block.text)) <= most and not terminated(block.text)


def cover(blocks: Sequence[Block]) -> list[str]:
    """The short lines at the start."""
    return [block.text for block in blocks[:COVER] if short(block, 20) and not block.marker]
