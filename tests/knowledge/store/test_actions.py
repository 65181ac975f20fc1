"""Actions as rows under threads, failures and sudden death."""

import json
import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest

from knowledge.store import Store, history, items
from knowledge.store import actions as rows
from knowledge.store.actions import Narrowed
from knowledge.types import Action, ActionStatus, Source

NOW = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)

LOGGER = """
import itertools, sys
from datetime import UTC, datetime
from pathlib import Path
from knowledge.store import Store, items
from knowledge.types import Action, ActionStatus, Source
store = Store(Path(sys.argv[1]))
for n in itertools.count():
    with store.writing() as db:
        at, source = datetime.now(UTC), Source(f"k{n}")
        new = Action(0, "", f"act {n}", ("<@U1>",), None, ActionStatus.OPEN, "Aldwash", source, "U9", at)
        action, _ = items.add(db, new, year=2026)
    print(action.number, flush=True)
"""


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "remit.db")


def new(key, owners=(), partnership=""):
    return Action(0, "", "act", owners, None, ActionStatus.OPEN, partnership, Source(key), "U9", NOW)


def add(store, key, year=2026):
    with store.writing() as db:
        return items.add(db, new(key), year=year)


def test_fifty_threads_get_fifty_numbers(store) -> None:
    with ThreadPoolExecutor(50) as pool:
        logged = list(pool.map(lambda n: add(store, f"k{n}")[0].number, range(50)))
    assert sorted(logged) == [f"A-2026-{n:03d}" for n in range(1, 51)]


def test_fifty_threads_with_one_source_log_it_once(store) -> None:
    with ThreadPoolExecutor(50) as pool:
        logged = list(pool.map(lambda _: add(store, "same"), range(50)))
    assert len({action.number for action, _ in logged}) == 1
    assert sum(fresh for _, fresh in logged) == 1
    with store.reading() as db:
        assert len(history.changes(db, "A-2026-001")) == 1


def test_a_failure_keeps_neither_the_row_nor_its_history(store) -> None:
    def fail() -> None:
        with store.writing() as db:
            items.add(db, new("k"), year=2026)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    with store.reading() as db:
        assert items.every(db, items.ACTIONS) == history.changes(db, "A-2026-001") == ()


def test_after_999_the_number_grows(store) -> None:
    with store.writing() as db:
        for n in range(1000):
            items.add(db, new(f"k{n}"), year=2026)
    assert add(store, "last")[0].number == "A-2026-1001"


def test_a_killed_writer_loses_nothing_it_had_committed(tmp_path) -> None:
    """kill -9 amid logging: every number that was told is there, once, with its history."""
    file = tmp_path / "remit.db"
    writer = subprocess.Popen([sys.executable, "-c", LOGGER, str(file)], stdout=subprocess.PIPE, text=True)
    told = [writer.stdout.readline().strip() for _ in range(25)]
    os.kill(writer.pid, signal.SIGKILL)
    told += writer.communicate()[0].split()
    with Store(file).reading() as db:
        kept = [action.number for action in items.every(db, items.ACTIONS)]
        assert kept[: len(told)] == told
        assert len(kept) == len(set(kept)) <= len(told) + 1
        assert all(len(history.changes(db, number)) == 1 for number in kept)


def test_owners_are_found_whole_and_in_any_case(store) -> None:
    with store.writing() as db:
        items.add(db, new("k", ("Health & Care", "<@U1>"), "Aldwash"), year=2026)
    with store.reading() as db:
        assert rows.select(db, Narrowed(owner="health & care"))
        assert not rows.select(db, Narrowed(owner="Health"))
        assert json.loads(db.execute("SELECT owners FROM actions").fetchone()["owners"]) == ["Health & Care", "<@U1>"]
