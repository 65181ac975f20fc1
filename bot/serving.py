"""Remit at work: signed HTTP or Socket Mode, until it is told to stop."""

import contextlib
import logging
import signal
import socket
import threading
from collections.abc import Callable, Iterator

import uvicorn
from slack_bolt import App, BoltRequest
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_bolt.request.internals import parse_body
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.signature import SignatureVerifier
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.app import create_app, finish
from bot.config import Config, ConfigError
from handlers.acts import sound
from knowledge.errors import RemitError
from knowledge.store import Store
from knowledge.store.deliveries import reachable

log = logging.getLogger(__name__)

BODY_BYTES = 1_000_000
CONNECT_AGAIN_SECONDS = 5
GOODBYE_SECONDS = 10
"""What deliveries under way get to end; each is kept and, if it must, taken up at the next start."""
REFUSALS = frozenset({"invalid_auth", "not_authed", "account_inactive", "token_revoked", "not_allowed_token_type"})
"""Slack's words for a token that no waiting will mend."""
STOPS = (signal.SIGTERM, signal.SIGINT)


def serve_http(config: Config, host: str, port: int) -> None:
    """Take Slack's signed deliveries at POST /slack/events until SIGTERM or SIGINT; finish what is under way.

    Raises ConfigError where a token is missing, RemitError where the address cannot be listened on.
    """
    config = config.for_http()
    with _listening(host, port) as listening:
        app = create_app(config)
        server = _Server(_uvicorn(web(app, config)))
        with _stopped_by_signals(server.stop):
            print(f"Remit listens on http://{host}:{listening.getsockname()[1]}/slack/events", flush=True)
            server.run(sockets=[listening])
        finish(app)


def serve_socket_mode(config: Config) -> None:
    """Take Slack's deliveries over a WebSocket until SIGTERM or SIGINT; finish what is under way.

    Raises ConfigError where a token is missing or Slack refuses it. While Slack is away it goes on trying.
    """
    config = config.for_socket_mode()
    app = create_app(config)
    handler = SocketModeHandler(app, config.app_token)
    stop = threading.Event()
    try:
        with _stopped_by_signals(stop.set):
            while not _connected(handler) and not stop.wait(CONNECT_AGAIN_SECONDS):
                pass
            if not stop.is_set():
                print("Remit is connected to Slack by Socket Mode", flush=True)
            stop.wait()
    finally:
        handler.close()  # type: ignore[no-untyped-call]  # Bolt's
        finish(app)


def web(app: App, config: Config) -> Starlette:
    """The HTTP side of `app`: its deliveries and its health."""
    verifier = SignatureVerifier(config.signing_secret)
    store = Store(config.database)

    async def events(request: Request) -> Response:
        body = await _body(request)
        if body is None:
            return JSONResponse({"error": "a delivery has at most 1 MB"}, status_code=413)
        return await run_in_threadpool(_delivered, app, verifier, body, dict(request.headers))

    async def healthz(_: Request) -> Response:
        healthy = await run_in_threadpool(reachable, store)
        status = "ok" if healthy else "the database does not answer"
        return JSONResponse({"status": status}, status_code=200 if healthy else 503)

    return Starlette(
        routes=[Route("/slack/events", events, methods=["POST"]), Route("/healthz", healthz, methods=["GET"])]
    )


def _delivered(app: App, verifier: SignatureVerifier, raw: bytes, headers: dict[str, str]) -> Response:
    """Run one delivery through the app. Bolt's own adapter for Starlette would hold up the event loop meanwhile."""
    try:
        body = raw.decode()
    except UnicodeDecodeError:
        return JSONResponse({"error": "the body is not UTF-8"}, status_code=400)
    if not _signed(verifier, body, headers):
        return JSONResponse({"error": "invalid request"}, status_code=401)
    if not _readable(body, headers.get("content-type", "")):
        log.warning("a delivery of no known shape was acknowledged and passed over")
        return Response(status_code=200)
    given = app.dispatch(BoltRequest(body=body, headers=dict(headers)))
    return Response(given.body, given.status, headers=given.first_headers_without_set_cookie())


def _signed(verifier: SignatureVerifier, body: str, headers: dict[str, str]) -> bool:
    try:
        return verifier.is_valid_request(body, headers)
    except (ValueError, TypeError):  # a timestamp that is no number, a signature that is not ASCII
        return False


def _readable(body: str, content_type: str) -> bool:
    """Whether the framework can read the body; it reads some of it before anything could catch its errors."""
    try:
        return sound(parse_body(body, content_type.partition(";")[0].strip().lower()))
    except (ValueError, RecursionError):
        return False


async def _body(request: Request) -> bytes | None:
    """The whole body; None where it is longer than Slack ever sends."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > BODY_BYTES:
            return None
    return bytes(body)


def _uvicorn(app: Starlette) -> uvicorn.Config:
    return uvicorn.Config(
        app, log_config=None, access_log=False, lifespan="off", timeout_graceful_shutdown=GOODBYE_SECONDS
    )


class _Server(uvicorn.Server):
    """uvicorn, stopped from outside: its own handlers end the process by the signal, and so not with 0."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    def stop(self) -> None:
        self.should_exit = True


@contextlib.contextmanager
def _listening(host: str, port: int) -> Iterator[socket.socket]:
    try:
        listening = socket.create_server(
            (host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET, backlog=2048
        )
    except OSError as error:
        raise RemitError(f"{host}:{port} cannot be listened on ({error.strerror}): choose another port") from error
    with listening:
        yield listening


@contextlib.contextmanager
def _stopped_by_signals(stop: Callable[[], None]) -> Iterator[None]:
    """SIGTERM and SIGINT call `stop`; off the main thread, whoever started it sees to that."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.signal(number, lambda *_: stop()) for number in STOPS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _connected(handler: SocketModeHandler) -> bool:
    try:
        handler.connect()  # type: ignore[no-untyped-call]  # Bolt's
    except SlackApiError as error:
        reason = str(error.response.get("error"))
        if reason in REFUSALS:
            raise ConfigError(f"Slack refuses SLACK_APP_TOKEN ({reason}): copy it again from your Slack app") from error
        log.warning("Slack does not open a connection (%s); trying again", reason)
        return False
    except (SlackClientError, OSError) as error:
        log.warning("Slack does not answer (%s); trying again", type(error).__name__)
        return False
    return True
