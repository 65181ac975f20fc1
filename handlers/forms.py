"""Opening a form, and knowing where what it keeps is to be said."""

from dataclasses import replace

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from handlers.acts import Act
from handlers.blocks import form
from handlers.blocks.text import Block
from knowledge.errors import NotUnderstood

LATE = frozenset({"expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id", "trigger_expired"})


def open_form(client: WebClient, act: Act, view: Block) -> None:
    """Open a form for the person of `act`. Raises NotUnderstood where Slack's three seconds for it are over."""
    try:
        client.views_open(trigger_id=act.trigger, view=view)
    except SlackApiError as error:
        if error.response.get("error") in LATE:
            raise NotUnderstood("The form could not be opened in time. Please give the command once more.") from error
        raise


def place_of(act: Act) -> Act:
    """The act of submitting a form, placed where the form was opened, else with the person.

    An item out of a message has that message's key, so that keeping it twice gives the first. Any other has the form's:
    a submission that a crash left unanswered comes again with another trigger.
    """
    place = form.place_of(act.view)
    opened = str(act.view.get("id") or "")
    own = f"form {opened}" if opened else act.key
    return replace(act, key=place.key or own, channel=place.channel or act.user, ts=place.ts, thread=place.thread)
