"""The rooms of papers and questions over the configured database: what commands about papers need, and no more."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from bot.config import Config
from knowledge.catalogue import Catalogue
from knowledge.library import Library
from knowledge.questions import Questions
from knowledge.store import Store
from knowledge.types import Clock


def utc_now() -> datetime:
    """The present moment."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class PaperRooms:
    """Papers, what is listed of them and what was asked of them, over one store."""

    store: Store
    library: Library
    catalogue: Catalogue
    questions: Questions
    clock: Clock
    zone: ZoneInfo

    def today(self) -> date:
        """The day where the partnership is."""
        return self.clock().astimezone(self.zone).date()


def create_paper_rooms(config: Config, clock: Clock = utc_now) -> PaperRooms:
    """Opens the database. Raises DatabaseUnavailable."""
    store = Store(config.database)
    return PaperRooms(
        store, Library(store, clock), Catalogue(store, clock), Questions(store, clock), clock, config.timezone
    )
