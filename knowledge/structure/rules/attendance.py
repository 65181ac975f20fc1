"""Who was at a meeting: "Present:", "In attendance:", "Apologies:", over a line, a list or a table of names."""

import re
from collections.abc import Iterator
from dataclasses import replace

from knowledge.structure.clauses import View, headings_bare, label_of, last_sentence
from knowledge.structure.context import Context
from knowledge.structure.people import Member, is_name, people, role_in
from knowledge.types import Part, Passage, PassageKind
from knowledge.types.facts import LEAD_IN, Fact, FactKind

_WHO = r"(?:the |those |all )?(?:[\w’'&/-]+ ){0,5}?"
_ROLES = (
    (
        re.compile(
            rf"{_WHO}(?:apologies|regrets|absent|absentees|not present|not attending|unable to attend)"
            r"(?: for absence)?(?: received)?(?: (?:from|were received from))?"
        ),
        "apologies",
    ),
    (
        re.compile(
            r"(?:also )?in attendance|also present|guests?|observers?|visitors|"
            r"(?:the )?(?:members of the )?public(?: (?:present|attending|in attendance))?|"
            r"(?:also |additional |other |non-voting |non-members? )(?:attending|attendees|participants|present)"
        ),
        "in attendance",
    ),
    (
        re.compile(
            rf"{_WHO}(?:present|attending|attendees|attended|attendance|participants|in attendance)"
            r"(?: members| councillors| the meeting| at the meeting| were| remotely| online| in person)*|who was there"
        ),
        "present",
    ),
)
_NO_MEETING = re.compile(
    r"\b(?:polic(?:y|ies)|rules?|requirements?|expect\w*|fees?|records?|must|shall|should|may|will|to attend|score)\b"
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
    "public",
)


def find(view: View, paper: Context) -> Iterator[Fact]:
    """An attendance for each person that a line, a list or a table names."""
    passage = view.passage
    if not view.has(*_CUES):
        return
    if passage.kind is PassageKind.TABLE:
        yield from () if passage.header else _rows(passage, paper)
        return
    for label in view.labels:
        role = _role(label.label) if passage.kind is not PassageKind.LIST or not label.headed else ""
        for person in people(label.said) if role else ():
            yield _fact(person, role, passage, paper, label.part)
    yield from _listed(passage, paper) if passage.kind is PassageKind.LIST else _led(passage, paper)


def _led(passage: Passage, paper: Context) -> Iterator[Fact]:
    """Of lines of names under a line of its own: "Those attending:"."""
    own = passage.lead_in and passage.lead_in not in headings_bare(passage)
    role = _role(label_of(last_sentence(passage.lead_in))) if own else ""
    for at, part in enumerate(passage.parts if role else ()):
        for person in people(part.text):
            yield _fact(person, role, passage, paper, LEAD_IN, at)


def _listed(passage: Passage, paper: Context) -> Iterator[Fact]:
    """Of a list under "Present", or with "Apologies:" as an item over the names behind it."""
    role, parts = _above(passage), (LEAD_IN,) if passage.lead_in else ()
    for at, part in enumerate(passage.parts):
        announced = _role(label_of(part.text)) if part.text.rstrip().endswith(":") else ""
        if announced:
            role, parts = announced, (at,)
        for person in _item(part.text) if role and not announced else ():
            yield _fact(person, role, passage, paper, *parts, at)


def _item(text: str) -> tuple[Member, ...]:
    written, name = role_in(re.sub(r"^\[[ xX]?\]\s*", "", text).strip(" .;,"))
    first, *rest = re.split(r",|\s[–—-]\s|\s*\(", name, maxsplit=1)
    if is_name(first) and len(name.split()) <= _LONGEST_ITEM:
        return (Member(first.strip(), written or "present", " ".join(rest).strip(" )")),)
    label, colon, said = text.partition(":")
    return people(said) if colon and len(label.split()) <= _LONGEST_ITEM and not _role(label_of(label)) else ()


def _above(passage: Passage) -> str:
    """The role that the line over a list gives to those in it; the heading over that, where the line names a sort."""
    own = bool(passage.lead_in) and passage.lead_in not in headings_bare(passage)
    above = passage.headings[-1:] if own else passage.headings[-2:]
    lines = (last_sentence(passage.lead_in) if own else "", *reversed(above))
    return next((role for line in lines if (role := _role(label_of(line)))), "")


def _rows(passage: Passage, paper: Context) -> Iterator[Fact]:
    """Of a table whose first cell says "Present" and whose others are names with their initials."""
    role, first = "", 0
    for at, part in enumerate(passage.parts):
        announced = _role(label_of(part.cells[0])) if part.cells else ""
        role, first = (announced, at) if announced else (role, first)
        named = _named(part) if role else ()
        if not named and not announced:
            role = ""
        for person in named:
            yield _fact(person, role, passage, paper, first, at)


def _named(part: Part) -> tuple[Member, ...]:
    """The people of a row; a word alone is somebody's initials, or an agency's."""
    cells = (cell for cell in part.cells if " " in cell.strip() and not _role(label_of(cell)))
    return tuple(person for cell in cells for person in people(cell))


def _fact(person: Member, role: str, passage: Passage, paper: Context, *parts: int) -> Fact:
    role = person.role if role == "present" and person.role != "present" else role
    fact = paper.fact(
        FactKind.ATTENDANCE, paper.subject(passage), person.name, passage, *parts, role=role, party=person.party
    )
    return replace(fact, since=paper.dated, until=paper.dated)


def _role(label: str) -> str:
    if _NO_MEETING.search(label):
        return ""
    return next((role for pattern, role in _ROLES if pattern.fullmatch(label)), "")
