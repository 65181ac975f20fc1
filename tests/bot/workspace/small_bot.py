"""A small Bolt app that does a little of everything, at work in a workspace by Socket Mode or by signed HTTP."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_bolt.adapter.starlette import SlackRequestHandler
from slack_sdk import WebClient
from slack_sdk.socket_mode import SocketModeClient
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

    app.event("app_mention")(echo)
    app.event("message")(answer_direct)
    for quiet in ("reaction_added", "reaction_removed", "app_home_opened", "member_joined_channel"):
        app.event(quiet)(take)
    app.command("/ask")(whisper)
    app.command("/decision")(later)
    app.command("/action")(open_modal)
    app.shortcut("log_from_message")(open_modal)
    app.shortcut("new_action")(open_modal)
    app.view("action")(log)
    app.view_closed("action")(take)
    app.action("share")(share)
    app.options("paper")(offer)
    return app


def echo(event, say):
    """Repeat a mention in its thread."""
    say(text=f"You said: {event['text']}", thread_ts=event.get("thread_ts") or event["ts"])


def answer_direct(event, say):
    """Show buttons in a direct message."""
    if event["channel_type"] == "im" and not event.get("bot_id") and not event.get("subtype"):
        say(text="Choose", blocks=BUTTONS)


def take(ack):
    """Acknowledge, no more."""
    ack()


def whisper(ack, command):
    """Answer a command in its acknowledgement."""
    ack(text=f"Looking for {command['text']}")


def later(ack, respond, command):
    """Answer a command at its response URL."""
    ack()
    respond(text=f"Decided: {command['text']}", response_type="in_channel")


def open_modal(ack, body, client):
    """Open the modal."""
    ack()
    client.views_open(trigger_id=body["trigger_id"], view=MODAL)


def log(ack, view, client, body):
    """Refuse what is too short; else tell of it."""
    what = view["state"]["values"]["what"]["text"]["value"]
    if len(what) < 5:
        ack(response_action="errors", errors={"what": "Say what is to be done"})
        return
    ack()
    client.chat_postMessage(channel=body["user"]["id"], text=f"Logged: {what}")


def share(ack, respond, action):
    """Replace the message that holds the button."""
    ack()
    respond(text=f"Shared {action['value']}", replace_original=True)


def offer(ack, payload):
    """One option for what was typed."""
    ack(options=[{"text": {"type": "plain_text", "text": payload["value"].title()}, "value": payload["value"]}])


def hurry(client: SocketModeClient) -> None:
    """Let close() wait 0.2 s for a read to end, not 3."""
    client.current_session.receive_timeout = 0.2
    client.current_session.sock.settimeout(0.2)


def ended(close: Callable[[], None]) -> None:
    """Close, but not wait for ever: slack_sdk's reader may hold the lock that close() waits for."""
    closing = threading.Thread(target=close, daemon=True)
    closing.start()
    closing.join(5)


@contextmanager
def by_socket(workspace: Workspace, heard: Heard) -> Iterator[None]:
    """The small app, connected by Socket Mode."""
    handler = SocketModeHandler(small_app(workspace, heard), workspace.app_token)
    handler.connect()
    hurry(handler.client)
    workspace.wait_for(lambda: workspace.connected)
    try:
        yield
    finally:
        ended(handler.close)


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
