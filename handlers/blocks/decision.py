"""Decisions -> messages and the form."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from handlers import ids
from handlers.blocks import form, item
from handlers.blocks.history import history
from handlers.blocks.text import (
    Block,
    Message,
    button,
    clip,
    context,
    count,
    day,
    fallback,
    menu,
    naming,
    one_section,
    recorded,
    row,
    sections,
)
from handlers.shares import WAITING, Share
from knowledge.register.standing import ENDED, is_waiting, unsigned
from knowledge.register.wording import DecisionWords
from knowledge.types import Action, Answered, Change, Changed, Decision, DecisionKind, DecisionStatus, Powers
from knowledge.words import spoken

REASON_CHARS = 1000
FACT_CHARS = 300
FOLLOWING = 8
ANSWERS = ("accept", "reject", "return")
EVERY = Share()
LABELS = {
    "confirm": "Confirm",
    "ratify": "Ratify",
    "implement": "Implemented",
    "edit": "Change …",
    "show": "Show history",
}


def logged(decision: Decision) -> Message:
    """The confirmation that the whole channel sees; it asks for a lead agency where none is named."""
    return Message(_text(decision), [*sections(item.headline(decision)), *_about(decision), _buttons(decision)])


def shown(
    decision: Decision, changes: Sequence[Change], zone: ZoneInfo, today: date, following: Sequence[Action] = ()
) -> Message:
    """Everything about one decision, with the actions that follow from it and its latest changes."""
    options = _long("Options considered", decision.options)
    about = [*one_section(item.headline(decision)), *options, *_about(decision), *_following(following)]
    return Message(_text(decision), [*about, _buttons(decision), *history(changes, zone, today)])


def changed(change: Changed[Decision], unchanged: str) -> Message:
    """What became of a decision that somebody changed; `unchanged` is said where nothing did."""
    decision = change.after
    return item.changed(
        item.became(change, unchanged), decision, [context(_facts(decision)), *_asks(decision), _buttons(decision)]
    )


def listed(decisions: Sequence[Decision], share: Share = EVERY, total: int | None = None) -> Message:
    """The decisions of a share, as many of `total` as are given."""
    noun = "recommendation" if WAITING in share.flags else "decision"
    kind = item.kind_of(share, noun)
    if not decisions:
        return naming(f"There is no {kind} yet." if share == EVERY else item.none_of(share, kind))
    total = len(decisions) if total is None else total
    return item.listed(f"{count(total, kind)}{item.whose(share)}", decisions, _line, _unshown, total)


def decision_form(
    partnerships: Sequence[str], partnership: str, place: form.Place, filled: DecisionWords | Decision
) -> Block:
    """The form that `/decision` alone opens, a message's menu with what it says, and Change with the decision."""
    powers = filled.powers if isinstance(filled, Decision) else Powers.UNSAID
    fields = [
        form.text(ids.WHAT, "What was decided", initial=filled.what, multiline=True),
        form.text(ids.LEAD_AGENCY, "Lead agency", initial=filled.lead_agency, optional=True),
        form.day(ids.DECIDED_ON, "Decided on", initial=filled.decided_on),
        form.text(ids.BODY, "By which group", initial=filled.body, optional=True),
        form.choice(ids.POWERS, "Within the group's delegated powers?", [Powers.WITHIN, Powers.BEYOND], powers),
        form.text(ids.REASONS, "Reasons", initial=filled.reasons, multiline=True, optional=True),
        form.text(ids.OPTIONS, "Options considered", initial=filled.options, multiline=True, optional=True),
        form.text(ids.SIGN_OFF, "Agencies that must sign", initial="; ".join(filled.sign_off), optional=True),
        form.day(ids.REVIEW_ON, "To be reviewed on", initial=filled.review_on, optional=True),
    ]
    if isinstance(filled, Decision):
        signed = form.text(ids.SIGNED, "Agencies that have signed", initial="; ".join(filled.signed), optional=True)
        return form.modal(ids.DECISION_EDIT, f"Change {filled.number}", [*fields, signed], place)
    if len(partnerships) > 1:
        fields.append(form.choice(ids.PARTNERSHIP, "Partnership", partnerships, partnership))
    return form.modal(ids.DECISION_FORM, "New decision", fields, place)


def _line(decision: Decision) -> item.Line:
    return item.Line(
        f"{item.headline(decision, item.LISTED_CHARS)}\n{_facts(decision)}",
        f"{decision.number}: {decision.what} ({_plain_facts(decision)})",
    )


def _unshown(number: int) -> str:
    return f"… and {number} more; `remit export decisions` writes them all."


def _text(decision: Decision) -> str:
    return fallback(f"{decision.number}: {decision.what}. {_plain_facts(decision)}")


def _about(decision: Decision) -> list[Block]:
    return [*_long("Reasons", decision.reasons), context(_facts(decision)), *_asks(decision)]


def _long(label: str, words: str) -> list[Block]:
    return one_section(f"{label}: {recorded(words)}", REASON_CHARS) if words else []


def _following(actions: Sequence[Action]) -> list[Block]:
    """The actions that carry it out, in small print."""
    lines = [f"{a.number} {recorded(clip(a.what, 120))} ({a.status})" for a in actions[:FOLLOWING]]
    left = len(actions) - FOLLOWING
    more = [f"… and {left} more"] if left > 0 else []
    return [context("Actions that follow:\n" + "\n".join([*lines, *more]))] if lines else []


def _facts(decision: Decision) -> str:
    """Lead, day and what is not plainly so of every decision."""
    facts = [
        f"Lead: {recorded(clip(decision.lead_agency, FACT_CHARS)) or 'not named'}",
        f"Decided: {day(decision.decided_on)}",
        *(recorded(clip(fact, FACT_CHARS)) for fact in (*_whose(decision), *_standing(decision))),
        *item.source(decision),
    ]
    return " · ".join(facts)


def _plain_facts(decision: Decision) -> str:
    standing = "".join(f" {fact[:1].upper()}{fact[1:]}." for fact in _standing(decision))
    return f"Lead: {decision.lead_agency or 'not named'}. Decided: {day(decision.decided_on)}.{standing}"


def _whose(decision: Decision) -> list[str]:
    tier = f" (tier {decision.tier})" if decision.tier is not None else ""
    return [fact for fact in (spoken(decision.partnership), f"{decision.body}{tier}" if decision.body else "") if fact]


def _standing(decision: Decision) -> list[str]:
    return [
        *([item.status(decision)] if decision.status != DecisionStatus.CONFIRMED else []),
        *_answer(decision),
        *([f"answers {decision.answers}"] if decision.answers else []),
        *([f"replaces {', '.join(decision.supersedes)}"] if decision.supersedes else []),
        *(["within its powers"] if decision.powers is Powers.WITHIN else []),
        *([f"signed: {', '.join(decision.signed)}"] if decision.signed else []),
        *([f"not signed: {', '.join(unsigned(decision))}"] if unsigned(decision) else []),
        *([f"review: {day(decision.review_on)}"] if decision.review_on else []),
    ]


def _answer(decision: Decision) -> list[str]:
    """Of a recommendation: that it is one, and what the tier above said."""
    if decision.kind is not DecisionKind.RECOMMENDATION:
        return []
    above = decision.recommended_to or "the tier above"
    if decision.answer is Answered.WAITING:
        return [f"recommendation, waits for {above}"]
    by = f" ({decision.answered_by})" if decision.answered_by else ""
    return [f"recommendation, {decision.answer} by {above}{by}"]


def _asks(decision: Decision) -> list[Block]:
    """What it still needs, and how to give it."""
    if decision.status in ENDED:
        return []
    asks = []
    if not decision.lead_agency and decision.kind is DecisionKind.DECISION:
        asks.append(f"Which agency leads? `/decision lead {_sequence(decision)} Police`")
    if is_waiting(decision):
        asks.append(f"When it is answered: `/decision accept {_sequence(decision)}`, `reject` or `return` with why")
    if decision.answer is Answered.SENT_BACK:
        asks.append(f"When it is ready to be put again: `/decision recommend {_sequence(decision)}`")
    if left := unsigned(decision):
        asks.append(f"When they sign: `/decision sign {_sequence(decision)} {recorded(clip(left[0], FACT_CHARS))}`")
    return [context("\n".join(asks))] if asks else []


def _sequence(decision: Decision) -> int:
    return int(decision.number.rpartition("-")[2])


def _buttons(decision: Decision) -> Block:
    def more(*verbs: str) -> Block:
        return menu(ids.DECISION_MORE, {f"{verb} {decision.number}": LABELS[verb] for verb in verbs})

    if is_waiting(decision):
        answers = (button(f"{verb.capitalize()}", f"{ids.DECISION_ANSWER}{verb}", decision.number) for verb in ANSWERS)
        return row(*answers, more("edit", "show"))
    if decision.kind is DecisionKind.RECOMMENDATION and decision.answer is not Answered.ACCEPTED:
        return row(more("edit", "show"))
    if decision.status in {DecisionStatus.DRAFT, *ENDED}:
        return row(more("confirm", "edit", "show"))
    onward = {"ratify": DecisionStatus.RATIFIED, "implement": DecisionStatus.IMPLEMENTED}
    return row(more(*(verb for verb, status in onward.items() if status is not decision.status), "edit", "show"))
