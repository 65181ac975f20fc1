"""What is for this workspace's own members: guests ask questions, and read and change no register."""

import logging
from functools import partial

from slack_sdk import WebClient

from handlers.acts import Act
from handlers.listening import Work
from handlers.replies import SLACK_TROUBLE, reason
from handlers.services import Services
from knowledge.errors import NotUnderstood

log = logging.getLogger(__name__)


class GuestsReadOnly(NotUnderstood):
    """A guest may neither read nor change the register."""


def refuse_guests(services: Services, act: Act, client: WebClient) -> None:
    """Raises GuestsReadOnly where the person is a guest here or of another workspace."""
    if act.outside or services.people.guest(client, act.user, services.clock()):
        raise GuestsReadOnly(
            "Guests may ask me questions. Actions and decisions are for full members of this workspace."
        )


def members_only(services: Services, work: Work) -> Work:
    """`work` for full members. While Slack does not say who is a guest it is done: nothing waits for Slack."""
    return partial(_for_members, services, work)


def _for_members(services: Services, work: Work, act: Act, client: WebClient) -> None:
    try:
        refuse_guests(services, act, client)
    except SLACK_TROUBLE as error:
        log.warning("%s: Slack does not say who is a guest here (%s)", act.key, reason(error))
    work(act, client)
