"""The officers' channel: which it is, and the questions that are posted there."""

import logging
import re

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from handlers.acts import Act
from handlers.blocks import officers as blocks
from handlers.blocks.text import count
from handlers.replies import SLACK_TROUBLE, reason, will_pass
from handlers.services import Services
from handlers.settings import officers_channel, set_officers_channel
from handlers.sources import link
from knowledge.errors import NotUnderstood
from knowledge.types import Case

log = logging.getLogger(__name__)

CHANNEL = re.compile(r"<#(?P<id>[CG]\w+)(?:\|[^>]*)?>")
HERE = "Questions that the papers do not answer come here now."
INVITE = "I may not post there. `/invite` me to that channel first, then set it again."
AT_ONCE = 20
"""Questions that waited and are posted when the channel is set."""


def post(services: Services, client: WebClient, case: Case) -> bool:
    """Post a case in the officers' channel, unless it stands there; False where there is none or it is closed."""
    channel = officers_channel(services)
    if not channel or case.posted:
        return bool(case.posted)
    address = "" if case.channel.startswith("D") or not case.thread else link(client, case.channel, case.thread)
    shown = blocks.case(case, address)
    try:
        sent = client.chat_postMessage(channel=channel, text=shown.text, blocks=shown.blocks, unfurl_links=False)
    except SLACK_TROUBLE as error:
        log.warning("a question could not be posted for the officers (%s); it waits in their list", reason(error))
        return False
    services.questions.posted(case, channel, str(sent["ts"]))
    return True


def post_again(services: Services, client: WebClient, case: Case) -> bool:
    """As post; where the case stands already, its thread is told that somebody would like an answer."""
    if not case.posted:
        return post(services, client, case)
    shown = blocks.wanted_after_all(case)
    client.chat_postMessage(channel=case.officers, text=shown.text, blocks=shown.blocks, thread_ts=case.posted)
    return True


def set_channel(services: Services, act: Act, client: WebClient) -> str:
    """Do as `/governance officers #channel` says; gives the sentence that tells it. Raises NotUnderstood."""
    wanted = act.text.strip().partition(" ")[2].strip()
    if wanted.lower() == "none":
        set_officers_channel(services, "")
        return "Questions for officers now wait in the list only."
    named = CHANNEL.fullmatch(wanted)
    if not named:
        raise NotUnderstood("Say which channel: `/governance officers #channel`, or `/governance officers none`.")
    _open_to_officers(services, client, named["id"])
    set_officers_channel(services, named["id"])
    waiting = [case for case in services.questions.waiting() if not case.posted][:AT_ONCE]
    told = sum(post(services, client, case) for case in waiting)
    more = f" I have posted {count(told, 'question')} there that waited." if told else ""
    return f"Questions for officers now go to that channel.{more}"


def _open_to_officers(services: Services, client: WebClient, channel: str) -> None:
    """Raises NotUnderstood where Remit may not post, or where guests read along."""
    try:
        if not (client.conversations_info(channel=channel).get("channel") or {}).get("is_member"):
            raise NotUnderstood(INVITE)
        if services.people.mixed(client, channel, services.clock()):
            raise NotUnderstood("Guests read that channel: choose one that only members of this workspace read.")
        client.chat_postMessage(channel=channel, text=HERE)
    except SlackApiError as error:
        if will_pass(error):
            raise
        raise NotUnderstood(INVITE) from error
