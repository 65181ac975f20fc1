"""What tells whether a passage is in scope."""

from datetime import UTC, datetime

import pytest

from knowledge.documents.reading import parse
from knowledge.store import Store, papers, search
from knowledge.store.postings import known
from knowledge.store.search import Scope
from knowledge.types import Audience

EVERYONE = frozenset(Audience)


@pytest.fixture
def store(tmp_path) -> Store:
    """Aldwash's first paper, MarlDale's, Aldwash's second: two passages each."""
    kept = Store(tmp_path / "remit.db")
    for path in ("Aldwash/first.md", "MarlDale/terms.md", "Aldwash/second.md"):
        keep(kept, path)
    return kept


def keep(store: Store, path: str) -> None:
    text = b"The weir is old.\n\nHerring pass the weir."
    read = parse(text, path=path, partnership=path.split("/", 1)[0], audience=Audience.PARTNERS)
    with store.writing() as db:
        papers.keep(db, read, "/papers", datetime(2026, 3, 2, tzinfo=UTC))


def inside(store: Store, scope: Scope) -> list[str]:
    """The paths of the papers of the passages that stand in the scope."""
    with store.reading() as db:
        found = papers.passages(db, sorted(search.inside(db, scope)))
    return [p.paper.path for p in found]


def test_of_a_partnership_are_the_passages_of_its_papers_alone(store) -> None:
    assert inside(store, Scope(EVERYONE, ("Aldwash",))) == ["Aldwash/first.md"] * 2 + ["Aldwash/second.md"] * 2


def test_who_may_not_see_a_paper_has_none_of_its_passages(store) -> None:
    assert inside(store, Scope(frozenset({Audience.PUBLIC}))) == []


def test_a_paper_that_is_read_again_stands_where_it_stands_now(store) -> None:
    assert inside(store, Scope(EVERYONE, ("MarlDale",))) == ["MarlDale/terms.md"] * 2
    keep(store, "MarlDale/terms.md")
    assert inside(store, Scope(EVERYONE, ("MarlDale",))) == ["MarlDale/terms.md"] * 2


def test_papers_with_another_between_them_are_two_stretches(store) -> None:
    with store.reading() as db:
        shelf = known(db).shelf(db)
    stretches = [shelf.runs(shelf.papers(EVERYONE, one)) for one in (("Aldwash",), ("MarlDale",), ())]
    assert list(map(len, stretches)) == [2, 1, 1]


def test_a_passage_that_was_read_knows_its_paper_s_successor_as_soon_as_there_is_one(store) -> None:
    def successors() -> set[str]:
        with store.reading() as db:
            found = papers.passages(db, search.inside(db, Scope(EVERYONE, ("Aldwash",))))
        return {p.paper.successor.path for p in found if p.paper.successor}

    assert successors() == set()
    with store.writing() as db:
        db.execute(
            "UPDATE papers SET successor = (SELECT id FROM papers WHERE path = 'Aldwash/second.md')"
            " WHERE path = 'Aldwash/first.md'"
        )
    assert successors() == {"Aldwash/second.md"}
