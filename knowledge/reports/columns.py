"""An action or decision as a row of named values, and back."""

import re
from collections.abc import Mapping
from typing import Any, Literal

from knowledge.errors import NotUnderstood
from knowledge.types import Action, Audience, Decision, Source
from knowledge.types.fields import FIELDS, Field, Flat, Unreadable, flat

Kind = Literal["actions", "decisions"]
Value = Flat
Row = dict[str, Value]

COLUMNS: Mapping[Kind, tuple[str, ...]] = {
    "actions": (
        *("number", "what", "owner", "due", "status", "partnership"),
        *("channel", "link", "created_by", "created_at", "done_at", "note", "why"),
        *("due_words", "body", "follows", "audience", "source_key"),
    ),
    "decisions": (
        *("number", "what", "lead_agency", "decided_on", "partnership"),
        *("channel", "link", "created_by", "created_at"),
        *("status", "reasons", "supersedes", "review_on", "why"),
        *("body", "tier", "kind", "powers", "options", "sign_off", "signed"),
        *("recommended_to", "answer", "answered_by", "answers", "audience", "source_key"),
    ),
}
PLACE = ("channel", "link", "audience", "source_key")
"""Columns that tell of an item's source."""
SEVERAL = frozenset({"owner", "supersedes", "sign_off", "signed"})
"""Columns that hold several values."""
EXAMPLES = {"decided_on": "2026-03-31", "created_at": "2026-03-31T09:30:00+00:00"}
"""Of what must be there."""
_NUMBER = re.compile(r"(?P<letter>[AD])-(?P<year>\d{4})-(?P<sequence>\d{3,9})")


def row_of(item: Action | Decision) -> Row:
    """The item under its kind's columns; dates and moments in ISO 8601, what is not set None."""
    kind: Kind = "actions" if isinstance(item, Action) else "decisions"
    source = item.source
    place: Row = dict(zip(PLACE, (source.channel, source.link, source.audience.value, source.key), strict=True))
    return {column: place[column] if column in place else flat(item, _field(column)) for column in COLUMNS[kind]}


def item_of(row: Row) -> Action | Decision:
    """The item that a row tells, its id 0; raises NotUnderstood with the column and what to write."""
    number = _word(row, "number")
    match = _NUMBER.fullmatch(number)
    if not match or match["sequence"] != f"{int(match['sequence']):03d}" or not int(match["sequence"]):
        raise NotUnderstood(f"its number is “{number}”: write one such as A-2026-012 or D-2026-003")
    if not _word(row, "what").strip():
        raise NotUnderstood(f"{number} does not say what it is: write it under “what”")
    source = Source(
        _word(row, "source_key") or f"import {number}", _word(row, "channel"), _word(row, "link"), _audience(row)
    )
    if match["letter"] == "A":
        return Action(id=0, source=source, **_values(row, "actions"))
    return Decision(id=0, source=source, **_values(row, "decisions"))


def _audience(row: Row) -> Audience:
    """As the row says; files from before it was kept say nothing."""
    written = _word(row, "audience") or Audience.PARTNERS
    if written not in set(Audience):
        raise NotUnderstood(f"“audience” is “{written}”: write {' or '.join(Audience)}")
    return Audience(written)


def _values(row: Row, kind: Kind) -> dict[str, Any]:
    fields = FIELDS[Action if kind == "actions" else Decision]
    columns = [column for column in COLUMNS[kind] if column not in PLACE]
    return {_field(column): _value(fields[_field(column)], column, row.get(column)) for column in columns}


def _value(field: Field, column: str, written: Value) -> object:
    try:
        return field.value(written if isinstance(written, tuple) == field.several else None)
    except Unreadable as error:
        if not written:
            raise NotUnderstood(f"“{column}” is empty: write it as {EXAMPLES[column]}") from error
        raise NotUnderstood(f"“{column}” is “{written}”: {error}") from error


def _field(column: str) -> str:
    return "owners" if column == "owner" else column


def _word(row: Row, column: str) -> str:
    value = row.get(column)
    return value if isinstance(value, str) else ""
