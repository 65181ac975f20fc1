"""What people say in words of their own, and what papers write for it."""

import pytest

from knowledge.answering.spellings import elsewhere
from knowledge.types import Asker

ANYONE = Asker("U1")
TERMS = """# Brackley Harbour Trust, terms of reference

The Trust accounts are kept by the Treasurer, who is Anna Birch.

Returns go to the port authority quarterly.

The Trust is made up of a Harbour Officer, a Lights Officer and a Moorings Officer.

It is the decision of the Trust which moorings are let.

The Lights Officer will represent the Trust on the Coast Forum.

Enquiries: Tom Reed, Ext: 4417

The organization has a center for visitors in the old lifeboat house.

We recommend that the slipway be widened before the regatta.

The Trust receives a lights report monthly.

Membership of the Coast Forum costs £12 a year.

A pilot inspects the head ropes.
"""
MINUTES = """# Minutes of the Brackley Harbour Trust, 22 September 2031

The slipway was closed for repairs.
"""


@pytest.fixture
def library(library_of):
    return library_of({"brackley/terms.md": TERMS, "brackley/minutes.md": MINUTES})


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("who looks after the money at the trust?", "Anna Birch"),
        ("what goes to the port authority every quarter", "quarterly"),
        ("which officers make up the trust", "Moorings Officer"),
        ("who is it up to which moorings are let?", "decision of the Trust"),
        ("who'll speak for the trust on the coast forum", "Lights Officer"),
        ("Tom Reed's extension?", "4417"),
        ("does the organisation have a centre for visitors", "lifeboat house"),
        ("what are they reccomending for the slipway", "widened"),
        ("what was closed in Sept 2031?", "slipway was closed"),
        ("how often are we sent the lights report", "monthly"),
        ("how much is it to be in the coast forum?", "£12"),
        ("as a head: who inspects the ropes?", "A pilot inspects"),
    ],
)
def test_an_everyday_phrase_finds_what_papers_write(library, question, answer) -> None:
    assert answer in library.ask(question, ANYONE).text


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("organisation", "organization"),
        ("authorized", "authorised"),
        ("analyse", "analyze"),
        ("centres", "centers"),
        ("program", "programme"),
        ("programmes", "programs"),
        ("fulfilled", ""),
        ("rise", ""),
        ("size", ""),
    ],
)
def test_a_word_is_known_by_its_spelling_overseas(here, there) -> None:
    assert elsewhere(here) == there
