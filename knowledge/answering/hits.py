"""What is found for a question: passages that may answer, and the runs of their parts that answer best."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from knowledge.types import Passage
from knowledge.types.facts import Fact


@dataclass(frozen=True)
class Hit:
    """A passage, the run of its parts that answers best, and how well."""

    passage: Passage
    shown: tuple[int, ...]
    """Positions of the parts."""
    cover: float
    """Share of the question's weight that the shown parts and what stands around them cover, 0 to 1."""
    around: float
    """The share that lead-in, headings and title cover by themselves."""
    covered: frozenset[str]
    """The words of the question that are covered."""
    answers: bool
    """Holds every kind of thing that an answer to this question must hold."""
    rare: bool
    """Among them one that few passages hold, such as a sum."""
    score: float
    with_topic: float = 0.0
    """The share that is covered where what the paper as a whole is about counts too."""
    others: "Others | None" = field(default=None, compare=False, repr=False)
    """Tells of the passage's other windows: few hits are ever asked for them."""

    @cached_property
    def joint(self) -> float:
        """The share that the passage covers as a whole, several of its parts together."""
        return self.others.joint() if self.others else 0.0

    def adding(self, covered: frozenset[str]) -> Sequence["Hit"]:
        """The passage's other windows that may say more of the question than these words, in reading order."""
        return self.others.adding(covered) if self.others else ()


class Others(Protocol):
    """What a passage says besides its best window."""

    def joint(self) -> float:
        """The share of the question that the passage covers as a whole."""

    def adding(self, covered: frozenset[str]) -> Sequence[Hit]:
        """The other windows that may cover more than these words."""


@dataclass(frozen=True)
class Candidates:
    """Passages that may answer, with what is known of them before their words are looked at."""

    found: Sequence[tuple[Passage, float]]
    """Each with its bm25."""
    near: Mapping[int, float] = field(default_factory=dict)
    """Credit for standing near what was shown before, by passage."""
    facts: Mapping[int, Sequence[Fact]] = field(default_factory=dict)
    """What is stated, by passage."""
