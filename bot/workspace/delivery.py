"""Brings payloads to the bot: by Socket Mode where it is connected, else by signed HTTP; events are tried again."""

import asyncio
import http.client
import logging
import threading
from collections.abc import Coroutine, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any

from bot.workspace import signed_http
from bot.workspace.errors import DispatchFailed
from bot.workspace.shapes import Json
from bot.workspace.signed_http import RetryRefused
from bot.workspace.socket_mode import Attempt, NotDelivered, SocketMode
from bot.workspace.state import Seconds

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Patience:
    """How long Slack waits for an acknowledgement, and after how long it tries an event again."""

    ack_seconds: float = 3.0
    retry_delays: Sequence[float] = (0.0, 60.0, 300.0)


class Delivery:
    """Made before the server runs; `loop` is set once it does."""

    def __init__(self, socket: SocketMode, signing_secret: str, clock: Seconds, patience: Patience) -> None:
        self.loop: asyncio.AbstractEventLoop | None = None
        self.events_url = ""
        self.failures: list[str] = []
        self._socket = socket
        self._secret = signing_secret
        self._clock = clock
        self._patience = patience
        self._idle = threading.Condition()
        self._under_way = 0

    @property
    def connected(self) -> bool:
        """Whether there is any way to the bot."""
        return self._socket.connected or bool(self.events_url)

    def event(self, payload: Json) -> None:
        """Deliver an event in the background, trying again when it fails."""
        self._start(self._deliver(payload))

    def ask(self, kind: str, payload: Json, what: str) -> Json:
        """Deliver a command or an interaction, once, and give the bot's answer; raises DispatchFailed naming `what`.

        Waits, so it is never to be called on the server's own event loop.
        """
        try:
            return self._start(self._once(kind, payload, Attempt())).result()
        except NotDelivered as error:
            timed_out = str(error) in ("timeout", "http_timeout")
            failed = DispatchFailed(what, "operation_timeout" if timed_out else "dispatch_failed")
            self._failed(str(failed))
            raise failed from error

    def settle(self, seconds: float) -> None:
        """Wait until everything sent is acknowledged or given up; raises TimeoutError."""
        with self._idle:
            if not self._idle.wait_for(lambda: not self._under_way, seconds):
                raise TimeoutError(f"{self._under_way} deliveries are not acknowledged after {seconds} s")

    def _start(self, work: Coroutine[Any, Any, Json]) -> "Future[Json]":
        if self.loop is None:
            work.close()
            raise RuntimeError("The workspace is not started: call start() first")
        with self._idle:
            self._under_way += 1
        future = asyncio.run_coroutine_threadsafe(work, self.loop)
        future.add_done_callback(self._done)
        return future

    def _done(self, _: "Future[Json]") -> None:
        with self._idle:
            self._under_way -= 1
            self._idle.notify_all()

    async def _deliver(self, payload: Json) -> Json:
        attempt = Attempt()
        for delay in (*self._patience.retry_delays, None):
            try:
                return await self._once("events_api", payload, attempt)
            except NotDelivered as error:
                reason = str(error)
                _log.warning("Event %s, try %d failed: %s", payload["event_id"], attempt.number, reason)
                if delay is None or isinstance(error, RetryRefused):
                    break
                attempt = Attempt(attempt.number + 1, reason)
                await asyncio.sleep(delay)
        self._failed(f"Event {payload['event_id']} ({payload['event']['type']}) was given up: {attempt.reason}")
        return {}

    async def _once(self, kind: str, payload: Json, attempt: Attempt) -> Json:
        if self._socket.connected or not self.events_url:
            return await self._socket.send(kind, payload, attempt, self._patience.ack_seconds)
        body, content_type = signed_http.encoded(kind, payload)
        sent = signed_http.headers(body, content_type, secret=self._secret, now=self._clock(), attempt=attempt)
        try:
            return await asyncio.to_thread(signed_http.post, self.events_url, body, sent, self._patience.ack_seconds)
        except (http.client.HTTPException, ValueError) as error:
            raise NotDelivered("http_error") from error

    def _failed(self, sentence: str) -> None:
        self.failures.append(sentence)
        _log.error("%s", sentence)
