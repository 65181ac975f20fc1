"""What must be reviewed, reported or published, and how often or when."""

import re
from collections.abc import Iterator

from knowledge.structure.clauses import Clause, View
from knowledge.structure.context import Context
from knowledge.structure.holders import kind_of
from knowledge.structure.phrases import ANNUAL, CONDITIONAL, HOLDER, RHYTHM
from knowledge.types import Passage
from knowledge.types.facts import Fact, FactKind

_DEED = r"(?:review|revis|report|refresh|updat|monitor|assess|publish|audit|evaluat|renew|re-?approv|re-?consider)"
_CUE = re.compile(rf"{_DEED}|annual|quarterly")
_PASSIVE = re.compile(
    rf"^(?P<holder>[A-Z][^;:.?!]{{2,110}}?) (?:(?:will|shall|must|should|is to|are to)(?: also| normally)? be|is|are)"
    rf"(?: formally| fully| also| regularly)? (?P<deed>{_DEED}\w*ed|reported|revised|updated)\b(?P<rest>.*)$",
    re.S,
)
_ACTIVE = re.compile(
    rf"^{HOLDER} (?:(?:will|shall|must|should|is to|are to|is required to|are required "
    r"to)(?: also| normally| formally)?"
    r" (?P<deed>review|report|refresh|update|monitor|assess|publish|evaluate|audit|produce|"
    r"prepare|receive|present|submit|"
    r"undertake|carry ?out|conduct|provide|issue|approve|consider)"
    r"|(?P<present>reviews|reports|publishes|produces|prepares|receives|presents|submits|"
    r"undertakes|conducts|provides))\b(?P<rest>.*)$",
    re.S,
)
_THING = re.compile(
    r"\b(?:report|review|plan|audit|assessment|return|accounts|statement|strategy|evaluation|summary|budget)s?\b"
)
_NO_THING = re.compile(
    r"\b(?:if|which|who|that|shall|will|must|should|may|ensures?)\b|^(?:It|They)\b|"
    r"^(?:This|These|Those)$"
)
_WHEN = re.compile(
    r"\b(?:in|by|before|no later than|not later than|within)\s+(?:the end of |early |late |\d{1,2} )?"
    r"(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{4})?|"
    r"(?:\w+ )?(?:months|years|weeks|days) of \w+|(?:19|20)\d\d\b)",
    re.I,
)
_CUES = (
    "review",
    "revis",
    "report",
    "refresh",
    "updat",
    "monitor",
    "annual",
    "quarterly",
    "audit",
    "publish",
    "assess",
    "evaluat",
)


def find(view: View, paper: Context) -> Iterator[Fact]:
    """The duties of a passage to review or report, each with its rhythm as `role`."""
    passage = view.passage
    if not view.has(*_CUES):
        return
    for clause in view.clauses:
        if _CUE.search(clause.text) and not CONDITIONAL.match(clause.text):
            fact = _passive(clause, passage, paper) or _active(clause, passage, paper)
            if fact:
                yield fact


def _passive(clause: Clause, passage: Passage, paper: Context) -> Fact | None:
    found = _PASSIVE.match(clause.text)
    if not found or len(found["holder"].split()) > 16 or _NO_THING.search(found["holder"]):
        return None
    rhythm = _rhythm(found["rest"])
    if not rhythm or rhythm.lower().startswith("as ") or re.search(rf"{re.escape(rhythm)} meeting", found["rest"]):
        return None
    value = clause.text[found.start("deed") :].rstrip(" .;:")
    return paper.fact(FactKind.REVIEW, found["holder"], value, passage, clause.part, role=rhythm)


def _active(clause: Clause, passage: Passage, paper: Context) -> Fact | None:
    found = _ACTIVE.match(clause.text)
    if not found:
        return None
    holder = paper.holder(found["holder"], passage, clause.before)
    deed = found["deed"] or found["present"]
    rhythm = _rhythm(found["rest"])
    if not rhythm or rhythm.lower().startswith("as ") or not holder or kind_of(holder) is None:
        return None
    if not re.match(r"re(?:view|port|fresh)|monitor|update|assess|evaluate|publish", deed) and not _THING.search(
        found["rest"]
    ):
        return None
    value = clause.text[clause.text.index(deed, found.end("holder")) :].rstrip(" .;:")
    return paper.fact(FactKind.REVIEW, holder, value, passage, clause.part, role=rhythm)


def _rhythm(rest: str) -> str:
    """ "annually", "quarterly", "in January 2031"; nothing where none is told."""
    found = RHYTHM.search(rest) or ANNUAL.search(rest) or _WHEN.search(rest)
    return found[0].strip() if found and rest[found.start() - 1 : found.start()] != "(" else ""
