"""chat.*: post, change and delete messages."""

from bot.workspace import messages
from bot.workspace.errors import SlackError
from bot.workspace.limits import check_message
from bot.workspace.people import Channel
from bot.workspace.shapes import Json
from bot.workspace.state import Ephemeral, State
from bot.workspace.webapi.call import Call

_SENT = ("text", "blocks", "attachments", "metadata", "thread_ts")


def post_message(call: Call) -> Json:
    """chat.postMessage. What the app says in a thread takes its status there away."""
    call.needs("chat:write")
    channel = call.channel()
    sent = _sent(call)
    check_message(sent)
    state = call.state
    with state.changing():
        check_thread(state, channel, sent.get("thread_ts"))
        message = messages.app_message(state.identity, state.new_ts(), sent)
        if call.flag("reply_broadcast") and sent.get("thread_ts"):
            message["subtype"] = "thread_broadcast"
        state.messages[channel.id].append(message)
        state.assistant.get(f"{channel.id}:{sent.get('thread_ts')}", {}).pop("status", None)
    call.bench.events.posted(message, channel)
    return {"channel": channel.id, "ts": message["ts"], "message": message}


def post_ephemeral(call: Call) -> Json:
    """chat.postEphemeral."""
    call.needs("chat:write")
    channel = call.channel()
    user = call.user()
    if user.id not in channel.members:
        raise SlackError("user_not_in_channel")
    sent = _sent(call)
    check_message(sent)
    with call.state.changing():
        message = messages.app_message(call.state.identity, call.state.new_ts(), sent)
        call.state.ephemerals.append(Ephemeral(user.id, channel.id, message))
    return {"message_ts": message["ts"]}


def update(call: Call) -> Json:
    """chat.update."""
    call.needs("chat:write")
    channel = call.channel()
    sent = _sent(call)
    check_message(sent)
    state = call.state
    with state.changing():
        message = state.message(channel.id, call.text("ts"))
        _own(state, message, "cant_update_message")
        before = dict(message)
        replace_content(message, sent)
        moment = state.new_ts()
        message["edited"] = {"user": state.identity.bot_user, "ts": moment}
        after = dict(message)
    call.bench.events.send(messages.changed_event(before, after, channel, moment), channel)
    return {"channel": channel.id, "ts": after["ts"], "text": after["text"], "message": after}


def delete(call: Call) -> Json:
    """chat.delete."""
    call.needs("chat:write")
    channel = call.channel()
    state = call.state
    with state.changing():
        message = state.message(channel.id, call.text("ts"))
        _own(state, message, "cant_delete_message")
        state.messages[channel.id].remove(message)
    call.bench.events.deleted(message, channel)
    return {"channel": channel.id, "ts": message["ts"]}


def get_permalink(call: Call) -> Json:
    """chat.getPermalink."""
    channel = call.channel(member=False)
    message = call.state.message(channel.id, call.text("message_ts"))
    return {"channel": channel.id, "permalink": permalink(call.bench.address, channel, message)}


def permalink(address: str, channel: Channel, message: Json) -> str:
    """Where the page shows a message."""
    thread = message.get("thread_ts", "")
    tail = f"?thread_ts={thread}&cid={channel.id}" if thread else ""
    return f"{address}/archives/{channel.id}/p{message['ts'].replace('.', '')}{tail}"


def check_thread(state: State, channel: Channel, thread_ts: str | None) -> None:
    """Raises SlackError unless a thread can hang there: on a message that is itself no reply."""
    if not thread_ts:
        return
    found = [m for m in state.messages[channel.id] if m["ts"] == thread_ts]
    if not found:
        raise SlackError("thread_not_found")
    if found[0].get("thread_ts", thread_ts) != thread_ts:
        raise SlackError("cannot_reply_to_message")


def replace_content(message: Json, sent: Json) -> None:
    """Give a message new words: blocks and attachments that are not sent again go, as in Slack."""
    for key in ("blocks", "attachments"):
        message.pop(key, None)
    message["text"] = sent.get("text", "")
    if sent.get("blocks"):
        message["blocks"] = messages.with_block_ids(sent["blocks"])
    if sent.get("attachments"):
        message["attachments"] = sent["attachments"]


def _sent(call: Call) -> Json:
    return {key: call.nested(key) for key in _SENT if call.args.get(key)}


def _own(state: State, message: Json, code: str) -> None:
    if message.get("bot_id") != state.identity.bot_id:
        raise SlackError(code)
