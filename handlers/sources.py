"""Where a kept item comes from, and telling those who are there that it is kept."""

import logging

from slack_sdk import WebClient

from handlers.acts import Act
from handlers.blocks.text import Message, plain
from handlers.replies import SLACK_TROUBLE, announce, reason, under
from knowledge.types import Source

log = logging.getLogger(__name__)


def source_of(act: Act, client: WebClient) -> Source:
    """The source of what `act` keeps: the command or form itself, or the message that it was opened on."""
    return Source(act.key, act.channel, link(client, act.channel, act.ts) if act.ts else "")


def link(client: WebClient, channel: str, ts: str) -> str:
    """A message's address, or nothing where Slack gives none: an item is kept without it."""
    try:
        return str(client.chat_getPermalink(channel=channel, message_ts=ts).get("permalink") or "")
    except SLACK_TROUBLE as error:
        log.info("Slack gave no link to a message (%s)", reason(error))
        return ""


def confirm(client: WebClient, act: Act, message: Message) -> bool:
    """Say what was kept: in the thread of the message it is out of, else to the channel.

    False where Remit may speak in neither, so that the person alone was told.
    """
    return under(client, act, message) if act.ts else announce(client, act, message)


def kept_before(message: Message) -> Message:
    """The confirmation of an item, for somebody who would keep it once more."""
    said = plain("This is kept already:")
    return Message(f"{said.text}\n{message.text}", [*said.blocks, *message.blocks])
