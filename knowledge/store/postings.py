"""Where words stand and in how many passages, kept in memory until the library changes: questions share their words."""

import re
from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sqlite_utils import Database

from knowledge.remembered import Memory
from knowledge.store import shelf
from knowledge.store.shelf import Shelf
from knowledge.types import PaperRef, Passage
from knowledge.words import stem

MOST_HELD = 500_000
"""Places kept in memory, of sixteen bytes each."""
MOST_SUMS = 3
MOST_PASSAGES = 3_000_000
"""Characters of passages that are kept in memory."""
AN_ENTRY = 10
"""What a phrase takes besides, in places."""
MOST_PAPERS = 2_000
MOST_WORDS = 50_000
"""Words that papers are called by: where there are more, none are kept."""

# Title, headings, body: the title also holds the paper's place and date.
COLUMN_WEIGHTS = (1.5, 2.0, 1.0)


@dataclass(frozen=True)
class Index:
    """An FTS5 table, and the weights of its columns for bm25."""

    table: str
    weights: tuple[float, ...]


PASSAGES = Index("passages_index", COLUMN_WEIGHTS)
PAPERS = Index("papers_index", (1.0,))

Looked = tuple[Index, str]
"""A phrase, and where it was looked up."""


@dataclass(frozen=True)
class Postings:
    """The rows that hold a phrase, and what each scores for it by bm25: the less, the better."""

    rows: "array[int]"
    scores: "array[float]"


_NOWHERE = Postings(array("q"), array("d"))
_QUOTED = re.compile(r'"([^"]*)"')


@dataclass
class Known:
    """What was looked up in the library as it stands."""

    library: str
    edition: int
    counts: dict[str, int] = field(default_factory=dict)
    """In how many passages a stem stands."""
    spreads: dict[str, int] = field(default_factory=dict)
    """In how many partnerships' papers a word stands."""
    postings: dict[Looked, Postings] = field(default_factory=dict)
    partnerships: dict[frozenset[str], tuple[str, ...]] = field(default_factory=dict)
    """Those with papers that one may read who sees these audiences."""
    held: int = 0
    """Places in all postings."""
    sums: dict[tuple[Index, tuple[str, ...]], dict[int, float]] = field(default_factory=dict)
    """What rows score for the phrases that were asked for last: a question looks for them in several scopes."""
    passages: Memory[int, Passage] = field(default_factory=lambda: Memory(MOST_PASSAGES))
    """Passages that were read, by id."""
    papers: Memory[int, PaperRef] = field(default_factory=lambda: Memory(MOST_PAPERS))
    """What names the papers of such passages, by id: a paper's passages all share it."""
    _shelf: Shelf | None = None
    _called: frozenset[str] | None = None

    def shelf(self, db: Database) -> Shelf:
        """The library's papers."""
        found = self._shelf = self._shelf or shelf.read(db)
        return found

    def called(self, db: Database) -> frozenset[str]:
        """The stems of what papers are called and are about; empty where there are too many to keep."""
        if self._called is None:
            found = db.execute("SELECT term FROM papers_words LIMIT ?", [MOST_WORDS + 1]).fetchall()
            self._called = frozenset(row[0] for row in found) if len(found) <= MOST_WORDS else frozenset()
        return self._called

    def keep(self, looked: Looked, found: Postings) -> None:
        """Keep where a phrase stands, if anywhere; where that grows too large, begin again."""
        if not found.rows:
            return
        if self.held > MOST_HELD:
            self.postings.clear()
            self.held = 0
        self.postings[looked] = found
        self.held += len(found.rows) + AN_ENTRY


class _Latest:
    """What is known of the library that was asked last."""

    def __init__(self) -> None:
        self._known = Known("", 0)

    def of(self, db: Database) -> Known:
        unit = vars(db)  # one for each unit of work, which sees no change but its own
        found: tuple[int, Known] | None = unit.get("_known")
        if found is None or found[0] != db.conn.total_changes:
            found = unit["_known"] = db.conn.total_changes, self._read(db)
        return found[1]

    def _read(self, db: Database) -> Known:
        row = db.execute("SELECT library, edition FROM passages_counted").fetchone()
        found = self._known
        if (found.library, found.edition) != (row["library"], row["edition"]):
            found = self._known = Known(row["library"], row["edition"])
        return found


_latest = _Latest()
known = _latest.of
"""What is known of the library of `db` as it stands: nothing yet where it has changed, or another was asked last."""


def summed(db: Database, phrases: Iterable[str], index: Index = PASSAGES) -> Mapping[int, float]:
    """What each row of the index scores that holds any of these FTS5 phrases, or of words that must all be there.

    FTS5's bm25 of several phrases is the sum of each phrase's, so that they are scored one by one.
    """
    here, wanted = known(db), (index, tuple(phrases))
    scores = here.sums.get(wanted)
    if scores is None:
        scores = {}
        for found in (postings(db, here, phrase, index) for phrase in wanted[1]):
            for row, score in zip(found.rows, found.scores, strict=True):
                scores[row] = scores.get(row, 0.0) + score
        here.sums = dict([*here.sums.items()][1 - MOST_SUMS :]) | {wanted: scores}
    return scores


def postings(db: Database, here: Known, phrase: str, index: Index = PASSAGES) -> Postings:
    """Where a phrase stands, from memory if it was looked up before."""
    places = here.postings.get((index, phrase))
    if places is None:
        nowhere = index is PAPERS and _names_no_paper(phrase, here.called(db))
        places = _NOWHERE if nowhere else _looked_up(db, phrase, index)
        here.keep((index, phrase), places)
    return places


def _names_no_paper(phrase: str, called: frozenset[str]) -> bool:
    """Whether a word of the phrase stands in no paper's name: soon told where looking it up would take long."""
    if not called or not phrase.isascii():
        return False
    words = (word for words in _QUOTED.findall(phrase) for word in words.split())
    return any(word.isalnum() and stem(word) not in called for word in words)


def standing(db: Database, phrase: str, runs: Iterable[tuple[int, int]]) -> list[int]:
    """The passages of some stretches of the index that hold a phrase."""
    query = "SELECT rowid FROM passages_index WHERE passages_index MATCH ? AND rowid BETWEEN ? AND ?"
    return [row[0] for run in runs for row in db.execute(query, [phrase, *run])]


def _looked_up(db: Database, phrase: str, index: Index) -> Postings:
    weights = ", ".join("?" * len(index.weights))
    query = f"SELECT rowid, bm25({index.table}, {weights}) FROM {index.table} WHERE {index.table} MATCH ?"  # noqa: S608 (our own names and question marks)
    cursor = db.execute(query, [*index.weights, phrase])
    cursor.row_factory = None  # plain pairs come in half the time
    found = cursor.fetchall()
    return Postings(array("q", (row for row, _ in found)), array("d", (score for _, score in found)))
