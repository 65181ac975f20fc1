"""What may change of an action or decision, and the history rows that tell it. Pure: the register keeps them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from knowledge.errors import NotUnderstood
from knowledge.register.bodies import placed
from knowledge.types import (
    Action,
    ActionStatus,
    Answered,
    Audience,
    Change,
    Decision,
    DecisionKind,
    DecisionStatus,
    GoverningBody,
    Powers,
)
from knowledge.types.fields import FIELDS, flat
from knowledge.types.register import Item

ActionEdit = Callable[[Action], Action]
DecisionEdit = Callable[[Decision], Decision]
"""An item as it stands -> as it is to stand; the same item where there is nothing to change."""

UNTOLD = frozenset({"number", "created_by", "created_at", "done_at", "why"})
"""Fields whose change is no row of its own: they never change, or stand beside the status."""


def also(*edits: Callable[[Item], Item]) -> Callable[[Item], Item]:
    """Several edits as one."""

    def edit(item: Item) -> Item:
        for each in edits:
            item = each(item)
        return item

    return edit


def setting(**values: object) -> Callable[[Item], Item]:
    """Other values for fields that have no rule of their own."""
    changed: Any = values
    return lambda item: replace(item, **changed)


def shown_to(audience: Audience) -> Callable[[Item], Item]:
    """For every full member, or for officers (see types.Viewer)."""

    def edit(item: Item) -> Item:
        edited: Any = {"source": replace(item.source, audience=audience)}
        return replace(item, **edited)

    return edit


def to_status(status: ActionStatus, why: str = "") -> ActionEdit:
    """Where an action stands, and why it is blocked or cancelled; a standing reason is kept where none is given."""

    def edit(action: Action) -> Action:
        return replace(action, status=status, why=why or (action.why if action.status == status else ""))

    return edit


def unblocked(action: Action) -> Action:
    """Open, if it was blocked."""
    return to_status(ActionStatus.OPEN)(action) if action.status == ActionStatus.BLOCKED else action


def due_on(due: date | None, words: str = "") -> ActionEdit:
    """Another due date, or none; `words` are of a meeting whose day is not known ("next Board")."""
    return lambda action: replace(action, due=due, due_words="" if due else words)


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
    """Who carries a decision out; a draft that waited for that is confirmed."""

    def edit(decision: Decision) -> Decision:
        waited = decision.status is DecisionStatus.DRAFT and agency and not decision.lead_agency
        return replace(decision, lead_agency=agency, status=DecisionStatus.CONFIRMED if waited else decision.status)

    return edit


def reasoned(reasons: str) -> DecisionEdit:
    """Why it was decided."""
    return lambda decision: replace(decision, reasons=reasons)


def reviewed_on(day: date | None) -> DecisionEdit:
    """The day on which a decision is looked at again."""
    return lambda decision: replace(decision, review_on=day)


def to_be_signed_by(agencies: tuple[str, ...]) -> DecisionEdit:
    """The agencies whose signature is asked for; those that have signed and are asked no more are dropped."""

    def edit(decision: Decision) -> Decision:
        signed = tuple(agency for agency in decision.signed if agency in agencies)
        return replace(decision, sign_off=agencies, signed=signed)

    return edit


def signed_by(agencies: tuple[str, ...]) -> DecisionEdit:
    """Agencies that have signed. Raises NotUnderstood for one that is not asked to."""

    def edit(decision: Decision) -> Decision:
        asked = {agency.casefold(): agency for agency in decision.sign_off}
        strangers = [agency for agency in agencies if agency.casefold() not in asked]
        if strangers:
            wanted = ", ".join(decision.sign_off) or "nobody yet"
            raise NotUnderstood(
                f"{strangers[0]} is not among those who are to sign {decision.number} ({wanted}):"
                f" `/decision signoff {decision.number} Police, Health` says who is."
            )
        new = {asked[agency.casefold()] for agency in agencies}
        return replace(decision, signed=tuple(a for a in decision.sign_off if a in new or a in decision.signed))

    return edit


def made_by(body: str, bodies: Sequence[GoverningBody], powers: Powers = Powers.UNSAID) -> DecisionEdit:
    """Decided by that body; where it has no power to decide, or says so, it is a recommendation to the parent."""

    def edit(decision: Decision) -> Decision:
        if powers is Powers.UNSAID and body.casefold() == decision.body.casefold():
            return decision  # said again: what the tier above has answered stands
        began = replace(decision, body=body, kind=DecisionKind.DECISION, powers=powers, tier=None)
        asked_no_more = replace(began, recommended_to="", answer=Answered.NOT_ASKED, answered_by="")
        return replace(placed(asked_no_more, bodies), status=decision.status)

    return edit


def empowered(powers: Powers, bodies: Sequence[GoverningBody]) -> DecisionEdit:
    """Within its body's powers or beyond them, with what follows."""
    return lambda decision: made_by(decision.body, bodies, powers)(decision)


def recommended(body: str) -> DecisionEdit:
    """Put, or put once more, to the tier above: its body, or the one named before."""

    def edit(decision: Decision) -> Decision:
        return replace(
            decision,
            kind=DecisionKind.RECOMMENDATION,
            recommended_to=body or decision.recommended_to,
            answer=Answered.WAITING,
            answered_by="",
            powers=Powers.BEYOND,
            status=DecisionStatus.CONFIRMED,
            why=decision.why if decision.status is DecisionStatus.CONFIRMED else "",
        )

    return edit


def answered(answer: Answered, by: str, why: str) -> DecisionEdit:
    """What the tier above said, by the decision of that number; what is sent back is a draft again.

    Raises NotUnderstood where the decision waits for no answer.
    """

    def edit(decision: Decision) -> Decision:
        if decision.answer is answer:
            return decision
        if decision.answer is not Answered.WAITING:
            raise NotUnderstood(
                f"{decision.number} waits for no answer:"
                f" `/decision recommend {decision.number} to BODY` puts it to the tier above."
            )
        status = DecisionStatus.DRAFT if answer is Answered.SENT_BACK else decision.status
        return replace(decision, answer=answer, answered_by=by, why=why or decision.why, status=status)

    return edit


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
    names = [name for name in FIELDS[type(after)] if name not in UNTOLD]
    told = [name for name in names if getattr(before, name) != getattr(after, name)]
    beside = next((name for name in ("status", "answer") if name in told), "")
    rows = [
        Change(after.number, at, who, name, kept(before, name), kept(after, name), after.why if name == beside else "")
        for name in told
    ]
    if not beside and before.why != after.why:
        rows.append(Change(after.number, at, who, "why", before.why, after.why))
    seen, shown = before.source.audience, after.source.audience
    if seen != shown:
        rows.append(Change(after.number, at, who, "audience", seen, shown))
    return tuple(rows)


def kept(item: Item, name: str) -> str:
    """A field as the history keeps it: a date is ISO 8601, several owners or numbers are joined by "; "."""
    value = flat(item, name)
    return "; ".join(value) if isinstance(value, tuple) else value or ""
