"""What the page shows one person: everything at once, for a workspace is small."""

from dataclasses import asdict

from bot.workspace import messages, modals
from bot.workspace.bench import Bench
from bot.workspace.people import Channel, ChannelKind, Person
from bot.workspace.shapes import Json
from bot.workspace.state import State


def snapshot(bench: Bench, person: Person, channel: Channel, thread: str) -> Json:
    """The workspace as `person` sees it with `channel` open, and beside it `thread` unless empty."""
    state = bench.state
    posted = state.messages[channel.id]
    return {
        "version": state.version,
        "connected": bench.delivery.connected,
        "team": state.identity.team_name,
        "app": {"id": state.identity.bot_user, "name": state.identity.app_name},
        "people": [asdict(each) for each in state.people.values()],
        "commands": [asdict(each) for each in bench.manifest.commands],
        "shortcuts": [asdict(each) for each in bench.manifest.shortcuts],
        "channels": [_channel(state, each, person) for each in state.channels.values() if person.id in each.members],
        "channel": channel.id,
        "messages": messages.top_level(posted),
        "thread": messages.in_thread(posted, thread) if thread else [],
        "alone": _alone(state, channel, person),
        "status": state.assistant.get(f"{channel.id}:{thread}", {}) if thread else {},
        "prompts": state.assistant.get(f"{channel.id}:", {}).get("prompts", []),
        "views": _views(state, person),
        "home": state.homes.get(person.id),
    }


def _channel(state: State, channel: Channel, person: Person) -> Json:
    posted = messages.top_level(state.messages[channel.id])
    from_others = [message["ts"] for message in posted if message.get("user") != person.id]
    return {
        "id": channel.id,
        "name": channel.name or state.identity.app_name,
        "kind": channel.kind.value,
        "purpose": channel.purpose,
        "members": sorted(channel.members),
        "has_bot": state.has_bot(channel),
        "direct": channel.kind in (ChannelKind.DIRECT, ChannelKind.GROUP_DIRECT),
        "latest": from_others[-1] if from_others else "",
    }


def _alone(state: State, channel: Channel, person: Person) -> list[Json]:
    mine = [each for each in state.ephemerals if (each.user, each.channel) == (person.id, channel.id)]
    return [each.message | {"only_you": True} for each in mine]


def _views(state: State, person: Person) -> list[Json]:
    open_now = [state.modals[view_id] for view_id in state.stacks.get(person.id, [])]
    return [modals.shown(state, modal.view) | {"errors": modal.errors} for modal in open_now]
