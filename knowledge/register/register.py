"""The register: actions and decisions are kept, changed and answered, each act with its history."""

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from knowledge.errors import NotUnderstood
from knowledge.register import changes, standing
from knowledge.register.bodies import placed, recommended_words
from knowledge.register.changes import ActionEdit, DecisionEdit
from knowledge.register.giving import newly_given
from knowledge.register.importing import take_in
from knowledge.register.reader import RegisterReader
from knowledge.store import bodies, history, items, notices
from knowledge.store.notices import Notice
from knowledge.types import (
    Action,
    ActionStatus,
    Answered,
    Changed,
    Decision,
    DecisionStatus,
    GoverningBody,
    NewAction,
    NewDecision,
)
from knowledge.types.register import Histories, Item


class Register(RegisterReader):
    """What the register can do."""

    def log_action(self, new: NewAction, who: str) -> tuple[Action, bool]:
        """Keep an action. False where its source key was logged before: then the first stands and is returned.

        Raises UnknownItem where it follows from a decision that there is not.
        """
        with self._store.writing() as db:
            return self._log_action(db, new, who)

    def log_decision(self, new: NewDecision, who: str) -> tuple[Decision, bool]:
        """Keep a decision, as log_action keeps an action, with what follows from its body (see bodies.placed)."""
        with self._store.writing() as db:
            return self._log_decision(db, new, who)

    def log_all(
        self, new: Sequence[NewAction | NewDecision], who: str, *, aloud: bool = True
    ) -> list[tuple[Action | Decision, bool]]:
        """Keep several, all or none; `aloud` where the channel that each was logged in is told of its owners."""
        with self._store.writing() as db:
            return [
                self._log_action(db, one, who, aloud=aloud)
                if isinstance(one, NewAction)
                else self._log_decision(db, one, who)
                for one in new
            ]

    def change_action(self, reference: str, edit: ActionEdit, who: str) -> Changed[Action]:
        """Edit an action as it stands now, with a history row for each field that becomes another.

        Of two people at once each sees what the other left; a new owner is owed a notice. Raises UnknownItem.
        """
        with self._store.writing() as db:
            at = self._clock()
            before = self._action(db, reference)
            after = changes.stamped(before, edit(before), at)
            if after.follows != before.follows:
                after = replace(after, follows=self._followed(db, after.follows))
            notices.owe(db, _notices(after, before.owners, who, at))
            return _kept(db, before, after, who, at)

    def set_status(self, reference: str, status: ActionStatus, who: str) -> Action:
        """Change where an action stands; nothing is written where it stands so already. Raises UnknownItem."""
        return self.change_action(reference, changes.to_status(status), who).after

    def change_decision(self, reference: str, edit: DecisionEdit, who: str) -> Changed[Decision]:
        """Edit a decision as change_action edits an action. Raises NotUnderstood where its rules forbid it."""
        with self._store.writing() as db:
            return self._edit_decision(db, self._decision(db, reference), edit, who)

    def supersede(self, older: str, newer: str, who: str) -> Changed[Decision]:
        """Have one decision replaced by another: both changes or none; gives the older's.

        Raises UnknownItem, and NotUnderstood where either would replace itself or the newer has ended too.
        """
        with self._store.writing() as db:
            old, new = self._decision(db, older), self._decision(db, newer)
            if old.number == new.number or new.number in old.supersedes:
                raise NotUnderstood(f"{new.number} cannot replace {old.number}: say an older one by a newer one.")
            if new.status in standing.ENDED:
                raise NotUnderstood(f"{new.number} is {new.status} itself, so it replaces nothing.")
            self._edit_decision(db, new, changes.replacing(old.number), who)
            replaced = changes.to_standing(DecisionStatus.SUPERSEDED, f"replaced by {new.number}")
            return self._edit_decision(db, old, replaced, who)

    def answer(self, reference: str, said: Answered, who: str, *, by: str = "", why: str = "") -> Changed[Decision]:
        """Record what the tier above said to a recommendation; gives the recommendation's change.

        `by` is the number of the decision by which it answered; where it accepts and none is named, one is logged in
        its name. The answer stands in the history of both. Raises UnknownItem and NotUnderstood.
        """
        with self._store.writing() as db:
            before = self._decision(db, reference)
            answering = self._decision(db, by) if by else None
            if before.answer is Answered.WAITING and said is Answered.ACCEPTED and not answering:
                answering = self._log_decision(db, self._in_its_name(before), who)[0]
            number = answering.number if answering else ""
            change = self._edit_decision(db, before, changes.answered(said, number, why), who)
            if answering and change.changes:
                self._edit_decision(db, answering, changes.setting(answers=before.number), who)
            return change

    def take_in(self, found: Iterable[tuple[str, Action | Decision]], histories: Histories | None = None) -> int:
        """Keep items under their own numbers, each with the place to name where it is refused; gives how many are new.

        The history that is told of a new one is kept with it.

        All or nothing. One that stands already with the same content is passed over; raises NotUnderstood where it
        stands with other content.
        """
        with self._store.writing() as db:
            at = self._clock()
            told = histories or {}
            return sum(take_in(db, item, place, told.get(item.number, ()), at=at) for place, item in found)

    def set_body(self, body: GoverningBody, who: str) -> None:
        """Keep what an officer says of a body; decisions that were logged stay as they are."""
        with self._store.writing() as db:
            bodies.put(db, body, who=who, at=self._clock())

    def drop_body(self, body: GoverningBody) -> bool:
        """Take away what officers said of a body; False where they said nothing."""
        with self._store.writing() as db:
            return bodies.drop(db, body.partnership, body.name)

    def _log_action(self, db: Database, new: NewAction, who: str, *, aloud: bool = True) -> tuple[Action, bool]:
        action = Action(**_begun(new, who, self._clock()), status=ActionStatus.OPEN)
        if action.follows:
            action = replace(action, follows=self._followed(db, action.follows))
        logged, fresh = items.add(db, action, year=self.today().year)
        if fresh:
            told_in = action.source.channel if aloud else ""
            notices.owe(db, _notices(logged, (), who, action.created_at, told_in))
        return logged, fresh

    def _log_decision(self, db: Database, new: NewDecision, who: str) -> tuple[Decision, bool]:
        decision = placed(Decision(**_begun(new, who, self._clock())), self._bodies(db))
        return items.add(db, decision, year=self.today().year)

    def _followed(self, db: Database, reference: str) -> str:
        """The whole number of the decision meant. Raises UnknownItem."""
        return self._decision(db, reference).number if reference else ""

    def _in_its_name(self, recommendation: Decision) -> NewDecision:
        """What the tier above decides when it accepts."""
        return NewDecision(
            what=recommended_words(recommendation.what, recommendation.body),
            lead_agency=recommendation.lead_agency,
            decided_on=self.today(),
            partnership=recommendation.partnership,
            source=replace(recommendation.source, key=f"answer {recommendation.number}", act=""),
            reasons=recommendation.reasons,
            review_on=recommendation.review_on,
            body=recommendation.recommended_to,
            options=recommendation.options,
        )

    def _edit_decision(self, db: Database, before: Decision, edit: DecisionEdit, who: str) -> Changed[Decision]:
        after = edit(before)
        standing.check(before, after)
        return _kept(db, before, after, who, self._clock())


def _notices(action: Action, had: Sequence[str], who: str, at: datetime, told_in: str = "") -> list[Notice]:
    """One for each new owner; `told_in` is the channel whose readers hear of it."""
    return [Notice(0, action.number, person, who, told_in, at) for person in newly_given(had, action.owners, who)]


def _kept(db: Database, before: Item, after: Item, who: str, at: datetime) -> Changed[Item]:
    told = changes.differences(before, after, who=who, at=at)
    if told:
        items.update(db, after)
        history.add_changes(db, told)
    return Changed(before, after, told)


def _begun(new: NewAction | NewDecision, who: str, at: datetime) -> dict[str, Any]:
    """What every item begins with."""
    own = {each.name: getattr(new, each.name) for each in fields(new)}
    return own | {"id": 0, "number": "", "created_by": who, "created_at": at}
