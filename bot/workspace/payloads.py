"""What Slack sends when a person acts: slash commands, block actions, submissions and shortcuts. Pure."""

from bot.workspace.people import Channel, ChannelKind, Identity, Person
from bot.workspace.shapes import Json

_TOKEN = "verification-token-of-old"  # noqa: S105 - Slack's deprecated field; nothing checks it


def slash_command(identity: Identity, person: Person, channel: Channel, command: str, text: str) -> Json:
    """A slash command but for its trigger and response URL."""
    return {
        "token": _TOKEN,
        "team_id": identity.team_id,
        "team_domain": identity.domain,
        "channel_id": channel.id,
        "channel_name": channel_name(channel),
        "user_id": person.id,
        "user_name": person.name,
        "command": command,
        "text": text,
        "api_app_id": identity.app_id,
        "is_enterprise_install": "false",
    }


def interaction(kind: str, identity: Identity, person: Person) -> Json:
    """What every interaction carries."""
    return {
        "type": kind,
        "user": {"id": person.id, "username": person.name, "name": person.name, "team_id": identity.team_id},
        "api_app_id": identity.app_id,
        "token": _TOKEN,
        "team": {"id": identity.team_id, "domain": identity.domain},
        "enterprise": None,
        "is_enterprise_install": False,
    }


def in_message(message: Json, channel: Channel, *, ephemeral: bool) -> Json:
    """Where an element of a message was pressed. Of an ephemeral message Slack does not send the contents."""
    container: Json = {
        "type": "message",
        "message_ts": message["ts"],
        "channel_id": channel.id,
        "is_ephemeral": ephemeral,
    }
    if message.get("thread_ts"):
        container["thread_ts"] = message["thread_ts"]
    where: Json = {"container": container, "channel": {"id": channel.id, "name": channel_name(channel)}}
    return where | ({} if ephemeral else {"message": message})


def in_view(view: Json) -> Json:
    """Where an element of a modal or Home tab was pressed."""
    return {"container": {"type": "view", "view_id": view["id"]}, "view": view}


def channel_name(channel: Channel) -> str:
    """As payloads name it: private conversations go by their kind."""
    kinds = {ChannelKind.DIRECT: "directmessage", ChannelKind.PRIVATE: "privategroup"}
    return kinds.get(channel.kind, channel.name)
