"""Taking in an item that another register exported, under the number it bears there."""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import datetime

from sqlite_utils import Database

from knowledge.errors import NotUnderstood
from knowledge.store import history, items, sources
from knowledge.types import Action, Change, Decision


def take_in(db: Database, item: Action | Decision, place: str, told: Sequence[Change] = (), *, at: datetime) -> bool:
    """Keep the item with the history that is told of it, else with one begun; False where it stands so already.

    Raises NotUnderstood, beginning with `place`, where the number stands with other content, or another number with
    the same source.
    """
    standing = _standing(db, item)
    if standing:
        _check_same(standing, item, place)
        return False
    _check_source(db, item, place)
    items.insert(db, item)
    logged = Change(item.number, item.created_at, item.created_by, "logged", "", item.what)
    begun = [logged, Change(item.number, at, "", "imported", "", item.status)]
    history.add_changes(db, told or begun)
    return True


def _standing(db: Database, item: Action | Decision) -> Action | Decision | None:
    number = items.parts(item.number)
    return items.find(db, items.table_of(item), number, present_year=number[0])


def _check_source(db: Database, item: Action | Decision, place: str) -> None:
    other = sources.number_of(db, item.source.key)
    if other:
        raise NotUnderstood(
            f"{place}: {item.number} was logged from the same place as {other}, which stands already. Nothing was"
            " taken in: take that line out, or empty its “source_key”."
        )


def _check_same(standing: Action | Decision, item: Action | Decision, place: str) -> None:
    # An older file does not say by which key the item was recorded; an id is a row's own, and an act the place's.
    source = replace(item.source, key=standing.source.key, act=standing.source.act)
    same = replace(item, id=standing.id, source=source)
    other = [each.name for each in fields(same) if getattr(same, each.name) != getattr(standing, each.name)]
    if other:
        raise NotUnderstood(
            f"{place}: {item.number} stands already with another {' and '.join(other)}. Nothing was taken in: "
            "take that line out, or give it a number that is free."
        )
