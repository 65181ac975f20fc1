"""Whose day it is: "tomorrow" is the tomorrow of whoever says it."""

import logging
from datetime import date
from zoneinfo import ZoneInfo

from slack_sdk import WebClient

from handlers.replies import SLACK_TROUBLE, reason
from handlers.services import Services

log = logging.getLogger(__name__)


def zone_of(services: Services, client: WebClient, user: str) -> ZoneInfo:
    """The zone that the person set in Slack, else the workspace's."""
    if not user:
        return services.zone
    try:
        return services.people.zone(client, user, services.clock()) or services.zone
    except SLACK_TROUBLE as error:
        log.info("Slack gave no time zone of a person (%s)", reason(error))
        return services.zone


def today_of(services: Services, client: WebClient, user: str) -> date:
    """The present day where that person is."""
    return services.clock().astimezone(zone_of(services, client, user)).date()
