"""What `/action` and `/decision` have in common: the command, the form, the change form and the buttons."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from slack_bolt import App
from slack_sdk import WebClient

from handlers import commands, replies
from handlers.acts import Act
from handlers.blocks import form
from handlers.blocks.help import help_message
from handlers.blocks.text import Block, Message
from handlers.forms import open_form, place_of
from handlers.keeping import New
from handlers.listening import listener
from handlers.members import members_only
from handlers.recording import log
from handlers.services import Services
from handlers.sources import source_of
from handlers.words import record
from knowledge.register.roles import Deed
from knowledge.types import Source


@dataclass(frozen=True)
class Room:
    """A kind of item in Slack. Each part is given the services first."""

    command: str
    verbs: dict[str, str]
    help: str
    new_form: str
    change_form: str
    blank: Callable[[Services, Act, form.Place], Block]
    """The form to log one in."""
    filled: Callable[[Services, form.Place, str], Block]
    """The form to change the one of that number; raises UnknownItem."""
    said: Callable[[Services, Act, Source], New]
    """One out of a command's words; raises NotUnderstood."""
    written: Callable[[Services, Act, Source], New]
    """One out of a submitted form."""
    listed: Callable[[Services, Act, str], Message]
    shown: Callable[[Services, str], Message]
    changed: Callable[[Services, str, str, str], Iterator[Message]]
    """What became of those that a verb's words name; given the person, the verb and the words."""
    rewritten: Callable[[Services, Act, str], Message]
    """What became of one by its change form."""
    missing: str
    """What is said of a form without words."""


def open_room(app: App, services: Services, room: Room) -> None:
    """Listen for the command and the forms."""
    app.command(room.command)(listener(members_only(services, partial(_command, services, room))))
    app.view(room.new_form)(listener(members_only(services, partial(_submitted, services, room)), check=_blank(room)))
    app.view(room.change_form)(
        listener(members_only(services, partial(_rewritten, services, room)), check=_blank(room))
    )


def press(services: Services, room: Room, verb: str, act: Act, client: WebClient) -> None:
    """A button under an item: it is changed, and so is the message."""
    services = services.seen_by(act)
    if verb == "edit":
        place = form.Place(act.channel, number=act.value)
        open_form(client, act, room.filled(services, place, act.value))
    elif verb == "show":
        replies.whisper(client, act, room.shown(services, act.value))
    else:
        first, *others = room.changed(services, act.user, verb, act.value)
        replies.replace(client, act, first)
        for message in others:
            replies.whisper(client, act, message)


def choose(services: Services, room: Room, act: Act, client: WebClient) -> None:
    """An entry in the menu under an item: "block A-2026-012"."""
    verb, _, number = act.value.partition(" ")
    press(services, room, verb, replace(act, value=number), client)


def _command(services: Services, room: Room, act: Act, client: WebClient) -> None:
    asked, services = commands.read(act.text, room.verbs), services.seen_by(act)
    if asked.verb == "help":
        replies.whisper(client, act, help_message(room.help))
    elif asked.verb == "list":
        replies.whisper(client, act, room.listed(services, act, asked.rest))
    elif asked.verb == "show":
        replies.whisper(client, act, room.shown(services, asked.rest))
    elif asked.verb:
        for message in room.changed(services, act.user, asked.verb, record(asked.rest)):
            replies.whisper(client, act, message)
    else:
        _log(services, room, act, client, asked.rest)


def _log(services: Services, room: Room, act: Act, client: WebClient, words: str) -> None:
    services.roles().require(act.user, Deed.LOG)
    if words:
        log(services, act, client, room.said(services, act, source_of(act, client)))
    else:
        open_form(client, act, room.blank(services, act, form.Place(act.channel)))


def _submitted(services: Services, room: Room, act: Act, client: WebClient) -> None:
    if form.place_of(act.view).offered_to != act.user:
        services.roles().require(act.user, Deed.LOG)
    act = place_of(act)
    log(services, act, client, room.written(services, act, source_of(act, client)))


def _rewritten(services: Services, room: Room, act: Act, client: WebClient) -> None:
    place = form.place_of(act.view)
    there = replace(act, channel=place.channel)
    replies.whisper(client, there, room.rewritten(services.seen_by(there), act, place.number))


def _blank(room: Room) -> Callable[[Act], dict[str, str]]:
    return lambda act: {} if form.written(act.view, "what") else {"what": room.missing}


def edited(act: Act, edits: Mapping[str, Callable[[], Any]]) -> list[Any]:
    """The edits of those fields that the person changed in a form."""
    return [edit() for name, edit in edits.items() if form.differs(act.view, name)]
