"""What was read and waits for somebody's word before it is kept. Each query takes an open Database."""

from datetime import datetime

from sqlite_utils import Database


def put(db: Database, key: str, body: str, at: datetime) -> None:
    """Keep a draft, in place of one under the same key; `body` is JSON."""
    db.execute(
        "INSERT INTO drafts (key, body, drafted_at) VALUES (?, ?, ?)"
        " ON CONFLICT (key) DO UPDATE SET body = excluded.body",
        (key, body, at.isoformat()),
    )


def get(db: Database, key: str) -> str:
    """The draft's JSON; empty where there is none."""
    row = db.execute("SELECT body FROM drafts WHERE key = ?", (key,)).fetchone()
    return str(row["body"]) if row else ""


def forget(db: Database, before: datetime) -> None:
    """Drop the drafts that are older."""
    db.execute("DELETE FROM drafts WHERE drafted_at < ?", (before.isoformat(),))
