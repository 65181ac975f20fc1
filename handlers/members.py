"""What is for this workspace's own members: guests ask questions, and read and change no register."""

import logging
from functools import partial

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from handlers.acts import Act
from handlers.listening import Work
from handlers.replies import SLACK_TROUBLE, reason
from handlers.services import Services
from knowledge.errors import NotUnderstood
from knowledge.store import members

log = logging.getLogger(__name__)


class GuestsReadOnly(NotUnderstood):
    """A guest may neither read nor change the register."""


class NobodyVouches(NotUnderstood):
    """Slack does not say whether somebody is a guest, and never did."""


def refuse_guests(services: Services, act: Act, client: WebClient) -> None:
    """Raises GuestsReadOnly where the person is a guest here or of another workspace.

    While Slack does not say, what it last said counts. Where it never did, raises NobodyVouches if Slack answers and
    refuses; if it cannot be reached at all, what it delivered is done rather than lost.
    """
    if act.outside or _guest(services, act, client):
        raise GuestsReadOnly(
            "Guests may ask me questions. Actions and decisions are for full members of this workspace."
        )


def members_only(services: Services, work: Work) -> Work:
    """`work` for full members."""
    return partial(_for_members, services, work)


def _for_members(services: Services, work: Work, act: Act, client: WebClient) -> None:
    refuse_guests(services, act, client)
    work(act, client)


def _guest(services: Services, act: Act, client: WebClient) -> bool:
    with services.store.reading() as db:
        before = members.guest(db, act.user)
    try:
        guest = services.people.guest(client, act.user, services.clock())
    except SLACK_TROUBLE as error:
        log.warning("%s: Slack does not say who is a guest here (%s)", act.key, reason(error))
        if before is None and isinstance(error, SlackApiError):
            raise NobodyVouches(
                "Slack does not tell me just now whether you are a guest here, so I did nothing. Try again in a minute."
            ) from error
        # Where Slack is away altogether nobody can be told anything, and what is kept bears its author's id.
        return bool(before)
    if guest != before:
        with services.store.writing() as db:
            members.put(db, act.user, guest=guest, at=services.clock())
    return guest
