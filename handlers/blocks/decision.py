"""Decisions -> messages and the form."""

from collections.abc import Sequence

from handlers import ids
from handlers.blocks import form
from handlers.blocks.text import (
    MESSAGE_CHARS,
    Block,
    Message,
    clip,
    context,
    count,
    day,
    fallback,
    fitting,
    pieces,
    recorded,
    sections,
)
from knowledge.register.wording import DecisionWords
from knowledge.types import Decision
from knowledge.words import spoken

LISTED = 20
LISTED_CHARS = 400


def logged(decision: Decision) -> Message:
    """The confirmation that the whole channel sees, and one decision when it is looked up."""
    return Message(
        fallback(f"{decision.number}: {decision.what}. {_plain_facts(decision)}"),
        [*sections(f"*{decision.number}* {recorded(decision.what)}"), context(_facts(decision))],
    )


def listed(decisions: Sequence[Decision]) -> Message:
    """Decisions, the latest first."""
    if not decisions:
        return Message("There is no decision yet.", [])
    lines = [_line(decision) for decision in decisions[:LISTED]]
    shown = decisions[: fitting(lines, MESSAGE_CHARS)]
    text = "\n".join(f"{d.number}: {d.what} ({_plain_facts(d)})" for d in shown)
    blocks = [block for line in lines[: len(shown)] for block in sections(line)]
    left = len(decisions) - len(shown)
    rest = [context(f"… and {left} earlier; `remit export decisions` writes them all.")] if left else []
    heading = sections(f"*{count(len(decisions), 'decision')}*")
    return Message(fallback(f"{count(len(decisions), 'decision')}\n{text}"), [*heading, *blocks, *rest])


def decision_form(partnerships: Sequence[str], partnership: str, place: form.Place, filled: DecisionWords) -> Block:
    """The form that `/decision` alone opens, and a message's menu with what the message says."""
    fields = [
        form.text(ids.WHAT, "What was decided", initial=filled.what, multiline=True),
        form.text(ids.LEAD_AGENCY, "Lead agency", initial=filled.lead_agency, optional=True),
        form.day(ids.DECIDED_ON, "Decided on", initial=filled.decided_on),
    ]
    if len(partnerships) > 1:
        fields.append(form.choice(ids.PARTNERSHIP, "Partnership", partnerships, partnership))
    return form.modal(ids.DECISION_FORM, "New decision", fields, place)


def _line(decision: Decision) -> str:
    return pieces(f"*{decision.number}* {recorded(clip(decision.what, LISTED_CHARS))}\n{_facts(decision)}")[0]


def _facts(decision: Decision) -> str:
    where = f" · {recorded(spoken(decision.partnership))}" if decision.partnership else ""
    return f"Lead: {recorded(decision.lead_agency) or 'not named'} · Decided: {day(decision.decided_on)}{where}"


def _plain_facts(decision: Decision) -> str:
    return f"Lead: {decision.lead_agency or 'not named'}. Decided: {day(decision.decided_on)}."
