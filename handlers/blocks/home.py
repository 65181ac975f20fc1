"""A person's Home tab."""

from collections.abc import Sequence
from datetime import date

from handlers import ids
from handlers.blocks.action import MORE, line
from handlers.blocks.help import QUESTION
from handlers.blocks.text import Block, button, context, count, escape, header, menu, pieces, row, sections
from knowledge.types import Action, ActionStatus

LISTED = 30
"""Actions on the tab, of two blocks each: Slack takes a hundred."""


def home(own: Sequence[Action], today: date, total: int | None = None) -> Block:
    """The view: the first of a person's `total` open actions with their buttons, and how to ask."""
    total = len(own) if total is None else total
    shown = own[:LISTED]
    actions = [block for action in shown for block in _action(action, today)]
    left = total - len(shown)
    more = [context(f"… and {count(left, 'more action')}: `/action list mine`")] if left > 0 else []
    none = [] if own else sections("You have no open action.")
    new = row(button("New action", ids.HOME_NEW, "new"))
    blocks = [header("Your actions"), *none, *actions, *more, new, header("Ask"), *sections(QUESTION)]
    return {"type": "home", "blocks": blocks}


def closed(sentence: str) -> Block:
    """The view of somebody who may not see the register, which `sentence` says."""
    return {"type": "home", "blocks": [header("Ask"), *sections(QUESTION), context(escape(sentence))]}


def _action(action: Action, today: date) -> list[Block]:
    text = pieces(line("mine", today, action).markup)[0]
    standing = {ActionStatus.IN_PROGRESS: "start", ActionStatus.BLOCKED: "block"}.get(action.status)
    offered = {f"{verb} {action.number}": label for verb, label in MORE.items() if verb != standing}
    buttons = row(button("Done", ids.HOME_DONE, action.number), menu(ids.HOME_MORE, offered))
    return [{"type": "section", "text": {"type": "mrkdwn", "text": text}}, buttons]
