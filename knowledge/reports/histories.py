"""An item's history in a JSON file: a list of changes, each an object, and back."""

from dataclasses import fields
from datetime import datetime

from knowledge.errors import NotUnderstood
from knowledge.types import Change

HISTORY = "history"
NAMES = tuple(each.name for each in fields(Change) if each.name != "item")
MUST_SAY = ("at", "field")


def change_row(change: Change) -> dict[str, str]:
    """A change as JSON holds it; its moment is ISO 8601."""
    return {name: str(getattr(change, name)) for name in NAMES} | {"at": change.at.isoformat()}


def changes_of(number: str, told: object) -> tuple[Change, ...]:
    """The history that a file tells of an item; none where it tells none. Raises NotUnderstood."""
    if told is None:
        return ()
    if not isinstance(told, list):
        raise NotUnderstood(f"the history of {number} is no list")
    return tuple(_change(number, one) for one in told)


def _change(number: str, told: object) -> Change:
    known = isinstance(told, dict) and set(told) <= set(NAMES) and all(isinstance(v, str) for v in told.values())
    if not isinstance(told, dict) or not known or not all(told.get(name) for name in MUST_SAY):
        raise NotUnderstood(f"a change in the history of {number} is not one: write {', '.join(NAMES)}, each as words")
    return Change(number, _moment(number, told["at"]), **{name: told.get(name, "") for name in NAMES if name != "at"})


def _moment(number: str, written: str) -> datetime:
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise NotUnderstood(
            f"“at” in the history of {number} is “{written}”: write a moment such as 2026-03-31T09:30:00+00:00"
        )
    return moment
