"""Offers to keep what is said in a channel, where an officer switched them on. Nothing is kept before a Yes."""

import hashlib
from functools import partial

from slack_bolt import App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from handlers import files, ids, settings
from handlers.acts import Act
from handlers.blocks import minutes
from handlers.blocks.item import very_like
from handlers.blocks.offer import offer
from handlers.blocks.text import Message, plain
from handlers.capture import keep_new, new_in, prefilled, there
from handlers.forms import open_form
from handlers.hearing import mentions_remit, overheard
from handlers.keeping import Found, dated, found, new_of, standing
from handlers.listening import aside, listener
from handlers.members import refuse_guests
from handlers.messages import Said, fetch, keys_of
from handlers.once import Once
from handlers.recording import like_it, logged
from handlers.replies import reason, remove, replace, whisper
from handlers.services import Services
from handlers.sources import kept_before
from knowledge.errors import NotUnderstood
from knowledge.register.roles import Deed

ELSEWHERE = frozenset({"user_not_in_channel", "not_in_channel", "user_not_found"})
"""Slack's words for somebody who does not read that channel."""
CHANGED = "The message has changed since, and this is what I read in it now."
NOTHING_NOW = "The message has changed since, and I read nothing in it now that could be kept."


def register(app: App, services: Services) -> None:
    """Listen to channels, and for the buttons of offers."""
    app.event("message", matchers=[overheard])(aside(partial(_overheard, services, Once())))
    app.action(ids.OFFER_YES)(listener(partial(_yes, services)))
    app.action(ids.OFFER_EDIT)(listener(partial(_edit, services)))
    app.action(ids.OFFER_NO)(listener(_no))


def _overheard(services: Services, unseen: Once, act: Act, client: WebClient) -> None:
    """Something said in a channel: its author and the officers there are offered to keep what is read in it."""
    if mentions_remit(act) or not settings.proposes(services, act.channel):
        return
    message = dated(services, client, Said(act.channel, act.ts, act.thread, act.user, act.text))
    for file in files.readable(act.message):
        if unseen.first(f"file {file.id}"):
            _tell(services, client, message, minutes.offer(file.name, act.ts))
    read = found(services, message)
    # Slack may deliver a message again; what tells that it did is not worth a place in the store.
    if read and unseen.first(keys_of(act.channel, act.ts)):
        _tell(services, client, message, _offered(services, message, read))


def _tell(services: Services, client: WebClient, message: Said, shown: Message) -> None:
    """Show an offer to the message's author and to the officers, each alone."""
    for user in dict.fromkeys([message.author, *sorted(services.officers())]):
        if not services.people.guest(client, user, services.clock()):
            _offer(client, message, user, shown)


def _offer(client: WebClient, message: Said, user: str, shown: Message) -> None:
    thread = message.thread if message.thread != message.ts else None
    try:
        client.chat_postEphemeral(
            channel=message.channel, user=user, text=shown.text, blocks=shown.blocks, thread_ts=thread
        )
    except SlackApiError as error:
        if reason(error) not in ELSEWHERE:
            raise


def _yes(services: Services, act: Act, client: WebClient) -> None:
    """Keep what was offered; what was kept before stands."""
    refuse_guests(services, act, client)
    ts, _, words = act.value.partition(" ")
    message = dated(services, client, fetch(client, act.channel, ts))
    _allow(services, act, message)
    read = found(services, message)
    if words != _digest(message.text):
        replace(client, act, _offered(services, message, read, CHANGED) if read else plain(NOTHING_NOW))
        return
    new = new_in(services, client, message, read)
    fresh = keep_new(services, there(act, message), client, new, like_too=True)
    kept = [item.number for each in read if (item := standing(services, each))]
    replace(client, act, plain(f"{'Kept' if fresh else 'Kept already'}: {', '.join(kept)}."))


def _edit(services: Services, act: Act, client: WebClient) -> None:
    """Open the form of one item; the offer stays until it is answered."""
    refuse_guests(services, act, client)
    message = dated(services, client, fetch(client, act.channel, _ts(act.value)))
    _allow(services, act, message)
    each = next((each for each in found(services, message) if each.key == act.value), None)
    if each is None:
        raise NotUnderstood("The message has changed since. Choose “Log action” in its menu instead.")
    known = standing(services, each)
    if known:
        whisper(client, act, kept_before(logged(known)))
    else:
        open_form(client, act, prefilled(services, act, message, each, message.author))


def _no(act: Act, client: WebClient) -> None:  # noqa: ARG001 — a listener's signature
    remove(act)


def _allow(services: Services, act: Act, message: Said) -> None:
    """Officers may keep what they are offered, and authors what they said themselves. Raises NotAllowed."""
    if act.user != message.author:
        services.roles().require(act.user, Deed.LOG)


def _offered(services: Services, message: Said, read: tuple[Found, ...], note: str = "") -> Message:
    services = services.seen_in(Act("", message.author, message.channel))
    like = [item for each in read for item in like_it(services, new_of(services, message, each))]
    notes = [note, *([very_like(list(dict.fromkeys(like)))] if like else [])]
    return offer(read, f"{message.ts} {_digest(message.text)}", " ".join(filter(None, notes)))


def _digest(words: str) -> str:
    """Tells whether a message still says what was offered."""
    return hashlib.sha256(words.encode()).hexdigest()[:16]


def _ts(key: str) -> str:
    """The message's ts in an item's key; raises NotUnderstood where it is none."""
    parts = key.split(" ")
    if len(parts) < len(("message", "channel", "ts")):
        raise NotUnderstood("That offer is from an earlier version of me. Use the message's menu instead.")
    return parts[2]
