"""What the Slack app's manifest says that the workspace needs: commands, shortcuts, events and scopes."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.workspace.shapes import Json, Value

_PLURAL = {"channel": "channels", "group": "groups", "im": "im", "mpim": "mpim"}


@dataclass(frozen=True)
class Command:
    """A slash command as the composer offers it."""

    name: str
    description: str = ""
    hint: str = ""
    escapes: bool = False
    """Mentions reach the bot as <@U1|name>, not as typed."""


@dataclass(frozen=True)
class Shortcut:
    """A global shortcut, or one in a message's menu."""

    name: str
    callback_id: str
    on_message: bool


@dataclass(frozen=True)
class Manifest:
    """None for events or scopes means that the manifest does not say, and all are allowed."""

    commands: tuple[Command, ...] = ()
    shortcuts: tuple[Shortcut, ...] = ()
    events: frozenset[str] | None = None
    scopes: frozenset[str] | None = None

    @classmethod
    def read(cls, manifest: Mapping[str, Value]) -> "Manifest":
        """From a manifest.json as Slack takes it."""
        features = manifest.get("features", {})
        events = manifest.get("settings", {}).get("event_subscriptions", {}).get("bot_events")
        scopes = manifest.get("oauth_config", {}).get("scopes", {}).get("bot")
        return cls(
            tuple(_command(each) for each in features.get("slash_commands", ())),
            tuple(_shortcut(each) for each in features.get("shortcuts", ())),
            None if events is None else frozenset(events),
            None if scopes is None else frozenset(scopes),
        )

    def subscribes(self, event: Mapping[str, Value]) -> bool:
        """Whether the app asked for events like this one."""
        kind = event["type"]
        name = f"message.{_PLURAL[event['channel_type']]}" if kind == "message" else kind
        return self.events is None or name in self.events

    def command(self, name: str) -> Command | None:
        """The command of that name, if there is one."""
        return next((each for each in self.commands if each.name == name), None)


def _command(declared: Json) -> Command:
    return Command(
        declared["command"],
        declared.get("description", ""),
        declared.get("usage_hint", ""),
        bool(declared.get("should_escape")),
    )


def _shortcut(declared: Json) -> Shortcut:
    return Shortcut(declared["name"], declared["callback_id"], declared["type"] == "message")
