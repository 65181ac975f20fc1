"""Reading payloads, and telling acts apart."""

from hypothesis import given
from hypothesis import strategies as st

from handlers.acts import act_of, key_of, sound
from handlers.hearing import heard

TEXT = st.text(max_size=5)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)
NAMES = (
    "type",
    "command",
    "event",
    "user",
    "channel",
    "team",
    "actions",
    "view",
    "container",
    "authorizations",
    "text",
)
INSIDE = ("type", "user", "channel", "ts", "channel_type", "text", "bot_id", "tab", "action_id", "callback_id", "id")
KINDS = ("event_callback", "block_actions", "view_submission", "app_mention", "message", "im", "C1", "/ask", "home")
VALUES = st.sampled_from(KINDS) | JSON
PARTS = st.dictionaries(st.sampled_from(INSIDE), VALUES, max_size=6)
BODIES = st.dictionaries(st.sampled_from(NAMES), VALUES | PARTS | st.lists(PARTS, max_size=2), max_size=7)

MENTION = {
    "type": "event_callback",
    "team_id": "T1",
    "event_id": "Ev1",
    "event": {"type": "app_mention", "user": "U1", "channel": "C1", "ts": "1.1", "text": "<@U0> hello"},
}
COMMAND = {
    "command": "/action",
    "team_id": "T1",
    "channel_id": "C1",
    "user_id": "U1",
    "text": "x",
    "trigger_id": "1.2",
    "response_url": "http://localhost/1",
}
PRESS = {
    "type": "block_actions",
    "user": {"id": "U1", "team_id": "T1"},
    "team": {"id": "T1"},
    "channel": {"id": "C1"},
    "container": {"type": "message", "message_ts": "5.5", "channel_id": "C1", "is_ephemeral": True},
    "trigger_id": "9",
    "actions": [{"action_id": "action_done", "value": "A-2026-001", "action_ts": "7.7"}],
}


def event(**changes: object) -> dict[str, object]:
    return MENTION | {"event": {**MENTION["event"], **changes}}


def test_a_submitted_view_that_does_not_say_what_it_is_is_unsound() -> None:
    view = {"id": "V1", "callback_id": "action_form"}
    assert not sound({"type": "view_submission", "user": {"id": "U1"}, "view": view})
    assert sound({"type": "view_submission", "user": {"id": "U1"}, "view": view | {"type": "modal"}})


@given(JSON | BODIES)
def test_nothing_that_is_sound_trips_a_reader(body) -> None:
    """Whatever arrives is either told to be unsound or can be read."""
    if sound(body):
        heard(body)
        assert key_of(body)
        act_of(body)


def test_a_mention_and_the_message_event_for_it_are_one_act() -> None:
    assert key_of(event(type="message") | {"event_id": "Ev2"}) == key_of(MENTION)


def test_messages_with_one_event_id_are_told_apart_by_their_ts() -> None:
    assert key_of(event(ts="1.2")) != key_of(MENTION)


def test_other_events_with_one_event_id_are_told_apart() -> None:
    opened = {"type": "app_home_opened", "user": "U1", "channel": "D1", "tab": "home", "event_ts": "3.3"}
    first = {"type": "event_callback", "event_id": "Ev1", "event": opened}
    second = {"type": "event_callback", "event_id": "Ev1", "event": opened | {"event_ts": "4.4"}}
    assert key_of(first) != key_of(second)


def test_a_command_given_twice_is_two_acts() -> None:
    """Slack gives each its own trigger."""
    assert key_of(COMMAND | {"trigger_id": "1.3"}) != key_of(COMMAND)


def test_a_command_delivered_twice_is_one_act() -> None:
    assert key_of(COMMAND | {"response_url": "http://localhost/2"}) == key_of(COMMAND)


def test_a_button_pressed_twice_is_two_acts() -> None:
    again = PRESS | {"actions": [PRESS["actions"][0] | {"action_ts": "8.8"}]}
    assert key_of(again) != key_of(PRESS)


def test_an_answer_belongs_in_the_thread_or_under_the_message() -> None:
    assert act_of(MENTION).thread == "1.1"
    assert act_of(event(thread_ts="0.9")).thread == "0.9"


def test_a_press_carries_its_value_and_its_message() -> None:
    act = act_of(PRESS)
    assert (act.button, act.value, act.ts, act.channel, act.ephemeral) == (
        "action_done",
        "A-2026-001",
        "5.5",
        "C1",
        True,
    )


def test_somebody_of_another_workspace_is_outside() -> None:
    assert act_of(event(user_team="T2")).outside
    assert act_of(MENTION | {"is_ext_shared_channel": True}).outside
    assert act_of(PRESS | {"user": {"id": "U1", "team_id": "T2"}}).outside
    assert not act_of(event(user_team="T1")).outside
