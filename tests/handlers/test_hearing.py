"""What sets Remit off, and what does not."""

import pytest

from handlers.hearing import heard
from tests.handlers.test_acts import COMMAND, MENTION, PRESS, event

DIRECT = event(type="message", channel="D1", channel_type="im")


@pytest.mark.parametrize(
    "body",
    [MENTION, DIRECT, COMMAND, PRESS, event(type="message", channel_type="im", subtype="file_share")],
    ids=["mention", "direct", "command", "press", "file with words"],
)
def test_a_persons_own_words_are_heard(body) -> None:
    assert heard(body)


@pytest.mark.parametrize(
    "changes",
    [
        {"bot_id": "B1"},
        {"subtype": "bot_message"},
        {"subtype": "message_changed"},
        {"subtype": "message_deleted"},
        {"subtype": "channel_join"},
        {"hidden": True},
        {"edited": {"user": "U1", "ts": "2.2"}},
        {"user": None},
        {"channel": None},
        {"ts": None},
    ],
    ids=str,
)
@pytest.mark.parametrize("body", [MENTION, DIRECT], ids=["mention", "direct"])
def test_bots_edits_and_fragments_are_not(body, changes) -> None:
    assert not heard(body | {"event": body["event"] | changes})


def test_its_own_words_are_not() -> None:
    """Where Slack says which user Remit is."""
    body = MENTION | {"authorizations": [{"user_id": "U1", "is_bot": True}]}
    assert not heard(body)


def test_talk_in_a_channel_is_not() -> None:
    assert not heard(event(type="message", channel_type="channel"))


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"command": "/hello"},
        {"command": False},
        {"type": "event_callback"},
        {"type": "event_callback", "event": {"type": "reaction_added"}},
        PRESS | {"actions": [{"action_id": "somebody_elses"}]},
        PRESS | {"actions": []},
        {"type": "view_submission", "view": {"callback_id": "somebody_elses"}},
        {"type": "shortcut", "callback_id": "x"},
    ],
    ids=str,
)
def test_what_nobody_waits_for_is_not(body) -> None:
    assert not heard(body)
