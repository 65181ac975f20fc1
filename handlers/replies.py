"""Words to a person or a channel, by the first way that is open."""

import logging
from http import HTTPStatus
from http.client import HTTPException
from typing import Any
from urllib.error import URLError

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.webhook import WebhookClient

from handlers.acts import Act
from handlers.blocks.text import Message

log = logging.getLogger(__name__)

CLOSED = frozenset(
    {"not_in_channel", "channel_not_found", "is_archived", "restricted_action", "user_not_in_channel", "no_permission"}
)
"""Slack's words for a channel in which Remit may not post; another way may be open."""
PASSING = frozenset(
    {"ratelimited", "internal_error", "fatal_error", "service_unavailable", "request_timeout"}
    | {"invalid_auth", "not_authed", "account_inactive", "token_revoked"}
)
"""Slack's words for what time, or whoever runs Remit, will mend."""
RESPONSE_SECONDS = 5

SLACK_TROUBLE = (SlackClientError, URLError, ConnectionError, TimeoutError, HTTPException)
"""What a call to Slack raises when Slack refuses it or cannot be reached."""


def in_thread(client: WebClient, act: Act, message: Message) -> None:
    """Answer in the thread of the message that `act` is about."""
    _post(client, act.channel, message, act.thread)


def under(client: WebClient, act: Act, message: Message) -> bool:
    """As in_thread; where Remit may not speak there, to the person alone: then False."""
    try:
        in_thread(client, act, message)
    except SlackApiError as error:
        if not _is_closed(error):
            raise
        _post(client, act.user, message)
        return False
    return True


def announce(client: WebClient, act: Act, message: Message) -> bool:
    """Say it to the whole channel; where that fails by the command's own address, where Remit may not to the person.

    Whether all who read the channel could read it.
    """
    try:
        _post(client, act.channel, message)
    except SLACK_TROUBLE as error:
        if _respond(act, message, response_type="in_channel"):
            return True
        if not _is_closed(error):
            raise
        _post(client, act.user, message)
        return False
    return True


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


def to_person(client: WebClient, user: str, message: Message) -> None:
    """Say it to somebody in their own messages."""
    _post(client, user, message)


def will_pass(error: Exception) -> bool:
    """Whether the same call may fare better later: Slack was away or overloaded, or the token is to be put right."""
    if not isinstance(error, SlackApiError):
        return True
    return reason(error) in PASSING or error.response.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR


def reason(error: Exception) -> str:
    """Slack's word for why it refused, or the kind of error."""
    if not isinstance(error, SlackApiError):
        return type(error).__name__
    word = str(error.response.get("error"))
    return word if word.isidentifier() else f"status {error.response.status_code}"


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
        log.info("a message could not be changed (%s); the person is told instead", reason(error))
        whisper(client, act, message)


def remove(act: Act) -> None:
    """Take away the message whose button was pressed; one that only the person sees goes by itself in time."""
    if act.response_url:
        _send(act, {"delete_original": True})


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
    body: dict[str, Any] = {"text": message.text, "blocks": message.blocks, "replace_original": replace_original}
    if response_type:
        body["response_type"] = response_type
    return _send(act, body)


def _send(act: Act, body: dict[str, Any]) -> bool:
    try:
        webhook = WebhookClient(act.response_url, timeout=RESPONSE_SECONDS, logger=quiet())
        return webhook.send_dict(body).status_code == HTTPStatus.OK
    except (*SLACK_TROUBLE, ValueError) as error:
        log.info("a response address did not take a message (%s)", reason(error))
        return False


def quiet() -> logging.Logger:
    """For Slack's library, which would log as errors what is expected and told here in other words."""
    logger = logging.getLogger("remit.slack_sdk")
    logger.setLevel(logging.CRITICAL)
    return logger


def _is_closed(error: Exception) -> bool:
    return reason(error) in CLOSED
