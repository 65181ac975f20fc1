"""Actions -> messages and the form."""

import re
from collections.abc import Sequence
from datetime import date

from handlers import ids
from handlers.blocks import form
from handlers.blocks.text import (
    MESSAGE_CHARS,
    Block,
    Message,
    button,
    clip,
    context,
    count,
    day,
    fallback,
    fitting,
    pieces,
    recorded,
    row,
    sections,
)
from knowledge.register.wording import ActionWords
from knowledge.types import Action, ActionStatus, Change
from knowledge.words import spoken

LISTED = 20
LISTED_CHARS = 400
SHOWN_CHANGES = 15
BLANK = ActionWords("", (), None)
MENTION = re.compile(r"<@([UW][A-Z0-9]+)>")
WIDER = {"mine": "your own", "overdue": "overdue", "done": "done"}


def logged(action: Action) -> Message:
    """The confirmation that the whole channel sees."""
    return Message(
        fallback(f"{action.number}: {action.what}. {_plain_facts(action)}"),
        [*sections(f"*{action.number}* {recorded(action.what)}"), context(_facts(action)), _buttons(action)],
    )


def shown(action: Action, changes: Sequence[Change]) -> Message:
    """Everything about one action."""
    message = logged(action)
    told = "\n".join(map(_change, changes[-SHOWN_CHANGES:]))
    left_out = len(changes) - SHOWN_CHANGES
    if left_out > 0:
        told = f"… {count(left_out, 'earlier change')}\n{told}"
    return Message(message.text, [*message.blocks, *([context(told)] if told else [])])


def changed(action: Action, *, before: ActionStatus) -> Message:
    """What became of an action that somebody marked."""
    again = "already " if before == action.status else ""
    sentence = f"{action.number} is {again}{action.status}."
    return Message(
        sentence,
        [*sections(f"{sentence} {recorded(action.what)}"), context(_facts(action)), _buttons(action)],
    )


def listed(actions: Sequence[Action], which: str, today: date) -> Message:
    """Actions with a Done button each; `which` is "", "mine", "overdue" or "done"."""
    kind = f"{WIDER.get(which, 'open')} action"
    if not actions:
        return Message(f"There is no {kind}." if which != "mine" else "You have no open action.", [])
    markup = [_markup(action, today) for action in actions[:LISTED]]
    shown_now = actions[: fitting(markup, MESSAGE_CHARS)]
    left_out = len(actions) - len(shown_now)
    heading = sections(f"*{count(len(actions), kind)}*")
    rest = [context(_unshown(left_out, which))] if left_out else []
    lines = "\n".join(f"{a.number}: {a.what} ({_plain_facts(a)})" for a in shown_now)
    blocks = [_line(action, text, which) for action, text in zip(shown_now, markup, strict=False)]
    return Message(fallback(f"{count(len(actions), kind)}\n{lines}"), [*heading, *blocks, *rest])


def action_form(partnerships: Sequence[str], partnership: str, place: form.Place, filled: ActionWords = BLANK) -> Block:
    """The form that `/action` alone opens, and a message's menu with what the message says."""
    people = [match[1] for match in map(MENTION.fullmatch, filled.owners) if match]
    others = ", ".join(owner for owner in filled.owners if not MENTION.fullmatch(owner))
    fields = [
        form.text(ids.WHAT, "What is to be done", initial=filled.what, multiline=True),
        form.people(ids.OWNERS, "Who", initial=people, optional=True),
        form.text(ids.OTHER_OWNER, "Or an agency or a post", initial=others, optional=True),
        form.day(ids.DUE, "Due", initial=filled.due, optional=True),
    ]
    if len(partnerships) > 1:
        fields.append(form.choice(ids.PARTNERSHIP, "Partnership", partnerships, partnership))
    return form.modal(ids.ACTION_FORM, "New action", fields, place)


def _markup(action: Action, today: date) -> str:
    late = "*overdue* · " if action.due and action.due < today and action.status != ActionStatus.DONE else ""
    whole = f"*{action.number}* {recorded(clip(action.what, LISTED_CHARS))}\n{late}{_facts(action)}"
    return pieces(whole)[0]


def _line(action: Action, markup: str, which: str) -> Block:
    section: Block = {"type": "section", "text": {"type": "mrkdwn", "text": markup}}
    if action.status != ActionStatus.DONE:
        section["accessory"] = button("Done", ids.ACTION_LIST_DONE, f"{action.number} {which}".strip())
    return section


def _unshown(number: int, which: str) -> str:
    narrower = "`/action list mine` and `/action list overdue` show fewer" if not which else "the soonest due are above"
    return f"… and {number} more; {narrower}. `remit export actions` writes them all."


def _facts(action: Action) -> str:
    owners = ", ".join(map(recorded, action.owners)) or "nobody yet"
    due = day(action.due) if action.due else "no date"
    where = f" · {recorded(spoken(action.partnership))}" if action.partnership else ""
    status = f" · {action.status}" if action.status != ActionStatus.OPEN else ""
    return f"Owner: {owners} · Due: {due}{where}{status}"


def _plain_facts(action: Action) -> str:
    return f"Owner: {', '.join(action.owners) or 'nobody yet'}. Due: {day(action.due) if action.due else 'no date'}."


def _buttons(action: Action) -> Block:
    if action.status in {ActionStatus.DONE, ActionStatus.CANCELLED}:
        return row(button("Reopen", ids.ACTION_REOPEN, action.number))
    return row(button("Done", ids.ACTION_DONE, action.number, primary=True))


def _change(change: Change) -> str:
    # Slack does not tell who deleted a message.
    who = f"<@{change.who}> " if change.who else ""
    became = f": {recorded(change.before)} → {recorded(change.after)}" if change.before else ""
    return f"{change.at:%Y-%m-%d} {who}{recorded(change.field)}{became}"
