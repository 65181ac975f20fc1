"""What an officer says of a body: "Locality Group tier 3 parent Executive powers recommend"."""

import re

from knowledge.errors import NotUnderstood
from knowledge.types import GoverningBody

EXAMPLE = "/governance body Locality Group tier 3 parent Executive powers recommend"
LONGEST = 200
_LABELS = r"tier|level|parent|under|reports to|reporting to|powers?"
_PART = re.compile(rf"\b(?P<label>{_LABELS})\s*[:=]?\s+(?P<value>.+?)(?=\s*,?\s+\b(?:{_LABELS})\b|\s*$)", re.IGNORECASE)
_DECIDES = {"decide": True, "decides": True, "decision": True, "recommend": False, "recommends": False, "none": False}


def read_body(words: str, partnership: str) -> GoverningBody:
    """The body that the words tell of; what they leave unsaid stays unknown. Raises NotUnderstood."""
    said = " ".join(words.split())
    first = _PART.search(said)
    name = (said[: first.start()] if first else said).strip(' ,:"“”')
    if not name or len(name) > LONGEST:
        raise NotUnderstood(f"Say which body, in at most {LONGEST} characters, as in `{EXAMPLE}`.")
    body = GoverningBody(name, partnership)
    for part in _PART.finditer(said):
        body = _with(body, part["label"].lower(), part["value"].strip(' ,"“”'))
    return body


def _with(body: GoverningBody, label: str, value: str) -> GoverningBody:
    tier, parent, decides = body.tier, body.parent, body.decides
    if label in {"tier", "level"}:
        tier = _tier(value)
    elif label.startswith("power"):
        decides = _powers(value)
    else:
        parent = value[:LONGEST]
    return GoverningBody(body.name, body.partnership, tier, parent, decides)


def _tier(value: str) -> int:
    if not value.isdecimal() or not 1 <= int(value) <= 20:
        raise NotUnderstood(f"“{value}” is no tier: write 1 for the highest, 2 for the one below, as in `{EXAMPLE}`.")
    return int(value)


def _powers(value: str) -> bool:
    first = value.lower().removeprefix("to ").split(" ")[0]
    if first not in _DECIDES:
        raise NotUnderstood(f"“{value}” are no powers that I know: write decide or recommend, as in `{EXAMPLE}`.")
    return _DECIDES[first]
