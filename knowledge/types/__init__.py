"""The values that all rooms share. Frozen: a change is a new value (`dataclasses.replace`)."""

from collections.abc import Callable
from datetime import datetime

from knowledge.types.answers import Answer, Asker, Citation, Excerpt
from knowledge.types.papers import (
    Audience,
    Block,
    BlockKind,
    IndexReport,
    PaperRead,
    PaperRef,
    Part,
    Passage,
    PassageKind,
)
from knowledge.types.people import (
    Answered,
    Approval,
    Asking,
    Case,
    Curated,
    NewAsking,
    NewCurated,
    Quote,
    Tally,
    Wanted,
)
from knowledge.types.register import (
    Action,
    ActionStatus,
    Change,
    Changed,
    Decision,
    DecisionStatus,
    Digest,
    NewAction,
    NewDecision,
    Source,
)

__all__ = [
    "Action",
    "ActionStatus",
    "Answer",
    "Answered",
    "Approval",
    "Asker",
    "Asking",
    "Audience",
    "Block",
    "BlockKind",
    "Case",
    "Change",
    "Changed",
    "Citation",
    "Clock",
    "Curated",
    "Decision",
    "DecisionStatus",
    "Digest",
    "Excerpt",
    "IndexReport",
    "NewAction",
    "NewAsking",
    "NewCurated",
    "NewDecision",
    "PaperRead",
    "PaperRef",
    "Part",
    "Passage",
    "PassageKind",
    "Quote",
    "Source",
    "Tally",
    "Wanted",
]

Clock = Callable[[], datetime]
"""Gives the present moment as an aware UTC datetime; passed in, never called globally."""
