"""What can be looked up in the register."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Self
from zoneinfo import ZoneInfo

from sqlite_utils import Database

from knowledge.register.bodies import PaperBodies, merged
from knowledge.register.likeness import alike, apart
from knowledge.register.references import known, parted
from knowledge.store import Store, bodies, decisions, history, items, likeness
from knowledge.store import actions as rows
from knowledge.store.actions import NO_LIMIT, Narrowed
from knowledge.store.decisions import Wanted
from knowledge.types import (
    Action,
    ActionStatus,
    Change,
    Clock,
    Decision,
    Digest,
    GoverningBody,
    NewAction,
    NewDecision,
    Viewer,
)

DIGEST_DAYS = timedelta(days=7)


class RegisterReader:
    """The register as it stands. The clock gives UTC; `zone` is where a day begins and ends."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        zone: ZoneInfo,
        paper_bodies: PaperBodies = tuple,
        viewer: Viewer | None = None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._zone = zone
        self._paper_bodies = paper_bodies
        self._viewer = viewer

    def seen_by(self, viewer: Viewer) -> Self:
        """The same register, in which what the viewer may not see is not there: neither listed nor known by number."""
        return type(self)(self._store, self._clock, self._zone, self._paper_bodies, viewer)

    def today(self) -> date:
        """The present day in the zone."""
        return self._clock().astimezone(self._zone).date()

    def action(self, reference: str) -> Action:
        """The action called "12", "#12" or "A-2026-012"; raises UnknownItem.

        A sequence alone means the present year's, else the latest year's that has it.
        """
        with self._store.reading() as db:
            return self._action(db, reference)

    def decision(self, reference: str) -> Decision:
        """The decision called "3", "#3" or "D-2026-003"; raises UnknownItem."""
        with self._store.reading() as db:
            return self._decision(db, reference)

    def actions(
        self, *, partnership: str = "", owner: str = "", overdue: bool = False, done: bool = False
    ) -> tuple[Action, ...]:
        """Open actions, the soonest due first and the undated last; with `done`, the done ones, the latest first."""
        status = ActionStatus.DONE if done else None
        due_before = self.today() if overdue and not done else None
        return self.select(Narrowed(partnership, owner, status=status, due_before=due_before))[0]

    def select(self, wanted: Narrowed, limit: int = NO_LIMIT) -> tuple[tuple[Action, ...], int]:
        """The first `limit` of the actions wanted, and how many there are in all."""
        wanted = self._to_viewer(wanted)
        with self._store.reading() as db:
            found = rows.select(db, wanted, limit)
            return found, len(found) if len(found) != limit else rows.count(db, wanted)

    def actions_of(self, body: str) -> tuple[Action, ...]:
        """Open actions of a body: its name, or words of it, is the action's body, an owner or the partnership."""
        return self.select(Narrowed(body=body))[0]

    def blocked(self, *, partnership: str = "") -> tuple[Action, ...]:
        """Blocked actions, the soonest due first."""
        return self.select(Narrowed(partnership, status=ActionStatus.BLOCKED))[0]

    def following(self, decision: Decision) -> tuple[Action, ...]:
        """The actions that carry a decision out, whatever their status."""
        return self.select(Narrowed(follows=decision.number))[0]

    def alike(self, item: Action | NewAction | Decision | NewDecision) -> tuple[Action | Decision, ...]:
        """Open actions of the same partnership and owner, or standing decisions, that say nearly the same.

        The soonest due or latest decided first.
        """
        with self._store.reading() as db:
            return self._alike(db, item)

    def alike_each(self, new: Mapping[int, NewAction | NewDecision]) -> dict[int, Action | Decision]:
        """By the same keys, the first that each of several is like."""
        with self._store.reading() as db:
            return {key: like[0] for key, one in new.items() if (like := self._alike(db, one))}

    def all_actions(self) -> tuple[Action, ...]:
        """Every action whatever its status, in the order of their numbers."""
        with self._store.reading() as db:
            return items.every(db, items.ACTIONS, self._viewer)

    def select_decisions(self, wanted: Wanted, limit: int = NO_LIMIT) -> tuple[tuple[Decision, ...], int]:
        """The first `limit` of the decisions wanted, and how many there are in all."""
        wanted = replace(wanted, viewer=self._viewer)
        with self._store.reading() as db:
            found = decisions.select(db, wanted, limit)
            return found, len(found) if len(found) != limit else decisions.count(db, wanted)

    def decisions(self, *, partnership: str = "", since: date | None = None) -> tuple[Decision, ...]:
        """Decisions, the latest first, `since` being the first day of deciding."""
        return self.select_decisions(Wanted(partnership, since=since))[0]

    def waiting(self, *, partnership: str = "") -> tuple[Decision, ...]:
        """Recommendations that wait for the tier above, the oldest first."""
        return self.select_decisions(Wanted(partnership, waiting=True))[0]

    def unsigned(self, *, partnership: str = "") -> tuple[Decision, ...]:
        """Decisions that not every agency asked has signed, the oldest first."""
        return self.select_decisions(Wanted(partnership, unsigned=True))[0]

    def bodies(self) -> tuple[GoverningBody, ...]:
        """The bodies of all partnerships, as officers set them and papers tell of them, the highest tier first."""
        with self._store.reading() as db:
            return self._bodies(db)

    def history(self, number: str) -> tuple[Change, ...]:
        """Every change of the item that bears this number, the oldest first."""
        with self._store.reading() as db:
            return history.changes(db, number)

    def histories(self) -> dict[str, list[Change]]:
        """The history of every item by its number."""
        with self._store.reading() as db:
            return history.every(db)

    def digest(self, partnership: str = "") -> Digest:
        """What is overdue, due in the next 7 days or by a meeting, and was done or decided in the last 7.

        Of all partnerships when empty.
        """
        today = self.today()
        week_ago, day_after = today - DIGEST_DAYS, today + DIGEST_DAYS + timedelta(days=1)
        of = self._to_viewer(Narrowed(partnership))
        done = replace(of, status=ActionStatus.DONE, done_since=self._start_of(week_ago))
        with self._store.reading() as db:
            return Digest(
                today=today,
                partnership=partnership,
                overdue=rows.select(db, replace(of, due_before=today)),
                due_soon=rows.select(db, replace(of, due_from=today, due_before=day_after)),
                done=rows.select(db, done),
                decided=decisions.select(db, Wanted(partnership, since=week_ago, until=today, viewer=self._viewer)),
                by_meeting=rows.select(db, replace(of, by_meeting=True)),
            )

    def _to_viewer(self, wanted: Narrowed) -> Narrowed:
        return replace(wanted, viewer=self._viewer)

    def _bodies(self, db: Database) -> tuple[GoverningBody, ...]:
        return merged(bodies.every(db), self._paper_bodies())

    def _alike(self, db: Database, item: Action | NewAction | Decision | NewDecision) -> tuple[Action | Decision, ...]:
        table: items.Table[Any] = items.ACTIONS if isinstance(item, Action | NewAction) else items.DECISIONS
        own = item.id if isinstance(item, Action | Decision) else 0
        near = alike(item.what, likeness.near(db, items.compared(item)))
        found = items.by_ids(db, table, [each for each in near if each != own], self._viewer)
        return tuple(each for each in found if not apart(item, each))

    def _action(self, db: Database, reference: str) -> Action:
        said = parted(reference, "action")
        found = items.find(db, items.ACTIONS, said, present_year=self.today().year, viewer=self._viewer)
        return known(found, reference, "action")

    def _decision(self, db: Database, reference: str) -> Decision:
        said = parted(reference, "decision")
        found = items.find(db, items.DECISIONS, said, present_year=self.today().year, viewer=self._viewer)
        return known(found, reference, "decision")

    def _start_of(self, day: date) -> datetime:
        return datetime.combine(day, time(), self._zone).astimezone(UTC)
