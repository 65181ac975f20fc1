"""The pane in which people write to Remit: questions to begin with, taken from the papers."""

import logging
from functools import partial

from slack_bolt import App
from slack_sdk import WebClient

from handlers.access import asker
from handlers.acts import Act, Body
from handlers.channels import partnership_of
from handlers.hearing import opened_pane
from handlers.listening import listener
from handlers.replies import SLACK_TROUBLE, reason
from handlers.services import Services

log = logging.getLogger(__name__)

PROMPTS = 4
"""Slack shows no more."""
TITLE = "Ask your partnership's papers"
WITHOUT_PAPERS = ("What can you do?", "help")


def register(app: App, services: Services) -> None:
    """Listen for the pane being opened."""

    def in_thread(body: Body) -> bool:
        return opened_pane(body) and body["event"]["type"] == "assistant_thread_started"

    app.event("app_home_opened", matchers=[opened_pane])(listener(partial(_opened, services, "")))
    app.event("assistant_thread_started", matchers=[in_thread])(listener(partial(_opened_thread, services)))


def _opened_thread(services: Services, act: Act, client: WebClient) -> None:
    _opened(services, act.thread, act, client)


def _opened(services: Services, thread: str, act: Act, client: WebClient) -> None:
    """Offer questions. An agent's belong to no thread: Slack drops those that name one, without a word."""
    who = asker(act, client, services.people, services.officers(), services.clock())
    partnership = partnership_of(services, act.seen_from) if act.seen_from else ""
    found = services.library.suggestions(who, partnership, PROMPTS)
    prompts = [{"title": one, "message": one} for one in found]
    prompts = prompts or [dict(zip(("title", "message"), WITHOUT_PAPERS, strict=True))]
    try:
        client.assistant_threads_setSuggestedPrompts(
            channel_id=act.channel, thread_ts=thread or None, title=TITLE, prompts=prompts
        )
    except SLACK_TROUBLE as error:
        log.info("%s: Slack shows no prompts here (%s)", act.key, reason(error))
