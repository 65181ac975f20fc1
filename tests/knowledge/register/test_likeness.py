"""Actions that say nearly the same, and lists by what holds them up or whose they are."""

import pytest

from knowledge.register import changes
from knowledge.types import ActionStatus


@pytest.mark.parametrize(
    "what", ["send the quorum paper to Health", "Send quorum paper to Health.", "send the Health quorum paper"]
)
def test_nearly_the_same_of_the_same_owner_is_alike(register, log, what) -> None:
    first = log("send the quorum paper to Health")
    assert register.alike(log(what, key="k2")) == (first,)


@pytest.mark.parametrize(
    "other",
    [
        {"what": "book the hall for the board"},
        {"what": "paper"},
        {"what": "send the quorum paper to Health", "owners": ("Police",)},
        {"what": "send the quorum paper to Health", "owners": ()},
        {"what": "send the quorum paper to Health", "partnership": "Barrow"},
        {"what": "send the quorum paper to Health", "partnership": ""},
    ],
)
def test_other_words_owners_or_partnerships_are_not(register, log, other) -> None:
    log("send the quorum paper to Health", owners=("<@U1>", "Health"))
    assert register.alike(log(**other, key="k2")) == ()


def test_other_numbers_are_another_task(register, log) -> None:
    log("write the report of quarter 1")
    assert register.alike(log("write the report of quarter 2")) == ()


def test_what_is_done_is_not_told_again(register, log) -> None:
    log("send the paper")
    register.set_status("1", ActionStatus.DONE, "U8")
    assert register.alike(log("send the paper", key="k2")) == ()


def test_blocked_actions_are_found(register, log) -> None:
    log("free")
    log("stuck")
    register.change_action("2", changes.to_status(ActionStatus.BLOCKED, "no room"), "U8")
    assert [action.what for action in register.blocked()] == ["stuck"]
    assert register.blocked(partnership="Barrow") == ()


def test_actions_of_a_body_are_found_by_partnership_or_owner(register, log) -> None:
    log("theirs", partnership="Barrow Health Board")
    log("its", owners=("Health",))
    log("else")
    assert {action.what for action in register.actions_of("health")} == {"theirs", "its"}
