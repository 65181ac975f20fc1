"""Opening a form, what is wrong in it, and knowing where what it keeps is to be said."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from handlers.acts import Act
from handlers.blocks import form
from handlers.blocks.text import Block
from knowledge.errors import NotUnderstood, RemitError

Edits = Mapping[str, Callable[[], Any]]
"""What makes the edit of each field that a person changed; it may raise a RemitError."""
ASK_THEM = re.compile(r"\s*Ask <@.*", re.DOTALL)
LATE = frozenset({"expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id", "trigger_expired"})


def open_form(client: WebClient, act: Act, view: Block) -> None:
    """Open a form for the person of `act`. Raises NotUnderstood where Slack's three seconds for it are over."""
    try:
        client.views_open(trigger_id=act.trigger, view=view)
    except SlackApiError as error:
        if error.response.get("error") in LATE:
            raise NotUnderstood("The form could not be opened in time. Please give the command once more.") from error
        raise


def changed_fields(act: Act, makers: Edits) -> Edits:
    """Of what makes the edit of each field, that of the fields which the person changed in the form."""
    return {name: make for name, make in makers.items() if form.differs(act.view, name)}


def wrong_fields(trials: Mapping[str, Callable[[], object]]) -> dict[str, str]:
    """The sentence of the first field whose trial raises a RemitError, by the field's name."""
    for name, trial in trials.items():
        try:
            trial()
        except RemitError as error:
            return {name: in_field(error)}
    return {}


def in_field(error: RemitError) -> str:
    """An error as Slack shows it under a field: plain text, in which a mention would be a bare id."""
    return ASK_THEM.sub(" `/governance people` lists who may.", str(error)).replace("`", "")


def place_of(act: Act) -> Act:
    """The act of submitting a form, placed where the form was opened, else with the person.

    An item out of a message has that message's key, so that keeping it twice gives the first. Any other has the form's:
    a submission that a crash left unanswered comes again with another trigger.
    """
    place = form.place_of(act.view)
    opened = str(act.view.get("id") or "")
    own = f"form {opened}" if opened else act.key
    return replace(act, key=place.key or own, channel=place.channel or act.user, ts=place.ts, thread=place.thread)
