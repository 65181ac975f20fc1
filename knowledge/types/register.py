"""The register: actions, decisions, their history and digest."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Generic, TypeVar


class ActionStatus(StrEnum):
    """Where an action stands."""

    OPEN = "open"
    IN_PROGRESS = "in progress"
    BLOCKED = "blocked"
    DONE = "done"
    CANCELLED = "cancelled"


class DecisionStatus(StrEnum):
    """Where a decision stands."""

    DRAFT = "draft"
    CONFIRMED = "confirmed"
    RATIFIED = "ratified"
    IMPLEMENTED = "implemented"
    SUPERSEDED = "superseded"
    RESCINDED = "rescinded"


@dataclass(frozen=True)
class Source:
    """Where an item was recorded; `key` is unique for each thing recorded, so logging it twice gives the first."""

    key: str
    channel: str = ""
    link: str = ""


@dataclass(frozen=True)
class NewAction:
    """An action about to be logged. Owners are opaque: a Slack mention ("<@U1>"), an agency, a post, or words."""

    what: str
    owners: tuple[str, ...]
    due: date | None
    partnership: str
    source: Source


@dataclass(frozen=True)
class Action:
    """An action in the register."""

    id: int
    number: str
    """"A-2026-014": year logged and sequence within it."""
    what: str
    owners: tuple[str, ...]
    due: date | None
    status: ActionStatus
    partnership: str
    source: Source
    created_by: str
    created_at: datetime
    done_at: datetime | None = None
    note: str = ""
    """The latest note; the history has the earlier ones."""
    why: str = ""
    """Why it is blocked or was cancelled."""


@dataclass(frozen=True)
class NewDecision:
    """A decision about to be logged."""

    what: str
    lead_agency: str
    """Who carries it out; empty until known."""
    decided_on: date
    partnership: str
    source: Source
    reasons: str = ""
    review_on: date | None = None


@dataclass(frozen=True)
class Decision:
    """A decision in the register."""

    id: int
    number: str
    """"D-2026-003"."""
    what: str
    lead_agency: str
    decided_on: date
    partnership: str
    source: Source
    created_by: str
    created_at: datetime
    status: DecisionStatus = DecisionStatus.CONFIRMED
    reasons: str = ""
    supersedes: tuple[str, ...] = ()
    """Numbers of the decisions that this one replaces."""
    review_on: date | None = None
    why: str = ""
    """Why it was rescinded."""


@dataclass(frozen=True)
class Change:
    """A row of an item's history: who changed what, when, from what to what."""

    item: str
    """The item's number."""
    at: datetime
    who: str
    field: str
    """"logged", "imported", "status", "due", "owners", "note", "why", "lead_agency", …"""
    before: str
    after: str
    """As kept: a date is ISO 8601, several owners are joined by "; "."""
    why: str = ""


Item = TypeVar("Item", Action, Decision)


@dataclass(frozen=True)
class Changed(Generic[Item]):
    """An item before and after one person's act, with the history rows that tell it; none where nothing changed."""

    before: Item
    after: Item
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Digest:
    """What a partnership's register holds on a day; the partnership is empty for all."""

    today: date
    partnership: str
    overdue: tuple[Action, ...]
    due_soon: tuple[Action, ...]
    """Open and due today or in the next 7 days."""
    done: tuple[Action, ...]
    """Done in the last 7 days."""
    decided: tuple[Decision, ...]
    """Decided in the last 7 days."""
