"""Queries for actions, decisions and their history. Each takes an open Database; writers run inside Store.writing()."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from sqlite_utils import Database

from knowledge.types import Action, ActionStatus, Change, Decision, NewAction, NewDecision, Source

CLOSED = (ActionStatus.DONE, ActionStatus.CANCELLED)


def add_action(db: Database, new: NewAction, *, who: str, at: datetime, year: int) -> tuple[Action, bool]:
    """Keep a new action under the year's next number, with its history row.

    The same source key again gives the action that stands, and False.
    """
    if standing := _first(db, "SELECT * FROM actions WHERE source_key = ?", new.source.key):
        return _action(standing), False
    sequence = _next_sequence(db, "actions", year)
    cursor = db.execute(
        "INSERT INTO actions (year, sequence, what, owners, due, status, partnership, source_key, channel, link,"
        " created_by, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(year, sequence, new.what, json.dumps(new.owners, ensure_ascii=False), _iso(new.due), ActionStatus.OPEN),
            *(new.partnership, new.source.key, new.source.channel, new.source.link, who, at.isoformat()),
        ),
    )
    action = _action_by_id(db, cursor.lastrowid)
    add_change(db, Change(action.number, at, who, "logged", "", action.what))
    return action, True


def add_decision(db: Database, new: NewDecision, *, who: str, at: datetime, year: int) -> tuple[Decision, bool]:
    """Keep a new decision as add_action keeps an action."""
    if standing := _first(db, "SELECT * FROM decisions WHERE source_key = ?", new.source.key):
        return _decision(standing), False
    sequence = _next_sequence(db, "decisions", year)
    cursor = db.execute(
        "INSERT INTO decisions (year, sequence, what, lead_agency, decided_on, partnership, source_key, channel, link,"
        " created_by, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(year, sequence, new.what, new.lead_agency, new.decided_on.isoformat(), new.partnership),
            *(new.source.key, new.source.channel, new.source.link, who, at.isoformat()),
        ),
    )
    decision = _decision(_rows(db, "SELECT * FROM decisions WHERE id = ?", cursor.lastrowid)[0])
    add_change(db, Change(decision.number, at, who, "logged", "", decision.what))
    return decision, True


def find_action(db: Database, sequence: int, year: int | None, *, present_year: int) -> Action | None:
    """The action of that year and sequence; without a year, the present year's, else the latest year's that has one."""
    row = _numbered(db, "actions", sequence, year, present_year)
    return _action(row) if row else None


def find_decision(db: Database, sequence: int, year: int | None, *, present_year: int) -> Decision | None:
    """A decision found as find_action finds an action."""
    row = _numbered(db, "decisions", sequence, year, present_year)
    return _decision(row) if row else None


def change_status(db: Database, action: Action, status: ActionStatus, *, who: str, at: datetime) -> Action:
    """Set the status and write the history row; an action that stands so already is left alone."""
    if action.status == status:
        return action
    done_at = at if status == ActionStatus.DONE else None
    db.execute("UPDATE actions SET status = ?, done_at = ? WHERE id = ?", (status, _iso(done_at), action.id))
    add_change(db, Change(action.number, at, who, "status", action.status, status))
    return replace(action, status=status, done_at=done_at)


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
    return tuple(_action(row) for row in _rows(db, query, *values))


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
    return tuple(_action(row) for row in _rows(db, query, *values))


def all_actions(db: Database) -> tuple[Action, ...]:
    """Every action, in the order of logging."""
    return tuple(_action(row) for row in _rows(db, "SELECT * FROM actions ORDER BY id"))


def decisions(
    db: Database, *, partnership: str = "", since: date | None = None, until: date | None = None
) -> tuple[Decision, ...]:
    """Decisions, the latest first; `since` and `until` are the first and last day of deciding."""
    query = (
        "SELECT * FROM decisions WHERE (? = '' OR partnership = ? COLLATE NOCASE) AND decided_on BETWEEN ? AND ?"
        " ORDER BY decided_on DESC, id DESC"
    )
    bounds = (since or date.min).isoformat(), (until or date.max).isoformat()
    return tuple(_decision(row) for row in _rows(db, query, partnership, partnership, *bounds))


def add_change(db: Database, change: Change) -> None:
    """Append a row to an item's history."""
    db.execute(
        "INSERT INTO history (item, at, who, field, before, after) VALUES (?, ?, ?, ?, ?, ?)",
        (change.item, change.at.isoformat(), change.who, change.field, change.before, change.after),
    )


def changes(db: Database, item: str) -> tuple[Change, ...]:
    """An item's history, the oldest row first."""
    rows = _rows(db, "SELECT item, at, who, field, before, after FROM history WHERE item = ? ORDER BY id", item)
    return tuple(Change(**{**dict(row), "at": datetime.fromisoformat(row["at"])}) for row in rows)


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


def _next_sequence(db: Database, table: str, year: int) -> int:
    row = _rows(db, f"SELECT coalesce(max(sequence), 0) + 1 AS next FROM {table} WHERE year = ?", year)[0]  # noqa: S608 own words only
    return int(row["next"])


def _numbered(db: Database, table: str, sequence: int, year: int | None, present_year: int) -> sqlite3.Row | None:
    query = f"SELECT * FROM {table} WHERE sequence = ? AND year = coalesce(?, year) ORDER BY year = ? DESC, year DESC"  # noqa: S608 own words only
    return _first(db, query, sequence, year, present_year)


def _rows(db: Database, query: str, *values: object) -> Sequence[sqlite3.Row]:
    return db.execute(query, values).fetchall()


def _first(db: Database, query: str, *values: object) -> sqlite3.Row | None:
    return next(iter(_rows(db, query, *values)), None)


def _action_by_id(db: Database, row_id: int | None) -> Action:
    return _action(_rows(db, "SELECT * FROM actions WHERE id = ?", row_id)[0])


def _action(row: sqlite3.Row) -> Action:
    return Action(
        id=row["id"],
        number=_number("A", row),
        what=row["what"],
        owners=tuple(json.loads(row["owners"])),
        due=date.fromisoformat(row["due"]) if row["due"] else None,
        status=ActionStatus(row["status"]),
        partnership=row["partnership"],
        source=_source(row),
        created_by=row["created_by"],
        created_at=datetime.fromisoformat(row["created_at"]),
        done_at=datetime.fromisoformat(row["done_at"]) if row["done_at"] else None,
    )


def _decision(row: sqlite3.Row) -> Decision:
    return Decision(
        id=row["id"],
        number=_number("D", row),
        what=row["what"],
        lead_agency=row["lead_agency"],
        decided_on=date.fromisoformat(row["decided_on"]),
        partnership=row["partnership"],
        source=_source(row),
        created_by=row["created_by"],
        created_at=datetime.fromisoformat(row["created_at"]),
    )


def _number(letter: str, row: sqlite3.Row) -> str:
    return f"{letter}-{row['year']}-{row['sequence']:03d}"


def _source(row: sqlite3.Row) -> Source:
    return Source(row["source_key"], row["channel"], row["link"])


def _iso(moment: date | None) -> str | None:
    return moment.isoformat() if moment else None
