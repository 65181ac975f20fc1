"""`/digest now` and what stands around it."""

import pytest

from tests.slack import BOARD, GARETH, PRIYA, SOUTH, words


def test_a_digest_shows_what_is_due_done_and_decided(running) -> None:
    running.workspace.command(GARETH, BOARD, "/action", "the council to publish the plan by tomorrow")
    running.said(BOARD, 1)
    running.workspace.command(GARETH, BOARD, "/decision", "to merge the two groups")
    running.said(BOARD, 2)
    running.workspace.command(GARETH, BOARD, "/digest", "now")
    told = words(running.said(BOARD, 3)["blocks"])
    assert "*Overdue (0)*" in told
    assert "*Due in the next 7 days (1)*" in told
    assert "publish the plan" in told
    assert "*Decided in the last 7 days (1)*" in told


def test_a_digest_keeps_to_the_channels_partnership(running) -> None:
    running.workspace.command(GARETH, BOARD, "/action", "the council to publish the plan by tomorrow")
    running.said(BOARD, 1)
    running.workspace.command(PRIYA, BOARD, "/governance", f"partnership {SOUTH}")
    running.alone(PRIYA)
    running.workspace.command(GARETH, BOARD, "/digest", "now")
    told = words(running.said(BOARD, 2)["blocks"])
    assert SOUTH in told
    assert "publish the plan" not in told


def test_a_digest_shows_what_is_due_by_a_meeting(running) -> None:
    running.workspace.command(GARETH, BOARD, "/action", "Clerk to bring the figures by the next Board")
    running.said(BOARD)
    running.workspace.command(GARETH, BOARD, "/digest", "now")
    told = words(running.said(BOARD, 2)["blocks"])
    assert "*Due, without a date (1)*" in told
    assert "Clerk, due next Board" in told


@pytest.mark.parametrize("text", ["", "help", "weekly"])
def test_other_words_tell_what_there_is(standing, text) -> None:
    assert "/digest now" in standing.whispered(GARETH, "/digest", text)["text"]
