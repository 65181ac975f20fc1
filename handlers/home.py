"""The Home tab: a member's own open actions with their buttons, and how to ask."""

from dataclasses import replace
from functools import partial

from slack_bolt import App
from slack_sdk import WebClient

from handlers import actions, changing, ids
from handlers.acts import Act
from handlers.blocks.form import Place
from handlers.blocks.home import LISTED, closed, home
from handlers.forms import open_form
from handlers.hearing import opened_home
from handlers.listening import listener
from handlers.members import GuestsReadOnly, NobodyVouches, members_only, refuse_guests
from handlers.rooms import choose
from handlers.services import Services
from knowledge.register.roles import Deed
from knowledge.store.actions import Narrowed


def register(app: App, services: Services) -> None:
    """Listen for the tab being opened, and for its buttons."""
    app.event("app_home_opened", matchers=[opened_home])(listener(partial(_opened, services)))
    app.action(ids.HOME_DONE)(listener(members_only(services, partial(_done, services))))
    app.action(ids.HOME_MORE)(listener(members_only(services, partial(_chosen, services))))
    app.action(ids.HOME_NEW)(listener(members_only(services, partial(_new, services))))


def _opened(services: Services, act: Act, client: WebClient) -> None:
    try:
        refuse_guests(services, act, client)
    except (GuestsReadOnly, NobodyVouches) as error:
        client.views_publish(user_id=act.user, view=closed(str(error)))
        return
    own, total = services.seen_by(act).register.select(Narrowed(owner=f"<@{act.user}>"), LISTED)
    client.views_publish(user_id=act.user, view=home(own, services.register.today(), total))


def _done(services: Services, act: Act, client: WebClient) -> None:
    _change(services, "done", act, client)


def _chosen(services: Services, act: Act, client: WebClient) -> None:
    verb, _, number = act.value.partition(" ")
    if verb in {"edit", "show"}:
        choose(services, actions.ROOM, act, client)
    else:
        _change(services, verb, replace(act, value=number), client)


def _change(services: Services, verb: str, act: Act, client: WebClient) -> None:
    """The tab shows what became of the action by what is still on it."""
    today = services.register.today()
    next(changing.change_action(services.seen_by(act), act.user, verb, act.value, today))
    _opened(services, act, client)


def _new(services: Services, act: Act, client: WebClient) -> None:
    services.roles().require(act.user, Deed.LOG)
    open_form(client, act, actions.blank(services, act, Place("")))
