"""A paper that never names what the question names is about somebody else."""

import pytest

from knowledge.types import Asker, Audience

ANYONE = Asker("U1", frozenset({Audience.PUBLIC, Audience.PARTNERS}))
PAPERS = {
    "toolkit/northmoor.md": "# Northmoor housing partnership\n\nMembers of Northmoor meet at the depot.\n",
    "toolkit/southmoor.md": "# Southmoor housing partnership\n\nThe housing partnership is chaired by the Mayor.\n",
    "eastmoor/minutes.md": "# Eastmoor minutes\n\nThe precept was set at £4,000.\n",
}


@pytest.fixture
def library(library_of):
    return library_of(PAPERS)


def test_another_papers_chair_is_not_the_one_asked_after(library) -> None:
    assert not library.ask("who chairs the Northmoor housing partnership?", ANYONE).found


def test_the_paper_that_is_named_answers(library) -> None:
    assert "the Mayor" in library.ask("who chairs the Southmoor housing partnership?", ANYONE).text


def test_whose_something_is_counts_as_a_name(library) -> None:
    assert not library.ask("how much is westmoor's precept?", ANYONE).found
