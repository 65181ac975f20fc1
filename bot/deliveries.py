"""Every delivery that a listener acts on is kept before its acknowledgement, done once, taken up again if need be."""

import logging
import threading
from collections.abc import Callable
from datetime import datetime, timedelta

from slack_bolt import BoltRequest, BoltResponse
from slack_bolt.listener.listener_completion_handler import ListenerCompletionHandler
from slack_bolt.middleware import Middleware

from handlers.acts import Body, act_of, key_of, sound
from handlers.hearing import heard, overheard
from handlers.listening import ATTEMPT, DELIVERY, FAILED
from knowledge.errors import DatabaseUnavailable
from knowledge.store import Store, notices
from knowledge.store import deliveries as rows
from knowledge.store.deliveries import Delivery
from knowledge.types import Clock

log = logging.getLogger(__name__)

ATTEMPTS = 3
AGAIN_AFTER = (timedelta(minutes=1), timedelta(minutes=10))
"""How long a delivery waits after each attempt that failed without a word to the person: mostly Slack was away."""
HEAD_START = timedelta(seconds=0.1)
"""How long taking up waits for one delivery before it begins the next: records keep their order, and none waits while
Slack does not answer to the one before."""
UNHEARD = "no listener acts on it any more"
ENDED = "the process ended meanwhile"
OK = 200
REMEMBERED = timedelta(days=30)
"""How long a delivery's key is known. Slack delivers again within hours."""

Dispatch = Callable[[BoltRequest], BoltResponse]
Unheard = Callable[[BoltRequest], BoltResponse]
Hears = Callable[[Body], bool]
Apologise = Callable[[Body, datetime], bool]
"""Tells the person of a delivery that came at that moment that it was not done; False where Slack may take it later."""


class SoundBody(Middleware):
    """Acknowledges bodies that nothing in Slack sends, before the framework trips over them."""

    def process(self, *, req: BoltRequest, resp: BoltResponse, next: Callable[[], BoltResponse]) -> BoltResponse:  # noqa: A002, ARG002 — Bolt's names
        if sound(req.body):
            return next()
        log.warning("a delivery of no known shape was acknowledged and passed over")
        return BoltResponse(status=200, body="")


class Deliveries(Middleware, ListenerCompletionHandler):
    """Bolt's middleware and completion handler in one, because both ends of a delivery belong together.

    `dispatch` runs a request through the app; `unheard` answers what no listener acts on, which `hears` tells;
    `apologise` tells of what was given up.
    """

    def __init__(  # noqa: PLR0913 — each is a part of the app
        self,
        store: Store,
        clock: Clock,
        dispatch: Dispatch,
        unheard: Unheard,
        *,
        hears: Hears = heard,
        apologise: Apologise = lambda _body, _came: True,
    ) -> None:
        self._store = store
        self._clock = clock
        self._dispatch = dispatch
        self._hears = hears
        self._unheard = unheard
        self._apologise = apologise
        self._telling = threading.Lock()
        self._under_way: dict[str, tuple[Delivery, threading.Event]] = {}
        self._closed = threading.Event()

    def process(self, *, req: BoltRequest, resp: BoltResponse, next: Callable[[], BoltResponse]) -> BoltResponse:  # noqa: A002, ARG002 — Bolt's names
        """Keep the delivery and go on; a delivery that was seen before is acknowledged and goes no further."""
        if DELIVERY in req.context:
            return next()
        if not self._hears(req.body):
            # What people say to one another is not kept: an offer upon it that is lost is no loss.
            return next() if overheard(req.body) else self._unheard(req)
        delivery = Delivery(key_of(req.body), req.body, attempts=1)
        if not self._keep(delivery):
            log.info("%s came again and was acknowledged", delivery.key)
            return BoltResponse(status=200, body="")
        req.context[DELIVERY] = delivery.key
        if act_of(req.body).form == "":
            # Kept is as good as done: the acknowledgement waits for no free listener. A form waits for its check.
            req.context.ack()
        return next()

    def handle(self, request: BoltRequest, response: BoltResponse | None) -> None:  # noqa: ARG002 — Bolt's signature
        """Called when the listener has finished, well or badly."""
        if DELIVERY not in request.context:
            return
        delivery, finished = self._under_way[request.context[DELIVERY]]
        try:
            if request.context.get(FAILED):
                self._failed(delivery, request.context[FAILED])
            else:
                self._done(delivery)
        finally:
            finished.set()

    def take_up(self) -> int:
        """Do what was acknowledged and not done when the process last ended, in order; how many."""
        with self._store.writing() as db:
            rows.forget(db, self._clock() - REMEMBERED)
            notices.forget(db, self._clock() - REMEMBERED)
            # In the transaction: meanwhile none can be marked done, and so none ceases to be under way.
            left = [delivery for delivery in rows.undone(db) if delivery.key not in self._under_way]
        for delivery in left:
            if self._closed.is_set():
                break
            self._again(delivery)
        self._tell()
        return len(left)

    def close(self) -> None:
        """Begin nothing more; what is left is taken up at the next start."""
        self._closed.set()

    def _keep(self, delivery: Delivery) -> bool:
        with self._store.writing() as db:
            kept = rows.keep(db, delivery.key, delivery.body, self._clock())
            if kept:
                # Before the row can be seen by take_up, which would take it for one left over.
                self._under_way[delivery.key] = (delivery, threading.Event())
        return kept

    def _done(self, delivery: Delivery) -> None:
        def mark() -> None:
            with self._store.writing() as db:
                rows.done(db, delivery.key, self._clock())
            del self._under_way[delivery.key]

        self._kept_at(mark, AGAIN_AFTER[0])

    def _failed(self, delivery: Delivery, reason: str) -> None:
        if delivery.attempts >= ATTEMPTS:
            self._give_up(delivery, reason)
        else:
            self._later(AGAIN_AFTER[delivery.attempts - 1], lambda: self._again(delivery))

    def _give_up(self, delivery: Delivery, reason: str) -> None:
        """Keep it as given up, and have the person told."""

        def mark() -> None:
            with self._store.writing() as db:
                rows.give_up(db, delivery.key, self._clock(), reason)
            log.error("%s was given up after %d attempts (%s)", delivery.key, delivery.attempts, reason)
            self._under_way.pop(delivery.key, None)
            self._later(timedelta(), self._tell)

        self._kept_at(mark)

    def _tell(self) -> None:
        """Tell each person once of what was given up; while Slack takes nothing, later."""

        def tell() -> None:
            with self._store.reading() as db:
                untold = rows.untold(db)
            for delivery, came in untold:
                if self._closed.is_set():
                    return
                if not self._apologise(delivery.body, came):
                    self._later(AGAIN_AFTER[-1], self._tell)
                    return
                with self._store.writing() as db:
                    rows.told(db, delivery.key, self._clock())

        with self._telling:
            self._kept_at(tell)

    def _again(self, delivery: Delivery) -> None:
        if not self._hears(delivery.body):
            self._give_up(delivery, UNHEARD)
            return
        if delivery.attempts >= ATTEMPTS:
            self._give_up(delivery, ENDED)
            return
        if self._closed.is_set():
            return
        self._kept_at(lambda: self._begin(delivery))

    def _begin(self, delivery: Delivery) -> None:
        with self._store.writing() as db:
            rows.begin_again(db, delivery.key)
        begun = Delivery(delivery.key, delivery.body, delivery.attempts + 1)
        finished = threading.Event()
        self._under_way[begun.key] = (begun, finished)
        # Socket Mode requests carry no signature to check; this one was checked when it first came.
        context = {DELIVERY: begun.key, ATTEMPT: begun.attempts}
        request = BoltRequest(body=dict(begun.body), mode="socket_mode", context=context)
        if self._dispatch(request).status == OK:
            finished.wait(HEAD_START.total_seconds())

    def _kept_at(self, deed: Callable[[], None], again_after: timedelta = AGAIN_AFTER[-1]) -> None:
        """Do it, and while the database does not take it, do it later: nothing is lost but time."""
        try:
            deed()
        except DatabaseUnavailable as error:
            log.error("the database does not take what became of a delivery", exc_info=error)  # noqa: TRY400 (told)
            self._later(again_after, lambda: self._kept_at(deed, again_after))

    def _later(self, wait: timedelta, deed: Callable[[], None]) -> None:
        if not self._closed.is_set():
            timer = threading.Timer(wait.total_seconds(), deed)
            timer.daemon = True
            timer.start()
