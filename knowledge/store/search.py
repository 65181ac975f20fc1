"""The search index: candidates for a question, and how common words are."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from knowledge.types import Audience

COMMON = 5_000
"""A word that stands in more passages than this finds nothing by itself: it is scored, not searched for."""

# Title, headings, body: the title also holds the paper's place and date.
_COLUMN_WEIGHTS = (1.5, 2.0, 1.0)


@dataclass(frozen=True)
class Scope:
    """What may be searched: who asks sees these audiences; partnerships are all where none is given."""

    sees: frozenset[Audience]
    partnerships: tuple[str, ...] = ()
    papers: tuple[int, ...] = ()
    """These papers alone, where any is given."""


def document_counts(db: Database, stems: Collection[str]) -> dict[str, int]:
    """In how many passages each stem stands; stems that stand in none are left out."""
    marks = ",".join("?" * len(stems))
    query = f"SELECT term, doc FROM passages_words WHERE term IN ({marks})"  # noqa: S608 (question marks only)
    return {row["term"]: row["doc"] for row in db.execute(query, list(stems))}


def passage_count(db: Database) -> int:
    """How many passages there are."""
    row = db.execute("SELECT count(*) FROM passages").fetchone()
    return int(row[0])


def phrase(words: Sequence[str]) -> str:
    """Words as one FTS5 phrase. Quoted, so that nothing a person types is read as query syntax."""
    return '"' + " ".join(w.replace('"', "") for w in words) + '"'


def together(words: Sequence[str]) -> str:
    """Words that must all stand in a passage, as an FTS5 expression."""
    return "(" + " AND ".join(phrase([w]) for w in words) + ")"


def candidates(db: Database, phrases: Collection[str], scope: Scope, limit: int) -> list[tuple[int, float]]:
    """Passage ids that hold any of the phrases, with bm25 turned positive, best first."""
    if not phrases:
        return []
    where, values = scope_filter(scope)
    query = f"""
        SELECT passages_index.rowid AS id, -bm25(passages_index, ?, ?, ?) AS score
        FROM passages_index
        JOIN passages ON passages.id = passages_index.rowid
        JOIN papers ON papers.id = passages.paper
        WHERE passages_index MATCH ? AND {where}
        ORDER BY score DESC LIMIT ?
    """  # noqa: S608 (the filter is made of question marks)
    rows = db.execute(query, [*_COLUMN_WEIGHTS, " OR ".join(phrases), *values, limit])
    return [(row["id"], row["score"]) for row in rows]


def papers_about(db: Database, phrases: Collection[str], scope: Scope, limit: int) -> list[int]:
    """The papers whose titles and topics hold most of the phrases, best first."""
    if not phrases:
        return []
    where, values = scope_filter(scope)
    query = f"""
        SELECT papers_index.rowid AS id FROM papers_index JOIN papers ON papers.id = papers_index.rowid
        WHERE papers_index MATCH ? AND {where} ORDER BY bm25(papers_index) LIMIT ?
    """  # noqa: S608 (the filter is made of question marks)
    return [row["id"] for row in db.execute(query, [" OR ".join(phrases), *values, limit])]


def stands_in_scope(db: Database, phrases: Collection[str], scope: Scope) -> bool:
    """Whether any passage of the scope holds any of the phrases."""
    return bool(candidates(db, phrases, scope, 1))


def spread(db: Database, word: str) -> int:
    """In how many partnerships' papers a word stands."""
    query = """
        SELECT count(DISTINCT papers.partnership)
        FROM passages_index
        JOIN passages ON passages.id = passages_index.rowid
        JOIN papers ON papers.id = passages.paper
        WHERE passages_index MATCH ?
    """
    return int(db.execute(query, [f"{{headings body}} : {phrase([word])}"]).fetchone()[0])


def neighbours(db: Database, passage: int, reach: int) -> list[int]:
    """The passages of the same paper up to `reach` before and after, in order, itself among them."""
    query = """
        SELECT near.id FROM passages AS here JOIN passages AS near ON near.paper = here.paper
        WHERE here.id = ? AND abs(near.position - here.position) <= ? ORDER BY near.position
    """
    return [row["id"] for row in db.execute(query, [passage, reach])]


def scope_filter(scope: Scope) -> tuple[str, list[str | int]]:
    """An SQL condition on `papers`, and its values."""

    def among(column: str, values: Collection[str | int]) -> str:
        return f"{column} IN ({','.join('?' * len(values))})" if values else "1"

    clauses = (
        among("papers.audience", scope.sees) if scope.sees else "0",
        among("papers.partnership", scope.partnerships),
        among("papers.id", scope.papers),
    )
    return " AND ".join(clauses), [*sorted(scope.sees), *scope.partnerships, *scope.papers]
