"""Deliveries: signed, tried again, and given up."""

import json
import threading
from urllib.parse import parse_qs

import pytest
from slack_sdk.signature import SignatureVerifier
from slack_sdk.socket_mode import SocketModeClient
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web import WebClient

from bot.workspace.errors import DispatchFailed
from bot.workspace.server import Workspace
from tests.bot.workspace.conftest import Receiver
from tests.bot.workspace.small_bot import ended, hurry

BOT = "<@U0REMITBOT>"


def test_every_request_is_signed(workspace: Workspace, receiver: Receiver):
    """Slack's own verifier takes the signature."""
    workspace.say("tom", "", "hello")
    workspace.settle()
    verifier = SignatureVerifier(workspace.signing_secret)
    assert verifier.is_valid_request(receiver.bodies[0], receiver.headers[0])
    assert "x-slack-retry-num" not in receiver.headers[0]


def test_an_event_has_slacks_envelope(workspace: Workspace, receiver: Receiver):
    """Ids, authorizations, channel type and the message's own fields."""
    ts = workspace.say("tom", "", "hello")
    workspace.settle()
    body = json.loads(receiver.bodies[0])
    assert body["type"] == "event_callback"
    assert body["authorizations"][0]["is_bot"]
    assert body["event"]["channel_type"] == "im"
    assert body["event"]["ts"] == body["event"]["event_ts"] == ts
    assert body["event"]["blocks"][0]["elements"][0]["elements"] == [{"type": "text", "text": "hello"}]


def test_an_event_that_failed_comes_again_with_its_number_and_reason(workspace: Workspace, receiver: Receiver):
    """The same event_id, then acknowledged."""
    receiver.statuses = [500, 404]
    workspace.say("tom", "", "hello")
    workspace.settle()
    numbers = [each.get("x-slack-retry-num") for each in receiver.headers]
    assert numbers == [None, "1", "2"]
    assert receiver.headers[1]["x-slack-retry-reason"] == "http_error"
    assert len({json.loads(body)["event_id"] for body in receiver.bodies}) == 1
    assert workspace.failures == []


def test_an_event_is_given_up_after_three_more_tries(workspace: Workspace, receiver: Receiver):
    """Four deliveries, then a failure that a test can see."""
    receiver.statuses = [500] * 9
    workspace.say("tom", "", "hello")
    workspace.settle()
    assert len(receiver.bodies) == 4
    assert "given up: http_error" in workspace.failures[0]


def test_a_bot_can_ask_for_no_more_tries(workspace: Workspace, receiver: Receiver):
    """x-slack-no-retry ends it."""
    receiver.statuses, receiver.answer_headers = [500], {"x-slack-no-retry": "1"}
    workspace.say("tom", "", "hello")
    workspace.settle()
    assert len(receiver.bodies) == 1


def test_a_command_is_a_form_and_is_not_tried_again(workspace: Workspace, receiver: Receiver):
    """Slack tells the person instead."""
    receiver.statuses = [500]
    with pytest.raises(DispatchFailed, match="dispatch_failed"):
        workspace.command("tom", "#general", "/ask", "who?")
    form = parse_qs(receiver.bodies[0].decode())
    assert form["command"] == ["/ask"]
    assert form["user_name"] == ["tom"]
    assert len(receiver.bodies) == 1


def test_a_press_is_a_form_with_a_payload(workspace: Workspace, receiver: Receiver, client: WebClient):
    """With message, container, state, response URL and trigger."""
    button = {"type": "button", "action_id": "a", "value": "7", "text": {"type": "plain_text", "text": "Go"}}
    ts = client.chat_postMessage(channel="#general", text="x", blocks=[{"type": "actions", "elements": [button]}])["ts"]
    workspace.settle()
    receiver.bodies.clear()
    workspace.press("tom", ts, "a")
    payload = json.loads(parse_qs(receiver.bodies[0].decode())["payload"][0])
    assert payload["type"] == "block_actions"
    assert payload["container"]["message_ts"] == payload["message"]["ts"] == ts
    assert payload["actions"][0]["value"] == "7"
    assert payload["response_url"].startswith("http://127.0.0.1:")
    assert payload["trigger_id"]


def test_nobody_listening_is_a_failure(workspace: Workspace):
    """Without a bot there is no silence."""
    workspace.say("tom", "", "hello")
    workspace.settle()
    assert "connection_failed" in workspace.failures[0]


def test_an_envelope_without_acknowledgement_comes_again(workspace: Workspace):
    """Over Socket Mode, with retry_attempt and the same event_id."""
    seen, enough = [], threading.Event()

    def take(client: SocketModeClient, request) -> None:
        seen.append(request)
        if len(seen) == 2:
            client.send_socket_mode_response(SocketModeResponse(request.envelope_id))
            enough.set()

    web = WebClient(base_url=workspace.api_url)
    socket = SocketModeClient(workspace.app_token, web_client=web)
    socket.socket_mode_request_listeners.append(take)
    socket.connect()
    workspace.wait_for(lambda: workspace.connected)
    workspace.say("tom", "", "hello")
    hurry(socket)
    assert enough.wait(5)
    workspace.settle()
    ended(socket.close)
    assert [request.retry_attempt for request in seen] == [0, 1]
    assert seen[1].retry_reason == "timeout"
    assert seen[0].payload["event_id"] == seen[1].payload["event_id"]


def test_a_closed_connection_is_made_anew(workspace: Workspace):
    """slack_sdk's client comes back after the disconnect that Slack sends now and then."""
    socket = SocketModeClient(workspace.app_token, web_client=WebClient(base_url=workspace.api_url), ping_interval=0.3)
    socket.connect()
    workspace.wait_for(lambda: workspace.connected)
    hurry(socket)
    first = socket.session_id()
    workspace.disconnect()
    workspace.wait_for(lambda: workspace.connected and socket.session_id() != first)
    hurry(socket)
    ended(socket.close)
