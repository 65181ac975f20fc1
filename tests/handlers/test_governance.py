"""Setting what a channel is about."""

import pytest

from handlers.governance import meant
from knowledge.errors import NotUnderstood
from knowledge.store import channels
from tests.slack import BOARD, GARETH, NORTH, PRIYA, SOUTH


def setting(standing):
    with standing.services.store.reading() as db:
        return channels.partnership(db, BOARD)


def govern(standing, text, user=PRIYA):
    return standing.whispered(user, "/governance", text)["text"]


@pytest.fixture(autouse=True)
def unset(standing):
    """Each test begins with a channel that is set to nothing."""
    govern(standing, "partnership none")


def test_a_channel_is_set_by_a_name_that_is_near_enough(standing) -> None:
    assert NORTH in govern(standing, "partnership northshire childrens trust")
    assert setting(standing) == NORTH


def test_a_setting_can_be_taken_away(standing) -> None:
    govern(standing, f"partnership {SOUTH}")
    govern(standing, "partnership none")
    assert setting(standing) == ""


def test_a_wrong_name_lists_the_right_ones(standing) -> None:
    told = govern(standing, "partnership Atlantis")
    assert NORTH in told
    assert SOUTH in told
    assert setting(standing) == ""


def test_only_officers_and_admins_may_set_it(standing) -> None:
    assert "Only an officer may set that" in govern(standing, f"partnership {SOUTH}", user=GARETH)
    assert setting(standing) == ""


def test_status_counts_the_papers_that_the_person_may_see(standing) -> None:
    assert f"{NORTH}: 2 papers" in govern(standing, "status", user=GARETH)
    assert f"{NORTH}: 3 papers" in govern(standing, "status", user=PRIYA)


@pytest.mark.parametrize("text", ["", "help", "cheese", "partnership"])
def test_other_words_tell_what_there_is(standing, text) -> None:
    assert "/governance" in govern(standing, text)


def test_a_name_that_fits_two_alike_is_not_guessed() -> None:
    with pytest.raises(NotUnderstood):
        meant("health board", ("Northshire Health Board", "Southshire Health Board"))


def test_a_folders_name_is_found_as_people_say_it() -> None:
    assert (
        meant("Northshire Health Board", ("northshire-health-board", "southshire-trust")) == "northshire-health-board"
    )
