"""Whoever an action is given to is told so in their own messages."""

import pytest

from tests.slack import BOARD, ELLEN, GARETH, MARCUS, words

PRIVATE = "G05OFFICERS"


@pytest.fixture
def kept(running):
    """An action of nobody's, logged where Ellen does not read."""
    running.workspace.command(GARETH, PRIVATE, "/action", "weigh the grants by 2 March 2031")
    running.said(PRIVATE)
    return running


def told(running, user):
    return running.own(running.workspace.dm(user))


def test_a_new_owner_is_told_what_by_when_and_by_whom(kept) -> None:
    kept.workspace.command(GARETH, PRIVATE, "/action", f"give 1 <@{ELLEN}>")
    said = words(kept.said(kept.workspace.dm(ELLEN))["blocks"])
    assert all(part in said for part in ("weigh the grants", "2 March 2031", f"<@{GARETH}>"))


def test_who_takes_it_or_had_it_already_and_a_guest_are_told_nothing(kept) -> None:
    kept.workspace.command(GARETH, PRIVATE, "/action", f"give 1 <@{ELLEN}>")
    kept.said(kept.workspace.dm(ELLEN))
    kept.workspace.command(GARETH, PRIVATE, "/action", f"give 1 <@{ELLEN}>, me, <@{MARCUS}>")
    kept.settle()
    assert [len(told(kept, user)) for user in (ELLEN, GARETH, MARCUS)] == [1, 0, 0]


def test_who_gives_away_what_only_its_owner_could_see_is_told_that_it_is_given(kept) -> None:
    """Once it is given away its giver may not see it, but did it."""
    kept.workspace.command(GARETH, PRIVATE, "/action", f"give 1 <@{ELLEN}>")
    dm = kept.workspace.dm(ELLEN)
    notice = kept.said(dm)
    kept.workspace.press(ELLEN, notice["ts"], "action_more", "edit A-2026-001")
    (view,) = kept.workspace.wait_for(lambda: kept.workspace.views(ELLEN))
    kept.workspace.submit(ELLEN, view["id"], {"owners": [GARETH]})
    kept.settle()
    (said,) = told(kept, ELLEN)
    assert f"owner from <@{ELLEN}> to <@{GARETH}>" in said["text"]


def test_an_owner_named_in_a_direct_message_is_told(running) -> None:
    dm = running.workspace.dm(GARETH)
    running.workspace.command(GARETH, dm, "/action", f"<@{ELLEN}> to draft the plan by Friday")
    assert "draft the plan" in words(running.said(running.workspace.dm(ELLEN))["blocks"])


def test_an_owner_named_in_the_channel_is_told_there(running) -> None:
    running.workspace.command(GARETH, BOARD, "/action", f"<@{ELLEN}> to draft the plan by Friday")
    running.said(BOARD)
    running.settle()
    assert told(running, ELLEN) == []
