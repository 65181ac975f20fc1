"""The search index: candidates for a question, and how common words are.

Nothing here goes through all passages, or through all that hold a common word, so that an answer takes about as long
from two hundred thousand passages as from two thousand.
"""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from sqlite_utils import Database

from knowledge.store.postings import COLUMN_WEIGHTS, PAPERS, PASSAGES, known, postings, standing, summed
from knowledge.store.shelf import Shelf
from knowledge.types import Audience
from knowledge.words import LONGEST_WORD, apart, stem

COMMON = 5_000
"""A word that stands in more passages than this finds nothing by itself: it is scored, not searched for."""
MOST_SCORED = 5_000
"""Where there are common words alone, so many passages that hold them are put in order, the last read first."""
MOST_RUNS = 8
"""Stretches of the index that are looked into one by one."""
MOST_COUNTED = 50_000
"""Stems whose counts are kept in memory."""
FIRST_LOOK = 2
"""So many times the passages wanted are looked at first, as a rule enough."""

_MATCHING = """
    FROM passages_index
    JOIN passages ON passages.id = passages_index.rowid
    JOIN papers ON papers.id = passages.paper
    WHERE passages_index MATCH ? AND NOT papers.withdrawn
"""


@dataclass(frozen=True)
class Scope:
    """What may be searched: who asks sees these audiences; partnerships are all where none is given."""

    sees: frozenset[Audience]
    partnerships: tuple[str, ...] = ()
    papers: tuple[int, ...] = ()
    """These papers alone, where any is given."""


def document_counts(db: Database, stems: Collection[str]) -> dict[str, int]:
    """In how many passages each stem stands; stems that stand in none are left out.

    Counting goes through every passage of a stem, so counts are kept in memory until the library changes.
    """
    held = known(db).counts
    wanting = [s for s in dict.fromkeys(stems) if s not in held]
    marks = ",".join("?" * len(wanting))
    query = f"SELECT term, doc FROM passages_words WHERE term IN ({marks})"  # noqa: S608 (question marks only)
    rows = db.execute(query, wanting) if wanting else ()
    fresh = dict.fromkeys(wanting, 0) | {row["term"]: row["doc"] for row in rows}
    if len(held) < MOST_COUNTED:
        held |= {s: n for s, n in fresh.items() if len(s) <= LONGEST_WORD}
    return {s: n for s in stems if (n := held.get(s) or fresh.get(s))}


def passage_count(db: Database) -> int:
    """How many passages there are."""
    row = db.execute("SELECT passages FROM passages_counted").fetchone()
    return int(row[0])


def phrase(words: Sequence[str]) -> str:
    """Words as one FTS5 phrase. Quoted, so that nothing a person types is read as query syntax."""
    return '"' + " ".join(w.replace('"', "") for w in words) + '"'


def together(words: Sequence[str]) -> str:
    """Words that must all stand in a passage, as an FTS5 expression."""
    return "(" + " AND ".join(phrase([w]) for w in words) + ")"


def candidates(
    db: Database, phrases: Collection[str], scope: Scope, limit: int, common: Collection[str] = ()
) -> list[tuple[int, float]]:
    """Passage ids that hold any of the phrases, with bm25 turned positive, best first.

    `common` are phrases that stand in more than COMMON passages. Within named partnerships they find what the others
    do; in all papers only where the others find nothing.
    """
    if common and scope.partnerships:
        return _within(db, phrases, common, scope, limit)
    found = _best(db, phrases, scope, limit)
    if found or not common:
        return found
    last = f"ORDER BY passages_index.rowid DESC LIMIT {MOST_SCORED}"
    return _scored(db, " AND ".join(common), scope, limit, last) or _scored(db, " OR ".join(common), scope, limit, last)


def _within(
    db: Database, phrases: Collection[str], common: Collection[str], scope: Scope, limit: int
) -> list[tuple[int, float]]:
    """The best of named partnerships, where common words find too: looked for in their stretches of the index alone.

    Such a word counts once in a passage: FTS5's bm25 would go through all passages that hold it.
    """
    shelf, papers = _shelf(db, scope)
    runs = shelf.runs(papers)
    if len(runs) > MOST_RUNS:
        return _scored(db, f"{_of_partnerships(scope)} AND ({' OR '.join([*phrases, *common])})", scope, limit)
    scores = summed(db, phrases)
    found = {i: scores[i] for i in shelf.passages(papers) if i in scores}
    for common_phrase in common:
        score = _rarity(db, common_phrase.strip('"'))
        for passage in standing(db, common_phrase, runs):
            found[passage] = found.get(passage, 0.0) - score
    return _turned(nsmallest(limit, ((score, passage) for passage, score in found.items())))


def _rarity(db: Database, word: str) -> float:
    """What bm25 gives a passage of ordinary length for a word that stands there once."""
    standing_in = document_counts(db, [stem(word)]).get(stem(word), 0)
    return max(0.0, math.log((passage_count(db) - standing_in + 0.5) / (standing_in + 0.5)))


def _best(db: Database, phrases: Collection[str], scope: Scope, limit: int) -> list[tuple[int, float]]:
    """The best of the scope that hold any of the phrases; few are looked at where most stand in the scope."""
    scores = summed(db, phrases)
    shelf, papers = _shelf(db, scope)
    if scope.partnerships and shelf.size(papers) < len(scores):
        return best_among(db, phrases, shelf.passages(papers), limit)
    first = _first(scores, FIRST_LOOK * limit)
    best = [pair for pair in first if shelf.of_passage(pair[1]) in papers]
    if len(best) < limit and len(first) < len(scores):
        inside = ((score, i) for i, score in scores.items() if shelf.of_passage(i) in papers)
        best = nsmallest(limit, inside)
    return _turned(best[:limit])


def _first(scores: Mapping[int, float], limit: int) -> list[tuple[float, int]]:
    """The best of them. The scores by themselves are compared much sooner than with their passages."""
    least = nsmallest(limit, scores.values())
    return sorted((score, i) for i, score in scores.items() if score <= least[-1])[:limit] if least else []


def best_among(db: Database, phrases: Collection[str], among: Iterable[int], limit: int) -> list[tuple[int, float]]:
    """The best of these passages that hold any of the phrases, as `candidates` gives them."""
    scores = summed(db, phrases)
    return _turned(nsmallest(limit, ((scores[i], i) for i in among if i in scores)))


def _turned(found: Sequence[tuple[float, int]]) -> list[tuple[int, float]]:
    return [(passage, -score) for score, passage in found]


def inside(db: Database, scope: Scope) -> list[int]:
    """The passages that stand in the scope."""
    shelf, papers = _shelf(db, scope)
    return list(shelf.passages(papers))


def _shelf(db: Database, scope: Scope) -> tuple[Shelf, frozenset[int]]:
    """The library's papers, and which of them are in the scope."""
    shelf = known(db).shelf(db)
    seen = shelf.papers(frozenset(map(str, scope.sees)), scope.partnerships)
    return shelf, seen.intersection(scope.papers) if scope.papers else seen


def _scored(db: Database, match: str, scope: Scope, limit: int, among: str = "") -> list[tuple[int, float]]:
    """The best of all of the scope that match, or of those that the clause `among` takes of them."""
    where, values = scope_filter(scope)
    query = f"""
        SELECT id, score FROM (
            SELECT passages_index.rowid AS id, -bm25(passages_index, ?, ?, ?) AS score {_MATCHING} AND {where} {among}
        ) ORDER BY score DESC LIMIT ?
    """  # noqa: S608 (the filter is made of question marks)
    rows = db.execute(query, [*COLUMN_WEIGHTS, match, *values, limit])
    return [(row["id"], row["score"]) for row in rows]


def papers_about(db: Database, phrases: Collection[str], scope: Scope, limit: int) -> list[int]:
    """The papers whose titles and topics hold most of the phrases, best first."""
    scores = summed(db, phrases, PAPERS)
    _, papers = _shelf(db, scope)
    return [paper for _, paper in nsmallest(limit, ((score, i) for i, score in scores.items() if i in papers))]


def papers_with(db: Database, phrases: Collection[str], scope: Scope) -> dict[int, str]:
    """The papers of the scope that hold any of the phrases, each with its partnership."""
    here, (shelf, papers) = known(db), _shelf(db, scope)
    held = {paper for p in phrases for paper in shelf.holding(postings(db, here, p).rows, papers)}
    return {paper: shelf.partnerships[paper] for paper in held}


def stands_in_scope(db: Database, phrases: Collection[str], scope: Scope) -> bool:
    """Whether any passage of the scope holds any of the phrases."""
    here, (shelf, papers) = known(db), _shelf(db, scope)
    looked = {p: here.postings.get((PASSAGES, p)) for p in phrases}
    if any(any(shelf.holding(found.rows, papers)) for found in looked.values() if found):
        return True
    # Others may be too common to look up all places of.
    return _stands(db, [p for p, found in looked.items() if not found], scope)


def _stands(db: Database, phrases: Collection[str], scope: Scope) -> bool:
    if not phrases:
        return False
    where, values = scope_filter(scope)
    within = f"{_of_partnerships(scope)} AND " if scope.partnerships else ""
    query = f"SELECT 1 {_MATCHING} AND {where} LIMIT 1"
    return db.execute(query, [f"{within}({' OR '.join(phrases)})", *values]).fetchone() is not None


def spread(db: Database, word: str) -> int:
    """In how many partnerships' papers a word stands; of a common word, as its first passages let expect."""
    held = known(db).spreads
    found = held.get(word)
    if found is None:
        found = _spread(db, word)
        if found and len(held) < MOST_COUNTED and len(word) <= LONGEST_WORD:
            held[word] = found
    return found


def _spread(db: Database, word: str) -> int:
    query = f"""
        SELECT count(DISTINCT partnership) AS partnerships, count(*) AS passages
        FROM (SELECT papers.partnership {_MATCHING} LIMIT {COMMON})
    """  # noqa: S608 (constants)
    row = db.execute(query, [f"{{headings body}} : {phrase([word])}"]).fetchone()
    beyond = document_counts(db, [stem(word)]).get(stem(word), 0) / COMMON if row["passages"] == COMMON else 1.0
    return math.ceil(int(row["partnerships"]) * max(1.0, beyond))


def _of_partnerships(scope: Scope) -> str:
    """What stands in the title column of every passage of these partnerships, as an FTS5 expression."""
    return f"{{title}} : ({' OR '.join([phrase([apart(p)]) for p in scope.partnerships])})"


def scope_filter(scope: Scope) -> tuple[str, list[str | int]]:
    """An SQL condition on `papers`, and its values. What is withdrawn is in no scope."""

    def among(column: str, values: Collection[str | int]) -> str:
        return f"{column} IN ({','.join('?' * len(values))})" if values else "1"

    clauses = (
        "NOT papers.withdrawn",
        among("papers.audience", scope.sees) if scope.sees else "0",
        among("papers.partnership", scope.partnerships),
        among("papers.id", scope.papers),
    )
    return " AND ".join(clauses), [*sorted(scope.sees), *scope.partnerships, *scope.papers]
