"""Actions -> messages and the form."""

from collections.abc import Sequence
from datetime import date
from functools import partial
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
from handlers.shares import Share
from knowledge.register.giving import MENTION, people_of
from knowledge.register.wording import ActionWords
from knowledge.types import Action, ActionStatus, Change, Changed
from knowledge.words import spoken

BLANK = ActionWords("", (), None)
CLOSED = (ActionStatus.DONE, ActionStatus.CANCELLED)
MORE = {"start": "Start", "block": "Block", "cancel": "Cancel", "edit": "Change …", "show": "Show history"}
"""What the menu beside Done offers."""
NOTE_CHARS = 1500


def logged(action: Action) -> Message:
    """The confirmation that the whole channel sees."""
    return Message(
        fallback(f"{action.number}: {action.what}. {_plain_facts(action)}"),
        [*sections(item.headline(action)), context(_facts(action)), _buttons(action)],
    )


def given(actions: Sequence[Action], giver: str, today: date) -> Message:
    """What a new owner is told."""
    if len(actions) > 1:
        heading = f"<@{giver}> gave you {len(actions)} actions"
        return item.listed(heading, actions, partial(line, "mine", today), _more_of_yours, len(actions))
    (action,) = actions
    said = f"<@{giver}> gave you {action.number}"
    return Message(
        fallback(f"{said}: {action.what}. {_plain_facts(action)}"),
        [*sections(f"{said}:\n{item.headline(action)}"), context(_facts(action)), _buttons(action)],
    )


def not_told(numbers: Sequence[str], person: str, why: str) -> Message:
    """What whoever gave somebody actions is told where that person cannot be."""
    each = "is theirs" if len(numbers) == 1 else "are theirs"
    return naming(f"I could not tell <@{person}> that {' and '.join(numbers)} {each}: {why} Please tell them yourself.")


def shown(action: Action, changes: Sequence[Change], zone: ZoneInfo, today: date) -> Message:
    """Everything about one action, with its latest changes."""
    note = one_section(f"Note: {recorded(action.note)}", NOTE_CHARS) if action.note else []
    facts = [context(_facts(action)), *note, _buttons(action), *history(changes, zone, today)]
    return Message(logged(action).text, [*one_section(item.headline(action)), *facts])


def changed(change: Changed[Action], unchanged: str) -> Message:
    """What became of an action that somebody changed; `unchanged` is said where nothing did: "is already done"."""
    action = change.after
    return item.changed(item.became(change, unchanged), action, [context(_facts(action)), _buttons(action)])


def listed(actions: Sequence[Action], share: Share, today: date, total: int | None = None) -> Message:
    """The actions of a share, with a Done button each.

    `total` is how many there are, where `actions` are only the first.
    """
    kind = item.kind_of(share, "action", "" if share.status or share.overdue else "open")
    if not actions:
        return naming(item.none_of(share, kind))
    total = len(actions) if total is None else total
    heading = f"{count(total, kind)}{item.whose(share)}"
    return item.listed(heading, actions, partial(line, share.words, today), partial(_unshown, share), total)


def line(which: str, today: date, action: Action) -> item.Line:
    """An action in a list; `which` are the words that ask for the list."""
    late = "*overdue* · " if action.due and action.due < today and action.status not in CLOSED else ""
    done = button("Done", ids.ACTION_LIST_DONE, f"{action.number} {which}".strip())
    return item.Line(
        f"{item.headline(action, item.LISTED_CHARS)}\n{late}{_facts(action)}",
        f"{action.number}: {action.what} ({_plain_facts(action)})",
        done if action.status not in CLOSED else None,
    )


def action_form(
    partnerships: Sequence[str], partnership: str, place: form.Place, filled: ActionWords | Action = BLANK
) -> Block:
    """The form that `/action` alone opens, a message's menu with what the message says, and Change with the action."""
    people = people_of(filled.owners)
    others = "; ".join(owner for owner in filled.owners if not MENTION.fullmatch(owner))
    fields = [
        form.text(ids.WHAT, "What is to be done", initial=filled.what, multiline=True),
        form.people(ids.OWNERS, "Who", initial=people, optional=True),
        form.text(ids.OTHER_OWNER, "Others: a post, an agency, a name (agency)", initial=others, optional=True),
        form.day(ids.DUE, "Due", initial=filled.due, optional=True),
        form.text(ids.DUE_WORDS, "Or by which meeting, such as next Board", initial=filled.due_words, optional=True),
        form.text(ids.BODY, "For which group", initial=filled.body, optional=True),
        form.text(ids.FOLLOWS, "Carries out decision, such as D-2026-003", initial=filled.follows, optional=True),
    ]
    if isinstance(filled, Action):
        return form.modal(ids.ACTION_EDIT, f"Change {filled.number}", [*fields, *_standing_fields(filled)], place)
    if len(partnerships) > 1:
        fields.append(form.choice(ids.PARTNERSHIP, "Partnership", partnerships, partnership))
    return form.modal(ids.ACTION_FORM, "New action", fields, place)


def _standing_fields(action: Action) -> list[Block]:
    return [
        form.choice(ids.STATUS, "Status", list(ActionStatus), action.status),
        form.text(ids.WHY, "Why it is blocked or cancelled", initial=action.why, optional=True),
        form.text(ids.NOTE, "Note", initial=action.note, multiline=True, optional=True),
    ]


def _unshown(share: Share, number: int) -> str:
    narrower = (
        "`/action list mine` and `/action list overdue` show fewer" if share == Share() else "the soonest due are above"
    )
    return f"… and {number} more; {narrower}. `remit export actions` writes them all."


def _more_of_yours(number: int) -> str:
    return f"… and {number} more: `/action list mine`"


def _facts(action: Action) -> str:
    facts = [
        f"Owner: {', '.join(map(recorded, action.owners)) or 'nobody yet'}",
        f"Due: {recorded(due_of(action))}",
        *map(recorded, _context(action)),
        *([recorded(item.status(action))] if action.status != ActionStatus.OPEN else []),
        *item.source(action),
    ]
    return " · ".join(facts)


def due_of(action: Action) -> str:
    """When it is due, in words."""
    return day(action.due) if action.due else clip(action.due_words, item.WHY_CHARS) or "no date"


def _context(action: Action) -> list[str]:
    follows = f"follows {action.follows}" if action.follows else ""
    return [fact for fact in (spoken(action.partnership), clip(action.body, item.WHY_CHARS), follows) if fact]


def _plain_facts(action: Action) -> str:
    standing = f" {item.status(action).capitalize()}." if action.status != ActionStatus.OPEN else ""
    return f"Owner: {', '.join(action.owners) or 'nobody yet'}. Due: {due_of(action)}.{standing}"


def _buttons(action: Action) -> Block:
    if action.status in CLOSED:
        offered = {f"{verb} {action.number}": MORE[verb] for verb in ("edit", "show")}
        return row(button("Reopen", ids.ACTION_REOPEN, action.number), menu(ids.ACTION_MORE, offered))
    standing = {ActionStatus.IN_PROGRESS: "start", ActionStatus.BLOCKED: "block"}.get(action.status)
    offered = {f"{verb} {action.number}": label for verb, label in MORE.items() if verb != standing}
    return row(button("Done", ids.ACTION_DONE, action.number, primary=True), menu(ids.ACTION_MORE, offered))
