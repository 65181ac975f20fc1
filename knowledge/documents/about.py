"""What a paper says of itself: its title and its date."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import PurePosixPath

from knowledge.documents.formats.shapes import appendix, cover_line, leads_in, terminated, title_like, words
from knowledge.types import Block, BlockKind

_COVER = 12
"""Blocks from the start in which a cover's lines stand."""
_CLOSE = 4
"""Blocks at the end in which a closing date stands."""
_LONGEST_TITLE = 200
_SECTION = re.compile(
    r"(?:\d|purpose|introduction|background|summary|recommendation|contents|information|minutes$|present|attend|apolog|"
    r"report of|report from|agenda|executive summary|overview|about|context|note|date\b)",
    re.IGNORECASE,
)
_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = "(?P<month>" + "|".join(f"{name[:3]}(?:{name[3:]})?" for name in _MONTHS) + r"|sept)\.?"
_WRITTEN = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+(?P<year>\d{{4}})\b", re.IGNORECASE
)
_FIGURES = re.compile(r"\b(?P<day>\d{1,2})(?P<by>[./-])(?P<month>\d{1,2})(?P=by)(?P<year>\d{4}|\d{2})\b")
_ISO = re.compile(r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b")
_DATED = re.compile(
    r"^(?:date(?:d)?|meeting date|date of (?:meeting|report)|issued|published|approved on)\b\W*(?=\w)", re.IGNORECASE
)
_AT_END = re.compile(r"[–—-]\s*(?:\w+day,?\s+)?[^–—]*$")
_MEETING = re.compile(r"\b(?:meeting|minutes|agenda)\b", re.IGNORECASE)


def title_of(blocks: Sequence[Block], path: str) -> str:
    """The paper's title: what its front matter says, its first real heading, else its file name made tidy."""
    for block in blocks[:_COVER]:
        if block.kind is BlockKind.ROW and block.cells[:1] == ("title",) and len(block.cells) > 1:
            return block.cells[1]
    headings = [b for b in blocks[: 2 * _COVER] if b.kind is BlockKind.HEADING]
    for heading in headings:
        if _names_paper(heading):
            return heading.text
    return tidy_name(path)


def _names_paper(heading: Block) -> bool:
    if heading.marker or appendix(heading.text) or cover_line(heading.text) or len(heading.text) > _LONGEST_TITLE:
        return False
    return not _SECTION.match(heading.text) and not leads_in(heading.text) and len(words(heading.text)) > 1


def tidy_name(path: str) -> str:
    """A file's name as a title."""
    name = re.sub(r"[\s_-]+", " ", PurePosixPath(path).stem).strip()
    return name[:1].upper() + name[1:]


def date_of(blocks: Sequence[Block]) -> date | None:
    """The date that the paper plainly bears, on its cover or at its close; None where it bears none."""
    for block in blocks[:_COVER]:
        found = _cover_date(block)
        if found:
            return found
    for block in reversed(blocks[-_CLOSE:]):
        found = _bare_date(block.text)
        if found:
            return found
    return None


def _cover_date(block: Block) -> date | None:
    if block.kind is BlockKind.ROW and block.cells[:1] == ("date",):
        return _first_date(block.text)
    labelled = _DATED.match(block.text)
    if labelled:
        return _first_date(block.text[labelled.end() :][:60])
    if block.kind is BlockKind.HEADING or (len(words(block.text)) <= 14 and not terminated(block.text)):
        tail = _AT_END.search(block.text)
        return _bare_date(block.text) or (_bare_date(tail[0]) if tail else None) or _meeting_date(block.text)
    return None


def _meeting_date(text: str) -> date | None:
    return _first_date(text) if _MEETING.search(text) else None


def _bare_date(text: str) -> date | None:
    """The date of a line that holds no more than it."""
    found = _first_date(text)
    left = re.sub(r"\d+|\b(?:st|nd|rd|th|of|date|dated)\b|[a-z]+day\b", " ", text.lower())
    return found if found and len(words(left)) <= 1 else None


def _first_date(text: str) -> date | None:
    for pattern in (_ISO, _WRITTEN, _FIGURES):
        found = pattern.search(text)
        if found:
            return _dated(found["day"], found["month"], found["year"])
    return None


def _dated(day: str, month: str, year: str) -> date | None:
    number = int(month) if month.isdigit() else next(i for i, m in enumerate(_MONTHS, 1) if m[:3] == month.lower()[:3])
    full_year = int(year) if len(year) == 4 else 2000 + int(year) - (100 if int(year) > 69 else 0)
    try:
        return date(full_year, number, int(day))
    except ValueError:
        return None
