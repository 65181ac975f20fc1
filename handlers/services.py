"""What every handler is given."""

from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from handlers.access import People
from knowledge.catalogue import Catalogue
from knowledge.library import Library
from knowledge.questions import Questions
from knowledge.register.register import Register
from knowledge.register.roles import Roles
from knowledge.store import Store, roles
from knowledge.types import Clock, Role


@dataclass(frozen=True)
class Services:
    """Knowledge's rooms and the settings that handlers read, wired once at the start."""

    library: Library
    catalogue: Catalogue
    questions: Questions
    register: Register
    store: Store
    zone: ZoneInfo
    clock: Clock
    admins: frozenset[str]
    """Those whom the settings name; `/governance people` names more."""
    people: People = field(default_factory=People)

    def roles(self) -> Roles:
        """Who may do what, as it stands."""
        with self.store.reading() as db:
            return Roles(roles.every(db), self.admins)

    def officers(self) -> frozenset[str]:
        """Officers, managers and admins: they see officers' papers and what is proposed."""
        return frozenset(self.roles().at_least(Role.OFFICER))
