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


PLAN = """# Children's plan

## Children and young people's services

The unit has four posts:

- Unit Manager
- Data Manager
- Events Manager
- Administrator

| When | What |
|---|---|
| 9 October 2031 | Conference for all stakeholders |
| 12 October 2031 | Conference for young people |
"""


@pytest.mark.parametrize(
    "question",
    ["how many children's centres are there?", "how many people turned up to the stakeholder conference on 9 october"],
)
def test_a_list_counts_what_it_lists_and_nothing_that_shares_a_word(library_of, question) -> None:
    library = library_of({"northton/plan.md": PLAN})
    assert not library.ask(question, ANYONE).found
    assert "Unit Manager" in library.ask("how many posts has the unit?", ANYONE).text


def test_the_people_of_a_body_are_counted_by_the_list_that_names_them(library_of) -> None:
    terms = "# Harbour Board\n\n## Membership\n\n- Anna Birch, clerk\n- Tom Reed, pilot\n- Ivan Moss, warden\n"
    assert "Ivan Moss" in library_of({"quay/terms.md": terms}).ask("how many people sit on the board", ANYONE).text


def test_a_number_counts_at_the_end_of_a_long_name(library_of) -> None:
    library = library_of(
        {
            "fell/plan.md": "# Plan\n\nThe board has 5 local planning and commissioning groups.\n\n"
            "## Duties\n\nThe local groups are responsible for:\n\n- local needs\n- local gaps\n- local money\n"
        }
    )
    assert library.ask("how many local groups are there?", ANYONE).text.startswith("The board has 5 local")


HARBOUR = """# Harbour plan

## Governance

The governance arrangements are:

- clear
- open

We will get to these arrangements by:

- agreeing a constitution
- agreeing a protocol
- signing with the county
"""


def test_a_list_of_as_many_items_as_are_asked_for_answers(library_of) -> None:
    library = library_of({"quay/plan.md": HARBOUR})
    said = library.ask("what three things are we doing to get the governance arrangements in place?", ANYONE).text
    assert said.startswith("We will get")
