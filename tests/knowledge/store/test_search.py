"""The search index: what finds, what is too common to, and how many passages there are."""

from datetime import UTC, datetime

import pytest

from knowledge.documents.reading import parse
from knowledge.store import Store, papers, search
from knowledge.store.search import Scope
from knowledge.types import Audience

AT = datetime(2026, 3, 2, tzinfo=UTC)
EVERYONE = frozenset(Audience)
ALL = Scope(EVERYONE)
FEW = 4
"""What counts as common in these tests."""


@pytest.fixture
def store(tmp_path, monkeypatch) -> Store:
    """Six passages of Aldwash and six of MarlDale hold "board"; one of each says more."""
    monkeypatch.setattr(search, "COMMON", FEW)
    monkeypatch.setattr(search, "MOST_SCORED", FEW)
    kept = Store(tmp_path / "remit.db")
    keep(kept, "aldwash", "The Board weighs herring.\n\n" + "\n\n".join("The Board met." for _ in range(5)))
    keep(kept, "MarlDale", "\n\n".join("The Board met." for _ in range(5)) + "\n\nThe Board has a quorum.")
    return kept


def keep(store: Store, partnership: str, text: str, path: str = "terms.md") -> None:
    read = parse(text.encode(), path=f"{partnership}/{path}", partnership=partnership, audience=Audience.PUBLIC)
    with store.writing() as db:
        papers.keep(db, read, "/papers", AT)


def found(store: Store, telling: list[str], scope: Scope = ALL, common: tuple[str, ...] = ()) -> list[str]:
    """The texts of what is found, best first."""
    with store.reading() as db:
        ids = [i for i, _ in search.candidates(db, telling, scope, 20, [search.phrase([w]) for w in common])]
        return [p.text for p in papers.passages(db, ids)]


def test_a_common_word_finds_nothing_beside_a_telling_one(store) -> None:
    assert found(store, ['"herring"'], common=("board",)) == ["The Board weighs herring."]


def test_common_words_alone_find_what_holds_them_all(store) -> None:
    assert found(store, [], common=("board", "quorum")) == ["The Board has a quorum."]


def test_common_words_that_never_stand_together_find_what_holds_any(store) -> None:
    assert found(store, [], common=("herring", "quorum")) != []


def test_of_very_many_that_hold_common_words_so_many_are_put_in_order(store) -> None:
    assert len(found(store, [], common=("board",))) == FEW


def test_within_a_partnership_common_words_find_too(store) -> None:
    """Words that all papers use are few in one partnership's."""
    scope = Scope(EVERYONE, ("MarlDale",))
    texts = found(store, ['"herring"'], scope, common=("board",))
    assert len(texts) == 6
    assert "The Board weighs herring." not in texts


@pytest.mark.parametrize(
    ("word", "scope", "stands"),
    [
        ("herring", ALL, True),
        ("herring", Scope(EVERYONE, ("aldwash",)), True),
        ("herring", Scope(EVERYONE, ("MarlDale",)), False),
        ("herring", Scope(frozenset()), False),
        ("whale", ALL, False),
    ],
)
def test_whether_a_word_stands_in_a_scope(store, word, scope, stands) -> None:
    with store.reading() as db:
        assert search.stands_in_scope(db, [search.phrase([word])], scope) is stands


def test_no_words_stand_nowhere(store) -> None:
    with store.reading() as db:
        assert not search.stands_in_scope(db, [], ALL)


def test_a_words_spread_is_counted_by_partnership(store) -> None:
    with store.reading() as db:
        assert [search.spread(db, w) for w in ("herring", "whale")] == [1, 0]


def test_a_common_words_spread_is_as_its_first_passages_let_expect(store) -> None:
    """The first four are of one partnership, and the word stands in three times as many passages."""
    with store.reading() as db:
        assert search.spread(db, "board") == 3


def test_passages_are_counted_as_they_come_and_go(store) -> None:
    keep(store, "aldwash", "Only this.")
    with store.reading() as db:
        assert search.passage_count(db) == 7
    with store.writing() as db:
        papers.forget(db, "/papers")
    with store.reading() as db:
        assert search.passage_count(db) == 0
