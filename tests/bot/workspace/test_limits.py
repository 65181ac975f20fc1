"""What Slack refuses, the workspace refuses, and says where."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.workspace.errors import SlackError
from bot.workspace.limits import check_message, check_view


def section(text: str = "words", **more):
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}, **more}


def button(action_id: str = "a", **more):
    return {"type": "button", "action_id": action_id, "text": {"type": "plain_text", "text": "Go"}, **more}


def option(value: str = "v", text: str = "Option"):
    return {"text": {"type": "plain_text", "text": text}, "value": value}


def actions(*elements):
    return {"type": "actions", "elements": list(elements)}


def select(**more):
    return {"type": "static_select", "action_id": "s", "options": [option()], **more}


GOOD = {
    "a section at its limit": section("x" * 3000),
    "fifty buttons would be too many but 25 are not": actions(*(button(f"a{n}") for n in range(25))),
    "a section of fields": {"type": "section", "fields": [{"type": "mrkdwn", "text": "x"}] * 10},
    "a header": {"type": "header", "text": {"type": "plain_text", "text": "x" * 150}},
    "a table": {"type": "table", "rows": [[{"type": "raw_text", "text": "x"}] * 20] * 100},
    "feedback": {
        "type": "context_actions",
        "elements": [
            {
                "type": "feedback_buttons",
                "action_id": "f",
                "positive_button": {"text": {"type": "plain_text", "text": "Yes"}, "value": "y"},
                "negative_button": {"text": {"type": "plain_text", "text": "No"}, "value": "n"},
            }
        ],
    },
    "an input": {
        "type": "input",
        "label": {"type": "plain_text", "text": "What"},
        "element": {"type": "plain_text_input", "action_id": "t"},
    },
    "a menu with a choice made": actions(select(initial_option=option())),
}
BAD = {
    "text too long": (section("x" * 3001), "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"),
    "empty text": (section(""), "must be more than 0 characters"),
    "neither text nor fields": ({"type": "section"}, "missing required field: text"),
    "too many fields": ({"type": "section", "fields": [{"type": "mrkdwn", "text": "x"}] * 11}, "no more than 10 items"),
    "long header": ({"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}, "less than 151"),
    "mrkdwn header": ({"type": "header", "text": {"type": "mrkdwn", "text": "x"}}, "unsupported type: mrkdwn"),
    "too many buttons": (actions(*(button(f"a{n}") for n in range(26))), "no more than 25 items"),
    "long button": (actions(button(text={"type": "plain_text", "text": "x" * 76})), "less than 76"),
    "long value": (actions(button(value="x" * 2001)), "less than 2001"),
    "repeated action_id": (actions(button("a"), button("a")), "action_id a already exists"),
    "wrong style": (actions(button(style="blue")), "must be one of primary, danger"),
    "too many options": (actions(select(options=[option(str(n)) for n in range(101)])), "no more than 100 items"),
    "no options": (actions({"type": "static_select", "action_id": "s"}), "missing required field: options"),
    "repeated option": (actions(select(options=[option(), option()])), "duplicate option value: v"),
    "choice not offered": (actions(select(initial_option=option("w"))), "must be one of the options"),
    "too many in overflow": (
        actions({"type": "overflow", "action_id": "o", "options": [option(str(n)) for n in range(6)]}),
        "no more than 5 items",
    ),
    "input in actions": (actions({"type": "plain_text_input", "action_id": "t"}), "unsupported type: plain_text_input"),
    "unknown block": ({"type": "paragraph"}, "unsupported type: paragraph [json-pointer:/blocks/0/type]"),
    "no type": ({"text": "x"}, "missing required field: type"),
    "long block_id": (section(block_id="x" * 256), "less than 256"),
    "wide table": ({"type": "table", "rows": [[{"type": "raw_text", "text": "x"}] * 21]}, "no more than 20 items"),
    "long context": ({"type": "context", "elements": [{"type": "mrkdwn", "text": "x"}] * 11}, "no more than 10 items"),
    "no alt text": ({"type": "image", "image_url": "https://example.org/x.png"}, "missing required field: alt_text"),
}


@pytest.mark.parametrize("block", GOOD.values(), ids=GOOD)
def test_a_block_within_the_limits_is_taken(block):
    """No complaint."""
    check_message({"text": "x", "blocks": [block]})


@pytest.mark.parametrize(("block", "said"), BAD.values(), ids=BAD)
def test_a_block_beyond_a_limit_is_named(block, said):
    """invalid_blocks with a message that says what and where."""
    with pytest.raises(SlackError) as caught:
        check_message({"text": "x", "blocks": [block]})
    assert caught.value.code == "invalid_blocks"
    assert said in caught.value.messages[0]


def refused(message) -> str:
    with pytest.raises(SlackError) as caught:
        check_message(message)
    return caught.value.code


def test_fifty_blocks_are_a_message_and_one_more_is_not():
    """50 blocks."""
    check_message({"blocks": [section()] * 50})
    assert refused({"blocks": [section()] * 51}) == "invalid_blocks"


def test_a_block_id_stands_once():
    """Two blocks of one id are refused."""
    assert refused({"blocks": [section(block_id="b"), section(block_id="b")]}) == "invalid_blocks"


def test_an_action_id_may_stand_again_in_another_block():
    """Slack wants action_ids unique in their block only."""
    check_message({"blocks": [actions(button("a")), actions(button("a"))]})


def test_blocks_that_are_no_list_are_refused():
    """A dict in place of the list."""
    assert refused({"text": "x", "blocks": {"type": "divider"}}) == "invalid_blocks"


def test_markdown_is_counted_over_the_whole_message():
    """12,000 characters together."""
    assert refused({"blocks": [{"type": "markdown", "text": "x" * 7000}] * 2}) == "invalid_blocks"


def test_a_message_beyond_what_slack_renders_is_refused():
    """Many sections, each within its limit."""
    assert refused({"blocks": [section("x" * 2900)] * 5}) == "msg_blocks_too_long"


def test_a_message_says_something():
    """no_text; and text is a string."""
    assert refused({"blocks": []}) == "no_text"
    assert refused({"text": 5}) == "invalid_arguments"
    assert refused({"text": "x", "attachments": "y"}) == "invalid_attachments"


def test_text_ends_at_forty_thousand():
    """msg_too_long."""
    assert refused({"text": "x" * 40_001}) == "msg_too_long"


def test_one_table_a_message():
    """Two tables are refused."""
    table = {"type": "table", "rows": [[{"type": "raw_text", "text": "x"}]]}
    assert refused({"blocks": [table, table]}) == "invalid_attachments"


def view(**more):
    title = {"type": "plain_text", "text": "Title"}
    return {"type": "modal", "title": title, "blocks": [section()], **more}


def complaint(sent) -> str:
    with pytest.raises(SlackError) as caught:
        check_view(sent)
    assert caught.value.code == "invalid_arguments"
    return caught.value.messages[0]


def test_a_modal_within_the_limits_is_taken():
    """100 blocks and a title of 24."""
    check_view(view(blocks=[section()] * 100, title={"type": "plain_text", "text": "x" * 24}))


def test_a_modal_title_has_24_characters():
    """One more is refused."""
    assert "/view/title/text" in complaint(view(title={"type": "plain_text", "text": "x" * 25}))


def test_a_modal_with_inputs_needs_submit():
    """Slack asks for it."""
    assert "submit" in complaint(view(blocks=[GOOD["an input"]]))


def test_a_message_only_block_is_refused_in_a_modal():
    """Tables and markdown are for messages."""
    assert "unsupported type: markdown" in complaint(view(blocks=[{"type": "markdown", "text": "x"}]))


def test_private_metadata_has_3000_characters():
    """One more is refused."""
    assert "private_metadata" in complaint(view(private_metadata="x" * 3001))


def test_something_else_than_a_view_is_refused():
    """A string is no view."""
    assert "json object" in complaint("view")


KINDS = ["section", "actions", "input", "context", "table", "image", "header", "context_actions", "button", "overflow"]
KEYS = ["type", "text", "fields", "elements", "accessory", "element", "options", "option_groups", "rows", "label"]
KEYS += ["initial_option", "initial_options", "value", "positive_button", "block_id", "action_id", "alt_text"]
ANY_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=5)
    | st.sampled_from([*KINDS, "static_select", "mrkdwn"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5),
    max_leaves=20,
)


@given(ANY_JSON)
def test_whatever_a_bot_sends_is_taken_or_refused(blocks):
    """Never a crash of the workspace."""
    for check, sent in ((check_message, {"text": "x", "blocks": blocks}), (check_view, view(blocks=blocks))):
        with contextlib.suppress(SlackError):
            check(sent)
