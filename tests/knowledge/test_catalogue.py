"""The list of papers, and taking one out of the answers."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from knowledge.catalogue import Catalogue
from knowledge.errors import NotUnderstood, UnknownPaper
from knowledge.library import Library
from knowledge.store import Store
from knowledge.types import Asker, Audience

OFFICER = Asker("U1")
PUBLIC = Asker("U2", frozenset({Audience.PUBLIC}))
QUORUM = "# Board terms of reference\n\nThe quorum of the Young Carers Board (YCB) is five members.\n"
PAPERS = {
    "aldwash/2024-03-01-terms.md": QUORUM,
    "aldwash/2025-03-01-terms.md": QUORUM.replace("five", "seven"),
    "aldwash/minutes/note.md": "# Note\n\nThe fee is £40.\n",
    "marldale/note.md": "# Note\n\nThe fee is £50.\n",
}


def now() -> datetime:
    return datetime(2026, 3, 2, tzinfo=UTC)


@pytest.fixture
def root(tmp_path) -> Path:
    return Path(tmp_path) / "papers"


@pytest.fixture
def library(library_of) -> Library:
    return library_of(PAPERS)


@pytest.fixture
def catalogue(library, tmp_path) -> Catalogue:
    return Catalogue(Store(Path(tmp_path) / "remit.db"), now)


def test_papers_are_listed_with_what_supersedes_what(catalogue) -> None:
    listed = {one.paper.path: one for one in catalogue.papers(OFFICER)}
    assert list(listed) == list(PAPERS)
    assert listed["aldwash/2025-03-01-terms.md"].supersedes == ("aldwash/2024-03-01-terms.md",)
    assert listed["aldwash/2024-03-01-terms.md"].paper.standing == "superseded by its version of 1 March 2025"


def test_one_partnership_s_are_listed_alone(catalogue) -> None:
    assert [one.paper.path for one in catalogue.papers(OFFICER, "Marldale")] == ["marldale/note.md"]


def test_only_what_one_may_see_is_listed(catalogue) -> None:
    assert catalogue.papers(PUBLIC) == []


def test_a_paper_is_found_by_the_end_of_its_path(catalogue) -> None:
    assert catalogue.paper(OFFICER, "minutes/NOTE.md").paper.path == "aldwash/minutes/note.md"


def test_a_name_of_several_papers_is_answered_with_them(catalogue) -> None:
    with pytest.raises(NotUnderstood, match=r"aldwash/minutes/note\.md, marldale/note\.md"):
        catalogue.paper(OFFICER, "note.md")


def test_a_name_of_no_paper_is_answered_with_the_nearest(catalogue) -> None:
    with pytest.raises(UnknownPaper, match=r"marldale/note\.md"):
        catalogue.paper(OFFICER, "marldale/notes.md")


def test_what_is_withdrawn_answers_nothing(catalogue, library) -> None:
    catalogue.withdraw(OFFICER, "marldale/note.md")
    assert not library.ask("what is the fee in Marldale?", OFFICER, partnership="marldale").found
    assert library.partnerships(OFFICER) == ("aldwash",)


def test_what_was_looked_up_before_is_forgotten_when_a_paper_goes_or_comes_back(catalogue, library) -> None:
    looked_up = [library.partnerships(OFFICER)]
    for change in (catalogue.withdraw, catalogue.restore):
        change(OFFICER, "marldale/note.md")
        looked_up.append(library.partnerships(OFFICER))
    assert looked_up == [("aldwash", "marldale"), ("aldwash",), ("aldwash", "marldale")]


def test_its_names_are_out_too(catalogue, library) -> None:
    """Initials are read as a name of the papers."""
    for path in list(PAPERS)[:2]:
        catalogue.withdraw(OFFICER, path)
    assert "Young Carers" not in library.ask("what is the YCB?", OFFICER).text


def test_a_withdrawn_version_no_longer_supersedes(catalogue, library) -> None:
    catalogue.withdraw(OFFICER, "2025-03-01-terms.md")
    text = library.ask("what is the quorum of the board?", OFFICER).text
    assert "five members" in text
    assert "superseded" not in text


def test_indexing_does_not_bring_it_back_even_from_another_folder(catalogue, library, root) -> None:
    catalogue.withdraw(OFFICER, "marldale/note.md")
    (root / "marldale" / "note.md").write_text("# Note\n\nThe fee is £60.\n", encoding="utf-8")
    library.index([root])
    library.index([root.parent])
    assert [one.withdrawn for one in catalogue.papers(OFFICER) if "marldale" in one.paper.path] == [True]


def test_restoring_brings_it_back(catalogue, library) -> None:
    catalogue.withdraw(OFFICER, "marldale/note.md")
    catalogue.restore(OFFICER, "marldale/note.md")
    assert "£50" in library.ask("what is the fee in Marldale?", OFFICER, partnership="marldale").text


def test_a_successor_that_fewer_may_see_is_not_named(catalogue, library, root) -> None:
    said = '["2024*"]\naudience = "public"\n["2025*"]\nsupersedes = "2024-03-01-terms.md"\naudience = "officers"\n'
    (root / "aldwash" / "library.toml").write_text(said, encoding="utf-8")
    library.index([root])
    (old,) = catalogue.papers(PUBLIC)
    assert replace(old.paper, id=0).successor is None


def test_the_clauses_that_changed_are_told(catalogue) -> None:
    old, new, (change,) = catalogue.compare(OFFICER, "2024-03-01-terms.md", "2025-03-01-terms.md")
    assert (old.paper.path, new.paper.path) == tuple(list(PAPERS)[:2])
    assert change.clause.text.endswith("seven members.")
