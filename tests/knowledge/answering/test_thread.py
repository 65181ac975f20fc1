"""What a question takes over from the turn before."""

from dataclasses import replace

import pytest

from knowledge.answering.question import parse
from knowledge.answering.thread import lean, subject
from knowledge.answering.want import Want
from knowledge.store.turns import Turn
from knowledge.types import Asker
from knowledge.words import split

ANYONE = Asker("U1")
TERMS = """# Aldwash Trust terms of reference

## The Health Board

The members of the Health Board are the director of public health and two clinicians.

The Health Board is chaired by Ann Harrow.

## The Housing Panel

The members of the Housing Panel are the head of housing and two landlords.

The Housing Panel is chaired by Tom Quill.
"""


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("who sits on the Health Board?", {"health", "board"}),
        ("does the Housing Panel report to the Executive?", {"executive"}),
        ("what is the quorum?", set()),
    ],
)
def test_the_body_that_a_question_speaks_of(question, named) -> None:
    assert subject(split(question)) == named


@pytest.mark.parametrize(("body", "chair"), [("Health Board", "Ann Harrow"), ("Housing Panel", "Tom Quill")])
def test_it_is_the_body_of_the_turn_before(library_of, body, chair) -> None:
    library = library_of({"aldwash/terms.md": TERMS})
    library.ask(f"who are the members of the {body}?", ANYONE, thread="C1:1")
    answer = library.ask("and who chairs it?", ANYONE, thread="C1:1")
    assert chair in answer.excerpts[0].lines[0]


def test_what_was_chosen_stays_chosen_where_the_papers_do_not_say(library_of) -> None:
    other = "# Marldale terms\n\n## Quorum\n\nThe quorum of the Health Board is nine members.\n"
    own = TERMS + "\n## Quorum\n\nThe quorum of the Health Board is four members.\n"
    library = library_of({"aldwash/terms.md": own, "marldale/terms.md": other})
    library.ask("what is the quorum of the Health Board?", ANYONE, thread="C1:1", partnership="marldale")
    assert not library.ask("what does the helicopter cost?", ANYONE, thread="C1:1").found
    assert "nine members" in library.ask("what is the quorum of the Health Board?", ANYONE, thread="C1:1").text


def test_a_year_that_is_said_takes_the_place_of_the_one_before(library_of) -> None:
    minutes = (
        "# Harbour club annual meeting {0}\n\n## Attendance\n\nThe annual meeting of {0} had {1} members present.\n"
    )
    library = library_of({f"quay/{year}.md": minutes.format(year, n) for year, n in ((2023, "forty"), (2024, "sixty"))})
    library.ask("how many members were at the annual meeting 2023?", ANYONE, thread="C1:1")
    answer = library.ask("and in 2024?", ANYONE, thread="C1:1")
    assert "sixty" in answer.excerpts[0].lines[0]


TIMETABLE = """# Quay regatta plan

The timetable is:

- 9 May 2031: Supper for all skippers
- 22 and 25 May 2031: Suppers for crews and children
- June 2031: Work on the slipway

Each skipper pays £40 for the supper, and each crew member £15.
"""


@pytest.mark.parametrize(
    ("first", "then", "answer"),
    [
        ("when is the supper for all skippers?", "and the ones for the children?", "22 and 25 May"),
        ("how much does a skipper pay for the supper?", "what's that per crew member?", "£15"),
    ],
)
def test_the_same_is_asked_of_something_else(library_of, first, then, answer) -> None:
    library = library_of({"quay/plan.md": TIMETABLE})
    library.ask(first, ANYONE, thread="C1:1")
    assert answer in library.ask(then, ANYONE, thread="C1:1").text


@pytest.mark.parametrize(
    ("then", "wanted"),
    [
        ("and for the crews?", {Want.DATE}),
        ("what about children", {Want.DATE}),
        ("what's that for crews", {Want.DATE}),
        ("who eats at the crews' supper", {Want.WHO}),
        ("why would children come", set()),
    ],
)
def test_the_kind_of_answer_is_taken_over_where_no_other_is_asked_for(then, wanted) -> None:
    before = Turn("when is the supper for skippers?", "", ())
    assert lean(replace(parse(then), follows_on=True), before).wants == wanted
