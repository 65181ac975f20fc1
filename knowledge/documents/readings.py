"""Files to papers, several at a time where there are many."""

import logging
import os
import sys
import threading
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path

from knowledge.documents.formats import READERS
from knowledge.documents.library_file import Said
from knowledge.documents.reading import digest, file_bytes
from knowledge.documents.safely import read_safely
from knowledge.errors import UnreadableDocument
from knowledge.structure.facts import facts
from knowledge.types import Audience, PaperRead
from knowledge.types.facts import Fact

_log = logging.getLogger(__name__)
_A_FAULT = (
    "It could not be read for a fault of Remit's own, which its log tells: saved in another format it may be read."
)
MANY = 60
"""New files: fewer are read before further processes would have started."""
_AT_ONCE = min(os.cpu_count() or 1, 4)
_AHEAD = 4 * _AT_ONCE
"""Papers read but not yet kept, at most: they wait in memory."""


@dataclass(frozen=True)
class Found:
    """A file that may be a paper, with what is said of it from outside."""

    file: Path
    path: str
    partnership: str
    audience: Audience
    said: Said

    @property
    def readable(self) -> bool:
        """Is it of a format that is read?"""
        return self.file.suffix.lower() in READERS

    def stamp(self, data: bytes) -> str:
        """Tells whether it must be read anew."""
        return digest(data, repr((self.partnership, self.audience, self.said)))


@dataclass(frozen=True)
class Reading:
    """What became of a file: its paper, or the sentence that refuses it; neither where it is kept as it is."""

    found: Found
    paper: PaperRead | None = None
    facts: tuple[Fact, ...] = ()
    """What the paper says of the partnership."""
    refused: str = ""


def readings(found: Sequence[Found], known: Mapping[str, str]) -> Iterator[Reading]:
    """Each file read, in order; `known` has the stamps of what is kept, by path."""
    if not _worth_while(found, known):
        yield from (_read(one, known.get(one.path)) for one in found)
        return
    # Forked, as the other ways run a script that calls us a second time.
    with ProcessPoolExecutor(_AT_ONCE, get_context("fork")) as pool:
        waiting: deque[tuple[Found, Future[Reading]]] = deque()
        for one in found:
            waiting.append((one, _begun(pool, one, known.get(one.path))))
            if len(waiting) > _AHEAD:
                yield _ended(*waiting.popleft(), known)
        yield from (_ended(*pair, known) for pair in waiting)


def _worth_while(found: Sequence[Found], known: Mapping[str, str]) -> bool:
    """Are there many new files, and is it safe to fork: in the main thread of a program, on Linux?"""
    may = sys.platform == "linux" and threading.current_thread() is threading.main_thread() and _AT_ONCE > 1
    return may and sum(one.readable and one.path not in known for one in found) >= MANY


def _begun(pool: ProcessPoolExecutor, one: Found, known: str | None) -> Future[Reading]:
    try:
        return pool.submit(_read, one, known)
    except BrokenProcessPool as broken:
        failed: Future[Reading] = Future()
        failed.set_exception(broken)
        return failed


def _ended(one: Found, future: Future[Reading], known: Mapping[str, str]) -> Reading:
    """What the other process read; where that was ended from outside, it is read here."""
    try:
        return future.result()
    except BrokenProcessPool:
        return _read(one, known.get(one.path))


def _read(found: Found, known: str | None) -> Reading:
    if not found.readable:
        return Reading(found)
    try:
        data = file_bytes(found.file)
        stamp = found.stamp(data)
        return Reading(found) if known == stamp else _taken_in(found, data, stamp)
    except UnreadableDocument as error:
        return Reading(found, refused=str(error))
    except Exception:  # noqa: BLE001 (whatever a paper holds that no reader foresaw, the others are read)
        _log.exception("a file of the format %s could not be read", found.file.suffix)
        return Reading(found, refused=_A_FAULT)


def _taken_in(found: Found, data: bytes, stamp: str) -> Reading:
    paper = read_safely(data, path=found.path, partnership=found.partnership, audience=found.audience)
    paper = replace(found.said.over(paper), digest=stamp)
    return Reading(found, paper, facts(paper.passages, title=paper.title, path=paper.path, dated=paper.dated))
