"""A part of a paper that a question refers to by its number."""

import pytest

from knowledge.answering.referring import references
from knowledge.types import Asker, Audience

ANYONE = Asker("U1", frozenset({Audience.PUBLIC, Audience.PARTNERS}))
PAPER = """# Brackley terms

3. The Forum keeps a list of its members in the depot.

9. The Forum keeps a list of its visitors in the hall.

## Appendix Two

The Forum keeps a list of its guests in the barn.
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see para 9", ("para", "9")),
        ("paragraph nine please", ("para", "9")),
        ("section 3.1 of it", ("section", "3.1")),
        ("Article IV", ("section", "4")),
        ("what is in appendix two", ("appendix", "2")),
    ],
)
def test_references_in_words_digits_and_roman_numbers(text, found) -> None:
    assert references(text) == {found}


@pytest.mark.parametrize("text", ["nine members", "a section of the road", "parts of it"])
def test_a_number_of_things_is_no_reference(text) -> None:
    assert not references(text)


@pytest.fixture
def library(library_of):
    return library_of({"brackley/terms.md": PAPER})


@pytest.mark.parametrize(
    ("question", "first"),
    [("what list does the forum keep in para 9?", "visitors"), ("the forum's list, appendix 2", "guests")],
)
def test_the_part_referred_to_answers_first(library, question, first) -> None:
    excerpts = library.ask(question, ANYONE).excerpts
    assert first in " ".join(excerpts[0].lines)
