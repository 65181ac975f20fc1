"""A small Bolt app at work in a workspace, by Socket Mode and by signed HTTP."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_bolt.adapter.starlette import SlackRequestHandler
from slack_sdk import WebClient
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.workspace.server import Workspace
from bot.workspace.serving import ServerThread, listen

MANIFEST = {
    "features": {
        "slash_commands": [
            {"command": "/ask", "description": "Ask the papers", "usage_hint": "a question", "should_escape": True},
            {"command": "/action", "description": "Log an action", "usage_hint": "@who to do what by when"},
            {"command": "/decision", "description": "Log a decision", "usage_hint": "what was decided"},
            {"command": "/digest", "description": "See what is due", "usage_hint": "now"},
            {"command": "/governance", "description": "Set Remit up", "usage_hint": "help"},
        ],
        "shortcuts": [
            {"name": "Log an action", "type": "message", "callback_id": "log_from_message", "description": "x"},
            {"name": "New action", "type": "global", "callback_id": "new_action", "description": "x"},
        ],
    },
}
MODAL = {
    "type": "modal",
    "callback_id": "action",
    "title": {"type": "plain_text", "text": "Log an action"},
    "submit": {"type": "plain_text", "text": "Log"},
    "notify_on_close": True,
    "blocks": [
        {
            "type": "input",
            "block_id": "what",
            "label": {"type": "plain_text", "text": "What is to be done"},
            "element": {"type": "plain_text_input", "action_id": "text"},
        },
        {
            "type": "input",
            "block_id": "due",
            "optional": True,
            "label": {"type": "plain_text", "text": "Due"},
            "element": {"type": "datepicker", "action_id": "date"},
        },
    ],
}
BUTTONS = [
    {"type": "section", "text": {"type": "mrkdwn", "text": "*Which partnership?*"}},
    {
        "type": "actions",
        "block_id": "choices",
        "elements": [
            {"type": "button", "action_id": "share", "text": {"type": "plain_text", "text": "Share"}, "value": "42"}
        ],
    },
]


@dataclass
class Heard:
    """What the bot was sent, in order."""

    bodies: list[dict[str, Any]] = field(default_factory=list)

    def events(self, kind: str) -> list[dict[str, Any]]:
        """The bodies of the events of a type."""
        return [body for body in tuple(self.bodies) if body.get("event", {}).get("type") == kind]

    def kinds(self) -> list[str]:
        """The types of what was sent, events by their own."""
        return [body.get("event", {}).get("type") or body.get("type") or body["command"] for body in self.bodies]


def small_app(workspace: Workspace, heard: Heard) -> App:
    """A bot that echoes, whispers, shows buttons and opens a modal."""
    client = WebClient(workspace.bot_token, base_url=workspace.api_url)
    app = App(client=client, signing_secret=workspace.signing_secret)

    @app.middleware
    def keep(body, next):  # noqa: A002 - Bolt's own name
        heard.bodies.append(body)
        next()

    @app.event("app_mention")
    def echo(event, say):
        say(text=f"You said: {event['text']}", thread_ts=event.get("thread_ts") or event["ts"])

    @app.event("message")
    def answer_direct(event, say):
        if event["channel_type"] == "im" and not event.get("bot_id") and not event.get("subtype"):
            say(text="Choose", blocks=BUTTONS)

    @app.event("reaction_added")
    @app.event("reaction_removed")
    @app.event("app_home_opened")
    def take():
        pass

    @app.command("/ask")
    def whisper(ack, command):
        ack(text=f"Looking for {command['text']}")

    @app.command("/decision")
    def later(ack, respond, command):
        ack()
        respond(text=f"Decided: {command['text']}", response_type="in_channel")

    @app.command("/action")
    @app.shortcut("log_from_message")
    @app.shortcut("new_action")
    def modal(ack, body, client):
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=MODAL)

    @app.view("action")
    def log(ack, view, client, body):
        what = view["state"]["values"]["what"]["text"]["value"]
        if len(what) < 5:
            ack(response_action="errors", errors={"what": "Say what is to be done"})
            return
        ack()
        client.chat_postMessage(channel=body["user"]["id"], text=f"Logged: {what}")

    @app.view_closed("action")
    def closed(ack):
        ack()

    @app.action("share")
    def share(ack, respond, action):
        ack()
        respond(text=f"Shared {action['value']}", replace_original=True)

    return app


@contextmanager
def by_socket(workspace: Workspace, heard: Heard) -> Iterator[None]:
    """The small app, connected by Socket Mode."""
    handler = SocketModeHandler(small_app(workspace, heard), workspace.app_token)
    handler.connect()
    handler.client.current_session.sock.settimeout(0.2)  # close() waits for a read to end, of 3 s unless told
    workspace.wait_for(lambda: workspace.connected)
    try:
        yield
    finally:
        handler.close()


@contextmanager
def by_http(workspace: Workspace, heard: Heard) -> Iterator[None]:
    """The small app, at an address of its own."""
    handler = SlackRequestHandler(small_app(workspace, heard))

    async def receive(request: Request) -> Response:
        return await handler.handle(request)

    bound = listen(0)
    server = ServerThread(Starlette(routes=[Route("/slack/events", receive, methods=["POST"])]), bound, lambda _: None)
    server.start()
    workspace.events_url = f"http://127.0.0.1:{bound.getsockname()[1]}/slack/events"
    try:
        yield
    finally:
        workspace.events_url = ""
        server.stop()


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    """A workspace that tries failed events again at once."""
    with Workspace(manifest=MANIFEST, ack_seconds=1.0, retry_delays=(0.0, 0.0, 0.0)) as running:
        yield running


@pytest.fixture
def client(workspace: Workspace) -> WebClient:
    """The bot's own client."""
    return WebClient(workspace.bot_token, base_url=workspace.api_url)


@pytest.fixture
def heard() -> Heard:
    """What the bot was sent."""
    return Heard()


@pytest.fixture(params=[by_socket, by_http], ids=["socket", "http"])
def bot(request: pytest.FixtureRequest, workspace: Workspace, heard: Heard) -> Iterator[Callable[..., Any]]:
    """The small app at work, once each way."""
    with request.param(workspace, heard):
        yield request.param
