"""What Slack delivers, for tests that send it themselves, twice or to a process that is about to be killed."""

import json
from typing import Any

from handlers import ids
from tests.slack import BOARD, GARETH

Payload = dict[str, Any]


def form_sent(form: str, metadata: Payload, values: Payload, trigger: str) -> Payload:
    """The submission of a form by Gareth."""
    view = {
        "type": "modal",
        "id": f"V{form}",
        "callback_id": form,
        "private_metadata": json.dumps(metadata),
        "state": {"values": values},
    }
    user, team = {"id": GARETH, "team_id": "T0FELLMOOR"}, {"id": "T0FELLMOOR"}
    return {"type": "view_submission", "user": user, "team": team, "trigger_id": trigger, "view": view}


def action_form_sent(trigger: str) -> Payload:
    """The form of a new action in the board's channel."""
    place = {"channel": BOARD, "ts": "", "thread": "", "key": "", "number": "", "offered_to": ""}
    what = {ids.WHAT: {ids.WHAT: {"type": "plain_text_input", "value": "publish the plan"}}}
    return form_sent(ids.ACTION_FORM, place, what, trigger)


def reaction_on(ts: str) -> Payload:
    """The emoji that keeps an action, put on a message of the board."""
    item = {"type": "message", "channel": BOARD, "ts": ts}
    event = {"type": "reaction_added", "user": GARETH, "reaction": "pushpin", "item": item, "event_ts": "9.9"}
    return {"type": "event_callback", "team_id": "T0FELLMOOR", "event_id": "Ev9", "event": event}
