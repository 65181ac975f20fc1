"""Response URLs: five uses, half an hour, and where the answer goes."""

import pytest
from slack_sdk.webhook import WebhookClient

from bot.workspace.errors import SlackError
from bot.workspace.responses import respond
from bot.workspace.server import Workspace
from tests.bot.workspace.small_bot import BUTTONS


def new_url(workspace: Workspace, message_ts: str = "") -> str:
    key = workspace._state.new_response_url("U05TOM", "C01GENERAL", message_ts)
    return workspace._bench.response_url(key)


def test_an_answer_is_for_the_person_alone_unless_said_otherwise(workspace: Workspace):
    """ephemeral is Slack's default."""
    hook = WebhookClient(new_url(workspace))
    assert hook.send(text="for you").status_code == 200
    hook.send(text="for all", response_type="in_channel")
    assert [message["text"] for message in workspace.ephemerals("tom")] == ["for you"]
    assert [message["text"] for message in workspace.messages("#general")] == ["for all"]


def test_the_sixth_use_is_refused(workspace: Workspace):
    """used_url."""
    hook = WebhookClient(new_url(workspace))
    answers = [hook.send(text=str(number)) for number in range(6)]
    assert [answer.status_code for answer in answers] == [200] * 5 + [404]
    assert "used_url" in answers[5].body


def test_after_half_an_hour_it_is_over():
    """expired_url, by the workspace's clock."""
    moments = [1_900_000_000.0]
    with Workspace(clock=lambda: moments[0]) as workspace:
        key = workspace._state.new_response_url("U05TOM", "C01GENERAL")
        moments[0] += 30 * 60 + 1
        with pytest.raises(SlackError, match="expired_url"):
            respond(workspace._bench, key, {"text": "late"})


def test_the_message_that_was_pressed_is_replaced_or_deleted(workspace: Workspace, client):
    """replace_original and delete_original."""
    ts = client.chat_postMessage(channel="C01GENERAL", text="x", blocks=BUTTONS)["ts"]
    hook = WebhookClient(new_url(workspace, ts))
    hook.send(text="replaced", replace_original=True)
    assert workspace.messages("#general")[0]["text"] == "replaced"
    hook.send(delete_original=True)
    assert workspace.messages("#general") == []


def test_an_ephemeral_message_is_replaced_in_its_place(workspace: Workspace, client):
    """The one message that chat.update cannot reach."""
    ts = client.chat_postEphemeral(channel="C01GENERAL", user="U05TOM", text="first")["message_ts"]
    WebhookClient(new_url(workspace, ts)).send(text="second", replace_original=True)
    assert [message["text"] for message in workspace.ephemerals("tom")] == ["second"]


def test_what_slack_would_not_show_is_refused(workspace: Workspace):
    """no_text, as for chat.postMessage."""
    assert "no_text" in WebhookClient(new_url(workspace)).send(text="").body
