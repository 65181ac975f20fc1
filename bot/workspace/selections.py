"""What a person chose or wrote in an element: Slack's fields for it in actions and in state.values. Pure."""

from collections.abc import Iterator, Mapping, Sequence

from bot.workspace.errors import NotThere
from bot.workspace.limits import interactive
from bot.workspace.shapes import Json, Value

_FIELD = {
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
    "users_select": "selected_user",
    "conversations_select": "selected_conversation",
    "channels_select": "selected_channel",
    "multi_users_select": "selected_users",
    "multi_conversations_select": "selected_conversations",
    "multi_channels_select": "selected_channels",
    "plain_text_input": "value",
    "email_text_input": "value",
    "url_text_input": "value",
    "number_input": "value",
    "rich_text_input": "rich_text_value",
}
_ONE_OPTION = ("static_select", "external_select", "radio_buttons", "overflow")
_MANY_OPTIONS = ("multi_static_select", "multi_external_select", "checkboxes")
_STATELESS = ("button", "overflow", "feedback_buttons", "icon_button", "workflow_button")
_INITIAL = {field: field.replace("selected_", "initial_") for field in _FIELD.values()} | {
    "value": "initial_value",
    "rich_text_value": "initial_value",
}


def elements(blocks: Sequence[Json]) -> Iterator[tuple[Json, Json]]:
    """Every interactive element with the block that holds it."""
    for block in blocks:
        for element in interactive(block):
            yield block, element


def find(blocks: Sequence[Json], action_id: str, value: Value = None) -> tuple[Json, Json]:
    """The element with that action_id (of several, the button with that value) and its block; raises NotThere."""
    found = [pair for pair in elements(blocks) if pair[1].get("action_id") == action_id]
    if not found:
        there = ", ".join(str(element.get("action_id")) for _, element in elements(blocks)) or "nothing to press"
        raise NotThere(f"No element has the action id {action_id!r}; there is {there}")
    return next((pair for pair in found if value is not None and pair[1].get("value") == value), found[0])


def chosen(element: Json, value: Value) -> Json:
    """What an action or state.values says besides type and ids, once a person chose `value`; raises NotThere."""
    kind = element["type"]
    if kind in _FIELD:
        return {_FIELD[kind]: value if value not in ("", []) else _nothing(kind)}
    if kind in _ONE_OPTION:
        return {"selected_option": _option(element, value) if value else None}
    if kind in _MANY_OPTIONS:
        return {"selected_options": [_option(element, each) for each in value or ()]}
    if kind == "feedback_buttons":
        return _feedback(element, value)
    kept = ("text", "value", "style")
    return {key: element[key] for key in kept if key in element}


def action(element: Json, block: Json, value: Value, ts: str) -> Json:
    """One entry of a block_actions payload's `actions`."""
    ids = {"type": element["type"], "action_id": element.get("action_id", ""), "block_id": block["block_id"]}
    kept: Json = {key: element[key] for key in ("placeholder", "confirm") if key in element}
    return {**ids, **kept, **chosen(element, value), "action_ts": ts}


def state_entry(element: Json, value: Value) -> Json:
    """One entry of state.values."""
    return {"type": element["type"], **chosen(element, value)}


def initial_values(blocks: Sequence[Json]) -> dict[str, dict[str, Json]]:
    """state.values before anybody touches anything."""
    values: dict[str, dict[str, Json]] = {}
    for block, element in elements(blocks):
        if element["type"] not in _STATELESS and element.get("action_id"):
            values.setdefault(block["block_id"], {})[element["action_id"]] = _initial(element)
    return values


def merged(blocks: Sequence[Json], kept: Mapping[str, Mapping[str, Json]]) -> dict[str, dict[str, Json]]:
    """Initial values, overlaid with what was chosen in blocks that still stand."""
    values = initial_values(blocks)
    return {
        block_id: {action_id: kept.get(block_id, {}).get(action_id, entry) for action_id, entry in inner.items()}
        for block_id, inner in values.items()
    }


def is_empty(entry: Mapping[str, Value]) -> bool:
    """Whether nothing was chosen or written."""
    return not any(value for key, value in entry.items() if key != "type")


def _initial(element: Json) -> Json:
    kind = element["type"]
    if kind in _MANY_OPTIONS:
        return {"type": kind, "selected_options": element.get("initial_options", [])}
    if kind in _ONE_OPTION:
        return {"type": kind, "selected_option": element.get("initial_option")}
    field = _FIELD[kind]
    return {"type": kind, field: element.get(_INITIAL[field], _nothing(kind))}


def _nothing(kind: str) -> list[str] | None:
    return [] if kind.startswith("multi_") else None


def _option(element: Json, value: Value) -> Json:
    """The option with that value; one of an external select is given whole."""
    if isinstance(value, dict):
        return value
    groups = element.get("option_groups") or []
    options = [*(element.get("options") or []), *(option for group in groups for option in group["options"])]
    for option in options:
        if option["value"] == value:
            return dict(option)
    raise NotThere(f"{value!r} is not offered; there is {', '.join(option['value'] for option in options)}")


def _feedback(element: Json, value: Value) -> Json:
    for side in ("positive_button", "negative_button"):
        if value == element[side]["value"]:
            return {"text": element[side]["text"], "value": value}
    raise NotThere(f"{value!r} is neither of the two feedback buttons")
