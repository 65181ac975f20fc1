"""An officer's own register of bodies and members: a sheet or YAML file, known by its columns."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from knowledge.structure.columns import Columns, columns_of
from knowledge.structure.context import Context
from knowledge.structure.people import role_of
from knowledge.types import Passage, PassageKind
from knowledge.types.facts import Fact, FactKind

_BODY = re.compile(r"(?:^|;\s*)(?:body|group|board|committee):\s*([^;()]+)", re.I)
_MEMBERS = re.compile(r"(?:^|;\s*)(?:members|membership):\s*", re.I)
_MEMBER = re.compile(r"(?P<name>[^(),;:]{2,80}) \((?P<about>[^()]{3,300})\)")
_RECORDS = frozenset({".csv", ".tsv", ".xlsx", ".xlsm", ".yaml", ".yml"})
"""Formats that hold records, not prose."""


def holds_records(path: str) -> bool:
    """May a file of that name be a register?"""
    return PurePosixPath(path).suffix.lower() in _RECORDS


def register(passage: Passage, paper: Context) -> tuple[Fact, ...]:
    """The memberships of a register's table or list of records, marked as authority; none where it is no register.

    It is one where the columns name a body (or a heading does), who sits there, and in what part, for whom or how long.
    """
    if passage.kind is PassageKind.LIST:
        return tuple(_nested(passage, paper))
    if not passage.header:
        return ()
    columns = columns_of(passage.header)
    timed = columns.since is not None or columns.until is not None
    told = columns.role is not None or columns.party is not None
    body = columns.body is not None or (timed and bool(paper.subject(passage)))
    if columns.name is None or columns.others is not None or not (body and told):
        return ()
    found = (
        _row(at, part.cells, columns, columns.cell(part.cells, columns.body) or paper.subject(passage), passage, paper)
        for at, part in enumerate(passage.parts)
    )
    return tuple(fact for fact in found if fact)


def _nested(passage: Passage, paper: Context) -> Iterator[Fact]:
    """Of records in a record: "members: Anna Birch (role: Chair; organisation: …), …" under the name of a body."""
    body = next((found[1].strip() for part in passage.parts if (found := _BODY.search(part.text))), "")
    for at, part in enumerate(passage.parts):
        listed = _MEMBERS.search(part.text)
        for found in _MEMBER.finditer(part.text, listed.end()) if listed else ():
            pairs = [pair.partition(":") for pair in found["about"].split(";")]
            columns = columns_of(["name", *(key for key, _, _ in pairs)])
            cells = (found["name"].strip(), *(value.strip() for _, _, value in pairs))
            fact = _row(at, cells, columns, body or paper.subject(passage), passage, paper)
            if fact and (columns.role is not None or columns.party is not None):
                yield fact


def _row(  # noqa: PLR0913, PLR0917 - a row with what its columns and its paper say of it
    at: int, cells: tuple[str, ...], columns: Columns, holder: str, passage: Passage, paper: Context
) -> Fact | None:
    name = columns.cell(cells, columns.name)
    if not holder or not name:
        return None
    role, party = role_of(columns.cell(cells, columns.role)), columns.cell(cells, columns.party)
    fact = paper.fact(FactKind.MEMBERSHIP, holder, name, passage, at, role=role or "member", party=party)
    since, until = columns.day(cells, columns.since), columns.day(cells, columns.until)
    return replace(fact, since=since, until=until, authority=True)
