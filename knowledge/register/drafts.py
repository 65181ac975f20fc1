"""A new item that waits for somebody's word, as JSON and back."""

import json
from collections.abc import Mapping
from dataclasses import asdict, fields

from knowledge.types import Action, Audience, Decision, NewAction, NewDecision, Source
from knowledge.types.fields import FIELDS, Field, Flat


def pack(new: NewAction | NewDecision, place: Mapping[str, str]) -> str:
    """The item, and the place to say it in."""
    known = _known(new)
    values = {each.name: known[each.name].flat(getattr(new, each.name)) for each in fields(new) if each.name in known}
    kind = "action" if isinstance(new, NewAction) else "decision"
    return json.dumps({"kind": kind, "values": values, "source": asdict(new.source), "place": dict(place)})


def unpack(draft: str) -> tuple[NewAction | NewDecision, Mapping[str, str]]:
    """What `pack` packed."""
    kept = json.loads(draft)
    made = NewAction if kept["kind"] == "action" else NewDecision
    known = FIELDS[Action if made is NewAction else Decision]
    values = {name: known[name].value(_flat(value)) for name, value in kept["values"].items()}
    return made(**values, source=_source(kept["source"])), kept["place"]


def _source(kept: Mapping[str, str]) -> Source:
    return Source(**{**kept, "audience": Audience(kept.get("audience", Audience.PARTNERS))})  # type: ignore[arg-type]


def _known(new: NewAction | NewDecision) -> Mapping[str, Field]:
    return FIELDS[Action if isinstance(new, NewAction) else Decision]


def _flat(value: object) -> Flat:
    return tuple(value) if isinstance(value, list) else value if isinstance(value, str) else None
