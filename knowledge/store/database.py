"""One SQLite file in WAL; a connection a unit of work."""

import contextlib
import sqlite3
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from knowledge.errors import DatabaseUnavailable
from knowledge.store.migrations import migrate

BUSY_SECONDS = 20.0
IDLE = 8
"""Connections that wait for work at most."""

_OF_THE_FILE = frozenset(
    {
        *(sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR),
        *(sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB),
    }
)
"""SQLite's codes for what is wrong with the file or its disk, not with a query."""


@dataclass(frozen=True)
class _Kept:
    """A connection, and the file that it is of: device and inode."""

    connection: sqlite3.Connection
    file: tuple[int, int]


class Store:
    """Opens the file, brings its tables up to date, and hands out units of work.

    Raises DatabaseUnavailable where the file cannot be opened, is not a database, or its folder cannot be made; a unit
    of work also where the file is locked for longer than BUSY_SECONDS or cannot be written.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        # A deque's ends are safe to use from several threads.
        self._idle: deque[_Kept] = deque(maxlen=IDLE)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with self._connection() as db:
                db.execute("PRAGMA journal_mode=WAL")
                migrate(db)
        except (OSError, sqlite3.Error) as error:
            raise DatabaseUnavailable(
                f"The database {path} cannot be opened ({error}). "
                "Set REMIT_DATABASE to a file in a folder that you may write to."
            ) from error

    @contextlib.contextmanager
    def _connection(self) -> Iterator[Database]:
        """A connection for one unit of work; afterwards it waits for the next.

        The first commit of a new connection costs another write to the disk, and the close of the last one copies the
        whole log back: kept open, twice to four times as many actions are logged a second.
        """
        kept = self._waiting() or _Kept(self._open(), self._file())
        try:
            yield Database(kept.connection, execute_plugins=False)
        except BaseException:
            kept.connection.close()
            raise
        self._idle.append(kept)

    def _waiting(self) -> _Kept | None:
        """One that waits, of the file that stands there now: one that was moved away takes no writes."""
        with contextlib.suppress(IndexError):
            kept = self._idle.pop()
            if kept.file == self._file():
                return kept
            kept.connection.close()
        return None

    def _file(self) -> tuple[int, int]:
        try:
            found = self.path.stat()
        except OSError:
            return (0, 0)
        return found.st_dev, found.st_ino

    def _open(self) -> sqlite3.Connection:
        # One thread after the other uses it, never two at once.
        connection = sqlite3.connect(self.path, timeout=BUSY_SECONDS, check_same_thread=False)
        connection.row_factory = sqlite3.Row
        # An acknowledged write must survive a power cut as well as a kill.
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA foreign_keys=ON")
        return connection

    @contextlib.contextmanager
    def reading(self) -> Iterator[Database]:
        """A connection for queries, which all see the database as the first of them does; rows come as sqlite3.Row."""
        with self._told(), self._connection() as db:
            # One transaction for all of them: each by itself would take and leave the file's locks again.
            db.execute("BEGIN")
            try:
                yield db
            finally:
                db.rollback()

    @contextlib.contextmanager
    def writing(self) -> Iterator[Database]:
        """One human act: everything in the block is kept, or nothing is.

        Begins IMMEDIATE: a deferred transaction that turns into a write loses to another writer at once.
        """
        with self._told(), self._connection() as db:
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
            except BaseException:
                db.rollback()
                raise
            db.execute("COMMIT")

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            # The low byte is the kind; the rest narrows it.
            if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _OF_THE_FILE:
                raise
            raise DatabaseUnavailable(
                f"The database {self.path} could not be read or written ({error}). See that no other program holds it "
                "and that its disk has room, then try again."
            ) from error
