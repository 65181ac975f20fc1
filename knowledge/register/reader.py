"""What can be looked up in the register."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlite_utils import Database

from knowledge.register.bodies import PaperBodies, merged
from knowledge.register.likeness import alike
from knowledge.register.references import known, parted
from knowledge.store import Store, bodies, decisions, history, items
from knowledge.store import actions as rows
from knowledge.store.actions import NO_LIMIT, Narrowed
from knowledge.types import (
    Action,
    ActionStatus,
    Change,
    Clock,
    Decision,
    Digest,
    GoverningBody,
    NewAction,
)

DIGEST_DAYS = timedelta(days=7)


class RegisterReader:
    """The register as it stands. The clock gives UTC; `zone` is where a day begins and ends."""

    def __init__(self, store: Store, clock: Clock, zone: ZoneInfo, paper_bodies: PaperBodies = tuple) -> None:
        self._store = store
        self._clock = clock
        self._zone = zone
        self._paper_bodies = paper_bodies

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

    def alike(self, action: Action | NewAction) -> tuple[Action, ...]:
        """Open actions of the same partnership and owner that say nearly the same, the soonest due first."""
        with self._store.reading() as db:
            near = alike(action, rows.open_words(db, action.partnership, action.owners))
            own = action.id if isinstance(action, Action) else 0
            return rows.by_ids(db, [each for each in near if each != own])

    def alike_each(self, actions: Mapping[int, NewAction]) -> dict[int, str]:
        """By the same keys, the number of an open action that each of several says nearly the same as."""
        with self._store.reading() as db:
            of = {one.partnership: tuple(rows.open_words(db, one.partnership)) for one in actions.values()}
            near = {key: alike(one, of[one.partnership])[:1] for key, one in actions.items()}
            return {key: rows.by_ids(db, ids)[0].number for key, ids in near.items() if ids}

    def all_actions(self) -> tuple[Action, ...]:
        """Every action whatever its status, in the order of their numbers."""
        with self._store.reading() as db:
            return items.every(db, items.ACTIONS)

    def decisions(self, *, partnership: str = "", since: date | None = None) -> tuple[Decision, ...]:
        """Decisions, the latest first, `since` being the first day of deciding."""
        with self._store.reading() as db:
            return decisions.between(db, partnership=partnership, since=since)

    def waiting(self, *, partnership: str = "") -> tuple[Decision, ...]:
        """Recommendations that wait for the tier above, the oldest first."""
        with self._store.reading() as db:
            return decisions.waiting(db, partnership=partnership)

    def unsigned(self, *, partnership: str = "") -> tuple[Decision, ...]:
        """Decisions that not every agency asked has signed, the oldest first."""
        with self._store.reading() as db:
            return decisions.unsigned(db, partnership=partnership)

    def bodies(self) -> tuple[GoverningBody, ...]:
        """The bodies of all partnerships, as officers set them and papers tell of them, the highest tier first."""
        with self._store.reading() as db:
            return self._bodies(db)

    def history(self, number: str) -> tuple[Change, ...]:
        """Every change of the item that bears this number, the oldest first."""
        with self._store.reading() as db:
            return history.changes(db, number)

    def digest(self, partnership: str = "") -> Digest:
        """What is overdue, due in the next 7 days or by a meeting, and was done or decided in the last 7.

        Of all partnerships when empty.
        """
        today = self.today()
        week_ago, day_after = today - DIGEST_DAYS, today + DIGEST_DAYS + timedelta(days=1)
        done = Narrowed(partnership, status=ActionStatus.DONE, done_since=self._start_of(week_ago))
        with self._store.reading() as db:
            return Digest(
                today=today,
                partnership=partnership,
                overdue=rows.select(db, Narrowed(partnership, due_before=today)),
                due_soon=rows.select(db, Narrowed(partnership, due_from=today, due_before=day_after)),
                done=rows.select(db, done),
                decided=decisions.between(db, partnership=partnership, since=week_ago, until=today),
                by_meeting=rows.select(db, Narrowed(partnership, by_meeting=True)),
            )

    def _bodies(self, db: Database) -> tuple[GoverningBody, ...]:
        return merged(bodies.every(db), self._paper_bodies())

    def _action(self, db: Database, reference: str) -> Action:
        year, sequence = parted(reference, "action")
        found = items.find(db, items.ACTIONS, sequence, year, present_year=self.today().year)
        return known(found, reference, "action")

    def _decision(self, db: Database, reference: str) -> Decision:
        year, sequence = parted(reference, "decision")
        found = items.find(db, items.DECISIONS, sequence, year, present_year=self.today().year)
        return known(found, reference, "decision")

    def _start_of(self, day: date) -> datetime:
        return datetime.combine(day, time(), self._zone).astimezone(UTC)
