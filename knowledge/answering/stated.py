"""Facts first: a window whose words state a fact of the kind asked for, of the holder asked about, answers."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from sqlite_utils import Database

from knowledge.answering.asked_with import ASKED_WITH
from knowledge.answering.papers_own import of_any_paper
from knowledge.answering.question import ASKING_WEIGHT, Question
from knowledge.answering.want import Want
from knowledge.answering.weights import Weights
from knowledge.store import facts
from knowledge.store.search import Scope
from knowledge.types.facts import Fact, FactKind
from knowledge.words import STOP_WORDS, fold, senses, split

STATED = 0.1
"""Credit for a fact of the kind asked for …"""
OF_THE_HOLDER = 0.5
"""… and so much more by the share of the question that its holder's name covers."""
THE_PAPERS_OWN = 1.0
"""The same where the paper's own date is asked for: others stand all over it."""

_MOST_STATING = 40
_MOST_WORDS = 30
_LONGEST_NAME = 6

_KINDS: dict[Want, frozenset[FactKind]] = {
    Want.ABSENT: frozenset({FactKind.ATTENDANCE}),
    Want.ATTENDED: frozenset({FactKind.ATTENDANCE}),
    Want.AUTHOR: frozenset({FactKind.AUTHOR}),
    Want.DATED: frozenset({FactKind.DATE}),
    Want.CHAIR: frozenset({FactKind.MEMBERSHIP, FactKind.ATTENDANCE, FactKind.POST}),
    Want.CONTACT: frozenset({FactKind.CONTACT}),
    Want.DECISION: frozenset({FactKind.DECISION}),
    Want.DUTY: frozenset({FactKind.RESPONSIBILITY, FactKind.TERMS}),
    Want.DURATION: frozenset({FactKind.TENURE}),
    Want.FREQUENCY: frozenset({FactKind.MEETING, FactKind.REVIEW}),
    Want.MEANING: frozenset({FactKind.TERM, FactKind.BODY}),
    Want.MEMBERS: frozenset({FactKind.MEMBERSHIP}),
    Want.MONEY: frozenset({FactKind.MONEY}),
    Want.NAME: frozenset({FactKind.POST, FactKind.MEMBERSHIP}),
    Want.QUORUM: frozenset({FactKind.QUORUM}),
    Want.RECOMMENDED: frozenset({FactKind.RECOMMENDATION}),
    Want.REPORTS: frozenset({FactKind.REPORTING}),
    Want.TERMS: frozenset({FactKind.TERMS}),
}
_CHAIRING = ("chair", "president", "convenor", "convener")


def asked_for(question: Question) -> frozenset[FactKind]:
    """The kinds of fact that answer what the question wants."""
    return frozenset().union(*(_KINDS.get(want, frozenset()) for want in question.wants))


def holders(question: Question) -> frozenset[str]:
    """Names of holders that the question may mean, folded: each stretch of its words, and what a word is short for."""
    words = split(question.text)[:_MOST_WORDS]
    spans = (words[start:end] for start in range(len(words)) for end in range(start + 1, start + 1 + _LONGEST_NAME))
    meant = (o.words for t in question.terms for o in t.options if len(o.words) > 1)
    return frozenset(" ".join(span) for span in (*spans, *meant) if not STOP_WORDS.issuperset(span))


def stating(db: Database, question: Question, scope: Scope, about: Collection[int]) -> list[int]:
    """Passages that state the fact asked for: of a holder named, or in one of the papers `about` the question."""
    kinds = asked_for(question)
    named = facts.stating(db, kinds, holders(question), scope, _MOST_STATING)
    if scope.partnerships and of_any_paper(question):
        return [*named, *facts.latest_stating(db, kinds, scope, _MOST_STATING)]
    return [*named, *facts.stating_in(db, kinds, about, _MOST_STATING)]


@dataclass(frozen=True)
class _Told:
    """What a fact is worth to a question: where it stands, what it answers, with how much credit."""

    parts: frozenset[int]
    wants: frozenset[Want]
    credit: float


@dataclass(frozen=True)
class Stated:
    """The facts of a question's candidates, by passage."""

    facts: Mapping[int, Sequence[Fact]]
    question: Question
    weights: Weights

    def credit(self, passage: int, positions: Sequence[int]) -> float:
        """Credit for the best fact that these parts of a passage state."""
        told = self._told.get(passage, ())
        return max((t.credit for t in told if not t.parts.isdisjoint(positions)), default=0.0) if told else 0.0

    def asking(self, passage: int, positions: Sequence[int]) -> frozenset[str]:
        """The words that ask for what these parts of a passage state."""
        told = self._told.get(passage)
        if not told:
            return frozenset()
        stated = [t.wants for t in told if t.parts.issubset(positions)]
        return frozenset().union(*(ASKED_WITH.get(w, frozenset()) for wants in stated for w in wants))

    def spans(self, passage: int) -> set[tuple[int, ...]]:
        """The parts of a passage that together state a fact of the kind asked for."""
        if passage not in self.facts:
            return set()
        told = zip(self.facts[passage], self._told[passage], strict=True)
        return {fact.parts for fact, t in told if len(fact.parts) > 1 and t.wants}

    def most(self, passage: int) -> float:
        """Credit for the best fact of a passage."""
        told = self._told.get(passage)
        return max(t.credit for t in told) if told else 0.0

    @cached_property
    def _told(self) -> Mapping[int, Sequence["_Told"]]:
        return {passage: [self._telling(f) for f in found] for passage, found in self.facts.items()}

    def _telling(self, fact: Fact) -> "_Told":
        wants = frozenset(w for w in self.question.wants if self._answers(w, fact))
        of_the_holder = THE_PAPERS_OWN if fact.kind is FactKind.DATE else OF_THE_HOLDER
        return _Told(frozenset(fact.parts), wants, STATED + of_the_holder * self._held(fact) if wants else 0.0)

    def _answers(self, want: Want, fact: Fact) -> bool:
        if fact.kind not in _KINDS.get(want, frozenset()):
            return False
        if want in {Want.ABSENT, Want.ATTENDED}:
            return (fact.role == "apologies") is (want is Want.ABSENT)
        return want is not Want.CHAIR or any(word in fold(f"{fact.role} {fact.holder}") for word in _CHAIRING)

    def _held(self, fact: Fact) -> float:
        """The share of the question's telling words in the holder's name, less where the name has many others.

        An author's is the paper, whose name counts for all its passages; so is a recommendation's to nobody named.
        """
        if fact.kind is FactKind.AUTHOR or (fact.kind is FactKind.RECOMMENDATION and not fact.holder):
            return 1.0
        named = frozenset(senses(f"{fact.holder} {fact.key}"))
        terms = [t for t in self.question.terms if t.weight > ASKING_WEIGHT]
        if fact.kind is FactKind.DATE:
            terms = [t for t in terms if t.word not in ASKED_WITH[Want.DATED]]
            if not terms:
                return 1.0
        total = sum(self.weights.of(t) for t in terms)
        if not total or not named:
            return 0.0
        others = len(named - self._asked) / len(named)
        return (1 - others / 2) * sum(self.weights.of(t) * t.credit(named) for t in terms) / total

    @cached_property
    def _asked(self) -> frozenset[str]:
        return frozenset(s for t in self.question.terms for o in t.options for s in o.senses)
