"""Slack's published limits for the elements inside blocks."""

from collections.abc import Iterator, Mapping

from bot.workspace.schema import (
    Check,
    anything,
    boolean,
    by_type,
    choice,
    every,
    fields,
    items,
    number,
    problem,
    string,
)
from bot.workspace.shapes import Value

ID = string(255)


def text(most: int, *kinds: str) -> Check:
    """A text object of these kinds (both unless given) with at most `most` characters."""
    allowed = kinds or ("plain_text", "mrkdwn")
    return by_type({kind: fields({"text": string(most)}, {"emoji": boolean, "verbatim": boolean}) for kind in allowed})


def plain(most: int) -> Check:
    """A plain_text object."""
    return text(most, "plain_text")


CONFIRM = fields(
    {"title": plain(100), "text": text(300), "confirm": plain(30), "deny": plain(30)},
    {"style": choice("primary", "danger")},
)
OPTION = fields({"text": text(75), "value": string(150)}, {"description": text(75), "url": string(3000)})
PLAIN_OPTION = fields({"text": plain(75), "value": string(150)}, {"description": plain(75), "url": string(3000)})
GROUP = fields({"label": plain(75), "options": items(PLAIN_OPTION, 100)})
_STYLE = choice("primary", "danger")
_COMMON: Mapping[str, Check] = {"action_id": ID, "confirm": CONFIRM, "focus_on_load": boolean}
_PROMPT: Mapping[str, Check] = {**_COMMON, "placeholder": plain(150)}


def _options_or_groups(value: Value, pointer: str) -> Iterator[str]:
    if not value.get("options") and not value.get("option_groups"):
        yield problem("missing required field: options", pointer)


def _unique_values(value: Value, pointer: str) -> Iterator[str]:
    """An option's value may stand once in a menu, or Slack cannot say which was chosen."""
    groups = value.get("option_groups") or []
    options = [*(value.get("options") or []), *(option for group in groups for option in group.get("options") or [])]
    values = [option.get("value") for option in options if isinstance(option, Mapping)]
    for repeated in sorted({str(v) for v in values if values.count(v) > 1}):
        yield problem(f"duplicate option value: {repeated}", f"{pointer}/options")


def _initial_stands_in(value: Value, pointer: str) -> Iterator[str]:
    groups = value.get("option_groups") or []
    options = [*(value.get("options") or []), *(option for group in groups for option in group.get("options") or [])]
    values = {option.get("value") for option in options}
    chosen = [value["initial_option"]] if value.get("initial_option") else value.get("initial_options") or []
    for option in chosen:
        if option.get("value") not in values:
            yield problem("initial option must be one of the options", pointer)


def _menu(**more: Check) -> Check:
    menus = {"options": items(PLAIN_OPTION, 100), "option_groups": items(GROUP, 100), "initial_option": PLAIN_OPTION}
    shape = fields({}, {**_PROMPT, **menus, **more})
    return every(shape, _options_or_groups, _unique_values, _initial_stands_in)


def _choices(most: int, **more: Check) -> Check:
    shape = fields({"options": items(OPTION, most)}, {**_COMMON, **more})
    return every(shape, _unique_values, _initial_stands_in)


def _picker(*initial: str, **more: Check) -> Check:
    return fields({}, {**_PROMPT, **dict.fromkeys(initial, anything), **more})


_MANY: Mapping[str, Check] = {"max_selected_items": number}
BUTTON = fields(
    {"text": plain(75)},
    {
        "action_id": ID,
        "value": string(2000, 0),
        "url": string(3000),
        "style": _STYLE,
        "confirm": CONFIRM,
        "accessibility_label": string(75),
    },
)
IMAGE = every(
    fields({"alt_text": string(2000)}, {"image_url": string(3000), "slack_file": anything, "title": plain(2000)}),
    lambda value, pointer: iter(
        ()
        if value.get("image_url") or value.get("slack_file")
        else [problem("missing required field: image_url", pointer)]
    ),
)
OVERFLOW = every(fields({"options": items(PLAIN_OPTION, 5)}, _COMMON), _unique_values)
SELECTS: Mapping[str, Check] = {
    "static_select": _menu(),
    "external_select": _picker("initial_option", "min_query_length"),
    "users_select": _picker("initial_user"),
    "conversations_select": _picker("initial_conversation", "filter"),
    "channels_select": _picker("initial_channel"),
    "multi_static_select": _menu(initial_options=items(PLAIN_OPTION, 100), **_MANY),
    "multi_external_select": _picker("initial_options", **_MANY),
    "multi_users_select": _picker("initial_users", **_MANY),
    "multi_conversations_select": _picker("initial_conversations", "filter", **_MANY),
    "multi_channels_select": _picker("initial_channels", **_MANY),
}
PICKERS: Mapping[str, Check] = {
    "datepicker": _picker("initial_date"),
    "timepicker": _picker("initial_time"),
    "datetimepicker": _picker("initial_date_time"),
    "checkboxes": _choices(10, initial_options=items(OPTION, 10)),
    "radio_buttons": _choices(10, initial_option=OPTION),
}
WRITTEN: Mapping[str, Check] = {
    "plain_text_input": _picker(initial_value=string(3000, 0), multiline=boolean, min_length=number, max_length=number),
    "email_text_input": _picker(initial_value=string(3000, 0)),
    "url_text_input": _picker(initial_value=string(3000, 0)),
    "number_input": fields({"is_decimal_allowed": boolean}, _PROMPT),
    "rich_text_input": _picker("initial_value"),
    "file_input": _picker("filetypes", "max_files"),
}
FEEDBACK = fields({"text": plain(75), "value": string(2000)}, {"accessibility_label": string(75)})
CONTEXT_ACTION: Mapping[str, Check] = {
    "feedback_buttons": fields({"positive_button": FEEDBACK, "negative_button": FEEDBACK}, {"action_id": ID}),
    "icon_button": fields(
        {"icon": choice("trash"), "text": plain(75)},
        {**_COMMON, "value": string(2000), "visible_to_user_ids": anything},
    ),
}
ACCESSORY: Mapping[str, Check] = {
    "button": BUTTON, "image": IMAGE, "overflow": OVERFLOW, "workflow_button": anything, **SELECTS, **PICKERS
}  # fmt: skip
ACTION: Mapping[str, Check] = {
    "button": BUTTON, "overflow": OVERFLOW, "workflow_button": anything, **SELECTS, **PICKERS
}  # fmt: skip
INPUT: Mapping[str, Check] = {**SELECTS, **PICKERS, **WRITTEN}
