"""The values that all rooms share. Frozen: a change is a new value (`dataclasses.replace`)."""

from collections.abc import Callable
from datetime import datetime

from knowledge.types.answers import Answer, Asker, Citation, Excerpt
from knowledge.types.governance import GoverningBody, Role
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
    Approval,
    Asking,
    Case,
    Curated,
    NewAsking,
    NewCurated,
    Outcome,
    Quote,
    Tally,
    Wanted,
)
from knowledge.types.register import (
    Action,
    ActionStatus,
    Answered,
    Change,
    Changed,
    Decision,
    DecisionKind,
    DecisionStatus,
    Digest,
    NewAction,
    NewDecision,
    Powers,
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
    "DecisionKind",
    "DecisionStatus",
    "Digest",
    "Excerpt",
    "GoverningBody",
    "IndexReport",
    "NewAction",
    "NewAsking",
    "NewCurated",
    "NewDecision",
    "Outcome",
    "PaperRead",
    "PaperRef",
    "Part",
    "Passage",
    "PassageKind",
    "Powers",
    "Quote",
    "Role",
    "Source",
    "Tally",
    "Wanted",
]

Clock = Callable[[], datetime]
"""Gives the present moment as an aware UTC datetime; passed in, never called globally."""
