"""conversations.*: channels, who is in them and what was said."""

from bot.workspace import messages
from bot.workspace.errors import SlackError
from bot.workspace.people import Channel, ChannelKind, channel_json
from bot.workspace.shapes import Json
from bot.workspace.webapi.call import Call

_KIND = {
    "public_channel": ChannelKind.PUBLIC,
    "private_channel": ChannelKind.PRIVATE,
    "im": ChannelKind.DIRECT,
    "mpim": ChannelKind.GROUP_DIRECT,
}


def info(call: Call) -> Json:
    """conversations.info."""
    channel = call.channel(member=False)
    call.may(channel, "read")
    return {"channel": channel_json(channel, call.state.identity)}


def list_channels(call: Call) -> Json:
    """conversations.list."""
    kinds = _kinds(call)
    shown = [c for c in call.state.channels.values() if c.kind in kinds and _visible(call, c)]
    for one_of_its_kind in {c.kind: c for c in shown}.values():
        call.may(one_of_its_kind, "read")
    return call.page("channels", [channel_json(c, call.state.identity) for c in shown])


def of_user(call: Call) -> Json:
    """users.conversations."""
    kinds = _kinds(call)
    user = call.user().id if call.args.get("user") else call.state.identity.bot_user
    shown = [c for c in call.state.channels.values() if c.kind in kinds and user in c.members and _visible(call, c)]
    return call.page("channels", [channel_json(c, call.state.identity) for c in shown])


def members(call: Call) -> Json:
    """conversations.members."""
    channel = call.channel(member=False)
    call.may(channel, "read")
    return call.page("members", sorted(channel.members))


def open_direct(call: Call) -> Json:
    """conversations.open."""
    call.needs("im:write", "mpim:write")
    channel = call.channel() if call.args.get("channel") else call.state.direct(*_people(call))
    if not call.flag("return_im"):
        return {"channel": {"id": channel.id}}
    return {"channel": channel_json(channel, call.state.identity)}


def history(call: Call) -> Json:
    """conversations.history, newest first."""
    channel = call.channel()
    call.may(channel, "history")
    with call.state.lock:
        found = _between(call, messages.top_level(call.state.messages[channel.id]))
    return _cut(call, list(reversed(found)))


def replies(call: Call) -> Json:
    """conversations.replies, oldest first and the thread's first message always."""
    channel = call.channel()
    call.may(channel, "history")
    thread_ts = call.text("ts")
    with call.state.lock:
        everything = call.state.messages[channel.id]
        found = messages.in_thread(everything, thread_ts)
        if not found:
            raise SlackError("thread_not_found")
        first = messages.summarised(found[0], everything)
    return _cut(call, [first, *_between(call, found[1:])])


def _kinds(call: Call) -> set[ChannelKind]:
    names = str(call.args.get("types") or "public_channel").replace(" ", "").split(",")
    if not set(names) <= set(_KIND):
        raise SlackError("invalid_types")
    return {_KIND[name] for name in names}


def _visible(call: Call, channel: Channel) -> bool:
    return channel.kind is ChannelKind.PUBLIC or call.state.has_bot(channel)


def _people(call: Call) -> list[str]:
    named = call.args.get("users") or ()
    users = named.split(",") if isinstance(named, str) else list(named)
    if not users:
        raise SlackError("users_list_not_supplied")
    if not set(users) <= set(call.state.people):
        raise SlackError("user_not_found")
    return users


def _between(call: Call, found: list[Json]) -> list[Json]:
    oldest, latest = call.number("oldest"), call.number("latest")
    inclusive = call.flag("inclusive")

    def wanted(message: Json) -> bool:
        ts = float(message["ts"])
        return (ts > oldest or (inclusive and ts == oldest)) and (
            not latest or ts < latest or (inclusive and ts == latest)
        )

    return [message for message in found if wanted(message)]


def _cut(call: Call, found: list[Json]) -> Json:
    part = call.page("messages", found)
    return part | {"has_more": bool(part["response_metadata"]["next_cursor"])}
