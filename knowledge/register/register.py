"""The register: actions and decisions with their numbers, changes and digest."""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from knowledge.errors import UnknownItem
from knowledge.store import Store
from knowledge.store import register as rows
from knowledge.types import Action, ActionStatus, Change, Clock, Decision, Digest, NewAction, NewDecision

DIGEST_DAYS = timedelta(days=7)

_Item = TypeVar("_Item", Action, Decision)
_REFERENCE = re.compile(r"\s*#?(?:(?P<letter>[AaDd])-?)?(?:(?P<year>[0-9]{4})-)?(?P<sequence>[0-9]{1,9})\s*")


class Register:
    """What the register can do. The clock gives UTC; `zone` is where a day begins and ends."""

    def __init__(self, store: Store, clock: Clock, zone: ZoneInfo) -> None:
        self._store = store
        self._clock = clock
        self._zone = zone

    def today(self) -> date:
        """The present day in the zone."""
        return self._clock().astimezone(self._zone).date()

    def log_action(self, new: NewAction, who: str) -> tuple[Action, bool]:
        """Keep an action. False where its source key was logged before: then the first stands and is returned."""
        with self._store.writing() as db:
            return rows.add_action(db, new, who=who, at=self._clock(), year=self.today().year)

    def log_decision(self, new: NewDecision, who: str) -> tuple[Decision, bool]:
        """Keep a decision, as log_action keeps an action."""
        with self._store.writing() as db:
            return rows.add_decision(db, new, who=who, at=self._clock(), year=self.today().year)

    def action(self, reference: str) -> Action:
        """The action called "12", "#12" or "A-2026-012"; raises UnknownItem.

        A sequence alone means the present year's, else the latest year's that has it.
        """
        year, sequence = _reference(reference, "action")
        with self._store.reading() as db:
            found = rows.find_action(db, sequence, year, present_year=self.today().year)
        return _known(found, reference, "action")

    def decision(self, reference: str) -> Decision:
        """The decision called "3", "#3" or "D-2026-003"; raises UnknownItem."""
        year, sequence = _reference(reference, "decision")
        with self._store.reading() as db:
            found = rows.find_decision(db, sequence, year, present_year=self.today().year)
        return _known(found, reference, "decision")

    def set_status(self, reference: str, status: ActionStatus, who: str) -> Action:
        """Change where an action stands; nothing is written where it stands so already. Raises UnknownItem."""
        year, sequence = _reference(reference, "action")
        with self._store.writing() as db:
            found = rows.find_action(db, sequence, year, present_year=self.today().year)
            action = _known(found, reference, "action")
            return rows.change_status(db, action, status, who=who, at=self._clock())

    def actions(
        self, *, partnership: str = "", owner: str = "", overdue: bool = False, done: bool = False
    ) -> tuple[Action, ...]:
        """Open actions, the soonest due first and the undated last; with `done`, the done ones, the latest first."""
        with self._store.reading() as db:
            if done:
                return rows.done_actions(db, partnership=partnership, owner=owner)
            due_before = self.today() if overdue else None
            return rows.open_actions(db, partnership=partnership, owner=owner, due_before=due_before)

    def all_actions(self) -> tuple[Action, ...]:
        """Every action whatever its status, in the order of logging."""
        with self._store.reading() as db:
            return rows.all_actions(db)

    def decisions(self, *, partnership: str = "", since: date | None = None) -> tuple[Decision, ...]:
        """Decisions, the latest first, `since` being the first day of deciding."""
        with self._store.reading() as db:
            return rows.decisions(db, partnership=partnership, since=since)

    def history(self, number: str) -> tuple[Change, ...]:
        """Every change of the item that bears this number, the oldest first."""
        with self._store.reading() as db:
            return rows.changes(db, number)

    def digest(self, partnership: str = "") -> Digest:
        """What is overdue, due in the next 7 days, and was done or decided in the last 7; of all when empty."""
        today = self.today()
        week_ago, day_after = today - DIGEST_DAYS, today + DIGEST_DAYS + timedelta(days=1)
        with self._store.reading() as db:
            return Digest(
                today=today,
                partnership=partnership,
                overdue=rows.open_actions(db, partnership=partnership, due_before=today),
                due_soon=rows.open_actions(db, partnership=partnership, due_from=today, due_before=day_after),
                done=rows.done_actions(db, partnership=partnership, since=self._start_of(week_ago)),
                decided=rows.decisions(db, partnership=partnership, since=week_ago, until=today),
            )

    def _start_of(self, day: date) -> datetime:
        return datetime.combine(day, time(), self._zone).astimezone(UTC)


def _reference(reference: str, kind: str) -> tuple[int | None, int]:
    """Year, if given, and sequence; raises UnknownItem where the words are no number of that kind."""
    match = _REFERENCE.fullmatch(reference)
    letter = kind[0].upper()
    said = reference.strip()
    if not match:
        raise UnknownItem(f"“{said}” is no number: write one such as 12 or {letter}-2026-012. {_see(kind)}")
    if match["letter"] and match["letter"].upper() != letter:
        raise UnknownItem(f"{said} is not the number of {_a(kind)}: those begin with {letter}. {_see(kind)}")
    return int(match["year"]) if match["year"] else None, int(match["sequence"])


def _known(found: _Item | None, reference: str, kind: str) -> _Item:
    if found is None:
        raise UnknownItem(f"There is no {kind} {reference.strip().lstrip('#')}. {_see(kind)}")
    return found


def _see(kind: str) -> str:
    return f"`/{kind} list` shows the {'open' if kind == 'action' else 'latest'} ones."


def _a(kind: str) -> str:
    return "an action" if kind == "action" else "a decision"
