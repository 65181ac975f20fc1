"""Which kind of paper says it: a rule stands in the paper that governs, not in the minutes of those who spoke of it."""

import re

from knowledge.answering.question import Question
from knowledge.answering.wants import Want
from knowledge.types import PaperKind, PaperRef

GOVERNING = 0.2
"""Credit for a paper that governs, where a rule is asked for; minutes and agendas lose as much."""

_GOVERN = frozenset({PaperKind.TERMS, PaperKind.PROTOCOL, PaperKind.CONSTITUTION, PaperKind.POLICY})
_RECORD = frozenset({PaperKind.MINUTES, PaperKind.AGENDA})
_RULES = frozenset(
    {Want.BOUNDS, Want.DURATION, Want.DUTY, Want.FREQUENCY, Want.QUORUM, Want.REPORTS, Want.TERMS},
)
_OF_A_MEETING = re.compile(r"\b(?:(?:19|20)\d\d|minutes|last|agreed)\b", re.I)


def asks_for_a_rule(question: Question) -> bool:
    """Whether it asks how something is to be, and not what came of it at some meeting."""
    return not question.wants.isdisjoint(_RULES) and not _OF_A_MEETING.search(question.text)


def credit(paper: PaperRef) -> float:
    """What a paper gains or loses by its kind where a rule is asked for."""
    return GOVERNING * ((paper.kind in _GOVERN) - (paper.kind in _RECORD))
