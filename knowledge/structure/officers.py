"""An officer's own register of bodies and members: a sheet or YAML file, known by its columns."""

from dataclasses import replace
from pathlib import PurePosixPath

from knowledge.structure.columns import Columns, columns_of
from knowledge.structure.context import Context
from knowledge.structure.people import role_of
from knowledge.types import Passage, PassageKind
from knowledge.types.facts import Fact, FactKind

_RECORDS = frozenset({".csv", ".tsv", ".xlsx", ".xlsm", ".yaml", ".yml"})
"""Formats that hold records, not prose."""


def holds_records(path: str) -> bool:
    """May a file of that name be a register?"""
    return PurePosixPath(path).suffix.lower() in _RECORDS


def register(passage: Passage, paper: Context) -> tuple[Fact, ...]:
    """The memberships of a register's table, marked as authority; none where the passage is no register.

    It is one where the columns name a body (or a heading does), who sits there, and in
    what part, for whom or how long.
    """
    if passage.kind is not PassageKind.TABLE or not passage.header:
        return ()
    columns = columns_of(passage.header)
    timed = columns.since is not None or columns.until is not None
    told = columns.role is not None or columns.party is not None
    body = columns.body is not None or (timed and bool(paper.subject(passage)))
    if columns.name is None or columns.others is not None or not (body and told):
        return ()
    found = (_row(at, part.cells, columns, passage, paper) for at, part in enumerate(passage.parts))
    return tuple(fact for fact in found if fact)


def _row(at: int, cells: tuple[str, ...], columns: Columns, passage: Passage, paper: Context) -> Fact | None:
    holder = columns.cell(cells, columns.body) or paper.subject(passage)
    name = columns.cell(cells, columns.name)
    if not holder or not name:
        return None
    role, party = role_of(columns.cell(cells, columns.role)), columns.cell(cells, columns.party)
    fact = paper.fact(FactKind.MEMBERSHIP, holder, name, passage, at, role=role or "member", party=party)
    since, until = columns.day(cells, columns.since), columns.day(cells, columns.until)
    return replace(fact, since=since, until=until, authority=True)
