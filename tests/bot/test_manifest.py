"""The manifest, held against what listens and what is called."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import bot
import handlers
from bot.app import ROOMS
from handlers import ids
from tests.slack import MANIFEST

SOURCES = [*Path(handlers.__file__).parent.rglob("*.py"), Path(bot.__file__).parent / "app.py"]
CONVERSATIONS = {"channels:read", "groups:read", "im:read", "mpim:read"}
HISTORY = {"channels:history", "groups:history", "im:history", "mpim:history"}
OF_OLDER_APPS = {"assistant_thread_started"}
"""Events of the pane that agents replaced: heard, because an app that was made before has it, and not subscribed to."""
SCOPES = {
    "assistant_threads_setStatus": {"assistant:write"},
    "assistant_threads_setSuggestedPrompts": {"assistant:write"},
    "assistant_threads_setTitle": {"assistant:write"},
    "auth_test": set(),
    "chat_getPermalink": set(),
    "chat_postEphemeral": {"chat:write"},
    "chat_postMessage": {"chat:write"},
    "chat_update": {"chat:write"},
    "conversations_history": HISTORY,
    "conversations_info": CONVERSATIONS,
    "conversations_list": CONVERSATIONS,
    "conversations_members": CONVERSATIONS,
    "conversations_replies": HISTORY,
    "users_info": {"users:read"},
    "users_list": {"users:read"},
    "views_open": set(),
    "views_publish": set(),
    "views_push": set(),
    "views_update": set(),
}
"""What Slack asks for each Web API method that Remit calls; a method that is not here must be looked up and added."""
EVENT_SCOPES = {
    "message.channels": {"channels:history"},
    "message.groups": {"groups:history"},
    "reaction_added": {"reactions:read"},
    "reaction_removed": {"reactions:read"},
    "app_mention": {"app_mentions:read"},
    "message.im": {"im:history"},
    "app_home_opened": set(),
}


@dataclass
class Listening:
    """Stands where the app stands while handlers register, and writes down for what."""

    commands: set[str] = field(default_factory=set)
    events: set[str] = field(default_factory=set)
    buttons: set[Any] = field(default_factory=set)
    forms: set[str] = field(default_factory=set)
    shortcuts: set[str] = field(default_factory=set)

    def command(self, name: str) -> Callable[..., Any]:
        self.commands.add(name)
        return lambda listener: listener

    def event(self, name: str, **_: Any) -> Callable[..., Any]:
        self.events.add(name)
        return lambda listener: listener

    def action(self, name: Any) -> Callable[..., Any]:
        self.buttons.add(name)
        return lambda listener: listener

    def shortcut(self, name: str) -> Callable[..., Any]:
        self.shortcuts.add(name)
        return lambda listener: listener

    def view(self, name: str) -> Callable[..., Any]:
        self.forms.add(name)
        return lambda listener: listener


def listening() -> Listening:
    heard = Listening()
    for room in ROOMS:
        room.register(heard, None)
    return heard


def declared_events() -> set[str]:
    return set(MANIFEST["settings"]["event_subscriptions"]["bot_events"])


def called() -> set[str]:
    """Names of the Web API methods that the source calls on a client."""
    call = re.compile(r"client\.([a-z]+_\w+)\(")
    return {name for source in SOURCES for name in call.findall(source.read_text(encoding="utf-8"))}


def test_every_command_has_a_listener_and_back() -> None:
    declared = {command["command"] for command in MANIFEST["features"]["slash_commands"]}
    assert declared == listening().commands == ids.COMMANDS


def test_every_event_has_a_listener_and_back() -> None:
    assert {event.partition(".")[0] for event in declared_events()} == listening().events - OF_OLDER_APPS


def test_every_button_and_form_that_remit_names_has_a_listener() -> None:
    """What has none would be told to be of an earlier version."""
    assert listening().buttons == {*ids.BUTTONS, ids.CHOICE_BUTTON, ids.ALSO_BUTTON}
    assert listening().forms == ids.FORMS


def test_every_method_called_is_known_with_its_scopes() -> None:
    assert called() == set(SCOPES)


def test_the_scopes_are_those_that_calls_commands_and_events_need() -> None:
    # Files are fetched from their own address, for which Slack asks this.
    needed = {"commands", "files:read"}.union(
        *(SCOPES[name] for name in called()), *(EVENT_SCOPES[name] for name in declared_events())
    )
    assert set(MANIFEST["oauth_config"]["scopes"]["bot"]) == needed


def test_mentions_in_commands_arrive_as_mentions() -> None:
    """Without should_escape Slack sends "@ellen", which names nobody."""
    assert all(command["should_escape"] for command in MANIFEST["features"]["slash_commands"])


def test_people_can_write_to_it() -> None:
    assert MANIFEST["features"]["app_home"]["messages_tab_enabled"]
    assert not MANIFEST["features"]["app_home"]["messages_tab_read_only_enabled"]


def test_every_shortcut_has_a_listener_and_back() -> None:
    """Each stands in a message's menu, where it is sent as a message_action."""
    declared = MANIFEST["features"]["shortcuts"]
    assert {each["callback_id"] for each in declared} == listening().shortcuts == ids.SHORTCUTS
    assert {each["type"] for each in declared} == {"message"}
