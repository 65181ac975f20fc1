"""Who sits on a body, by tables with columns for name, role, organisation and term."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from knowledge.structure.clauses import View, last_sentence
from knowledge.structure.columns import Columns, columns_of
from knowledge.structure.context import Context
from knowledge.structure.people import is_name, member_like, role_in, role_of
from knowledge.structure.rules.rolls import roll_of
from knowledge.types import Passage, PassageKind
from knowledge.types.facts import Fact, FactKind
from knowledge.words import unnumbered

_ATTENDED = re.compile(r"\b(?:attend(?:ance|ees|ed|ing)?|present|apologies|participants|roll call)\b", re.I)
_CUE = re.compile(
    r"\b(?:members?(?:hip)?|board|committee|council|team|trustees|directors|representatives|chairs|people|officers|"
    r"governors|panel|executive|councillors|staff|leads?|group|maintainers|liaisons?)\b",
    re.I,
)
_NOT = re.compile(
    r"\b(?:former|past|previous|emeritus|emeriti|retired|candidates?|nominees?|nominations|actions?)\b", re.I
)
_LEAST = 0.6
"""Of the rows that must name someone."""


def find(view: View, paper: Context) -> Iterator[Fact]:
    """A membership, or an attendance, a row."""
    passage = view.passage
    if passage.kind is not PassageKind.TABLE or not passage.parts:
        return
    header, first = (passage.header, 0) if passage.header else (passage.parts[0].cells, 1)
    columns = columns_of(header)
    above = " ".join((*passage.headings[-2:], passage.lead_in))
    if columns.name is None or columns.others or not (_told(columns) or _headed(passage)):
        return
    rows = [(at, part.cells) for at, part in enumerate(passage.parts) if at >= first and len(part.cells) == len(header)]
    if not _people(rows, columns) or _NOT.search(above):
        return
    attended = bool(_ATTENDED.search(above))
    if not attended and columns.body is None and not _CUE.search(f"{above} {header[columns.name]} {paper.title}"):
        return
    for at, cells in rows:
        fact = _row(at, cells, columns, passage, paper)
        if fact:
            yield replace(fact, kind=FactKind.ATTENDANCE, role="present") if attended else fact


def _told(columns: Columns) -> bool:
    return columns.role is not None or columns.party is not None or columns.until is not None


def _headed(passage: Passage) -> bool:
    """Do the words above say that it is a roll, so that names alone are enough?"""
    return bool(_headed_by(passage))


def _people(rows: Sequence[tuple[int, tuple[str, ...]]], columns: Columns) -> bool:
    named = sum(is_name(role_in(cells[columns.name or 0])[1].split(",")[0]) for _, cells in rows)
    return bool(rows) and named >= _LEAST * len(rows)


def _headed_by(passage: Passage) -> str:
    """The body or those who sit together that the words above name."""
    lines = (unnumbered(passage.headings[-1]) if passage.headings else "", last_sentence(passage.lead_in))
    return next((whose for line in lines if (whose := roll_of(line))), "")


def _row(at: int, cells: tuple[str, ...], columns: Columns, passage: Passage, paper: Context) -> Fact | None:
    name = columns.cell(cells, columns.name)
    holder = columns.cell(cells, columns.body) or paper.subject(passage) or _headed_by(passage)
    if not holder or not name or not member_like(name):
        return None
    role, name = role_in(name)
    role = role_of(columns.cell(cells, columns.role)) or role or "member"
    fact = paper.fact(
        FactKind.MEMBERSHIP, holder, name, passage, at, role=role, party=columns.cell(cells, columns.party)
    )
    return replace(fact, since=columns.day(cells, columns.since), until=columns.day(cells, columns.until))
