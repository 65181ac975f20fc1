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


_FIELD = compiled(
    r"[\s*_•-]*(?P<name>owner|lead|who|assigned to|responsible|action|task|what|due(?: date)?|deadline|by when|when"
    r"|date)"
    r"[\s*_]*[:=][\s*_]*(?P<said>\S.*?)[\s*_]*"
)
_WHAT, _WHO = ("action", "task", "what"), ("owner", "lead", "who", "assigned to", "responsible")


def with_record_told(message: str) -> str:
    """The message, or where it is a task with its owner's field, "ACTION: who: what" and its day."""
    return _by_lines(message) or _by_owner(message)


def _by_lines(message: str) -> str:
    """A task whose every line is a field, one of them its owner's: "Owner: … / Action: … / Due: …"; else nothing."""
    matches = [_FIELD.fullmatch(line) for line in message.splitlines() if line.strip()]
    told = {match["name"].lower(): match["said"] for match in matches if match}
    if len(told) < len(matches) or None in matches:
        return ""
    what = next((told[name] for name in _WHAT if name in told), "")
    who = next((told[name] for name in _WHO if name in told), "")
    when = next((said for name, said in told.items() if name not in (*_WHAT, *_WHO)), "")
    if not what or not names_somebody(who):
        return ""
    return f"ACTION: {who}: {what}" + (f" – due {when}" if when else "")


def _by_owner(message: str) -> str:
    """A task with one owner's field, the rest of it in sentences."""
    fields = list(_ASSIGNED.finditer(message))
    if len(fields) != 1 or _OVER.search(message) or _LABELLED.search(message) or "\t" in message:
        return message
    (field,) = fields
    before = _BEFORE.sub("", message[: field.start()])
    title = " ".join(_IS_LATE.sub(" ", _WAS_DUE.sub(" ", f"{before}. {message[field.end() :]}")).split())
    if not names_somebody(field["who"].strip()) or not re.search(r"\w", title):
        return message
    return f"ACTION: {field['who'].strip()}: {title.lstrip(' .')}"
