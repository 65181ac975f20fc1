"""What a person does with what the bot shows: press, choose, submit and close, use shortcuts."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.workspace import modals, payloads, selections
from bot.workspace.bench import Bench
from bot.workspace.errors import DispatchFailed, NotThere, SlackError
from bot.workspace.people import Channel, Person
from bot.workspace.shapes import Json, Value
from bot.workspace.state import Modal

_REQUIRED = "Please complete this required field."


@dataclass(frozen=True)
class Target:
    """What holds the element: a message or a view."""

    id: str
    blocks: list[Json]
    where: Json
    channel: Channel | None = None
    thread_ts: str = ""


def target(bench: Bench, person: Person, key: str) -> Target:
    """The message with that ts or the view with that id, as the person sees it; raises NotThere."""
    state = bench.state
    with state.lock:
        views = [modal.view for modal in state.modals.values() if modal.user == person.id]
        views += [state.homes[person.id]] if person.id in state.homes else []
        for view in views:
            if view["id"] == key:
                return Target(key, view["blocks"], payloads.in_view(modals.shown(state, view)))
        for ephemeral in state.ephemerals:
            if ephemeral.user == person.id and ephemeral.message["ts"] == key:
                return _in_message(ephemeral.message, state.channels[ephemeral.channel], ephemeral=True)
        for channel_id, posted in state.messages.items():
            for message in posted:
                if message["ts"] == key and person.id in state.channels[channel_id].members:
                    return _in_message(message, state.channels[channel_id], ephemeral=False)
    raise NotThere(f"{person.real_name} sees no message or view {key}")


def press(bench: Bench, person: Person, key: str, action_id: str, value: Value = None) -> None:
    """Press a button or choose in a menu; waits for the acknowledgement. Raises NotThere or DispatchFailed."""
    state = bench.state
    block, element = selections.find(target(bench, person, key).blocks, action_id, value)
    entry = selections.state_entry(element, value)
    with state.changing():
        state.selections.setdefault(key, {}).setdefault(block["block_id"], {})[action_id] = entry
    held = target(bench, person, key)
    payload = payloads.interaction("block_actions", state.identity, person) | held.where
    payload["trigger_id"] = state.new_trigger(person.id, held.channel.id if held.channel else _opened_in(bench, key))
    if held.channel:
        payload["state"] = {"values": selections.merged(held.blocks, state.selections.get(key, {}))}
        response = state.new_response_url(person.id, held.channel.id, key, held.thread_ts)
        payload["response_url"] = bench.response_url(response)
    payload["actions"] = [selections.action(element, block, value, state.new_ts())]
    bench.delivery.ask("interactive", payload, f"Pressing {action_id}")


def fill(bench: Bench, view_id: str, values: Mapping[str, Value]) -> None:
    """Write and choose in a view without sending: values by action_id, by block_id, or {block_id: {action_id: …}}."""
    with bench.state.changing():
        blocks = _view_blocks(bench, view_id)
        kept = bench.state.selections.setdefault(view_id, {})
        for name, value in values.items():
            for block, element, given in _meant(blocks, name, value):
                entry = selections.state_entry(element, given)
                kept.setdefault(block["block_id"], {})[element["action_id"]] = entry


def submit(bench: Bench, person: Person, view_id: str, values: Mapping[str, Value]) -> dict[str, str]:
    """Fill a modal in and submit it; gives what is wrong by block_id, empty when the bot took it.

    Raises NotThere or DispatchFailed.
    """
    state = bench.state
    fill(bench, view_id, values)
    with state.changing():
        modal = _modal(bench, person, view_id)
        shown = modals.shown(state, modal.view)
        modal.errors = _left_out(shown)
        if modal.errors:
            return dict(modal.errors)
    payload = payloads.interaction("view_submission", state.identity, person)
    payload |= {"trigger_id": state.new_trigger(person.id, modal.channel), "view": shown, "response_urls": []}
    answer = bench.delivery.ask("interactive", payload, "Submitting")
    return _follow(bench, person, view_id, answer)


def close(bench: Bench, person: Person, view_id: str) -> None:
    """Cancel a modal; the bot hears of it where it asked to."""
    state = bench.state
    with state.changing():
        modal = _modal(bench, person, view_id)
        shown = modals.shown(state, modal.view)
        modals.close_top(state, person.id)
    if shown["notify_on_close"]:
        payload = payloads.interaction("view_closed", state.identity, person)
        bench.delivery.ask("interactive", payload | {"view": shown, "is_cleared": False}, "Closing")


def options(bench: Bench, person: Person, key: str, action_id: str, typed: str) -> list[Json]:
    """What an external select offers for what was typed."""
    held = target(bench, person, key)
    block, element = selections.find(held.blocks, action_id)
    payload = payloads.interaction("block_suggestion", bench.state.identity, person) | held.where
    payload |= {"action_id": element["action_id"], "block_id": block["block_id"], "value": typed}
    answer = bench.delivery.ask("interactive", payload, f"Loading options of {action_id}")
    groups = answer.get("option_groups") or []
    return [*(answer.get("options") or []), *(option for group in groups for option in group["options"])]


def shortcut(bench: Bench, person: Person, callback_id: str, ts: str = "") -> None:
    """A global shortcut, or with `ts` one from that message's menu. Raises NotThere or DispatchFailed."""
    state = bench.state
    known = [each for each in bench.manifest.shortcuts if each.on_message == bool(ts)]
    if known and callback_id not in {each.callback_id for each in known}:
        raise NotThere(f"There is no such shortcut: there is {', '.join(each.callback_id for each in known)}")
    payload = payloads.interaction("message_action" if ts else "shortcut", state.identity, person)
    payload |= {"callback_id": callback_id, "action_ts": state.new_ts()}
    channel_id = ""
    if ts:
        held = target(bench, person, ts)
        if held.channel is None or "message" not in held.where:
            raise NotThere("A shortcut works on a message that everybody sees")
        channel_id = held.channel.id
        response = state.new_response_url(person.id, channel_id, thread_ts=held.thread_ts)
        payload |= {"channel": held.where["channel"], "message": held.where["message"], "message_ts": ts}
        payload["response_url"] = bench.response_url(response)
    payload["trigger_id"] = state.new_trigger(person.id, channel_id)
    bench.delivery.ask("interactive", payload, callback_id)


def _in_message(message: Json, channel: Channel, *, ephemeral: bool) -> Target:
    where = payloads.in_message(message, channel, ephemeral=ephemeral)
    return Target(message["ts"], message.get("blocks", []), where, channel, message.get("thread_ts", ""))


def _opened_in(bench: Bench, view_id: str) -> str:
    modal = bench.state.modals.get(view_id)
    return modal.channel if modal else ""


def _view_blocks(bench: Bench, view_id: str) -> list[Json]:
    open_now = [modal.view for modal in bench.state.modals.values()]
    for view in (*open_now, *bench.state.homes.values()):
        if view["id"] == view_id:
            return list(view["blocks"])
    raise NotThere(f"No view {view_id} is open")


def _modal(bench: Bench, person: Person, view_id: str) -> Modal:
    """The modal on top of the person's others."""
    if bench.state.stacks.get(person.id, [])[-1:] != [view_id]:
        raise NotThere(f"{person.real_name} has no modal {view_id} on top")
    return bench.state.modals[view_id]


def _meant(blocks: list[Json], name: str, value: Value) -> list[tuple[Json, Json, Value]]:
    there_are = list(selections.elements(blocks))
    in_block = {e.get("action_id"): (b, e) for b, e in there_are if b["block_id"] == name}
    if isinstance(value, dict) and set(value) <= set(in_block):
        return [(*in_block[action_id], given) for action_id, given in value.items()]
    found = [(b, e, value) for b, e in there_are if name in (e.get("action_id"), b["block_id"])]
    if not found:
        there = ", ".join(f"{b['block_id']}/{e.get('action_id')}" for b, e in there_are)
        raise NotThere(f"The view has no input {name!r}: there is {there}")
    return found


def _left_out(view: Json) -> dict[str, str]:
    """What Slack itself asks for before it sends a submission."""
    inputs = [block for block in view["blocks"] if block["type"] == "input" and not block.get("optional")]
    values = view["state"]["values"]
    empty = [b for b in inputs if all(map(selections.is_empty, values.get(b["block_id"], {}).values()))]
    return {block["block_id"]: _REQUIRED for block in empty}


def _follow(bench: Bench, person: Person, view_id: str, answer: Json) -> dict[str, str]:
    state = bench.state
    action = answer.get("response_action")
    try:
        with state.changing():
            modal = _modal(bench, person, view_id)
            if action == "errors":
                modal.errors = dict(answer["errors"])
                return dict(modal.errors)
            if action == "update":
                modals.update_modal(state, view_id, answer["view"])
            elif action == "push":
                modals.open_modal(state, answer["view"], person.id, modal.channel, push=True)
            elif action == "clear":
                modals.close_all(state, person.id)
            else:
                modals.close_top(state, person.id)
    except SlackError as error:
        raise DispatchFailed("Submitting", "; ".join((error.code, *error.messages))) from error
    return {}
