"""One call of a Web API method: its arguments read and checked."""

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.workspace.bench import Bench
from bot.workspace.errors import NotThere, SlackError
from bot.workspace.people import Channel, ChannelKind, Person
from bot.workspace.shapes import Json, Value
from bot.workspace.state import State

_NESTED = ("blocks", "attachments", "view", "metadata", "prompts", "files")
_SCOPE_OF = {
    ChannelKind.PUBLIC: "channels",
    ChannelKind.PRIVATE: "groups",
    ChannelKind.DIRECT: "im",
    ChannelKind.GROUP_DIRECT: "mpim",
}


@dataclass(frozen=True)
class Call:
    """Raises SlackError with Slack's own code where an argument is missing or wrong."""

    bench: Bench
    args: Mapping[str, Value]

    @property
    def state(self) -> State:
        """The workspace's memory."""
        return self.bench.state

    def text(self, key: str) -> str:
        """A string that must be given."""
        value = self.args.get(key)
        if value is None or value == "":
            raise SlackError("invalid_arguments", (f"[ERROR] missing required field: {key}",))
        return str(value)

    def flag(self, key: str) -> bool:
        """A boolean, however it was sent."""
        return str(self.args.get(key, "")).lower() in ("1", "true")

    def number(self, key: str, default: float = 0) -> float:
        """A number, however it was sent."""
        try:
            return float(self.args.get(key) or default)
        except (TypeError, ValueError):
            raise SlackError("invalid_arguments", (f"[ERROR] must be a number: {key}",)) from None

    def nested(self, key: str) -> Value:
        """A JSON argument, sent as JSON or as a string that holds it."""
        value = self.args.get(key)
        if not isinstance(value, str) or key not in _NESTED or not value:
            return value or None
        try:
            return json.loads(value)
        except ValueError:
            code = "invalid_blocks_format" if key == "blocks" else "invalid_arguments"
            raise SlackError(code, (f"[ERROR] {key} is not JSON",)) from None

    def user(self, key: str = "user") -> Person:
        """The person with the id given."""
        person = self.state.people.get(self.text(key))
        if person is None:
            raise SlackError("user_not_found")
        return person

    def channel(self, *, member: bool = True) -> Channel:
        """The channel given, which the bot must be in unless told otherwise."""
        channel = self._named(self.text("channel"))
        if self.state.has_bot(channel):
            return channel
        if channel.kind is not ChannelKind.PUBLIC:
            raise SlackError("channel_not_found")
        if member:
            raise SlackError("not_in_channel")
        return channel

    def _named(self, name: str) -> Channel:
        if name in self.state.people:
            return self.state.direct(name)
        try:
            return self.state.channel(name)
        except NotThere:
            raise SlackError("channel_not_found") from None

    def needs(self, *scopes: str) -> None:
        """Raises missing_scope unless the manifest grants one of these."""
        granted = self.bench.manifest.scopes
        if granted is not None and granted.isdisjoint(scopes):
            provided = ",".join(sorted(granted))
            raise SlackError("missing_scope", needed=scopes[0], provided=provided)

    def may(self, channel: Channel, what: Literal["read", "history"]) -> None:
        """Raises missing_scope unless the bot may read channels of this kind, or their messages."""
        self.needs(f"{_SCOPE_OF[channel.kind]}:{what}")

    def page(self, name: str, items: Sequence[Value], default: int = 100) -> Json:
        """The part of a list that limit and cursor ask for."""
        start = _offset(str(self.args.get("cursor") or ""))
        limit = int(self.number("limit", default))
        more = start + limit < len(items)
        following = base64.b64encode(f"next:{start + limit}".encode()).decode() if more else ""
        return {name: items[start : start + limit], "response_metadata": {"next_cursor": following}}


def _offset(cursor: str) -> int:
    if not cursor:
        return 0
    try:
        return int(base64.b64decode(cursor).decode().removeprefix("next:"))
    except ValueError:
        raise SlackError("invalid_cursor") from None
