"""What people write for an item's number: "12", "#12", "A-2026-012"."""

import re
from typing import Literal, TypeVar

from knowledge.errors import UnknownItem
from knowledge.types import Action, Decision

Kind = Literal["action", "decision"]

_Item = TypeVar("_Item", Action, Decision)
_REFERENCE = re.compile(r"\s*#?(?:(?P<letter>[AaDd])-?)?(?:(?P<year>[0-9]{4})-)?(?P<sequence>[0-9]{1,9})\s*")


def parted(reference: str, kind: Kind) -> tuple[int | None, int]:
    """Year, if given, and sequence; raises UnknownItem where the words are no number of that kind."""
    match = _REFERENCE.fullmatch(reference)
    letter = kind[0].upper()
    said = reference.strip()
    if not match:
        raise UnknownItem(f"“{said}” is no number: write one such as 12 or {letter}-2026-012. {_see(kind)}")
    if match["letter"] and match["letter"].upper() != letter:
        raise UnknownItem(f"{said} is not the number of {_a(kind)}: those begin with {letter}. {_see(kind)}")
    return int(match["year"]) if match["year"] else None, int(match["sequence"])


def known(found: _Item | None, reference: str, kind: Kind) -> _Item:
    """What was found; raises UnknownItem where that is nothing."""
    if found is None:
        raise UnknownItem(f"There is no {kind} {reference.strip().lstrip('#')}. {_see(kind)}")
    return found


def _see(kind: Kind) -> str:
    return f"`/{kind} list` shows the {'open' if kind == 'action' else 'latest'} ones."


def _a(kind: Kind) -> str:
    return "an action" if kind == "action" else "a decision"
