"""The register: actions, decisions, their history and digest."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Generic, TypeVar

from knowledge.types.papers import Audience


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


class DecisionKind(StrEnum):
    """Whether a body decided, or asks the tier above to."""

    DECISION = "decision"
    RECOMMENDATION = "recommendation"


class Powers(StrEnum):
    """Whether a decision lies within the powers delegated to its body."""

    UNSAID = ""
    WITHIN = "within"
    BEYOND = "beyond"


class Answered(StrEnum):
    """What the tier above said to a recommendation."""

    NOT_ASKED = ""
    WAITING = "waiting"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    SENT_BACK = "sent back"


@dataclass(frozen=True)
class Source:
    """Where an item was recorded; `key` is unique for each thing recorded, so logging it twice gives the first."""

    key: str
    channel: str = ""
    link: str = ""
    audience: Audience = Audience.PARTNERS
    """Who may see the item: every full member, or OFFICERS, and with these alone those whom `Viewer` tells of."""
    act: str = ""
    """The person's act that logged it, which tells of it; another that would log it again does not."""


@dataclass(frozen=True)
class Viewer:
    """Who looks at the register, and where. An item for officers is seen by these, by whoever logged it, by those whom
    it names as its owner, lead or signatory, and in the channel that it was logged in.
    """

    person: str = ""
    """A Slack user id; empty where all who read the channel look."""
    channel: str = ""
    officer: bool = False


@dataclass(frozen=True)
class NewAction:
    """An action about to be logged.

    Owners are opaque: a Slack mention ("<@U1>"), an agency, a post, or words; one outside Slack is "name (agency)".
    """

    what: str
    owners: tuple[str, ...]
    due: date | None
    partnership: str
    source: Source
    due_words: str = ""
    """A meeting that it is due by and whose day is not known: "next Board". Empty where `due` is set."""
    body: str = ""
    """The group that asked for it."""
    follows: str = ""
    """The number of the decision that it carries out."""


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
    due_words: str = ""
    body: str = ""
    follows: str = ""


@dataclass(frozen=True)
class NewDecision:
    """A decision about to be logged. What is left empty here follows from its body (see register.bodies)."""

    what: str
    lead_agency: str
    """Who carries it out; empty until known."""
    decided_on: date
    partnership: str
    source: Source
    reasons: str = ""
    review_on: date | None = None
    body: str = ""
    """The group that decided or recommends."""
    powers: Powers = Powers.UNSAID
    options: str = ""
    """What else was considered."""
    sign_off: tuple[str, ...] = ()
    """The agencies that must sign it."""


@dataclass(frozen=True)
class Decision:
    """A decision, or a recommendation, in the register."""

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
    """Why it was rescinded, rejected or sent back."""
    body: str = ""
    tier: int | None = None
    """Of its body, 1 being the highest; None where that is not known."""
    kind: DecisionKind = DecisionKind.DECISION
    powers: Powers = Powers.UNSAID
    options: str = ""
    sign_off: tuple[str, ...] = ()
    signed: tuple[str, ...] = ()
    """Those of `sign_off` that have signed."""
    recommended_to: str = ""
    """The body of the tier above that a recommendation waits with."""
    answer: Answered = Answered.NOT_ASKED
    answered_by: str = ""
    """The number of the decision by which the tier above answered."""
    answers: str = ""
    """The number of the recommendation that this decision answers."""


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


Histories = Mapping[str, Sequence[Change]]
"""The changes of each item by its number, the oldest first."""

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
    by_meeting: tuple[Action, ...] = ()
    """Open and due by a meeting whose day is not known."""
