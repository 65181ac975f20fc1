"""Queries for decisions alone. Each takes an open Database; what the viewer may not see is not there."""

from datetime import date

from sqlite_utils import Database

from knowledge.store.items import DECISIONS, found
from knowledge.store.seeing import seen
from knowledge.types import Answered, Decision, Viewer

STANDING = "status NOT IN ('superseded', 'rescinded')"
OLDEST_FIRST, LATEST_FIRST = "decided_on, year, sequence", "decided_on DESC, year DESC, sequence DESC"
"""By their numbers, which an import keeps, not by the order in which they came here."""


def between(
    db: Database,
    *,
    partnership: str = "",
    since: date | None = None,
    until: date | None = None,
    viewer: Viewer | None = None,
) -> tuple[Decision, ...]:
    """Decisions, the latest first; `since` and `until` are the first and last day of deciding."""
    bounds = (since or date.min).isoformat(), (until or date.max).isoformat()
    return _select(db, partnership, viewer, LATEST_FIRST, "decided_on BETWEEN ? AND ?", *bounds)


def waiting(db: Database, *, partnership: str = "", viewer: Viewer | None = None) -> tuple[Decision, ...]:
    """Recommendations that wait for the tier above, the oldest first."""
    return _select(db, partnership, viewer, OLDEST_FIRST, f"answer = ? AND {STANDING}", Answered.WAITING)


def unsigned(db: Database, *, partnership: str = "", viewer: Viewer | None = None) -> tuple[Decision, ...]:
    """Decisions that not every agency asked has signed, the oldest first."""
    missing = "EXISTS (SELECT 1 FROM json_each(sign_off) WHERE value NOT IN (SELECT value FROM json_each(signed)))"
    return _select(db, partnership, viewer, OLDEST_FIRST, f"{STANDING} AND {missing}")


def _select(
    db: Database, partnership: str, viewer: Viewer | None, order: str, condition: str, *values: object
) -> tuple[Decision, ...]:
    visible, of_viewer = seen(DECISIONS.name, viewer)
    query = (
        "SELECT * FROM decisions WHERE (? = '' OR partnership = ? COLLATE NOCASE)"  # noqa: S608 own words only
        f" AND {condition} AND {visible} ORDER BY {order}"
    )
    return found(db, DECISIONS, query, partnership, partnership, *values, *of_viewer)
