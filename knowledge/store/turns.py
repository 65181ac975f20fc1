"""What was asked and shown in a thread, so that the next question may lean on it, also after a restart."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlite_utils import Database

KEPT = timedelta(days=90)


@dataclass(frozen=True)
class Turn:
    """A question of a thread and the passages that its answer showed."""

    question: str
    partnership: str
    passages: tuple[int, ...]


def remember(db: Database, thread: str, turn: Turn, at: datetime) -> None:
    """Keep a turn as the thread's latest. Turns that nobody goes on from any more are dropped."""
    db.execute("DELETE FROM turns WHERE asked_at < ?", [(at - KEPT).isoformat()])
    db.execute(
        "INSERT INTO turns (thread, question, partnership, passages, asked_at) VALUES (?, ?, ?, ?, ?)",
        [thread, turn.question, turn.partnership, json.dumps(turn.passages), at.isoformat()],
    )


def latest(db: Database, thread: str) -> Turn | None:
    """The thread's latest turn."""
    query = "SELECT question, partnership, passages FROM turns WHERE thread = ? ORDER BY id DESC LIMIT 1"
    row = db.execute(query, [thread]).fetchone()
    return Turn(row["question"], row["partnership"], tuple(json.loads(row["passages"]))) if row else None


def forget(db: Database, threads: Collection[str]) -> None:
    """Drop every turn of these threads."""
    marks = ",".join("?" * len(threads))
    db.execute(f"DELETE FROM turns WHERE thread IN ({marks})", list(threads))  # noqa: S608 (question marks only)
