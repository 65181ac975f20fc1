"""Who was at a meeting: "Present:", "In attendance:", "Apologies:"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from knowledge.structure.clauses import View, label_of
from knowledge.structure.context import Context
from knowledge.structure.people import is_name, people, role_in
from knowledge.types import Passage, PassageKind
from knowledge.types.facts import LEAD_IN, Fact, FactKind

_ROLES = (
    (
        re.compile(
            r"(?:members |councillors |those |also |trustees )?(?:present|attending|attendees|"
            r"attended|attendance|participants)"
            r"(?: members| councillors)?|who was there"
        ),
        "present",
    ),
    (re.compile(r"(?:also )?in attendance|also present|guests?|observers?|visitors"), "in attendance"),
    (
        re.compile(r"apologies(?: for absence)?(?: received)?(?: (?:from|were received from))?|absent|regrets"),
        "apologies",
    ),
)
_LONGEST_ITEM = 14
_CUES = (
    "present",
    "attend",
    "apolog",
    "absent",
    "regrets",
    "participants",
    "who was",
    "guests",
    "observers",
    "visitors",
)


def find(view: View, paper: Context) -> Iterator[Fact]:
    """An attendance for each person that a line or a list names."""
    passage = view.passage
    if not view.has(*_CUES):
        return
    for label in () if passage.kind is PassageKind.TABLE and passage.header else view.labels:
        role = _role(label.label) if passage.kind is not PassageKind.LIST or not label.headed else ""
        for person in people(label.said) if role else ():
            yield _fact(person.name, person.role, role, passage, paper, label.part)
    above = label_of(passage.lead_in or (passage.headings[-1] if passage.headings else ""))
    role = _role(above) if passage.kind is PassageKind.LIST else ""
    if role:
        for at, part in enumerate(passage.parts):
            written, name = role_in(part.text.strip(" .;,"))
            first, *rest = re.split(r",|\s[–—-]\s|\s*\(", name, maxsplit=1)
            if is_name(first) and len(name.split()) <= _LONGEST_ITEM:
                parts = (LEAD_IN, at) if passage.lead_in else (at,)
                fact = _fact(first.strip(), written or "present", role, passage, paper, *parts)
                yield replace(fact, party=" ".join(rest).strip(" )"))


def _fact(name: str, written: str, role: str, passage: Passage, paper: Context, *parts: int) -> Fact:
    role = written if role == "present" and written != "present" else role
    fact = paper.fact(FactKind.ATTENDANCE, paper.subject(passage), name, passage, *parts, role=role)
    return replace(fact, since=paper.dated, until=paper.dated)


def _role(label: str) -> str:
    return next((role for pattern, role in _ROLES if pattern.fullmatch(label)), "")
