"""The register: actions, decisions, their history and digest."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class ActionStatus(StrEnum):
    """Where an action stands."""

    OPEN = "open"
    IN_PROGRESS = "in progress"
    BLOCKED = "blocked"
    DONE = "done"
    CANCELLED = "cancelled"


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


@dataclass(frozen=True)
class NewDecision:
    """A decision about to be logged."""

    what: str
    lead_agency: str
    """Who carries it out; empty until known."""
    decided_on: date
    partnership: str
    source: Source


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


@dataclass(frozen=True)
class Change:
    """A row of an item's history: who changed what, when, from what to what."""

    item: str
    """The item's number."""
    at: datetime
    who: str
    field: str
    """"logged", "status", "due", "owners", …"""
    before: str
    after: str


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
