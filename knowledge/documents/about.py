"""What a paper says of itself: its title and its date."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import PurePosixPath

from knowledge.documents.formats.shapes import appendix, capitals, cover_line, leads_in, terminated, words
from knowledge.types import Block, BlockKind

_COVER = 12
"""Blocks from the start in which a cover's lines stand."""
_CLOSE = 4
"""Blocks at the end in which a closing date stands."""
_LONGEST_TITLE = 200
_SECTION = re.compile(
    r"(?:(?:the )?purpose(?: of (?:the |this )?(?:report|paper))?|introduction|background(?: information| papers)?|"
    r"(?:executive )?summary|(?:key )?recommendations?|(?:table of )?contents|information and advice|overview|context|"
    r"present|attendance|attendees|apologies(?: for absence)?|agenda|minutes|report|about|note|actions?|"
    r"about this \w+|quick links|aims?|objectives?|scope|membership)\W*",
    re.IGNORECASE,
)
_RECORD = re.compile(
    r"(?:(?:draft|confirmed|approved)\s+)?(?:minutes|notes|agenda|record|terms of reference)\b", re.IGNORECASE
)
_LONGEST_RECORD = 40
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WRITTEN = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+(?P<year>\d{{4}})\b", re.IGNORECASE
)
_FIGURES = re.compile(r"\b(?P<day>\d{1,2})(?P<by>[./-])(?P<month>\d{1,2})(?P=by)(?P<year>\d{4}|\d{2})\b")
_YEAR_FIRST = re.compile(r"\b(?P<year>\d{4})(?P<by>[./-])(?P<month>\d{1,2})(?P=by)(?P<day>\d{1,2})\b")
_DATED = re.compile(
    r"(?:date(?:d)?|meeting date|date of (?:the )?(?:meeting|report)|issued|published|approved(?: on)?)\b\W*(?=\w)",
    re.IGNORECASE,
)
_DAY_ONLY = re.compile(r"\W*(?:dated?\W+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\W+)?\x00\W*", re.IGNORECASE)
_AFTER_DASH = re.compile(r"[–—-]\s*([^–—]*)$")
_MEETING = re.compile(r"\b(?:meeting|minutes|agenda)\b", re.IGNORECASE)


def title_of(blocks: Sequence[Block], path: str) -> str:
    """The paper's title: its front matter's, its subject or first heading, else its file name made tidy."""
    settings = {
        b.cells[0].lower(): b.cells[1] for b in blocks[:_COVER] if b.kind is BlockKind.ROW and len(b.cells) == 2
    }
    if "title" in settings:
        return ": ".join(filter(None, (settings["title"], settings.get("subtitle", ""))))
    if blocks and _RECORD.match(blocks[0].text) and _is_line(blocks[0]) and len(words(blocks[0].text)) > 3:
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
    return outermost[0].text if len(outermost) == 1 and _names_paper(outermost[0]) else ""


def _subject(opening: Sequence[Block]) -> str:
    """The heading under a cover's lines, else the first over the body that is not a section's."""
    covers = [at for at, block in enumerate(opening) if cover_line(block.text)]
    under = next((b.text for b in opening[covers[-1] :] if _names_paper(b)), "") if covers else ""
    return under or next((b.text for b in opening if _names_paper(b)), "")


def _is_line(block: Block) -> bool:
    """Is it a line of a cover, not the paper's prose?"""
    return (
        block.kind is not BlockKind.ROW
        and len(words(block.text)) <= _LONGEST_RECORD
        and not (terminated(block.text) and len(words(block.text)) > 5 and not _RECORD.match(block.text))
    )


def _names_paper(block: Block) -> bool:
    if block.kind is not BlockKind.HEADING or block.marker or len(block.text) > _LONGEST_TITLE:
        return False
    if appendix(block.text) or cover_line(block.text) or leads_in(block.text):
        return False
    return not _SECTION.fullmatch(block.text)


def tidy_name(path: str) -> str:
    """A file's name as a title; with its folder's where it is a number or a date alone."""
    file = PurePosixPath(path)
    stem = file.stem if re.search(r"[^\W\d_]", file.stem) or len(file.parts) < 3 else f"{file.parent.name} {file.stem}"
    name = re.sub(r"[\s_-]+", " ", stem).strip()
    return name[:1].upper() + name[1:]


def date_of(blocks: Sequence[Block]) -> date | None:
    """The date that the paper plainly bears, on its cover or at its close; None where it bears none."""
    for block in blocks[:_COVER]:
        found = _cover_date(block)
        if found:
            return found
    return next(filter(None, (_bare_date(block.text) for block in reversed(blocks[-_CLOSE:]))), None)


def _cover_date(block: Block) -> date | None:
    text = block.text
    if block.kind is BlockKind.ROW:
        titled = block.cells[:1] == ("title",) and _MEETING.search(text)
        return _first_date(text) if titled or block.cells[:1] == ("date",) else None
    labelled = _DATED.match(text)
    if labelled:
        return _first_date(text[labelled.end() :][:60])
    if _RECORD.match(text) and len(words(text)) <= _LONGEST_RECORD:
        return _first_date(text)
    if block.kind is not BlockKind.HEADING and (terminated(text) or len(words(text)) > 14):
        return None
    tail = _AFTER_DASH.search(text)
    return (
        _bare_date(text)
        or (_bare_date(tail[1]) if tail else None)
        or (_first_date(text) if _MEETING.search(text) else None)
    )


def _bare_date(text: str) -> date | None:
    """The date of a line that holds no more than it."""
    for pattern in (_YEAR_FIRST, _WRITTEN, _FIGURES):
        found = pattern.search(text)
        if found and _DAY_ONLY.fullmatch(text[: found.start()] + "\x00" + text[found.end() :]):
            return _dated(found)
    return None


def _first_date(text: str) -> date | None:
    for pattern in (_YEAR_FIRST, _WRITTEN, _FIGURES):
        found = pattern.search(text)
        if found:
            return _dated(found)
    return None


def _dated(found: re.Match[str]) -> date | None:
    """The day comes first, as it is written in Britain."""
    month, year = found["month"].lower(), int(found["year"])
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3]) + 1
    century = 0 if year > 99 else 1900 if year > 69 else 2000
    try:
        return date(century + year, number, int(found["day"]))
    except ValueError:
        return None
