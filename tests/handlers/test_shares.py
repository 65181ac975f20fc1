"""The words after `list`."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from handlers.shares import ACTIONS, DECISIONS, MINE, OVERDUE, UNSIGNED, WAITING, Share, read_share


@pytest.mark.parametrize(
    ("words", "share"),
    [
        ("", Share()),
        ("my open actions", Share(flags=frozenset({MINE}))),
        ("In progress", Share("in progress")),
        ("done by me", Share("done", frozenset({MINE}))),
        ("cancelled, mine", Share("cancelled", frozenset({MINE}))),
        ("blocked <@U1|jo>", Share("blocked", owner="<@U1>")),
        ("overdue of body “Health Board”", Share(flags=frozenset({OVERDUE}), body="Health Board")),
        ("body Board, overdue and mine", Share(flags=frozenset({OVERDUE, MINE}), body="Board")),
        ("body Overdue", Share(body="Overdue")),
    ],
)
def test_what_narrows_a_list_of_actions(words, share) -> None:
    assert read_share(words, ACTIONS) == share


@pytest.mark.parametrize("words", ["cheese", "blocked done", "<@U1> <@U2>", "ratified", "body " + "x" * 300])
def test_what_narrows_no_list_of_actions(words) -> None:
    assert read_share(words, ACTIONS) is None


@pytest.mark.parametrize(
    ("words", "share"),
    [
        ("drafts", Share("draft")),
        ("ratified body Executive", Share("ratified", body="Executive")),
        ("waiting unsigned", Share(flags=frozenset({WAITING, UNSIGNED}))),
    ],
)
def test_what_narrows_a_list_of_decisions(words, share) -> None:
    assert read_share(words, DECISIONS) == share


ANY = st.lists(st.sampled_from([*ACTIONS, "in progress", "<@U1>", "body", "Board", "and", ","]) | st.text(max_size=9))


@example("body “mine mine”")
@given(ANY.map(" ".join))
@example("body mine in_progress ,")
def test_what_a_share_is_called_means_the_same_again(words) -> None:
    share = read_share(words, ACTIONS)
    assert share is None or read_share(share.words, ACTIONS) == share
