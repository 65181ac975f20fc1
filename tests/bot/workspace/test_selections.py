"""What choosing puts into actions and into state.values."""

import pytest

from bot.workspace import selections
from bot.workspace.errors import NotThere


def option(value: str) -> dict:
    return {"text": {"type": "plain_text", "text": value.title()}, "value": value}


OFFERED = [option("done"), option("open")]
CHOSEN = {
    "static_select": ("done", {"selected_option": option("done")}),
    "radio_buttons": ("open", {"selected_option": option("open")}),
    "multi_static_select": (["done"], {"selected_options": [option("done")]}),
    "checkboxes": (["done", "open"], {"selected_options": OFFERED}),
    "datepicker": ("2031-03-03", {"selected_date": "2031-03-03"}),
    "timepicker": ("09:30", {"selected_time": "09:30"}),
    "datetimepicker": (1930000000, {"selected_date_time": 1930000000}),
    "users_select": ("U1", {"selected_user": "U1"}),
    "multi_users_select": (["U1"], {"selected_users": ["U1"]}),
    "conversations_select": ("C1", {"selected_conversation": "C1"}),
    "plain_text_input": ("words", {"value": "words"}),
}


@pytest.mark.parametrize("kind", CHOSEN)
def test_a_choice_has_slacks_field(kind):
    """The field that Slack has for the element's type."""
    value, expected = CHOSEN[kind]
    assert selections.chosen({"type": kind, "options": OFFERED}, value) == expected


def test_an_empty_field_is_null():
    """As Slack sends it."""
    assert selections.chosen({"type": "plain_text_input"}, "") == {"value": None}


def test_what_is_not_offered_cannot_be_chosen():
    """The error says what is there."""
    with pytest.raises(NotThere, match="done, open"):
        selections.chosen({"type": "static_select", "options": OFFERED}, "closed")


def test_a_button_is_found_by_its_value_where_ids_repeat():
    """Two blocks may use one action_id."""
    blocks = [
        {
            "type": "actions",
            "block_id": f"b{n}",
            "elements": [{"type": "button", "action_id": "pick", "value": f"v{n}"}],
        }
        for n in (1, 2)
    ]
    block, element = selections.find(blocks, "pick", "v2")
    assert (block["block_id"], element["value"]) == ("b2", "v2")


def test_a_missing_element_is_named_beside_what_is_there():
    """The error lists the action ids."""
    blocks = [{"type": "section", "block_id": "b", "accessory": {"type": "button", "action_id": "share"}}]
    with pytest.raises(NotThere, match="share"):
        selections.find(blocks, "close")


def test_values_outlive_a_change_of_the_view_while_their_block_stands():
    """What was typed stays; what belonged to a block that went is gone."""
    element = {"type": "plain_text_input", "action_id": "t", "initial_value": "first"}
    blocks = [{"type": "input", "block_id": "kept", "element": element}]
    typed = {"kept": {"t": {"type": "plain_text_input", "value": "second"}}, "gone": {"t": {}}}
    assert selections.merged(blocks, typed) == {"kept": typed["kept"]}
    assert selections.merged(blocks, {})["kept"]["t"]["value"] == "first"
