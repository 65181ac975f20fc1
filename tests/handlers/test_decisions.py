"""Decisions: a command, a form and a list."""

import pytest

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


@pytest.mark.parametrize(
    ("text", "told"),
    [("help", "/decision list"), ("list", "no decision"), ("show 9", "no decision 9"), ("done 3", "replaces it")],
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
