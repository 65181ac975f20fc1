"""What a thread remembers, and for how long."""

from datetime import UTC, datetime, timedelta

from knowledge.store import Store, turns
from knowledge.store.turns import KEPT, Turn

NOW = datetime(2026, 3, 2, tzinfo=UTC)


def test_turns_are_dropped_when_nobody_goes_on_from_them(tmp_path) -> None:
    store = Store(tmp_path / "remit.db")
    with store.writing() as db:
        turns.remember(db, "old", Turn("who chairs?", "", ()), NOW - KEPT - timedelta(days=1))
        turns.remember(db, "new", Turn("who chairs?", "", (1,)), NOW)
    with store.reading() as db:
        assert turns.latest(db, "old") is None
        assert turns.latest(db, "new") == Turn("who chairs?", "", (1,))
