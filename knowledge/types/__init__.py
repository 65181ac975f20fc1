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
    "Asker",
    "Audience",
    "Block",
    "BlockKind",
    "Change",
    "Changed",
    "Citation",
    "Clock",
    "Decision",
    "DecisionKind",
    "DecisionStatus",
    "Digest",
    "Excerpt",
    "GoverningBody",
    "IndexReport",
    "NewAction",
    "NewDecision",
    "PaperRead",
    "PaperRef",
    "Part",
    "Passage",
    "PassageKind",
    "Powers",
    "Role",
    "Source",
]

Clock = Callable[[], datetime]
"""Gives the present moment as an aware UTC datetime; passed in, never called globally."""
