"""Telling people in their own messages that an action is theirs now."""

import logging

from slack_sdk import WebClient

from handlers.acts import Act
from handlers.blocks.action import given, people_of
from handlers.replies import SLACK_TROUBLE, reason, to_person
from handlers.services import Services
from knowledge.types import Action

log = logging.getLogger(__name__)


def tell_owners(services: Services, act: Act, client: WebClient, action: Action, had: tuple[str, ...] = ()) -> None:
    """Tell each owner but those who `had` it before, whoever gave it, and guests, who read no register.

    The action stands whether or not Slack takes the message.
    """
    for person in people_of(action.owners):
        if person == act.user or f"<@{person}>" in had:
            continue
        try:
            if not services.people.guest(client, person, services.clock()):
                to_person(client, person, given(action, act.user))
        except SLACK_TROUBLE as error:
            log.info("%s: an owner could not be told (%s)", act.key, reason(error))
