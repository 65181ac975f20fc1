"""The register at ten thousand items: lists, likeness, and how many actions are logged a second, each durable.

Logged as Slack has it logged: what is like it is looked for first, as somebody sees the register who is no officer.
"""

import sqlite3
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from handlers.blocks.action import listed
from handlers.blocks.item import LISTED
from handlers.shares import OVERDUE, Share
from knowledge.register.register import Register
from knowledge.store.actions import Narrowed
from knowledge.types import NewAction, Source, Viewer
from tests.benchmarks.measure import each, fresh_store, now, shown

COUNT = 300
ITEMS = 10_000
THREADS = 20
WORDS = tuple(
    "report minutes budget school panel audit plan hall figures letter grant review risk lease survey summary rota "
    "training contract policy nursery library charter forum leaflet pledge roster clinic tender invoice".split()
)


def run() -> None:
    with fresh_store() as store:
        register = Register(store, now, ZoneInfo("Europe/London"))
        alone = _rate(lambda i: register.log_action(_new(i), "U1"), threads=1)
        together = _rate(lambda i: register.log_action(_new(COUNT + i), "U1"), threads=THREADS)
    bare = _bare_inserts()
    print(f"  logged: {alone:.0f} a second, by {THREADS} threads {together:.0f}; bare inserts: {bare:.0f} a second")
    _large()


def _large() -> None:
    with fresh_store() as store:
        register = Register(store, now, ZoneInfo("Europe/London"))
        due = register.today() - timedelta(days=30)
        register.log_all([_new(i, due + timedelta(days=i % 60)) for i in range(ITEMS)], "U1")
        overdue = Narrowed("aldwash", due_before=register.today())

        def show(_: str) -> None:
            found, total = register.select(overdue, LISTED)
            listed(found, Share(flags=frozenset({OVERDUE})), register.today(), total)

        print(f"  list overdue of {ITEMS:,}: {shown(*each(show, 'x' * 40))}")
        _beside(register)
        print(f"  all exported: {each(lambda _: register.all_actions(), 'x')[0][0] * 1000:.0f} ms")


def _beside(register) -> None:
    """Logging beside them: for one of 50 people, and for one who owns ten thousand more, all without numbers."""
    seen = register.seen_by(Viewer("U1", "C1"))
    busy = [replace(_new(i), owners=("Clerk",), source=Source(f"clerk:{i}")) for i in range(ITEMS)]
    register.log_all(busy, "U1")
    for whose in ("<@U7>", "Clerk"):
        new = [replace(_new(i), owners=(whose,), source=Source(f"{whose}:{i}")) for i in range(COUNT)]
        print(f"  very like, for {whose}: {shown(*each(lambda i, new=new: seen.alike(new[int(i)]), '0123456789'))}")
        alone = _rate(lambda i, new=new: (seen.alike(new[i]), seen.log_action(new[i], "U1")), threads=1)
        print(f"  logged beside {2 * ITEMS:,}, for {whose}: {alone:.0f} a second")


def _new(i, due=None) -> NewAction:
    first, second, third, fourth = (WORDS[i // len(WORDS) ** place % len(WORDS)] for place in range(4))
    what = f"send the {first} of the {second} to the {third} with the {fourth}"
    return NewAction(what, (f"<@U{i % 50}>",), due, "aldwash", Source(f"bench:{i}"))


def _rate(log, threads) -> float:
    started = time.perf_counter()
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(log, range(COUNT)))
    return COUNT / (time.perf_counter() - started)


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
