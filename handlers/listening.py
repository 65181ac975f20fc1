"""How every listener begins and ends: acknowledge, work, and never leave a person without a word."""

import logging
from collections.abc import Callable, Mapping

from slack_bolt import Ack, BoltContext
from slack_sdk import WebClient

from handlers.acts import Act, Body, act_of
from handlers.blocks.text import Message, naming
from handlers.replies import SLACK_TROUBLE, reason, whisper, will_pass
from handlers.typed import with_words
from knowledge.errors import DatabaseUnavailable, RemitError

log = logging.getLogger(__name__)

Work = Callable[[Act, WebClient], None]
Check = Callable[[Act], Mapping[str, str]]
"""What is wrong with a form, by field; nothing when it may be kept."""

TROUBLE = "Something went wrong on my side; it is noted in my log. Please try once more."
LATER = "I cannot write to my records just now. I will try again by myself in a minute: you need not repeat it."
DELIVERY, ATTEMPT = "delivery", "attempt"
FAILED = "failed"
"""In Bolt's context: the key of the delivery, which attempt at it this is (none said is the first), and why it must be
taken up again, which the listener leaves there."""


def listener(work: Work, check: Check | None = None) -> Callable[..., None]:
    """A Bolt listener around `work`.

    Bolt loses an acknowledgement when its listener raises after it, so nothing that `work` raises leaves here.
    """

    def listen(ack: Ack, body: Body, client: WebClient, context: BoltContext) -> None:
        act = act_of(body, context.bot_user_id or "")
        wrong = check(act) if check else {}
        if wrong:
            ack(response_action="errors", errors=dict(wrong))
            return
        ack()
        try:
            work(act, client)
        except Exception as error:  # noqa: BLE001 — see above; every error is told and logged
            if not settle(error, act, client, first=context.get(ATTEMPT, 1) == 1):
                context[FAILED] = reason(error)

    return listen


def aside(work: Work) -> Callable[..., None]:
    """A listener that nobody waits for: where Slack does not take what it says, nobody is told."""

    def listen(body: Body, client: WebClient, context: BoltContext) -> None:
        act = act_of(body, context.bot_user_id or "")
        try:
            work(act, client)
        except SLACK_TROUBLE as error:
            log.info("%s: Slack did not take what nobody waits for (%s)", act.key, reason(error))

    return listen


def settle(error: Exception, act: Act, client: WebClient, *, first: bool = True) -> bool:
    """Tell the person of an error, give back what they typed, and log what a developer needs.

    False where a later attempt may do better: the person could not be told, or the database did not take it. Of the
    latter the person is told once; whoever makes the attempts tells how they ended.
    """
    if isinstance(error, DatabaseUnavailable):
        log.error("%s failed: the database does not take it", act.key, exc_info=error)
        if first:
            _told(client, act, naming(LATER))
        return False
    if isinstance(error, RemitError):
        return _told(client, act, with_words(naming(str(error)), act))
    if isinstance(error, SLACK_TROUBLE):
        log.warning("%s: Slack did not take what I said (%s)", act.key, reason(error))
    else:
        log.error("%s failed", act.key, exc_info=error)
    return _told(client, act, with_words(naming(TROUBLE), act))


def _told(client: WebClient, act: Act, message: Message) -> bool:
    try:
        whisper(client, act, message)
    except SLACK_TROUBLE as error:
        log.warning("%s: the person could not be told (%s)", act.key, reason(error))
        return not will_pass(error)
    return True
