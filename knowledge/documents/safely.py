"""Papers that may be hostile, read in a process of its own: one that swells, hangs or crashes takes nothing with it."""

import atexit
import logging
import os
import pickle
import resource
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TypeVar

from knowledge.documents.limits import MEGABYTE
from knowledge.documents.reading import parse
from knowledge.errors import UnreadableDocument
from knowledge.types import Audience, PaperRead

_MEMORY = 1024 * MEGABYTE
"""Bytes of address space that reading one paper may take."""
_LONGEST = 40.0
"""Seconds for one paper; readers that watch their own time end sooner, with the same sentence."""
_PLAIN = frozenset(".csv .eml .htm .html .markdown .md .rst .tsv .txt .yaml .yml".split())
_SHORT = MEGABYTE // 8
"""Bytes of a text file that need no process of its own: whatever they are, they are read in a few seconds."""
_HEAD = 8
_START = "import sys; sys.path[:] = sys.argv[2:]; from knowledge.documents.safely import serve; serve(int(sys.argv[1]))"
_Message = TypeVar("_Message")
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Task:
    data: bytes
    path: str
    partnership: str
    audience: Audience


@dataclass(frozen=True)
class _Done:
    """A paper, or the sentence that refuses it; and what was logged meanwhile."""

    paper: PaperRead | None
    refused: str
    logged: tuple[str, ...]


def read_safely(data: bytes, *, path: str, partnership: str, audience: Audience) -> PaperRead:
    """As `parse`, within limits of time and memory that hold whatever the bytes do. Raises UnreadableDocument."""
    if Path(path).suffix.lower() in _PLAIN and len(data) <= _SHORT:
        return parse(data, path=path, partnership=partnership, audience=audience)
    done = _apart.read(_Task(data, path, partnership, audience))
    for line in done.logged:
        _log.info("%s", line)
    if done.paper is None:
        raise UnreadableDocument(done.refused)
    return done.paper


class _Apart:
    """The process that reads: started when first needed, and again after one was ended."""

    def __init__(self, longest: float = _LONGEST, memory: int = _MEMORY) -> None:
        self._longest, self._memory = longest, memory
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = os.getpid()

    def read(self, task: _Task) -> _Done:
        """What became of `task`."""
        with self._lock:
            process = self._running()
            late = threading.Event()
            done: _Done | None = None
            try:
                with _ended_after(self._longest, process, late), suppress(OSError, EOFError, pickle.UnpicklingError):
                    _send(process.stdin, task)
                    done = _received(process.stdout, _Done)
            finally:
                if done is None:  # what it may still answer, after an interruption too, is no answer to the next
                    self.close()
            return done or _Done(None, _took_too_long() if late.is_set() else _broke_down(), ())

    def close(self) -> None:
        """End the process, if there is one."""
        process, self._process = self._process, None
        if process:
            process.kill()
            process.communicate()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._owner != os.getpid():
            # Forked: the process that was started before answers another.
            self._owner, self._process = os.getpid(), None
        if self._process is None or self._process.poll() is not None:
            self.close()
            command = [sys.executable, "-c", _START, str(self._memory), *sys.path]
            self._process = subprocess.Popen(  # noqa: S603 - this interpreter, on this module
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        return self._process


_apart = _Apart()
atexit.register(_apart.close)


@contextmanager
def _ended_after(seconds: float, process: subprocess.Popen[bytes], late: threading.Event) -> Iterator[None]:
    """Kill `process` when the time is over; `late` says that it was."""

    def end() -> None:
        late.set()
        process.kill()

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def serve(memory: int) -> None:
    """Read what comes in until the other side hangs up, in no more than `memory` bytes."""
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    with suppress(EOFError):
        while True:
            _send(answers, _read(_received(sys.stdin.buffer, _Task)))


def _read(task: _Task) -> _Done:
    logged: list[str] = []
    root = logging.getLogger()
    root.handlers, root.level = [_Kept(logged)], logging.INFO
    try:
        paper = parse(task.data, path=task.path, partnership=task.partnership, audience=task.audience)
    except UnreadableDocument as refused:
        return _Done(None, str(refused), tuple(logged))
    except MemoryError:
        return _Done(None, _broke_down(), tuple(logged))
    return _Done(paper, "", tuple(logged))


class _Kept(logging.Handler):
    def __init__(self, lines: list[str]) -> None:
        super().__init__()
        self._lines = lines

    def emit(self, record: logging.LogRecord) -> None:
        self._lines.append(self.format(record))


def _took_too_long() -> str:
    return "It takes too long to read: split it into smaller papers."


def _broke_down() -> str:
    return "Reading it was given up: it is damaged, or too large to be read; open it, save it again, or split it."


def _send(pipe: IO[bytes] | None, message: object) -> None:
    body = pickle.dumps(message)
    if pipe:
        pipe.write(len(body).to_bytes(_HEAD, "big"))
        pipe.write(body)
        pipe.flush()


def _received(pipe: IO[bytes] | None, kind: type[_Message]) -> _Message:
    """What the other side of this module sent; raises EOFError where it hung up."""
    head = pipe.read(_HEAD) if pipe else b""
    if pipe is None or len(head) < _HEAD:
        raise EOFError
    message = pickle.loads(pipe.read(int.from_bytes(head, "big")))  # noqa: S301 - from this module's own process
    if isinstance(message, kind):
        return message
    raise EOFError
