"""What follows for a decision from its body, and whose word on bodies counts."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.errors import NotUnderstood
from knowledge.register.bodies import known, merged, placed, recommended_words, spoken_of
from knowledge.register.body_words import read_body
from knowledge.register.register import Register
from knowledge.types import (
    Answered,
    Decision,
    DecisionKind,
    DecisionStatus,
    GoverningBody,
    NewDecision,
    Powers,
    Source,
)

NOW = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)
BOARD = GoverningBody("Joint Board", "Aldwash", 1, "", True)
EXECUTIVE = GoverningBody("Executive", "Aldwash", None, "Joint Board", True)
PANEL = GoverningBody("Parents' Panel", "Aldwash", None, "Executive", False)
BODIES = (BOARD, EXECUTIVE, PANEL)


def decision(what="merge the groups", body="", lead="Police", powers=Powers.UNSAID) -> Decision:
    made = Decision(0, "D-2026-001", what, lead, date(2026, 3, 4), "Aldwash", Source("k"), "U9", NOW)
    return replace(made, body=body, powers=powers)


def test_a_body_with_power_decides_within_its_powers() -> None:
    made = placed(decision(body="executive"), BODIES)
    assert (made.kind, made.powers, made.status) == (DecisionKind.DECISION, Powers.WITHIN, DecisionStatus.CONFIRMED)
    assert (made.body, made.tier) == ("Executive", 2)


def test_a_body_without_power_recommends_to_the_tier_above() -> None:
    made = placed(decision(body="The Parents Panel"), BODIES)
    assert (made.kind, made.recommended_to, made.answer) == (
        DecisionKind.RECOMMENDATION,
        "Executive",
        Answered.WAITING,
    )
    assert made.tier == 3


def test_a_decision_beyond_its_bodys_powers_is_a_recommendation() -> None:
    made = placed(decision(body="Executive", powers=Powers.BEYOND), BODIES)
    assert (made.kind, made.recommended_to) == (DecisionKind.RECOMMENDATION, "Joint Board")


@pytest.mark.parametrize(
    ("what", "above"),
    [
        ("recommended to the joint board that one hall closes", "Joint Board"),
        ("It was recommended to Cabinet that one hall closes", "Cabinet"),
        ("recommended to close the hall that leaks", "Executive"),
    ],
)
def test_a_recommendation_waits_with_whom_its_words_name_else_with_the_tier_above(what, above) -> None:
    made = placed(replace(decision(body="The Parents Panel"), what=what), BODIES)
    assert (made.kind, made.recommended_to) == (DecisionKind.RECOMMENDATION, above)


def test_a_decision_without_a_lead_agency_stays_a_draft() -> None:
    assert placed(decision(lead=""), BODIES).status is DecisionStatus.DRAFT


def test_an_unknown_body_is_kept_in_its_words() -> None:
    made = placed(decision(body="Film Club"), BODIES)
    assert (made.body, made.tier, made.kind, made.powers) == ("Film Club", None, DecisionKind.DECISION, Powers.UNSAID)


@pytest.mark.parametrize(
    ("what", "body"),
    [
        ("The Executive agreed to merge the groups", "Executive"),
        ("Parents' Panel: close one hall", "Parents' Panel"),
        ("Executives agreed to merge", ""),
        ("merge the Executive and the Panel", ""),
    ],
)
def test_the_words_may_begin_with_the_body(what, body) -> None:
    assert spoken_of(what, "Aldwash", BODIES) == body


@pytest.mark.parametrize(
    ("what", "kind"),
    [
        ("The Executive agreed to recommend to the Board that one hall closes", DecisionKind.RECOMMENDATION),
        ("Recommended that one hall closes", DecisionKind.RECOMMENDATION),
        ("agreed the recommended option", DecisionKind.DECISION),
        ("agreed the recommendations of the audit", DecisionKind.DECISION),
    ],
)
def test_words_that_recommend_make_a_recommendation(what, kind) -> None:
    assert placed(decision(what), BODIES).kind is kind


def test_a_body_of_another_partnership_is_another() -> None:
    assert known("Executive", "Barrow", BODIES) is None


def test_a_slip_of_the_pen_is_forgiven() -> None:
    assert known("Executve", "Aldwash", BODIES) == EXECUTIVE


def test_the_officers_word_wins_field_by_field() -> None:
    said = GoverningBody("executive", "aldwash", decides=False)
    (one,) = merged([said], [GoverningBody("Executive", "Aldwash", 2, "Joint Board", True)])
    assert (one.tier, one.parent, one.decides) == (2, "Joint Board", False)


def test_bodies_that_are_each_others_parents_have_no_tier() -> None:
    round_and_round = (GoverningBody("A", "Aldwash", None, "B"), GoverningBody("B", "Aldwash", None, "A"))
    assert placed(decision(body="A"), round_and_round).tier is None


def test_the_register_asks_papers_and_officers(store, clock) -> None:
    register = Register(store, clock, ZoneInfo("Europe/London"), lambda: [PANEL])
    register.set_body(replace(PANEL, parent="Joint Board", decides=None), "U9")
    new = NewDecision("close one hall", "Police", date(2026, 3, 4), "Aldwash", Source("k"), body="Parents' Panel")
    made, _ = register.log_decision(new, "U9")
    assert (made.kind, made.recommended_to) == (DecisionKind.RECOMMENDATION, "Joint Board")


def test_what_officers_said_is_taken_back(register) -> None:
    register.set_body(BOARD, "U9")
    assert register.bodies() == (BOARD,)
    assert register.drop_body(BOARD)
    assert (register.bodies(), register.drop_body(BOARD)) == ((), False)


@pytest.mark.parametrize(
    ("words", "body"),
    [
        (
            "Parents' Panel tier 3 parent Executive powers recommend",
            GoverningBody("Parents' Panel", "Aldwash", 3, "Executive", False),
        ),
        (
            "Executive reports to Joint Board, powers decide",
            GoverningBody("Executive", "Aldwash", None, "Joint Board", True),
        ),
        ("Joint Board tier 1", GoverningBody("Joint Board", "Aldwash", 1)),
        ("Joint Board", GoverningBody("Joint Board", "Aldwash")),
    ],
)
def test_a_body_in_words(words, body) -> None:
    assert read_body(words, "Aldwash") == body


@pytest.mark.parametrize("words", ["", "tier 2", "Executive tier two", "Executive powers cheese", "Executive tier 99"])
def test_words_that_tell_no_body_say_what_to_write(words) -> None:
    with pytest.raises(NotUnderstood, match="/governance body"):
        read_body(words, "Aldwash")


@given(st.text(max_size=80))
def test_any_words_are_a_body_or_refused(words) -> None:
    try:
        body = read_body(words, "Aldwash")
    except NotUnderstood:
        return
    assert body.name
    assert body.name in " ".join(words.split())


@pytest.mark.parametrize(
    ("words", "decided"),
    [
        ("The Panel recommends that the two halls close", "the two halls close"),
        ("Recommended: close one hall", "close one hall"),
        ("agreed to recommend to the Joint Board that one hall closes", "one hall closes"),
        ("Panel recommended to close one hall", "close one hall"),
        ("close one hall", "close one hall"),
    ],
)
def test_what_a_recommendation_asks_for_is_what_is_decided(words, decided) -> None:
    assert recommended_words(words) == decided


def test_what_a_group_without_power_agreed_is_not_said_of_it_when_the_tier_above_decides() -> None:
    assert recommended_words("The Parents Panel agreed to close one hall", "Parents Panel") == "close one hall"
