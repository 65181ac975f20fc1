"""What actions and decisions have in common as rows: a number of a year and a sequence, and a source."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import Literal

from sqlite_utils import Database

from knowledge.types import Source

Table = Literal["actions", "decisions"]


def next_sequence(db: Database, table: Table, year: int) -> int:
    """The sequence that the year's next item gets."""
    query = f"SELECT coalesce(max(sequence), 0) + 1 AS next FROM {table} WHERE year = ?"  # noqa: S608 own words only
    return int(rows(db, query, year)[0]["next"])


def numbered(db: Database, table: Table, sequence: int, year: int | None, present_year: int) -> sqlite3.Row | None:
    """The row of that year and sequence; without a year, the present year's, else the latest year's that has one."""
    query = f"SELECT * FROM {table} WHERE sequence = ? AND year = coalesce(?, year) ORDER BY year = ? DESC, year DESC"  # noqa: S608 own words only
    return first(db, query, sequence, year, present_year)


def rows(db: Database, query: str, *values: object) -> Sequence[sqlite3.Row]:
    """What a query finds."""
    return db.execute(query, values).fetchall()


def first(db: Database, query: str, *values: object) -> sqlite3.Row | None:
    """The first row that a query finds."""
    return next(iter(rows(db, query, *values)), None)


def number(letter: str, year: int, sequence: int) -> str:
    """An item's number: "A-2026-014"."""
    return f"{letter}-{year}-{sequence:03d}"


def parts(item: str) -> tuple[int, int]:
    """Year and sequence of a number."""
    _, year, sequence = item.split("-")
    return int(year), int(sequence)


def source(row: sqlite3.Row) -> Source:
    """Where an item was recorded."""
    return Source(row["source_key"], row["channel"], row["link"])


def iso(moment: date | None) -> str | None:
    """A date or moment as it is kept."""
    return moment.isoformat() if moment else None


def day(kept: str | None) -> date | None:
    """A kept date."""
    return date.fromisoformat(kept) if kept else None
