"""What names a paper in an answer or a list, from its row."""

import sqlite3
from datetime import date

from knowledge.types import Audience, PaperKind, PaperRef, PaperStatus, Successor, narrower

REF = (
    "papers.id AS paper, papers.path, papers.title, papers.partnership, papers.audience, papers.dated, papers.topic, "
    "papers.status, papers.kind, "
    "later.path AS later_path, later.title AS later_title, later.dated AS later_dated, later.audience AS later_audience"
)
SUCCESSOR = "LEFT JOIN papers AS later ON later.id = papers.successor"


def ref(row: sqlite3.Row) -> PaperRef:
    """A paper from the columns REF. Its successor is named to those alone who may see it: all who see the paper."""
    audience = Audience(row["audience"])
    seen = row["later_path"] is not None and not narrower(Audience(row["later_audience"]), audience)
    return PaperRef(
        id=row["paper"],
        path=row["path"],
        title=row["title"],
        partnership=row["partnership"],
        audience=audience,
        dated=day(row["dated"]),
        topic=row["topic"],
        status=PaperStatus(row["status"]) if row["status"] else None,
        successor=Successor(row["later_path"], row["later_title"], day(row["later_dated"])) if seen else None,
        kind=PaperKind(row["kind"]),
    )


def day(text: str | None) -> date | None:
    """A day as it is kept."""
    return date.fromisoformat(text) if text else None
