"""A workspace, the bot's client, the small bot at work, and a receiver that fails as told."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from slack_sdk import WebClient
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.workspace.server import Workspace
from bot.workspace.serving import ServerThread, listen
from tests.bot.workspace.small_bot import MANIFEST, Heard, by_http, by_socket


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
def bot(request: pytest.FixtureRequest, workspace: Workspace, heard: Heard) -> Iterator[None]:
    """The small bot at work, once each way."""
    with request.param(workspace, heard):
        yield


@dataclass
class Receiver:
    """Takes what the workspace POSTs; answers with the statuses given, then 200."""

    statuses: list[int] = field(default_factory=list)
    answer_headers: dict[str, str] = field(default_factory=dict)
    headers: list[dict[str, str]] = field(default_factory=list)
    bodies: list[bytes] = field(default_factory=list)

    async def take(self, request: Request) -> Response:
        """One delivery."""
        self.bodies.append(await request.body())
        self.headers.append(dict(request.headers))
        return Response(status_code=self.statuses.pop(0) if self.statuses else 200, headers=self.answer_headers)


@pytest.fixture
def receiver(workspace: Workspace) -> Iterator[Receiver]:
    """An address that the workspace delivers to."""
    receiver, bound = Receiver(), listen(0)
    server = ServerThread(Starlette(routes=[Route("/", receiver.take, methods=["POST"])]), bound, lambda _: None)
    server.start()
    workspace.events_url = f"http://127.0.0.1:{bound.getsockname()[1]}/"
    yield receiver
    server.stop()
