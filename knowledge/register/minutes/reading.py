"""A file -> its actions and decisions: rows of a log by their columns, everything else as a message is read."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date

from knowledge.documents.reading import parse
from knowledge.errors import NotUnderstood
from knowledge.register.capture import capture
from knowledge.register.dates import find_dates
from knowledge.register.meetings import find_next_meeting, read_next_meeting
from knowledge.register.minutes.columns import columns_of, is_closed
from knowledge.register.minutes.found import FileItem, FileReading
from knowledge.register.owners import names_somebody, split_owners
from knowledge.register.wording import LONGEST, read_action, read_decision
from knowledge.types import Audience, PaperKind, PaperRead, Part, Passage, PassageKind

MOST = 1000
"""Items of a file; more are no minutes."""
_ACTIONS = re.compile(r"^\W*(?:\d[\d.]*\s+)?(?:(?:agreed|key|summary of|outstanding) )?actions?\b", re.IGNORECASE)
_MINUTES_OF = re.compile(
    r"\b(?:minutes|notes) of (?:the |an? )?(?:(?:[\w-]+ ){0,3}meetings? of (?:the )?)?"
    r"(?P<body>(?!last\b|previous\b|meetings?\b)[\w&'’ -]{3,80}?)(?: meeting)?"
    r"(?:,? (?:held|on|at|in|dated)\b.*|\s*[,:(–—].*|\s-\s.*|\s+\d.*)?$",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"\b(?<!not )(?:agreed|resolved|decided|approved)(?: (?:that|to|as follows|the following))?\s*:?\s*$", re.IGNORECASE
)
"""Leads in a list of decisions."""
_DAYS_WORDS = 60
_TITLES = 3
"""Rows that may stand above the names of a log's columns, such as its title."""


def read_file(data: bytes, name: str, *, today: date) -> FileReading:
    """What a file holds, in its order. Days are counted from the file's own date, where it has one that is past, and
    minutes say whose they are.

    Raises UnreadableDocument with the sentence that says why it cannot be read.
    """
    paper = parse(data, path=name, partnership="", audience=Audience.OFFICERS)
    dated = paper.dated if paper.dated and paper.dated <= today else None
    body = _body(paper) if paper.about.kind is PaperKind.MINUTES else ""
    found = [item for passage in paper.passages for item in _items(passage, dated or today)]
    seen = {(item.kind, item.what.casefold(), item.owners): item for item in reversed(found)}
    kept = [item for item in found if seen.get((item.kind, item.what.casefold(), item.owners)) is item]
    return FileReading(name, dated, tuple(replace(item, body=item.body or body) for item in kept[:MOST]))


def _body(paper: PaperRead) -> str:
    """The group that met: as a heading says ("Minutes of the Executive held on …"), else whose paper it is."""
    headings = (heading for passage in paper.passages for heading in passage.headings)
    named = (_MINUTES_OF.search(words) for words in (paper.title, *headings))
    return next((match["body"] for match in named if match), paper.about.body)


def _items(passage: Passage, day: date) -> Iterator[FileItem]:
    columns, rows = _log(passage) if passage.kind is PassageKind.TABLE else ({}, ())
    if not columns:
        yield from _read(_words(passage), day, passage.locator)
        return
    if passage.lead_in not in passage.headings:
        yield from _read(passage.lead_in, day, passage.locator)
    for at, part in enumerate(rows, start=1):
        yield from _row(part, columns, day, part.locator or f"row {at}")


def _log(passage: Passage) -> tuple[Mapping[str, int], Sequence[Part]]:
    """What a table's columns hold, and its rows: under its header, or under the first row that names several."""
    if columns := columns_of(passage.header):
        return columns, passage.parts
    for at, part in enumerate(passage.parts[:_TITLES]):
        columns = columns_of(part.cells)
        if len(columns) > 1:
            return columns, passage.parts[at + 1 :]
    return {}, ()


def _words(passage: Passage) -> str:
    """A passage as a message would say it: a list under "Actions" is announced as one."""
    if passage.kind is PassageKind.PROSE:
        lines = [part.text for part in passage.parts]
        under = passage.headings[-1] if passage.headings else ""
        return "\n".join(["Actions:", *(f"- {line}" for line in lines)]) if _ACTIONS.match(under) else " ".join(lines)
    announced = next((words for words in (passage.lead_in, *passage.headings[-1:]) if _ACTIONS.match(words)), "")
    agreed = "Decisions:" if _AGREED.search(passage.lead_in) else passage.lead_in
    lead = "Actions:" if announced else agreed
    cells = [cell for part in passage.parts for cell in (part.cells or (part.text,)) if cell]
    return "\n".join([lead, *(f"- {cell}" for cell in cells)]).strip()


def _read(words: str, day: date, place: str) -> Iterator[FileItem]:
    for item in capture(words, today=day, author="") if words else ():
        if item.kind == "decision":
            yield _decision(item.text, day, place)
            continue
        owners = split_owners(item.owner or "")
        meeting = None if item.due else find_next_meeting(item.text)
        yield FileItem(item.kind, item.text[:LONGEST], owners, item.due, meeting.words if meeting else "", place)


def _decision(words: str, day: date, place: str) -> FileItem:
    """With the lead that the words name: "the fee stays (lead: Police)"."""
    with suppress(NotUnderstood):
        read = read_decision(words, today=day)
        if read.lead_agency:
            return FileItem("decision", read.what[:LONGEST], (read.lead_agency,), None, "", place)
    return FileItem("decision", words[:LONGEST], (), None, "", place)


def _row(part: Part, columns: Mapping[str, int], day: date, place: str) -> Iterator[FileItem]:
    """An action, a decision or both out of a row of a log."""
    cells = {thing: part.cells[at].strip() if at < len(part.cells) else "" for thing, at in columns.items()}
    if cells.get("decision"):
        lead = (cells.get("agency") or cells.get("owner") or "") if not cells.get("action") else ""
        owners = (lead,) if lead else ()
        body, reasons = cells.get("body", ""), cells.get("reasons", "")
        made = next((found.date for found in find_dates(cells.get("decided", ""), today=day)), None)
        what = cells["decision"][:LONGEST]
        yield FileItem("decision", what, owners, made, "", place, body=body, reasons=reasons)
    if cells.get("action"):
        yield _action(cells, day, place)


def _action(cells: Mapping[str, str], day: date, place: str) -> FileItem:
    what, owners = cells["action"][:LONGEST], _owners(cells.get("owner", ""), cells.get("agency", ""))
    due, due_words = _due(cells.get("due", ""), day)
    if not owners or not (due or due_words):
        with suppress(NotUnderstood):
            words = read_action(what, today=day)
            # The words may say who and when in place of the columns: "Clerk to publish the minutes by Friday".
            what = words.what if not owners and words.owners else what
            owners = owners or words.owners
            due, due_words = (due, due_words) if due or due_words else (words.due, words.due_words)
    status = cells.get("status", "")
    closed = is_closed(status)
    note = f"The file says: {status[:_DAYS_WORDS]}" if closed else ""
    return FileItem("action", what, owners, due, due_words, place, note, not closed, cells.get("body", ""))


def _owners(cell: str, agency: str) -> tuple[str, ...]:
    """Those whom a cell names; one name beside an agency is somebody of it: "Jo Ware (Police)"."""
    parts = re.split(r"\s*[;\n/]\s*", cell)
    named: Sequence[str] = [name for part in parts if part for name in _split(part)]
    if not named:
        return (agency,) if agency else ()
    if agency and len(named) == 1 and agency.casefold() not in named[0].casefold():
        return (f"{named[0]} ({agency})",)
    return tuple(dict.fromkeys(named))


def _split(part: str) -> tuple[str, ...]:
    return split_owners(part) if names_somebody(part) or "," in part else (part.strip(),)


def _due(cell: str, day: date) -> tuple[date | None, str]:
    days = [found.date for found in find_dates(cell, today=day)]
    if days:
        return days[-1], ""
    return None, read_next_meeting(cell) or cell[:_DAYS_WORDS]
