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


@dataclass(frozen=True)
class Standing:
    """A delivery that is not done: what anybody may know of it."""

    key: str
    received_at: datetime
    attempts: int
    given_up_at: datetime | None
    reason: str
    """Why its last attempt failed; words of Remit's or Slack's own."""
    told_at: datetime | None
    """When the person was told that it could not be done."""


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


def give_up(db: Database, key: str, at: datetime, reason: str) -> None:
    """Mark a delivery given up, for that reason unless one is noted; its body stays until the person was told."""
    query = "UPDATE deliveries SET failed_at = ?, reason = iif(reason = '', ?, reason) WHERE key = ?"
    db.execute(query, (at.isoformat(), reason, key))


def told(db: Database, key: str, at: datetime) -> None:
    """Note that the person knows that it could not be done."""
    db.execute("UPDATE deliveries SET told_at = ? WHERE key = ?", (at.isoformat(), key))


def untold(db: Database) -> list[tuple[Delivery, datetime]]:
    """Deliveries given up of which the person does not know yet, and when each came, the oldest first."""
    rows = db.execute(
        "SELECT key, body, attempts, received_at FROM deliveries WHERE failed_at IS NOT NULL AND told_at IS NULL"
        " ORDER BY received_at, rowid"
    ).fetchall()
    return [
        (Delivery(row["key"], json.loads(row["body"]), row["attempts"]), datetime.fromisoformat(row["received_at"]))
        for row in rows
    ]


def standing(db: Database) -> list[Standing]:
    """Every delivery that is not done, the oldest first."""
    rows = db.execute(
        "SELECT key, received_at, attempts, failed_at, reason, told_at FROM deliveries WHERE done_at IS NULL"
        " ORDER BY received_at, rowid"
    ).fetchall()
    return [
        Standing(
            row["key"],
            datetime.fromisoformat(row["received_at"]),
            row["attempts"],
            _moment(row["failed_at"]),
            row["reason"],
            _moment(row["told_at"]),
        )
        for row in rows
    ]


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
    """Drop what was done before then; how many. Of what was given up and told before then only the words go."""
    at = before.isoformat()
    db.execute("UPDATE deliveries SET body = '' WHERE told_at < ? AND body <> ''", (at,))
    return db.execute("DELETE FROM deliveries WHERE done_at < ?", (at,)).rowcount


def _moment(kept: str | None) -> datetime | None:
    return datetime.fromisoformat(kept) if kept else None
