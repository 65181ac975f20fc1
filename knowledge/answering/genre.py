"""Which kind of paper says it: a rule stands in the paper that governs, not in the minutes of those who spoke of it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.answering.hits import Hit
from knowledge.answering.question import Question
from knowledge.answering.want import Want
from knowledge.types import PaperKind, PaperRef

GOVERNING = 0.2
"""Credit for a paper that governs, where a rule is asked for; minutes and agendas lose as much."""

_GOVERN = frozenset({PaperKind.TERMS, PaperKind.PROTOCOL, PaperKind.CONSTITUTION, PaperKind.POLICY})
_RECORD = frozenset({PaperKind.MINUTES, PaperKind.AGENDA})
_RULES = frozenset(
    {Want.BOUNDS, Want.DURATION, Want.DUTY, Want.FREQUENCY, Want.QUORUM, Want.REPORTS, Want.TERMS},
)
_NAMED = {
    PaperKind.AGENDA: re.compile(r"\bagenda\b", re.I),
    PaperKind.CONSTITUTION: re.compile(r"\b(?:constitution|by-?laws|standing orders)\b", re.I),
    PaperKind.MINUTES: re.compile(r"\bminutes\b", re.I),
    PaperKind.POLICY: re.compile(r"\bpolicy\b", re.I),
    PaperKind.PROTOCOL: re.compile(r"\bprotocol\b", re.I),
    PaperKind.TERMS: re.compile(r"\b(?:terms of reference|tors?|charter)\b", re.I),
}
_OF_A_MEETING = re.compile(r"\b(?:(?:19|20)\d\d|minutes|the last|last (?=\w)|agreed)", re.I)


def asks_for_a_rule(question: Question) -> bool:
    """Whether it asks how something is to be, and not what came of it at some meeting."""
    return not question.wants.isdisjoint(_RULES) and not _OF_A_MEETING.search(question.text)


def kinds_named(question: Question) -> frozenset[PaperKind]:
    """The kinds of paper of one of which the date or the author is asked for: "the date of the minutes"."""
    if question.wants.isdisjoint({Want.DATED, Want.AUTHOR}):
        return frozenset()
    return frozenset(kind for kind, named in _NAMED.items() if named.search(question.text))


def credit(paper: PaperRef) -> float:
    """What a paper gains or loses by its kind where a rule is asked for."""
    return GOVERNING * ((paper.kind in _GOVERN) - (paper.kind in _RECORD))


def of_kind(question: Question, hits: Sequence[Hit]) -> list[Hit]:
    """The hits, of which those alone answer whose papers are of a kind that the question names, if any of them does."""
    kinds = kinds_named(question)
    if not any(h.answers and h.passage.paper.kind in kinds for h in hits):
        return list(hits)
    return [h if h.passage.paper.kind in kinds else replace(h, answers=False) for h in hits]
