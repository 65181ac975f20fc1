"""A form is one act, however often its submission comes."""

from handlers.acts import Act
from handlers.forms import place_of


def submitted(key: str, view: str) -> Act:
    return Act(key, "U1", "", view={"id": view, "private_metadata": ""})


def test_a_form_submitted_again_after_a_crash_keeps_its_key() -> None:
    """Slack gives the second submission another trigger, and so the delivery another key."""
    assert place_of(submitted("interaction 1", "V1")).key == place_of(submitted("interaction 2", "V1")).key


def test_another_form_has_another_key() -> None:
    assert place_of(submitted("interaction 1", "V1")).key != place_of(submitted("interaction 1", "V2")).key


def test_a_form_that_says_no_id_keeps_the_deliverys_key() -> None:
    assert place_of(Act("interaction 1", "U1", "", view={})).key == "interaction 1"
