"""The chain of a decision's statuses, signatures, and answers of the tier above."""

from datetime import date

import pytest

from knowledge.errors import NotUnderstood
from knowledge.register import changes
from knowledge.register.standing import MAY_BECOME
from knowledge.types import Answered, DecisionKind, DecisionStatus, GoverningBody, NewDecision, Powers, Source

S = DecisionStatus
PANEL = GoverningBody("Panel", "Aldwash", 2, "Board", False)


@pytest.fixture
def keep(register):
    """keep(body="Panel") logs a decision under a key of its own and returns it."""

    def new(what="close one hall", lead="Police", **fields):
        key = f"{what}/{len(register.decisions())}"
        made = NewDecision(what, lead, date(2026, 3, 4), "Aldwash", Source(key), **fields)
        return register.log_decision(made, "U9")[0]

    return new


def become(register, number, *statuses):
    for status in statuses:
        done = register.change_decision(number, changes.to_standing(status), "U8")
    return done.after


def test_a_decision_goes_down_the_chain(register, keep) -> None:
    number = keep().number
    assert become(register, number, S.RATIFIED, S.IMPLEMENTED).status is S.IMPLEMENTED
    told = [(change.before, change.after) for change in register.history(number) if change.field == "status"]
    assert told == [("confirmed", "ratified"), ("ratified", "implemented")]


@pytest.mark.parametrize(
    ("first", "then"), [(a, b) for a in S for b in S if a is not b and b not in MAY_BECOME[a] and a is not S.DRAFT]
)
def test_what_the_chain_does_not_know_is_refused(register, keep, first, then) -> None:
    number = keep().number
    if first is not S.CONFIRMED:
        become(register, number, first)
    with pytest.raises(NotUnderstood, match=f"is {first}: it can become"):
        become(register, number, then)


def test_a_draft_is_confirmed_by_naming_its_lead(register, keep) -> None:
    number = keep(lead="").number
    after = register.change_decision(number, changes.led_by("Police"), "U8").after
    assert (after.status, after.lead_agency) == (S.CONFIRMED, "Police")
    assert [change.field for change in register.history(number)] == ["logged", "lead_agency", "status"]


@pytest.mark.parametrize("status", [S.CONFIRMED])
def test_without_a_lead_it_is_not_confirmed(register, keep, status) -> None:
    with pytest.raises(NotUnderstood, match="needs a lead agency first"):
        become(register, keep(lead="").number, status)


def test_the_lead_is_replaced_and_not_taken_off(register, keep) -> None:
    number = keep().number
    with pytest.raises(NotUnderstood, match="name another"):
        register.change_decision(number, changes.led_by(""), "U8")
    assert register.change_decision(number, changes.led_by("Health"), "U8").after.lead_agency == "Health"


def test_what_every_agency_must_sign_waits_for_the_last(register, keep) -> None:
    number = keep(sign_off=("Police", "Health")).number
    register.change_decision(number, changes.signed_by(("police",)), "U8")
    with pytest.raises(NotUnderstood, match="not signed by Health"):
        become(register, number, S.RATIFIED)
    assert [one.number for one in register.unsigned()] == [number]
    signed = register.change_decision(number, changes.signed_by(("Health",)), "U8").after
    assert signed.signed == ("Police", "Health")
    assert register.unsigned() == ()
    assert become(register, number, S.RATIFIED).status is S.RATIFIED


def test_a_stranger_cannot_sign(register, keep) -> None:
    with pytest.raises(NotUnderstood, match=r"Probation is not among .*Police, Health"):
        register.change_decision(keep(sign_off=("Police", "Health")).number, changes.signed_by(("Probation",)), "U8")


def test_who_is_asked_no_more_has_not_signed(register, keep) -> None:
    number = keep(sign_off=("Police", "Health")).number
    register.change_decision(number, changes.signed_by(("Police",)), "U8")
    assert register.change_decision(number, changes.to_be_signed_by(("Health",)), "U8").after.signed == ()


@pytest.fixture
def recommended(register, keep):
    register.set_body(PANEL, "U9")
    return keep(body="Panel").number


def test_a_recommendation_waits_and_is_not_ratified_meanwhile(register, recommended) -> None:
    assert [one.number for one in register.waiting(partnership="aldwash")] == [recommended]
    with pytest.raises(NotUnderstood, match="waits for Board"):
        become(register, recommended, S.RATIFIED)


def test_accepted_it_becomes_a_decision_of_the_tier_above_told_on_both(register, recommended) -> None:
    done = register.answer(recommended, Answered.ACCEPTED, "U8").after
    above = register.decision(done.answered_by)
    assert (above.body, above.what, above.kind, above.answers) == (
        "Board",
        "close one hall",
        DecisionKind.DECISION,
        recommended,
    )
    assert ("answer", "waiting", "accepted") in [(c.field, c.before, c.after) for c in register.history(recommended)]
    assert ("answers", "", recommended) in [(c.field, c.before, c.after) for c in register.history(above.number)]
    assert register.waiting() == ()


def test_accepted_twice_it_is_decided_once(register, recommended) -> None:
    register.answer(recommended, Answered.ACCEPTED, "U8")
    assert register.answer(recommended, Answered.ACCEPTED, "U7").changes == ()
    assert len(register.decisions()) == 2


def test_the_tier_above_may_have_its_decision_already(register, recommended, keep) -> None:
    own = keep("close the north hall", body="Board").number
    done = register.answer(recommended, Answered.ACCEPTED, "U8", by=own).after
    assert (done.answered_by, register.decision(own).answers) == (own, recommended)
    assert len(register.decisions()) == 2


def test_rejected_it_says_why(register, recommended) -> None:
    done = register.answer(recommended, Answered.REJECTED, "U8", why="no money")
    assert (done.after.answer, done.changes[0].why) == (Answered.REJECTED, "no money")
    assert register.waiting() == ()


def test_sent_back_it_is_a_draft_that_may_be_put_again(register, recommended) -> None:
    assert register.answer(recommended, Answered.SENT_BACK, "U8", why="cost it").after.status is S.DRAFT
    again = register.change_decision(recommended, changes.recommended(""), "U8").after
    assert (again.answer, again.recommended_to, again.status) == (Answered.WAITING, "Board", S.CONFIRMED)
    assert register.answer(recommended, Answered.ACCEPTED, "U8").after.answered_by


def test_what_waits_for_no_answer_takes_none(register, keep) -> None:
    with pytest.raises(NotUnderstood, match="waits for no answer"):
        register.answer(keep().number, Answered.REJECTED, "U8")
    assert len(register.decisions()) == 1


def test_what_its_body_may_not_decide_becomes_a_recommendation_when_that_is_known(register, keep) -> None:
    register.set_body(PANEL, "U9")
    number = keep().number
    made = register.change_decision(number, changes.made_by("Panel", register.bodies()), "U8").after
    assert (made.kind, made.recommended_to, made.tier) == (DecisionKind.RECOMMENDATION, "Board", 2)


def test_what_turns_out_to_lie_beyond_its_bodys_powers_becomes_a_recommendation(register, keep) -> None:
    register.set_body(GoverningBody("Executive", "Aldwash", 2, "Board", True), "U9")
    number = keep(body="Executive").number
    made = register.change_decision(number, changes.empowered(Powers.BEYOND, register.bodies()), "U8").after
    assert (made.kind, made.recommended_to, made.answer) == (DecisionKind.RECOMMENDATION, "Board", Answered.WAITING)


def test_nobody_puts_a_body_within_powers_that_it_has_not(register, keep) -> None:
    """A recommendation waits for the tier above, also where somebody says that it need not."""
    register.set_body(PANEL, "U9")
    number = keep(body="Panel").number
    made = register.change_decision(number, changes.empowered(Powers.WITHIN, register.bodies()), "U8").after
    assert (made.kind, made.answer) == (DecisionKind.RECOMMENDATION, Answered.WAITING)


def test_its_body_said_again_takes_no_answer_back(register, keep) -> None:
    register.set_body(PANEL, "U9")
    number = keep(body="Panel").number
    register.answer(number, Answered.ACCEPTED, "U8")
    assert (
        register.change_decision(number, changes.made_by("Panel", register.bodies()), "U8").after.answer
        is Answered.ACCEPTED
    )


@pytest.mark.parametrize(
    "edit",
    [changes.to_be_signed_by(("Police", "Health")), changes.made_by("Panel", [PANEL]), changes.setting(body="X")],
)
def test_what_is_ratified_keeps_its_body_and_signatories_until_it_is_taken_back(register, keep, edit) -> None:
    number = keep().number
    ratified = become(register, number, S.RATIFIED)
    with pytest.raises(NotUnderstood, match=f"is ratified: .*`/decision confirm {number}` takes that back first"):
        register.change_decision(number, edit, "U8")
    assert register.decision(number) == ratified
    become(register, number, S.CONFIRMED)
    assert register.change_decision(number, edit, "U8").changes


def test_a_slip_in_the_words_of_what_is_ratified_is_put_right(register, keep) -> None:
    number = keep("close one hal").number
    become(register, number, S.RATIFIED)
    assert register.change_decision(number, changes.setting(what="close one hall"), "U8").after.status is S.RATIFIED
