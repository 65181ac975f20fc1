"""Who is to be told that an action is theirs: each row is written with the change that owes it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from sqlite3 import Row

from sqlite_utils import Database


@dataclass(frozen=True)
class Notice:
    """Somebody who is to be told that an action is theirs."""

    id: int
    item: str
    """The action's number."""
    person: str
    giver: str
    channel: str
    """Where all who read along are told already; empty where nobody is."""
    given_at: datetime
    begun_at: datetime | None = None
    """When it was first put to Slack, whatever became of that."""


def owe(db: Database, owing: Iterable[Notice]) -> None:
    """Write down notices; what id they bear does not matter."""
    rows = [(each.item, each.person, each.giver, each.channel, each.given_at.isoformat()) for each in owing]
    db.conn.executemany("INSERT INTO notices (item, person, giver, channel, given_at) VALUES (?, ?, ?, ?, ?)", rows)


def owed(db: Database) -> tuple[Notice, ...]:
    """The notices that nobody has been told of, the oldest first."""
    rows = db.execute(
        "SELECT id, item, person, giver, channel, given_at, begun_at FROM notices WHERE settled_at IS NULL ORDER BY id"
    )
    return tuple(map(_notice, rows))


def begin(db: Database, notices: Sequence[Notice], at: datetime) -> None:
    """Note that these are about to be put to Slack."""
    _stamp(db, "begun_at = coalesce(begun_at, ?)", notices, at)


def settle(db: Database, notices: Sequence[Notice], at: datetime) -> None:
    """Note that nothing more is owed of these."""
    _stamp(db, "settled_at = ?", notices, at)


def untold(db: Database, item: str) -> None:
    """Note that the channel in which an action was logged was not told of it."""
    # One may be settled for a channel already: what is sent does not wait for the announcement.
    db.execute(
        "UPDATE notices SET channel = '', settled_at = NULL WHERE item = ? AND channel <> '' AND begun_at IS NULL",
        (item,),
    )


def forget(db: Database, before: datetime) -> None:
    """Drop what was settled before then."""
    db.execute("DELETE FROM notices WHERE settled_at < ?", (before.isoformat(),))


def _notice(row: Row) -> Notice:
    begun = datetime.fromisoformat(row["begun_at"]) if row["begun_at"] else None
    given = datetime.fromisoformat(row["given_at"])
    return Notice(row["id"], row["item"], row["person"], row["giver"], row["channel"], given, begun)


def _stamp(db: Database, column: str, notices: Sequence[Notice], at: datetime) -> None:
    rows = [(at.isoformat(), notice.id) for notice in notices]
    db.conn.executemany(f"UPDATE notices SET {column} WHERE id = ?", rows)  # noqa: S608 own words only
