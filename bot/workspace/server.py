"""The workspace as one object: starts and stops the server, and offers what people in it do."""

import asyncio
import json
import secrets
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import TracebackType
from typing import TypeVar

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware

from bot.workspace import messages, modals
from bot.workspace.bench import Bench
from bot.workspace.deeds import Deeds
from bot.workspace.delivery import Delivery, Patience
from bot.workspace.endpoints import Endpoints
from bot.workspace.events import Events
from bot.workspace.manifest import Manifest
from bot.workspace.page_api import PageApi
from bot.workspace.people import CHANNELS, PEOPLE, Channel, Identity, Person
from bot.workspace.serving import HOST, ServerThread, listen
from bot.workspace.shapes import Json, Value
from bot.workspace.socket_mode import SocketMode
from bot.workspace.state import Seconds, State

_LOOK_AGAIN_SECONDS = 0.1
Result = TypeVar("Result")


class Workspace(Deeds):
    """A Slack workspace on this machine; a context manager.

    What people do in it is in Deeds.
    """

    def __init__(  # noqa: PLR0913 - each is a choice of whoever tests
        self,
        port: int = 0,
        *,
        events_url: str = "",
        signing_secret: str = "",
        people: Iterable[Person] = PEOPLE,
        channels: Iterable[Channel] = CHANNELS,
        manifest: Mapping[str, Value] | None = None,
        clock: Seconds = time.time,
        ack_seconds: float = Patience.ack_seconds,
        retry_delays: Sequence[float] = Patience.retry_delays,
    ) -> None:
        self.identity = Identity()
        self.bot_token = f"xoxb-{secrets.token_hex(12)}"
        self.app_token = f"xapp-1-{secrets.token_hex(12)}"
        self.signing_secret = signing_secret or secrets.token_hex(16)
        self._port = port
        self._state = State(self.identity, people, channels, clock)
        self._socket = SocketMode(self.identity.app_id)
        self._delivery = Delivery(self._socket, self.signing_secret, clock, Patience(ack_seconds, retry_delays))
        self._delivery.events_url = events_url
        self._manifest = Manifest.read(manifest or {})
        self._server: ServerThread | None = None

    def start(self) -> "Workspace":
        """Returns once the workspace answers; raises PortTaken."""
        bound = listen(self._port)
        self._port = bound.getsockname()[1]
        events = Events(self._state, self._delivery, self._manifest)
        address = f"http://{HOST}:{self._port}"
        self._running = Bench(self._state, events, self._delivery, self._socket, self._manifest, address)
        routes = Endpoints(self._bench, self.bot_token, self.app_token).routes() + PageApi(self._bench).routes()
        guard = Middleware(TrustedHostMiddleware, allowed_hosts=[HOST, "localhost"], www_redirect=False)
        self._server = ServerThread(Starlette(routes=routes, middleware=[guard]), bound, self._on_loop)
        self._server.start()
        return self

    def stop(self) -> None:
        """Closes every connection."""
        if self._server:
            self._server.stop()
            self._server = None

    def __enter__(self) -> "Workspace":
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def api_url(self) -> str:
        """What SLACK_API_URL is to be."""
        return f"{self._bench.address}/api/"

    @property
    def page_url(self) -> str:
        """Where a browser sees the workspace."""
        return f"{self._bench.address}/"

    @property
    def environment(self) -> dict[str, str]:
        """The environment that brings Remit here."""
        return {
            "SLACK_BOT_TOKEN": self.bot_token,
            "SLACK_APP_TOKEN": self.app_token,
            "SLACK_SIGNING_SECRET": self.signing_secret,
            "SLACK_API_URL": self.api_url,
        }

    @property
    def events_url(self) -> str:
        """Where payloads are POSTed while no Socket Mode connection is open; may be set at any time."""
        return self._delivery.events_url

    @events_url.setter
    def events_url(self, url: str) -> None:
        self._delivery.events_url = url

    @property
    def connected(self) -> bool:
        """Whether the bot listens by Socket Mode."""
        return self._socket.connected

    @property
    def unknown_calls(self) -> list[str]:
        """Web API methods that the bot called and the workspace does not know."""
        return list(self._state.unknown_calls)

    @property
    def failures(self) -> list[str]:
        """A sentence for each delivery that the bot did not acknowledge."""
        return list(self._delivery.failures)

    @property
    def bot_user(self) -> str:
        """The bot's user id, to mention."""
        return self.identity.bot_user

    def dm(self, user: str) -> str:
        """The id of the person's direct message channel with the bot."""
        return self._state.direct(self._state.person(user).id).id

    def messages(self, channel: str, thread: str | None = None) -> list[Json]:
        """What a channel shows, or a whole thread, oldest first."""
        with self._state.lock:
            posted = self._state.messages[self._state.channel(channel).id]
            return messages.in_thread(posted, thread) if thread else messages.top_level(posted)

    def ephemerals(self, user: str, channel: str = "") -> list[Json]:
        """What a person alone was shown, in one channel or all, oldest first."""
        person = self._state.person(user).id
        wanted = self._state.channel(channel).id if channel else ""
        with self._state.lock:
            kept = [e for e in self._state.ephemerals if e.user == person and wanted in ("", e.channel)]
            return [dict(e.message) for e in kept]

    def views(self, user: str) -> list[Json]:
        """A person's open modals, the top one last."""
        with self._state.lock:
            stack = self._state.stacks.get(self._state.person(user).id, [])
            return [modals.shown(self._state, self._state.modals[view_id].view) for view_id in stack]

    def assistant(self, channel: str, thread: str = "") -> Json:
        """Prompts, title and status in the agent pane: of a thread, or of the messages tab."""
        with self._state.lock:
            return dict(self._state.assistant.get(f"{channel}:{thread}", {}))

    def home(self, user: str) -> Json | None:
        """What the bot published on a person's Home tab."""
        with self._state.lock:
            return self._state.homes.get(self._state.person(user).id)

    def wait_for(self, predicate: Callable[[], Result], seconds: float = 5.0) -> Result:
        """The first true result of `predicate`; a LookupError in it counts as not yet.

        Raises TimeoutError with what was there.
        """
        deadline = time.monotonic() + seconds
        while not (result := _attempt(predicate)):
            left = deadline - time.monotonic()
            if left <= 0:
                raise TimeoutError(f"Not true after {seconds} s. The workspace holds:\n{self._summary()}")
            with self._state.lock:
                self._state.wait(min(left, _LOOK_AGAIN_SECONDS))
        return result

    def settle(self, seconds: float = 5.0) -> None:
        """Wait until the bot acknowledged everything, or it was given up; raises TimeoutError."""
        self._delivery.settle(seconds)

    def disconnect(self) -> None:
        """Close the Socket Mode connections as Slack does now and then; the bot is to connect anew."""
        if self._delivery.loop:
            asyncio.run_coroutine_threadsafe(self._socket.drop(), self._delivery.loop).result()

    def _on_loop(self, loop: asyncio.AbstractEventLoop) -> None:
        self._delivery.loop = loop

    def _summary(self) -> str:
        with self._state.lock:
            posted = [{"channel": name, **m} for name, many in self._state.messages.items() for m in many]
            alone = [{"only": e.user, "channel": e.channel, **e.message} for e in self._state.ephemerals]
            views = [modal.view for modal in self._state.modals.values()]
        shown = (json.dumps(each)[:400] for each in (*posted, *alone, *views))
        return "\n".join([*shown, *self.failures, *(f"unknown method {name}" for name in self.unknown_calls)])


def _attempt(predicate: Callable[[], Result]) -> Result | None:
    try:
        return predicate()
    except LookupError:
        return None
