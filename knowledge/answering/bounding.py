"""Candidates by what they score at most, so that only the first of them need be looked into."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from knowledge.answering.covering import Around
from knowledge.types import Passage


@dataclass(frozen=True)
class Candidate:
    """A passage that may answer, with what stands around its windows."""

    passage: Passage
    around: Around
    start: float
    """What it scores before its words are looked at."""
    most: float
    """What it scores at most but for the kinds of answer that it holds."""


def best_bound_first(
    candidates: Sequence[Candidate], bound: Callable[[Candidate], float], sure: Callable[[Candidate], float]
) -> Iterator[tuple[float, Candidate]]:
    """The candidates with their `sure` bound, best first; of equals the first.

    `bound` is soon told and never less; `sure` takes long, and is asked only of those that come near the front.
    """
    heap = [(-bound(one), number, False) for number, one in enumerate(candidates)]
    heapify(heap)
    while heap:
        most, number, is_sure = heappop(heap)
        if is_sure:
            yield -most, candidates[number]
        else:
            heappush(heap, (-sure(candidates[number]), number, True))
