"""The values that all rooms share. Frozen: a change is a new value (`dataclasses.replace`)."""

from collections.abc import Callable
from datetime import datetime

from knowledge.types.answers import Answer, Asker, Citation, Excerpt
from knowledge.types.governance import GoverningBody, Role
from knowledge.types.papers import (
    About,
    Audience,
    Block,
    BlockKind,
    IndexReport,
    Listed,
    PaperKind,
    PaperRead,
    PaperRef,
    PaperStatus,
    Part,
    Passage,
    PassageKind,
    Successor,
    narrower,
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
    "About",
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
    "Listed",
    "NewAction",
    "NewDecision",
    "PaperKind",
    "PaperRead",
    "PaperRef",
    "PaperStatus",
    "Part",
    "Passage",
    "PassageKind",
    "Powers",
    "Role",
    "Source",
    "Successor",
    "narrower",
]

Clock = Callable[[], datetime]
"""Gives the present moment as an aware UTC datetime; passed in, never called globally."""
