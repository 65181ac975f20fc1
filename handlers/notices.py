"""Telling people in their own messages that an action is theirs now."""

import logging
from collections.abc import Sequence
from datetime import timedelta

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from handlers.blocks.action import given, not_told
from handlers.blocks.text import Message
from handlers.replies import SLACK_TROUBLE, reason, to_person, will_pass
from handlers.services import Services
from knowledge.errors import UnknownItem
from knowledge.register.giving import people_of
from knowledge.store import notices
from knowledge.store.notices import Notice
from knowledge.types import Action

log = logging.getLogger(__name__)

GUEST = "they are a guest here, and guests read no register."
REFUSED = "Slack does not let me write to them."
SLACK_MAY_LAG = timedelta(minutes=5)
"""How much Slack's clock may differ from this one."""


def send(services: Services, client: WebClient) -> bool:
    """Tell owners of what was given to them since, each once; False where Slack takes nothing now.

    One at a time: two at once would tell twice.
    """
    with services.store.reading() as db:
        owed = notices.owed(db)
    together: dict[tuple[str, str], list[Notice]] = {}
    for notice in owed:
        together.setdefault((notice.person, notice.giver), []).append(notice)
    gone = [_sent(services, client, of_one) for of_one in together.values()]
    return all(gone)


def _sent(services: Services, client: WebClient, owed: Sequence[Notice]) -> bool:
    """Whether nothing more is owed of these, which one person gave another."""
    try:
        _tell(services, client, owed)
    except SLACK_TROUBLE as error:
        log.warning("notice %d: an owner could not be told (%s)", owed[0].id, reason(error))
        if will_pass(error):
            return False
    _settle(services, owed)
    return True


def _tell(services: Services, client: WebClient, owed: Sequence[Notice]) -> None:
    """Tell the new owner of what is still theirs, or whoever gave it that they could not be told."""
    person, giver = owed[0].person, owed[0].giver
    actions = [
        action for each in owed if not _told_there(services, client, each) and (action := _theirs(services, each))
    ]
    if not actions:
        return
    numbers = [action.number for action in actions]
    if services.people.guest(client, person, services.clock()):
        _post(services, client, owed, giver, not_told(numbers, person, GUEST))
        return
    try:
        _post(services, client, owed, person, given(actions, giver, services.register.today()))
    except SlackApiError as error:
        if will_pass(error):
            raise
        log.info("notice %d: Slack refuses (%s); the giver is told", owed[0].id, reason(error))
        _post(services, client, owed, giver, not_told(numbers, person, REFUSED))


def _told_there(services: Services, client: WebClient, notice: Notice) -> bool:
    """Whether the person reads the channel in which it was told."""
    channel = notice.channel
    return channel.startswith(("C", "G")) and services.people.reads(client, channel, notice.person, services.clock())


def _theirs(services: Services, notice: Notice) -> Action | None:
    """The action, if that person owns it still."""
    try:
        action = services.register.action(notice.item)
    except UnknownItem:
        return None
    return action if notice.person in people_of(action.owners) else None


def _post(services: Services, client: WebClient, owed: Sequence[Notice], to: str, message: Message) -> None:
    """Post it, unless an attempt that nobody saw the end of did; its first block bears the notice's mark."""
    # The moment tells it from a notice of the same number out of another database.
    mark = f"notice {owed[0].id} {owed[0].given_at.isoformat()}"
    begun = owed[0].begun_at
    if begun and _stands(client, to, mark, begun.timestamp() - SLACK_MAY_LAG.total_seconds()):
        return
    with services.store.writing() as db:
        notices.begin(db, owed, services.clock())
    first, *rest = message.blocks
    to_person(client, to, Message(message.text, [{**first, "block_id": mark}, *rest]))


def _stands(client: WebClient, person: str, mark: str, since: float) -> bool:
    """Whether a message with that mark stands in the person's own messages."""
    channel = _direct_channel(client, person)
    if not channel:
        return False
    said = client.conversations_history(channel=channel, oldest=f"{since:.6f}", limit=200).get("messages") or []
    return any(block.get("block_id") == mark for message in said for block in message.get("blocks") or ())


def _direct_channel(client: WebClient, person: str) -> str:
    for page in client.conversations_list(types="im", limit=1000):
        for channel in page.get("channels") or ():
            if channel.get("user") == person:
                return str(channel["id"])
    return ""


def _settle(services: Services, owed: Sequence[Notice]) -> None:
    with services.store.writing() as db:
        notices.settle(db, owed, services.clock())
