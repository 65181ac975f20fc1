"""All that the workspace holds, in memory behind one lock; whoever changes it wakes those who wait."""

import secrets
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from bot.workspace.errors import NotThere, SlackError
from bot.workspace.people import Channel, ChannelKind, Identity, Person, direct_channels
from bot.workspace.shapes import Json

TRIGGER_SECONDS = 3.0
RESPONSE_URL_SECONDS = 30 * 60.0
RESPONSE_URL_USES = 5

Seconds = Callable[[], float]
"""Gives the present moment in seconds since 1970, as Slack's ts counts."""


@dataclass(frozen=True)
class Ephemeral:
    """A message that one person sees."""

    user: str
    channel: str
    message: Json


@dataclass
class Trigger:
    """What a person just did, which lets the bot open a modal."""

    user: str
    channel: str
    expires: float
    used: bool = False


@dataclass
class ResponseUrl:
    """Where the bot may answer a command or a press of a button later."""

    user: str
    channel: str
    expires: float
    message_ts: str = ""
    thread_ts: str = ""
    uses: int = 0


@dataclass
class Modal:
    """A modal that a person has open, or that lies below the open one."""

    view: Json
    user: str
    channel: str
    errors: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class StoredFile:
    """An uploaded file and the file object that Slack gives for it."""

    info: Json
    content: bytes


class State:
    """The workspace's memory. Read or change its members inside `with state.changing()` or `with state.lock`."""

    def __init__(
        self, identity: Identity, people: Iterable[Person], channels: Iterable[Channel], clock: Seconds
    ) -> None:
        self.identity = identity
        self.clock = clock
        self.lock = threading.RLock()
        self._changed = threading.Condition(self.lock)
        members = tuple(people)
        self.people = {person.id: person for person in (*members, identity.bot)}
        self.channels = {c.id: c for c in (*channels, *direct_channels(members, identity.bot_user))}
        self.messages: dict[str, list[Json]] = {channel: [] for channel in self.channels}
        self.ephemerals: list[Ephemeral] = []
        self.modals: dict[str, Modal] = {}
        self.stacks: dict[str, list[str]] = {}
        self.homes: dict[str, Json] = {}
        self.selections: dict[str, dict[str, dict[str, Json]]] = {}
        self.triggers: dict[str, Trigger] = {}
        self.response_urls: dict[str, ResponseUrl] = {}
        self.assistant: dict[str, Json] = {}
        self.files: dict[str, StoredFile] = {}
        self.unknown_calls: list[str] = []
        self.listeners: list[Callable[[], None]] = []
        self.version = 0
        self._last_ts = 0

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Hold the lock, and wake the waiting and the page afterwards."""
        with self._changed:
            yield
            self.version += 1
            self._changed.notify_all()
        for listener in tuple(self.listeners):
            listener()

    def wait(self, seconds: float) -> None:
        """Until something changes, at most `seconds`; the lock must be held."""
        self._changed.wait(seconds)

    def new_ts(self) -> str:
        """A ts later than every other."""
        with self.lock:
            self._last_ts = max(int(self.clock() * 1_000_000), self._last_ts + 1)
            return f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06d}"

    def person(self, who: str) -> Person:
        """By id, handle or full name, with or without an @; raises NotThere."""
        wanted = who.removeprefix("@").casefold()
        for person in self.people.values():
            if wanted in (person.id.casefold(), person.name.casefold(), person.real_name.casefold()):
                return person
        raise NotThere(f"Nobody called {who} is in this workspace: use one of {', '.join(self.people)}")

    def channel(self, name: str) -> Channel:
        """By id or name, with or without a #; raises NotThere."""
        wanted = name.removeprefix("#")
        for channel in self.channels.values():
            if wanted and wanted in (channel.id, channel.name):
                return channel
        raise NotThere(f"There is no channel {name} here: use one of {', '.join(self.channels)}")

    def direct(self, *users: str) -> Channel:
        """The direct message channel of exactly these people with the bot; made when new."""
        members = frozenset(users) | {self.identity.bot_user}
        with self.lock:
            for channel in self.channels.values():
                if channel.members == members and channel.kind in (ChannelKind.DIRECT, ChannelKind.GROUP_DIRECT):
                    return channel
            names = "--".join(sorted(self.people[user].name for user in members))
            new = Channel(f"G0MPDM{len(self.channels):03d}", f"mpdm-{names}-1", members, ChannelKind.GROUP_DIRECT)
            self.channels[new.id] = new
            self.messages[new.id] = []
            return new

    def join(self, channel: Channel, user: str) -> Channel:
        """The channel with one more member."""
        with self.changing():
            self.channels[channel.id] = replace(channel, members=channel.members | {user})
            return self.channels[channel.id]

    def has_bot(self, channel: Channel) -> bool:
        """Whether the bot is a member."""
        return self.identity.bot_user in self.channels[channel.id].members

    def message(self, channel: str, ts: str) -> Json:
        """The message itself, to read or change under the lock; raises SlackError message_not_found."""
        for message in self.messages.get(channel, ()):
            if message["ts"] == ts:
                return message
        raise SlackError("message_not_found")

    def new_trigger(self, user: str, channel: str) -> str:
        """A trigger id, good once and for TRIGGER_SECONDS."""
        key = f"{secrets.randbelow(10**13)}.{secrets.randbelow(10**12)}.{secrets.token_hex(16)}"
        with self.lock:
            self.triggers[key] = Trigger(user, channel, self.clock() + TRIGGER_SECONDS)
        return key

    def use_trigger(self, key: str) -> Trigger:
        """Exchange a trigger id; raises SlackError as Slack does when it is unknown, old or used."""
        with self.lock:
            trigger = self.triggers.get(key)
            if trigger is None:
                raise SlackError("invalid_trigger_id")
            if self.clock() > trigger.expires:
                raise SlackError("expired_trigger_id")
            if trigger.used:
                raise SlackError("exchanged_trigger_id")
            trigger.used = True
            return trigger

    def new_response_url(self, user: str, channel: str, message_ts: str = "", thread_ts: str = "") -> str:
        """The id of a response URL, good RESPONSE_URL_USES times and for RESPONSE_URL_SECONDS."""
        key = secrets.token_urlsafe(18)
        with self.lock:
            expires = self.clock() + RESPONSE_URL_SECONDS
            self.response_urls[key] = ResponseUrl(user, channel, expires, message_ts, thread_ts)
        return key
