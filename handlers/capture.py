"""Logging things where they are said: from a message's menu, and by an emoji put on it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from slack_bolt import App
from slack_sdk import WebClient

from handlers import ids, recording, settings
from handlers.acts import Act, Body, act_of
from handlers.blocks import action as action_blocks
from handlers.blocks import decision as decision_blocks
from handlers.blocks.form import Place
from handlers.blocks.text import Block
from handlers.channels import names
from handlers.forms import open_form
from handlers.hearing import heard, reacted
from handlers.keeping import (
    ACTION,
    DECISION,
    Found,
    New,
    action_words,
    dated,
    decision_words,
    meant,
    moment,
    new_of,
    standing,
)
from handlers.listening import listener
from handlers.members import refuse_guests
from handlers.messages import NotInChannel, Said, fetch, keys_of, said
from handlers.once import Once
from handlers.recording import logged
from handlers.replies import whisper
from handlers.services import Services
from handlers.sources import kept_before, link
from knowledge.register.roles import Deed
from knowledge.store import sources
from knowledge.types import Action, Decision


def register(app: App, services: Services) -> None:
    """Listen for the two entries in a message's menu, and for emoji put on and taken off."""
    app.shortcut(ids.LOG_ACTION)(listener(partial(_chosen, services, ACTION)))
    app.shortcut(ids.LOG_DECISION)(listener(partial(_chosen, services, DECISION)))
    untold = Once()
    app.event("reaction_added", matchers=[reacted])(listener(partial(_marked, services, untold)))
    app.event("reaction_removed", matchers=[reacted])(listener(partial(_unmarked, services)))


def concerns(services: Services, body: Body) -> bool:
    """Whether a listener acts on this payload: of the emoji, those that keep a message."""
    return heard(body) and (not reacted(body) or settings.kind_of(services, act_of(body).emoji) != "")


def _chosen(services: Services, kind: str, act: Act, client: WebClient) -> None:
    refuse_guests(services, act, client)
    services.roles().require(act.user, Deed.LOG)
    message = dated(services, client, said(act.message, act.channel))
    read = meant(services, message, kind)
    known = [standing(services, each) for each in read]
    new = next((each for each, item in zip(read, known, strict=True) if item is None), None)
    if new:
        open_form(client, act, prefilled(services, act, message, new))
    else:
        whisper(client, act, kept_before(logged(next(item for item in known if item))))


def _marked(services: Services, untold: Once, act: Act, client: WebClient) -> None:
    """An emoji put on a message: each of its items is kept and confirmed, unless it was before."""
    kind = settings.kind_of(services, act.emoji)
    try:
        message = dated(services, client, fetch(client, act.channel, act.ts))
    except NotInChannel:
        if untold.first(f"{act.user} {act.channel}"):
            raise
        return
    if not kind or message.machine or message.author == act.bot_user:
        return
    refuse_guests(services, act, client)
    services.roles().require(act.user, Deed.LOG)
    new = new_in(services, client, message, meant(services, message, kind))
    keep_new(services, there(act, message), client, new)


def new_in(services: Services, client: WebClient, message: Said, read: Sequence[Found]) -> list[New]:
    """A message's items as the register takes them; those that were kept before stand there as they are."""
    new = any(standing(services, each) is None for each in read)
    address = link(client, message.channel, message.ts) if new else ""
    return [new_of(services, message, each, address) for each in read]


def there(act: Act, message: Said) -> Act:
    """The act, to be answered in the message's thread."""
    return replace(act, channel=message.channel, ts=message.ts, thread=message.thread)


def keep_new(
    services: Services, act: Act, client: WebClient, new: Sequence[New], *, like_too: bool = False
) -> tuple[Action | Decision, ...]:
    """Keep items and confirm each in the thread of `act`; gives those that no other act kept before.

    The person is asked first about one that an open action is very like, unless told so already (`like_too`).
    """
    services, fresh = services.seen_by(act), []
    for each in new:
        like = () if like_too else recording.like_it(services, each)
        if like:
            recording.ask(services, act, client, each, like)
        elif item := recording.keep(services, act, client, each):
            fresh.append(item)
            recording.tell(services, act, client, item)
    return tuple(fresh)


def _unmarked(services: Services, act: Act, client: WebClient) -> None:  # noqa: ARG001 — a listener's signature
    """An emoji taken off: the item stays, and its history tells."""
    kind = settings.kind_of(services, act.emoji)
    at = moment(act.moment) or services.clock()
    with services.store.writing() as db:
        for number in sources.numbers(db, f"{keys_of(act.channel, act.ts)}{kind} "):
            sources.note(db, number, what=f"took :{act.emoji}: off", who=act.user, at=at)


def prefilled(services: Services, act: Act, message: Said, each: Found, offered_to: str = "") -> Block:
    """The form of the item's kind, filled with what was read."""
    place = Place(message.channel, message.ts, message.thread, each.key, offered_to=offered_to)
    if each.item.kind == ACTION:
        return action_blocks.action_form(*names(services, act), place, action_words(each.item))
    return decision_blocks.decision_form(*names(services, act), place, decision_words(services, message, each.item))
