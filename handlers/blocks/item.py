"""What messages of actions and of decisions have in common: a confirmation, a change, a list, a question before."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from handlers import ids
from handlers.blocks.history import told
from handlers.blocks.text import (
    MESSAGE_CHARS,
    Block,
    Message,
    button,
    clip,
    context,
    fallback,
    fitting,
    pieces,
    plain,
    recorded,
    row,
    sections,
)
from handlers.shares import MINE, Share
from knowledge.types import Action, Audience, Changed, Decision, DecisionStatus
from knowledge.types.register import Item

LISTED = 20
"""Items that a list shows at most."""
LISTED_CHARS = 400
WHY_CHARS = 300
ADDRESS = re.compile(r"https?://[^\s<>|]+")
LIKE = 3
"""Nearly equal items that are named."""


@dataclass(frozen=True)
class Line:
    """An item in a list: in mark-up, in plain words, and the button beside it."""

    markup: str
    plain: str
    accessory: Block | None = None


def headline(item: Action | Decision, limit: int = 0) -> str:
    """Number and words in mark-up, cut at `limit` characters where one is given."""
    return f"*{item.number}* {recorded(clip(item.what, limit) if limit else item.what)}"


def status(item: Action | Decision) -> str:
    """Where it stands, and why."""
    return f"{item.status}: {clip(item.why, WHY_CHARS)}" if item.why else str(item.status)


def source(item: Action | Decision) -> list[str]:
    """In mark-up, that it is for officers, and the link to the message that it is out of; nothing where neither."""
    link = item.source.link
    seen = ["officers only"] if item.source.audience is Audience.OFFICERS else []
    return [*seen, *([f"<{link}|source>"] if ADDRESS.fullmatch(link) else [])]


def became(change: Changed[Item], unchanged: str) -> str:
    """What became of an item: a status with what it was before, other fields as the history tells them."""
    before, after = change.before, change.after
    if not change.changes:
        return f"{after.number} {unchanged}."
    others = [told(each) for each in change.changes if each.field != "status"]
    if before.status == after.status:
        return f"{after.number}: {', '.join(others)}."
    rest = "".join(f" {each[:1].upper()}{each[1:]}." for each in others)
    return f"{after.number} is {_standing(after)}; it was {_standing(before)}.{rest}"


def _standing(item: Action | Decision) -> str:
    return f"a {status(item)}" if item.status == DecisionStatus.DRAFT else status(item)


def changed(sentence: str, item: Action | Decision, rest: Sequence[Block]) -> Message:
    """The sentence that tells a change, and the item under it."""
    what = recorded(clip(item.what, LISTED_CHARS))
    return Message(fallback(sentence), [*sections(f"{recorded(sentence)}\n{what}"), *rest])


def signed(message: Message, user: str) -> Message:
    """A change as everybody sees it, with who made it."""
    return Message(message.text, [*message.blocks, context(f"Changed by <@{user}>")])


def listed(
    heading: str, items: Sequence[Item], line: Callable[[Item], Line], more: Callable[[int], str], total: int
) -> Message:
    """A list under its heading; `more` says how many of `total` are left out."""
    lines = [line(item) for item in items[:LISTED]]
    shown: Sequence[Line] = lines[: fitting([each.markup for each in lines], MESSAGE_CHARS)]
    rest: list[Block] = [context(more(total - len(shown)))] if total > len(shown) else []
    text = "\n".join([heading, *(each.plain for each in shown)])
    return Message(fallback(text), [*sections(f"*{recorded(heading)}*"), *map(_block, shown), *rest])


def kind_of(share: Share, noun: str, plainly: str = "") -> str:
    """What a list holds: "overdue blocked action"; `plainly` is said of it where nothing else is."""
    status = share.status.replace(" ", "-")
    return " ".join(filter(None, [*sorted(share.flags - {MINE}), status, plainly, noun]))


def whose(share: Share) -> str:
    """Of whom a list is, to be said after what it holds."""
    of = [" of yours" if share.mine else "", f" of {share.owner}" if share.owner else ""]
    return "".join([*of, f" of “{share.body}”" if share.body else ""])


def none_of(share: Share, kind: str) -> str:
    """That a list is empty."""
    rest = whose(replace(share, flags=share.flags - {MINE}))
    return f"You have no {kind}{rest}." if share.mine else f"There is no {kind}{rest}."


def very_like(items: Sequence[Action | Decision]) -> str:
    """The sentence that names nearly equal items."""
    open_still = ", still open" if all(isinstance(item, Action) for item in items) else ""
    return f"Very like {' and '.join(item.number for item in items[:LIKE])}{open_still}."


def asked_first(what: str, like: Sequence[Action | Decision], key: str) -> Message:
    """The question before a nearly equal item is made; `key` is the draft that waits for the answer."""
    said = plain(f"{very_like(like)} I have not kept yours yet:")
    known = "\n".join(headline(each, LISTED_CHARS) for each in like[:LIKE])
    yours = sections(f"Yours: {recorded(clip(what, LISTED_CHARS))}\n{known}")
    buttons = row(button("Keep mine too", ids.KEEP_ANYWAY, key, primary=True), button("Leave it", ids.KEEP_NOT, key))
    return Message(f"{said.text} {fallback(what)}", [*said.blocks, *yours, buttons])


def _block(line: Line) -> Block:
    block: Block = {"type": "section", "text": {"type": "mrkdwn", "text": pieces(line.markup)[0]}}
    return block | ({"accessory": line.accessory} if line.accessory else {})
