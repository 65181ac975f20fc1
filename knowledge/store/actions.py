"""Queries for actions. Each takes an open Database; writers run inside Store.writing()."""

import functools
import json
import sqlite3
from datetime import date, datetime

from sqlite_utils import Database

from knowledge.store.history import add_changes
from knowledge.store.numbered import day, first, iso, next_sequence, number, numbered, parts, rows, source
from knowledge.types import Action, ActionStatus, Change, NewAction

CLOSED = (ActionStatus.DONE, ActionStatus.CANCELLED)
COLUMNS = (
    *("year", "sequence", "what", "partnership", "source_key", "channel", "link", "created_by", "created_at"),
    *("owners", "due", "status", "done_at", "note", "why"),
)


def add_action(db: Database, new: NewAction, *, who: str, at: datetime, year: int) -> tuple[Action, bool]:
    """Keep a new action under the year's next number, with its history row.

    The same source key again gives the action that stands, and False.
    """
    if standing := first(db, "SELECT * FROM actions WHERE source_key = ?", new.source.key):
        return _action(standing), False
    action = Action(
        id=0,
        number=number("A", year, next_sequence(db, "actions", year)),
        what=new.what,
        owners=new.owners,
        due=new.due,
        status=ActionStatus.OPEN,
        partnership=new.partnership,
        source=new.source,
        created_by=who,
        created_at=at,
    )
    add_changes(db, [Change(action.number, at, who, "logged", "", action.what)])
    return insert_action(db, action), True


def insert_action(db: Database, action: Action) -> Action:
    """Keep an action under its own number, without history; gives it with its id."""
    year, sequence = parts(action.number)
    query = f"INSERT INTO actions ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"  # noqa: S608 own words only
    values = (
        *(year, sequence, action.what, action.partnership),
        *(action.source.key, action.source.channel, action.source.link),
        *(action.created_by, action.created_at.isoformat(), *_changeable(action)),
    )
    cursor = db.execute(query, values)
    return _action(rows(db, "SELECT * FROM actions WHERE id = ?", cursor.lastrowid)[0])


def update_action(db: Database, action: Action) -> None:
    """Keep what may change of an action: its owners, date, status, note and reason."""
    query = "UPDATE actions SET owners = ?, due = ?, status = ?, done_at = ?, note = ?, why = ? WHERE id = ?"
    db.execute(query, (*_changeable(action), action.id))


def find_action(db: Database, sequence: int, year: int | None, *, present_year: int) -> Action | None:
    """The action of that year and sequence; without a year, the present year's, else the latest year's that has one."""
    row = numbered(db, "actions", sequence, year, present_year)
    return _action(row) if row else None


def open_actions(
    db: Database,
    *,
    partnership: str = "",
    owner: str = "",
    due_from: date | None = None,
    due_before: date | None = None,
) -> tuple[Action, ...]:
    """Actions neither done nor cancelled, the soonest due first, the undated last. Empty arguments do not narrow."""
    where, values = _narrowed(partnership, owner)
    where.append("status NOT IN (?, ?)")
    values.extend(CLOSED)
    if due_from:
        where.append("due >= ?")
        values.append(due_from.isoformat())
    if due_before:
        where.append("due < ?")
        values.append(due_before.isoformat())
    query = f"SELECT * FROM actions WHERE {' AND '.join(where)} ORDER BY due IS NULL, due, id"  # noqa: S608 own words only
    return tuple(_action(row) for row in rows(db, query, *values))


def done_actions(
    db: Database, *, partnership: str = "", owner: str = "", since: datetime | None = None
) -> tuple[Action, ...]:
    """Actions that are done, the latest first; `since` is a moment in UTC."""
    where, values = _narrowed(partnership, owner)
    where.append("status = ?")
    values.append(ActionStatus.DONE)
    if since:
        where.append("done_at >= ?")
        values.append(since.isoformat())
    query = f"SELECT * FROM actions WHERE {' AND '.join(where)} ORDER BY done_at DESC, id DESC"  # noqa: S608 own words only
    return tuple(_action(row) for row in rows(db, query, *values))


def all_actions(db: Database) -> tuple[Action, ...]:
    """Every action, in the order of their numbers."""
    return tuple(_action(row) for row in rows(db, "SELECT * FROM actions ORDER BY year, sequence"))


def _narrowed(partnership: str, owner: str) -> tuple[list[str], list[object]]:
    where: list[str] = []
    values: list[object] = []
    if partnership:
        where.append("partnership = ? COLLATE NOCASE")
        values.append(partnership)
    if owner:
        where.append("EXISTS (SELECT 1 FROM json_each(owners) WHERE value = ? COLLATE NOCASE)")
        values.append(owner)
    return where, values


def _changeable(action: Action) -> tuple[object, ...]:
    owners = json.dumps(action.owners, ensure_ascii=False)
    return owners, iso(action.due), action.status, iso(action.done_at), action.note, action.why


@functools.lru_cache(maxsize=1024)
def _owners(kept: str) -> tuple[str, ...]:
    """Read once: the same few people and bodies own thousands of actions."""
    return tuple(json.loads(kept))


def _action(row: sqlite3.Row) -> Action:
    return Action(
        id=row["id"],
        number=number("A", row["year"], row["sequence"]),
        what=row["what"],
        owners=_owners(row["owners"]),
        due=day(row["due"]),
        status=ActionStatus(row["status"]),
        partnership=row["partnership"],
        source=source(row),
        created_by=row["created_by"],
        created_at=datetime.fromisoformat(row["created_at"]),
        done_at=datetime.fromisoformat(row["done_at"]) if row["done_at"] else None,
        note=row["note"],
        why=row["why"],
    )
