"""Decisions -> messages and the form."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from handlers import ids
from handlers.blocks import form
from handlers.blocks.history import history, told
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
    one_section,
    pieces,
    recorded,
    sections,
)
from knowledge.register.wording import DecisionWords
from knowledge.types import Change, Changed, Decision, DecisionStatus
from knowledge.words import spoken

ENDED = (DecisionStatus.SUPERSEDED, DecisionStatus.RESCINDED)

LISTED = 20
LISTED_CHARS = 400
REASON_CHARS = 1000
WHY_CHARS = 300


def logged(decision: Decision) -> Message:
    """The confirmation that the whole channel sees; it asks for a lead agency where none is named."""
    return Message(_text(decision), [*sections(_what(decision)), *_about(decision)])


def shown(decision: Decision, changes: Sequence[Change], zone: ZoneInfo, today: date) -> Message:
    """Everything about one decision, with its latest changes."""
    told_of = [*one_section(_what(decision)), *_about(decision), *history(changes, zone, today)]
    return Message(_text(decision), told_of)


def changed(change: Changed[Decision], unchanged: str) -> Message:
    """What became of a decision that somebody changed; `unchanged` is said where nothing did."""
    decision = change.after
    sentence = _became(change) if change.changes else f"{decision.number} {unchanged}."
    what = recorded(clip(decision.what, LISTED_CHARS))
    return Message(fallback(sentence), [*sections(f"{recorded(sentence)}\n{what}"), context(_facts(decision))])


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
        form.text(ids.REASONS, "Reasons", multiline=True, optional=True),
        form.day(ids.REVIEW_ON, "To be reviewed on", optional=True),
    ]
    if len(partnerships) > 1:
        fields.append(form.choice(ids.PARTNERSHIP, "Partnership", partnerships, partnership))
    return form.modal(ids.DECISION_FORM, "New decision", fields, place)


def _line(decision: Decision) -> str:
    return pieces(f"*{decision.number}* {recorded(clip(decision.what, LISTED_CHARS))}\n{_facts(decision)}")[0]


def _text(decision: Decision) -> str:
    return fallback(f"{decision.number}: {decision.what}. {_plain_facts(decision)}")


def _what(decision: Decision) -> str:
    return f"*{decision.number}* {recorded(decision.what)}"


def _about(decision: Decision) -> list[Block]:
    reasons = one_section(f"Reasons: {recorded(decision.reasons)}", REASON_CHARS) if decision.reasons else []
    asked = [context(_who_leads(decision))] if not decision.lead_agency and decision.status not in ENDED else []
    return [*reasons, context(_facts(decision)), *asked]


def _facts(decision: Decision) -> str:
    facts = [
        f"Lead: {recorded(decision.lead_agency) or 'not named'}",
        f"Decided: {day(decision.decided_on)}",
        *([recorded(spoken(decision.partnership))] if decision.partnership else []),
        *(recorded(fact) for fact in _standing(decision)),
    ]
    return " · ".join(facts)


def _plain_facts(decision: Decision) -> str:
    standing = "".join(f" {fact.capitalize()}." for fact in _standing(decision))
    return f"Lead: {decision.lead_agency or 'not named'}. Decided: {day(decision.decided_on)}.{standing}"


def _standing(decision: Decision) -> list[str]:
    """What is not plainly so of every decision: its status unless confirmed, what it replaces, its review."""
    return [
        *([_status(decision)] if decision.status != DecisionStatus.CONFIRMED else []),
        *([f"replaces {', '.join(decision.supersedes)}"] if decision.supersedes else []),
        *([f"review: {day(decision.review_on)}"] if decision.review_on else []),
    ]


def _status(decision: Decision) -> str:
    return f"{decision.status}: {clip(decision.why, WHY_CHARS)}" if decision.why else str(decision.status)


def _became(change: Changed[Decision]) -> str:
    """A status as a sentence with what it was before; other fields as the history tells them."""
    before, after = change.before, change.after
    if before.status != after.status:
        return f"{after.number} is {_status(after)}; it was {_status(before)}."
    return f"{after.number}: {', '.join(map(told, change.changes))}."


def _who_leads(decision: Decision) -> str:
    sequence = int(decision.number.rpartition("-")[2])
    return f"Which agency leads? `/decision lead {sequence} Police`"
