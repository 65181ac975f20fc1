"""What every handler is given."""

from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from handlers.access import People
from knowledge.library import Library
from knowledge.questions import Questions
from knowledge.register.register import Register
from knowledge.store import Store
from knowledge.types import Clock


@dataclass(frozen=True)
class Services:
    """Knowledge's rooms and the settings that handlers read, wired once at the start."""

    library: Library
    questions: Questions
    register: Register
    store: Store
    zone: ZoneInfo
    clock: Clock
    admins: frozenset[str]
    people: People = field(default_factory=People)
