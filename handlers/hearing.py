"""What Remit listens to. Whatever it does not hear is acknowledged and never kept."""

from collections.abc import Mapping

from handlers import ids
from handlers.acts import Act, Body, act_of

SPOKEN = frozenset({None, "", "file_share", "thread_broadcast", "me_message"})
"""Message subtypes in which a person says something for the first time."""


REACTIONS = frozenset({"reaction_added", "reaction_removed"})

CHANNELS = frozenset({"channel", "group"})
"""Public and private, as message events name them."""
CHANGES = frozenset({"message_changed", "message_deleted"})


def heard(body: Body) -> bool:
    """Whether a listener acts on this payload; `sound` must hold of it."""
    if "command" in body:
        return body.get("command") in ids.COMMANDS and bool(act_of(body).user)
    kind = body.get("type")
    if kind == "event_callback":
        return asked_by_message(body) or opened_home(body) or opened_pane(body) or reacted(body)
    act = act_of(body)
    if kind == "message_action":
        return act.shortcut in ids.SHORTCUTS and bool(act.user and act.channel and act.ts)
    if kind == "block_actions":
        return ids.is_button(act.button) and bool(act.user)
    return kind == "view_submission" and act.form in ids.FORMS and bool(act.user)


def asked_by_message(body: Body) -> bool:
    """Whether the event is a person's own words to Remit: a mention, or a message between the two of them."""
    event = body.get("event") or {}
    return _to_remit(event) and _from_a_person(body)


def opened_home(body: Body) -> bool:
    """Whether the event says that a person looks at Remit's Home tab."""
    event = body.get("event") or {}
    return event.get("type") == "app_home_opened" and event.get("tab") == "home" and bool(act_of(body).user)


def opened_pane(body: Body) -> bool:
    """Whether the event says that a person looks at the place where they write to Remit.

    Slack tells it as the messages tab of an agent, to older apps as a thread that the assistant's pane began.
    """
    event, act = body.get("event") or {}, act_of(body)
    tab = event.get("type") == "app_home_opened" and event.get("tab") == "messages"
    return (tab or event.get("type") == "assistant_thread_started") and bool(act.user and act.channel)


def reacted(body: Body) -> bool:
    """Whether the event says that a person put an emoji on a message or took it off."""
    event = body.get("event") or {}
    act = act_of(body)
    item = event.get("item")
    on_message = isinstance(item, Mapping) and item.get("type") == "message"
    whole = act.user and act.channel and act.ts and act.emoji
    return event.get("type") in REACTIONS and on_message and bool(whole) and act.user != act.bot_user


def overheard(body: Body) -> bool:
    """Whether the event is what people say to one another in a channel: read at once, offered upon, never kept."""
    event = body.get("event") or {}
    in_channel = event.get("type") == "message" and event.get("channel_type") in CHANNELS
    return in_channel and _from_a_person(body) and not mentions_remit(act_of(body))


def mentions_remit(act: Act) -> bool:
    """Whether the words are put to Remit, as far as the act knows who Remit is."""
    return bool(act.bot_user) and f"<@{act.bot_user}" in act.text


def changed(body: Body) -> bool:
    """Whether the event says that a message was edited or deleted."""
    event = body.get("event") or {}
    return body.get("type") == "event_callback" and event.get("type") == "message" and event.get("subtype") in CHANGES


def _to_remit(event: Body) -> bool:
    if event.get("type") == "message":
        return event.get("channel_type") == "im"
    return event.get("type") == "app_mention"


def _from_a_person(body: Body) -> bool:
    event = body.get("event") or {}
    act = act_of(body)
    machine = any(event.get(name) for name in ("bot_id", "bot_profile", "hidden", "edited"))
    said = act.user and act.channel and act.ts and event.get("subtype") in SPOKEN
    return bool(said) and not machine and act.user != act.bot_user
