"""What is owed to people is sent after the change that owes it, tried again while Slack is away, and at every start."""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta

from knowledge.errors import DatabaseUnavailable

log = logging.getLogger(__name__)

AGAIN_AFTER = timedelta(minutes=1)


class Outbox:
    """Sends off the listeners' threads, one after the other.

    `send` sends all that is owed; False where Slack takes nothing now.
    """

    def __init__(self, send: Callable[[], bool]) -> None:
        self._send = send
        self._sender = ThreadPoolExecutor(1, thread_name_prefix="outbox")
        self._waits = threading.Event()
        self._closed = threading.Event()

    def look(self) -> None:
        """Have sent what is owed by now."""
        with suppress(RuntimeError):  # closed meanwhile: the next start looks
            self._sender.submit(self._sent)

    def close(self) -> None:
        """Let what was begun end; what Slack does not take then is sent at the next start."""
        self._closed.set()
        self._sender.shutdown(wait=True)

    def _sent(self) -> None:
        try:
            done = self._send()
        except DatabaseUnavailable as error:
            log.error("the database does not say what is owed", exc_info=error)  # noqa: TRY400 (told)
            done = False
        except Exception:
            log.exception("what is owed could not be sent")
            done = False
        if not done and not self._waits.is_set() and not self._closed.is_set():
            self._waits.set()
            timer = threading.Timer(AGAIN_AFTER.total_seconds(), self._again)
            timer.daemon = True
            timer.start()

    def _again(self) -> None:
        self._waits.clear()
        self.look()
