"""A question's walk: understood, looked for in its scope, put in order, answered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlite_utils import Database

from knowledge.answering import scope as naming
from knowledge.answering.choose import (
    alike,
    also_meant,
    answers,
    completed,
    elsewhere,
    leading,
    merged,
    names_the_unknown,
)
from knowledge.answering.clauses import clauses
from knowledge.answering.comparing import asked_of_all, compares, halves, side, sides
from knowledge.answering.compose import ask_back, compose, not_found
from knowledge.answering.finding import candidates
from knowledge.answering.genre import of_kind
from knowledge.answering.hits import Candidates, Hit
from knowledge.answering.kinds import asking_words
from knowledge.answering.named_by import beside, named_by
from knowledge.answering.papers_own import of_any_paper
from knowledge.answering.question import Question, clean, parse, weaken, without, words_of
from knowledge.answering.rank import rank
from knowledge.answering.referring import light
from knowledge.answering.stated import asked_for
from knowledge.answering.thread import IN_ONE_MESSAGE, lean
from knowledge.answering.weights import Weights, weigh
from knowledge.answering.widening import widened
from knowledge.store import facts, papers, search
from knowledge.store.search import Scope
from knowledge.store.turns import Turn
from knowledge.types import Answer, Audience
from knowledge.words import fold, spoken

REACH = 4
"""Passages before and after one that was shown count as near it."""
WHOLE_PAPER = 1_000_000
NEARBY = 0.4
SAME_PAPER = 0.3
SHOWN = 0.3
NOT_LEANING = 0.5
"""The share of this credit that a question of the same thread has which does not lean on the one before."""
MOST_FURTHER = 2
"""Quotes for each further question of a message."""
SURE_OF_THE_UNKNOWN = 0.9
"""What a hit must cover where the question names something that no paper of the scope holds."""
SURE_ELSEWHERE = 0.7
"""What a hit must cover where the partnership that the question seems to name says nothing."""
SO_MUCH_MORE = 0.5
"""Or so much more of the question than anything there does."""

_ASKED_FOR = frozenset({"name", "names", "date", "dates"})
"""Words that no paper need mention: what is asked for may be missing, not they."""


@dataclass(frozen=True)
class Asked:
    """A question with where it looks and what came of it."""

    question: Question
    scope: Scope
    weights: Weights
    hits: Sequence[Hit]
    elsewhere: bool = False
    """Looked for beyond the partnership that the question seems to name."""


class Enquiry:
    """Questions put to the papers that an asker may see, in one reading of the database."""

    def __init__(
        self,
        db: Database,
        sees: frozenset[Audience],
        channel: str,
        before: Turn | None,
        sunk: Mapping[int, float] | None = None,
    ) -> None:
        self._db = db
        self._sunk = sunk or {}
        """What passages lose of their score, by id, because people said that they do not answer this."""
        self._sees = sees
        self._channel = channel
        self._before = before
        self._everywhere = papers.partnerships(db, sees)

    def answer(self, text: str) -> tuple[Answer, Turn]:
        """The answer, and the turn that the thread remembers."""
        first, *further = [text] if compares(parse(text)) else self._clauses(text)
        asked, shown, choices = self._put(lean(parse(first), self._before), self._before)
        kept = tuple(h.passage.id for h in shown)
        # What was chosen stays chosen, also where the papers do not say.
        chosen = (self._before.partnership if self._before else "") or self._channel
        partnership = shown[0].passage.paper.partnership if shown and not choices else chosen
        turn = Turn(asked.question.standing, partnership, kept)
        for clause in further if not choices else ():
            second = replace(parse(clause), follows_on=True)
            _, more, _ = self._put(lean(second, turn, IN_ONE_MESSAGE), turn)
            shown = merged([*shown, *more[:MOST_FURTHER]])
        whole = replace(asked.question, text=clean(text), wants=asked.question.wants | parse(text).wants)
        if not shown:
            return not_found(whole, asked.hits, asked.scope.partnerships, self._missing(asked)), turn
        also = () if asked.scope.partnerships or asked.elsewhere or further else also_meant(shown, asked.hits)
        if choices:
            return ask_back(whole, shown, choices, also), turn
        turn = replace(turn, passages=tuple(h.passage.id for h in shown))
        one = len({h.passage.paper.partnership for h in shown}) == 1
        return compose(whole, shown, also if one else ()), turn

    def _clauses(self, text: str) -> list[str]:
        """The questions of one message; one where the last only names another partnership: "and who does it there"."""
        parts = clauses(text)
        named = naming.named(parts[-1], self._everywhere, self._spread)
        more = [t for t in without(parse(parts[-1]), named.words).terms if t.weight >= 1.0]
        return [text] if named.partnerships and {t.word for t in more} <= named.words else parts

    def _put(self, question: Question, before: Turn | None) -> tuple[Asked, list[Hit], tuple[str, ...]]:
        """One question: what came of it, the hits to show, and the partnerships to choose from."""
        question = weaken(light(question), asked_of_all(question))
        named = self._named(question, before)
        several = beside(self._db, question, named, Scope(self._sees))
        compared = self._compared(question, several, before)
        if compared:
            return *compared, ()
        asked = self.look(weaken(question, named.words), named.partnerships, before)
        shown, choices = self._shown(asked, named.partnerships)
        if not shown and named.partnerships:
            wider = self.look(question, before=before, everywhere=True)
            found, offered = self._shown(wider, ())
            if found and self._sure_elsewhere(found[0], named, asked.hits):
                return replace(wider, elsewhere=True), found, offered
        return asked, shown, choices

    def _named(self, question: Question, before: Turn | None) -> naming.Named:
        """The partnerships named; where it leans on another, words that many bear ("that board") name none."""
        named = naming.named(question.text, self._everywhere, self._spread)
        leans = question.follows_on and before is not None and bool(before.partnership)
        return naming.Named() if leans and all(map(naming.is_generic, named.words)) else named

    def _sure_elsewhere(self, hit: Hit, named: naming.Named, there: Sequence[Hit]) -> bool:
        elsewhere = hit.passage.paper.partnership not in named.partnerships
        more = hit.cover - max((h.cover for h in there), default=0.0)
        sure = hit.cover >= SURE_ELSEWHERE or more >= SO_MUCH_MORE
        return elsewhere and sure and named.words <= hit.covered

    def _compared(self, question: Question, named: naming.Named, before: Turn | None) -> tuple[Asked, list[Hit]] | None:
        """Each side looked for by itself: the partnerships named, or the halves of a question that parts its sides."""
        if len(named.partnerships) > 1:
            unsaid = without(question, named.words)
            looks = [self.look(unsaid, (one,), before) for one in named.partnerships]
        else:
            sides = halves(weaken(question, named.words))
            looks = [self.look(half, named.partnerships, before) for half in sides]
        shown = [side(asked.hits) for asked in looks]
        if len(shown) < 2 or not all(shown):
            return None
        return looks[0], merged([hit for hits in shown for hit in hits])

    def _shown(self, asked: Asked, named: Sequence[str]) -> tuple[list[Hit], tuple[str, ...]]:
        """The hits to show, and the partnerships to choose from where the question fits several."""
        if len(named) > 1 or compares(asked.question):
            one = len(asked.scope.partnerships) == 1
            compared = sides(asked.hits, by=lambda h: h.passage.paper.id if one else h.passage.paper.partnership)
            if compared:
                return compared, ()
        hits = leading(asked.question, asked.hits)
        if not hits or (
            hits[0].cover < SURE_OF_THE_UNKNOWN and names_the_unknown(asked.question, self._missing(asked))
        ):
            return [], ()
        others = [] if asked.scope.partnerships else elsewhere(asked.question, hits)
        if len({h.passage.paper.partnership for h in others}) > 1:
            return others, tuple(dict.fromkeys(h.passage.paper.partnership for h in others))
        level = alike(asked.question, hits)
        return (level, ()) if len(level) > 1 else (completed(asked.question, asked.weights, hits), ())

    def look(
        self, question: Question, named: Sequence[str] = (), before: Turn | None = None, *, everywhere: bool = False
    ) -> Asked:
        """Look for a question in the partnerships named, else in those set before, and put what is found in order."""
        scope = Scope(self._sees, () if everywhere else tuple(named) or self._set_by(before))
        question = widened(self._db, question, scope)
        counts = search.document_counts(self._db, {s for t in question.terms for o in t.options for s in o.stems})
        weights = weigh(question, counts, search.passage_count(self._db))
        found = candidates(self._db, question, counts, weights, scope)
        passages = papers.passages(self._db, [i for i, _ in found])
        share = 1.0 if question.follows_on else NOT_LEANING
        near = {i: share * credit for i, credit in self._near(before).items()} if before else {}
        near |= {passage: near.get(passage, 0.0) - loss for passage, loss in self._sunk.items()}
        naming_it = named_by(self._db, question, counts, scope)
        near |= {p.id: near.get(p.id, 0.0) - naming_it.loss(p.paper) for p in passages}
        every = compares(question) or of_any_paper(question) or len(scope.partnerships) > 1 or bool(self._sunk)
        stated = facts.of_passages(self._db, [p.id for p in passages], asked_for(question))
        to_rank = Candidates(list(zip(passages, (s for _, s in found), strict=True)), near, stated)
        hits = rank(question, weights, to_rank, every=every, of_any=not scope.partnerships)
        hits = [replace(h, answers=False) if naming_it.foreign(h.passage.paper, weights) else h for h in hits]
        hits = of_kind(question, hits)
        if self._sunk:
            # Below what answers as well, not below what does not answer.
            hits = sorted(hits, key=lambda h: answers(h, follows_on=question.follows_on), reverse=True)
        return Asked(question, scope, weights, hits)

    def _set_by(self, before: Turn | None) -> tuple[str, ...]:
        """The partnership of the turn before, else the channel's; none where no paper of it is visible."""
        wanted = (before.partnership if before else "") or self._channel
        known = fold(spoken(wanted))
        return tuple(p for p in self._everywhere if fold(spoken(p)) == known) if known else ()

    def _near(self, before: Turn) -> dict[int, float]:
        """Credit for passages near those that the turn before showed, by passage id."""
        credit: dict[int, float] = {}
        for shown in before.passages:
            reached = papers.neighbours(self._db, shown, REACH)
            credit |= dict.fromkeys(papers.neighbours(self._db, shown, WHOLE_PAPER), SAME_PAPER)
            credit |= dict.fromkeys(reached, NEARBY)
            credit[shown] = SHOWN
        return credit

    def _spread(self, word: str) -> int:
        return search.spread(self._db, word)

    def _missing(self, asked: Asked) -> list[str]:
        """The question's telling words that no paper of the scope holds; not those that it puts in other words."""
        said = frozenset(words_of(asked.question.text)) - asking_words(asked.question) - _ASKED_FOR
        telling = [t for t in asked.question.terms if t.weight >= 1.0 and t.word in said]
        return [
            t.word
            for t in telling
            if not search.stands_in_scope(self._db, [search.together(o.words) for o in t.options], asked.scope)
        ]
