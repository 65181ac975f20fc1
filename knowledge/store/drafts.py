"""What was read and waits for somebody's word before it is kept. Each query takes an open Database."""

from datetime import datetime, timedelta

from sqlite_utils import Database

REMEMBERED = timedelta(days=90)
"""How long a draft waits for somebody's word."""


def put(db: Database, key: str, body: str, at: datetime) -> None:
    """Keep a draft, in place of one under the same key, and drop those that have waited too long; `body` is JSON."""
    db.execute("DELETE FROM drafts WHERE drafted_at < ?", ((at - REMEMBERED).isoformat(),))
    db.execute(
        "INSERT INTO drafts (key, body, drafted_at) VALUES (?, ?, ?)"
        " ON CONFLICT (key) DO UPDATE SET body = excluded.body",
        (key, body, at.isoformat()),
    )


def get(db: Database, key: str) -> str:
    """The draft's JSON; empty where there is none."""
    row = db.execute("SELECT body FROM drafts WHERE key = ?", (key,)).fetchone()
    return str(row["body"]) if row else ""
