"""An action or decision as a row of named values, and back."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Literal, NoReturn

from knowledge.errors import NotUnderstood
from knowledge.types import Action, ActionStatus, Decision, DecisionStatus, Source

Kind = Literal["actions", "decisions"]
Value = str | tuple[str, ...] | None
Row = dict[str, Value]

COLUMNS: Mapping[Kind, tuple[str, ...]] = {
    "actions": (
        *("number", "what", "owner", "due", "status", "partnership"),
        *("channel", "link", "created_by", "created_at", "done_at", "note", "why"),
    ),
    "decisions": (
        *("number", "what", "lead_agency", "decided_on", "partnership"),
        *("channel", "link", "created_by", "created_at"),
        *("status", "reasons", "supersedes", "review_on", "why"),
    ),
}
SEVERAL = frozenset({"owner", "supersedes"})
"""Columns that hold several values."""
_NUMBER = re.compile(r"(?P<letter>[AD])-(?P<year>\d{4})-(?P<sequence>\d{3,9})")


def row_of(item: Action | Decision) -> Row:
    """The item under its kind's columns; dates and moments in ISO 8601, what is not set None."""
    if isinstance(item, Action):
        own: Row = {
            "owner": item.owners,
            "due": _iso(item.due),
            "status": item.status.value,
            "done_at": _iso(item.done_at),
            "note": item.note,
        }
    else:
        own = {
            "lead_agency": item.lead_agency,
            "decided_on": _iso(item.decided_on),
            "status": item.status.value,
            "reasons": item.reasons,
            "supersedes": item.supersedes,
            "review_on": _iso(item.review_on),
        }
    return own | _shared(item)


def item_of(row: Row) -> Action | Decision:
    """The item that a row tells, its id 0; raises NotUnderstood with the column and what to write."""
    number = _word(row, "number")
    match = _NUMBER.fullmatch(number)
    if not match or match["sequence"] != f"{int(match['sequence']):03d}" or not int(match["sequence"]):
        raise NotUnderstood(f"its number is “{number}”: write one such as A-2026-012 or D-2026-003")
    if not _word(row, "what").strip():
        raise NotUnderstood(f"{number} does not say what it is: write it under “what”")
    return _action(row) if match["letter"] == "A" else _decision(row)


def _shared(item: Action | Decision) -> Row:
    return {
        "number": item.number,
        "what": item.what,
        "partnership": item.partnership,
        "channel": item.source.channel,
        "link": item.source.link,
        "created_by": item.created_by,
        "created_at": _iso(item.created_at),
        "why": item.why,
    }


def _action(row: Row) -> Action:
    status = _word(row, "status") or ActionStatus.OPEN.value
    if status not in set(ActionStatus):
        raise NotUnderstood(f"its status is “{status}”: write {', '.join(ActionStatus)}")
    return Action(
        id=0,
        number=_word(row, "number"),
        what=_word(row, "what"),
        owners=_several(row, "owner"),
        due=_day(row, "due"),
        status=ActionStatus(status),
        partnership=_word(row, "partnership"),
        source=_source(row),
        created_by=_word(row, "created_by"),
        created_at=_created(row),
        done_at=_moment(row, "done_at"),
        note=_word(row, "note"),
        why=_word(row, "why"),
    )


def _decision(row: Row) -> Decision:
    status = _word(row, "status") or DecisionStatus.CONFIRMED.value
    if status not in set(DecisionStatus):
        raise NotUnderstood(f"its status is “{status}”: write {', '.join(DecisionStatus)}")
    return Decision(
        id=0,
        number=_word(row, "number"),
        what=_word(row, "what"),
        lead_agency=_word(row, "lead_agency"),
        decided_on=_day(row, "decided_on") or _missing("decided_on", "2026-03-31"),
        partnership=_word(row, "partnership"),
        source=_source(row),
        created_by=_word(row, "created_by"),
        created_at=_created(row),
        status=DecisionStatus(status),
        reasons=_word(row, "reasons"),
        supersedes=_several(row, "supersedes"),
        review_on=_day(row, "review_on"),
        why=_word(row, "why"),
    )


def _source(row: Row) -> Source:
    return Source(f"import {_word(row, 'number')}", _word(row, "channel"), _word(row, "link"))


def _created(row: Row) -> datetime:
    return _moment(row, "created_at") or _missing("created_at", "2026-03-31T09:30:00+00:00")


def _missing(column: str, example: str) -> NoReturn:
    raise NotUnderstood(f"“{column}” is empty: write it as {example}")


def _word(row: Row, column: str) -> str:
    value = row.get(column)
    return value if isinstance(value, str) else ""


def _several(row: Row, column: str) -> tuple[str, ...]:
    value = row.get(column)
    return value if isinstance(value, tuple) else ()


def _day(row: Row, column: str) -> date | None:
    written = _word(row, column)
    try:
        return date.fromisoformat(written) if written else None
    except ValueError as error:
        raise NotUnderstood(f"“{column}” is “{written}”: write a day such as 2026-03-31") from error


def _moment(row: Row, column: str) -> datetime | None:
    written = _word(row, column)
    try:
        moment = datetime.fromisoformat(written) if written else None
    except ValueError:
        moment = None
    if written and (moment is None or moment.tzinfo is None):
        raise NotUnderstood(f"“{column}” is “{written}”: write a moment such as 2026-03-31T09:30:00+00:00")
    return moment


def _iso(moment: date | None) -> str | None:
    return moment.isoformat() if moment else None
