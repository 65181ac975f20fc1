"""Dates of meetings and deadlines are not the date that a paper bears."""

import pytest

from knowledge.answering.want import Want
from knowledge.answering.wants import wants
from knowledge.types import Asker

ANYONE = Asker("U1")
TERMS = """# Terms of reference of the Quay Board

Date: 12 January 2031

## Meetings of the Quay Board

The meetings of the Board in 2031 are on:

- 4 March
- 3 June
- 2 September

## Papers

Papers are to be in by 3 December 2030.
"""
MINUTES = """# Minutes of the Quay Board

Date: 4 March 2031

Present: Ann Ash, Tom Bell

The Board thanked the boatmen.
"""
PAPERS = {"quay/terms.md": TERMS, "quay/minutes.md": MINUTES}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("what are the dates of the board meetings?", "3 June"),
        ("dates of the meetings in 2031", "3 June"),
    ],
)
def test_a_schedule_answers_before_a_papers_own_date(library_of, question, said) -> None:
    assert said in "\n".join(library_of({"quay/terms.md": TERMS}).ask(question, ANYONE).excerpts[0].lines)


def test_the_date_of_the_minutes_is_that_of_no_other_paper(library_of) -> None:
    answer = library_of(PAPERS).ask("what is the date of the minutes?", ANYONE, partnership="quay")
    assert {one.paper.path for one in answer.excerpts} == {"quay/minutes.md"}
    assert "Date: 4 March 2031" in answer.text


@pytest.mark.parametrize(
    "question", ["what date must papers be in by?", "what date was the last meeting of the board?"]
)
def test_a_deadline_and_a_meeting_past_are_no_papers_date(question) -> None:
    assert Want.DATED not in wants(question)


def test_minutes_bear_their_date_in_what_they_are_called(library_of) -> None:
    held = MINUTES.replace(
        "# Minutes of the Quay Board\n\nDate: 4 March 2031\n", "# Minutes of the meeting held on 4 March 2031\n"
    )
    papers = {"quay/report.md": TERMS.replace("Terms of reference of", "Report to"), "quay/minutes.md": held}
    first = library_of(papers).ask("what's the date of the minutes?", ANYONE).excerpts[0]
    assert first.paper.path == "quay/minutes.md"
    assert "4 March 2031" in first.paper.title
