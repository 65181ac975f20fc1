"""What was found in a file -> the message that tells of it, the table to tick, and the form that corrects one."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from handlers import ids
from handlers.blocks import form
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
    plain,
    recorded,
    row,
    sections,
)
from knowledge.register.giving import MENTION
from knowledge.register.minutes import FileItem, FileReading
from knowledge.types import Action, Decision

PAGE = 15
"""Items a page of the table, of three blocks each: Slack takes a hundred."""
SHOWN_CHARS = 600
FACT_CHARS = 150
NAME_CHARS = 80
PREVIEW = 5
TOLD = 30
KEEP = "keep"
TICKED = "yes"


def told(reading: FileReading, draft: str) -> Message:
    """What was found, with the button that opens the table; `draft` is its key."""
    found = f"In {clip(reading.name, NAME_CHARS)} I found {_counted(reading.items)}. Nothing is kept yet."
    lines = [f"• {clip(each.what, FACT_CHARS)} ({_facts(each)})" for each in reading.items[:PREVIEW]]
    left = len(reading.items) - PREVIEW
    more = [context(f"… and {left} more")] if left > 0 else []
    buttons = row(button("Look through and keep", ids.MINUTES_OPEN, draft, primary=True))
    text = "\n".join([found, *lines])
    return Message(fallback(text), [*sections(recorded(text)), *more, buttons])


def offer(name: str, value: str) -> Message:
    """An offer to read a file for its actions; `value` tells which of which message."""
    said = plain(f"Shall I read {clip(name, NAME_CHARS)} for its actions and decisions? You choose what is kept.")
    yes = button("Read it", ids.MINUTES_READ, value, primary=True)
    return Message(said.text, [*said.blocks, row(yes, button("No", ids.MINUTES_NO, value))])


def table(reading: FileReading, kept: Mapping[int, str], draft: str, page: int) -> Block:
    """A page of what was found, each to tick and to correct; `kept` are the numbers of those kept already."""
    pages = max(1, -(-len(reading.items) // PAGE))
    first = page * PAGE
    shown = list(enumerate(reading.items))[first : first + PAGE]
    heading = f"{clip(reading.name, NAME_CHARS)}: {_counted(reading.items)}"
    where = f", page {page + 1} of {pages}" if pages > 1 else ""
    head = sections(f"*{recorded(heading)}*{where}. Untick what is not to be kept; the ticks of every page count.")
    items = [block for n, each in shown for block in _item(n, each, kept.get(n, ""))]
    back = [button("Back", ids.MINUTES_BACK, str(page - 1))] if page > 0 else []
    onward = [button("Next", ids.MINUTES_NEXT, str(page + 1))] if page + 1 < pages else []
    turns = [row(*back, *onward)] if back or onward else []
    return {
        "type": "modal",
        "callback_id": ids.MINUTES_FORM,
        "title": {"type": "plain_text", "text": "Found in the file"},
        "submit": {"type": "plain_text", "text": "Keep what is ticked"},
        "close": {"type": "plain_text", "text": "Cancel"},
        "private_metadata": json.dumps({"draft": draft, "page": page}),
        "blocks": [*head, *items, *turns],
    }


def correction(item: FileItem, draft: str, number: int) -> Block:
    """The form to correct one item."""
    people = [match[1] for match in map(MENTION.fullmatch, item.owners) if match]
    others = "; ".join(owner for owner in item.owners if not MENTION.fullmatch(owner))
    fields = [
        form.choice(ids.KIND, "Kind", ["action", "decision"], item.kind),
        form.text(ids.WHAT, "What", initial=item.what, multiline=True),
        form.people(ids.OWNERS, "Who", initial=people, optional=True),
        form.text(ids.OTHER_OWNER, "A post, an agency, a name (agency)", initial=others, optional=True),
        form.day(ids.DUE, "Due", initial=item.due, optional=True),
        form.text(ids.DUE_WORDS, "Or by which meeting, such as next Board", initial=item.due_words, optional=True),
        form.text(ids.BODY, "Of which group", initial=item.body, optional=True),
    ]
    place = form.Place("", key=draft, number=str(number))
    return form.modal(ids.MINUTES_ITEM_FORM, "Correct", fields, place) | {
        "submit": {"type": "plain_text", "text": "Correct"}
    }


def ticks(view: Mapping[str, Any]) -> dict[int, bool]:
    """Which items of the page are ticked, by their place in the reading."""
    values = (view.get("state") or {}).get("values") or {}
    return {
        int(name.removeprefix(f"{KEEP} ")): bool((inputs.get(ids.MINUTES_KEEP) or {}).get("selected_options"))
        for name, inputs in values.items()
        if name.startswith(f"{KEEP} ")
    }


def changed_ticks(view: Mapping[str, Any]) -> dict[int, bool]:
    """Those of the page's ticks that the person set or took off."""
    opened = {
        int(block["block_id"].removeprefix(f"{KEEP} ")): bool(block["elements"][0].get("initial_options"))
        for block in view.get("blocks") or ()
        if str(block.get("block_id")).startswith(f"{KEEP} ")
    }
    return {number: ticked for number, ticked in ticks(view).items() if ticked != opened.get(number)}


def shown_page(view: Mapping[str, Any]) -> tuple[str, int]:
    """The draft that a table shows, and the page; an empty draft where the view does not say."""
    try:
        told_of = json.loads(view.get("private_metadata") or "{}")
        return str(told_of["draft"]), int(told_of["page"])
    except (ValueError, KeyError, TypeError):
        return "", 0


def kept(items: Sequence[Action | Decision], name: str, user: str) -> Message:
    """What somebody kept out of a file."""
    head = f"<@{user}> kept {count(len(items), 'item')} out of {clip(name, NAME_CHARS)}:"
    lines = [f"• {each.number} {clip(each.what, FACT_CHARS)}" for each in items[:TOLD]]
    left = len(items) - TOLD
    more = [f"… and {left} more"] if left > 0 else []
    text = "\n".join([head, *lines, *more])
    return Message(fallback(text), sections(recorded(text)))


def _item(number: int, item: FileItem, kept_as: str) -> list[Block]:
    words = f"*{item.kind.capitalize()}* {recorded(clip(item.what, SHOWN_CHARS))}\n{recorded(_facts(item))}"
    section: Block = {"type": "section", "text": {"type": "mrkdwn", "text": pieces(words)[0]}}
    if kept_as:
        return [section, context(f"Kept as {kept_as}.")]
    section["accessory"] = button("Correct", ids.MINUTES_CORRECT, str(number))
    option = {"text": {"type": "plain_text", "text": "Keep"}, "value": TICKED}
    if item.note:
        option["description"] = {"type": "plain_text", "text": clip(item.note, 75)}
    ticked = {"initial_options": [option]} if item.ticked else {}
    box = {"type": "checkboxes", "action_id": ids.MINUTES_KEEP, "options": [option], **ticked}
    return [section, {"type": "actions", "block_id": f"{KEEP} {number}", "elements": [box]}]


def _facts(item: FileItem) -> str:
    owners = clip(", ".join(item.owners), FACT_CHARS)
    if item.kind == "decision":
        facts = [f"Lead: {owners or 'not named'}"]
    else:
        due = day(item.due) if item.due else item.due_words or "no date"
        facts = [f"Owner: {owners or 'nobody yet'}", f"Due: {due}"]
    return " · ".join([*facts, *(clip(fact, FACT_CHARS) for fact in (item.body, item.place) if fact)])


def _counted(items: Sequence[FileItem]) -> str:
    actions = sum(item.kind == "action" for item in items)
    parts = [(actions, "action"), (len(items) - actions, "decision")]
    return " and ".join(count(number, noun) for number, noun in parts if number) or "no action or decision"
