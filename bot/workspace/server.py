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

from bot.workspace import interacting, messages, modals, talking
from bot.workspace.bench import Bench
from bot.workspace.delivery import Delivery, Patience
from bot.workspace.endpoints import Endpoints
from bot.workspace.events import Events
from bot.workspace.manifest import Manifest
from bot.workspace.people import CHANNELS, PEOPLE, Channel, Identity, Person
from bot.workspace.serving import HOST, ServerThread, listen
from bot.workspace.shapes import Json, Value
from bot.workspace.socket_mode import SocketMode
from bot.workspace.state import Seconds, State
from bot.workspace.webapi import reactions

_LOOK_AGAIN_SECONDS = 0.1
Result = TypeVar("Result")


class Workspace:
    """A Slack workspace on this machine; a context manager.

    People and channels are named by id or name. Texts are Slack's wire text: "<@U0REMITBOT> who chairs the board?".
    What a person does raises NotThere when it cannot be done, and DispatchFailed when the bot did not answer.
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
        self._made: Bench | None = None

    def start(self) -> "Workspace":
        """Returns once the workspace answers; raises PortTaken."""
        bound = listen(self._port)
        self._port = bound.getsockname()[1]
        events = Events(self._state, self._delivery, self._manifest)
        address = f"http://{HOST}:{self._port}"
        self._made = Bench(self._state, events, self._delivery, self._socket, self._manifest, address)
        routes = Endpoints(self._made, self.bot_token, self.app_token).routes()
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

    def say(self, user: str, channel: str, text: str, thread: str | None = None) -> str:
        """A person writes a message; gives its ts."""
        return talking.say(self._bench, self._place(user, channel), text, thread)

    def say_as_bot(self, channel: str, text: str, name: str = "Rota bot", thread: str | None = None) -> str:
        """Another app's bot posts; gives the message's ts."""
        return talking.say_as_bot(self._bench, self._state.channel(channel), name, text, thread)

    def share_file(self, user: str, channel: str, name: str, content: bytes, text: str = "") -> str:
        """A person uploads a file; gives the message's ts."""
        return talking.share_file(self._bench, self._place(user, channel), name, content, text)

    def edit(self, user: str, channel: str, ts: str, text: str) -> None:
        """A person rewrites their own message."""
        talking.edit(self._bench, self._place(user, channel), ts, text)

    def delete(self, user: str, channel: str, ts: str) -> None:
        """A person deletes their own message."""
        talking.delete(self._bench, self._place(user, channel), ts)

    def react(self, user: str, channel: str, ts: str, emoji: str) -> None:
        """A person puts an emoji on a message."""
        where = self._place(user, channel)
        reactions.react(self._bench, where.channel, ts, where.person.id, emoji)

    def unreact(self, user: str, channel: str, ts: str, emoji: str) -> None:
        """A person takes their emoji back."""
        where = self._place(user, channel)
        reactions.unreact(self._bench, where.channel, ts, where.person.id, emoji)

    def command(self, user: str, channel: str, name: str, text: str = "") -> None:
        """A slash command."""
        talking.command(self._bench, self._place(user, channel), name, text)

    def press(self, user: str, where: str | Json, action_id: str, value: Value = None) -> None:
        """Press a button or choose `value` in a menu, in a message (its ts) or view (its id), or the thing itself."""
        interacting.press(self._bench, self._state.person(user), _key(where), action_id, value)

    def options(self, user: str, where: str | Json, action_id: str, typed: str = "") -> list[Json]:
        """What an external select offers for what was typed."""
        return interacting.options(self._bench, self._state.person(user), _key(where), action_id, typed)

    def submit(self, user: str, view: str | Json, values: Mapping[str, Value] | None = None) -> dict[str, str]:
        """Fill a modal in and submit it; gives the errors by block_id, empty when the bot took it.

        `values` by action_id or block_id; a menu's value is its option's, many are a list.
        """
        return interacting.submit(self._bench, self._state.person(user), _key(view), values or {})

    def close(self, user: str, view: str | Json) -> None:
        """Cancel a modal."""
        interacting.close(self._bench, self._state.person(user), _key(view))

    def shortcut(self, user: str, callback_id: str, ts: str = "") -> None:
        """A global shortcut, or the one in the menu of the message `ts`."""
        interacting.shortcut(self._bench, self._state.person(user), callback_id, ts)

    def open_home(self, user: str) -> None:
        """Look at the app's Home tab."""
        talking.open_home(self._bench, self._state.person(user))

    def open_assistant(self, user: str, channel: str = "") -> str:
        """Open the assistant pane, seen from a channel; gives the thread's ts."""
        seen_from = self._state.channel(channel).id if channel else ""
        return talking.open_assistant(self._bench, self._state.person(user), seen_from)

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

    @property
    def _bench(self) -> Bench:
        if self._made is None:
            raise RuntimeError("The workspace is not started: call start() first")
        return self._made

    def _place(self, user: str, channel: str) -> talking.Place:
        return talking.place(self._bench, user, channel)

    def _on_loop(self, loop: asyncio.AbstractEventLoop) -> None:
        self._delivery.loop = loop

    def _summary(self) -> str:
        with self._state.lock:
            posted = [{"channel": name, **m} for name, many in self._state.messages.items() for m in many]
            alone = [{"only": e.user, "channel": e.channel, **e.message} for e in self._state.ephemerals]
            views = [modal.view for modal in self._state.modals.values()]
        shown = (json.dumps(each)[:400] for each in (*posted, *alone, *views))
        return "\n".join([*shown, *self.failures, *(f"unknown method {name}" for name in self.unknown_calls)])


def _key(where: str | Json) -> str:
    return where if isinstance(where, str) else str(where.get("ts") or where["id"])


def _attempt(predicate: Callable[[], Result]) -> Result | None:
    try:
        return predicate()
    except LookupError:
        return None
