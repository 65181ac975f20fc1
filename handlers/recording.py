"""Keeping a new item, once nothing like it stands already or its author wants it beside."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from slack_bolt import App
from slack_sdk import WebClient

from handlers import ids, replies, settings
from handlers.acts import Act
from handlers.blocks import action as action_blocks
from handlers.blocks import decision as decision_blocks
from handlers.blocks.item import asked_first
from handlers.blocks.text import Message, plain
from handlers.keeping import New
from handlers.listening import listener
from handlers.members import members_only
from handlers.services import Services
from handlers.sources import confirm, kept_before
from knowledge.errors import NotUnderstood
from knowledge.register import drafts as drafted
from knowledge.store import drafts, notices, sources
from knowledge.types import Action, Audience, Decision

_log = logging.getLogger(__name__)

GONE = "I no longer have that one: please log it once more."


def register(app: App, services: Services) -> None:
    """Listen for the answer to "very like …": keep it too, or leave it."""
    app.action(ids.KEEP_ANYWAY)(listener(members_only(services, partial(_anyway, services))))
    app.action(ids.KEEP_NOT)(listener(_not))


def log(services: Services, act: Act, client: WebClient, new: New) -> None:
    """Keep and confirm it; where one that stands is very like it, ask the person first."""
    services = services.seen_by(act)
    like = like_it(services, new)
    if like:
        ask(services, act, client, new, like)
    else:
        _keep(services, act, client, new)


def like_it(services: Services, new: New) -> Sequence[Action | Decision]:
    """What stands and is very like a new one; nothing where its source was logged before."""
    with services.store.reading() as db:
        logged_before = sources.number_of(db, new.source.key)
    return () if logged_before else services.register.alike(new)


def ask(services: Services, act: Act, client: WebClient, new: New, like: Sequence[Action | Decision]) -> None:
    """Show what is like it; it waits as a draft until the person answers."""
    place = {"channel": act.channel, "ts": act.ts, "thread": act.thread}
    with services.store.writing() as db:
        drafts.put(db, new.source.key, drafted.pack(new, place), services.clock())
    replies.whisper(client, act, asked_first(new.what, like, new.source.key))


def logged(item: Action | Decision) -> Message:
    """The confirmation of an item of either kind."""
    return action_blocks.logged(item) if isinstance(item, Action) else decision_blocks.logged(item)


def keep(services: Services, act: Act, client: WebClient, new: New) -> Action | Decision | None:
    """Keep it; nothing where another act logged its source before."""
    item, ours = keep_all(services, act, client, [new])[0]
    return item if ours else None


def keep_all(
    services: Services, act: Act, client: WebClient, new: Sequence[New], *, aloud: bool = True
) -> list[tuple[Action | Decision, bool]]:
    """Keep several, all or none, for those who may read the channels that they were logged in.

    `aloud` where the channel is then told of each with its owners. Beside each stands whether this act logged it, now
    or before the process ended, and so is the one to tell of it.
    """
    audiences = {one.source.channel: _audience(services, client, one.source.channel) for one in new}
    placed = [
        replace(one, source=replace(one.source, audience=audiences[one.source.channel], act=act.delivery))
        for one in new
    ]
    logged = services.register.log_all(placed, act.user, aloud=aloud)
    return [(item, fresh or item.source.act == act.delivery) for item, fresh in logged]


def _keep(services: Services, act: Act, client: WebClient, new: New) -> Action | Decision:
    item, ours = keep_all(services, act, client, [new])[0]
    if ours:
        tell(services, act, client, item)
    else:
        # What another act kept before is told to the person alone: a form sent twice is announced once.
        replies.whisper(client, act, kept_before(logged(item)))
    return item


def tell(services: Services, act: Act, client: WebClient, item: Action | Decision) -> None:
    """Confirm it where it was said; where Slack takes no word there, to the person, and its owners are told apart."""
    try:
        told_there = confirm(client, act, logged(item))
    except replies.SLACK_TROUBLE as error:
        # It is kept, so nobody is to be asked for it once more; where this fails too, a later attempt confirms it.
        _log.warning("%s could not be confirmed where it was said (%s)", item.number, replies.reason(error))
        replies.whisper(client, act, logged(item))
        told_there = False
    if not told_there:
        with services.store.writing() as db:
            notices.untold(db, item.number)


def _audience(services: Services, client: WebClient, channel: str) -> Audience:
    """Officers alone where a channel is private or theirs: the register tells nobody what was said behind a door."""
    private = channel == settings.officers_channel(services) or services.people.private(
        client, channel, services.clock()
    )
    return Audience.OFFICERS if private else Audience.PARTNERS


def _anyway(services: Services, act: Act, client: WebClient) -> None:
    with services.store.reading() as db:
        body = drafts.get(db, act.value)
    if not body:
        raise NotUnderstood(GONE)
    new, place = drafted.unpack(body)
    there = replace(act, channel=place["channel"], ts=place["ts"], thread=place["thread"], response_url="")
    item = _keep(services, there, client, new)
    replies.replace(client, act, plain(f"Kept: {item.number}."))


def _not(act: Act, client: WebClient) -> None:
    replies.replace(client, act, plain("Left out: I kept nothing."))
