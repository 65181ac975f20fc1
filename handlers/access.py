"""Who is asking, and what may they, and everyone who reads along, see."""

import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Generic, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from handlers.acts import Act
from handlers.replies import SLACK_TROUBLE, reason, will_pass
from knowledge.types import Asker, Audience

log = logging.getLogger(__name__)

ANYONE = frozenset({Audience.PUBLIC})
PARTNER = frozenset({Audience.PUBLIC, Audience.PARTNERS})
OFFICER = frozenset(Audience)

REMEMBERED = timedelta(minutes=10)
"""How long Slack's word on a person or a channel is taken: a guest who is let in or put out counts from then on."""
UNSEEN = frozenset({"user_not_found", "user_not_visible", "channel_not_found"})
"""Slack's words for people and channels that this workspace does not know: they are not of it."""
PAGE = 1000
"""Members that Slack gives at once, at most."""
SHARED = ("is_ext_shared", "is_shared", "is_pending_ext_shared")

Fact = TypeVar("Fact")


@dataclass
class Memory(Generic[Fact]):
    """Facts by key, each found out anew when it has grown old."""

    _kept: dict[str, tuple[datetime, Fact]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def recall(self, key: str, now: datetime, find: Callable[[], Fact]) -> Fact:
        """What is known of `key`; `find` is called outside the lock, so two may find the same at once."""
        with self._lock:
            kept = self._kept.get(key)
        if kept and now - kept[0] < REMEMBERED:
            return kept[1]
        found = find()
        with self._lock:
            self._kept[key] = (now, found)
        return found


@dataclass(frozen=True)
class Person:
    """What Slack says of somebody."""

    guest: bool
    """A guest here, or of another workspace."""
    zone: str = ""
    """Their time zone, such as "Europe/London"; empty where Slack does not say."""


@dataclass(frozen=True)
class People:
    """What Slack says of people and channels, remembered for a while."""

    _known: Memory[Person] = field(default_factory=Memory)
    _mixed: Memory[bool] = field(default_factory=Memory)
    _all_guests: Memory[frozenset[str]] = field(default_factory=Memory)
    _private: Memory[bool] = field(default_factory=Memory)
    _readers: Memory[frozenset[str]] = field(default_factory=Memory)

    def guest(self, client: WebClient, user: str, now: datetime) -> bool:
        """Whether that person is a guest here or belongs to another workspace."""
        return self._person(client, user, now).guest

    def zone(self, client: WebClient, user: str, now: datetime) -> ZoneInfo | None:
        """The time zone that the person set; None where Slack names none that is known."""
        try:
            return ZoneInfo(self._person(client, user, now).zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            return None

    def _person(self, client: WebClient, user: str, now: datetime) -> Person:
        return self._known.recall(
            user,
            now,
            lambda: _as_slack_says(
                lambda: _person(client, user), stranger=Person(guest=True), untold=Person(guest=False)
            ),
        )

    def mixed(self, client: WebClient, channel: str, now: datetime) -> bool:
        """Whether others than this workspace's full members read that channel."""
        return self._mixed.recall(
            channel,
            now,
            lambda: _as_slack_says(lambda: self._is_mixed(client, channel, now), stranger=True, untold=False),
        )

    def private(self, client: WebClient, channel: str, now: datetime) -> bool:
        """Whether only those who were let in read that channel; also where Slack does not say that everyone may."""
        if not channel.startswith("C"):
            return True
        try:
            return self._private.recall(channel, now, lambda: _is_private(client, channel))
        except SLACK_TROUBLE as error:
            log.warning("Slack does not say whether a channel is private (%s): it is taken to be", reason(error))
            return True

    def reads(self, client: WebClient, channel: str, user: str, now: datetime) -> bool:
        """Whether that person reads that channel; not where Slack does not say so."""
        nobody: frozenset[str] = frozenset()
        readers = self._readers.recall(
            channel,
            now,
            lambda: _as_slack_says(lambda: frozenset(_members(client, channel)), stranger=nobody, untold=nobody),
        )
        return user in readers

    def _is_mixed(self, client: WebClient, channel: str, now: datetime) -> bool:
        info = client.conversations_info(channel=channel).get("channel") or {}
        if any(info.get(name) for name in SHARED):
            return True
        # One list of everybody costs less than asking for each member of a large channel.
        guests = self._all_guests.recall("", now, lambda: _guests(client))
        return not guests.isdisjoint(_members(client, channel))


def asker(act: Act, client: WebClient, people: People, officers: frozenset[str], now: datetime) -> Asker:
    """The person of `act`, with what they alone may see: for an answer that nobody else reads."""
    if act.outside or people.guest(client, act.user, now):
        return Asker(act.user, ANYONE)
    return Asker(act.user, OFFICER if act.user in officers else PARTNER)


def audience(act: Act, client: WebClient, people: People, now: datetime) -> Asker:
    """The person of `act`, with what everyone in the channel may see: for an answer that all of it reads."""
    if act.outside or people.guest(client, act.user, now) or people.mixed(client, act.channel, now):
        return Asker(act.user, ANYONE)
    return Asker(act.user, PARTNER)


def _as_slack_says(find: Callable[[], Fact], *, stranger: Fact, untold: Fact) -> Fact:
    """What Slack says: of those whom it does not know it is `stranger`; `untold` where the app may not ask."""
    try:
        return find()
    except SlackApiError as error:
        if reason(error) in UNSEEN:
            return stranger
        if will_pass(error):
            raise
        # A permission that the app lacks says nothing of the person; the payload's own signs still count.
        log.warning("Slack does not say who is a guest here (%s): check the app's permissions", reason(error))
        return untold


def _person(client: WebClient, user: str) -> Person:
    told = client.users_info(user=user).get("user") or {}
    return Person(_restricted(told), str(told.get("tz") or ""))


def _restricted(person: Mapping[str, Any]) -> bool:
    return any(person.get(name) for name in ("is_restricted", "is_ultra_restricted", "is_stranger"))


def _is_private(client: WebClient, channel: str) -> bool:
    return bool((client.conversations_info(channel=channel).get("channel") or {}).get("is_private", True))


def _guests(client: WebClient) -> frozenset[str]:
    people = _pages(lambda cursor: client.users_list(limit=PAGE, cursor=cursor))
    return frozenset(person["id"] for person in people if _restricted(person))


def _members(client: WebClient, channel: str) -> list[str]:
    return _pages(lambda cursor: client.conversations_members(channel=channel, limit=PAGE, cursor=cursor))


def _pages(ask: Callable[[str], SlackResponse]) -> list[Any]:
    """Every member that Slack names, page after page."""
    found: list[Any] = []
    cursor = ""
    while True:
        page = ask(cursor)
        found += page.get("members") or []
        cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
        if not cursor:
            return found
