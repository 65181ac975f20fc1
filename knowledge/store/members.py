"""Who was last known to be a guest or a full member. Each query takes an open Database."""

from datetime import datetime

from sqlite_utils import Database


def guest(db: Database, person: str) -> bool | None:
    """Whether that person was a guest when Slack last told; None where it never did."""
    row = db.execute("SELECT guest FROM members WHERE person = ?", (person,)).fetchone()
    return bool(row["guest"]) if row else None


def put(db: Database, person: str, *, guest: bool, at: datetime) -> None:
    """Keep what Slack tells, in place of what it told before."""
    db.execute(
        "INSERT INTO members (person, guest, known_at) VALUES (?, ?, ?)"
        " ON CONFLICT (person) DO UPDATE SET guest = excluded.guest, known_at = excluded.known_at",
        (person, guest, at.isoformat()),
    )
