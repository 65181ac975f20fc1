"""How many actions are logged a second, each durable before the next, beside a bare durable insert."""

import sqlite3
import tempfile
import time
from pathlib import Path
from zoneinfo import ZoneInfo

from knowledge.register.register import Register
from knowledge.types import NewAction, Source
from tests.benchmarks.measure import fresh_store, now

COUNT = 500


def run() -> None:
    with fresh_store() as store:
        register = Register(store, now, ZoneInfo("Europe/London"))
        started = time.perf_counter()
        for i in range(COUNT):
            register.log_action(NewAction(f"action {i}", ("Clerk",), None, "aldwash", Source(f"bench:{i}")), "U1")
        ours = COUNT / (time.perf_counter() - started)
    bare = _bare_inserts()
    print(f"  logged: {ours:.0f} a second; bare inserts: {bare:.0f} a second; ratio {ours / bare:.2f}")


def _bare_inserts() -> float:
    with tempfile.TemporaryDirectory() as folder:
        db = sqlite3.connect(Path(folder) / "bare.db", isolation_level=None)
        db.execute("PRAGMA journal_mode=WAL")
        db.execute("PRAGMA synchronous=FULL")
        db.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, what TEXT)")
        started = time.perf_counter()
        for i in range(COUNT):
            db.execute("INSERT INTO t (what) VALUES (?)", [f"action {i}"])
        rate = COUNT / (time.perf_counter() - started)
        db.close()
        return rate
