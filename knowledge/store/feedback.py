"""Votes on answers, and which passages they sink."""

import json
from collections import Counter
from collections.abc import Collection
from datetime import datetime

from sqlite_utils import Database

from knowledge.types.people import Asking, Quote


def vote(db: Database, asking: Asking, who: str, at: datetime, *, helpful: bool) -> bool:
    """Keep a person's vote in place of the one before; False where it is the same."""
    before = db.execute("SELECT helpful FROM votes WHERE asking = ? AND who = ?", [asking.id, who]).fetchone()
    db.execute(
        "INSERT INTO votes (asking, who, helpful, question, likeness, quotes, voted_at) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (asking, who) DO UPDATE SET helpful = excluded.helpful, voted_at = excluded.voted_at",
        [asking.id, who, int(helpful), asking.question, asking.likeness, json.dumps(asking.quotes), at.isoformat()],
    )
    return before is None or bool(before["helpful"]) != helpful


def wrong(db: Database, asking: int) -> int:
    """How many hold that answer not to be right."""
    row = db.execute("SELECT count(*) FROM votes WHERE asking = ? AND NOT helpful", [asking]).fetchone()
    return int(row[0])


def disputed(db: Database) -> dict[str, str]:
    """Likeness to wording of the questions of which an answer was said not to be right."""
    rows = db.execute("SELECT DISTINCT likeness, question FROM votes WHERE NOT helpful AND likeness != ''")
    return {row["likeness"]: row["question"] for row in rows}


def against(db: Database, likenesses: Collection[str]) -> Counter[Quote]:
    """For each quote that answered these questions, by how many more it was held wrong than helpful."""
    marks = ",".join("?" * len(likenesses))
    rows = db.execute(f"SELECT helpful, quotes FROM votes WHERE likeness IN ({marks})", list(likenesses))  # noqa: S608 (question marks only)
    counted: Counter[Quote] = Counter()
    for row in rows:
        for path, digest in json.loads(row["quotes"]):
            counted[(path, digest)] += -1 if row["helpful"] else 1
    return Counter({quote: count for quote, count in counted.items() if count > 0})


def passages_of(db: Database, paths: Collection[str]) -> list[int]:
    """The passages of the papers at these paths."""
    marks = ",".join("?" * len(paths))
    query = f"SELECT passages.id FROM passages JOIN papers ON papers.id = paper WHERE path IN ({marks})"  # noqa: S608 (question marks only)
    return [row["id"] for row in db.execute(query, list(paths))]
