"""Officers' answers."""

import sqlite3
from datetime import date, datetime

from sqlite_utils import Database

from knowledge.types import Audience
from knowledge.types.people import Approval, Curated, NewCurated


def approve(db: Database, new: NewCurated, likeness: str, by: Approval, at: datetime) -> tuple[Curated, bool]:
    """Keep an answer in place of what the same question had before; False where this very form was kept already."""
    known = db.execute("SELECT * FROM curated WHERE source_key = ?", [by.key]).fetchone()
    if known:
        return _curated(known), False
    db.execute(
        "UPDATE curated SET withdrawn_at = ?, withdrawn_by = ? WHERE likeness = ? AND partnership = ? AND audience = ?"
        " AND withdrawn_at IS NULL",
        [at.isoformat(), by.officer, likeness, new.partnership, new.audience],
    )
    db.execute(
        "INSERT INTO curated (source_key, question, likeness, answer, source, partnership, audience, review_on,"
        " approved_by, approved_name, approved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            *(by.key, new.question, likeness, new.answer, new.source, new.partnership, new.audience),
            *(new.review_on.isoformat(), by.officer, by.name, at.isoformat()),
        ],
    )
    return _curated(db.execute("SELECT * FROM curated WHERE source_key = ?", [by.key]).fetchone()), True


def standing(db: Database) -> list[tuple[str, Curated]]:
    """Every answer that was not withdrawn, with its question's likeness, the latest first."""
    rows = db.execute("SELECT * FROM curated WHERE withdrawn_at IS NULL ORDER BY id DESC")
    return [(row["likeness"], _curated(row)) for row in rows]


def withdraw(db: Database, number: int, by: str, at: datetime) -> bool:
    """Take an answer back; False where it does not stand."""
    changed = db.execute(
        "UPDATE curated SET withdrawn_at = ?, withdrawn_by = ? WHERE id = ? AND withdrawn_at IS NULL",
        [at.isoformat(), by, number],
    )
    return bool(changed.rowcount)


def get(db: Database, number: int) -> Curated | None:
    """The answer of that number, standing or not."""
    row = db.execute("SELECT * FROM curated WHERE id = ?", [number]).fetchone()
    return _curated(row) if row else None


def _curated(row: sqlite3.Row) -> Curated:
    return Curated(
        row["id"],
        row["question"],
        row["answer"],
        row["source"],
        row["partnership"],
        Audience(row["audience"]),
        date.fromisoformat(row["review_on"]),
        row["approved_by"],
        row["approved_name"],
        datetime.fromisoformat(row["approved_at"]).date(),
    )
