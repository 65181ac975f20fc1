"""Actions and decisions as rows: what both have in common. Each query takes an open Database."""

import functools
import json
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import astuple, dataclass, replace
from typing import Any, Generic, Literal

from sqlite_utils import Database

from knowledge.store import likeness
from knowledge.store.history import add_changes
from knowledge.store.seeing import seen
from knowledge.types import (
    Action,
    ActionStatus,
    Audience,
    Change,
    Decision,
    DecisionStatus,
    NewAction,
    NewDecision,
    Source,
    Viewer,
)
from knowledge.types.fields import FIELDS, Field, Flat
from knowledge.types.register import Item

ORIGIN = ("number", "created_by", "created_at")
"""Fields that never change. The number is kept as year and sequence."""

SOURCE = ("source_key", "channel", "link", "audience", "act")
"""The columns of an item's source, in the order of its fields."""


@dataclass(frozen=True)
class Table(Generic[Item]):
    """Where a kind of item is kept: its table, the letter of its numbers, and its type."""

    name: Literal["actions", "decisions"]
    letter: Literal["A", "D"]
    kind: type[Item]
    order: str


ACTIONS = Table("actions", "A", Action, "due IS NULL, due, id")
DECISIONS = Table("decisions", "D", Decision, "decided_on DESC, id DESC")
CLOSED = frozenset(
    {ActionStatus.DONE, ActionStatus.CANCELLED, DecisionStatus.SUPERSEDED, DecisionStatus.RESCINDED},
)
"""Nothing new is like what has ended."""
FEW = 8


def table_of(item: Action | Decision) -> Table[Any]:
    """Where the item is kept."""
    return ACTIONS if isinstance(item, Action) else DECISIONS


def compared(item: Action | Decision | NewAction | NewDecision) -> likeness.Compared:
    """What tells which others may be like it."""
    if isinstance(item, Action | NewAction):
        return likeness.Compared("actions", item.partnership, item.what, item.owners)
    return likeness.Compared("decisions", item.partnership, item.what)


def add(db: Database, item: Item, *, year: int) -> tuple[Item, bool]:
    """Keep a new item under the year's next number, with its history row.

    The same source key again gives the item that stands, and False.
    """
    table = table_of(item)
    standing = found(db, table, f"SELECT * FROM {table.name} WHERE source_key = ?", item.source.key)  # noqa: S608 own words only
    if standing:
        return standing[0], False
    query = f"SELECT coalesce(max(sequence), 0) + 1 FROM {table.name} WHERE year = ?"  # noqa: S608 own words only
    sequence = db.execute(query, (year,)).fetchone()[0]
    numbered = replace(item, number=f"{table.letter}-{year}-{sequence:03d}")
    add_changes(db, [Change(numbered.number, numbered.created_at, numbered.created_by, "logged", "", numbered.what)])
    return replace(numbered, id=insert(db, numbered)), True


def insert(db: Database, item: Action | Decision) -> int:
    """Keep an item under its own number, without history; gives its id."""
    table = table_of(item)
    year, sequence = parts(item.number)
    columns = ("year", "sequence", *SOURCE, *_columns(table.kind), *ORIGIN[1:])
    query = f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608 own words only
    values = (year, sequence, *astuple(item.source), *_values(item))
    added = int(db.execute(query, (*values, item.created_by, item.created_at.isoformat())).lastrowid or 0)
    _find_by_words(db, item, added)
    return added


def update(db: Database, item: Action | Decision) -> None:
    """Keep what may change of an item: all but its number, where it comes from, and who logged it when."""
    table = table_of(item)
    columns = ", ".join(f"{column} = ?" for column in (*_columns(table.kind), "audience"))
    values = (*_values(item), item.source.audience, item.id)
    db.execute(f"UPDATE {table.name} SET {columns} WHERE id = ?", values)  # noqa: S608 own words only
    likeness.drop(db, table.name, item.id)
    _find_by_words(db, item, item.id)


def find(
    db: Database,
    table: Table[Item],
    reference: tuple[int | None, int],
    *,
    present_year: int,
    viewer: Viewer | None = None,
) -> Item | None:
    """The item of that year and sequence; without a year, the present year's, else the latest year's that has one.

    What the viewer may not see is not there.
    """
    visible, values = seen(table.name, viewer)
    year, sequence = reference
    query = (
        f"SELECT * FROM {table.name} WHERE sequence = ? AND year = coalesce(?, year) AND {visible}"  # noqa: S608 own words only
        " ORDER BY year = ? DESC, year DESC LIMIT 1"
    )
    return next(iter(found(db, table, query, sequence, year, *values, present_year)), None)


def every(db: Database, table: Table[Item], viewer: Viewer | None = None) -> tuple[Item, ...]:
    """Every item that the viewer may see, in the order of their numbers."""
    visible, values = seen(table.name, viewer)
    return found(db, table, f"SELECT * FROM {table.name} WHERE {visible} ORDER BY year, sequence", *values)  # noqa: S608 own words only


def by_ids(db: Database, table: Table[Item], ids: Sequence[int], viewer: Viewer | None = None) -> tuple[Item, ...]:
    """The first FEW of the items with these ids that the viewer may see, the soonest due or latest decided first."""
    if not ids:
        return ()
    visible, values = seen(table.name, viewer)
    marks = ", ".join("?" * len(ids))
    query = f"SELECT * FROM {table.name} WHERE id IN ({marks}) AND {visible} ORDER BY {table.order} LIMIT ?"  # noqa: S608 own words only
    return found(db, table, query, *ids, *values, FEW)


def found(db: Database, table: Table[Item], query: str, *values: object) -> tuple[Item, ...]:
    """The items whose rows a query finds."""
    read = _reader(table)
    return tuple(map(read, db.execute(query, values).fetchall()))


def parts(item: str) -> tuple[int, int]:
    """Year and sequence of a number."""
    _, year, sequence = item.split("-")
    return int(year), int(sequence)


def _columns(kind: type) -> tuple[str, ...]:
    """The columns of what may change, each named as its field."""
    return tuple(name for name in FIELDS[kind] if name not in ORIGIN)


def _values(item: Action | Decision) -> list[str | None]:
    fields = FIELDS[type(item)]
    return [_kept(fields[name].flat(getattr(item, name))) for name in _columns(type(item))]


def _find_by_words(db: Database, item: Action | Decision, id: int) -> None:  # noqa: A002 the row's
    if item.status not in CLOSED:
        likeness.put(db, id, compared(item))


def _kept(value: Flat) -> str | None:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, tuple) else value


def _reader(table: Table[Item]) -> Callable[[sqlite3.Row], Item]:
    fields: Sequence[Field] = [each for each in FIELDS[table.kind].values() if each.name != "number"]
    kind: Any = table.kind

    def read(row: sqlite3.Row) -> Item:
        values = {each.name: each.value(_names(row[each.name]) if each.several else row[each.name]) for each in fields}
        number = f"{table.letter}-{row['year']}-{row['sequence']:03d}"
        key, channel, link, audience, act = (row[column] for column in SOURCE)
        source = Source(key, channel, link, Audience(audience), act)
        item: Item = kind(id=row["id"], number=number, source=source, **values)
        return item

    return read


@functools.lru_cache(maxsize=1024)
def _names(kept: str) -> tuple[str, ...]:
    """Read once: the same few people and bodies own thousands of actions."""
    return tuple(json.loads(kept))
