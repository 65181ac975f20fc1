"""The officers' queue: questions that wait for one of them."""

import sqlite3
from datetime import datetime

from sqlite_utils import Database

from knowledge.types.people import Asking, Case, Wanted


def open_case(db: Database, asking: Asking, wants: Wanted, who: str, at: datetime) -> tuple[Case, bool]:
    """The case of a question, and whether it is news: opened, opened again, or an answer wanted beside a look."""
    known = of_asking(db, asking.id)
    if known is None:
        db.execute(
            "INSERT INTO cases (asking, wants, question, partnership, who, channel, thread,"
            " opened_at, officers, posted)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', '')",
            [asking.id, wants, asking.question, asking.partnership, who, asking.channel, asking.thread, at.isoformat()],
        )
    elif known.closed_at or (known.wants is Wanted.LOOK and wants is Wanted.ANSWER):
        db.execute("UPDATE cases SET wants = ?, who = ?, closed_at = NULL WHERE id = ?", [wants, who, known.id])
    else:
        return known, False
    opened = of_asking(db, asking.id)
    assert opened is not None  # noqa: S101 (written just now)
    return opened, True


def of_asking(db: Database, asking: int) -> Case | None:
    """The case of a question, if an officer was asked."""
    return _one(db, "asking = ?", asking)


def get(db: Database, number: int) -> Case | None:
    """The case of that number."""
    return _one(db, "id = ?", number)


def in_thread(db: Database, officers: str, posted: str) -> Case | None:
    """The case that heads a thread of the officers' channel."""
    return _one(db, "officers = ? AND posted = ?", officers, posted) if officers and posted else None


def posted(db: Database, number: int, officers: str, ts: str) -> None:
    """Note where a case was posted."""
    db.execute("UPDATE cases SET officers = ?, posted = ? WHERE id = ?", [officers, ts, number])


def close(db: Database, number: int, at: datetime) -> None:
    """Nobody waits any more."""
    db.execute("UPDATE cases SET closed_at = ? WHERE id = ?", [at.isoformat(), number])


def waiting(db: Database, partnership: str = "") -> list[Case]:
    """Open cases, the oldest first."""
    query = "SELECT * FROM cases WHERE closed_at IS NULL AND (? = '' OR partnership = ?) ORDER BY id"
    return [_case(row) for row in db.execute(query, [partnership, partnership])]


def _one(db: Database, condition: str, *values: int | str) -> Case | None:
    row = db.execute(f"SELECT * FROM cases WHERE {condition}", list(values)).fetchone()  # noqa: S608 (this module's own)
    return _case(row) if row else None


def _case(row: sqlite3.Row) -> Case:
    closed = row["closed_at"]
    return Case(
        row["id"],
        row["asking"],
        Wanted(row["wants"]),
        row["question"],
        row["partnership"],
        row["who"],
        row["channel"],
        row["thread"],
        row["officers"],
        row["posted"],
        datetime.fromisoformat(row["opened_at"]),
        datetime.fromisoformat(closed) if closed else None,
    )
