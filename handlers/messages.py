"""A message of a channel as its items are read out of it."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from handlers.replies import reason
from knowledge.errors import NotUnderstood

ABSENT = frozenset({"not_in_channel", "channel_not_found", "missing_scope"})
"""Slack's words for a channel whose messages Remit may not read."""
GONE = frozenset({"thread_not_found", "message_not_found"})


class NotInChannel(NotUnderstood):
    """Remit cannot read the channel that the message stands in."""


@dataclass(frozen=True)
class Said:
    """What somebody said. `thread` is the message's own ts where it stands in none."""

    channel: str
    ts: str
    thread: str
    author: str
    text: str
    machine: bool = False
    """A bot said it."""
    day: date | None = None
    """The day on which it was said where its author is; None where nobody found out."""


def said(message: Mapping[str, Any], channel: str) -> Said:
    """A message, or the event of one, as Slack sends it."""
    ts = _text(message, "ts")
    machine = bool(message.get("bot_id") or message.get("subtype") == "bot_message")
    return Said(channel, ts, _text(message, "thread_ts") or ts, _text(message, "user"), _text(message, "text"), machine)


def fetch(client: WebClient, channel: str, ts: str) -> Said:
    """The message as it stands now; raises NotInChannel, or NotUnderstood where it is gone."""
    return said(fetch_whole(client, channel, ts), channel)


def fetch_whole(client: WebClient, channel: str, ts: str) -> Mapping[str, Any]:
    """The same as Slack sends it."""
    try:
        # conversations.history leaves out replies; this gives the thread's first message and the one asked for.
        page = client.conversations_replies(channel=channel, ts=ts, oldest=ts, latest=ts, inclusive=True)
    except SlackApiError as error:
        if reason(error) in ABSENT:
            raise NotInChannel("I cannot read that channel, so I kept nothing. `/invite` me there first.") from error
        if reason(error) in GONE:
            raise _gone() from error
        raise
    found: Mapping[str, Any] | None = next((each for each in page.get("messages") or [] if each.get("ts") == ts), None)
    if found is None:
        raise _gone()
    return found


def key_of(what: Said, kind: str, words: str, time: int = 1) -> str:
    """The source key of the item of a message that says these words: the same however and wherever it stands there.

    `time` tells the first, second … that says the very same.
    """
    said = " ".join(re.findall(r"\w+", words.casefold())) or words
    digest = hashlib.sha256(said.encode()).hexdigest()[:16]
    return f"{keys_of(what.channel, what.ts)}{kind} {digest}{f' {time}' if time > 1 else ''}"


def keys_of(channel: str, ts: str) -> str:
    """What the source keys of all items out of a message begin with."""
    return f"message {channel} {ts} "


def _gone() -> NotUnderstood:
    return NotUnderstood("That message is no longer there, so I kept nothing.")


def _text(message: Mapping[str, Any], name: str) -> str:
    value = message.get(name)
    return value if isinstance(value, str) else ""
