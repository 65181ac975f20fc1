"""Papers kept, found again whole, and forgotten."""

from datetime import UTC, date, datetime

import pytest

from knowledge.documents.reading import parse
from knowledge.store import Store, papers
from knowledge.types import Audience, PaperRead

AT = datetime(2026, 3, 2, tzinfo=UTC)
TEXT = """# Terms

Dated 4 March 2021

1. The *Board* meets. It decides.

The members are:

| Name | Body |
| --- | --- |
| A. Moss | Trust |
"""


@pytest.fixture
def store(tmp_path) -> Store:
    return Store(tmp_path / "remit.db")


def paper(path: str = "terms.md", text: str = TEXT, audience: Audience = Audience.PARTNERS) -> PaperRead:
    return parse(text.encode(), path=path, partnership=path.partition("/")[0], audience=audience)


def test_passages_come_back_as_they_were_kept(store) -> None:
    read = paper("alder/terms.md")
    with store.writing() as db:
        kept = papers.keep(db, read, "/papers", AT)
    with store.reading() as db:
        back = papers.of_paper(db, kept)
    assert [(p.kind, p.headings, p.lead_in, p.lead_in_source, p.parts, p.locator, p.header) for p in back] == [
        (p.kind, p.headings, p.lead_in, p.lead_in_source, p.parts, p.locator, p.header) for p in read.passages
    ]
    assert back[0].paper.title == "Terms"
    assert back[0].paper.dated == date(2021, 3, 4)


def test_passages_come_in_the_order_asked_and_unknown_ones_are_left_out(store) -> None:
    with store.writing() as db:
        papers.keep(db, paper(), "/papers", AT)
    with store.reading() as db:
        ids = [p.id for p in papers.of_paper(db, 1)]
        asked = [ids[-1], 10_000, ids[0]]
        assert [p.id for p in papers.passages(db, asked)] == [ids[-1], ids[0]]


def test_more_passages_than_one_query_admits_can_be_asked(store) -> None:
    with store.writing() as db:
        papers.keep(db, paper(text="\n\n".join(f"Sentence {n} ends." for n in range(2000))), "/papers", AT)
    with store.reading() as db:
        ids = [p.id for p in papers.of_paper(db, 1)]
        assert [p.id for p in papers.passages(db, ids)] == ids
    assert len(ids) == 2000


def test_keeping_a_paper_again_replaces_it_in_the_search_too(store) -> None:
    with store.writing() as db:
        papers.keep(db, paper(), "/papers", AT)
        papers.keep(db, paper(text="Another body altogether."), "/papers", AT)
    with store.reading() as db:
        assert papers.count(db) == 1
        found = "SELECT rowid FROM passages_index WHERE passages_index MATCH ?"
        assert db.execute(found, ("moss",)).fetchall() == []
        assert [p.text for p in papers.passages(db, [row[0] for row in db.execute(found, ("altogether",))])] == [
            "Another body altogether."
        ]


def test_the_search_holds_lead_in_parts_and_column_names(store) -> None:
    with store.writing() as db:
        papers.keep(db, paper(), "/papers", AT)
    with store.reading() as db:
        for word in ("members", "moss", "body"):
            rows = db.execute("SELECT rowid FROM passages_index WHERE passages_index MATCH ?", (f"body:{word}",))
            assert [p.kind for p in papers.passages(db, [row[0] for row in rows])] == ["table"]


def test_the_same_path_below_two_folders_is_two_papers(store) -> None:
    with store.writing() as db:
        papers.keep(db, paper(), "/one", AT)
        papers.keep(db, paper(), "/two", AT)
        papers.forget(db, "/one")
    with store.reading() as db:
        assert papers.count(db) == 1
        assert papers.roots(db) == ("/two",)
        assert papers.digests(db, "/two") == {"terms.md": paper().digest}


def test_partnerships_are_those_that_one_may_see(store) -> None:
    with store.writing() as db:
        papers.keep(db, paper("birch/a.md", audience=Audience.PUBLIC), "/papers", AT)
        papers.keep(db, paper("alder/a.md", audience=Audience.OFFICERS), "/papers", AT)
    with store.reading() as db:
        assert papers.partnerships(db, frozenset(Audience)) == ("alder", "birch")
        assert papers.partnerships(db, frozenset({Audience.PUBLIC})) == ("birch",)
        assert papers.partnerships(db, frozenset()) == ()
