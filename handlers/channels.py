"""What a channel is set to."""

from handlers.access import PARTNER
from handlers.acts import Act
from handlers.services import Services
from knowledge.register.bodies import spoken_of
from knowledge.store import channels, settings
from knowledge.types import Asker

BODY = "body"
"""The setting of a channel that names the group that meets there."""


def partnership_of(services: Services, channel: str) -> str:
    """The partnership that a channel is set to, or nothing."""
    with services.store.reading() as db:
        return channels.partnership(db, channel)


def body_of(services: Services, channel: str) -> str:
    """The group that meets in a channel, or nothing."""
    with services.store.reading() as db:
        return settings.get(db, BODY, channel)


def body_said(services: Services, channel: str, words: str) -> str:
    """The group that the words of a decision begin with ("The Executive agreed …"), else the one that meets there."""
    partnership = partnership_of(services, channel)
    return spoken_of(words, partnership, services.register.bodies()) or body_of(services, channel)


def names(services: Services, act: Act) -> tuple[tuple[str, ...], str]:
    """Every partnership by name, and the one that the channel of `act` is set to."""
    known = services.library.partnerships(Asker(act.user, PARTNER))
    return known, partnership_of(services, act.channel)
