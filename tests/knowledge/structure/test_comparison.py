"""What changed from one paper to another."""

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.documents.reading import parse
from knowledge.structure.comparison import Change, ClauseChange, compare
from knowledge.types import Audience

OLD = """# Terms

## Quorum

1. The quorum of the Board is five members.
2. The Chair has a casting vote.
3. Papers are sent out a week before.

## Members

The members are:

- the Council
- the Police
"""


def changes(new: str, old: str = OLD) -> list[ClauseChange]:
    passages = [parse(t.encode(), path="t.md", partnership="", audience=Audience.PUBLIC).passages for t in (old, new)]
    return compare(*passages)


def test_the_same_paper_has_no_changes() -> None:
    assert changes(OLD) == []


def test_a_reworded_clause_shows_the_words_that_went_and_came() -> None:
    (change,) = changes(OLD.replace("five members", "seven members"))
    assert change.change is Change.REWORDED
    assert [(run.change, run.text) for run in change.runs] == [
        (None, "The quorum of the Board is"),
        (Change.REMOVED, "five"),
        (Change.ADDED, "seven"),
        (None, "members."),
    ]


def test_a_new_item_of_a_list_is_added() -> None:
    (change,) = changes(OLD + "- the Fire Service\n")
    assert (change.change, change.clause.text, change.clause.heading) == (Change.ADDED, "the Fire Service", "Members")


def test_a_clause_that_is_gone_is_removed_and_the_renumbered_ones_are_not_told() -> None:
    (change,) = changes(OLD.replace("2. The Chair has a casting vote.\n3.", "2."))
    assert (change.change, change.clause.text) == (Change.REMOVED, "The Chair has a casting vote.")


def test_a_clause_of_the_same_number_is_reworded_even_where_little_is_alike() -> None:
    (change,) = changes(OLD.replace("The Chair has a casting vote", "No member votes twice, and ties fall"))
    assert change.change is Change.REWORDED


def test_a_clause_that_moved_is_not_told() -> None:
    moved = OLD.replace("- the Council\n- the Police\n", "- the Police\n- the Council\n")
    assert changes(moved) == []


def test_a_changed_cell_of_a_table_rewords_its_row() -> None:
    table = "# Costs\n\n| Post | Cost |\n|---|---|\n| Manager | £50,000 |\n| Clerk | £20,000 |\n"
    (change,) = changes(table.replace("£50,000", "£52,000"), table)
    assert change.change is Change.REWORDED
    assert "£52,000" in change.clause.text


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.text("abc 12.\n-", max_size=20), max_size=8), st.lists(st.text("abc 12.\n-", max_size=20), max_size=8)
)
def test_whatever_the_papers_the_changes_lead_from_the_one_to_the_other(old, new) -> None:
    texts = ["# T\n\nx\n\n" + "\n\n".join(lines) for lines in (old, new)]
    for change in changes(texts[1], texts[0]):
        went = " ".join(run.text for run in change.runs if run.change is not Change.ADDED)
        came = " ".join(run.text for run in change.runs if run.change is not Change.REMOVED)
        assert went.split() == (change.old.text.split() if change.old else [])
        assert came.split() == (change.new.text.split() if change.new else [])
