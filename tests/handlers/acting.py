"""Actions as somebody keeps and changes them from the board's channel."""

from typing import Any

from tests.slack import BOARD, ELLEN, GARETH, Running, words

TEXT = f"<@{ELLEN}> to draft the terms of reference by Friday"


def act(running: Running, text: str, user: str = GARETH, channel: str = BOARD) -> None:
    running.workspace.command(user, channel, "/action", text)


def logged(running: Running, text: str = TEXT) -> dict[str, Any]:
    """Keep an action; gives the confirmation."""
    before = len(running.own(BOARD))
    act(running, text)
    return running.said(BOARD, before + 1)


def answered(running: Running, text: str) -> str:
    """What the person is shown for a command."""
    return words(running.whispered(GARETH, "/action", text)["blocks"])
