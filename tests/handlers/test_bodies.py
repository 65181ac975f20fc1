"""Tiers and powers by `/governance`, and what they make of decisions."""

import pytest

from knowledge.types import Answered, DecisionKind
from tests.slack import BOARD, ELLEN, GARETH, PRIYA, words

PANEL = "body Panel tier 2 parent Joint Board powers recommend"


def govern(running, text):
    return words(running.whispered(PRIYA, "/governance", text)["blocks"])


def decide(running, text):
    before = len(running.own(BOARD))
    running.workspace.command(GARETH, BOARD, "/decision", text)
    return words(running.said(BOARD, before + 1)["blocks"])


def answered(running, text):
    return words(running.whispered(GARETH, "/decision", text)["blocks"])


def test_a_body_is_set_and_listed(running) -> None:
    assert "Set: Panel: tier 2, under Joint Board, recommends." in govern(running, PANEL)
    assert "Panel: tier 2, under Joint Board, recommends" in govern(running, "bodies")


def test_one_fact_leaves_the_others(running) -> None:
    govern(running, PANEL)
    assert "Set: Panel: tier 2, under Joint Board, decides." in govern(running, "body panel powers decide")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("bodies", "I know no bodies yet"),
        ("body Panel", "Say its tier"),
        ("body", "Say which body"),
        ("body Panel none", "Nobody set"),
    ],
)
def test_what_sets_nothing_says_what_to_write(running, text, told) -> None:
    assert told in govern(running, text)


def test_a_body_is_forgotten(running) -> None:
    govern(running, PANEL)
    assert "is forgotten" in govern(running, "body Panel none")
    assert "I know no bodies yet" in govern(running, "bodies")


def test_what_a_group_without_power_decides_waits_with_the_tier_above(running) -> None:
    govern(running, PANEL)
    told = decide(running, "to close one hall, lead: Police, body: Panel")
    assert "recommendation, waits for Joint Board" in told
    assert "Panel (tier 2)" in told
    assert "1 waiting recommendation" in answered(running, "list waiting")


def test_the_group_that_meets_in_a_channel_is_whose_decision_it_is(running) -> None:
    govern(running, PANEL)
    govern(running, "body Panel here")
    decide(running, "to close one hall, lead: Police")
    (made,) = running.services.register.decisions()
    assert (made.body, made.kind) == ("Panel", DecisionKind.RECOMMENDATION)


def test_accepted_by_a_press_the_decision_above_is_told_where_all_see_it(running) -> None:
    govern(running, PANEL)
    decide(running, "The Panel recommends that the two halls close, lead: Police")
    ts = running.own(BOARD)[-1]["ts"]
    running.workspace.press(ELLEN, ts, "decision_answer_accept")
    assert "*D-" in words(running.thread(BOARD, ts)[0]["blocks"])
    assert "the two halls close" in running.thread(BOARD, ts)[0]["text"]


def test_what_is_sent_back_asks_to_be_put_again(running) -> None:
    govern(running, PANEL)
    decide(running, "The Panel recommends that the two halls close, lead: Police")
    told = answered(running, "return 1 more figures")
    assert "is a draft: more figures; it was confirmed. Sent back." in told
    assert "`/decision recommend 1`" in told


def test_the_group_that_the_words_begin_with_goes_before_the_one_that_meets_in_the_channel(running) -> None:
    govern(running, PANEL)
    govern(running, "body Joint Board here")
    told = decide(running, "The Panel recommends that the two halls close, lead: Police")
    assert "Panel (tier 2) · recommendation, waits for Joint Board" in told


def test_what_a_group_recommends_is_decided_by_the_one_that_accepts_it(running) -> None:
    """Its own decision, not another recommendation."""
    govern(running, PANEL)
    decide(running, "The Panel recommends that the two halls close, lead: Police")
    accepted(running)
    made = running.services.register.decision("2")
    assert (made.what, made.body, made.kind) == ("the two halls close", "Joint Board", DecisionKind.DECISION)


def accepted(running):
    """What the person is shown when they accept the first recommendation: its change, and the decision above."""
    running.workspace.command(GARETH, BOARD, "/decision", "accept 1")
    running.alone(GARETH, 2)
    return [words(message["blocks"]) for message in running.workspace.ephemerals(GARETH)]


def test_accepted_it_is_told_with_the_decision_that_answers(running) -> None:
    govern(running, PANEL)
    decide(running, "to close one hall, lead: Police, body: Panel")
    assert ": accepted, answered by D-" in accepted(running)[0]
    assert "recommendation, accepted by Joint Board (D-" in answered(running, "show 1")
    assert "answers D-" in answered(running, "show 2")


def test_the_buttons_answer_too(running) -> None:
    govern(running, PANEL)
    decide(running, "to close one hall, lead: Police, body: Panel")
    running.workspace.press(ELLEN, running.own(BOARD)[-1]["ts"], "decision_answer_return")
    running.workspace.wait_for(lambda: running.services.register.decision("1").answer is Answered.SENT_BACK)


def test_who_has_signed_and_who_has_not_is_shown(running) -> None:
    decide(running, "to share records, lead: Police, sign-off: Police and Health")
    assert "signed: Police" in answered(running, "sign 1 Police")
    assert "not signed: Health" in answered(running, "show 1")
    assert "1 unsigned decision" in answered(running, "list unsigned")
    assert "not signed by Health" in answered(running, "ratify 1")


def test_actions_that_follow_are_shown_with_the_decision(running) -> None:
    decide(running, "to close one hall, lead: Police")
    number = running.services.register.decision("1").number
    running.workspace.command(GARETH, BOARD, "/action", f"Clerk to tell the tenants by Friday ({number})")
    running.said(BOARD, 2)
    assert "tell the tenants (open)" in answered(running, "show 1")


def test_a_decision_is_changed_in_its_form_and_what_others_changed_stays(running) -> None:
    decide(running, "to close one hall, lead: Police")
    number = running.services.register.decision("1").number
    running.workspace.press(GARETH, running.own(BOARD)[-1]["ts"], "decision_more", f"edit {number}")
    (view,) = running.workspace.wait_for(lambda: running.workspace.views(GARETH))
    answered(running, "lead 1 Health")
    running.workspace.submit(GARETH, view["id"], {"options": "sell it", "sign_off": "Police; Health"})
    made = running.workspace.wait_for(lambda: (one := running.services.register.decision("1")) and one.options and one)
    assert (made.lead_agency, made.options, made.sign_off) == ("Health", "sell it", ("Police", "Health"))


def test_the_form_asks_for_a_groups_powers(running) -> None:
    running.workspace.command(GARETH, BOARD, "/decision", "")
    (view,) = running.workspace.wait_for(lambda: running.workspace.views(GARETH))
    values = {"what": "Close one hall", "lead_agency": "Police", "body": "Forum", "powers": "beyond"}
    running.workspace.submit(GARETH, view["id"], values)
    assert "recommendation, waits for the tier above" in words(running.said(BOARD)["blocks"])


def test_accepting_shows_the_decision_of_the_tier_above_and_asks_who_leads_it(running) -> None:
    govern(running, PANEL)
    decide(running, "to close one hall, body: Panel")
    assert "Which agency leads? `/decision lead 2" in accepted(running)[1]
