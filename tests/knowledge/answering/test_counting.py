"""A number answers only where it counts the things asked about."""

import pytest

from knowledge.types import Asker, Audience

ANYONE = Asker("U1", frozenset({Audience.PUBLIC, Audience.PARTNERS}))
PAPER = """# Brackley partnership terms

The partnership will keep in touch with its sub-groups, and with 5 other bodies.

There are six co-ordinators in the partnership.
"""


@pytest.fixture
def library(library_of):
    return library_of({"brackley/terms.md": PAPER})


def test_another_things_number_does_not_count_them(library) -> None:
    assert not library.ask("how many sub-committees does the partnership have?", ANYONE).found


def test_a_word_with_a_hyphen_is_counted(library) -> None:
    assert "six co-ordinators" in library.ask("how many co-ordinators are there?", ANYONE).text
