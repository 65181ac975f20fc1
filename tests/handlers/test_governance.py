"""Setting what a channel is about."""

import pytest

from handlers.governance import meant
from knowledge.errors import NotUnderstood
from knowledge.store import channels
from tests.slack import BOARD, GARETH, NORTH, PRIYA, SOUTH


def setting(running):
    with running.services.store.reading() as db:
        return channels.partnership(db, BOARD)


def govern(running, text, user=PRIYA):
    running.workspace.command(user, BOARD, "/governance", text)
    return running.alone(user)["text"]


def test_a_channel_is_set_by_a_name_that_is_near_enough(running) -> None:
    assert NORTH in govern(running, "partnership northshire childrens trust")
    assert setting(running) == NORTH


def test_a_setting_can_be_taken_away(running) -> None:
    govern(running, f"partnership {SOUTH}")
    running.workspace.command(PRIYA, BOARD, "/governance", "partnership none")
    running.alone(PRIYA, 2)
    assert setting(running) == ""


def test_a_wrong_name_lists_the_right_ones(running) -> None:
    told = govern(running, "partnership Atlantis")
    assert NORTH in told
    assert SOUTH in told
    assert setting(running) == ""


def test_only_an_admin_may_set_it(running) -> None:
    assert "Only an admin" in govern(running, f"partnership {SOUTH}", user=GARETH)
    assert setting(running) == ""


def test_status_counts_the_papers_that_the_person_may_see(running) -> None:
    assert f"{NORTH}: 2 papers" in govern(running, "status", user=GARETH)
    assert f"{NORTH}: 3 papers" in govern(running, "status", user=PRIYA)


@pytest.mark.parametrize("text", ["", "help", "cheese", "partnership"])
def test_other_words_tell_what_there_is(running, text) -> None:
    assert "/governance" in govern(running, text)


def test_a_name_that_fits_two_alike_is_not_guessed() -> None:
    with pytest.raises(NotUnderstood):
        meant("health board", ("Northshire Health Board", "Southshire Health Board"))
