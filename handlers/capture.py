"""Logging things where they are said: from a message's menu."""

from functools import partial

from slack_bolt import App
from slack_sdk import WebClient

from handlers import ids
from handlers.acts import Act
from handlers.blocks import action as action_blocks
from handlers.blocks import decision as decision_blocks
from handlers.blocks.form import Place
from handlers.blocks.text import Block, Message
from handlers.channels import names
from handlers.forms import open_form
from handlers.keeping import (
    ACTION,
    DECISION,
    Found,
    GuestsReadOnly,
    action_words,
    decision_words,
    meant,
    standing,
)
from handlers.listening import listener
from handlers.messages import Said, said
from handlers.replies import whisper
from handlers.services import Services
from handlers.sources import kept_before
from knowledge.types import Action, Decision


def register(app: App, services: Services) -> None:
    """Listen for the two entries in a message's menu."""
    app.shortcut(ids.LOG_ACTION)(listener(partial(_chosen, services, ACTION)))
    app.shortcut(ids.LOG_DECISION)(listener(partial(_chosen, services, DECISION)))


def _chosen(services: Services, kind: str, act: Act, client: WebClient) -> None:
    refuse_guests(services, act, client)
    message = said(act.message, act.channel)
    read = meant(services, message, kind)
    known = [standing(services, each) for each in read]
    new = next((each for each, item in zip(read, known, strict=True) if item is None), None)
    if new:
        open_form(client, act, prefilled(services, act, message, new))
    else:
        whisper(client, act, kept_before(logged(next(item for item in known if item))))


def refuse_guests(services: Services, act: Act, client: WebClient) -> None:
    """Raises GuestsReadOnly where the person is a guest here or of another workspace."""
    if services.people.guest(client, act.user, services.clock()):
        raise GuestsReadOnly("Guests cannot keep actions and decisions. Ask a full member of this channel to do it.")


def prefilled(services: Services, act: Act, message: Said, each: Found) -> Block:
    """The form of the item's kind, filled with what was read."""
    place = Place(message.channel, message.ts, message.thread, each.key)
    if each.item.kind == ACTION:
        return action_blocks.action_form(*names(services, act), place, action_words(each.item))
    return decision_blocks.decision_form(*names(services, act), place, decision_words(services, message, each.item))


def logged(item: Action | Decision) -> Message:
    """The confirmation of an item of either kind."""
    return action_blocks.logged(item) if isinstance(item, Action) else decision_blocks.logged(item)
