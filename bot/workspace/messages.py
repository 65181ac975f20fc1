"""Messages and the events that tell of them, in Slack's shapes. Pure but for block ids."""

import secrets
import uuid
from collections.abc import Iterable, Mapping, Sequence

from bot.workspace.people import Channel, ChannelKind, Identity
from bot.workspace.shapes import Json, Value
from bot.workspace.typed import rich_text

_SENT_FIELDS = ("text", "blocks", "attachments", "metadata", "thread_ts", "files")


def new_block_id() -> str:
    """As Slack gives a block that has none."""
    return secrets.token_urlsafe(4)


def with_block_ids(blocks: Iterable[Mapping[str, Value]]) -> list[Json]:
    """The blocks, each with a block_id."""
    return [{**block, "block_id": block.get("block_id") or new_block_id()} for block in blocks]


def typed_message(user: str, text: str, ts: str, team: str, thread_ts: str | None = None) -> Json:
    """What a person typed."""
    message: Json = {
        "client_msg_id": str(uuid.uuid4()),
        "type": "message",
        "text": text,
        "user": user,
        "ts": ts,
        "team": team,
        "blocks": [rich_text(text, new_block_id())],
    }
    return message | ({"thread_ts": thread_ts} if thread_ts else {})


def app_message(identity: Identity, ts: str, sent: Mapping[str, Value]) -> Json:
    """What the bot posted by chat.postMessage with the fields `sent`."""
    message: Json = {
        "type": "message",
        "user": identity.bot_user,
        "bot_id": identity.bot_id,
        "app_id": identity.app_id,
        "team": identity.team_id,
        "ts": ts,
        "text": "",
        "bot_profile": {
            "id": identity.bot_id,
            "app_id": identity.app_id,
            "name": identity.app_name,
            "team_id": identity.team_id,
            "deleted": False,
        },
    }
    message |= {key: sent[key] for key in _SENT_FIELDS if sent.get(key)}
    if "blocks" in message:
        message["blocks"] = with_block_ids(message["blocks"])
    return message


def bot_message(bot_id: str, name: str, text: str, ts: str, thread_ts: str | None = None) -> Json:
    """What another bot posted, in the older shape that integrations and response URLs use."""
    message: Json = {
        "type": "message",
        "subtype": "bot_message",
        "text": text,
        "ts": ts,
        "username": name,
        "bot_id": bot_id,
    }
    return message | ({"thread_ts": thread_ts} if thread_ts else {})


def message_event(message: Mapping[str, Value], channel: Channel) -> Json:
    """The event that a message was posted."""
    return {
        **message,
        "channel": channel.id,
        "event_ts": message["ts"],
        "channel_type": channel.kind.value,
    }


def mention_event(message: Mapping[str, Value], channel: Channel) -> Json:
    """The app_mention event beside a message's own."""
    kept = ("client_msg_id", "text", "user", "bot_id", "ts", "team", "blocks", "files", "thread_ts", "edited")
    event = {key: message[key] for key in kept if key in message}
    return {"type": "app_mention", **event, "channel": channel.id, "event_ts": message["ts"]}


def changed_event(before: Mapping[str, Value], after: Mapping[str, Value], channel: Channel, ts: str) -> Json:
    """The event that a message was edited; `ts` is the edit's own."""
    return {
        "type": "message",
        "subtype": "message_changed",
        "message": dict(after),
        "previous_message": dict(before),
        "channel": channel.id,
        "hidden": True,
        "ts": ts,
        "event_ts": ts,
        "channel_type": channel.kind.value,
    }


def deleted_event(before: Mapping[str, Value], channel: Channel, ts: str) -> Json:
    """The event that a message was deleted; `ts` is the deletion's own."""
    return {
        "type": "message",
        "subtype": "message_deleted",
        "previous_message": dict(before),
        "channel": channel.id,
        "hidden": True,
        "deleted_ts": before["ts"],
        "ts": ts,
        "event_ts": ts,
        "channel_type": channel.kind.value,
    }


def reaction_event(message: Mapping[str, Value], channel: Channel, user: str, name: str) -> Json:
    """All of a reaction_added or reaction_removed event but its type and event_ts."""
    item = {"type": "message", "channel": channel.id, "ts": message["ts"]}
    return {"user": user, "reaction": name, "item": item, "item_user": message.get("user", "")}


def mentions_app(message: Mapping[str, Value], identity: Identity, channel: Channel) -> bool:
    """Whether it names the bot where that fires app_mention: anywhere but in direct messages."""
    return channel.kind is not ChannelKind.DIRECT and f"<@{identity.bot_user}" in message.get("text", "")


def in_thread(messages: Sequence[Json], thread_ts: str) -> list[Json]:
    """A thread's first message and its replies, oldest first."""
    return [m for m in messages if m["ts"] == thread_ts or m.get("thread_ts") == thread_ts]


def top_level(messages: Sequence[Json]) -> list[Json]:
    """What a channel shows outside threads, each with its thread's summary, oldest first."""
    shown = [m for m in messages if _is_top_level(m)]
    return [summarised(m, messages) for m in shown]


def summarised(message: Json, messages: Sequence[Json]) -> Json:
    """The message with its reply counts, where it has replies."""
    replies = [m for m in messages if m.get("thread_ts") == message["ts"] and m["ts"] != message["ts"]]
    if not replies:
        return message
    users = list(dict.fromkeys(reply.get("user") or reply.get("bot_id", "") for reply in replies))
    return message | {
        "thread_ts": message["ts"],
        "reply_count": len(replies),
        "reply_users_count": len(users),
        "reply_users": users,
        "latest_reply": replies[-1]["ts"],
        "is_locked": False,
        "subscribed": False,
    }


def _is_top_level(message: Json) -> bool:
    thread = message.get("thread_ts")
    return not thread or thread == message["ts"] or message.get("subtype") == "thread_broadcast"
