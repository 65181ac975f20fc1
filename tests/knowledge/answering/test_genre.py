"""A rule is told by the paper that governs; what came of it, by the minutes."""

import pytest

from knowledge.answering.genre import asks_for_a_rule, credit
from knowledge.answering.question import parse
from knowledge.types import Asker, Audience, PaperKind, PaperRef

ANYONE = Asker("U1")
BYLAWS = """# Bylaws of the Quay Society

## Meetings

The Society holds its general meetings once per month, and gives a week's notice of each.
"""
MINUTES = """# Minutes of the Quay Society

2 June 2031

Present: Ann Ash, Tom Bell

## General meetings of the Quay Society

The general meetings of the Quay Society clash with the regatta every year. Those of June and July were agreed to be
one.
"""
PAPERS = {"quay/bylaws.md": BYLAWS, "quay/minutes.md": MINUTES}


def test_how_often_is_told_by_the_bylaws(library_of) -> None:
    answer = library_of(PAPERS).ask("how often does the Quay Society hold general meetings?", ANYONE)
    assert answer.excerpts[0].paper.path == "quay/bylaws.md"
    assert "once per month" in answer.text


def test_what_was_agreed_is_told_by_the_minutes(library_of) -> None:
    answer = library_of(PAPERS).ask("what was agreed about the general meetings of June and July?", ANYONE)
    assert answer.excerpts[0].paper.path == "quay/minutes.md"


@pytest.mark.parametrize(
    ("question", "of_a_rule"),
    [
        ("how often does the board meet?", True),
        ("what's the quorum?", True),
        ("how long does a member serve?", True),
        ("who does the panel report to?", True),
        ("how often did the board meet in 2031?", False),
        ("how long did the last meeting take?", False),
        ("who is the clerk?", False),
    ],
)
def test_a_rule_is_asked_for_where_no_meeting_is(question, of_a_rule) -> None:
    assert asks_for_a_rule(parse(question)) is of_a_rule


def test_governing_papers_gain_what_minutes_lose() -> None:
    def of(kind: PaperKind) -> float:
        return credit(PaperRef(1, "quay/a.md", "A", "quay", Audience.PUBLIC, kind=kind))

    assert of(PaperKind.CONSTITUTION) == -of(PaperKind.MINUTES) > 0
    assert of(PaperKind.REPORT) == 0
