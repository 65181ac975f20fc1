"""What papers say of a partnership, kept beside the passages that say it."""

import json
import sqlite3
from collections.abc import Collection, Iterable
from datetime import date

from sqlite_utils import Database

from knowledge.store.search import Scope, scope_filter
from knowledge.types import Audience, PaperRef
from knowledge.types.facts import Fact, FactFound, FactKind
from knowledge.words import fold


def keep(db: Database, paper: int, facts: Iterable[Fact]) -> None:
    """Keep the facts of a paper just kept. Call inside its write transaction; they go when its passages go."""
    rows = db.execute("SELECT position, id FROM passages WHERE paper = ?", [paper])
    passages = {row["position"]: row["id"] for row in rows}
    db.conn.executemany(
        "INSERT INTO facts (passage, kind, holder, key, value, role, party, party_key, since, until, authority, parts) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [_row(passages[fact.position], fact) for fact in facts],
    )


def facts(
    db: Database, scope: Scope, *, kinds: Collection[FactKind] = (), holder_like: str = "", value_like: str = ""
) -> list[FactFound]:
    """The facts of the scope's papers, registers first, then the latest paper first, each in reading order.

    Of these `kinds` where any is given; of a holder whose full or written name, or whose short form in that scope,
    has `holder_like` in it; with `value_like` in what they say. Case, accents and articles do not count.
    What an officer's register is to win over is still here: see `structure.partnership.yielding`.
    """
    conditions, values = _conditions(db, scope, kinds, holder_like)
    query = f"""
        SELECT facts.*, passages.position, passages.locator, passages.paper, papers.path, papers.title,
            papers.partnership, papers.audience, papers.dated
        FROM facts JOIN passages ON passages.id = facts.passage JOIN papers ON papers.id = passages.paper
        WHERE {conditions}
        ORDER BY facts.authority DESC, papers.dated DESC, papers.path, facts.id
    """  # noqa: S608 (the conditions are question marks)
    found = [_found(row) for row in db.execute(query, values)]
    return [one for one in found if fold(value_like) in fold(one.fact.value)] if value_like else found


def of_passages(db: Database, passages: Collection[int], kinds: Collection[FactKind]) -> dict[int, list[Fact]]:
    """The facts of these kinds that the passages state, by passage."""
    found: dict[int, list[Fact]] = {}
    if passages and kinds:
        query = f"""
            SELECT facts.*, passages.position FROM facts JOIN passages ON passages.id = facts.passage
            WHERE facts.passage IN ({_marks(passages)}) AND facts.kind IN ({_marks(kinds)})
        """  # noqa: S608 (question marks only)
        for row in db.execute(query, [*passages, *sorted(kinds)]):
            found.setdefault(row["passage"], []).append(_fact(row))
    return found


def stating(db: Database, kinds: Collection[FactKind], keys: Collection[str], scope: Scope, limit: int) -> list[int]:
    """Passages of the scope that state a fact of these kinds, of a holder with one of these full names, folded."""
    if not kinds or not keys:
        return []
    where, values = scope_filter(scope)
    query = f"""
        SELECT DISTINCT facts.passage FROM facts JOIN passages ON passages.id = facts.passage
        JOIN papers ON papers.id = passages.paper
        WHERE facts.kind IN ({_marks(kinds)}) AND facts.key IN ({_marks(keys)}) AND {where} LIMIT ?
    """  # noqa: S608 (question marks only)
    return [row["passage"] for row in db.execute(query, [*sorted(kinds), *sorted(keys), *values, limit])]


def latest_stating(db: Database, kinds: Collection[FactKind], scope: Scope, limit: int) -> list[int]:
    """Passages of the scope that state a fact of these kinds, of the latest papers."""
    where, values = scope_filter(scope)
    query = f"""
        SELECT DISTINCT facts.passage FROM facts JOIN passages ON passages.id = facts.passage
        JOIN papers ON papers.id = passages.paper
        WHERE facts.kind IN ({_marks(kinds)}) AND {where} ORDER BY papers.dated DESC, papers.id, facts.passage LIMIT ?
    """  # noqa: S608 (question marks only)
    return [row["passage"] for row in db.execute(query, [*sorted(kinds), *values, limit])]


def stating_in(db: Database, kinds: Collection[FactKind], papers: Collection[int], limit: int) -> list[int]:
    """Passages of these papers that state a fact of these kinds, of whatever holder."""
    # The crosses keep to the papers: by kind, it would go through the facts of all.
    query = f"""
        SELECT DISTINCT facts.passage FROM passages CROSS JOIN facts ON facts.passage = passages.id
        WHERE passages.paper IN ({_marks(papers)}) AND +facts.kind IN ({_marks(kinds)}) LIMIT ?
    """  # noqa: S608 (question marks only)
    return [row["passage"] for row in db.execute(query, [*papers, *sorted(kinds), limit])] if kinds else []


def _marks(values: Collection[object]) -> str:
    return ", ".join("?" * len(values))


def _conditions(
    db: Database, scope: Scope, kinds: Collection[FactKind], holder_like: str
) -> tuple[str, list[str | int]]:
    """An SQL condition on facts with their papers, and its values."""
    where, values = scope_filter(scope)
    conditions = [where]
    if kinds:
        conditions.append(f"facts.kind IN ({', '.join('?' * len(kinds))})")
        values += sorted(kinds)
    if holder_like:
        names = sorted(_names(db, scope, holder_like))
        conditions.append(f"({' OR '.join('instr(facts.key, ?) OR instr(lower(facts.holder), ?)' for _ in names)})")
        values += [name for name in names for _ in range(2)]
    return " AND ".join(conditions), values


def _names(db: Database, scope: Scope, like: str) -> frozenset[str]:
    """`like`, and what it is short for in the scope."""
    short = fold(like).removeprefix("the ")
    where, values = scope_filter(scope)
    query = f"""
        SELECT DISTINCT facts.key FROM facts JOIN passages ON passages.id = facts.passage
        JOIN papers ON papers.id = passages.paper
        WHERE facts.kind IN ('{FactKind.BODY}', '{FactKind.TERM}')
        AND lower(CASE facts.kind WHEN '{FactKind.BODY}' THEN facts.value ELSE facts.holder END) = ? AND {where}
    """  # noqa: S608 (the conditions are question marks)
    return frozenset((short, *(row["key"] for row in db.execute(query, [short, *values]))))


def _row(passage: int, fact: Fact) -> tuple[object, ...]:
    since, until = (day.isoformat() if day else None for day in (fact.since, fact.until))
    said = (fact.kind, fact.holder, fact.key, fact.value, fact.role, fact.party, fact.party_key)
    return (passage, *said, since, until, fact.authority, json.dumps(fact.parts))


def _found(row: sqlite3.Row) -> FactFound:
    dated = date.fromisoformat(row["dated"]) if row["dated"] else None
    paper = PaperRef(row["paper"], row["path"], row["title"], row["partnership"], Audience(row["audience"]), dated)
    return FactFound(_fact(row), paper, row["passage"], row["locator"])


def _fact(row: sqlite3.Row) -> Fact:
    since, until = (date.fromisoformat(day) if day else None for day in (row["since"], row["until"]))
    return Fact(
        FactKind(row["kind"]),
        row["holder"],
        row["value"],
        row["position"],
        tuple(json.loads(row["parts"])),
        row["key"],
        row["role"],
        row["party"],
        row["party_key"],
        since,
        until,
        bool(row["authority"]),
    )
