"""`/action`: logging, listing and closing actions, with their forms and buttons."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from slack_bolt import App
from slack_sdk import WebClient

from handlers import changing, commands, ids
from handlers.acts import Act
from handlers.blocks import action as blocks
from handlers.blocks import form
from handlers.blocks.help import ACTION
from handlers.blocks.item import LISTED
from handlers.blocks.text import Block, Message, plain
from handlers.channels import body_of, names, partnership_of
from handlers.forms import Edits, changed_fields
from handlers.listening import listener
from handlers.members import members_only
from handlers.replies import replace
from handlers.rooms import Room, choose, open_room, press
from handlers.services import Services
from handlers.shares import ACTIONS, Share, read_share
from handlers.words import record
from knowledge.errors import NotUnderstood
from knowledge.register import changes
from knowledge.register.wording import read_action
from knowledge.store.actions import Narrowed
from knowledge.types import Action, ActionStatus, NewAction, Source


def register(app: App, services: Services) -> None:
    """Listen for the command, its forms and its buttons."""
    open_room(app, services, ROOM)
    app.action(ids.ACTION_DONE)(listener(members_only(services, partial(press, services, ROOM, "done"))))
    app.action(ids.ACTION_REOPEN)(listener(members_only(services, partial(press, services, ROOM, "reopen"))))
    app.action(ids.ACTION_MORE)(listener(members_only(services, partial(choose, services, ROOM))))
    app.action(ids.ACTION_LIST_DONE)(listener(members_only(services, partial(_mark_in_list, services))))


def blank(services: Services, act: Act, place: form.Place) -> Block:
    """The form to log an action in."""
    return blocks.action_form(*names(services, act), place)


def _filled(services: Services, place: form.Place, number: str) -> Block:
    return blocks.action_form((), "", place, services.register.action(number))


def _said(services: Services, act: Act, source: Source, today: date) -> NewAction:
    words = read_action(record(act.text), today=today)
    return NewAction(
        words.what,
        tuple(f"<@{act.user}>" if owner == "me" else owner for owner in words.owners),
        words.due,
        partnership_of(services, act.channel),
        source,
        due_words=words.due_words,
        body=words.body or body_of(services, act.channel),
        follows=words.follows,
    )


def _written(services: Services, act: Act, source: Source) -> NewAction:
    due = form.chosen_day(act.view, ids.DUE)
    return NewAction(
        what=form.written(act.view, ids.WHAT),
        owners=_owners(act),
        due=due,
        partnership=form.written(act.view, ids.PARTNERSHIP) or partnership_of(services, act.channel),
        source=source,
        due_words="" if due else form.written(act.view, ids.DUE_WORDS),
        body=form.written(act.view, ids.BODY) or body_of(services, act.channel),
        follows=form.written(act.view, ids.FOLLOWS),
    )


def _trials(services: Services, act: Act) -> Mapping[str, Callable[[], object]]:
    return {ids.FOLLOWS: lambda: _followed(services, act)}


def _followed(services: Services, act: Act) -> str:
    """The whole number of the decision that the form names. Raises UnknownItem."""
    named = form.written(act.view, ids.FOLLOWS)
    return services.register.decision(named).number if named else ""


def _edits(services: Services, act: Act) -> Edits:
    """What the person changed in the form, and nothing else."""

    def written(name: str) -> str:
        return form.written(act.view, name)

    due = partial(changes.due_on, form.chosen_day(act.view, ids.DUE), written(ids.DUE_WORDS))
    owners = partial(changes.given_to, _owners(act))
    status = partial(changes.to_status, ActionStatus(written(ids.STATUS) or ActionStatus.OPEN), written(ids.WHY))
    plainly = (ids.WHAT, ids.BODY, ids.NOTE)
    makers: Edits = (
        {name: partial(changes.setting, **{name: written(name)}) for name in plainly}
        | {ids.FOLLOWS: lambda: changes.setting(follows=_followed(services, act))}
        | dict.fromkeys((ids.OWNERS, ids.OTHER_OWNER), owners)
        | dict.fromkeys((ids.DUE, ids.DUE_WORDS), due)
        | dict.fromkeys((ids.STATUS, ids.WHY), status)
    )
    return changed_fields(act, makers)


def _rewritten(services: Services, act: Act, number: str, edits: Edits) -> changing.Became:
    edit = changing.permitted(services, act.user, *(make() for make in edits.values()))
    return changing.became_of(services.register.change_action(number, edit, act.user), changing.UNCHANGED)


def _found(services: Services, number: str) -> Action:
    return services.register.action(number)


def _owners(act: Act) -> tuple[str, ...]:
    people = tuple(f"<@{user}>" for user in form.chosen_people(act.view, ids.OWNERS))
    return (*people, *form.several(act.view, ids.OTHER_OWNER))


def _list(services: Services, act: Act, words: str) -> Message:
    share = _share(words)
    found, total = services.register.select(_wanted(services, act, share), LISTED)
    return blocks.listed(found, share, services.register.today(), total)


def _wanted(services: Services, act: Act, share: Share) -> Narrowed:
    # Whoever names a person, a body or themselves wants all that is theirs, wherever they ask.
    named = share.mine or share.owner or share.body
    return Narrowed(
        partnership="" if named else partnership_of(services, act.channel),
        owner=f"<@{act.user}>" if share.mine else share.owner,
        body=share.body,
        status=ActionStatus(share.status) if share.status else None,
        due_before=services.register.today() if share.overdue else None,
    )


def _share(words: str) -> Share:
    share = read_share(record(words), ACTIONS)
    if share is None or (share.mine and share.owner) or (share.overdue and share.status in blocks.CLOSED):
        raise NotUnderstood(
            f"I cannot list “{words}”: write `/action list`, and after it any of mine or @someone, overdue, one status"
            " (in progress, blocked, done, cancelled; open is all that is left), and body NAME."
        )
    return share


def _show(services: Services, words: str) -> Message:
    action = services.register.action(words)
    changed = services.register.history(action.number)
    return blocks.shown(action, changed, services.zone, services.register.today())


def _mark_in_list(services: Services, act: Act, client: WebClient) -> None:
    services = services.seen_by(act)
    number, _, share = act.value.partition(" ")
    edit = changing.permitted(services, act.user, changes.to_status(ActionStatus.DONE))
    action = services.register.change_action(number, edit, act.user).after
    rest = _list(services, act, share)
    said = plain(f"{action.number} is done.")
    replace(
        client,
        act,
        Message(f"{said.text}\n{rest.text}", [*said.blocks, *(rest.blocks or plain(rest.text).blocks)]),
    )


ROOM = Room(
    command=ids.ACTION,
    verbs=commands.ACTION_VERBS,
    help=ACTION,
    new_form=ids.ACTION_FORM,
    change_form=ids.ACTION_EDIT,
    blank=blank,
    filled=_filled,
    said=_said,
    written=_written,
    listed=_list,
    shown=_show,
    changed=changing.change_action,
    found=_found,
    edits=_edits,
    rewritten=_rewritten,
    missing="Say what is to be done.",
    trials=_trials,
)
