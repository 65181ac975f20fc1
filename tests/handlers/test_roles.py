"""Roles in Slack: named by admins, asked for by every deed, told by every refusal."""

import pytest

from knowledge.types import ActionStatus, Role
from tests.slack import BOARD, ELLEN, GARETH, PRIYA, words


@pytest.fixture
def ruled(running):
    """Gareth is an officer, so that roles count; Ellen is a partner with an action of her own."""
    people(running, f"<@{GARETH}> officer")
    running.workspace.command(GARETH, BOARD, "/action", f"<@{ELLEN}> to draft the plan by Friday")
    running.said(BOARD)
    running.workspace.command(GARETH, BOARD, "/action", "Clerk to book the hall")
    running.said(BOARD, 2)
    running.workspace.command(GARETH, BOARD, "/decision", "to merge the two groups, lead: Police")
    running.said(BOARD, 3)
    return running


def people(running, text, user=PRIYA):
    return words(running.whispered(user, "/governance", f"people {text}")["blocks"])


def test_an_admin_names_an_officer(running) -> None:
    assert f"<@{GARETH}> is now an officer." in people(running, f"<@{GARETH}> officer")
    assert running.services.roles().of(GARETH) is Role.OFFICER
    assert f"Officers: <@{GARETH}>" in people(running, "")


def test_the_role_may_be_said_first(running) -> None:
    assert f"<@{GARETH}> is now a manager." in people(running, f"manager: <@{GARETH}>")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("cheese", "Say who is what"),
        (f"<@{GARETH}> king", "Say who is what"),
        (f"<@{PRIYA}> partner", "admin by my settings"),
    ],
)
def test_what_names_nobody_is_told(running, text, told) -> None:
    assert told in people(running, text)


def test_others_name_nobody(running) -> None:
    assert f"Only an admin may say who may do what. Ask <@{PRIYA}>" in people(running, f"<@{ELLEN}> admin", GARETH)
    assert running.services.roles().given == {}


def test_on_day_one_everyone_logs_and_the_list_says_so(running) -> None:
    assert "every full member may log" in people(running, "")


@pytest.mark.parametrize(
    ("command", "text", "told"),
    [
        ("/action", "Clerk to ring the school by Friday", "Only an officer may log"),
        ("/action", "", "Only an officer may log"),
        ("/action", "done 2", "Only an officer may change that. You may change the actions that are yours."),
        ("/decision", "lead 1 Health", "Only an officer may change that"),
        ("/decision", "ratify 1", "Only a manager may ratify"),
        ("/governance", "body Board tier 1", "Only an officer may set that"),
    ],
)
def test_a_partner_is_refused_and_told_who_can(ruled, command, text, told) -> None:
    refusal = words(ruled.whispered(ELLEN, command, text)["blocks"])
    assert told in refusal
    assert f"<@{PRIYA}>" in refusal
    assert len(ruled.services.register.all_actions()) == 2


def test_a_partner_updates_their_own_action(ruled) -> None:
    assert "is done; it was open" in words(ruled.whispered(ELLEN, "/action", "done 1")["blocks"])
    assert ruled.services.register.action("1").status is ActionStatus.DONE


def test_an_officer_notes_progress_for_somebody_outside_slack(ruled) -> None:
    ruled.whispered(GARETH, "/action", "give 2 Jo Ware (Police)")
    assert "note: hall is booked" in words(ruled.whispered(GARETH, "/action", "note 2 hall is booked")["blocks"])
    assert ruled.services.register.action("2").owners == ("Jo Ware (Police)",)


def test_an_officer_asks_a_manager_to_ratify(ruled) -> None:
    assert "Only a manager may ratify" in words(ruled.whispered(GARETH, "/decision", "ratify 1")["blocks"])
    people(ruled, f"<@{ELLEN}> manager")
    assert "is ratified; it was confirmed" in words(ruled.whispered(ELLEN, "/decision", "ratify 1")["blocks"])


def test_an_officer_sees_officers_papers(ruled) -> None:
    asked = ruled.whispered(GARETH, "/ask", "what is the redundancy provision of the delivery unit?")
    assert "48,000 pounds" in words(asked["blocks"])


def test_a_partner_keeps_what_remit_offers_of_their_own_words(ruled) -> None:
    ruled.whispered(PRIYA, "/governance", "proposals on")
    before = len(ruled.workspace.ephemerals(ELLEN))
    ruled.workspace.say(ELLEN, BOARD, "ACTION: I will send the figures to the school by Friday")
    offered = ruled.alone(ELLEN, before + 1)
    ruled.workspace.press(ELLEN, offered["ts"], "offer_yes")
    kept = ruled.workspace.wait_for(lambda: ruled.services.register.all_actions()[2:])
    assert kept[0].owners == (f"<@{ELLEN}>",)
