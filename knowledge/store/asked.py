"""Questions that were put to Remit, kept for as long as a thread's turns are."""

import json
import sqlite3
from datetime import datetime

from sqlite_utils import Database

from knowledge.store.turns import KEPT
from knowledge.types.people import Asking, NewAsking, Outcome, Tally

_TALLIES = """
    SELECT question, partnership, count(*) AS times, sum(1 - found) AS unanswered, asked_at AS last,
           max(id) AS latest, found
    FROM askings WHERE likeness != '' AND (? = '' OR partnership = ?)
    GROUP BY likeness, partnership
"""
# With max(), SQLite takes the other columns from the row that holds the maximum: the latest wording.


def keep(db: Database, new: NewAsking, answered: Outcome, at: datetime) -> int:
    """Keep a question, unless it was kept before; gives its number. Old ones are dropped."""
    db.execute("DELETE FROM askings WHERE asked_at < ?", [(at - KEPT).isoformat()])
    db.execute(
        "INSERT INTO askings (source_key, question, likeness, partnership, asker, channel, thread, found, quotes,"
        " folded, asked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (source_key) DO NOTHING",
        [
            *(new.source_key, new.question, answered.likeness, new.partnership, new.asker, new.channel, new.thread),
            *(int(answered.found), json.dumps(answered.quotes), answered.folded, at.isoformat()),
        ],
    )
    row = db.execute("SELECT id FROM askings WHERE source_key = ?", [new.source_key]).fetchone()
    return int(row["id"])


def get(db: Database, number: int) -> Asking | None:
    """The question of that number; None where it was dropped."""
    row = db.execute("SELECT * FROM askings WHERE id = ?", [number]).fetchone()
    return _asking(row) if row else None


def folded(db: Database, number: int) -> str:
    """What is kept of an answer whose list was shown in part."""
    row = db.execute("SELECT folded FROM askings WHERE id = ?", [number]).fetchone()
    return str(row["folded"]) if row else ""


def most_asked(db: Database, partnership: str = "", limit: int = 50) -> list[Tally]:
    """Questions by how often they were asked, the most first."""
    query = f"{_TALLIES} ORDER BY times DESC, last DESC LIMIT ?"
    return [_tally(row) for row in db.execute(query, [partnership, partnership, limit])]


def unanswered(db: Database, partnership: str = "", limit: int = 50) -> list[Tally]:
    """Questions that found no answer when last asked and have none of an officer's since, the most asked first."""
    query = f"""
        SELECT * FROM ({_TALLIES} HAVING latest AND found = 0) AS open
        WHERE NOT EXISTS (
            SELECT 1 FROM askings JOIN curated ON curated.likeness = askings.likeness AND withdrawn_at IS NULL
            WHERE askings.id = open.latest AND curated.partnership IN ('', open.partnership))
        ORDER BY times DESC, last DESC LIMIT ?
    """  # noqa: S608 (this module's own words)
    return [_tally(row) for row in db.execute(query, [partnership, partnership, limit])]


def _asking(row: sqlite3.Row) -> Asking:
    return Asking(
        row["id"],
        row["question"],
        row["partnership"],
        row["asker"],
        row["channel"],
        row["thread"],
        bool(row["found"]),
        row["likeness"],
        tuple((path, digest) for path, digest in json.loads(row["quotes"])),
    )


def _tally(row: sqlite3.Row) -> Tally:
    last = datetime.fromisoformat(row["last"])
    return Tally(row["question"], row["partnership"], row["times"], row["unanswered"], last)
