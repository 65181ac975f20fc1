"""reactions.*: emoji on messages."""

from bot.workspace.bench import Bench
from bot.workspace.errors import SlackError
from bot.workspace.messages import reaction_event
from bot.workspace.people import Channel
from bot.workspace.shapes import Json
from bot.workspace.webapi.call import Call


def add(call: Call) -> Json:
    """reactions.add."""
    call.needs("reactions:write")
    react(call.bench, call.channel(), call.text("timestamp"), call.state.identity.bot_user, call.text("name"))
    return {}


def remove(call: Call) -> Json:
    """reactions.remove."""
    call.needs("reactions:write")
    unreact(call.bench, call.channel(), call.text("timestamp"), call.state.identity.bot_user, call.text("name"))
    return {}


def get(call: Call) -> Json:
    """reactions.get."""
    call.needs("reactions:read")
    channel = call.channel()
    return {"type": "message", "channel": channel.id, "message": call.state.message(channel.id, call.text("timestamp"))}


def react(bench: Bench, channel: Channel, ts: str, user: str, name: str) -> None:
    """Anybody's emoji on a message; raises SlackError already_reacted."""
    name = name.strip(":")
    with bench.state.changing():
        message = bench.state.message(channel.id, ts)
        reactions: list[Json] = message.setdefault("reactions", [])
        found = next((each for each in reactions if each["name"] == name), None)
        if found is None:
            found = {"name": name, "users": [], "count": 0}
            reactions.append(found)
        if user in found["users"]:
            raise SlackError("already_reacted")
        found["users"].append(user)
        found["count"] += 1
    _tell(bench, "reaction_added", reaction_event(message, channel, user, name), channel)


def unreact(bench: Bench, channel: Channel, ts: str, user: str, name: str) -> None:
    """Take it back; raises SlackError no_reaction."""
    name = name.strip(":")
    with bench.state.changing():
        message = bench.state.message(channel.id, ts)
        found = next((each for each in message.get("reactions", []) if each["name"] == name), None)
        if found is None or user not in found["users"]:
            raise SlackError("no_reaction")
        found["users"].remove(user)
        found["count"] -= 1
        message["reactions"] = [each for each in message["reactions"] if each["count"]]
    _tell(bench, "reaction_removed", reaction_event(message, channel, user, name), channel)


def _tell(bench: Bench, kind: str, event: Json, channel: Channel) -> None:
    bench.events.send({"type": kind, **event, "event_ts": bench.state.new_ts()}, channel)
