"""What a question takes over from the turn before."""

import pytest

from knowledge.answering.thread import subject
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
