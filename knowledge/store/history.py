"""The history of actions and decisions: rows are added and never changed."""

from collections.abc import Iterable
from datetime import datetime

from sqlite_utils import Database

from knowledge.types import Change


def add_changes(db: Database, changes: Iterable[Change]) -> None:
    """Append rows, in their order."""
    for change in changes:
        db.execute(
            "INSERT INTO history (item, at, who, field, before, after, why) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (change.item, change.at.isoformat(), change.who, change.field, change.before, change.after, change.why),
        )


def changes(db: Database, item: str) -> tuple[Change, ...]:
    """An item's history, the oldest row first."""
    query = "SELECT item, at, who, field, before, after, why FROM history WHERE item = ? ORDER BY id"
    found = db.execute(query, (item,)).fetchall()
    return tuple(Change(**{**dict(row), "at": datetime.fromisoformat(row["at"])}) for row in found)
