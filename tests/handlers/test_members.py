"""Guests ask questions; the register is for full members."""

import pytest

from bot.workspace.webapi.methods import METHODS
from tests.handlers.test_access import refuse
from tests.slack import BOARD, GARETH, GENERAL, MARCUS, PRIYA, remit


@pytest.mark.parametrize(
    ("command", "text"),
    [
        ("/action", "list"),
        ("/action", "done 1"),
        ("/action", "show 1"),
        ("/decision", "list"),
        ("/digest", "now"),
        ("/governance", "bodies"),
        ("/governance", "people"),
    ],
)
def test_a_guest_neither_reads_nor_changes_the_register(running, command, text) -> None:
    running.workspace.command(PRIYA, GENERAL, "/action", "Clerk to publish the minutes by 3 March 2031")
    running.said(GENERAL)
    running.workspace.command(MARCUS, GENERAL, command, text)
    assert "Guests may ask" in running.alone(MARCUS)["text"]


def test_a_member_reads_it(running) -> None:
    running.workspace.command(PRIYA, GENERAL, "/action", "Clerk to publish the minutes by 3 March 2031")
    running.said(GENERAL)
    running.workspace.command(PRIYA, GENERAL, "/action", "list")
    assert "publish the minutes" in str(running.alone(PRIYA)["blocks"])


def test_while_slack_does_not_say_who_is_a_guest_what_it_said_before_counts(tmp_path, monkeypatch) -> None:
    """Also after a restart; of whom it never said anything, nothing is kept, and they are told."""
    with remit(tmp_path) as running:
        assert "no open action" in running.whispered(PRIYA, "/action", "list")["text"]
        running.workspace.command(MARCUS, GENERAL, "/action", "list")
        running.alone(MARCUS)
    monkeypatch.setitem(METHODS, "users.info", refuse)
    with remit(tmp_path) as running:
        running.workspace.command(PRIYA, BOARD, "/action", "Clerk to publish the minutes")
        assert "publish the minutes" in running.said(BOARD)["text"]
        for user, told in ((MARCUS, "Guests may ask"), (GARETH, "Slack does not tell me just now")):
            running.workspace.command(user, GENERAL, "/action", "Clerk to book the hall")
            assert told in running.alone(user)["text"]
        assert len(running.services.register.actions()) == 1
