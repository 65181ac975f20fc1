"""A candidate looked into: its windows one after the other, those first that could score most."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain

from knowledge.answering.bounding import Bounded, Candidate
from knowledge.answering.hits import Hit
from knowledge.answering.scoring import Scoring
from knowledge.answering.want import Want
from knowledge.answering.windows import LEAD_IN
from knowledge.types import PassageKind

AS_GOOD = 0.01
LISTED_TOO = 0.75
"""Where a list is wanted, an item that covers this share of what the best does stands beside it."""
_ROUNDING = 1e-9


@dataclass(frozen=True)
class LookedInto:
    """What a candidate's windows answer; each is looked at when something depends on it."""

    scoring: Scoring
    candidate: Candidate
    _hits: dict[int, Hit] = field(default_factory=dict, compare=False)
    """Of those looked at, by their number in reading order."""

    @cached_property
    def best(self) -> Hit:
        """The window that answers best; of equals the shortest, then the first."""
        besides = self.candidate.start + self.candidate.besides + self.scoring.most_credit(self.candidate)
        first, *others = self._best_bound_first()
        best = self._hit(first)
        for number in others:
            if best.answers and besides + self._windows[number].most < best.score - _ROUNDING:
                break
            best = max(best, self._hit(number), key=_rank)
        return best

    def whole(self) -> Hit:
        """The best window with the items and rows that are as good, and with what the passage says besides."""
        best, share = self.best, self.scoring.covering.share
        named = share({**self.candidate.around.paper.both, **dict.fromkeys(best.covered, 1.0)})
        shown = best.shown
        if self.candidate.passage.kind is not PassageKind.PROSE:
            shown = tuple(chain.from_iterable(self._level())) or shown
        return replace(best, shown=shown, with_topic=named, others=self)

    @cached_property
    def _windows(self) -> Sequence[Bounded]:
        return self.scoring.windows(self.candidate)

    def _best_bound_first(self) -> list[int]:
        return sorted(range(len(self._windows)), key=lambda n: -self._windows[n].most)

    def _level(self) -> Iterator[tuple[int, ...]]:
        """The parts of those that cover as much as the best, in reading order."""
        listed = Want.LIST in self.scoring.question.wants
        least = LISTED_TOO * self.best.cover if listed else self.best.cover - AS_GOOD
        for number, bounded in enumerate(self._windows):
            may = bounded.window.positions != (LEAD_IN,) and bounded.covered.most >= least - _ROUNDING
            if may and self._cover(number, bounded) >= least and self._answers_too(number):
                yield bounded.window.positions

    def _answers_too(self, number: int) -> bool:
        return not self.best.answers or self._hit(number).answers

    def _cover(self, number: int, bounded: Bounded) -> float:
        hit = self._hits.get(number)
        return hit.cover if hit else self.scoring.covered(self.candidate, bounded)[1]

    def _hit(self, number: int) -> Hit:
        if number not in self._hits:
            self._hits[number] = self.scoring.hit(self.candidate, self._windows[number])
        return self._hits[number]

    def joint(self) -> float:
        """The share of the question that all windows cover together."""
        covered = frozenset().union(*(self._hit(number).covered for number in range(len(self._windows))))
        return self.scoring.covering.share(dict.fromkeys(covered, 1.0))

    def adding(self, covered: frozenset[str]) -> Sequence[Hit]:
        """The windows but the best that may cover more than these words, in reading order."""
        may = (n for n, bounded in enumerate(self._windows) if self.scoring.may_add(bounded.covered, covered))
        return [hit for hit in map(self._hit, may) if hit is not self.best]


def _rank(hit: Hit) -> tuple[bool, float, int, list[int]]:
    return hit.answers, hit.score, -len(hit.shown), [-i for i in hit.shown]
