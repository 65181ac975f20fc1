"""Wraps what happened in Slack's event envelope and sends it, where the bot is to know of it."""

import secrets
from copy import deepcopy

from bot.workspace.delivery import Delivery
from bot.workspace.manifest import Manifest
from bot.workspace.messages import deleted_event, mention_event, mentions_app, message_event
from bot.workspace.people import Channel, Identity
from bot.workspace.shapes import Json
from bot.workspace.state import State


def envelope(event: Json, identity: Identity, now: float) -> Json:
    """The event_callback payload around an event."""
    return {
        "token": "verification-token-of-old",
        "team_id": identity.team_id,
        "context_team_id": identity.team_id,
        "context_enterprise_id": None,
        "api_app_id": identity.app_id,
        "event": event,
        "type": "event_callback",
        "event_id": "Ev" + secrets.token_hex(5).upper(),
        "event_time": int(now),
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": identity.team_id,
                "user_id": identity.bot_user,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": False,
        "event_context": "4-" + secrets.token_hex(12),
    }


class Events:
    """What the bot hears: events that its manifest subscribes to, from channels that it is in."""

    def __init__(self, state: State, delivery: Delivery, manifest: Manifest) -> None:
        self._state = state
        self._delivery = delivery
        self._manifest = manifest

    def send(self, event: Json, channel: Channel | None = None) -> None:
        """An event, of a channel or of none."""
        if channel and not self._state.has_bot(channel):
            return
        if self._manifest.subscribes(event):
            self._delivery.event(envelope(deepcopy(event), self._state.identity, self._state.clock()))

    def posted(self, message: Json, channel: Channel) -> None:
        """A message, and its mention of the bot."""
        self.send(message_event(message, channel), channel)
        own = message.get("bot_id") == self._state.identity.bot_id
        if not own and mentions_app(message, self._state.identity, channel):
            self.send(mention_event(message, channel), channel)

    def deleted(self, message: Json, channel: Channel) -> None:
        """The end of a message."""
        self.send(deleted_event(message, channel, self._state.new_ts()), channel)
