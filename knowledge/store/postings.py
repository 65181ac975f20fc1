"""Where words stand and in how many passages, kept in memory until the library changes: questions share their words."""

from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from sqlite_utils import Database

MOST_HELD = 500_000
"""Places kept in memory, of sixteen bytes each."""
MOST_SUMS = 2
AN_ENTRY = 10
"""What a phrase takes besides, in places."""

# Title, headings, body: the title also holds the paper's place and date.
COLUMN_WEIGHTS = (1.5, 2.0, 1.0)


@dataclass(frozen=True)
class Postings:
    """The passages that hold a phrase, and what each scores for it by bm25: the less, the better."""

    passages: "array[int]"
    scores: "array[float]"


@dataclass
class Known:
    """What was looked up in the library as it stands."""

    library: str
    edition: int
    counts: dict[str, int] = field(default_factory=dict)
    """In how many passages a stem stands."""
    postings: dict[str, Postings] = field(default_factory=dict)
    partnerships: dict[frozenset[str], tuple[str, ...]] = field(default_factory=dict)
    """Those with papers that one may read who sees these audiences."""
    held: int = 0
    """Places in all postings."""
    sums: dict[tuple[str, ...], dict[int, float]] = field(default_factory=dict)
    """What passages score for the phrases that were asked for last: a question looks for them in several scopes."""

    def keep(self, phrase: str, found: Postings) -> None:
        """Keep where a phrase stands, if anywhere; where that grows too large, begin again."""
        if not found.passages:
            return
        if self.held > MOST_HELD:
            self.postings.clear()
            self.held = 0
        self.postings[phrase] = found
        self.held += len(found.passages) + AN_ENTRY


class _Latest:
    """What is known of the library that was asked last."""

    def __init__(self) -> None:
        self._known = Known("", 0)

    def of(self, db: Database) -> Known:
        row = db.execute("SELECT library, edition FROM passages_counted").fetchone()
        found = self._known
        if (found.library, found.edition) != (row["library"], row["edition"]):
            found = self._known = Known(row["library"], row["edition"])
        return found


_latest = _Latest()
known = _latest.of
"""What is known of the library of `db` as it stands: nothing yet where it has changed, or another was asked last."""


def summed(db: Database, phrases: Iterable[str]) -> Mapping[int, float]:
    """What each passage scores that holds any of these FTS5 phrases, or of words that must all be there.

    FTS5's bm25 of several phrases is the sum of each phrase's, so that they are scored one by one.
    """
    here, wanted = known(db), tuple(phrases)
    scores = here.sums.get(wanted)
    if scores is None:
        scores = {}
        for found in _postings(db, here, wanted):
            for passage, score in zip(found.passages, found.scores, strict=True):
                scores[passage] = scores.get(passage, 0.0) + score
        here.sums = dict([*here.sums.items()][1 - MOST_SUMS :]) | {wanted: scores}
    return scores


def _postings(db: Database, here: Known, phrases: Iterable[str]) -> Iterator[Postings]:
    for phrase in phrases:
        places = here.postings.get(phrase)
        if places is None:
            places = _looked_up(db, phrase)
            here.keep(phrase, places)
        yield places


def _looked_up(db: Database, phrase: str) -> Postings:
    query = "SELECT rowid, bm25(passages_index, ?, ?, ?) FROM passages_index WHERE passages_index MATCH ?"
    cursor = db.execute(query, [*COLUMN_WEIGHTS, phrase])
    cursor.row_factory = None  # plain pairs come in half the time
    found = cursor.fetchall()
    return Postings(array("q", (passage for passage, _ in found)), array("d", (score for _, score in found)))
