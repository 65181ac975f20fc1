"""The register: actions and decisions with their numbers, changes and digest."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlite_utils import Database

from knowledge.errors import NotUnderstood
from knowledge.register import changes
from knowledge.register.changes import ActionEdit, DecisionEdit
from knowledge.register.importing import take_in
from knowledge.register.likeness import alike
from knowledge.register.references import known, parted
from knowledge.store import Store, history
from knowledge.store import actions as action_rows
from knowledge.store import decisions as decision_rows
from knowledge.types import (
    Action,
    ActionStatus,
    Change,
    Changed,
    Clock,
    Decision,
    DecisionStatus,
    Digest,
    NewAction,
    NewDecision,
)

DIGEST_DAYS = timedelta(days=7)


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
            return action_rows.add_action(db, new, who=who, at=self._clock(), year=self.today().year)

    def log_decision(self, new: NewDecision, who: str) -> tuple[Decision, bool]:
        """Keep a decision, as log_action keeps an action."""
        with self._store.writing() as db:
            return decision_rows.add_decision(db, new, who=who, at=self._clock(), year=self.today().year)

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

    def change_action(self, reference: str, edit: ActionEdit, who: str) -> Changed[Action]:
        """Edit an action as it stands now, with a history row for each field that becomes another.

        Of two people at once each sees what the other left. Raises UnknownItem.
        """
        with self._store.writing() as db:
            at = self._clock()
            before = self._action(db, reference)
            after = changes.stamped(before, edit(before), at)
            told = changes.differences(before, after, who=who, at=at)
            if told:
                action_rows.update_action(db, after)
                history.add_changes(db, told)
            return Changed(before, after, told)

    def set_status(self, reference: str, status: ActionStatus, who: str) -> Action:
        """Change where an action stands; nothing is written where it stands so already. Raises UnknownItem."""
        return self.change_action(reference, changes.to_status(status), who).after

    def change_decision(self, reference: str, edit: DecisionEdit, who: str) -> Changed[Decision]:
        """Edit a decision as change_action edits an action."""
        with self._store.writing() as db:
            return self._edit_decision(db, reference, edit, who)

    def supersede(self, older: str, newer: str, who: str) -> Changed[Decision]:
        """Have one decision replaced by another: both changes or none; gives the older's.

        Raises UnknownItem, and NotUnderstood where either would replace itself.
        """
        with self._store.writing() as db:
            old, new = self._decision(db, older), self._decision(db, newer)
            if old.number == new.number or new.number in old.supersedes:
                raise NotUnderstood(f"{new.number} cannot replace {old.number}: say an older one by a newer one.")
            self._edit_decision(db, new.number, changes.replacing(old.number), who)
            edit = changes.to_standing(DecisionStatus.SUPERSEDED, f"replaced by {new.number}")
            return self._edit_decision(db, old.number, edit, who)

    def actions(
        self, *, partnership: str = "", owner: str = "", overdue: bool = False, done: bool = False
    ) -> tuple[Action, ...]:
        """Open actions, the soonest due first and the undated last; with `done`, the done ones, the latest first."""
        with self._store.reading() as db:
            if done:
                return action_rows.done_actions(db, partnership=partnership, owner=owner)
            due_before = self.today() if overdue else None
            return action_rows.open_actions(db, partnership=partnership, owner=owner, due_before=due_before)

    def take_in(self, items: Iterable[tuple[str, Action | Decision]]) -> int:
        """Keep items under their own numbers, each with the place to name where it is refused; gives how many are new.

        All or nothing. One that stands already with the same content is passed over; raises NotUnderstood where it
        stands with other content.
        """
        with self._store.writing() as db:
            at = self._clock()
            return sum(take_in(db, item, place, at=at) for place, item in items)

    def blocked(self, *, partnership: str = "") -> tuple[Action, ...]:
        """Blocked actions, the soonest due first."""
        return tuple(a for a in self.actions(partnership=partnership) if a.status == ActionStatus.BLOCKED)

    def actions_of(self, body: str) -> tuple[Action, ...]:
        """Open actions of a body: its name, or words of it, stands in the partnership's name or an owner's."""
        words = body.casefold()
        return tuple(a for a in self.actions() if any(words in name.casefold() for name in (a.partnership, *a.owners)))

    def alike(self, action: Action) -> tuple[Action, ...]:
        """Open actions of the same partnership and owner that say nearly the same, the soonest due first."""
        with self._store.reading() as db:
            standing = action_rows.open_actions(db, partnership=action.partnership)
        return alike(action, (one for one in standing if one.partnership == action.partnership))

    def all_actions(self) -> tuple[Action, ...]:
        """Every action whatever its status, in the order of their numbers."""
        with self._store.reading() as db:
            return action_rows.all_actions(db)

    def decisions(self, *, partnership: str = "", since: date | None = None) -> tuple[Decision, ...]:
        """Decisions, the latest first, `since` being the first day of deciding."""
        with self._store.reading() as db:
            return decision_rows.decisions(db, partnership=partnership, since=since)

    def history(self, number: str) -> tuple[Change, ...]:
        """Every change of the item that bears this number, the oldest first."""
        with self._store.reading() as db:
            return history.changes(db, number)

    def digest(self, partnership: str = "") -> Digest:
        """What is overdue, due in the next 7 days, and was done or decided in the last 7; of all when empty."""
        today = self.today()
        week_ago, day_after = today - DIGEST_DAYS, today + DIGEST_DAYS + timedelta(days=1)
        with self._store.reading() as db:
            return Digest(
                today=today,
                partnership=partnership,
                overdue=action_rows.open_actions(db, partnership=partnership, due_before=today),
                due_soon=action_rows.open_actions(db, partnership=partnership, due_from=today, due_before=day_after),
                done=action_rows.done_actions(db, partnership=partnership, since=self._start_of(week_ago)),
                decided=decision_rows.decisions(db, partnership=partnership, since=week_ago, until=today),
            )

    def _action(self, db: Database, reference: str) -> Action:
        year, sequence = parted(reference, "action")
        found = action_rows.find_action(db, sequence, year, present_year=self.today().year)
        return known(found, reference, "action")

    def _decision(self, db: Database, reference: str) -> Decision:
        year, sequence = parted(reference, "decision")
        found = decision_rows.find_decision(db, sequence, year, present_year=self.today().year)
        return known(found, reference, "decision")

    def _edit_decision(self, db: Database, reference: str, edit: DecisionEdit, who: str) -> Changed[Decision]:
        before = self._decision(db, reference)
        after = edit(before)
        told = changes.differences(before, after, who=who, at=self._clock())
        if told:
            decision_rows.update_decision(db, after)
            history.add_changes(db, told)
        return Changed(before, after, told)

    def _start_of(self, day: date) -> datetime:
        return datetime.combine(day, time(), self._zone).astimezone(UTC)
