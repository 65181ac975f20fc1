"""Words to a person or a channel, by the first way that is open."""

import logging

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook import WebhookClient

from handlers.acts import Act
from handlers.blocks.text import Message

log = logging.getLogger(__name__)

CLOSED = frozenset(
    {"not_in_channel", "channel_not_found", "is_archived", "restricted_action", "user_not_in_channel", "no_permission"}
)
"""Slack's words for a channel in which Remit may not post; another way may be open."""
RESPONSE_SECONDS = 5


def in_thread(client: WebClient, act: Act, message: Message) -> None:
    """Answer in the thread of the message that `act` is about."""
    _post(client, act.channel, message, act.thread)


def announce(client: WebClient, act: Act, message: Message) -> None:
    """Say it to the whole channel; where Remit is not in it, by the command's own address, else to the person."""
    try:
        _post(client, act.channel, message)
    except SlackApiError as error:
        if not _is_closed(error):
            raise
        if not _respond(act, message, response_type="in_channel"):
            _post(client, act.user, message)


def whisper(client: WebClient, act: Act, message: Message) -> None:
    """Say it so that only the person of `act` sees it."""
    if _respond(act, message, response_type="ephemeral"):
        return
    try:
        if not act.channel or act.direct:
            _post(client, act.channel or act.user, message)
        else:
            client.chat_postEphemeral(
                channel=act.channel, user=act.user, text=message.text, blocks=message.blocks or None
            )
    except SlackApiError as error:
        if not _is_closed(error):
            raise
        _post(client, act.user, message)


def replace(client: WebClient, act: Act, message: Message) -> None:
    """Put `message` where the pressed button stands; where that is gone, tell the person."""
    if _respond(act, message, replace_original=True):
        return
    if act.ephemeral:
        whisper(client, act, message)
        return
    try:
        client.chat_update(channel=act.channel, ts=act.ts, text=message.text, blocks=message.blocks)
    except SlackApiError as error:
        log.info("a message could not be changed (%s); the person is told instead", error.response.get("error"))
        whisper(client, act, message)


def _post(client: WebClient, channel: str, message: Message, thread: str = "") -> None:
    client.chat_postMessage(
        channel=channel,
        text=message.text,
        blocks=message.blocks or None,
        thread_ts=thread or None,
        unfurl_links=False,
        unfurl_media=False,
    )


def _respond(act: Act, message: Message, *, response_type: str = "", replace_original: bool = False) -> bool:
    """Whether the payload's own address took the message; it works five times, for half an hour."""
    if not act.response_url:
        return False
    body = {"text": message.text, "blocks": message.blocks, "replace_original": replace_original}
    if response_type:
        body["response_type"] = response_type
    try:
        return WebhookClient(act.response_url, timeout=RESPONSE_SECONDS).send_dict(body).status_code == 200
    except OSError as error:
        log.info("a response address did not answer (%s)", type(error).__name__)
        return False


def _is_closed(error: SlackApiError) -> bool:
    return error.response.get("error") in CLOSED
