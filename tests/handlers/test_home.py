"""The Home tab."""

from knowledge.types import ActionStatus
from tests.slack import BOARD, ELLEN, GARETH, MARCUS, words


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


def own_home(running):
    """Ellen's Home tab with an action of hers."""
    running.workspace.command(GARETH, BOARD, "/action", f"<@{ELLEN}> to draft the plan by Friday")
    running.said(BOARD)
    running.workspace.open_home(ELLEN)
    return running.workspace.wait_for(lambda: running.workspace.home(ELLEN))


def test_done_on_home_takes_the_action_off_it(running) -> None:
    running.workspace.press(ELLEN, own_home(running)["id"], "home_done")
    running.workspace.wait_for(lambda: "no open action" in words(running.workspace.home(ELLEN)["blocks"]))
    assert running.services.register.action("1").status is ActionStatus.DONE


def test_the_menu_on_home_changes_an_action(running) -> None:
    home = own_home(running)
    number = running.services.register.action("1").number
    running.workspace.press(ELLEN, home["id"], "home_more", f"start {number}")
    running.workspace.wait_for(lambda: "in progress" in words(running.workspace.home(ELLEN)["blocks"]))


def test_home_opens_the_form_of_a_new_action(running) -> None:
    running.workspace.press(ELLEN, own_home(running)["id"], "home_new")
    (view,) = running.workspace.wait_for(lambda: running.workspace.views(ELLEN))
    running.workspace.submit(ELLEN, view["id"], {"what": "Ring the school"})
    assert "Ring the school" in words(running.said(running.workspace.dm(ELLEN))["blocks"])


def test_a_guests_home_tells_how_to_ask_and_shows_no_action(running) -> None:
    running.workspace.command(GARETH, BOARD, "/action", f"<@{MARCUS}> to draft the plan by Friday")
    running.said(BOARD)
    running.workspace.open_home(MARCUS)
    shown = words(running.workspace.wait_for(lambda: running.workspace.home(MARCUS))["blocks"])
    assert "Guests may ask me questions" in shown
    assert "draft the plan" not in shown
