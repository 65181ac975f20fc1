"""Items that say nearly the same, and lists by what holds them up or whose they are."""

from datetime import date

import pytest

from knowledge.register import changes
from knowledge.types import ActionStatus, DecisionStatus, NewAction, NewDecision, Source

MANY = ["quorum", *(f"{first}{second}oft" for first in "bcdfghklmnprst" for second in "aeiou")]


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


def test_among_very_many_of_one_owner_the_same_is_found_by_its_rare_words(register) -> None:
    new = [NewAction(f"send the {word} report", ("Clerk",), None, "", Source(word)) for word in MANY]
    register.log_all(new, "U9")
    (like,) = register.alike(NewAction("send the quorum report", ("Clerk",), None, "", Source("k")))
    assert like.what == "send the quorum report"


def test_what_is_reopened_is_told_again(register, log) -> None:
    log("send the paper")
    for status in (ActionStatus.DONE, ActionStatus.OPEN):
        register.set_status("1", status, "U8")
    assert len(register.alike(log("send the paper", key="k2"))) == 1


@pytest.mark.parametrize(
    ("told", "alike"),
    [
        ({"what": "Close the annexe."}, 1),
        ({"body": "Board"}, 1),
        ({"what": "open the annexe"}, 0),
        ({"body": "Executive"}, 0),
        ({"on": date(2026, 4, 4)}, 0),
    ],
    ids=str,
)
def test_a_decision_is_like_one_in_its_words_of_the_same_body_and_meeting(register, told, alike) -> None:
    def decision(key, what="close the annexe", body="", on=date(2026, 3, 4)):
        return NewDecision(what, "Police", on, "Aldwash", Source(key), body=body)

    register.log_decision(decision("a", body="Board"), "U9")
    assert len(register.alike(decision("b", **told))) == alike


def test_a_rescinded_decision_is_like_nothing_new(register, decide) -> None:
    made = decide(on=date(2026, 3, 4))
    register.change_decision(made.number, changes.to_standing(DecisionStatus.RESCINDED, "no money"), "U8")
    assert register.alike(made) == ()
