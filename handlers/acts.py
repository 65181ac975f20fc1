"""What a person did in Slack: the fields of any payload that handlers need, and the key that tells acts apart."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

Body = Mapping[str, Any]

MAPPINGS = ("event", "view", "container", "message", "state")
"""Parts of a payload that are objects wherever they stand."""
NAMED = ("user", "channel", "team", "enterprise")
"""Parts that Slack sends as an id or as an object with an id."""
TEXTS = ("type", "command", "text", "event_id")
LISTS = ("actions", "authorizations")
"""Parts that are lists of objects."""


@dataclass(frozen=True)
class Act:
    """One thing that one person did. Empty strings stand for what the payload does not say."""

    key: str
    """Tells this act from every other; the same when Slack delivers it again."""
    user: str
    channel: str
    team: str = ""
    command: str = ""
    """A slash command's name."""
    text: str = ""
    """A command's words or a message's, as Slack sent them."""
    ts: str = ""
    """Of the message that was said, or whose button was pressed."""
    thread: str = ""
    """The thread to answer in; the message's own ts where it stands in none."""
    button: str = ""
    value: str = ""
    """What the pressed button carries, or what was chosen in a menu."""
    ephemeral: bool = False
    """The pressed button stands on a message that only this person sees."""
    response_url: str = ""
    trigger: str = ""
    form: str = ""
    """The callback id of a submitted form."""
    shortcut: str = ""
    """The callback id of what was chosen in a message's menu."""
    message: Mapping[str, Any] = field(default_factory=dict)
    """What was said, or the message whose button was pressed or whose menu was opened, where the payload holds it."""
    emoji: str = ""
    """A reaction's name, put on the message of `ts` or taken off it."""
    moment: str = ""
    """When it was done, as Slack writes moments; events tell it."""
    view: Mapping[str, Any] = field(default_factory=dict)
    seen_from: str = ""
    """The channel beside which the person opened the agent pane."""
    bot_user: str = ""
    delivery: str = ""
    """The key of the delivery, where `key` has become that of what it keeps."""
    outside: bool = False
    """Said in a Slack Connect channel, or by somebody of another workspace."""

    @property
    def direct(self) -> bool:
        """Between this person and Remit alone."""
        return self.channel.startswith("D")


def act_of(body: Body, bot_user: str = "") -> Act:
    """Read a payload of any of Slack's shapes that a listener hears."""
    act = _act(body, bot_user)
    return replace(act, delivery=act.key)


def _act(body: Body, bot_user: str) -> Act:
    if "command" in body:
        return _command(body)
    if isinstance(body.get("event"), Mapping):
        return _event(body, body["event"], bot_user)
    return _interaction(body)


def key_of(body: Body) -> str:
    """What tells this delivery from every other; the same for one human act that Slack tells twice."""
    if "command" in body:
        return "command " + _digest(body, "team_id", "channel_id", "user_id", "command", "text", "trigger_id")
    event = body.get("event")
    if isinstance(event, Mapping):
        return _event_key(body, event)
    return "interaction " + _digest(_interaction_facts(body))


def sound(body: object) -> bool:
    """Whether a body has the shape of something Slack sends, so that its parts may be read without care."""
    if not isinstance(body, Mapping):
        return False
    parts = (
        all(_is(body, name, str) for name in TEXTS)
        and all(_is(body, name, Mapping) for name in MAPPINGS)
        and all(_is(body, name, str | Mapping) for name in NAMED)
        and all(_is_list(body.get(name)) for name in LISTS)
    )
    event = body.get("event")
    return parts and (event is None or _sound_event(event)) and _sound_view(body)


def _sound_view(body: Body) -> bool:
    # The framework looks for the type of every submitted view before any listener could.
    view = body.get("view")
    return body.get("type") != "view_submission" or not view or isinstance(view.get("type"), str)


def _sound_event(event: Body) -> bool:
    texts = ("type", "text", "ts", "event_ts", "thread_ts", "channel_type", "subtype", "bot_id")
    named = ("user", "channel", "team")
    return all(_is(event, name, str) for name in texts) and all(_is(event, name, str | Mapping) for name in named)


def _is(body: Body, name: str, kind: Any) -> bool:  # noqa: ANN401 — a type or a union of types
    # Slack leaves a part out or sends null for it; both mean that it is not there, but for the event itself,
    # which the framework reads wherever its key stands.
    value = body.get(name)
    return (value is None and (name != "event" or name not in body)) or isinstance(value, kind)


def _is_list(value: object) -> bool:
    return value is None or (isinstance(value, list) and all(isinstance(one, Mapping) for one in value))


def _command(body: Body) -> Act:
    return Act(
        key=key_of(body),
        user=_text(body, "user_id"),
        channel=_text(body, "channel_id"),
        team=_text(body, "team_id"),
        command=_text(body, "command"),
        text=_text(body, "text"),
        response_url=_text(body, "response_url"),
        trigger=_text(body, "trigger_id"),
    )


def _event(body: Body, event: Body, bot_user: str) -> Act:
    item, pane = _part(event, "item"), _part(event, "assistant_thread")
    ts = _text(event, "ts") or _text(item, "ts") or _text(event, "event_ts")
    team = _text(body, "team_id")
    users_team = _text(event, "user_team") or _text(event, "team")
    return Act(
        key=key_of(body),
        user=_id(event, "user") or _text(pane, "user_id"),
        channel=_id(event, "channel") or _text(item, "channel") or _text(pane, "channel_id"),
        team=team,
        text=_text(event, "text"),
        ts=ts,
        thread=_text(event, "thread_ts") or _text(pane, "thread_ts") or ts,
        seen_from=_text(_part(pane, "context"), "channel_id"),
        bot_user=bot_user or _authorized_bot(body),
        message=event if _text(event, "type") in {"message", "app_mention"} else {},
        emoji=_text(event, "reaction"),
        moment=_text(event, "event_ts"),
        outside=bool(body.get("is_ext_shared_channel")) or _elsewhere(body, team, users_team),
    )


def _interaction(body: Body) -> Act:
    container, message = _part(body, "container"), _part(body, "message")
    pressed = _pressed(body)
    ts = _text(container, "message_ts") or _text(message, "ts")
    return Act(
        key=key_of(body),
        user=_id(body, "user"),
        channel=_id(body, "channel") or _text(container, "channel_id"),
        team=_id(body, "team"),
        ts=ts,
        thread=_text(container, "thread_ts") or _text(message, "thread_ts") or ts,
        button=_text(pressed, "action_id"),
        value=_text(pressed, "value") or _text(_part(pressed, "selected_option"), "value"),
        ephemeral=bool(container.get("is_ephemeral")),
        response_url=_text(body, "response_url"),
        trigger=_text(body, "trigger_id"),
        form=_text(_part(body, "view"), "callback_id"),
        view=_part(body, "view"),
        shortcut=_text(body, "callback_id") if body.get("type") == "message_action" else "",
        message=message,
        outside=_elsewhere(body, _id(body, "team"), _text(_part(body, "user"), "team_id")),
    )


def _elsewhere(body: Body, team: str, users_team: str) -> bool:
    """Whether the person's workspace is neither this one nor named by the organisation that this one is of."""
    here = {team, _text(body, "enterprise_id"), _id(body, "enterprise"), _text(_part(body, "team"), "enterprise_id")}
    return bool(team and users_team and users_team not in here)


def _event_key(body: Body, event: Body) -> str:
    kind, channel = _text(event, "type"), _id(event, "channel")
    ts = _text(event, "ts") or _text(event, "event_ts")
    if kind in {"app_mention", "message"} and channel and ts:
        # A mention comes as both events, and a redelivery may come with another event id: one message, one answer.
        return f"said {channel} {ts}"
    facts = {"event": _text(body, "event_id"), "type": kind, "channel": channel, "ts": ts, "user": _id(event, "user")}
    return "event " + _digest(facts)


def _interaction_facts(body: Body) -> dict[str, str]:
    container, view = _part(body, "container"), _part(body, "view")
    pressed = _pressed(body)
    return {
        "type": _text(body, "type"),
        "user": _id(body, "user"),
        "view": _text(view, "id") + " " + _text(view, "hash"),
        "message": _text(container, "channel_id") + " " + _text(container, "message_ts"),
        "pressed": _text(pressed, "action_id") + " " + _text(pressed, "action_ts"),
        "trigger": _text(body, "trigger_id"),
    }


def _digest(facts: Body, *names: str) -> str:
    kept = {name: facts.get(name) for name in names} if names else facts
    return hashlib.sha256(json.dumps(kept, sort_keys=True, default=str).encode()).hexdigest()[:32]


def _authorized_bot(body: Body) -> str:
    return next((_text(one, "user_id") for one in body.get("authorizations") or () if one.get("is_bot")), "")


def _pressed(body: Body) -> Body:
    actions: list[Body] = body.get("actions") or []
    return actions[0] if actions else {}


def _part(body: Body, name: str) -> Body:
    part = body.get(name)
    return part if isinstance(part, Mapping) else {}


def _text(body: Body, name: str) -> str:
    value = body.get(name)
    return value if isinstance(value, str) else ""


def _id(body: Body, name: str) -> str:
    value = body.get(name)
    return _text(value, "id") if isinstance(value, Mapping) else _text(body, name)
