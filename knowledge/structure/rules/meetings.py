"""How often a body meets: "The Board meets six times a year", "Meetings shall be held quarterly"."""

import re
from collections.abc import Iterator

from knowledge.structure.clauses import Clause, View
from knowledge.structure.context import Context
from knowledge.structure.holders import HolderKind, kind_of
from knowledge.structure.phrases import CONDITIONAL, HOLDER, MODAL, RHYTHM
from knowledge.types import Passage
from knowledge.types.facts import Fact, FactKind

_MEETS = re.compile(
    rf"^{HOLDER}(?: {MODAL})?(?: (?:hold|holds|have|has) (?:(?:its|their|an?|regular|ordinary|formal|full|public) )*"
    r"(?:meetings?|calls?)|"
    r" meets?| convenes?)\b(?P<rest>.*)$",
    re.S,
)
_HELD = re.compile(
    r"^(?:[A-Z]\w* )?(?:[Rr]egular |[Oo]rdinary |[Ff]ull |[Ff]ormal |[Gg]eneral "
    r")?[Mm]eetings?(?: of (?P<holder>[^,;:.]{2,80}?))?"
    r" (?:will|shall|are|is|must|should|to|take)(?: normally| usually| ordinarily| generally)?"
    r"(?: be)?(?: held| scheduled| convened| called| take place| occur| place)?\b(?P<rest>.*)$",
    re.S,
)
_LABELS = frozenset(
    "frequency;frequency of meetings;meeting frequency;meetings;meets;meeting schedule;how often;meeting cycle;"
    "frequency of meeting;schedule of meetings;meeting arrangements;how often it meets".split(";")
)
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)"
)
_MONTHS = re.compile(rf"\bin (?:each )?{_MONTH}(?:(?:, | and |, and | & ){_MONTH})+\b(?! \d)")
"""The months of every year."""
_LONGEST_SAID = 160
_CUES = ("meet", "conven", "frequency")


def find(view: View, paper: Context) -> Iterator[Fact]:
    """How often bodies meet, as the passage says."""
    passage = view.passage
    if not view.has(*_CUES):
        return
    seen = False
    for clause in view.clauses:
        lower = clause.text.lower()
        if "meet" not in lower and "conven" not in lower:
            continue
        fact = None if CONDITIONAL.match(clause.text) else _said(clause, passage, paper)
        if fact:
            seen = True
            yield fact
    if not seen:
        yield from _labelled(view, paper)


def _said(clause: Clause, passage: Passage, paper: Context) -> Fact | None:
    found = _HELD.match(clause.text) or _MEETS.match(clause.text)
    if not found:
        return None
    rest = found["rest"]
    rhythm = RHYTHM.search(rest) or _MONTHS.search(rest)
    # "meets the requirements", "meet with partners as needed" are other meetings.
    if (
        not rhythm
        or rest[: rhythm.start()].endswith(("(e.g. ", "e.g. ", "such as "))
        or re.match(r" (?:the|these|our|its|all|with|any|this) (?!first|second|third|last)", rest)
    ):
        return None
    written = found["holder"] or ""
    holder = paper.holder(written, passage, clause.before)
    if not holder or kind_of(holder) not in {HolderKind.BODY, HolderKind.POST, HolderKind.AGENCY}:
        return None
    value = rest[: _end(rest, rhythm.end())]
    if value.lstrip().startswith("and "):  # "… meets, and presides over all meetings …"
        return None
    return paper.fact(FactKind.MEETING, holder, value.strip(" .;,:"), passage, clause.part)


def _end(rest: str, least: int) -> int:
    """Where what follows the rhythm is no longer of it."""
    stop = re.compile(r";|\. |, (?:and|with|but) (?:will|shall|is|the)\b").search(rest, least)
    return stop.start() if stop else len(rest)


def _labelled(view: View, paper: Context) -> Iterator[Fact]:
    passage = view.passage
    for label in view.labels:
        if label.label in _LABELS and len(label.said) <= _LONGEST_SAID and RHYTHM.search(label.said):
            if label.headed and not RHYTHM.match(label.said.strip()):
                continue
            holder = label.holder or paper.subject(passage)
            # A column "Frequency" is of meetings where its rows are bodies; tasks and reports have one too.
            if holder and (not label.holder or kind_of(label.holder) is HolderKind.BODY):
                yield paper.fact(FactKind.MEETING, holder, label.said.rstrip(" ."), passage, label.part)
            if not label.holder:
                return
