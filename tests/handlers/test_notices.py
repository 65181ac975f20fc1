"""Whoever an action is given to is told so in their own messages."""

import pytest

from bot.workspace.errors import SlackError
from bot.workspace.webapi.methods import METHODS
from knowledge.register.changes import given_to
from knowledge.types import NewAction, Source
from tests.slack import BOARD, ELLEN, ELSEWHERE, GARETH, MARCUS, PRIYA, words

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


def test_who_takes_it_or_had_it_already_is_told_nothing(kept) -> None:
    kept.workspace.command(GARETH, PRIVATE, "/action", f"give 1 <@{ELLEN}>")
    kept.said(kept.workspace.dm(ELLEN))
    kept.workspace.command(GARETH, PRIVATE, "/action", f"give 1 <@{ELLEN}>, me")
    kept.settle()
    assert [len(told(kept, user)) for user in (ELLEN, GARETH)] == [1, 0]


def test_that_a_guest_is_told_nothing_is_told_to_whoever_gave_it(kept) -> None:
    kept.workspace.command(GARETH, PRIVATE, "/action", f"give 1 <@{MARCUS}>")
    kept.settle()
    assert told(kept, MARCUS) == []
    assert f"could not tell <@{MARCUS}> that A-" in told(kept, GARETH)[0]["text"]


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


def test_of_two_owners_named_in_a_channel_only_the_one_who_does_not_read_it_is_told_apart(running) -> None:
    running.workspace.command(GARETH, PRIVATE, "/action", f"<@{PRIYA}>, <@{ELLEN}> to draft the plan by Friday")
    running.settle()
    assert [len(told(running, user)) for user in (PRIYA, ELLEN)] == [0, 1]


def test_an_owner_named_by_a_marked_message_is_told_where_they_do_not_read_it(running) -> None:
    ts = running.workspace.say(GARETH, PRIVATE, f"<@{ELLEN}> to draft the plan by Friday")
    running.workspace.react(GARETH, PRIVATE, ts, "pushpin")
    running.settle()
    (said,) = told(running, ELLEN)
    assert "draft the plan" in words(said["blocks"])


def test_several_out_of_one_file_are_told_in_one_message(running) -> None:
    new = [NewAction(f"act {n}", (f"<@{ELLEN}>",), None, "", Source(f"f {n}", BOARD)) for n in range(30)]
    running.services.register.log_all(new, GARETH, aloud=False)
    running.workspace.command(GARETH, BOARD, "/action", "help")
    running.settle()
    (said,) = told(running, ELLEN)
    assert f"*<@{GARETH}> gave you 30 actions*" in words(said["blocks"])


def test_what_is_taken_back_before_it_is_told_is_not_told(running) -> None:
    register = running.services.register
    register.log_action(NewAction("act", (f"<@{ELLEN}>",), None, "", Source("k")), GARETH)
    register.change_action("1", given_to(()), GARETH)
    running.workspace.command(GARETH, BOARD, "/action", "help")
    running.settle()
    assert told(running, ELLEN) == []


def test_what_slack_does_not_take_in_the_channel_is_told_to_each_apart_and_not_asked_for_again(
    running, monkeypatch
) -> None:
    def refuse(_):
        raise SlackError("internal_error")

    running.workspace.command(GARETH, BOARD, "/action")
    (view,) = running.workspace.wait_for(lambda: running.workspace.views(GARETH))
    with monkeypatch.context() as away:
        away.setitem(METHODS, "chat.postMessage", refuse)
        running.workspace.submit(GARETH, view["id"], {"what": "draft the plan"})
        assert ": draft the plan." in running.alone(GARETH)["text"]


def test_where_remit_may_not_speak_an_owner_who_reads_along_is_told_apart(running) -> None:
    running.workspace.command(GARETH, ELSEWHERE, "/action")
    (view,) = running.workspace.wait_for(lambda: running.workspace.views(GARETH))
    running.workspace.submit(GARETH, view["id"], {"what": "draft the plan", "owners": [PRIYA]})
    assert "draft the plan" in words(running.said(running.workspace.dm(PRIYA))["blocks"])
