"""A digest -> a message."""

from collections.abc import Sequence

from handlers.blocks.action import due_of
from handlers.blocks.text import (
    MESSAGE_CHARS,
    Block,
    Message,
    clip,
    context,
    day,
    fallback,
    fitting,
    header,
    recorded,
    sections,
)
from knowledge.types import Action, ActionStatus, Decision, DecisionKind, DecisionStatus, Digest
from knowledge.words import spoken

LISTED = 10
"""Items under each of the five headings, so that the whole stays within what Slack takes in a message."""
LISTED_CHARS = 160
FACTS_CHARS = 120
PART_CHARS = MESSAGE_CHARS // 5

Line = tuple[str, str]
"""An item in Slack's mark-up and in plain words."""


def digest(held: Digest) -> Message:
    """What the register holds on a day, under its headings; an empty one says so."""
    title = f"{spoken(held.partnership) or 'All partnerships'}: {day(held.today)}"
    parts = [
        ("Overdue", [_action(a) for a in held.overdue], "`/action list overdue`"),
        ("Due in the next 7 days", [_action(a) for a in held.due_soon], "`/action list`"),
        *(
            [("Due, without a date", [_action(a) for a in held.by_meeting], "`/action list`")]
            if held.by_meeting
            else []
        ),
        ("Done in the last 7 days", [_action(a) for a in held.done], "`/action list done`"),
        ("Decided in the last 7 days", [_decision(d) for d in held.decided], "`/decision list`"),
    ]
    blocks = [block for heading, lines, more in parts for block in _part(heading, lines, more)]
    told = "\n".join(_plain_part(heading, lines) for heading, lines, _ in parts)
    return Message(fallback(f"{title}\n{told}"), [header(title), *blocks])


def _part(heading: str, lines: Sequence[Line], more: str) -> list[Block]:
    markup = [f"• {text}" for text, _ in lines[:LISTED]]
    shown = markup[: fitting(markup, PART_CHARS)]
    items = "\n".join(shown) or ("" if lines else "_None._")
    left = len(lines) - len(shown)
    rest = [context(f"… and {left} more: {more}")] if left else []
    return [*sections(f"*{_counted(heading, lines)}*\n{items}"), *rest]


def _plain_part(heading: str, lines: Sequence[Line]) -> str:
    left = len(lines) - LISTED
    items = [plain for _, plain in lines[:LISTED]] + ([f"… and {left} more"] if left > 0 else [])
    return "\n".join([f"{_counted(heading, lines)}:", *(f"• {item}" for item in items)])


def _counted(heading: str, lines: Sequence[Line]) -> str:
    return f"{heading} ({len(lines)})"


def _action(action: Action) -> Line:
    standing = [str(action.status)] if action.status in {ActionStatus.IN_PROGRESS, ActionStatus.BLOCKED} else []
    due = [f"due {due_of(action)}"] if action.due or action.due_words else []
    facts = [", ".join(action.owners) or "nobody yet", *due, *standing]
    return _line(action.number, action.what, facts)


def _decision(decision: Decision) -> Line:
    standing = [str(decision.kind)] if decision.kind is DecisionKind.RECOMMENDATION else []
    standing += [str(decision.status)] if decision.status != DecisionStatus.CONFIRMED else []
    lead = [f"lead {decision.lead_agency}"] if decision.lead_agency else []
    return _line(decision.number, decision.what, [*standing, day(decision.decided_on), *lead])


def _line(number: str, what: str, facts: Sequence[str]) -> Line:
    plain = f"{number} {clip(what, LISTED_CHARS)} ({clip(', '.join(facts), FACTS_CHARS)})"
    return recorded(plain).replace(number, f"*{number}*", 1), plain
