"""A register over a real file, with a clock that a test sets."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from knowledge.register.register import Register
from knowledge.store import Store
from knowledge.types import NewAction, NewDecision, Source

LONDON = ZoneInfo("Europe/London")


class SetClock:
    """Gives the moment it was set to."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture
def clock():
    return SetClock(datetime(2026, 3, 4, 9, 30, tzinfo=UTC))


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "remit.db")


@pytest.fixture
def register(store, clock):
    return Register(store, clock, LONDON)


@pytest.fixture
def log(register):
    """log("send the paper", due=…) logs an action under a key of its own and returns it."""

    def new(what="send the paper", *, due=None, owners=("<@U1>",), partnership="Aldwash", key=None):
        key = key or f"{what}/{len(register.all_actions())}"
        return register.log_action(NewAction(what, owners, due, partnership, Source(key)), "U9")[0]

    return new


@pytest.fixture
def decide(register):
    """decide("merge the groups", on=…) logs a decision under a key of its own and returns it."""

    def new(what="merge the groups", *, on, partnership="Aldwash", lead="Police"):
        key = f"{what}/{len(register.decisions())}"
        return register.log_decision(NewDecision(what, lead, on, partnership, Source(key)), "U9")[0]

    return new
