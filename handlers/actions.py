"""`/action`: logging, listing and closing actions, with their form and buttons."""

import dataclasses
from datetime import date
from functools import partial

from slack_bolt import App
from slack_sdk import WebClient

from handlers import changing, commands, ids
from handlers.acts import Act
from handlers.blocks import action as blocks
from handlers.blocks import form
from handlers.blocks.help import ACTION, help_message
from handlers.blocks.text import Message, plain
from handlers.channels import names, partnership_of
from handlers.forms import open_form, place_of
from handlers.listening import listener
from handlers.members import members_only
from handlers.replies import replace, whisper
from handlers.services import Services
from handlers.sources import confirm, source_of
from handlers.words import record
from knowledge.errors import NotUnderstood
from knowledge.register.wording import read_action
from knowledge.types import Action, ActionStatus, NewAction


def register(app: App, services: Services) -> None:
    """Listen for the command, its form and its buttons."""
    app.command(ids.ACTION)(listener(partial(_command, services)))
    app.view(ids.ACTION_FORM)(listener(partial(_submitted, services), check=_wrong))
    app.action(ids.ACTION_DONE)(listener(members_only(services, partial(_change_here, services, "done"))))
    app.action(ids.ACTION_REOPEN)(listener(members_only(services, partial(_change_here, services, "reopen"))))
    app.action(ids.ACTION_MORE)(listener(members_only(services, partial(_chosen_here, services))))
    app.action(ids.ACTION_LIST_DONE)(listener(members_only(services, partial(_mark_in_list, services))))


def _command(services: Services, act: Act, client: WebClient) -> None:
    asked = commands.read(act.text)
    if asked.verb == "help":
        whisper(client, act, help_message(ACTION))
    elif asked.verb:
        members_only(services, partial(_kept, services, asked))(act, client)
    elif asked.rest:
        _log_words(services, act, client)
    else:
        open_form(client, act, blocks.action_form(*names(services, act), form.Place(act.channel)))


def _kept(services: Services, asked: commands.Asked, act: Act, client: WebClient) -> None:
    """What is asked about, or done to, items that stand in the register."""
    if asked.verb == "list":
        whisper(client, act, _list(services, act, *_share(asked.rest)))
    elif asked.verb == "show":
        whisper(client, act, _show(services, asked.rest))
    else:
        for message in changing.change_action(services, act.user, asked.verb, record(asked.rest)):
            whisper(client, act, message)


def _log_words(services: Services, act: Act, client: WebClient) -> None:
    words = read_action(record(act.text), today=services.register.today())
    owners = tuple(f"<@{act.user}>" if owner == "me" else owner for owner in words.owners)
    new = NewAction(words.what, owners, words.due, partnership_of(services, act.channel), source_of(act, client))
    _log(services, act, client, new)


def _submitted(services: Services, act: Act, client: WebClient) -> None:
    act = place_of(act)
    due = form.written(act.view, ids.DUE)
    new = NewAction(
        what=form.written(act.view, ids.WHAT),
        owners=_owners(act),
        due=date.fromisoformat(due) if due else None,
        partnership=form.written(act.view, ids.PARTNERSHIP) or partnership_of(services, act.channel),
        source=source_of(act, client),
    )
    _log(services, act, client, new)


def _log(services: Services, act: Act, client: WebClient, new: NewAction) -> None:
    action, fresh = services.register.log_action(new, act.user)
    alike = services.register.alike(action) if fresh else ()
    confirm(client, act, blocks.logged(action, alike), fresh=fresh)


def _wrong(act: Act) -> dict[str, str]:
    return {} if form.written(act.view, ids.WHAT) else {ids.WHAT: "Say what is to be done."}


def _owners(act: Act) -> tuple[str, ...]:
    people = tuple(f"<@{user}>" for user in form.chosen_people(act.view, ids.OWNERS))
    other = form.written(act.view, ids.OTHER_OWNER)
    return (*people, other) if other else people


def _list(services: Services, act: Act, share: str, body: str = "") -> Message:
    found = _found(services, act, share, body)
    return blocks.listed(found, f"{share} {body}".strip(), services.register.today())


def _found(services: Services, act: Act, share: str, body: str) -> tuple[Action, ...]:
    partnership = partnership_of(services, act.channel)
    if share == commands.BODY:
        return services.register.actions_of(body)
    if share == "blocked":
        return services.register.blocked(partnership=partnership)
    owner = f"<@{act.user}>" if share == "mine" else ""
    return services.register.actions(
        partnership=partnership, owner=owner, overdue=share == "overdue", done=share == "done"
    )


def _share(words: str) -> tuple[str, str]:
    share = commands.share(record(words))
    if share is None:
        raise NotUnderstood(
            f"I cannot list “{words}”: write `/action list`, and after it mine, overdue, done, blocked or body NAME."
        )
    return share


def _show(services: Services, words: str) -> Message:
    action = services.register.action(words)
    changes = services.register.history(action.number)
    return blocks.shown(action, changes, services.zone, services.register.today())


def _change_here(services: Services, verb: str, act: Act, client: WebClient) -> None:
    replace(client, act, next(changing.change_action(services, act.user, verb, act.value)))


def _chosen_here(services: Services, act: Act, client: WebClient) -> None:
    verb, _, number = act.value.partition(" ")
    _change_here(services, verb, dataclasses.replace(act, value=number), client)


def _mark_in_list(services: Services, act: Act, client: WebClient) -> None:
    number, _, share = act.value.partition(" ")
    action = services.register.set_status(number, ActionStatus.DONE, act.user)
    rest = _list(services, act, *_share(share))
    said = plain(f"{action.number} is done.")
    replace(
        client,
        act,
        Message(f"{said.text}\n{rest.text}", [*said.blocks, *(rest.blocks or plain(rest.text).blocks)]),
    )
