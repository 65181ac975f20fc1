"""Actions -> messages and the form."""

import re
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
    button,
    clip,
    context,
    count,
    day,
    fallback,
    fitting,
    menu,
    one_section,
    pieces,
    plain,
    recorded,
    row,
    sections,
)
from knowledge.register.wording import ActionWords
from knowledge.types import Action, ActionStatus, Change, Changed
from knowledge.words import spoken

LISTED = 20
LISTED_CHARS = 400
BLANK = ActionWords("", (), None)
MENTION = re.compile(r"<@([UW][A-Z0-9]+)>")
WIDER = {"mine": "your own", "overdue": "overdue", "done": "done", "blocked": "blocked"}
CLOSED = (ActionStatus.DONE, ActionStatus.CANCELLED)
MORE = {"start": "Start", "block": "Block", "cancel": "Cancel"}
"""What the menu beside Done offers."""
NOTE_CHARS = 1500
WHY_CHARS = 300
LIKE = 3
"""Nearly equal actions that a confirmation names."""


def logged(action: Action, alike: Sequence[Action] = ()) -> Message:
    """The confirmation that the whole channel sees; `alike` are open actions that say nearly the same."""
    facts = [context(_facts(action)), *([context(_very_like(alike))] if alike else [])]
    return Message(
        fallback(f"{action.number}: {action.what}. {_plain_facts(action)}"),
        [*sections(f"*{action.number}* {recorded(action.what)}"), *facts, _buttons(action)],
    )


def shown(action: Action, changes: Sequence[Change], zone: ZoneInfo, today: date) -> Message:
    """Everything about one action, with its latest changes."""
    what = one_section(f"*{action.number}* {recorded(action.what)}")
    note = one_section(f"Note: {recorded(action.note)}", NOTE_CHARS) if action.note else []
    told_of = [*what, context(_facts(action)), *note, _buttons(action), *history(changes, zone, today)]
    return Message(logged(action).text, told_of)


def changed(change: Changed[Action], unchanged: str) -> Message:
    """What became of an action that somebody changed; `unchanged` is said where nothing did: "is already done"."""
    action = change.after
    sentence = _became(change) if change.changes else f"{action.number} {unchanged}."
    return Message(
        fallback(sentence),
        [
            *sections(f"{recorded(sentence)}\n{recorded(clip(action.what, LISTED_CHARS))}"),
            context(_facts(action)),
            _buttons(action),
        ],
    )


def listed(actions: Sequence[Action], which: str, today: date) -> Message:
    """Actions with a Done button each; `which` is "", "mine", "overdue", "done", "blocked" or "body …"."""
    kind = f"{WIDER.get(which, 'open')} action"
    body = which.partition(" ")[2]
    if not actions:
        none = f"There is no {kind}{f' of “{body}”' if body else ''}."
        return plain("You have no open action." if which == "mine" else none)
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
    late = "*overdue* · " if action.due and action.due < today and action.status not in CLOSED else ""
    whole = f"*{action.number}* {recorded(clip(action.what, LISTED_CHARS))}\n{late}{_facts(action)}"
    return pieces(whole)[0]


def _line(action: Action, markup: str, which: str) -> Block:
    section: Block = {"type": "section", "text": {"type": "mrkdwn", "text": markup}}
    if action.status not in CLOSED:
        section["accessory"] = button("Done", ids.ACTION_LIST_DONE, f"{action.number} {which}".strip())
    return section


def _unshown(number: int, which: str) -> str:
    narrower = "`/action list mine` and `/action list overdue` show fewer" if not which else "the soonest due are above"
    return f"… and {number} more; {narrower}. `remit export actions` writes them all."


def _facts(action: Action) -> str:
    owners = ", ".join(map(recorded, action.owners)) or "nobody yet"
    due = day(action.due) if action.due else "no date"
    where = f" · {recorded(spoken(action.partnership))}" if action.partnership else ""
    standing = f" · {recorded(_standing(action))}" if action.status != ActionStatus.OPEN else ""
    return f"Owner: {owners} · Due: {due}{where}{standing}"


def _plain_facts(action: Action) -> str:
    standing = f" {_standing(action).capitalize()}." if action.status != ActionStatus.OPEN else ""
    due = day(action.due) if action.due else "no date"
    return f"Owner: {', '.join(action.owners) or 'nobody yet'}. Due: {due}.{standing}"


def _standing(action: Action) -> str:
    return f"{action.status}: {clip(action.why, WHY_CHARS)}" if action.why else str(action.status)


def _became(change: Changed[Action]) -> str:
    """A status as a sentence with what it was before; other fields as the history tells them."""
    before, after = change.before, change.after
    if before.status != after.status:
        return f"{after.number} is {_standing(after)}; it was {_standing(before)}."
    return f"{after.number}: {', '.join(map(told, change.changes))}."


def _very_like(alike: Sequence[Action]) -> str:
    return f"Very like {' and '.join(action.number for action in alike[:LIKE])}, still open."


def _buttons(action: Action) -> Block:
    if action.status in CLOSED:
        return row(button("Reopen", ids.ACTION_REOPEN, action.number))
    standing = {ActionStatus.IN_PROGRESS: "start", ActionStatus.BLOCKED: "block"}.get(action.status)
    offered = {f"{verb} {action.number}": label for verb, label in MORE.items() if verb != standing}
    return row(button("Done", ids.ACTION_DONE, action.number, primary=True), menu(ids.ACTION_MORE, offered))
