"""Socket Mode: tickets, connections, envelopes and their acknowledgements."""

import asyncio
import json
import logging
import secrets
import uuid
from dataclasses import dataclass, field

from starlette.websockets import WebSocket, WebSocketDisconnect

from bot.workspace.shapes import Json

_log = logging.getLogger(__name__)
_GOING_AWAY = 1001


@dataclass(frozen=True)
class Attempt:
    """Which try at delivering this is, and why the one before failed."""

    number: int = 0
    reason: str = ""


class NotDelivered(Exception):
    """A try failed; the reason is Slack's retry reason."""


@dataclass(eq=False)
class _Connection:
    socket: WebSocket
    waiting: dict[str, asyncio.Future[Json]] = field(default_factory=dict)


class SocketMode:
    """The bot's websocket connections. Used on the server's event loop only."""

    def __init__(self, app_id: str) -> None:
        self._app_id = app_id
        self._tickets: set[str] = set()
        self._connections: list[_Connection] = []
        self._turn = 0

    @property
    def connected(self) -> bool:
        """Whether the bot listens here."""
        return bool(self._connections)

    def new_ticket(self) -> str:
        """Lets one connection in."""
        ticket = secrets.token_urlsafe(24)
        self._tickets.add(ticket)
        return ticket

    async def serve(self, socket: WebSocket) -> None:
        """One connection, from its ticket to its end."""
        ticket = socket.query_params.get("ticket", "")
        if ticket not in self._tickets:
            await socket.close()
            return
        self._tickets.remove(ticket)
        await socket.accept()
        connection = _Connection(socket)
        self._connections.append(connection)
        try:
            await socket.send_text(json.dumps(self._hello()))
            while True:
                self._acknowledge(connection, await socket.receive_text())
        except WebSocketDisconnect:
            _log.info("Socket Mode connection closed")
        finally:
            self._forget(connection)

    async def send(self, kind: str, payload: Json, attempt: Attempt, seconds: float) -> Json:
        """Send an envelope and wait for its acknowledgement's payload; raises NotDelivered."""
        if not self._connections:
            raise NotDelivered("connection_failed")
        self._turn += 1
        connection = self._connections[self._turn % len(self._connections)]
        envelope = _envelope(kind, payload, attempt)
        answered: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        connection.waiting[envelope["envelope_id"]] = answered
        try:
            await connection.socket.send_text(json.dumps(envelope))
            return await asyncio.wait_for(answered, seconds)
        except TimeoutError:
            raise NotDelivered("timeout") from None
        except (WebSocketDisconnect, RuntimeError):
            raise NotDelivered("connection_failed") from None
        finally:
            connection.waiting.pop(envelope["envelope_id"], None)

    async def drop(self, reason: str = "refresh_requested") -> None:
        """Say goodbye to every connection, as Slack does every few hours; the client is to connect anew."""
        for connection in tuple(self._connections):
            await connection.socket.send_text(json.dumps({"type": "disconnect", "reason": reason}))
            await connection.socket.close(_GOING_AWAY)

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": len(self._connections),
            "debug_info": {"host": "workspace", "build_number": 1, "approximate_connection_time": 3600},
            "connection_info": {"app_id": self._app_id},
        }

    @staticmethod
    def _acknowledge(connection: _Connection, text: str) -> None:
        acknowledgement = json.loads(text)
        answered = connection.waiting.get(acknowledgement.get("envelope_id", ""))
        if answered and not answered.done():
            answered.set_result(acknowledgement.get("payload") or {})

    def _forget(self, connection: _Connection) -> None:
        if connection in self._connections:
            self._connections.remove(connection)
        for answered in connection.waiting.values():
            if not answered.done():
                answered.set_exception(NotDelivered("connection_failed"))


def _envelope(kind: str, payload: Json, attempt: Attempt) -> Json:
    envelope: Json = {
        "envelope_id": str(uuid.uuid4()),
        "type": kind,
        "payload": payload,
        "accepts_response_payload": kind != "events_api",
    }
    if kind == "events_api":
        envelope |= {"retry_attempt": attempt.number, "retry_reason": attempt.reason}
    return envelope
