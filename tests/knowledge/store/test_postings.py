"""What is kept in memory of where words stand."""

from datetime import UTC, datetime

import pytest

from knowledge.documents.reading import parse
from knowledge.store import Store, papers, postings, search
from knowledge.store.postings import COLUMN_WEIGHTS
from knowledge.store.search import Scope
from knowledge.types import Audience

ALL = Scope(frozenset(Audience))


@pytest.fixture
def store(tmp_path) -> Store:
    kept = Store(tmp_path / "remit.db")
    keep(kept, "The weir board weighs herring.\n\nThe weir is old.\n\nHerring and weir, herring and lock.")
    return kept


def keep(store: Store, text: str, path: str = "terms.md") -> None:
    read = parse(text.encode(), path=path, partnership="Aldwash", audience=Audience.PUBLIC)
    with store.writing() as db:
        papers.keep(db, read, "/papers", datetime(2026, 3, 2, tzinfo=UTC))


def test_scores_are_those_of_the_whole_query(store) -> None:
    phrases = ['"weir"', '"herring"', '("board" AND "weighs")']
    query = "SELECT rowid, -bm25(passages_index, ?, ?, ?) FROM passages_index WHERE passages_index MATCH ?"
    with store.reading() as db:
        whole = {row[0]: row[1] for row in db.execute(query, [*COLUMN_WEIGHTS, " OR ".join(phrases)])}
        assert dict(search.candidates(db, phrases, ALL, 10)) == pytest.approx(whole)


def test_a_paper_that_came_since_is_found(store) -> None:
    with store.reading() as db:
        before = len(search.candidates(db, ['"herring"'], ALL, 10))
    keep(store, "More herring.", "minutes.md")
    with store.reading() as db:
        assert len(search.candidates(db, ['"herring"'], ALL, 10)) == before + 1


def test_what_is_kept_is_bounded(store, monkeypatch) -> None:
    monkeypatch.setattr(postings, "MOST_HELD", 20)
    with store.reading() as db:
        for word in ("weir", "herring", "board", "lock", "old"):
            search.candidates(db, [f'"{word}"'], ALL, 10)
        assert len(postings.known(db).postings) < 4


def test_what_stands_nowhere_is_not_kept(store) -> None:
    with store.reading() as db:
        assert search.candidates(db, ['"zeppelin"'], ALL, 10) == []
        assert "zeppelin" not in " ".join(postings.known(db).postings)


def test_a_paper_is_found_by_a_word_that_came_to_name_it_since(store) -> None:
    with store.reading() as db:
        assert search.papers_about(db, ['"minutes"'], ALL, 5) == []
    keep(store, "More herring.", "minutes.md")
    with store.reading() as db:
        assert len(search.papers_about(db, ['"minutes"'], ALL, 5)) == 1
