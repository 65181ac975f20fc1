"""Who was at a meeting, and who sent apologies."""

import pytest

from knowledge.answering.want import Want
from knowledge.answering.wants import wants
from knowledge.types import Asker

ANYONE = Asker("U1")
MINUTES = """# Quay Panel: minutes of 4 May 2031

Present: Ann Ash (chair), Tom Bell, Una Crane

Apologies: Vic Dunn

## Moorings of the Quay Panel

The Quay Panel agreed in May the fees of the moorings at the quay. Vic Dunn is to write to the holders.
"""


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("who was at the Quay Panel in May 2031?", "Una Crane"),
        ("who attended the panel?", "Tom Bell"),
        ("those present at the May 2031 panel", "Tom Bell"),
        ("who sent apologies to the Quay Panel?", "Vic Dunn"),
        ("who missed the quay panel in may 2031", "Vic Dunn"),
        ("who sent apoligies to the panel?", "Vic Dunn"),
    ],
)
def test_the_minutes_say_who_came_and_who_did_not(library_of, question, named) -> None:
    first = library_of({"quay/minutes.md": MINUTES}).ask(question, ANYONE).excerpts[0]
    assert named in "\n".join(first.lines)
    assert "moorings" not in "\n".join(first.lines)


def test_of_a_meeting_whose_minutes_name_nobody_the_papers_do_not_say(library_of) -> None:
    minutes = MINUTES.replace("Present: Ann Ash (chair), Tom Bell, Una Crane\n\nApologies: Vic Dunn\n\n", "")
    assert not library_of({"quay/minutes.md": minutes}).ask("who was at the Quay Panel in May 2031?", ANYONE).found


@pytest.mark.parametrize("question", ["who was on the panel?", "who presents the report?", "what happens at present?"])
def test_other_questions_ask_for_no_attendance(question) -> None:
    assert Want.ATTENDED not in wants(question)
