"""Guests ask questions; the register is for full members."""

import pytest

from tests.slack import GENERAL, MARCUS, PRIYA


@pytest.mark.parametrize(
    ("command", "text"),
    [
        ("/action", "list"),
        ("/action", "done 1"),
        ("/action", "show 1"),
        ("/decision", "list"),
        ("/digest", "now"),
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
