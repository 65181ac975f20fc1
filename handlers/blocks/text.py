"""Text for Slack: escaping, limits, and the few blocks that everything is made of."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from html import unescape
from itertools import accumulate
from typing import Any

Block = dict[str, Any]

SECTION_CHARS = 2900
"""Slack takes 3,000 in a section; the rest is for the mark-up around."""
BUTTON_CHARS = 75
HEADER_CHARS = 150
VALUE_CHARS = 2000
MESSAGE_CHARS = 10_000
"""Of a list in a message: Slack refuses one somewhere above 13,000 characters, counted with its mark-up."""
SECTIONS = 3
FALLBACK_CHARS = 3000

NAMED = re.compile(r"<@\w+>")
MENTION = re.compile(r"&lt;@([UW][A-Z0-9]+)&gt;")
INSEPARABLE = re.compile(r"<@\w+>|&\w+;|\s+|[^\s&<]+|.", re.DOTALL)


@dataclass(frozen=True)
class Message:
    """What is posted: blocks, and the text that notifications and screen readers use."""

    text: str
    blocks: list[Block] = field(default_factory=list)


def escape(text: str) -> str:
    """Plain text as Slack's mark-up takes it."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def recorded(text: str) -> str:
    """A person's recorded words: escaped, but for mentions of people."""
    return MENTION.sub(r"<@\1>", escape(text))


def clip(text: str, limit: int) -> str:
    """At most `limit` characters; an ellipsis shows that there is more."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def pieces(markup: str, limit: int = SECTION_CHARS) -> list[str]:
    """Mark-up cut at white space into stretches of at most `limit` characters; nothing is left out."""
    cut = [""]
    for token in INSEPARABLE.findall(markup):
        for part in (token[i : i + limit] for i in range(0, len(token), limit)):
            if len(cut[-1]) + len(part) > limit:
                cut.append("")
            cut[-1] += part
    return [piece.strip() for piece in cut if piece.strip()]


def fallback(text: str) -> str:
    """Plain text as a message's `text`, cut where it is long: the blocks hold the whole."""
    return clip(recorded(text), FALLBACK_CHARS)


def plain(text: str) -> Message:
    """A message of plain words."""
    return Message(fallback(text), sections(escape(text)))


def naming(text: str) -> Message:
    """A message of plain words that names people by their mentions."""
    return Message(fallback(text), sections(recorded(text)))


def quoted(heading: str, words: str) -> Message:
    """Somebody's words under a heading, in which nothing is mark-up but mentions: what is copied is what was typed."""
    parts = [part for part in re.split(r"(<@\w+>)", words) if part]
    shown = [
        {"type": "user", "user_id": part[2:-1]} if NAMED.fullmatch(part) else {"type": "text", "text": unescape(part)}
        for part in parts
    ]
    quote = {"type": "rich_text", "elements": [{"type": "rich_text_quote", "elements": shown}]}
    return Message(fallback(f"{heading} {unescape(words)}"), [context(escape(heading)), quote])


def sections(markup: str) -> list[Block]:
    """As many sections as the mark-up needs and a message can hold; an ellipsis shows that there is more."""
    cut = pieces(markup)
    if len(cut) > SECTIONS:
        cut = [*cut[: SECTIONS - 1], cut[SECTIONS - 1] + " …"]
    return [{"type": "section", "text": {"type": "mrkdwn", "text": piece}} for piece in cut]


def one_section(markup: str, limit: int = SECTION_CHARS) -> list[Block]:
    """The mark-up as one section, cut at `limit` characters; none for none."""
    cut = pieces(markup, limit)
    return sections(cut[0] + (" …" if len(cut) > 1 else "")) if cut else []


def fitting(lines: Sequence[str], room: int) -> int:
    """How many of the lines fit into `room` characters, from the first."""
    ends = accumulate(len(line) for line in lines)
    return sum(end <= room for end in ends)


def context(markup: str) -> Block:
    """Small print."""
    return {"type": "context", "elements": [{"type": "mrkdwn", "text": clip(markup, SECTION_CHARS)}]}


def header(text: str) -> Block:
    """A heading."""
    return {"type": "header", "text": {"type": "plain_text", "text": clip(text, HEADER_CHARS)}}


def button(label: str, action_id: str, value: str, *, primary: bool = False) -> Block:
    """A button that sends `value` back."""
    face = {"type": "plain_text", "text": clip(label, BUTTON_CHARS)}
    style = {"style": "primary"} if primary else {}
    return {"type": "button", "text": face, "action_id": action_id, "value": value, **style}


def menu(action_id: str, choices: Mapping[str, str]) -> Block:
    """A short menu behind three dots; `choices` are labels by the value that each sends back."""
    options = [
        {"text": {"type": "plain_text", "text": clip(label, BUTTON_CHARS)}, "value": v} for v, label in choices.items()
    ]
    return {"type": "overflow", "action_id": action_id, "options": options}


def row(*buttons: Block) -> Block:
    """Buttons side by side."""
    return {"type": "actions", "elements": list(buttons)}


def day(when: date) -> str:
    """A date in words: "Friday 4 December 2026"."""
    return f"{when:%A} {when.day} {when:%B %Y}"


def count(number: int, noun: str) -> str:
    """A number with its noun: "1 action", "3 actions"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
