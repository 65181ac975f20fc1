"""Candidates by what they score at most, so that only the first of them need be looked into."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from knowledge.answering.covering import Around, Covered
from knowledge.answering.windows import Window
from knowledge.types import Passage


class Bounded(NamedTuple):
    """A window with what it covers, and what it scores for that at most."""

    window: Window
    covered: Covered
    most: float


@dataclass(frozen=True)
class Candidate:
    """A passage that may answer, with what stands around its windows."""

    passage: Passage
    around: Around
    held: frozenset[str]
    """The senses of the question's terms that it holds."""
    start: float
    """What it scores whatever its windows say."""
    besides: float
    """What a window scores at most for facts, posts and pairs of words."""


def best_bound_first(
    candidates: Sequence[Candidate], bounds: Sequence[Callable[[Candidate], float]]
) -> Iterator[tuple[float, Candidate]]:
    """The candidates with the last of their `bounds`, best first; of equals the first.

    Each bound is no more than the one before it and takes longer: it is asked only of those that come near the front.
    """
    heap = [(-bounds[0](one), number, 0) for number, one in enumerate(candidates)]
    heapify(heap)
    while heap:
        most, number, asked = heappop(heap)
        if asked + 1 == len(bounds):
            yield -most, candidates[number]
        else:
            heappush(heap, (-bounds[asked + 1](candidates[number]), number, asked + 1))
