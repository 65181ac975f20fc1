"""What became of the messages that items came out of. The items stay as they were kept."""

from collections.abc import Mapping
from typing import Any

from handlers.acts import Body, act_of
from handlers.files import readable
from handlers.keeping import moment
from handlers.messages import keys_of
from handlers.services import Services
from knowledge.store import sources

EDITED, DELETED = "source edited", "source deleted"


def note_change(services: Services, body: Body) -> None:
    """Note on each item out of the message that it was edited or deleted; of other messages nothing is kept."""
    event, act = body["event"], act_of(body)
    after, before = _part(event, "message"), _part(event, "previous_message")
    ts = str(event.get("deleted_ts") or before.get("ts") or after.get("ts") or "")
    what = _what(event, before, after)
    if not (what and act.channel and ts):
        return
    keys = [keys_of(act.channel, ts), *(f"file {file.id} " for file in readable(before))]
    with services.store.reading() as db:
        numbers = [number for key in keys for number in sources.numbers(db, key)]
    if not numbers:
        return
    who = "" if what == DELETED else str(_part(after, "edited").get("user") or after.get("user") or "")
    with services.store.writing() as db:
        for number in numbers:
            sources.note(db, number, what=what, who=who, at=moment(act.moment or act.ts) or services.clock())


def _what(event: Body, before: Body, after: Body) -> str:
    """What happened; nothing where only what Slack adds to a message changed, such as a link's preview."""
    # Of a message that has replies Slack leaves a tombstone when it is deleted.
    if event.get("subtype") == "message_deleted" or after.get("subtype") == "tombstone":
        return DELETED
    return EDITED if before.get("text") != after.get("text") else ""


def _part(body: Body, name: str) -> Mapping[str, Any]:
    part = body.get(name)
    return part if isinstance(part, Mapping) else {}
