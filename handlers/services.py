"""What every handler is given."""

from dataclasses import dataclass, field, replace
from typing import Self
from zoneinfo import ZoneInfo

from handlers.access import People
from handlers.acts import Act
from knowledge.catalogue import Catalogue
from knowledge.library import Library
from knowledge.questions import Questions
from knowledge.register.register import Register
from knowledge.register.roles import Roles
from knowledge.store import Store, roles
from knowledge.types import Clock, Role, Viewer


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

    def seen_by(self, act: Act) -> Self:
        """The same with the register as the person of `act` sees it there: for what they alone are told."""
        return self._seen(Viewer(act.user, act.channel, officer=act.user in self.officers()))

    def seen_in(self, act: Act) -> Self:
        """The same with the register as everyone in the channel of `act` sees it: for what all of it reads."""
        return self.seen_by(act) if act.direct else self._seen(Viewer(channel=act.channel))

    def _seen(self, viewer: Viewer) -> Self:
        return replace(self, register=self.register.seen_by(viewer))
