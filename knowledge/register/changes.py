"""What may change of an action or decision, and the history rows that tell it. Pure: the register keeps them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from knowledge.types import Action, ActionStatus, Change, Decision, DecisionStatus
from knowledge.types.register import Item

ActionEdit = Callable[[Action], Action]
DecisionEdit = Callable[[Decision], Decision]
"""An item as it stands -> as it is to stand; the same item where there is nothing to change."""

FIELDS = ("status", "owners", "due", "note", "lead_agency", "reasons", "supersedes", "review_on")
"""What the history tells of."""


def to_status(status: ActionStatus, why: str = "") -> ActionEdit:
    """Where an action stands, and why it is blocked or cancelled; a standing reason is kept where none is given."""

    def edit(action: Action) -> Action:
        return replace(action, status=status, why=why or (action.why if action.status == status else ""))

    return edit


def unblocked(action: Action) -> Action:
    """Open, if it was blocked."""
    return to_status(ActionStatus.OPEN)(action) if action.status == ActionStatus.BLOCKED else action


def due_on(due: date | None) -> ActionEdit:
    """Another due date, or none."""
    return lambda action: replace(action, due=due)


def given_to(owners: tuple[str, ...]) -> ActionEdit:
    """Other owners, or none."""
    return lambda action: replace(action, owners=owners)


def noted(note: str) -> ActionEdit:
    """A note; the one before stays in the history."""
    return lambda action: replace(action, note=note)


def to_standing(status: DecisionStatus, why: str = "") -> DecisionEdit:
    """Where a decision stands, and why it was rescinded."""

    def edit(decision: Decision) -> Decision:
        return replace(decision, status=status, why=why or (decision.why if decision.status == status else ""))

    return edit


def led_by(agency: str) -> DecisionEdit:
    """Who carries a decision out."""
    return lambda decision: replace(decision, lead_agency=agency)


def reasoned(reasons: str) -> DecisionEdit:
    """Why it was decided."""
    return lambda decision: replace(decision, reasons=reasons)


def reviewed_on(day: date | None) -> DecisionEdit:
    """The day on which a decision is looked at again."""
    return lambda decision: replace(decision, review_on=day)


def replacing(older: str) -> DecisionEdit:
    """A decision that replaces the one of that number, besides any that it replaces already."""
    return lambda decision: replace(decision, supersedes=tuple(dict.fromkeys((*decision.supersedes, older))))


def stamped(before: Action, after: Action, at: datetime) -> Action:
    """With the moment it was done, where its status has just become so."""
    if before.status == after.status:
        return after
    return replace(after, done_at=at if after.status == ActionStatus.DONE else None)


def differences(before: Item, after: Item, *, who: str, at: datetime) -> tuple[Change, ...]:
    """A history row for each field that differs; a reason that alone is new is a row of its own."""
    told = [field for field in FIELDS if getattr(before, field, None) != getattr(after, field, None)]
    why = after.why if "status" in told else ""
    rows = [Change(after.number, at, who, f, _kept(before, f), _kept(after, f), why) for f in told]
    if "status" not in told and before.why != after.why:
        rows.append(Change(after.number, at, who, "why", before.why, after.why))
    return tuple(rows)


def _kept(item: Item, field: str) -> str:
    """A field as the history keeps it: a date is ISO 8601, several owners or numbers are joined by "; "."""
    value = getattr(item, field)
    if isinstance(value, tuple):
        return "; ".join(value)
    if isinstance(value, date):
        return value.isoformat()
    return str(value or "")
