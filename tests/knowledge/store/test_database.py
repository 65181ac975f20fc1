"""What a person is told when the database file does not do its part."""

import contextlib
import re
import sqlite3
from pathlib import Path

import pytest

from knowledge.errors import DatabaseUnavailable
from knowledge.store import Store, database
from knowledge.store.deliveries import reachable


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "remit.db")


def test_a_database_that_another_program_holds_says_so(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)
    store = Store(tmp_path / "remit.db")
    with contextlib.closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseUnavailable, match=rf"{re.escape(str(store.path))}.*locked"), store.writing():
            pytest.fail("it was not locked")


def test_a_database_that_cannot_grow_says_so_and_keeps_what_it_had(store) -> None:
    with store.writing() as db:
        db.execute("INSERT INTO channels VALUES ('C1', 'north')")
    with pytest.raises(DatabaseUnavailable, match="full"):
        _write_beyond_the_disk(store)
    with store.reading() as db:
        assert [row["id"] for row in db.execute("SELECT id FROM channels")] == ["C1"]


def test_a_database_that_went_away_is_not_reachable(store) -> None:
    assert reachable(store)
    for file in store.path.parent.glob("remit.db*"):
        file.unlink()
    store.path.mkdir()
    assert not reachable(store)


def test_a_mistake_in_a_query_is_not_blamed_on_the_file(store) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"), store.reading() as db:
        db.execute("SELECT * FROM nowhere")


def _write_beyond_the_disk(store: Store) -> None:
    with store.writing() as db:
        db.execute("PRAGMA max_page_count = 1")
        db.execute("INSERT INTO channels VALUES ('C2', ?)", ["south" * 10_000])
