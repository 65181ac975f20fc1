"""Facts kept beside their passages, found within a scope, and gone with their paper."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from knowledge.documents.indexing import index
from knowledge.store import Store, facts, papers
from knowledge.store.search import Scope
from knowledge.types import Audience
from knowledge.types.facts import FactFound, FactKind

ALL = Scope(frozenset(Audience))
CHARTER = """# Skills Board charter

The Skills Board (SKB) meets monthly. The quorum is four members.

Members of the Board are:

- Petra Lund, Dale College (Chair)
- Ravi Sund, Dale Council
"""


@pytest.fixture
def store(tmp_path) -> Store:
    return Store(tmp_path / "remit.db")


@pytest.fixture
def folder(tmp_path) -> Path:
    file = tmp_path / "papers" / "dale" / "charter.md"
    file.parent.mkdir(parents=True)
    file.write_text(CHARTER, encoding="utf-8")
    return file.parent.parent


def read(store: Store, folder: Path, audience: Audience = Audience.PARTNERS) -> None:
    index(store, lambda: datetime(2026, 3, 2, tzinfo=UTC), [folder], audience=audience)


def found(store: Store, scope: Scope = ALL, **asked) -> list[FactFound]:
    with store.reading() as db:
        return facts.facts(db, scope, **asked)


def test_a_fact_comes_back_with_its_paper_and_the_passage_that_says_it(store, folder) -> None:
    read(store, folder)
    (quorum,) = found(store, kinds=[FactKind.QUORUM])
    with store.reading() as db:
        (passage,) = papers.passages(db, [quorum.passage])
    assert quorum.fact.value == "four members"
    assert quorum.paper.path == "dale/charter.md"
    assert passage.parts[quorum.fact.parts[0]].text == "The quorum is four members."


def test_a_holder_is_found_by_part_of_its_name_and_by_its_short_form(store, folder) -> None:
    read(store, folder)
    for name in ("skills", "SKB", "the Skills Board"):
        assert [one.fact.value for one in found(store, holder_like=name, kinds=[FactKind.MEETING])] == ["monthly"]
    assert not found(store, holder_like="finance")


def test_what_is_said_can_be_looked_for(store, folder) -> None:
    read(store, folder)
    assert {one.fact.role for one in found(store, value_like="petra lund", kinds=[FactKind.MEMBERSHIP])} == {"chair"}


def test_only_facts_of_papers_that_one_may_see_are_given(store, folder) -> None:
    read(store, folder, Audience.OFFICERS)
    assert not found(store, Scope(frozenset({Audience.PUBLIC, Audience.PARTNERS})))
    assert not found(store, Scope(frozenset(Audience), ("elsewhere",)))
    assert found(store, Scope(frozenset(Audience), ("dale",)))


def test_facts_go_with_their_paper_and_are_read_anew_when_it_changes(store, folder) -> None:
    read(store, folder)
    (folder / "dale" / "charter.md").write_text(CHARTER.replace("monthly", "weekly"), encoding="utf-8")
    read(store, folder)
    assert [one.fact.value for one in found(store, kinds=[FactKind.MEETING])] == ["weekly"]
    (folder / "dale" / "charter.md").unlink()
    read(store, folder)
    assert not found(store)


def test_a_passage_is_found_by_the_full_name_of_the_holder_of_its_fact(store, folder) -> None:
    read(store, folder)
    with store.reading() as db:
        found = facts.stating(db, {FactKind.QUORUM}, {"skills board"}, ALL, 5)
        (quorum,) = facts.facts(db, ALL, kinds={FactKind.QUORUM})
    assert found == [quorum.passage]


def test_what_is_not_for_the_asker_is_not_found_by_its_holder(store, folder) -> None:
    read(store, folder, Audience.OFFICERS)
    with store.reading() as db:
        assert facts.stating(db, {FactKind.QUORUM}, {"skills board"}, Scope(frozenset({Audience.PUBLIC})), 5) == []


def test_a_paper_gives_the_passages_that_state_a_kind_of_fact(store, folder) -> None:
    read(store, folder)
    with store.reading() as db:
        (member, *_) = facts.facts(db, ALL, kinds={FactKind.MEMBERSHIP})
        assert facts.stating_in(db, {FactKind.MEMBERSHIP}, [member.paper.id], 5) == [member.passage]
