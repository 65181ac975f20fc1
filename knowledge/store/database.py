"""One SQLite file in WAL; a connection a unit of work."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sqlite_utils import Database

from knowledge.errors import DatabaseUnavailable
from knowledge.store.migrations import migrate

BUSY_SECONDS = 20.0

_OF_THE_FILE = frozenset(
    {
        *(sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR),
        *(sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB),
    }
)
"""SQLite's codes for what is wrong with the file or its disk, not with a query."""


class Store:
    """Opens the file, brings its tables up to date, and hands out units of work.

    Raises DatabaseUnavailable where the file cannot be opened, is not a database, or its folder cannot be made; a unit
    of work also where the file is locked for longer than BUSY_SECONDS or cannot be written.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
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
        connection = sqlite3.connect(self.path, timeout=BUSY_SECONDS)
        try:
            connection.row_factory = sqlite3.Row
            # An acknowledged write must survive a power cut as well as a kill.
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("PRAGMA foreign_keys=ON")
            yield Database(connection, execute_plugins=False)
        finally:
            connection.close()

    @contextlib.contextmanager
    def reading(self) -> Iterator[Database]:
        """A connection for queries; rows come as sqlite3.Row."""
        with self._told(), self._connection() as db:
            yield db

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
