"""A rule is told by the paper that governs; what came of it, by the minutes."""

from knowledge.types import Asker

ANYONE = Asker("U1")
BYLAWS = """# Bylaws of the Quay Society

## Meetings

The Society holds its general meetings once per month, and gives a week's notice of each.
"""
MINUTES = """# Minutes of the Quay Society

2 June 2031

Present: Ann Ash, Tom Bell

## General meetings of the Quay Society

It was asked how often the Quay Society is to hold general meetings: every other month may be often enough for the
Quay Society. The general meetings of June and July were agreed to be one.
"""
PAPERS = {"quay/bylaws.md": BYLAWS, "quay/minutes.md": MINUTES}


def test_how_often_is_told_by_the_bylaws(library_of) -> None:
    answer = library_of(PAPERS).ask("how often does the Quay Society hold general meetings?", ANYONE)
    assert answer.excerpts[0].paper.path == "quay/bylaws.md"
    assert "once per month" in answer.text


def test_what_was_agreed_is_told_by_the_minutes(library_of) -> None:
    answer = library_of(PAPERS).ask("what was agreed about the general meetings of June and July?", ANYONE)
    assert answer.excerpts[0].paper.path == "quay/minutes.md"
