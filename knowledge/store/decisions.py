"""Queries for decisions. Each takes an open Database; writers run inside Store.writing()."""

import json
import sqlite3
from datetime import date, datetime

from sqlite_utils import Database

from knowledge.store.history import add_changes
from knowledge.store.numbered import day, first, iso, next_sequence, number, numbered, parts, rows, source
from knowledge.types import Change, Decision, DecisionStatus, NewDecision

COLUMNS = (
    *("year", "sequence", "what", "lead_agency", "decided_on", "partnership", "source_key", "channel", "link"),
    *("created_by", "created_at", "status", "reasons", "supersedes", "review_on", "why"),
)


def add_decision(db: Database, new: NewDecision, *, who: str, at: datetime, year: int) -> tuple[Decision, bool]:
    """Keep a new decision under the year's next number, with its history row.

    The same source key again gives the decision that stands, and False.
    """
    if standing := first(db, "SELECT * FROM decisions WHERE source_key = ?", new.source.key):
        return _decision(standing), False
    decision = Decision(
        id=0,
        number=number("D", year, next_sequence(db, "decisions", year)),
        what=new.what,
        lead_agency=new.lead_agency,
        decided_on=new.decided_on,
        partnership=new.partnership,
        source=new.source,
        created_by=who,
        created_at=at,
        reasons=new.reasons,
        review_on=new.review_on,
    )
    add_changes(db, [Change(decision.number, at, who, "logged", "", decision.what)])
    return insert_decision(db, decision), True


def insert_decision(db: Database, decision: Decision) -> Decision:
    """Keep a decision under its own number, without history; gives it with its id."""
    year, sequence = parts(decision.number)
    query = f"INSERT INTO decisions ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"  # noqa: S608 own words only
    values = (
        *(year, sequence, decision.what, decision.lead_agency, decision.decided_on.isoformat(), decision.partnership),
        *(decision.source.key, decision.source.channel, decision.source.link),
        *(decision.created_by, decision.created_at.isoformat(), *_changeable(decision)),
    )
    cursor = db.execute(query, values)
    return _decision(rows(db, "SELECT * FROM decisions WHERE id = ?", cursor.lastrowid)[0])


def update_decision(db: Database, decision: Decision) -> None:
    """Keep what may change of a decision: its lead, status, reasons, what it supersedes and its review."""
    db.execute(
        "UPDATE decisions SET lead_agency = ?, status = ?, reasons = ?, supersedes = ?, review_on = ?, why = ?"
        " WHERE id = ?",
        (decision.lead_agency, *_changeable(decision), decision.id),
    )


def find_decision(db: Database, sequence: int, year: int | None, *, present_year: int) -> Decision | None:
    """The decision of that year and sequence; without a year, the present year's, else the latest year's with one."""
    row = numbered(db, "decisions", sequence, year, present_year)
    return _decision(row) if row else None


def decisions(
    db: Database, *, partnership: str = "", since: date | None = None, until: date | None = None
) -> tuple[Decision, ...]:
    """Decisions, the latest first; `since` and `until` are the first and last day of deciding."""
    query = (
        "SELECT * FROM decisions WHERE (? = '' OR partnership = ? COLLATE NOCASE) AND decided_on BETWEEN ? AND ?"
        " ORDER BY decided_on DESC, id DESC"
    )
    bounds = (since or date.min).isoformat(), (until or date.max).isoformat()
    return tuple(_decision(row) for row in rows(db, query, partnership, partnership, *bounds))


def _changeable(decision: Decision) -> tuple[object, ...]:
    supersedes = json.dumps(decision.supersedes)
    return decision.status, decision.reasons, supersedes, iso(decision.review_on), decision.why


def _decision(row: sqlite3.Row) -> Decision:
    return Decision(
        id=row["id"],
        number=number("D", row["year"], row["sequence"]),
        what=row["what"],
        lead_agency=row["lead_agency"],
        decided_on=date.fromisoformat(row["decided_on"]),
        partnership=row["partnership"],
        source=source(row),
        created_by=row["created_by"],
        created_at=datetime.fromisoformat(row["created_at"]),
        status=DecisionStatus(row["status"]),
        reasons=row["reasons"],
        supersedes=tuple(json.loads(row["supersedes"])),
        review_on=day(row["review_on"]),
        why=row["why"],
    )
