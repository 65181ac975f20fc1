"""The composition root: settings in, a Slack app out."""

import logging
import threading
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from slack_bolt import App, BoltContext, BoltRequest, BoltResponse
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.authorize import Authorize
from slack_bolt.listener.listener_completion_handler import ListenerCompletionHandler
from slack_sdk import WebClient
from slack_sdk.http_retry.builtin_handlers import ConnectionErrorRetryHandler, RateLimitErrorRetryHandler
from slack_sdk.http_retry.builtin_interval_calculators import FixedValueRetryIntervalCalculator

from bot.changes import SourceChanges
from bot.config import Config
from bot.deliveries import Deliveries, SoundBody
from bot.outbox import Outbox
from bot.wiring import create_paper_rooms, utc_now
from handlers import (
    actions,
    approving,
    assistant,
    capture,
    decisions,
    digests,
    feedback,
    governance,
    home,
    minutes,
    minutes_table,
    notices,
    offers,
    questions,
    recording,
    threads,
    unknown,
)
from handlers.acts import Body, act_of
from handlers.apologies import apologise
from handlers.replies import SLACK_TROUBLE, quiet, reason
from handlers.services import Services
from knowledge.register.register import Register
from knowledge.types import Clock

log = logging.getLogger(__name__)

ROOMS = (
    minutes,
    minutes_table,
    questions,
    feedback,
    approving,
    assistant,
    actions,
    decisions,
    recording,
    capture,
    offers,
    digests,
    governance,
    home,
)
"""In this order: a message goes to the first that listens for its like, and a file sent to Remit is no question."""
SLACK = "https://slack.com/api/"
LISTENERS_AT_ONCE = 20
"""An acknowledgement waits for a free thread, and Slack for three seconds."""
CALL_SECONDS = 10
RETRY_SECONDS = 0.2
"""A dropped connection is mended at once or not for a while; for the while there is the delivery's next attempt."""
IDENTITY_SECONDS = 2
"""Asking Slack who Remit is stands before the acknowledgement, so it may not take long."""
IDENTITY_AGAIN = timedelta(minutes=1)


def create_services(config: Config, *, clock: Clock = utc_now) -> Services:
    """Knowledge's rooms over the configured database; Slack has no part in it."""
    rooms = create_paper_rooms(config, clock)
    return Services(
        library=rooms.library,
        catalogue=rooms.catalogue,
        questions=rooms.questions,
        register=Register(rooms.store, clock, config.timezone, rooms.library.governing_bodies),
        store=rooms.store,
        zone=config.timezone,
        clock=clock,
        admins=config.admins,
    )


def create_app(config: Config, *, clock: Clock = utc_now) -> App:
    """The Slack app, with every listener, and with what was left undone under way. Needs no network to start."""
    services = create_services(config, clock=clock)
    executor = ThreadPoolExecutor(max_workers=LISTENERS_AT_ONCE, thread_name_prefix="listener")
    app = _bare_app(config, clock, executor)
    deliveries = Deliveries(
        services.store,
        clock,
        app.dispatch,
        _Unheard(executor),
        hears=partial(_concerns, services),
        apologise=lambda body, came: apologise(app.client, body, came, services.zone),
    )
    outbox = Outbox(lambda: notices.send(services, app.client))
    app.use(SourceChanges(services))
    app.use(deliveries)
    app.listener_runner.listener_completion_handler = _Afterwards(deliveries, outbox)
    for room in ROOMS:
        room.register(app, services)
    executor.submit(deliveries.take_up)
    outbox.look()
    return app


def _bare_app(config: Config, clock: Clock, executor: Executor) -> App:
    # Bolt's own notes and warnings hold whole payloads, and with them people's words.
    bolt = logging.getLogger("remit.bolt")
    bolt.setLevel(logging.ERROR)
    app = App(
        name="remit",
        logger=bolt,
        client=_client(config),
        signing_secret=config.signing_secret,
        authorize=Identity(config, clock),
        before_authorize=SoundBody(),
        listener_executor=executor,
    )
    app.client.token = config.bot_token
    app.error(_outside_a_listener)
    return app


def _concerns(services: Services, body: Body) -> bool:
    """Whether a listener acts on this payload, so that it must be kept."""
    return capture.concerns(services, body) or threads.asked_in_thread(services, body)


def finish(app: App) -> None:
    """Let what is under way end, and begin nothing more."""
    runner = app.listener_runner
    afterwards = runner.listener_completion_handler
    if isinstance(afterwards, _Afterwards):
        afterwards.deliveries.close()
    runner.listener_executor.shutdown(wait=True)
    if isinstance(afterwards, _Afterwards):
        afterwards.outbox.close()


@dataclass(frozen=True)
class _Afterwards(ListenerCompletionHandler):
    """When a listener has finished its delivery is marked, and what it owes people is sent."""

    deliveries: Deliveries
    outbox: Outbox

    def handle(self, request: BoltRequest, response: BoltResponse | None) -> None:
        """Bolt's call, made however the listener ended."""
        self.deliveries.handle(request, response)
        self.outbox.look()


class Identity(Authorize):
    """Who Remit is in Slack, asked once and not before the first delivery."""

    def __init__(self, config: Config, clock: Clock) -> None:
        self._token = config.bot_token
        self._clock = clock
        self._client = WebClient(
            token=config.bot_token,
            base_url=config.api_url or SLACK,
            timeout=IDENTITY_SECONDS,
            retry_handlers=[],
            logger=quiet(),
        )
        self._known: dict[str, str] = {}
        self._asked: datetime | None = None
        self._lock = threading.Lock()

    def __call__(
        self,
        *,
        context: BoltContext,  # noqa: ARG002 — Bolt's signature
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None,
        **_: str | None,
    ) -> AuthorizeResult:
        """Bolt's authorisation of a request: the one token, and Remit's own ids as far as Slack has told them."""
        known = self._ids()
        return AuthorizeResult(
            enterprise_id=enterprise_id,
            team_id=team_id,
            user_id=user_id,
            bot_token=self._token,
            bot_user_id=known.get("user_id"),
            bot_id=known.get("bot_id"),
        )

    def _ids(self) -> dict[str, str]:
        with self._lock:
            if not self._known and (self._asked is None or self._clock() - self._asked > IDENTITY_AGAIN):
                self._asked = self._clock()
                self._known = self._ask()
            return self._known

    def _ask(self) -> dict[str, str]:
        try:
            said = self._client.auth_test()
        except SLACK_TROUBLE as error:
            # Without it, its own messages are still known by their bot_id.
            log.warning("Slack does not say who Remit is (%s); it is asked again in a minute", reason(error))
            return {}
        return {name: said.get(name) or "" for name in ("user_id", "bot_id")}


class _Unheard:
    """Answers what no listener acts on: a sentence where a person waits, else a quiet acknowledgement."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def __call__(self, request: BoltRequest) -> BoltResponse:
        sentence = unknown.command_sentence(request.body)
        if sentence:
            return BoltResponse(status=200, body={"response_type": "ephemeral", "text": sentence})
        stale = unknown.stale_sentence(request.body)
        if stale:
            self._executor.submit(unknown.tell, stale, act_of(request.body), request.context.client)
        return BoltResponse(status=200, body="")


def _client(config: Config) -> WebClient:
    # Without a token: each request's own client gets it from the authorisation.
    return WebClient(
        base_url=config.api_url or SLACK,
        timeout=CALL_SECONDS,
        logger=quiet(),
        retry_handlers=[
            ConnectionErrorRetryHandler(2, FixedValueRetryIntervalCalculator(RETRY_SECONDS)),
            RateLimitErrorRetryHandler(2),
        ],
    )


def _outside_a_listener(error: Exception) -> None:
    """An error before the acknowledgement: Slack sees the status 500, tells the person itself or delivers again."""
    log.error("a request failed before it was acknowledged", exc_info=error)
