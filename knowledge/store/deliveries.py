"""What arrived from Slack and is to be done exactly once."""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from knowledge.errors import DatabaseUnavailable
from knowledge.store.database import Store


@dataclass(frozen=True)
class Delivery:
    """A delivery that was acknowledged and is not done yet."""

    key: str
    body: Mapping[str, Any]
    attempts: int
    """How often it was begun."""


def keep(db: Database, key: str, body: Mapping[str, Any], at: datetime) -> bool:
    """Keep a delivery before it is acknowledged. False where it was kept before, done or not."""
    added = db.execute(
        "INSERT INTO deliveries (key, body, received_at) VALUES (?, ?, ?) ON CONFLICT (key) DO NOTHING",
        (key, json.dumps(body), at.isoformat()),
    )
    return added.rowcount == 1


def done(db: Database, key: str, at: datetime) -> None:
    """Mark a delivery done and forget what it said."""
    db.execute("UPDATE deliveries SET done_at = ?, body = '' WHERE key = ?", (at.isoformat(), key))


def begin_again(db: Database, key: str) -> None:
    """Count one more attempt."""
    db.execute("UPDATE deliveries SET attempts = attempts + 1 WHERE key = ?", (key,))


def give_up(db: Database, key: str, at: datetime) -> None:
    """Mark a delivery failed; its body stays, for whoever looks into it."""
    db.execute("UPDATE deliveries SET failed_at = ? WHERE key = ?", (at.isoformat(), key))


def undone(db: Database) -> list[Delivery]:
    """Deliveries neither done nor given up, in the order they came."""
    rows = db.execute(
        "SELECT key, body, attempts FROM deliveries WHERE done_at IS NULL AND failed_at IS NULL "
        "ORDER BY received_at, rowid"
    )
    return [Delivery(row["key"], json.loads(row["body"]), row["attempts"]) for row in rows]


def reachable(store: Store) -> bool:
    """Whether the database answers."""
    try:
        with store.reading() as db:
            return db.execute("SELECT count(*) FROM deliveries").fetchone() is not None
    except (DatabaseUnavailable, sqlite3.Error):
        return False


def forget(db: Database, before: datetime) -> int:
    """Drop what was done or given up before then; how many."""
    at = before.isoformat()
    return db.execute("DELETE FROM deliveries WHERE done_at < ? OR failed_at < ?", (at, at)).rowcount
