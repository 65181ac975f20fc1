"""Who may do what with the register. Pure: roles as they were given -> an answer, or the sentence that refuses."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from knowledge.errors import NotAllowed
from knowledge.types import Action, Decision, Role


class Deed(StrEnum):
    """What the register asks a role for; the words finish "only an officer may …"."""

    LOG = "log actions and decisions"
    CHANGE = "change that"
    RATIFY = "ratify decisions or answer recommendations"
    GOVERN = "set that"
    NAME = "say who may do what"


LEAST: Mapping[Deed, Role] = {
    Deed.LOG: Role.OFFICER,
    Deed.CHANGE: Role.OFFICER,
    Deed.RATIFY: Role.MANAGER,
    Deed.GOVERN: Role.OFFICER,
    Deed.NAME: Role.ADMIN,
}
FROM_THE_FIRST_DAY = frozenset({Deed.LOG, Deed.CHANGE, Deed.RATIFY})
"""What every full member may do until an officer is named; the rest, until an admin is too."""
KEEPERS = frozenset({Role.OFFICER, Role.MANAGER})
ASKED = 5
"""People that a refusal names."""


@dataclass(frozen=True)
class Roles:
    """The roles as given by user id, and the admins whom the settings name."""

    given: Mapping[str, Role]
    admins: frozenset[str]

    def of(self, person: str) -> Role:
        """A full member's role: a partner's where none was given."""
        return Role.ADMIN if person in self.admins else self.given.get(person, Role.PARTNER)

    def at_least(self, least: Role) -> tuple[str, ...]:
        """Everyone named with that role or a higher one, the lowest of them first."""
        people = {*self.admins, *self.given}
        named = [person for person in people if self.of(person).rank >= least.rank]
        return tuple(sorted(named, key=lambda person: (self.of(person).rank, person)))

    @property
    def strict(self) -> bool:
        """Whether roles count: an officer or a manager is named."""
        return any(role in KEEPERS for role in self.given.values())

    def may(self, person: str, deed: Deed) -> bool:
        """Whether a full member may do that."""
        # Somebody must be able to begin: where nobody is named, everyone may.
        begun = self.strict or (deed not in FROM_THE_FIRST_DAY and self.at_least(Role.ADMIN))
        return not begun or self.of(person).rank >= self._least(deed).rank

    def _least(self, deed: Deed) -> Role:
        """The role that a deed asks for. Where there is no admin, officers name people, and so the first admin."""
        return LEAST[deed] if deed is not Deed.NAME or self.at_least(Role.ADMIN) else Role.OFFICER

    def require(self, person: str, deed: Deed) -> None:
        """Raises NotAllowed with those who may, where that person may not."""
        if not self.may(person, deed):
            raise NotAllowed(self._refusal(deed))

    def require_change(self, person: str, item: Action | Decision) -> None:
        """As `require`, but that everyone may change their own actions."""
        if not (isinstance(item, Action) and f"<@{person}>" in item.owners):
            self.require(person, Deed.CHANGE)

    def _refusal(self, deed: Deed) -> str:
        least = self._least(deed)
        able = self.at_least(least)[:ASKED]
        ask = f"Ask {_either(able)}." if able else "Nobody is named yet: an admin does it with `/governance people`."
        own = " You may change the actions that are yours." if deed is Deed.CHANGE else ""
        return f"Only {_a(least)} may {deed}.{own} {ask}"


def _a(role: Role) -> str:
    return f"{'an' if role.value[0] in 'aeiou' else 'a'} {role}"


def _either(people: tuple[str, ...]) -> str:
    return " or ".join(f"<@{person}>" for person in people)
