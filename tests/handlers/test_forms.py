"""A form is one act, however often its submission comes, and stays open until what is wrong in it is put right."""

import pytest

from handlers.acts import Act
from handlers.forms import place_of
from knowledge.types import Role
from tests.slack import BOARD, ELLEN, GARETH, PRIYA, words


def submitted(key: str, view: str) -> Act:
    return Act(key, "U1", "", view={"id": view, "private_metadata": ""})


def test_a_form_submitted_again_after_a_crash_keeps_its_key() -> None:
    """Slack gives the second submission another trigger, and so the delivery another key."""
    assert place_of(submitted("interaction 1", "V1")).key == place_of(submitted("interaction 2", "V1")).key


def test_another_form_has_another_key() -> None:
    assert place_of(submitted("interaction 1", "V1")).key != place_of(submitted("interaction 1", "V2")).key


def test_a_form_that_says_no_id_keeps_the_deliverys_key() -> None:
    assert place_of(Act("interaction 1", "U1", "", view={})).key == "interaction 1"


def opened(running, command, user=GARETH):
    """The form that a command opens."""
    running.workspace.command(user, BOARD, command, "")
    (view,) = running.workspace.wait_for(lambda: running.workspace.views(user))
    return view


def change_form(running, command, button, text, user=GARETH):
    """The form that changes what a command keeps."""
    running.workspace.command(GARETH, BOARD, command, text)
    said = running.said(BOARD)
    number = said["text"].partition(":")[0]
    running.workspace.press(user, said["ts"], button, f"edit {number}")
    (view,) = running.workspace.wait_for(lambda: running.workspace.views(user))
    return view


def submit(running, view, values, user=GARETH):
    return running.workspace.submit(user, view["id"], values)


def named(running, person, role):
    running.whispered(PRIYA, "/governance", f"people <@{person}> {role}")
    assert running.services.roles().of(person) is Role(role)


@pytest.mark.parametrize("named_as", ["7", "D-2026-007", "the merger", "A-2026-001"])
def test_a_decision_that_there_is_not_is_told_in_its_field_and_nothing_typed_is_lost(running, named_as) -> None:
    view = opened(running, "/action")
    wrong = submit(running, view, {"what": "Write to partners", "follows": named_as})
    assert list(wrong) == ["follows"]
    assert "/decision list" in wrong["follows"]
    assert "`" not in wrong["follows"]
    assert submit(running, view, {"follows": ""}) == {}
    assert "Write to partners" in words(running.said(BOARD)["blocks"])


def test_the_change_form_of_an_action_is_checked_too(running) -> None:
    view = change_form(running, "/action", "action_more", "Clerk to book the hall")
    assert list(submit(running, view, {"follows": "7", "note": "rang them"})) == ["follows"]
    assert running.services.register.action("1").note == ""


@pytest.mark.parametrize(
    ("values", "field", "told"),
    [({"signed": "Health"}, "signed", "not among those who are to sign"), ({"lead_agency": ""}, "lead_agency", "lead")],
)
def test_what_a_decision_may_not_become_is_told_in_the_field(running, values, field, told) -> None:
    text = "to merge the groups, lead: Police, sign-off: Police"
    view = change_form(running, "/decision", "decision_more", text)
    wrong = submit(running, view, values)
    assert list(wrong) == [field]
    assert told in wrong[field]


def test_a_signature_is_taken_back_in_the_form(running) -> None:
    running.workspace.command(GARETH, BOARD, "/decision", "to merge the groups, lead: Police, sign-off: Police")
    said = running.said(BOARD)
    running.whispered(GARETH, "/decision", "sign 1 Police")
    number = running.services.register.decision("1").number
    running.workspace.press(GARETH, said["ts"], "decision_more", f"edit {number}")
    (view,) = running.workspace.wait_for(lambda: running.workspace.views(GARETH))
    assert submit(running, view, {"signed": ""}) == {}
    running.workspace.wait_for(lambda: running.services.register.decision("1").signed == ())


def test_who_lost_the_role_meanwhile_is_told_in_the_form_without_bare_ids(running) -> None:
    view = opened(running, "/action")
    named(running, ELLEN, "officer")
    told = submit(running, view, {"what": "Write to partners"})["what"]
    assert told == "Only an officer may log actions and decisions. /governance people lists who may."


def test_who_may_not_change_an_item_is_told_before_a_form_opens(running) -> None:
    named(running, GARETH, "officer")
    running.workspace.command(GARETH, BOARD, "/action", "Clerk to book the hall")
    running.workspace.press(
        ELLEN, running.said(BOARD)["ts"], "action_more", f"edit {running.services.register.all_actions()[0].number}"
    )
    assert "Only an officer may change that" in running.alone(ELLEN)["text"]
    assert running.workspace.views(ELLEN) == []
