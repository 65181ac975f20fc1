"""What a paper is called: by its front matter, its cover, its first heading, else its file's name."""

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from knowledge.documents.about.cover import COVER, LONGEST_RECORD, RECORD, body_like
from knowledge.documents.about.dates import without_dates
from knowledge.documents.formats.shapes import appendix, capitals, cover_line, leads_in, terminated, words
from knowledge.types import Block, BlockKind

_LONGEST_TITLE = 200
_OF_MEETING = re.compile(r"\s+meeting\W*$", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_PARTED = re.compile(r"(?:[\s_]|(?<!\d)-|-(?!\d))+")
"""What parts the words of a file's name; a date stays whole."""
_SECTION = re.compile(
    r"(?:(?:the )?purpose(?: of (?:the |this )?(?:report|paper))?|introduction|background(?: information| papers)?|"
    r"(?:executive )?summary|(?:key )?recommendations?|(?:table of )?contents|information and advice|overview|context|"
    r"present|attendance|attendees|apologies(?: for absence)?|agenda|minutes|report|about|notes?|actions?|"
    r"about this \w+|quick links|aims?|objectives?|scope|membership|abstract|preamble|foreword|welcome|"
    r"proposal|motivation|rationale|any other business|aob|aocb|meeting (?:information|details))\W*",
    re.IGNORECASE,
)


def title_of(blocks: Sequence[Block], path: str) -> str:
    """The paper's title: its front matter's, its subject or first heading, else its file name made tidy."""
    settings = {b.cells[0].lower(): b.cells[1] for b in blocks[:COVER] if b.kind is BlockKind.ROW and len(b.cells) == 2}
    if "title" in settings:
        return ": ".join(filter(None, (settings["title"], settings.get("subtitle", ""))))
    if blocks and RECORD.match(blocks[0].text) and _is_line(blocks[0]) and len(words(blocks[0].text)) > 3:
        return blocks[0].text
    body = next((at for at, block in enumerate(blocks) if not _is_line(block) or block.marker), len(blocks))
    tidy = tidy_name(path)
    return (
        _subject(blocks[:body])
        or _only_outermost(blocks)
        or (tidy if sum(word.isalpha() and len(word) > 2 for word in words(tidy)) > 1 else "")
        or next((b.text for b in blocks if _names_paper(b) and capitals(b.text) and len(words(b.text)) > 2), "")
        or tidy
    )


def _only_outermost(blocks: Sequence[Block]) -> str:
    """A heading of the first level that has no like: several are sections."""
    outermost = [b for b in blocks if b.kind is BlockKind.HEADING and b.level == 1]
    only = outermost[0] if len(outermost) == 1 and _names_paper(outermost[0]) else None
    opens = next((b for b in blocks if b.kind is not BlockKind.ROW), None)
    # A word alone, further down, is a section's.
    return only.text if only and (only is opens or len(words(only.text)) > 1) else ""


def _subject(opening: Sequence[Block]) -> str:
    """The heading under a cover's lines, else the first over the body that is not a section's."""
    opening = [b for at, b in enumerate(opening) if not _is_trail(opening, at)]
    covers = [at for at, block in enumerate(opening) if cover_line(": ".join(block.cells) or block.text)]
    under = _under_cover(opening, covers[-1]) if covers else ""
    return under or _under_masthead(opening) or next((b.text for b in opening if _names_paper(b)), "")


def _under_cover(opening: Sequence[Block], last: int) -> str:
    """The heading under the cover's `last` line; that above where they stand under the title, over a section."""
    under = next((b for b in opening[last:] if _names_paper(b)), None)
    above = next((b for b in opening[:last] if _names_paper(b)), None)
    if under and above and above.level < under.level and not body_like(_OF_MEETING.sub("", above.text)):
        return above.text
    return under.text if under else ""


def _under_masthead(opening: Sequence[Block]) -> str:
    """The line under a body's name at the head; with that name where it says no more than what kind of record it is."""
    lines = [b for b in opening if _names_paper(b) or RECORD.match(b.text)]
    if len(lines) < 2 or not _names_paper(lines[0]) or not body_like(lines[0].text):
        return ""
    return f"{lines[0].text}: {lines[1].text}" if RECORD.match(lines[1].text) else lines[1].text


def _is_trail(opening: Sequence[Block], at: int) -> bool:
    """Is it a word that leads back to the page above: a heading right over one of a higher rank?"""
    block, below = opening[at], opening[at + 1] if at + 1 < len(opening) else None
    if block.kind is not BlockKind.HEADING or below is None or len(words(block.text)) > 1:
        return False
    return below.kind is BlockKind.HEADING and below.level < block.level


def _is_line(block: Block) -> bool:
    """Is it a line of a cover, not the paper's prose?"""
    if block.kind is BlockKind.ROW:
        return len(block.cells) == 2 and cover_line(": ".join(block.cells))
    return len(words(block.text)) <= LONGEST_RECORD and not (
        terminated(block.text) and len(words(block.text)) > 5 and not RECORD.match(block.text)
    )


def _names_paper(block: Block) -> bool:
    if block.kind is not BlockKind.HEADING or block.marker or len(block.text) > _LONGEST_TITLE:
        return False
    if appendix(block.text) or cover_line(block.text) or leads_in(block.text):
        return False
    return not _SECTION.fullmatch(block.text) and _LETTER.search(without_dates(block.text)) is not None


def tidy_name(path: str) -> str:
    """A file's name as a title; with its folder's where it is a number or a date alone."""
    file = PurePosixPath(path)
    named = next((folder for folder in reversed(file.parts[1:-1]) if _LETTER.search(folder)), "")
    stem = file.stem if _LETTER.search(file.stem) else f"{named} {file.stem}"
    name = _PARTED.sub(" ", stem).strip()
    return name[:1].upper() + name[1:]
