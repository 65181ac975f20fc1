"""The history of an item in words."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from handlers.blocks.text import Block, clip, context, count, day, recorded
from knowledge.types import Answered, Change

SHOWN = 15
TOLD_CHARS = 200
PERSON = re.compile(r"[UW][A-Z0-9]+")
NAMES = {
    "owners": "owner",
    "due": "due date",
    "lead_agency": "lead agency",
    "review_on": "review date",
    "why": "reason",
    "what": "words",
    "due_words": "due",
    "decided_on": "day of deciding",
    "sign_off": "agencies to sign",
}
SAID = {
    "note": "note",
    "reasons": "reasons",
    "supersedes": "replaces",
    "signed": "signed",
    "answers": "answers",
    "options": "options considered",
}
"""Fields of which only what they became is told."""
BECAME: Mapping[str, Callable[[str], str]] = {
    "kind": lambda kind: f"now a {kind}",
    "powers": lambda powers: f"{powers} its delegated powers" if powers else "delegated powers not said",
    "recommended_to": lambda body: f"recommended to {body or 'nobody'}",
    "answer": lambda answer: "waits for an answer" if answer == Answered.WAITING else answer or "waits for no answer",
    "answered_by": lambda number: f"answered by {number or 'none'}",
    "tier": lambda tier: f"tier {tier or 'not known'}",
}
"""The same, as a phrase of its own."""
DAYS = frozenset({"due", "review_on", "decided_on"})


def history(changes: Sequence[Change], zone: ZoneInfo, today: date) -> list[Block]:
    """The latest changes, the oldest first, in small print; none where nothing is told."""
    lines = [_line(change, zone, today) for change in changes[-SHOWN:]]
    left_out = len(changes) - SHOWN
    earlier = [f"… {count(left_out, 'earlier change')}"] if left_out > 0 else []
    return [context("\n".join([*earlier, *lines]))] if lines else []


def told(change: Change) -> str:
    """What became of a field, in plain words: "due date from none to Friday 6 March 2026"."""
    why = f": {clip(change.why, TOLD_CHARS)}" if change.why else ""
    if change.field == "imported":
        return f"taken in as {change.after}{why}"
    if change.field == "logged":
        return "logged"
    if change.field in SAID:
        return f"{SAID[change.field]}: {_value(change.field, change.after)}"
    if change.field in BECAME:
        return f"{BECAME[change.field](clip(change.after, TOLD_CHARS))}{why}"
    return f"{_change(change)}{why}"


def _change(change: Change) -> str:
    name = NAMES.get(change.field, change.field)
    if not change.before and not change.after:
        return name
    return f"{name} from {_value(change.field, change.before)} to {_value(change.field, change.after)}"


def _line(change: Change, zone: ZoneInfo, today: date) -> str:
    at = change.at.astimezone(zone).date()
    year = f" {at.year}" if at.year != today.year else ""
    who = f"<@{change.who}>" if PERSON.fullmatch(change.who) else recorded(change.who)
    return f"{at.day} {at:%B}{year}{', ' if who else ''}{who}: {recorded(told(change))}"


def _value(field: str, kept: str) -> str:
    if not kept:
        return "nobody" if field == "owners" else "none"
    return day(date.fromisoformat(kept)) if field in DAYS else clip(kept, TOLD_CHARS)
