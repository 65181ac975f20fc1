"""The Home tab."""

from tests.slack import BOARD, ELLEN, GARETH, words


def test_home_shows_a_persons_own_open_actions(running) -> None:
    running.workspace.command(GARETH, BOARD, "/action", f"<@{ELLEN}> to draft the plan by Friday")
    running.said(BOARD)
    running.workspace.open_home(ELLEN)
    home = running.workspace.wait_for(lambda: running.workspace.home(ELLEN))
    assert "draft the plan" in words(home["blocks"])


def test_home_says_so_when_there_are_none(running) -> None:
    running.workspace.open_home(GARETH)
    home = running.workspace.wait_for(lambda: running.workspace.home(GARETH))
    assert "no open action" in words(home["blocks"])
