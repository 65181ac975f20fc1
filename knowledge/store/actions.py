"""Queries for actions alone. Each takes an open Database."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sqlite_utils import Database

from knowledge.store.items import ACTIONS, found
from knowledge.store.seeing import Condition, seen
from knowledge.types import Action, ActionStatus, Viewer

OPEN = f"status NOT IN ('{ActionStatus.DONE}', '{ActionStatus.CANCELLED}')"
"""Written out, or the index of open actions is not used."""
NO_LIMIT = -1


@dataclass(frozen=True)
class Narrowed:
    """Which actions are wanted; what is empty does not narrow."""

    partnership: str = ""
    owner: str = ""
    body: str = ""
    """Words that stand in the body's name, in an owner's, or in the partnership's."""
    status: ActionStatus | None = None
    """None for all that are neither done nor cancelled."""
    due_from: date | None = None
    due_before: date | None = None
    done_since: datetime | None = None
    by_meeting: bool = False
    """Due by a meeting whose day is not known."""
    follows: str = ""
    """The number of the decision that they carry out; then of any status."""
    viewer: Viewer | None = None
    """Who looks; None sees everything."""


def select(db: Database, wanted: Narrowed, limit: int = NO_LIMIT) -> tuple[Action, ...]:
    """The actions wanted: the soonest due first and the undated last; done ones by their moment, the latest first."""
    order = "done_at DESC, id DESC" if wanted.status is ActionStatus.DONE else ACTIONS.order
    where, values = _where(wanted)
    query = f"SELECT * FROM actions WHERE {where} ORDER BY {order} LIMIT ?"  # noqa: S608 own words only
    return found(db, ACTIONS, query, *values, limit)


def count(db: Database, wanted: Narrowed) -> int:
    """How many actions are wanted."""
    where, values = _where(wanted)
    return int(db.execute(f"SELECT count(*) FROM actions WHERE {where}", values).fetchone()[0])  # noqa: S608 own words only


def _where(wanted: Narrowed) -> tuple[str, list[object]]:
    parts = list(_conditions(wanted))
    return " AND ".join(condition for condition, _ in parts), [value for _, values in parts for value in values]


def _conditions(wanted: Narrowed) -> Iterator[Condition]:
    if wanted.follows:
        yield "follows = ?", (wanted.follows,)
    elif wanted.status:
        yield "status = ?", (wanted.status,)
    else:
        yield OPEN, ()
    if wanted.partnership:
        yield "partnership = ? COLLATE NOCASE", (wanted.partnership,)
    if wanted.owner:
        yield "EXISTS (SELECT 1 FROM json_each(owners) WHERE value = ? COLLATE NOCASE)", (wanted.owner,)
    if wanted.body:
        # instr, not LIKE: a name may hold a percent sign.
        named = ("body", "partnership", "owners")
        yield "(" + " OR ".join(f"instr(lower({name}), lower(?))" for name in named) + ")", (wanted.body,) * 3
    yield from _times(wanted)
    yield seen(ACTIONS.name, wanted.viewer)


def _times(wanted: Narrowed) -> Iterator[Condition]:
    if wanted.by_meeting:
        yield "due_words <> ''", ()
    if wanted.due_from:
        yield "due >= ?", (wanted.due_from.isoformat(),)
    if wanted.due_before:
        yield "due < ?", (wanted.due_before.isoformat(),)
    if wanted.done_since:
        yield "done_at >= ?", (wanted.done_since.isoformat(),)
