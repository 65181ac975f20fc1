"""The fields of an action or decision as plain values, and back: what the store, the files and the history share."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from typing import Any, get_type_hints

from knowledge.types.register import Action, Decision, Source

Flat = str | tuple[str, ...] | None
"""A field outside: words, several words, or nothing. Dates and moments are ISO 8601."""


class Unreadable(ValueError):
    """A flat value is not of its field's kind; the message says what to write."""


@dataclass(frozen=True)
class Field:
    """A field by its name, with the two ways."""

    name: str
    flat: Callable[[Any], Flat]
    _value: Callable[[Any], Any]
    _empty: object = MISSING
    several: bool = False
    """It holds several words."""

    def value(self, kept: Flat) -> Any:  # noqa: ANN401 — the field's own type
        """What the field holds. Raises Unreadable."""
        if kept:
            return self._value(kept)
        if self._empty is MISSING:
            raise Unreadable("it is empty")
        return self._empty


def flat(item: Action | Decision, name: str) -> Flat:
    """One field of an item outside."""
    return FIELDS[type(item)][name].flat(getattr(item, name))


def _field(name: str, hint: Any, default: object) -> Field:  # noqa: ANN401 — a type or a union of types
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return Field(name, str, _choice(hint), next(iter(hint)) if default is MISSING else default)
    if hint is str:
        return Field(name, _same, _words, "")
    if hint == tuple[str, ...]:
        return Field(name, _same, _several, (), several=True)
    if hint == int | None:
        return Field(name, lambda number: None if number is None else str(number), _number, None)
    read = _moment if hint in (datetime, datetime | None) else _day
    return Field(name, _iso, read, None if hint in (date | None, datetime | None) else MISSING)


def _same(value: Any) -> Any:  # noqa: ANN401 — a codec
    return value


def _iso(moment: date | None) -> str | None:
    return moment.isoformat() if moment else None


def _words(kept: Flat) -> str:
    return kept if isinstance(kept, str) else ""


def _several(kept: Flat) -> tuple[str, ...]:
    return kept if isinstance(kept, tuple) else ()


def _number(kept: str) -> int:
    if not kept.isdecimal():
        raise Unreadable("write a number such as 2")
    return int(kept)


def _day(kept: str) -> date:
    try:
        return date.fromisoformat(kept)
    except ValueError as error:
        raise Unreadable("write a day such as 2026-03-31") from error


def _moment(kept: str) -> datetime:
    try:
        moment = datetime.fromisoformat(kept)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise Unreadable("write a moment such as 2026-03-31T09:30:00+00:00")
    return moment


def _choice(choices: type[StrEnum]) -> Callable[[str], StrEnum]:
    known = {each.value: each for each in choices}

    def read(kept: str) -> StrEnum:
        if kept not in known:
            raise Unreadable(f"write {', '.join(filter(None, known))}")
        return known[kept]

    return read


def _fields_of(kind: type[Action] | type[Decision]) -> Mapping[str, Field]:
    hints = get_type_hints(kind)
    return {
        each.name: _field(each.name, hints[each.name], each.default)
        for each in fields(kind)
        if each.name != "id" and hints[each.name] is not Source
    }


FIELDS: Mapping[type, Mapping[str, Field]] = {kind: _fields_of(kind) for kind in (Action, Decision)}
"""Of each kind every field but the row's own id and the source, in their order."""
