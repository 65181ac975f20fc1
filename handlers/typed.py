"""What a person typed that stands nowhere else: Slack shows a command and a form to nobody once they are sent."""

from collections.abc import Mapping
from typing import Any

from handlers.acts import Act
from handlers.blocks.text import Message, quoted
from handlers.words import record


def with_words(message: Message, act: Act) -> Message:
    """The message with everything that the person typed under it, to copy; as it is where nothing was typed."""
    words = typed(act)
    if not words:
        return message
    back = quoted("You wrote:", words)
    return Message(f"{message.text} {back.text}", [*message.blocks, *back.blocks])


def typed(act: Act) -> str:
    """A command as it was given, or a form's fields, a line each; mentions stay bare, and mark-up as Slack sent it."""
    if act.command:
        return record(f"{act.command} {act.text}")
    values = (act.view.get("state") or {}).get("values") or {} if act.form else {}
    labels = {block.get("block_id"): block.get("label") or {} for block in act.view.get("blocks") or ()}
    lines = [(labels.get(name, {}).get("text") or name, _value(field)) for name, field in values.items()]
    return "\n".join(f"{label}: {value}" for label, value in lines if value)


def _value(field: Mapping[str, Any]) -> str:
    """What stands in a field, whatever its kind; the marks of check boxes are no words."""
    entry: Mapping[str, Any] = next(iter(field.values()), {})
    people = ", ".join(f"<@{user}>" for user in entry.get("selected_users") or ())
    chosen = (entry.get("selected_option") or {}).get("value")
    return str(entry.get("value") or entry.get("selected_date") or chosen or people or "").strip()
