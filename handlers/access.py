"""Who is asking, and what may they, and everyone who reads along, see."""

import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from handlers.acts import Act
from knowledge.types import Asker, Audience

log = logging.getLogger(__name__)

ANYONE = frozenset({Audience.PUBLIC})
PARTNER = frozenset({Audience.PUBLIC, Audience.PARTNERS})
OFFICER = frozenset(Audience)

REMEMBERED = timedelta(minutes=10)
"""How long Slack's word on a person or a channel is taken: a guest who is let in or put out counts from then on."""
UNSEEN = frozenset({"user_not_found", "user_not_visible", "channel_not_found"})
"""Slack's words for people and channels that this workspace does not know: they are not of it."""
MEMBERS_A_PAGE = 1000


@dataclass
class People:
    """What Slack says of people and channels, remembered for a while."""

    _kept: dict[str, tuple[datetime, bool]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def guest(self, client: WebClient, user: str, now: datetime) -> bool:
        """Whether that person is a guest here or belongs to another workspace."""
        return self._remembered(user, now, lambda: _is_guest(client, user))

    def mixed(self, client: WebClient, channel: str, now: datetime) -> bool:
        """Whether others than this workspace's full members read that channel."""
        return self._remembered(channel, now, lambda: self._is_mixed(client, channel, now))

    def _is_mixed(self, client: WebClient, channel: str, now: datetime) -> bool:
        info = client.conversations_info(channel=channel).get("channel") or {}
        if any(info.get(name) for name in ("is_ext_shared", "is_shared", "is_pending_ext_shared")):
            return True
        return any(self.guest(client, user, now) for user in _members(client, channel))

    def _remembered(self, key: str, now: datetime, find: Callable[[], bool]) -> bool:
        with self._lock:
            at, value = self._kept.get(key, (now - REMEMBERED, False))
        if now - at < REMEMBERED:
            return value
        found = _as_slack_says(find)
        with self._lock:
            self._kept[key] = (now, found)
        return found


def asker(act: Act, client: WebClient, people: People, admins: frozenset[str], now: datetime) -> Asker:
    """The person of `act`, with what they alone may see: for an answer that nobody else reads."""
    if act.outside or people.guest(client, act.user, now):
        return Asker(act.user, ANYONE)
    return Asker(act.user, OFFICER if act.user in admins else PARTNER)


def audience(act: Act, client: WebClient, people: People, now: datetime) -> Asker:
    """The person of `act`, with what everyone in the channel may see: for an answer that all of it reads."""
    if act.outside or people.guest(client, act.user, now) or people.mixed(client, act.channel, now):
        return Asker(act.user, ANYONE)
    return Asker(act.user, PARTNER)


def may_govern(user: str, admins: frozenset[str]) -> bool:
    """Whether that person may change what a channel is set to: an admin, or anyone while none are named."""
    return not admins or user in admins


def _as_slack_says(find: Callable[[], bool]) -> bool:
    try:
        return find()
    except SlackApiError as error:
        reason = str(error.response.get("error", ""))
        if reason in UNSEEN:
            return True
        # A permission that the app lacks says nothing of the person; the payload's own signs still count.
        log.warning("Slack does not say who is a guest here (%s): check the app's permissions", reason)
        return False


def _is_guest(client: WebClient, user: str) -> bool:
    person: Mapping[str, Any] = client.users_info(user=user).get("user") or {}
    return any(person.get(name) for name in ("is_restricted", "is_ultra_restricted", "is_stranger"))


def _members(client: WebClient, channel: str) -> list[str]:
    members: list[str] = []
    cursor = ""
    while True:
        page = client.conversations_members(channel=channel, limit=MEMBERS_A_PAGE, cursor=cursor)
        members += page.get("members") or []
        cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
        if not cursor:
            return members
