"""Who decides what: the bodies of a partnership, and the roles of the people who keep its register."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True)
class GoverningBody:
    """A group of a partnership, and what it may do. Empty and None stand for what is not known."""

    name: str
    partnership: str = ""
    tier: int | None = None
    """1 is the highest."""
    parent: str = ""
    """The body of the tier above that it reports to."""
    decides: bool | None = None
    """Whether it has power to decide; one that has not recommends to its parent."""


class Role(StrEnum):
    """What a person may do with the register, the least first."""

    GUEST = "guest"
    PARTNER = "partner"
    OFFICER = "officer"
    MANAGER = "manager"
    ADMIN = "admin"

    @property
    def rank(self) -> int:
        """From 0; a higher one may do all that a lower one may."""
        return list(Role).index(self)
