"""Modals and Home tabs: made, pushed, changed and closed. The state's lock must be held."""

import secrets

from bot.workspace.errors import SlackError
from bot.workspace.limits import VIEW_STACK, check_view
from bot.workspace.messages import with_block_ids
from bot.workspace.people import Identity
from bot.workspace.selections import merged
from bot.workspace.shapes import Json
from bot.workspace.state import Modal, State


def open_modal(state: State, sent: Json, user: str, channel: str, *, push: bool = False) -> Json:
    """A new modal for a person: alone, or on top of those that are open; raises SlackError as Slack does."""
    check_view(sent)
    _check_external_id(state, sent)
    stack = state.stacks.get(user, []) if push else []
    if push and len(stack) >= VIEW_STACK:
        raise SlackError("push_limit_reached")
    if not push:
        close_all(state, user)
    view = _view(state.identity, sent, "V" + secrets.token_hex(5).upper())
    view |= {"root_view_id": stack[0] if stack else view["id"], "previous_view_id": stack[-1] if stack else None}
    state.modals[view["id"]] = Modal(view, user, channel)
    state.stacks[user] = [*stack, view["id"]]
    return shown(state, view)


def update_modal(state: State, view_id: str, sent: Json, view_hash: str = "") -> Json:
    """Other contents for an open modal or a Home tab; raises SlackError not_found or hash_conflict."""
    check_view(sent)
    before = _found(state, view_id)
    if view_hash and view_hash != before["hash"]:
        raise SlackError("hash_conflict")
    _check_external_id(state, sent, view_id)
    view = _view(state.identity, sent, view_id)
    view |= {"root_view_id": before["root_view_id"], "previous_view_id": before["previous_view_id"]}
    if view_id in state.modals:
        state.modals[view_id].view = view
        state.modals[view_id].errors = {}
    return shown(state, view)


def publish(state: State, user: str, sent: Json, view_hash: str = "") -> Json:
    """A person's Home tab."""
    check_view(sent)
    before = state.homes.get(user)
    if before and view_hash and view_hash != before["hash"]:
        raise SlackError("hash_conflict")
    view = _view(state.identity, sent, before["id"] if before else "V" + secrets.token_hex(5).upper())
    view |= {"root_view_id": view["id"], "previous_view_id": None}
    state.homes[user] = view
    return shown(state, view)


def close_top(state: State, user: str) -> None:
    """The modal on top goes; the one below shows."""
    *below, top = state.stacks[user]
    state.stacks[user] = below
    state.modals.pop(top)
    state.selections.pop(top, None)


def close_all(state: State, user: str) -> None:
    """Every modal of a person goes."""
    for view_id in state.stacks.pop(user, []):
        state.modals.pop(view_id)
        state.selections.pop(view_id, None)


def shown(state: State, view: Json) -> Json:
    """The view as Slack gives it, with what was chosen in it."""
    return view | {"state": {"values": merged(view["blocks"], state.selections.get(view["id"], {}))}}


def by_external_id(state: State, external_id: str) -> str:
    """The id of the view that the bot named so; raises SlackError not_found."""
    for view_id, modal in state.modals.items():
        if external_id and modal.view["external_id"] == external_id:
            return view_id
    raise SlackError("not_found")


def _found(state: State, view_id: str) -> Json:
    if view_id in state.modals:
        return state.modals[view_id].view
    for view in state.homes.values():
        if view["id"] == view_id:
            return view
    raise SlackError("not_found")


def _check_external_id(state: State, sent: Json, own: str = "") -> None:
    wanted = sent.get("external_id")
    taken = {modal.view["external_id"] for view_id, modal in state.modals.items() if view_id != own}
    if wanted and wanted in taken:
        raise SlackError("duplicate_external_id")


def _view(identity: Identity, sent: Json, view_id: str) -> Json:
    return {
        "id": view_id,
        "team_id": identity.team_id,
        "type": sent["type"],
        "blocks": with_block_ids(sent["blocks"]),
        "private_metadata": sent.get("private_metadata", ""),
        "callback_id": sent.get("callback_id", ""),
        "hash": f"{secrets.randbelow(10**10)}.{secrets.token_hex(4)}",
        "title": sent.get("title", {"type": "plain_text", "text": "View Title"}),
        "clear_on_close": bool(sent.get("clear_on_close")),
        "notify_on_close": bool(sent.get("notify_on_close")),
        "close": sent.get("close"),
        "submit": sent.get("submit"),
        "app_id": identity.app_id,
        "external_id": sent.get("external_id", ""),
        "app_installed_team_id": identity.team_id,
        "bot_id": identity.bot_id,
    }
