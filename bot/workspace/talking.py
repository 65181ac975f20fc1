"""What a person does with words: say, edit, delete, react, command, open the Home tab."""

from dataclasses import dataclass

from bot.workspace import messages, payloads
from bot.workspace.bench import Bench
from bot.workspace.errors import DispatchFailed, NotThere
from bot.workspace.people import Channel, Person
from bot.workspace.responses import answer
from bot.workspace.shapes import Json
from bot.workspace.state import Ephemeral
from bot.workspace.webapi.chat import check_thread
from bot.workspace.webapi.files import new_file


@dataclass(frozen=True)
class Place:
    """Who acts, and where."""

    person: Person
    channel: Channel


def place(bench: Bench, user: str, channel: str) -> Place:
    """The person and the channel by id or name; "" or "@Remit" is the direct message with the bot. Raises NotThere."""
    state = bench.state
    person = state.person(user)
    if channel.casefold() in ("", "@" + state.identity.app_name.casefold()):
        return Place(person, state.direct(person.id))
    found = state.channel(channel)
    if person.id not in found.members:
        raise NotThere(f"{person.real_name} is not in {found.name or found.id}: choose a channel they are in")
    return Place(person, found)


def say(bench: Bench, where: Place, text: str, thread: str | None = None) -> str:
    """A typed message in Slack's wire text; gives its ts."""
    return _post(bench, where, _typed(bench, where, text, thread))


def share_file(bench: Bench, where: Place, name: str, content: bytes, text: str = "") -> str:
    """A message with a file; gives its ts."""
    shared = {"subtype": "file_share", "files": [new_file(bench, where.person.id, name, content)]}
    return _post(bench, where, _typed(bench, where, text, None) | shared)


def say_as_bot(bench: Bench, channel: Channel, name: str, text: str, thread: str | None = None) -> str:
    """What another app's bot posts; gives its ts."""
    state = bench.state
    with state.changing():
        message = messages.bot_message("B0OTHERBOT", name, text, state.new_ts(), thread)
        state.messages[channel.id].append(message)
    bench.events.posted(message, channel)
    return str(message["ts"])


def edit(bench: Bench, where: Place, ts: str, text: str) -> None:
    """Other words for one's own message. A mention that is new in it fires app_mention again, as in Slack."""
    state = bench.state
    with state.changing():
        message = _own_message(bench, where, ts)
        before = dict(message)
        moment = state.new_ts()
        fresh = messages.typed_message(where.person.id, text, ts, state.identity.team_id)
        message |= {"text": text, "blocks": fresh["blocks"], "edited": {"user": where.person.id, "ts": moment}}
        after = dict(message)
    bench.events.send(messages.changed_event(before, after, where.channel, moment), where.channel)
    mentioned = [messages.mentions_app(version, state.identity, where.channel) for version in (before, after)]
    if mentioned == [False, True]:
        bench.events.send(messages.mention_event(after, where.channel) | {"event_ts": moment}, where.channel)


def delete(bench: Bench, where: Place, ts: str) -> None:
    """Take one's own message away."""
    with bench.state.changing():
        message = _own_message(bench, where, ts)
        bench.state.messages[where.channel.id].remove(message)
    bench.events.deleted(message, where.channel)


def command(bench: Bench, where: Place, name: str, text: str) -> None:
    """A slash command; waits for its acknowledgement. Raises NotThere, or DispatchFailed once the person is told."""
    known = bench.manifest.commands
    if known and not bench.manifest.command(name):
        raise NotThere(f"{name} is no command here: there is {', '.join(each.name for each in known)}")
    state = bench.state
    person, channel = where.person, where.channel
    payload = payloads.slash_command(state.identity, person, channel, name, text)
    payload["response_url"] = bench.response_url(state.new_response_url(person.id, channel.id))
    payload["trigger_id"] = state.new_trigger(person.id, channel.id)
    try:
        acknowledged = bench.delivery.ask("slash_commands", payload, name)
    except DispatchFailed as error:
        _whisper(bench, where, str(error))
        raise
    if acknowledged.get("text") or acknowledged.get("blocks"):
        answer(bench, person.id, channel.id, acknowledged)


def open_home(bench: Bench, person: Person, tab: str = "home") -> None:
    """Look at the app's Home tab, or with `tab` "messages" at the direct messages."""
    state = bench.state
    event: Json = {
        "type": "app_home_opened",
        "user": person.id,
        "channel": state.direct(person.id).id,
        "tab": tab,
        "event_ts": state.new_ts(),
    }
    if tab == "home" and person.id in state.homes:
        event["view"] = state.homes[person.id]
    bench.events.send(event)


def invite_bot(bench: Bench, where: Place) -> None:
    """Bring the bot into a channel."""
    state = bench.state
    joined = state.join(where.channel, state.identity.bot_user)
    event: Json = {
        "type": "member_joined_channel",
        "user": state.identity.bot_user,
        "channel": joined.id,
        "channel_type": joined.id[0],
        "team": state.identity.team_id,
        "inviter": where.person.id,
        "event_ts": state.new_ts(),
    }
    bench.events.send(event, joined)


def open_assistant(bench: Bench, person: Person, channel: str = "") -> str:
    """Begin a thread in the assistant pane, seen from a channel; gives the thread's ts."""
    state = bench.state
    direct = state.direct(person.id)
    with state.changing():
        first = messages.app_message(state.identity, state.new_ts(), {"text": "New Assistant Thread"})
        first |= {"subtype": "assistant_app_thread", "thread_ts": first["ts"]}
        state.messages[direct.id].append(first)
    context = {"team_id": state.identity.team_id} | ({"channel_id": channel} if channel else {})
    thread = {"user_id": person.id, "context": context, "channel_id": direct.id, "thread_ts": first["ts"]}
    bench.events.send({"type": "assistant_thread_started", "assistant_thread": thread, "event_ts": first["ts"]})
    return str(first["ts"])


def _typed(bench: Bench, where: Place, text: str, thread: str | None) -> Json:
    state = bench.state
    with state.lock:
        check_thread(state, where.channel, thread)
        return messages.typed_message(where.person.id, text, state.new_ts(), state.identity.team_id, thread)


def _post(bench: Bench, where: Place, message: Json) -> str:
    with bench.state.changing():
        bench.state.messages[where.channel.id].append(message)
    bench.events.posted(message, where.channel)
    return str(message["ts"])


def _own_message(bench: Bench, where: Place, ts: str) -> Json:
    message = bench.state.message(where.channel.id, ts)
    if message.get("user") != where.person.id:
        raise NotThere(f"{where.person.real_name} did not write that message: choose one of their own")
    return message


def _whisper(bench: Bench, where: Place, text: str) -> None:
    """What Slack itself tells a person."""
    with bench.state.changing():
        message = messages.bot_message("B0SLACKBOT", "Slackbot", text, bench.state.new_ts())
        bench.state.ephemerals.append(Ephemeral(where.person.id, where.channel.id, message))
