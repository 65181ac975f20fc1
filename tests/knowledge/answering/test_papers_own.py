"""What every paper has of its own: its date, its author, its recommendations."""

import pytest

from knowledge.answering.want import Want
from knowledge.answering.wants import wants
from knowledge.types import Asker

ANYONE = Asker("U1")
WEIR = """# Repairs to the weir

Date: 12 May 2031

Report of the Waterways Manager

The weir was last mended on 3 April 2019, and a survey of 9 June 2030 found it unsafe.

## Recommendation

It is recommended that the Board agrees the repairs.
"""
LOCK = """# Keepers of the lock

21 June 2031

Report of the Harbour Master

Two keepers left on 30 March 2031. The meeting of the keepers with the union was on 2 June 2031.

## Recommendation

It is recommended that the Board engages two keepers.
"""
TOWPATH = """# Towpath governance

The towpath has been in the care of the Trust since 8 August 2012.

The proposals in this paper would give it to the parishes.
"""
PAPERS = {"quay/weir.md": WEIR, "quay/lock.md": LOCK}


@pytest.mark.parametrize(
    ("question", "dated"),
    [
        ("what date is the weir paper?", "12 May 2031"),
        ("date on the lock keepers report?", "21 June 2031"),
        ("when was the report on the weir written?", "12 May 2031"),
    ],
)
def test_a_papers_own_date_stands_before_those_that_it_tells_of(library_of, question, dated) -> None:
    answer = library_of(PAPERS).ask(question, ANYONE)
    assert dated in "\n".join(answer.excerpts[0].lines)


def test_another_date_of_the_paper_is_found_still(library_of) -> None:
    answer = library_of(PAPERS).ask("what date was the meeting of the keepers with the union?", ANYONE)
    assert "2 June 2031" in answer.text


def test_a_paper_without_a_date_has_none(library_of) -> None:
    assert not library_of({"quay/towpath.md": TOWPATH}).ask("what date is the towpath governance paper?", ANYONE).found


@pytest.mark.parametrize(
    ("question", "both"),
    [
        ("what's the date of the report?", ("12 May 2031", "21 June 2031")),
        ("whose report was it?", ("Waterways Manager", "Harbour Master")),
        ("what are we recommended to do", ("agrees the repairs", "engages two keepers")),
    ],
)
def test_asked_of_no_paper_by_name_each_is_meant(library_of, question, both) -> None:
    answer = library_of(PAPERS).ask(question, ANYONE, partnership="quay")
    assert all(one in answer.text for one in both)


@pytest.mark.parametrize(
    "question",
    ["when is the next meeting?", "what's the date of the next board meeting", "date of the first meeting"],
)
def test_a_meeting_to_come_is_no_papers_date(question) -> None:
    assert Want.DATED not in wants(question)


@pytest.mark.parametrize("question", ["what does the report recommend?", "whose name is on the report?"])
def test_what_a_report_has_is_told_of_each(library_of, question) -> None:
    answer = library_of(PAPERS).ask(question, ANYONE, partnership="quay")
    assert {e.paper.path for e in answer.excerpts} == set(PAPERS)
