"""An offer to keep what a message says -> a message."""

from collections.abc import Sequence

from handlers import ids
from handlers.blocks.text import (
    Block,
    Message,
    button,
    clip,
    context,
    count,
    day,
    fallback,
    pieces,
    recorded,
    row,
    sections,
)
from handlers.keeping import Found

LISTED = 10
LISTED_CHARS = 300
OWNER_CHARS = 60
ITEM_CHARS = 700
"""Of an item's mark-up, in which a character may take five, so that the whole stays within what Slack takes."""


def offer(read: Sequence[Found], value: str, note: str = "") -> Message:
    """The items as read, with Yes, Edit and No; `value` tells Yes which words of which message they stand for."""
    items = [block for each in read[:LISTED] for block in _item(each, alone=len(read) == 1)]
    left = len(read) - LISTED
    more = [context(f"… and {count(left, 'item')} more")] if left > 0 else []
    asked = f"{note} Log this?".strip()
    lines = "\n".join(f"{each.item.text} ({_facts(each)})" for each in read[:LISTED])
    return Message(fallback(f"{asked}\n{lines}"), [*sections(f"*{asked}*"), *items, *more, _buttons(read, value)])


def _item(each: Found, *, alone: bool) -> list[Block]:
    (shown, *_) = sections(pieces(recorded(clip(each.item.text, LISTED_CHARS)), ITEM_CHARS)[0])
    accessory = {} if alone else {"accessory": button("Edit", ids.OFFER_EDIT, each.key)}
    return [{**shown, **accessory}, context(recorded(_facts(each)))]


def _facts(each: Found) -> str:
    owner = clip(each.item.owner or "", OWNER_CHARS)
    if each.item.kind == "decision":
        return f"Decision · Lead: {owner or 'not named'}"
    due = day(each.item.due) if each.item.due else "no date"
    return f"Action · Owner: {owner or 'nobody yet'} · Due: {due}"


def _buttons(read: Sequence[Found], value: str) -> Block:
    edit = [button("Edit", ids.OFFER_EDIT, read[0].key)] if len(read) == 1 else []
    yes = button("Yes" if len(read) == 1 else "Yes, all", ids.OFFER_YES, value, primary=True)
    return row(yes, *edit, button("No", ids.OFFER_NO, value))
