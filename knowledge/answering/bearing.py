"""Whether what a window says bears on what was asked: on what it speaks of, names, and asks of a paper as such."""

import re
from dataclasses import dataclass
from functools import cached_property

from knowledge.answering.covering import Around, Credits
from knowledge.answering.held import holds
from knowledge.answering.question import Question
from knowledge.answering.terms import EVERYDAY_CREDIT
from knowledge.answering.want import Want
from knowledge.answering.weights import Weights
from knowledge.answering.windows import Window

FEW_WORDS = 2
"""A question of so many telling words asks for little: a paper that is called by one must say the other."""
NAMED_SHARE = 0.4
"""Names that are so much of the question must be told by the answer, or by what its paper is about."""
HEARD = 0.2
"""Where less of what is asked about stands in any paper, nothing there answers it."""
_DATES_IT = re.compile(r"\b(?:dates? (?:from|back)|dated|written|produced|issued|published|prepared)\b", re.I)
_ASKING_WHO_BELONGS = frozenset({"comprises", "current", "member", "members", "membership"})


@dataclass(frozen=True)
class Bearing:
    """A question, made ready to be held against what windows cover."""

    question: Question
    weights: Weights
    asking: frozenset[str]
    """Its words that ask for the kinds of answer wanted."""

    def on_what_is_asked(self, context: Around, credited: Credits) -> bool:
        """Whether what is covered speaks of what was asked, and names what it names."""
        outright = self._outright(context, credited) and (self._heard >= HEARD or self.question.follows_on)
        return outright and self._speaks_of_it(context, credited) and self._of_what_is_named(context, credited)

    def _outright(self, context: Around, credited: Credits) -> bool:
        """Whether more than what everyday words may mean is covered."""
        telling = self._telling - self.weights.unheard
        told = any(credited.get(word, 0.0) > EVERYDAY_CREDIT or word in context.paper.both for word in telling)
        return told or not telling or self.question.follows_on

    def _speaks_of_it(self, context: Around, credited: Credits) -> bool:
        """Whether more is covered than what is named and what the paper is called, where more was said."""
        if self.question.follows_on:
            return True
        more = self._telling - context.paper.both.keys() - self.weights.unheard
        if Want.MEMBERS in self.question.wants:
            more -= self._named.keys() | _ASKING_WHO_BELONGS
        elif len(self._telling) > FEW_WORDS:
            return True
        # What is named stands in the paper, or it would not be asked of it.
        return more <= self._named.keys() or not more.isdisjoint(credited)

    def _of_what_is_named(self, context: Around, credited: Credits) -> bool:
        """Whether names that are much of the question are told, here or by what the paper is about."""
        told = credited.keys() | context.paper.both.keys()
        return sum(share for word, share in self._named.items() if word not in told) < NAMED_SHARE

    def may_tell_of_the_paper(self, window: Window) -> bool:
        """Whether the window may say who wrote something, or its date: of a paper as such only a fact does."""
        if Want.DATED in self.question.wants and not _DATES_IT.search(window.text):
            return False
        return Want.AUTHOR not in self.question.wants or (bool(self._telling) and holds(Want.AUTHOR, window.evidence))

    @cached_property
    def _heard(self) -> float:
        """The share of its telling words, by weight, that some paper holds."""
        telling = {t.word: self.weights.of(t) for t in self.question.terms if t.word in self._telling}
        total = sum(telling.values())
        return sum(w for word, w in telling.items() if word not in self.weights.unheard) / total if total else 1.0

    @cached_property
    def _named(self) -> Credits:
        """The names in the question, each with its share of it."""
        return {t.word: self.weights.share(t) for t in self.question.terms if t.named and t.weight >= 1.0}

    @cached_property
    def _telling(self) -> frozenset[str]:
        """The words that say what is asked about."""
        return frozenset(t.word for t in self.question.terms if t.weight >= 1.0) - self.asking
