"""The day that a paper bears, on its cover or at its close."""

import re
from collections.abc import Sequence
from datetime import date

from knowledge.documents.about.cover import COVER, LONGEST_RECORD, RECORD
from knowledge.documents.formats.shapes import terminated, words
from knowledge.types import Block, BlockKind

_LABELLED = 60
"""Characters behind a label in which the date stands."""
_CLOSE = 4
"""Blocks at the end in which a closing date stands."""
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
    r"(?:date(?:d)?|meeting date|date of (?:the )?(?:meeting|report)|issued|published|approved(?: on)?|"
    r"(?:approved|adopted|agreed|ratified|endorsed) by [\w’' ]{1,60}? on)\b\W*(?=\w)",
    re.IGNORECASE,
)
_DATE_CELL = re.compile(r"(?:meeting )?date(?: of (?:the )?meeting)?\W*", re.IGNORECASE)
_DAY_ONLY = re.compile(r"\W*(?:dated?\W+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\W+)?\x00\W*", re.IGNORECASE)
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?", re.IGNORECASE)
_AFTER_DASH = re.compile(r"[–—-]\s*([^–—]*)$")
_MEETING = re.compile(r"\b(?:meeting|minutes|agenda)\b", re.IGNORECASE)


def date_of(blocks: Sequence[Block]) -> date | None:
    """The date that the paper plainly bears, on its cover or at its close; None where it bears none."""
    for block in blocks[:COVER]:
        found = _cover_date(block)
        if found:
            return found
    return next(filter(None, (_bare_date(block.text) for block in reversed(blocks[-_CLOSE:]))), None)


def _cover_date(block: Block) -> date | None:
    text = block.text
    if block.kind is BlockKind.ROW:
        titled = block.cells[:1] == ("title",) and _MEETING.search(text)
        return first_date(text) if titled or _DATE_CELL.fullmatch("".join(block.cells[:1])) else None
    labelled = _DATED.match(text)
    if labelled:
        return first_date(text[labelled.end() :][:_LABELLED])
    if RECORD.match(text) and len(words(text)) <= LONGEST_RECORD:
        return first_date(text)
    if block.kind is not BlockKind.HEADING and (terminated(text) or len(words(text)) > 14):
        return None
    return headed(text)


def _bare_date(text: str) -> date | None:
    """The date of a line that holds no more than it."""
    for pattern in (_YEAR_FIRST, _WRITTEN, _FIGURES):
        found = pattern.search(text)
        if found and _DAY_ONLY.fullmatch(text[: found.start()] + "\x00" + text[found.end() :]):
            return _dated(found)
    return None


def headed(text: str) -> date | None:
    """The date of a heading that bears it, also as that of a meeting: "Minutes of the meeting held on …"."""
    return borne(text) or (first_date(text) if _MEETING.search(text) else None)


def borne(text: str) -> date | None:
    """The date of a line that bears it as a paper's own: labelled as such, or after a dash, or with nothing else."""
    labelled, tail = _DATED.match(text), _AFTER_DASH.search(text)
    if labelled:
        return first_date(text[labelled.end() :][:_LABELLED])
    return _bare_date(text) or (_bare_date(tail[1]) if tail else None)


def without_dates(text: str) -> str:
    """`text` without the days in it and the weekdays before them."""
    for pattern in (_YEAR_FIRST, _WRITTEN, _FIGURES):
        text = pattern.sub(" ", text)
    return _WEEKDAY.sub(" ", text)


def first_date(text: str) -> date | None:
    """The first day that `text` names with its year."""
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
