"""The list of papers: what they say of themselves, which stands in whose place, which are withdrawn."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import datetime

from sqlite_utils import Database

from knowledge.store.papers import IS_WITHDRAWN, WHOLE
from knowledge.store.refs import REF, SUCCESSOR, day, ref
from knowledge.structure.versions import Version, successors
from knowledge.types import About, Audience, Listed, PaperKind, PaperStatus

_ABOUT = (
    "papers.body, papers.met, papers.author, papers.contact, papers.agenda_item, papers.supersedes, "
    "papers.root, papers.withdrawn, papers.successor"
)


def listed(db: Database, sees: Iterable[Audience]) -> list[Listed]:
    """Every paper that one who sees `sees` may read, withdrawn ones too, by partnership and path."""
    may = [str(audience) for audience in sees]
    marks = ", ".join("?" * len(may))
    rows = db.execute(
        f"SELECT {REF}, {_ABOUT} FROM papers {SUCCESSOR} WHERE papers.audience IN ({marks}) "  # noqa: S608 - names and marks
        "ORDER BY papers.partnership, papers.path",
        may,
    ).fetchall()
    before: dict[int, list[str]] = defaultdict(list)
    for row in rows:
        before[row["successor"]].append(row["path"])
    return [
        Listed(ref(row), _about(row), row["root"], bool(row["withdrawn"]), tuple(before[row["paper"]])) for row in rows
    ]


def _about(row: sqlite3.Row) -> About:
    return About(
        body=row["body"],
        kind=PaperKind(row["kind"]),
        met=day(row["met"]),
        author=row["author"],
        contact=row["contact"],
        agenda_item=row["agenda_item"],
        status=PaperStatus(row["status"]) if row["status"] else None,
        supersedes=tuple(json.loads(row["supersedes"])),
    )


def withdraw(db: Database, paper: Listed, at: datetime) -> None:
    """Take a paper out of every answer, also when it is read anew. Call inside a write transaction."""
    db.execute("INSERT OR IGNORE INTO withdrawn (file, at) VALUES (?, ?)", (_file(paper), at.isoformat()))
    _mark(db, paper)


def restore(db: Database, paper: Listed) -> None:
    """Let a withdrawn paper answer again. Call inside a write transaction."""
    db.execute("DELETE FROM withdrawn WHERE file = ?", (_file(paper),))
    _mark(db, paper)


def _file(paper: Listed) -> str:
    return f"{paper.root}/{paper.paper.path}"


def _mark(db: Database, paper: Listed) -> None:
    db.execute(f"UPDATE papers SET withdrawn = {IS_WITHDRAWN} WHERE {WHOLE} = ?", (_file(paper),))  # noqa: S608 - our own
    settle(db, {paper.paper.partnership})


def settle(db: Database, partnerships: Collection[str]) -> None:
    """Mark each paper of these partnerships with the one that stands in its place. Call inside a write transaction."""
    marks = ", ".join("?" * len(partnerships))
    rows = db.execute(
        f"SELECT {REF}, {_ABOUT} FROM papers {SUCCESSOR} WHERE papers.partnership IN ({marks})",  # noqa: S608 - names and marks
        sorted(partnerships),
    ).fetchall()
    after = successors([_version(row) for row in rows if not row["withdrawn"]])
    changed = [(after.get(row["paper"]), row["paper"]) for row in rows if row["successor"] != after.get(row["paper"])]
    db.conn.executemany("UPDATE papers SET successor = ? WHERE id = ?", changed)


def _version(row: sqlite3.Row) -> Version:
    paper, about = ref(row), _about(row)
    return Version(
        id=paper.id,
        root=row["root"],
        path=paper.path,
        title=paper.title,
        partnership=paper.partnership,
        audience=paper.audience,
        body=about.body,
        kind=about.kind,
        dated=paper.dated,
        met=about.met,
        agenda_item=about.agenda_item,
        status=about.status,
        supersedes=about.supersedes,
    )
