"""A task as a planner or tracker posts it: a title, "Assigned to: …", perhaps "Due: …"."""

import re

from knowledge.register.capture.phrases import compiled
from knowledge.register.owners import MENTION, names_somebody

_ASSIGNED = compiled(
    rf"[\s,;|(–—-]*\b(?:assigned to|assignee|allocated to|responsible|task owner|owner)\s*[:=]\s*"
    rf"(?P<who>{MENTION}|[^.;|,\n–—()]+?)(?=\s*(?:[.;|,)\n]|\s[–—-]\s|$))[\s.;|,)–—-]*"
)
_BEFORE = re.compile(
    r"^\s*(?:\[[^\]\n]{2,30}\]\s*|[A-Z]\w+(?:\s?[Bb]ot)?:\s+|(?:[Tt]ask|[Ii]tem|[Cc]ard)\s+(?=[\"“'‘]))"
)
_WAS_DUE = compiled(r"\b(?:was|originally|previously) due [^.;|\n]+[.;|]?")
_IS_LATE = compiled(r" (?:is|are) (?:now )?(?:late|overdue|outstanding)\b[.,]?")
_OVER = compiled(r"\b(?:closed|completed?|done|resolved|cancelled|withdrawn)\b|✅|☑")
_LABELLED = compiled(r"(?:^|\n)\W*(?:new )?(?:actions?|decisions?|ap)\b[^\n]{0,20}[:–—-]")


def with_record_told(message: str) -> str:
    """The message, or where it is a task with one owner's field, "ACTION: who: what" and its day."""
    fields = list(_ASSIGNED.finditer(message))
    if len(fields) != 1 or _OVER.search(message) or _LABELLED.search(message) or "\t" in message:
        return message
    (field,) = fields
    before = _BEFORE.sub("", message[: field.start()])
    title = " ".join(_IS_LATE.sub(" ", _WAS_DUE.sub(" ", f"{before}. {message[field.end() :]}")).split())
    if not names_somebody(field["who"].strip()) or not re.search(r"\w", title):
        return message
    return f"ACTION: {field['who'].strip()}: {title.lstrip(' .')}"
