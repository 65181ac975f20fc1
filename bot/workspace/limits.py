"""Slack's published limits for blocks, messages and views: what Slack refuses, this workspace refuses."""

from collections.abc import Iterator, Mapping

from bot.workspace.block_elements import ACCESSORY, ACTION, CONTEXT_ACTION, ID, IMAGE, INPUT, plain, text
from bot.workspace.errors import SlackError
from bot.workspace.schema import Check, anything, boolean, by_type, choice, every, fields, items, problem, string
from bot.workspace.shapes import Json, Value

MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
MESSAGE_TEXT = 40_000
MARKDOWN_TEXT = 12_000
BLOCKS_TEXT = 13_200
"""Observed: whole messages beyond this many characters are refused with msg_blocks_too_long."""
VIEW_STACK = 3


def _text_or_fields(value: Value, pointer: str) -> Iterator[str]:
    if not value.get("text") and not value.get("fields"):
        yield problem("missing required field: text", pointer)


_BLOCK_ID: Mapping[str, Check] = {"block_id": ID}
_SECTION = fields(
    {},
    {
        **_BLOCK_ID,
        "text": text(3000),
        "fields": items(text(2000), 10),
        "accessory": by_type(ACCESSORY),
        "expand": boolean,
    },
)
_CONTEXT_PART = by_type(
    {"image": IMAGE, "mrkdwn": fields({"text": string(3000)}), "plain_text": fields({"text": string(3000)})}
)
_TABLE_CELL = by_type(dict.fromkeys(("raw_text", "raw_number", "rich_text"), anything))
_EVERYWHERE: Mapping[str, Check] = {
    "section": every(_SECTION, _text_or_fields),
    "divider": fields({}, _BLOCK_ID),
    "header": fields({"text": plain(150)}, _BLOCK_ID),
    "context": fields({"elements": items(_CONTEXT_PART, 10)}, _BLOCK_ID),
    "actions": fields({"elements": items(by_type(ACTION), 25)}, _BLOCK_ID),
    "image": every(IMAGE, fields({}, _BLOCK_ID)),
    "input": fields(
        {"label": plain(2000), "element": by_type(INPUT)},
        {**_BLOCK_ID, "hint": plain(2000), "optional": boolean, "dispatch_action": boolean},
    ),
    "rich_text": fields({"elements": items(anything, 1000)}, _BLOCK_ID),
    "video": fields({"alt_text": string(2000), "title": plain(200)}, _BLOCK_ID),
}
_NEWER = ("task_card", "plan", "card", "alert", "container", "carousel", "data_table", "file")
_IN_MESSAGES: Mapping[str, Check] = {
    **_EVERYWHERE,
    "markdown": fields({"text": string(MARKDOWN_TEXT)}, _BLOCK_ID),
    "table": fields(
        {"rows": items(items(_TABLE_CELL, 20), 100)}, {**_BLOCK_ID, "column_settings": items(anything, 20)}
    ),
    "context_actions": fields({"elements": items(by_type(CONTEXT_ACTION), 5)}, _BLOCK_ID),
    "data_visualization": fields({"title": string(50)}, _BLOCK_ID),
    **dict.fromkeys(_NEWER, fields({}, _BLOCK_ID)),
}
_INTERACTIVE = ("section", "actions", "input", "context_actions")
_ATTACHMENTS = items(fields(), 100, 0)
_MESSAGE = items(by_type(_IN_MESSAGES), MESSAGE_BLOCKS, 0)
_VIEW_LINES: Mapping[str, Check] = {
    "private_metadata": string(3000, 0),
    "callback_id": string(255, 0),
    "external_id": string(255, 0),
    "clear_on_close": boolean,
    "notify_on_close": boolean,
}
_VIEW_LIST = items(by_type(_EVERYWHERE), VIEW_BLOCKS, 0)
_MODAL = fields(
    {"type": choice("modal"), "title": plain(24), "blocks": _VIEW_LIST},
    {**_VIEW_LINES, "submit": plain(24), "close": plain(24)},
)
_HOME = fields({"type": choice("home"), "blocks": _VIEW_LIST}, _VIEW_LINES)


def check_message(message: Mapping[str, Value]) -> None:
    """Raises SlackError for a message that Slack would not take."""
    blocks, attachments = message.get("blocks") or [], message.get("attachments") or []
    _check_text(message.get("text") or "", wanted=not (blocks or attachments or message.get("files")))
    _check_blocks("invalid_blocks", blocks, "/blocks")
    _refuse("invalid_attachments", _ATTACHMENTS(attachments, "/attachments"))
    for index, attachment in enumerate(attachments):
        _check_blocks("invalid_attachments", attachment.get("blocks") or [], f"/attachments/{index}/blocks")
    kinds = [block["type"] for block in blocks]
    if kinds.count("table") > 1 or kinds.count("data_visualization") > 2:
        raise SlackError("invalid_attachments", ("[ERROR] one table and two charts are allowed in a message",))
    if sum(map(len, _words(blocks))) > BLOCKS_TEXT:
        raise SlackError("msg_blocks_too_long")


def check_view(view: Value) -> None:
    """Raises SlackError for a modal or a Home tab that Slack would not take."""
    if not isinstance(view, Mapping):
        raise SlackError("invalid_arguments", ("[ERROR] view must be a json object [json-pointer:/view]",))
    check = _HOME if view.get("type") == "home" else _MODAL
    _refuse("invalid_arguments", check(view, "/view"))
    _refuse("invalid_arguments", _repeats(view["blocks"], "/view/blocks"))
    has_input = any(block["type"] == "input" for block in view["blocks"])
    if view["type"] == "modal" and has_input and not view.get("submit"):
        raise SlackError("invalid_arguments", (problem("must define `submit` to use an `input` block", "/view"),))


def interactive(block: Mapping[str, Value]) -> list[Json]:
    """The block's elements that carry an action_id or should."""
    if block["type"] not in _INTERACTIVE:
        return []
    found = [*(block.get("elements") or []), block.get("accessory"), block.get("element")]
    return [e for e in found if isinstance(e, dict) and e.get("type") in {**ACTION, **INPUT, **CONTEXT_ACTION}]


def _check_text(words: Value, *, wanted: bool) -> None:
    if not isinstance(words, str):
        raise SlackError("invalid_arguments", (problem("must be a string", "/text"),))
    if len(words) > MESSAGE_TEXT:
        raise SlackError("msg_too_long")
    if wanted and not words:
        raise SlackError("no_text")


def _check_blocks(code: str, blocks: Value, pointer: str) -> None:
    for check in (_MESSAGE, _repeats, _markdown):
        _refuse(code, check(blocks, pointer))


def _refuse(code: str, problems: Iterator[str]) -> None:
    if found := tuple(problems):
        raise SlackError(code, found)


def _repeats(blocks: Value, pointer: str) -> Iterator[str]:
    """block_ids are unique in a message or view, action_ids in their block."""
    seen: set[str] = set()
    for index, block in enumerate(blocks):
        block_id = block.get("block_id")
        if block_id in seen:
            yield problem(f"block_id {block_id} already exists", f"{pointer}/{index}/block_id")
        seen |= {block_id} if block_id else set()
        ids = [element.get("action_id") for element in interactive(block)]
        for repeated in sorted({i for i in ids if i and ids.count(i) > 1}):
            yield problem(f"action_id {repeated} already exists", f"{pointer}/{index}")


def _markdown(blocks: Value, pointer: str) -> Iterator[str]:
    if sum(len(block["text"]) for block in blocks if block["type"] == "markdown") > MARKDOWN_TEXT:
        yield problem(f"markdown blocks must together be less than {MARKDOWN_TEXT + 1} characters", pointer)


def _words(value: Value) -> Iterator[str]:
    """Every text inside the blocks."""
    if isinstance(value, Mapping):
        for name, inner in value.items():
            if name == "text" and isinstance(inner, str):
                yield inner
            else:
                yield from _words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _words(inner)
