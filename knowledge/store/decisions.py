"""Queries for decisions alone. Each takes an open Database; what the viewer may not see is not there."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlite_utils import Database

from knowledge.store.items import DECISIONS, found
from knowledge.store.seeing import Condition, seen
from knowledge.types import Answered, Decision, DecisionStatus, Viewer

STANDING = "status NOT IN ('superseded', 'rescinded')"
OLDEST_FIRST, LATEST_FIRST = "decided_on, year, sequence", "decided_on DESC, year DESC, sequence DESC"
"""By their numbers, which an import keeps, not by the order in which they came here."""
MISSING = "EXISTS (SELECT 1 FROM json_each(sign_off) WHERE value NOT IN (SELECT value FROM json_each(signed)))"
NO_LIMIT = -1


@dataclass(frozen=True)
class Wanted:
    """Which decisions are wanted; what is empty does not narrow."""

    partnership: str = ""
    status: DecisionStatus | None = None
    lead: str = ""
    """Words that stand in the lead agency's name, such as a mention."""
    body: str = ""
    """Words that stand in the body's name, in the lead's, or in the partnership's."""
    since: date | None = None
    """The first day of deciding."""
    until: date | None = None
    """The last."""
    waiting: bool = False
    """Recommendations that wait for the tier above."""
    unsigned: bool = False
    """Those that not every agency asked has signed."""
    viewer: Viewer | None = None
    """Who looks; None sees everything."""


def select(db: Database, wanted: Wanted, limit: int = NO_LIMIT) -> tuple[Decision, ...]:
    """The decisions wanted, the latest first; those that wait or lack a signature, the oldest first."""
    order = OLDEST_FIRST if wanted.waiting or wanted.unsigned else LATEST_FIRST
    where, values = _where(wanted)
    return found(db, DECISIONS, f"SELECT * FROM decisions WHERE {where} ORDER BY {order} LIMIT ?", *values, limit)  # noqa: S608 own words only


def count(db: Database, wanted: Wanted) -> int:
    """How many decisions are wanted."""
    where, values = _where(wanted)
    return int(db.execute(f"SELECT count(*) FROM decisions WHERE {where}", values).fetchone()[0])  # noqa: S608 own words only


def _where(wanted: Wanted) -> tuple[str, list[object]]:
    parts = [*_of(wanted), *_standing(wanted), seen(DECISIONS.name, wanted.viewer)]
    return " AND ".join(condition for condition, _ in parts), [value for _, values in parts for value in values]


def _of(wanted: Wanted) -> Iterator[Condition]:
    if wanted.partnership:
        yield "partnership = ? COLLATE NOCASE", (wanted.partnership,)
    if wanted.lead:
        yield "instr(lower(lead_agency), lower(?))", (wanted.lead,)
    if wanted.body:
        named = ("body", "partnership", "lead_agency")
        yield "(" + " OR ".join(f"instr(lower({name}), lower(?))" for name in named) + ")", (wanted.body,) * 3


def _standing(wanted: Wanted) -> Iterator[Condition]:
    if wanted.since or wanted.until:
        bounds = (wanted.since or date.min).isoformat(), (wanted.until or date.max).isoformat()
        yield "decided_on BETWEEN ? AND ?", bounds
    if wanted.status:
        yield "status = ?", (wanted.status,)
    if wanted.waiting:
        yield f"answer = ? AND {STANDING}", (Answered.WAITING,)
    if wanted.unsigned:
        yield f"{MISSING} AND {STANDING}", ()
