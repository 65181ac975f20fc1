"""Threads that Remit is in: what is asked there without naming it, and what it shows while it works."""

import logging

from slack_sdk import WebClient

from handlers import words
from handlers.acts import Act, Body, act_of
from handlers.hearing import mentions_remit, overheard
from handlers.replies import SLACK_TROUBLE, reason
from handlers.services import Services
from knowledge.answering.pointing import points

log = logging.getLogger(__name__)

WORKING = "is looking in the papers…"
TITLE_CHARS = 60
READ = 1000
"""Messages of a thread that Slack gives at once, at most."""


def asked_in_thread(services: Services, body: Body) -> bool:
    """Whether a person asks Remit something, without naming it, in a thread of a channel where it answered before."""
    if not overheard(body):
        return False
    act = act_of(body)
    if act.thread == act.ts or words.MENTION.search(act.text):
        return False
    return services.library.asks(words.question(act.text)) and services.library.answered_in(
        f"{act.channel}:{act.thread}"
    )


def to_remit(client: WebClient, act: Act, question: str) -> bool:
    """Whether the words go to Remit: "the third one" in a thread does so only where Remit spoke last."""
    if act.direct or act.thread == act.ts or mentions_remit(act) or not points(question):
        return True
    page = client.conversations_replies(channel=act.channel, ts=act.thread, latest=act.ts, limit=READ)
    before = [each for each in page.get("messages") or [] if str(each.get("ts")) < act.ts]
    return bool(before) and before[-1].get("user") == act.bot_user


def working(services: Services, act: Act, client: WebClient, question: str) -> None:
    """Where Slack shows it, between a person and Remit: what the thread is about, and that Remit is at work."""
    if not act.direct:
        return
    try:
        if not services.library.answered_in(f"{act.channel}:{act.thread}"):
            client.assistant_threads_setTitle(
                channel_id=act.channel, thread_ts=act.thread, title=question[:TITLE_CHARS]
            )
        client.assistant_threads_setStatus(channel_id=act.channel, thread_ts=act.thread, status=WORKING)
    except SLACK_TROUBLE as error:
        log.info("%s: Slack shows no status here (%s)", act.key, reason(error))
