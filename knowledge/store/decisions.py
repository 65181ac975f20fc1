"""Queries for decisions alone. Each takes an open Database."""

from datetime import date

from sqlite_utils import Database

from knowledge.store.items import DECISIONS, found
from knowledge.types import Answered, Decision


def between(
    db: Database, *, partnership: str = "", since: date | None = None, until: date | None = None
) -> tuple[Decision, ...]:
    """Decisions, the latest first; `since` and `until` are the first and last day of deciding."""
    query = (
        "SELECT * FROM decisions WHERE (? = '' OR partnership = ? COLLATE NOCASE) AND decided_on BETWEEN ? AND ?"
        " ORDER BY decided_on DESC, id DESC"
    )
    bounds = (since or date.min).isoformat(), (until or date.max).isoformat()
    return found(db, DECISIONS, query, partnership, partnership, *bounds)


def waiting(db: Database, *, partnership: str = "") -> tuple[Decision, ...]:
    """Recommendations that wait for the tier above, the oldest first."""
    query = (
        "SELECT * FROM decisions WHERE (? = '' OR partnership = ? COLLATE NOCASE) AND answer = ?"
        " AND status NOT IN ('superseded', 'rescinded') ORDER BY decided_on, id"
    )
    return found(db, DECISIONS, query, partnership, partnership, Answered.WAITING)


def unsigned(db: Database, *, partnership: str = "") -> tuple[Decision, ...]:
    """Decisions that not every agency asked has signed, the oldest first."""
    query = (
        "SELECT * FROM decisions WHERE (? = '' OR partnership = ? COLLATE NOCASE)"
        " AND status NOT IN ('superseded', 'rescinded')"
        " AND EXISTS (SELECT 1 FROM json_each(sign_off) WHERE value NOT IN (SELECT value FROM json_each(signed)))"
        " ORDER BY decided_on, id"
    )
    return found(db, DECISIONS, query, partnership, partnership)
