"""Whom a body or a post reports or is accountable to."""

import re
from collections.abc import Iterator

from knowledge.structure.clauses import Clause, View
from knowledge.structure.context import Context
from knowledge.structure.holders import is_plural, kind_of
from knowledge.structure.phrases import CONDITIONAL, HOLDER, MODAL, value_in
from knowledge.types import Passage
from knowledge.types.facts import Fact, FactKind

_SAID = re.compile(
    rf"^{HOLDER}(?P<modal> {MODAL})?(?: (?P<verb>report|reports|(?:is|are|be)(?: also| jointly| "
    r"directly| collectively| ultimately| fully)? (?:accountable|"
    r"answerable)|has a reporting line|have a reporting line))"
    r"(?: (?:\w+ly|once a year|twice a year|each (?:year|quarter|month)|every (?:year|"
    r"quarter|month)|back|in turn|regularly|at least \w+))*"
    r"(?: on (?:[^,;:.]{2,40}?))?(?: upwards| up)?"
    r" (?:to|into) (?P<party>(?:(?:the|The|its|their|an?|each) )?[^,;:.()]{2,90}?)"
    r"(?= (?:at|for(?! [A-Z])|all|any|its|their|on|in|through|via|and is|and are|and will|and shall|every|each|once|"
    r"twice|who|which|by|annually|quarterly|monthly|"
    r"regularly|as|with|when|within|about|after|before|if|to|under|from)\b|[,;:.(]|$)",
)
_LABELS = frozenset(
    "reports to;accountable to;reporting to;answerable to;line manager;reporting line;responsible to;line managed by;"
    "reports into;reporting lines".split(";")
)
_OTHERS = frozenset({"meeting", "meetings", "the meeting", "a meeting", "each meeting", "next meeting"})
_CUES = ("report", "accountable", "answerable", "responsible to", "line manage")


def find(view: View, paper: Context) -> Iterator[Fact]:
    """The reporting lines of a passage."""
    passage = view.passage
    if not view.has(*_CUES):
        return
    for clause in view.clauses:
        if " to " in clause.text and re.search(r"report|accountable|answerable", clause.text):
            fact = None if CONDITIONAL.match(clause.text) else _said(clause, passage, paper)
            if fact:
                yield fact
    yield from _labelled(view, paper)


def _said(clause: Clause, passage: Passage, paper: Context) -> Fact | None:
    found = _SAID.match(clause.text)
    if not found or not _who(found["party"]):
        return None
    holder = paper.holder(found["holder"], passage, clause.before)
    if found["verb"] == "report" and not (found["modal"] or is_plural(holder)):
        return None
    if kind_of(holder) is None or not holder:
        return None
    value = clause.text[found.start("verb") :]
    return paper.fact(
        FactKind.REPORTING, holder, value.rstrip(" .;:"), passage, clause.part, party=value_in(found, "party")
    )


def _who(party: str) -> bool:
    kind = kind_of(party)
    return kind is not None and not re.search(r"\bmeetings?$", party.lower())


def _labelled(view: View, paper: Context) -> Iterator[Fact]:
    passage = view.passage
    for label in view.labels:
        if label.label in _LABELS and not label.headed and kind_of(label.said.rstrip(".")) is not None:
            holder = label.holder or paper.subject(passage)
            if holder:
                said = label.said.rstrip(" .")
                yield paper.fact(FactKind.REPORTING, holder, said, passage, label.part, party=said)
