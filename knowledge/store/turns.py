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
    items: tuple[str, ...] = ()
    """The lines of the list that the answer showed, so that "the third one" may be asked after."""


def remember(db: Database, thread: str, turn: Turn, at: datetime) -> None:
    """Keep a turn as the thread's latest. Turns that nobody goes on from any more are dropped."""
    db.execute("DELETE FROM turns WHERE asked_at < ?", [(at - KEPT).isoformat()])
    db.execute(
        "INSERT INTO turns (thread, question, partnership, passages, items, asked_at) VALUES (?, ?, ?, ?, ?, ?)",
        [thread, turn.question, turn.partnership, json.dumps(turn.passages), json.dumps(turn.items), at.isoformat()],
    )


def latest(db: Database, thread: str) -> Turn | None:
    """The thread's latest turn."""
    row = db.execute("SELECT * FROM turns WHERE thread = ? ORDER BY id DESC LIMIT 1", [thread]).fetchone()
    if row is None:
        return None
    passages, items = (tuple(json.loads(row[name])) for name in ("passages", "items"))
    return Turn(row["question"], row["partnership"], passages, items)


def forget(db: Database, threads: Collection[str]) -> None:
    """Drop every turn of these threads."""
    marks = ",".join("?" * len(threads))
    db.execute(f"DELETE FROM turns WHERE thread IN ({marks})", list(threads))  # noqa: S608 (question marks only)
