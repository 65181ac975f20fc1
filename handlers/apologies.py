"""Telling a person that what they asked could not be done, long after they asked."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from slack_sdk import WebClient

from handlers.acts import Act, Body, act_of
from handlers.blocks.text import Message, clip, fallback, recorded, sections
from handlers.hearing import opened_home, opened_pane
from handlers.replies import SLACK_TROUBLE, whisper, will_pass
from handlers.typed import with_words

SAID_CHARS = 300


def apologise(client: WebClient, body: Body, came: datetime, zone: ZoneInfo) -> bool:
    """Tell the person of a delivery, alone, that it was not done; False where Slack may take it later."""
    act = act_of(body)
    if opened_home(body) or opened_pane(body) or not act.user:
        return True  # they look at it again, and ask for nothing
    try:
        # Its address has expired, and beside a channel they may not see it: a direct message waits for them.
        whisper(client, replace(act, channel="", response_url=""), _sentence(body, act, came.astimezone(zone)))
    except SLACK_TROUBLE as error:
        return not will_pass(error)
    return True


def _sentence(body: Body, act: Act, came: datetime) -> Message:
    when = f"{came:%H:%M} on {came.day} {came:%B}"
    sentence = f"I could not do what you asked at {when} ({_what(body, act)}), though I tried several times."
    sentence += " Nothing more will come of it: please ask again."
    return with_words(Message(fallback(sentence), sections(recorded(sentence))), act)


def _what(body: Body, act: Act) -> str:
    if "command" in body:
        return str(body["command"])
    if act.form:
        return "a form that you sent"
    if act.emoji:
        return f"your :{act.emoji}: on a message"
    if act.message and act.text:
        return clip(act.text, SAID_CHARS)
    return "a button that you pressed" if act.button else "a choice from a message's menu"
