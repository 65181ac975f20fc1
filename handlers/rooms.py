"""What `/action` and `/decision` have in common: the command, the form, the change form and the buttons."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from slack_bolt import App
from slack_sdk import WebClient

from handlers import commands, ids, replies
from handlers.acts import Act
from handlers.blocks import form
from handlers.blocks.help import help_message
from handlers.blocks.item import signed
from handlers.blocks.text import Block, Message
from handlers.changing import Became
from handlers.commands import Asked
from handlers.days import today_of
from handlers.forms import Edits, open_form, place_of, wrong_fields
from handlers.keeping import New
from handlers.listening import listener
from handlers.members import members_only
from handlers.recording import log, logged
from handlers.services import Services
from handlers.sources import source_of
from handlers.words import record
from knowledge.errors import NotUnderstood, UnknownItem
from knowledge.register.changes import also
from knowledge.register.roles import Deed
from knowledge.types import Source

OF_ONE = frozenset({"show", "edit"})
"""Verbs that do at once what a button does."""


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
    said: Callable[[Services, Act, Source, date], New]
    """One out of a command's words, said on that day; raises NotUnderstood."""
    written: Callable[[Services, Act, Source], New]
    """One out of a submitted form."""
    listed: Callable[[Services, Act, str], Message]
    shown: Callable[[Services, str], Message]
    changed: Callable[[Services, str, str, str, date], Iterator[Became]]
    """What became of those that a verb's words name; given the person, the verb, the words and the person's day."""
    found: Callable[[Services, str], Any]
    """The one of that number; raises UnknownItem."""
    edits: Callable[[Services, Act], Edits]
    """By field that a person changed in the change form, what makes the edit."""
    rewritten: Callable[[Services, Act, str, Edits], Became]
    """What became of one by its change form."""
    missing: str
    """What is said of a form without words."""
    trials: Callable[[Services, Act], Mapping[str, Callable[[], object]]] = lambda _services, _act: {}
    """By field of a new one's form, what raises a RemitError where it cannot be kept so."""
    tried: Callable[[Any, Any], None] = lambda _before, _after: None
    """Raises NotUnderstood where one may not become another."""


def open_room(app: App, services: Services, room: Room) -> None:
    """Listen for the command and the forms."""
    app.command(room.command)(listener(members_only(services, partial(_command, services, room))))
    for name, work, check in (
        (room.new_form, _submitted, _wrong_in_new),
        (room.change_form, _rewritten, _wrong_in_change),
    ):
        done = members_only(services, partial(work, services, room))
        app.view(name)(listener(done, check=partial(check, services, room)))


def press(services: Services, room: Room, verb: str, act: Act, client: WebClient) -> None:
    """A button under an item: it is changed, and so is the message."""
    all_seen, services = services, services.seen_by(act)
    if verb == "edit":
        services.roles().require_change(act.user, room.found(services, act.value))
        place = form.Place(act.channel, "" if act.ephemeral else act.ts, number=act.value)
        open_form(client, act, room.filled(services, place, act.value))
    elif verb == "show":
        replies.whisper(client, act, room.shown(services, act.value))
    else:
        first, *others = room.changed(services, act.user, verb, act.value, services.register.today())
        _show_there(all_seen, room, act, client, first)
        tell = replies.whisper if act.ephemeral else replies.under
        for each in others:
            tell(client, act, each.message)


def _show_there(services: Services, room: Room, act: Act, client: WebClient, became: Became) -> None:
    """Show what became of an item where its button stands.

    Of two people who press at once each is told the truth, and the message that both see ends as the item stands.
    `services` see every item: who has just given one away may see it no more.
    """
    if act.ephemeral:
        replies.replace(client, act, became.message)
        return
    if became.anew:
        replies.replace(client, act, signed(became.message, act.user))
    else:
        replies.whisper(client, act, became.message)
    shown = became.item if became.anew else None
    while (now := room.found(services, became.item.number)) != shown:
        replies.replace(client, act, logged(now))
        shown = now


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
    elif asked.verb in OF_ONE:
        press(services, room, asked.verb, replace(act, value=_one(room, asked)), client)
    elif asked.verb:
        today = today_of(services, client, act.user)
        for became in room.changed(services, act.user, asked.verb, record(asked.rest), today):
            replies.whisper(client, act, became.message)
    else:
        _log(services, room, act, client, asked.rest)


def _one(room: Room, asked: Asked) -> str:
    """The number behind `show` or `edit`; raises NotUnderstood where there is none."""
    if not asked.rest:
        example = f"`{room.command} {asked.verb} 12`"
        raise NotUnderstood(f"Say which, as in {example}. `{room.command} list` shows the numbers.")
    return asked.rest


def _log(services: Services, room: Room, act: Act, client: WebClient, words: str) -> None:
    services.roles().require(act.user, Deed.LOG)
    if words:
        _refuse_stray(services, room, words)
        said = room.said(services, act, source_of(act, client), today_of(services, client, act.user))
        log(services, act, client, said)
    else:
        open_form(client, act, room.blank(services, act, form.Place(act.channel)))


def _refuse_stray(services: Services, room: Room, words: str) -> None:
    """Raises NotUnderstood for "delete 12" where there is a 12, "lsit" and "due -1 Friday": no new things to keep."""
    if meant := commands.slip(words, room.verbs):
        raise NotUnderstood(f"I do not know that word, so nothing is kept. Did you mean `{room.command} {meant}`?")
    if none := commands.misnumbered(words, room.verbs):
        raise NotUnderstood(f"“{none}” is no number of an action. `{room.command} list` shows the numbers.")
    word, number = commands.stray(words)
    if not word:
        return
    try:
        item = room.found(services, number)
    except UnknownItem:
        return
    raise NotUnderstood(
        f"I do not know “{word}”, so {item.number} stays as it is and nothing is kept: `{room.command} help`."
    )


def _submitted(services: Services, room: Room, act: Act, client: WebClient) -> None:
    if form.place_of(act.view).offered_to != act.user:
        services.roles().require(act.user, Deed.LOG)
    act = place_of(act)
    log(services, act, client, room.written(services, act, source_of(act, client)))


def _rewritten(services: Services, room: Room, act: Act, client: WebClient) -> None:
    place = form.place_of(act.view)
    there = replace(act, channel=place.channel, ts=place.ts)
    all_seen, services = services, services.seen_by(there)
    became = room.rewritten(services, act, place.number, room.edits(services, act))
    shown_there = bool(place.ts and became.anew)
    if not (shown_there and there.direct):
        replies.whisper(client, there, became.message)
    if shown_there:
        _show_there(all_seen, room, there, client, became)


def _wrong_in_new(services: Services, room: Room, act: Act) -> dict[str, str]:
    """What keeps a new one from being kept, by field: told while the form is open, so that nothing typed is lost."""
    if not form.written(act.view, ids.WHAT):
        return {ids.WHAT: room.missing}
    place = form.place_of(act.view)
    services, own = services.seen_by(replace(act, channel=place.channel)), place.offered_to == act.user
    allowed = {} if own else {ids.WHAT: lambda: services.roles().require(act.user, Deed.LOG)}
    return wrong_fields(allowed) or wrong_fields(room.trials(services, act))


def _wrong_in_change(services: Services, room: Room, act: Act) -> dict[str, str]:
    """The same of a change, tried field by field on the item as it stands."""
    if not form.written(act.view, ids.WHAT):
        return {ids.WHAT: room.missing}
    place = form.place_of(act.view)
    services, number = services.seen_by(replace(act, channel=place.channel)), place.number
    found = wrong_fields({ids.WHAT: lambda: _changeable(services, room, act, number)})
    if found:
        return found
    edits = list(room.edits(services, act).items())
    before = room.found(services, number)
    return wrong_fields({name: partial(_try, room, before, edits[: n + 1]) for n, (name, _) in enumerate(edits)})


def _changeable(services: Services, room: Room, act: Act, number: str) -> None:
    services.roles().require_change(act.user, room.found(services, number))


def _try(room: Room, before: Any, edits: Sequence[tuple[str, Callable[[], Any]]]) -> None:  # noqa: ANN401 — an item of the room's kind
    """Raises what keeps the last of the edits from being made after the others."""
    room.tried(before, also(*(make() for _, make in edits))(before))
