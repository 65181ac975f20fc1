"""The rules of where a decision may stand: the chain of statuses, its lead, its signatures, the tier above. Pure."""

from collections.abc import Mapping

from knowledge.errors import NotUnderstood
from knowledge.types import Answered, Decision, DecisionKind, DecisionStatus

S = DecisionStatus
MAY_BECOME: Mapping[DecisionStatus, frozenset[DecisionStatus]] = {
    S.DRAFT: frozenset({S.CONFIRMED, S.SUPERSEDED, S.RESCINDED}),
    S.CONFIRMED: frozenset({S.DRAFT, S.RATIFIED, S.IMPLEMENTED, S.SUPERSEDED, S.RESCINDED}),
    S.RATIFIED: frozenset({S.CONFIRMED, S.IMPLEMENTED, S.SUPERSEDED, S.RESCINDED}),
    S.IMPLEMENTED: frozenset({S.CONFIRMED, S.RATIFIED, S.SUPERSEDED, S.RESCINDED}),
    S.SUPERSEDED: frozenset({S.CONFIRMED}),
    S.RESCINDED: frozenset({S.CONFIRMED}),
}
"""A step back is a slip put right; the history keeps both."""
ENDED = frozenset({S.SUPERSEDED, S.RESCINDED})
BINDING = frozenset({S.RATIFIED, S.IMPLEMENTED})
"""Where nothing may be outstanding."""
SETTLED = ("body", "kind", "powers", "recommended_to", "sign_off")
"""What was ratified was ratified by that body and those signatories; words may still be corrected."""


def check(before: Decision, after: Decision) -> None:
    """Raises NotUnderstood where the rules forbid the change, with what must come first."""
    if before.lead_agency and not after.lead_agency and after.status not in ENDED | {S.DRAFT}:
        raise NotUnderstood(f"{after.number} needs a lead agency: name another instead.")
    if before.status in BINDING and after.status in BINDING:
        _check_settled(before, after)
    if before.status is after.status:
        return
    if after.status not in MAY_BECOME[before.status]:
        raise NotUnderstood(f"{after.number} is {before.status}: it can become {_listed(MAY_BECOME[before.status])}.")
    if after.status not in ENDED | {S.DRAFT}:
        _check_lead(after)
    if after.status in BINDING:
        _check_outstanding(after)


def unsigned(decision: Decision) -> tuple[str, ...]:
    """The agencies that are to sign and have not."""
    return tuple(agency for agency in decision.sign_off if agency not in decision.signed)


def is_waiting(decision: Decision) -> bool:
    """Whether it waits for the tier above."""
    return decision.answer is Answered.WAITING and decision.status not in ENDED


def _check_lead(decision: Decision) -> None:
    if not decision.lead_agency and decision.kind is DecisionKind.DECISION:
        example = f"`/decision lead {decision.number} Police`"
        raise NotUnderstood(f"{decision.number} needs a lead agency first: {example}.")


def _check_settled(before: Decision, after: Decision) -> None:
    if any(getattr(before, name) != getattr(after, name) for name in SETTLED):
        raise NotUnderstood(
            f"{before.number} is {before.status}: its body, its powers and who signs it stand."
            f" `/decision confirm {before.number}` takes that back first; after the change it is ratified anew."
        )


def _check_outstanding(decision: Decision) -> None:
    if decision.kind is DecisionKind.RECOMMENDATION and decision.answer is not Answered.ACCEPTED:
        whose = decision.recommended_to or "the tier above"
        said = "waits for" if is_waiting(decision) else "was not accepted by"
        raise NotUnderstood(
            f"{decision.number} is a recommendation and {said} {whose}. When it is accepted, say"
            f" `/decision accept {decision.number}`."
        )
    if left := unsigned(decision):
        raise NotUnderstood(
            f"{decision.number} is not signed by {', '.join(left)}. When they have, say"
            f" `/decision sign {decision.number} {left[0]}`."
        )


def _listed(statuses: frozenset[DecisionStatus]) -> str:
    return " or ".join(status.value for status in DecisionStatus if status in statuses)
