"""The history of actions and decisions: rows are added and never changed."""

import sqlite3
from collections.abc import Iterable
from datetime import datetime

from sqlite_utils import Database

from knowledge.types import Change

COLUMNS = "item, at, who, field, before, after, why"


def add_changes(db: Database, changes: Iterable[Change]) -> None:
    """Append rows, in their order."""
    for change in changes:
        db.execute(
            f"INSERT INTO history ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 own words only
            (change.item, change.at.isoformat(), change.who, change.field, change.before, change.after, change.why),
        )


def changes(db: Database, item: str) -> tuple[Change, ...]:
    """An item's history, the oldest row first."""
    query = f"SELECT {COLUMNS} FROM history WHERE item = ? ORDER BY id"  # noqa: S608 own words only
    return tuple(map(_change, db.execute(query, (item,)).fetchall()))


def every(db: Database) -> dict[str, list[Change]]:
    """The histories of all items by their numbers, the oldest row first."""
    found: dict[str, list[Change]] = {}
    for row in db.execute(f"SELECT {COLUMNS} FROM history ORDER BY id"):  # noqa: S608 own words only
        found.setdefault(row["item"], []).append(_change(row))
    return found


def _change(row: sqlite3.Row) -> Change:
    return Change(**{**dict(row), "at": datetime.fromisoformat(row["at"])})
