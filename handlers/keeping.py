"""The items of a message: found in its words, and kept each under its own key."""

import re
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from html import unescape

from slack_sdk import WebClient

from handlers.blocks.text import clip
from handlers.channels import body_of, body_said, partnership_of
from handlers.days import zone_of
from handlers.messages import Said, key_of
from handlers.services import Services
from handlers.words import record
from knowledge.errors import NotUnderstood
from knowledge.register.capture import CapturedItem, capture
from knowledge.register.meetings import find_next_meeting
from knowledge.register.owners import split_owners
from knowledge.register.wording import LONGEST, ActionWords, DecisionWords, read_decision
from knowledge.store import sources
from knowledge.types import Action, Decision, NewAction, NewDecision, Source

ACTION, DECISION = "action", "decision"
New = NewAction | NewDecision
ASKED = re.compile(r"\s*[?!]+$")
"""What is left of a question ("could you send it?") when it is kept as an action."""


@dataclass(frozen=True)
class Found:
    """An item in a message, and the key that it is kept under."""

    item: CapturedItem
    key: str


def found(services: Services, message: Said) -> tuple[Found, ...]:
    """What the message proposes, read as on the day that it was said."""
    items = capture(record(message.text), today=day_of(services, message), author=f"<@{message.author}>")
    so_far: Counter[str] = Counter()
    keyed = []
    for read in items:
        item = replace(read, text=ASKED.sub("", read.text)) if read.kind == ACTION else read
        first = key_of(message, item.kind, item.text)
        so_far[first] += 1
        keyed.append(Found(item, key_of(message, item.kind, item.text, so_far[first])))
    return tuple(keyed)


def meant(services: Services, message: Said, kind: str) -> tuple[Found, ...]:
    """The items of a kind that somebody says are in a message; where none is read there, its words as they stand.

    Raises NotUnderstood where it has no words.
    """
    read = tuple(each for each in found(services, message) if each.item.kind == kind)
    if read:
        return read
    words = clip(" ".join(unescape(record(message.text)).split()), LONGEST)
    if not words:
        raise NotUnderstood("That message has no words that I could keep.")
    item = CapturedItem("action" if kind == ACTION else "decision", words, None, None)
    return (Found(item, key_of(message, kind, words)),)


def standing(services: Services, each: Found) -> Action | Decision | None:
    """The item as it is in the register, if it was kept before."""
    with services.store.reading() as db:
        number = sources.number_of(db, each.key)
    if not number:
        return None
    return services.register.action(number) if each.item.kind == ACTION else services.register.decision(number)


def new_of(services: Services, message: Said, each: Found, link: str = "") -> New:
    """A captured item as the register takes it."""
    partnership, source = partnership_of(services, message.channel), Source(each.key, message.channel, link)
    if each.item.kind == ACTION:
        words, body = action_words(each.item), body_of(services, message.channel)
        return NewAction(words.what, words.owners, words.due, partnership, source, due_words=words.due_words, body=body)
    made = decision_words(services, message, each.item)
    return NewDecision(
        made.what,
        made.lead_agency,
        made.decided_on,
        partnership,
        source,
        reasons=made.reasons,
        review_on=made.review_on,
        body=made.body or body_said(services, message.channel, made.what),
        options=made.options,
        sign_off=made.sign_off,
    )


def action_words(item: CapturedItem) -> ActionWords:
    """A captured action as the form and the register take it."""
    meeting = None if item.due else find_next_meeting(item.text)
    return ActionWords(item.text, split_owners(item.owner or ""), item.due, meeting.words if meeting else "")


def decision_words(services: Services, message: Said, item: CapturedItem) -> DecisionWords:
    """A captured decision likewise, with the lead and what else it labels; it was made on the day that it was told."""
    day = day_of(services, message)
    with suppress(NotUnderstood):
        read = read_decision(item.text, today=day)
        if read.lead_agency:
            return read
    return DecisionWords(item.text, item.owner or "", day)


def dated(services: Services, client: WebClient, message: Said) -> Said:
    """The message with the day on which it was said where its author is: their "tomorrow" is the day after."""
    said_at = moment(message.ts) or services.clock()
    return replace(message, day=said_at.astimezone(zone_of(services, client, message.author)).date())


def day_of(services: Services, message: Said) -> date:
    """The day on which the message was said."""
    return message.day or services.register.today()


def moment(ts: str) -> datetime | None:
    """The moment in UTC that Slack writes as seconds ("1795000000.000100")."""
    try:
        return datetime.fromtimestamp(float(ts), UTC)
    except (ValueError, OverflowError, OSError):
        return None
