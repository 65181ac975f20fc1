"""The parts of a form, and reading one back."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any

from handlers.blocks.text import Block, clip
from knowledge.register.owners import split_owners
from knowledge.words import spoken

TITLE_CHARS = 24
OPTION_CHARS = 75
OPTIONS = 100
VALUE_CHARS = 150
TEXT_CHARS = 3000


@dataclass(frozen=True)
class Place:
    """Where a form was opened; for an item out of a message also its ts, its thread and the item's source key.

    For a change, the ts of the message whose menu opened it, where everybody sees that.
    """

    channel: str
    ts: str = ""
    thread: str = ""
    key: str = ""
    number: str = ""
    """Of the item that the form changes."""
    offered_to: str = ""
    """The author of the message, whom Remit itself offered to keep it."""


def modal(callback_id: str, title: str, inputs: Sequence[Block], place: Place, submit: str = "Keep") -> Block:
    """A form; what is kept in it is said at `place`."""
    return {
        "type": "modal",
        "callback_id": callback_id,
        "title": _words(title, TITLE_CHARS),
        "submit": _words(submit, TITLE_CHARS),
        "close": _words("Cancel", TITLE_CHARS),
        "private_metadata": json.dumps(asdict(place)),
        "blocks": list(inputs),
    }


def text(name: str, label: str, *, initial: str = "", multiline: bool = False, optional: bool = False) -> Block:
    """A field to write in."""
    filled = {"initial_value": clip(initial, TEXT_CHARS)} if initial else {}
    element = {"type": "plain_text_input", "multiline": multiline, "max_length": TEXT_CHARS, **filled}
    return _input(name, label, element, optional=optional)


def people(name: str, label: str, *, initial: Sequence[str] = (), optional: bool = False) -> Block:
    """A field to choose people in; `initial` are user ids."""
    element = {"type": "multi_users_select", **({"initial_users": list(initial)} if initial else {})}
    return _input(name, label, element, optional=optional)


def day(name: str, label: str, *, initial: date | None = None, optional: bool = False) -> Block:
    """A field for a date."""
    element = {"type": "datepicker", **({"initial_date": initial.isoformat()} if initial else {})}
    return _input(name, label, element, optional=optional)


def choice(name: str, label: str, names: Sequence[str], initial: str) -> Block:
    """A field to choose one of `names` in, or none of them."""
    return labelled(name, label, {one: spoken(one) or one for one in names}, initial, optional=True)


def labelled(name: str, label: str, labels: Mapping[str, str], initial: str, *, optional: bool = False) -> Block:
    """A field to choose in; `labels` by value, of which Slack takes a hundred, of at most 150 characters."""
    known = [one for one in labels if len(one) <= VALUE_CHARS][:OPTIONS]
    options = [{"text": _words(labels[one], OPTION_CHARS), "value": one} for one in known]
    chosen = next((option for one, option in zip(known, options, strict=True) if one == initial), None)
    element = {"type": "static_select", "options": options, **({"initial_option": chosen} if chosen else {})}
    return _input(name, label, element, optional=optional)


def place_of(view: Mapping[str, Any]) -> Place:
    """Where a submitted form was opened; empty where the form does not say."""
    try:
        kept = json.loads(view.get("private_metadata") or "{}")
        return Place(**{each.name: _string(kept.get(each.name)) for each in fields(Place)})
    except (ValueError, AttributeError):
        return Place("")


def written(view: Mapping[str, Any], name: str) -> str:
    """What stands in a text field, a date field or a choice; nothing where it was left empty."""
    state = _state(view, name)
    option = state.get("selected_option") or {}
    return str(state.get("value") or state.get("selected_date") or option.get("value") or "").strip()


def chosen_day(view: Mapping[str, Any], name: str) -> date | None:
    """The date chosen in a field."""
    day = written(view, name)
    return date.fromisoformat(day) if day else None


def several(view: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """The names written in a field: parted by semicolons, or else as a sentence parts them."""
    words = written(view, name)
    parts = words.split(";") if ";" in words else split_owners(words)
    return tuple(part.strip() for part in parts if part.strip())


def chosen_people(view: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """User ids chosen in a field."""
    return tuple(state for state in _state(view, name).get("selected_users") or ())


def differs(view: Mapping[str, Any], name: str) -> bool:
    """Whether a field holds something else than it was opened with, so that what others changed meanwhile stays."""
    block: Mapping[str, Any] = next((each for each in view.get("blocks") or () if each.get("block_id") == name), {})
    element = block.get("element") or {}
    opened = element.get("initial_value") or element.get("initial_date") or element.get("initial_option") or ""
    opened = opened.get("value", "") if isinstance(opened, Mapping) else opened
    people = sorted(element.get("initial_users") or ())
    return written(view, name) != str(opened).strip() or sorted(chosen_people(view, name)) != people


def _string(value: object) -> str:
    return value if isinstance(value, str) else ""


def _state(view: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    values = (view.get("state") or {}).get("values") or {}
    return (values.get(name) or {}).get(name) or {}


def _input(name: str, label: str, element: Block, *, optional: bool) -> Block:
    return {
        "type": "input",
        "block_id": name,
        "label": _words(label, 2000),
        "element": {**element, "action_id": name},
        "optional": optional,
    }


def _words(words: str, limit: int) -> Block:
    return {"type": "plain_text", "text": clip(words, limit)}
