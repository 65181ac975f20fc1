"""Decisions: a command, a form and a list."""

import pytest

from knowledge.types import DecisionStatus
from tests.slack import BOARD, GARETH, words


def decide(running, text):
    running.workspace.command(GARETH, BOARD, "/decision", text)


def test_a_decision_is_kept_numbered_and_confirmed_to_the_channel(running) -> None:
    decide(running, "The board agreed the annual report. Lead: public health")
    confirmed = words(running.said(BOARD)["blocks"])
    (decision,) = running.services.register.decisions()
    assert decision.number in confirmed
    assert "Lead: public health" in confirmed
    assert decision.decided_on == running.services.register.today()


def test_decisions_are_listed_and_shown(running) -> None:
    decide(running, "to merge the two groups, lead: Police")
    running.said(BOARD)
    decide(running, "list")
    assert "merge the two groups" in running.alone(GARETH)["text"]
    decide(running, "show 1")
    assert "Lead: Police" in words(running.alone(GARETH, 2)["blocks"])


def test_decisions_are_listed_by_status_and_body(running) -> None:
    for text in ("The Panel agreed to merge. Lead: Police", "Fund the hub"):
        decide(running, text)
    running.said(BOARD, 2)
    for which, told in (("draft", "1 draft decision"), ("confirmed body Police", "1 confirmed decision of “Police”")):
        assert told in running.whispered(GARETH, "/decision", f"list {which}")["text"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("help", "/decision list"),
        ("list cheese", "waiting, unsigned, mine or @someone, one status (draft, confirmed"),
        ("list", "no decision"),
        ("show 9", "no decision 9"),
        ("done 3", "superseded by another"),
        ("ratify everything", "/decision ratify 12"),
        ("lead 3", "/decision lead 3 Police"),
        ("supersede 3 by cheese", "no decision 3"),
        ("review 3 cheese", "no day that I know"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_kept(standing, text, told) -> None:
    assert told in standing.whispered(GARETH, "/decision", text)["text"]
    assert standing.services.register.decisions() == ()


def test_the_form_keeps_what_is_written_in_it(running) -> None:
    decide(running, "")
    (view,) = running.workspace.wait_for(lambda: running.workspace.views(GARETH))
    running.workspace.submit(
        GARETH, view["id"], {"what": "Fund it", "lead_agency": "Police", "decided_on": "2026-03-03"}
    )
    assert "Decided: Tuesday 3 March 2026" in words(running.said(BOARD)["blocks"])
    assert running.services.register.decisions()[0].lead_agency == "Police"


def answered(running, text):
    """What the person is shown for a command."""
    return words(running.whispered(GARETH, "/decision", text)["blocks"])


def kept(running, text="to merge the two groups, lead: Police"):
    before = len(running.own(BOARD))
    decide(running, text)
    return words(running.said(BOARD, before + 1)["blocks"])


def test_a_decision_without_a_lead_asks_for_one_and_takes_it(running) -> None:
    assert "Which agency leads? `/decision lead 1 Police`" in kept(running, "to merge the two groups")
    assert "Lead agency from none to Public Health" in answered(running, "lead 1 Public Health")
    assert running.services.register.decision("1").lead_agency == "Public Health"


def test_a_decision_with_a_lead_asks_nothing(running) -> None:
    assert "Which agency" not in kept(running)


@pytest.mark.parametrize(
    ("text", "told", "status"),
    [
        ("ratify 1", "is ratified; it was confirmed", DecisionStatus.RATIFIED),
        ("implemented 1", "is implemented; it was confirmed", DecisionStatus.IMPLEMENTED),
        ("rescind 1 no money", "is rescinded: no money; it was confirmed", DecisionStatus.RESCINDED),
        ("confirm 1", "is already confirmed", DecisionStatus.CONFIRMED),
    ],
)
def test_where_a_decision_stands_is_changed_and_said(running, text, told, status) -> None:
    kept(running)
    assert told in answered(running, text)
    assert running.services.register.decision("1").status is status


def test_a_superseded_decision_names_what_replaced_it(running) -> None:
    kept(running)
    kept(running, "to keep the two groups apart, lead: Police")
    assert "is superseded: replaced by D-" in answered(running, "supersede 1 by 2")
    assert "replaces D-" in answered(running, "show 2")
    shown = answered(running, "show 1")
    assert f"<@{GARETH}>: status from confirmed to superseded: replaced by D-" in shown


def test_what_is_rescinded_replaces_nothing(running) -> None:
    kept(running)
    kept(running, "to keep the two groups apart, lead: Police")
    answered(running, "rescind 2 the grant fell through")
    assert "is rescinded itself" in answered(running, "supersede 1 by 2")


def test_a_review_is_set_and_taken_off(running) -> None:
    kept(running)
    assert "review date from none to Monday 3 March 2031" in answered(running, "review 1 3 March 2031")
    assert "from Monday 3 March 2031 to none" in answered(running, "review 1 none")


def test_a_decision_that_begins_like_a_command_is_a_decision(running) -> None:
    kept(running, "Confirm the minutes of May, lead: Clerk")
    assert running.services.register.decisions()[0].what == "Confirm the minutes of May"
