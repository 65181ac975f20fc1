"""What was logged in a private channel or a direct message, and who is told of it."""

import pytest

from knowledge.types import Audience
from tests.slack import BOARD, ELLEN, GARETH, PRIYA, words

OFFICERS = "G05OFFICERS"


@pytest.fixture
def hidden(running):
    """Gareth, who is no officer, logs an action and a decision in the private channel."""
    running.workspace.command(GARETH, OFFICERS, "/action", "Clerk to weigh the grants by Friday")
    running.said(OFFICERS)
    running.workspace.command(GARETH, OFFICERS, "/decision", "to close the annexe, lead: Police")
    running.said(OFFICERS, 2)
    return running


@pytest.mark.parametrize(
    ("command", "text", "told"),
    [
        ("/action", "list", "no open action"),
        ("/action", "show 1", "There is no action 1"),
        ("/action", "done 1", "There is no action 1"),
        ("/decision", "list", "No decision"),
        ("/decision", "show 1", "There is no decision 1"),
        ("/decision", "ratify 1", "There is no decision 1"),
    ],
)
def test_a_stranger_is_told_as_if_it_did_not_exist(hidden, command, text, told) -> None:
    assert told.lower() in hidden.whispered(ELLEN, command, text)["text"].lower()
    assert hidden.services.register.action("1").status == "open"


@pytest.mark.parametrize("user", [GARETH, PRIYA])
def test_who_logged_it_and_an_admin_see_it_anywhere(hidden, user) -> None:
    assert "weigh the grants" in words(hidden.whispered(user, "/action", "list")["blocks"])


def test_the_digest_of_a_public_channel_leaves_it_out_whoever_asks_and_that_of_its_own_has_it(hidden) -> None:
    hidden.workspace.command(PRIYA, BOARD, "/digest", "now")
    assert "annexe" not in words(hidden.said(BOARD)["blocks"])
    hidden.workspace.command(GARETH, OFFICERS, "/digest", "now")
    assert "annexe" in words(hidden.said(OFFICERS, 3)["blocks"])


def test_a_stranger_logs_the_like_without_being_told_of_it(hidden) -> None:
    hidden.workspace.command(ELLEN, BOARD, "/action", "Clerk to weigh the grants by Friday")
    assert "A-" in hidden.said(BOARD)["text"]


def test_what_is_logged_in_a_public_channel_is_for_all_and_in_a_direct_message_is_not(running) -> None:
    for channel in (BOARD, running.workspace.dm(GARETH)):
        running.workspace.command(GARETH, channel, "/action", f"Clerk to book {channel}")
        running.said(channel)
    assert [action.source.audience for action in running.services.register.all_actions()] == [
        Audience.PARTNERS,
        Audience.OFFICERS,
    ]


def test_what_is_logged_in_the_officers_channel_is_theirs_though_slack_calls_it_public(running) -> None:
    running.whispered(PRIYA, "/governance", f"officers <#{BOARD}|partnership-board>")
    before = len(running.own(BOARD))
    running.workspace.command(PRIYA, BOARD, "/action", "Clerk to weigh the grants")
    running.said(BOARD, before + 1)
    assert running.services.register.action("1").source.audience is Audience.OFFICERS


def test_the_like_of_a_standing_decision_is_asked_about_first(running) -> None:
    for _ in range(2):
        running.workspace.command(GARETH, BOARD, "/decision", "to close the annexe, lead: Police")
        running.settle()
    assert "Very like D-" in running.alone(GARETH)["text"]
    assert len(running.services.register.decisions()) == 1


@pytest.mark.parametrize("command", ["/action", "/decision"])
def test_an_officer_opens_an_item_to_every_partner_and_its_history_tells(hidden, command) -> None:
    assert "audience from officers to partners" in hidden.whispered(PRIYA, command, "audience 1 everyone")["text"]
    shown = words(hidden.whispered(ELLEN, command, "show 1")["blocks"])
    assert f"<@{PRIYA}>: audience from officers to partners" in shown


def test_an_owner_who_is_no_officer_may_not_say_who_sees_an_action(hidden) -> None:
    hidden.whispered(PRIYA, "/action", f"give 1 <@{ELLEN}>")
    hidden.whispered(PRIYA, "/governance", f"people <@{GARETH}> officer")
    assert "Only an officer may" in hidden.whispered(ELLEN, "/action", "audience 1 partners")["text"]


def test_an_item_for_officers_says_so(hidden) -> None:
    assert "officers only" in words(hidden.whispered(PRIYA, "/action", "show 1")["blocks"])
