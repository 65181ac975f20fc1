"""What may stand for a question's word: the long form of a short one, the right spelling of a wrong one."""

import pytest

from knowledge.types import Asker, Audience

ANYONE = Asker("U1", frozenset({Audience.PUBLIC, Audience.PARTNERS}))
PAPER = """# Brackley internationalization group

The internationalization group meets in the depot on Mondays.

The OrchardTelegraph committee has nine seats for growers.

The North Brackley Orchards Board (NBOB) looks after the orchards of all growers, whatever they grow.

The NBOB reports to the county.

The quorum of a sub-committee is one half of its members.
"""


@pytest.fixture
def library(library_of):
    return library_of({"brackley/terms.md": PAPER})


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("where does the i18n group meet", "the depot"),
        ("how many seats has the OTel committee", "nine seats"),
        ("quorum for the sub-commitee", "one half"),
        ("who does the north brackley orchards board report to", "NBOB reports to the county"),
    ],
)
def test_a_short_form_or_a_slip_finds_what_was_meant(library, question, answer) -> None:
    assert answer in library.ask(question, ANYONE).text
