"""What a person types -> Slack's wire text and rich text blocks."""

import re
from collections.abc import Iterable

from bot.workspace.people import Channel, Person
from bot.workspace.shapes import Json

_TOKEN = re.compile(r"<([^<>]+)>|:([a-z0-9_+'-]+):")
_URL = re.compile(r"https?://[^\s<>|]+[^\s<>|.,;:!?)\]'\"]")


def escape(text: str) -> str:
    """With the three characters escaped that Slack's mrkdwn reserves."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescape(text: str) -> str:
    """The reverse of escape."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def wire(text: str, people: Iterable[Person], channels: Iterable[Channel], *, names: bool = False) -> str:
    """Typed text as Slack sends it: escaped, with "@Full Name", "#channel" and addresses as <…>.

    `names` adds the name behind a bar, as slash commands with should_escape have it.
    """
    sent = _URL.sub(lambda found: f"<{found[0]}>", escape(text))
    marks: dict[str, str] = {}
    for person in people:
        mark = f"<@{person.id}|{person.name}>" if names else f"<@{person.id}>"
        marks |= {f"@{person.real_name}".casefold(): mark, f"@{person.name}".casefold(): mark}
    marks |= {f"#{channel.name}": f"<#{channel.id}|{channel.name}>" for channel in channels if channel.name}
    longest_first = sorted(map(re.escape, marks), key=len, reverse=True)
    pattern = re.compile(rf"(?<![\w<])(?:{'|'.join(longest_first)})(?![\w-])", re.IGNORECASE)
    return pattern.sub(lambda found: marks[found[0].casefold()], sent)


def rich_text(text: str, block_id: str) -> Json:
    """The rich_text block that Slack makes of wire text that a person typed."""
    elements: list[Json] = []
    end = 0
    for found in _TOKEN.finditer(text):
        elements += _plain(text[end : found.start()])
        elements.append(_marked(found[1]) if found[1] else {"type": "emoji", "name": found[2]})
        end = found.end()
    elements += _plain(text[end:])
    return {
        "type": "rich_text",
        "block_id": block_id,
        "elements": [{"type": "rich_text_section", "elements": elements}],
    }


def _plain(text: str) -> list[Json]:
    return [{"type": "text", "text": unescape(text)}] if text else []


def _marked(inside: str) -> Json:
    target, _, label = inside.partition("|")
    if target.startswith("@"):
        return {"type": "user", "user_id": target[1:]}
    if target.startswith("#"):
        return {"type": "channel", "channel_id": target[1:]}
    if target.startswith("!"):
        return {"type": "broadcast", "range": target[1:]}
    link: Json = {"type": "link", "url": unescape(target)}
    return link | ({"text": unescape(label)} if label else {})
