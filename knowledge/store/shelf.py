"""Which papers there are, who may see them and which passages each has: what tells whether a passage is in scope."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from sqlite_utils import Database


@dataclass(frozen=True)
class Shelf:
    """The papers of a library as it stands. A paper is kept in one write: the ids of its passages follow each other."""

    groups: Mapping[tuple[str, str], Sequence[int]]
    """The papers that are not withdrawn, by audience and partnership."""
    partnerships: Mapping[int, str]
    spans: Mapping[int, range]
    """The ids of each paper's passages."""
    _firsts: Sequence[int]
    """The first passage of each paper, in order …"""
    _papers: Sequence[int]
    """… and its paper."""
    _seen: dict[tuple[frozenset[str], tuple[str, ...]], frozenset[int]] = field(default_factory=dict, compare=False)

    def of_passage(self, passage: int) -> int:
        """The paper that a passage stands in."""
        return self._papers[bisect_right(self._firsts, passage) - 1]

    def papers(self, sees: frozenset[str], partnerships: tuple[str, ...]) -> frozenset[int]:
        """The papers that one may read who sees these audiences, of these partnerships if any is given."""
        scope = sees, partnerships
        if scope not in self._seen:
            groups = (ids for (who, whose), ids in self.groups.items() if who in sees and _among(whose, partnerships))
            self._seen[scope] = frozenset(chain.from_iterable(groups))
        return self._seen[scope]

    def holding(self, passages: Iterable[int], papers: Collection[int]) -> Iterator[int]:
        """Those of the papers that hold one of the passages, each as often as it does."""
        return (paper for paper in map(self.of_passage, passages) if paper in papers)

    def passages(self, papers: Collection[int]) -> Iterator[int]:
        """The passages of these papers."""
        return chain.from_iterable(self.spans[paper] for paper in papers if paper in self.spans)

    def runs(self, papers: Collection[int]) -> list[tuple[int, int]]:
        """The first and last ids of stretches of passages that these papers have without another's between them."""
        found: list[tuple[int, int]] = []
        for span in sorted((self.spans[paper] for paper in papers if paper in self.spans), key=lambda s: s.start):
            joined = bool(found) and found[-1][1] + 1 == span.start
            found[-1 if joined else len(found) :] = [(found[-1][0] if joined else span.start, span.stop - 1)]
        return found

    def size(self, papers: Collection[int]) -> int:
        """How many passages these papers have."""
        return sum(len(self.spans[paper]) for paper in papers if paper in self.spans)


def _among(partnership: str, wanted: tuple[str, ...]) -> bool:
    return not wanted or partnership in wanted


def read(db: Database) -> Shelf:
    """The papers as they are kept."""
    query = """
        SELECT id, partnership, audience, withdrawn,
            (SELECT id FROM passages WHERE paper = papers.id ORDER BY position LIMIT 1),
            (SELECT id FROM passages WHERE paper = papers.id ORDER BY position DESC LIMIT 1)
        FROM papers
    """
    cursor = db.execute(query)
    cursor.row_factory = None  # plain rows come in half the time
    groups: dict[tuple[str, str], list[int]] = {}
    partnerships: dict[int, str] = {}
    spans: dict[int, range] = {}
    for paper, partnership, audience, withdrawn, first, last in cursor:
        partnerships[paper] = partnership
        if not withdrawn:
            groups.setdefault((audience, partnership), []).append(paper)
        if first is not None:
            spans[paper] = range(first, last + 1)
    order = sorted(spans, key=lambda paper: spans[paper].start)
    return Shelf(groups, partnerships, spans, [spans[paper].start for paper in order], order)
