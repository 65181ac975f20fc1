"""What a passage's windows score for a question: cover, kind of answer, posts, facts, pairs of words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from knowledge.answering import kinds
from knowledge.answering.bearing import Bearing
from knowledge.answering.bounding import Bounded, Candidate
from knowledge.answering.choose import may_add
from knowledge.answering.covering import Around, Covered, Covering, Credits, asked
from knowledge.answering.hits import Hit
from knowledge.answering.pairs import Pairs, share_held
from knowledge.answering.posted import Post, goes_on_below, holding, spoken_of
from knowledge.answering.question import ASKING_WEIGHT, Question
from knowledge.answering.stated import Stated
from knowledge.answering.want import Want
from knowledge.answering.weights import Weights
from knowledge.answering.windows import LEAD_IN, Window, study, windows
from knowledge.types import Passage, PassageKind

COVER_WEIGHT = 1.4
OWN_WORDS_WEIGHT = 0.9
"""For what is covered in the question's own words: what merely means the same may mean another thing."""
AROUND_WEIGHT = 0.1
PAIR_WEIGHT = 0.3
LISTED_WEIGHT = 0.5
"""A list answers when what stands above it names what was asked after."""
LONG_WORDS = 60
LONG_WEIGHT = 0.4
"""A row or item of so many words covers much by chance; at twice as many it loses all of this."""
TOPIC_WEIGHT = 0.4
"""Of two passages that say the same, the one answers whose paper is about what was asked."""
IN_POST = 0.6
"""Credit for a name beside each post whose holder is asked for."""
NOBODY_NAMED = 0.3
"""What a text loses that speaks of a post and names nobody: a body may chair, but duties of a chair are no answer."""


@dataclass(frozen=True)
class Scoring:
    """One question, made ready to be put to passages."""

    question: Question
    weights: Weights
    pairs: Pairs
    stated: Stated
    posts: tuple[Post, ...] = ()
    """The posts whose holders are asked for."""
    _lacks: dict[int, frozenset[Want]] = field(default_factory=dict, compare=False)
    """The kinds of answer that stand nowhere in a passage, by its id."""
    _windows: dict[int, Sequence[Bounded]] = field(default_factory=dict, compare=False)

    def candidate(self, passage: Passage, start: float) -> Candidate:
        """A passage with what stands around its windows, and what it scores whatever they say."""
        around, listed = self.covering.around(passage), self._listed(passage)
        start += (AROUND_WEIGHT + LISTED_WEIGHT * listed) * around.share + TOPIC_WEIGHT * around.paper.share
        besides = IN_POST * bool(self.posts) + PAIR_WEIGHT * bool(self.pairs) + self.stated.most(passage.id)
        return Candidate(passage, around, self.covering.held(study(passage).inside), start, besides)

    def windows(self, candidate: Candidate) -> Sequence[Bounded]:
        """The candidate's windows with what they score at most for what they cover, in reading order."""
        found = self._windows.get(candidate.passage.id)
        if found is None:
            held = [candidate.held & senses for senses in study(candidate.passage).held]
            every = [*windows(candidate.passage), *self._together_in(candidate.passage)]
            inside = [
                candidate.held & w.inside if w.within else frozenset().union(*[held[i - LEAD_IN] for i in w.reach])
                for w in every
            ]
            covered = [self.covering.together(candidate.around, senses) for senses in inside]
            found = [Bounded(w, c, _most_covered(c)) for w, c in zip(every, covered, strict=True)]
            self._windows[candidate.passage.id] = found
        return found

    def _together_in(self, passage: Passage) -> list[Window]:
        """Windows of parts that answer together: names beside the posts asked after, a fact told in several."""
        held = holding(self.posts, passage)
        posts = tuple(sorted({i for parts in held.values() for i in parts}))
        together = {*self.stated.spans(passage.id), posts}
        signed = {(*parts, parts[-1] + 1) for parts in together if parts and goes_on_below(passage, parts[-1])}
        return [Window(passage, parts) for parts in together | signed if parts]

    @cached_property
    def bounds(self) -> Sequence[Callable[[Candidate], float]]:
        """What no window of a passage scores more than, the soonest told first."""
        most = kinds.most_credit(self.question)
        return (
            lambda one: one.start + one.besides + _most_covered(self.covering.together(one.around, one.held)) + most,
            lambda one: self._most(one) + most,
            lambda one: self._most(one) + self.most_credit(one),
        )

    def _most(self, candidate: Candidate) -> float:
        """What a window scores at most but for the kinds of answer that it holds."""
        nobody = IN_POST if self.posts and not holding(self.posts, candidate.passage) else 0.0
        return candidate.start + candidate.besides - nobody + max(w.most for w in self.windows(candidate))

    def most_credit(self, candidate: Candidate) -> float:
        """What a window of the passage is credited at most for the kinds of answer that it holds."""
        return kinds.most_credit(self.question, self.lacking(candidate.passage))

    def lacking(self, passage: Passage) -> frozenset[Want]:
        """The kinds of answer wanted that stand nowhere in a passage."""
        if passage.id not in self._lacks:
            self._lacks[passage.id] = kinds.lacking(self.question, passage)
        return self._lacks[passage.id]

    def covered(self, candidate: Candidate, bounded: Bounded) -> tuple[Credits, float]:
        """What a window of the candidate covers, and the share of the question that this is."""
        window, covered, _ = bounded
        told = self.stated.asking(window.passage.id, window.positions)
        satisfied = (kinds.satisfied(self.question, window, self.lacking(candidate.passage)) | told) & self.asking
        if not satisfied:
            return covered.credits, covered.share
        credited = asked(covered.credits, satisfied)
        return credited, self.covering.share(credited)

    def may_complete(self, candidate: Candidate, best: Hit) -> bool:
        """Whether the candidate may say what the best hit, of the same paper, leaves open."""
        if candidate.passage.paper.id != best.passage.paper.id:
            return False
        return self.may_add(self.covering.together(candidate.around, candidate.held), best.covered)

    def may_add(self, covered: Covered, known: frozenset[str]) -> bool:
        """Whether what is covered may add to what words of the question are known to be."""
        more = (covered.credits.keys() | self.asking) - known
        return may_add(self.question, self.covering.share(dict.fromkeys(more, 1.0)), covered.most)

    def hit(self, candidate: Candidate, bounded: Bounded) -> Hit:
        """What a window of the candidate scores, and whether it answers."""
        window, context, lacking = bounded.window, candidate.around, self.lacking(candidate.passage)
        credited, cover = self.covered(candidate, bounded)
        credit, answers = kinds.credit(self.question, window, lacking)
        answers = answers and self._bears_on_it(candidate, bounded, credited)
        in_post = self._in_post(window)
        credit += self.stated.credit(window.passage.id, window.positions) + IN_POST * in_post
        if self.posts and not in_post and not any(spoken_of(self.posts, s) for s in window.sentences):
            answers, credit = answers and self.may_be_a_body, credit - NOBODY_NAMED
        credit -= LONG_WEIGHT * min(1.0, max(0, len(window.stems) - LONG_WORDS) / LONG_WORDS)
        together = share_held(self.pairs, window)
        if Want.NAME in self.question.wants and self.pairs and not together and not self._of_members:
            answers = False  # "lead member" is a post; a lead here and a member there are not
        own = OWN_WORDS_WEIGHT * bounded.covered.own
        return Hit(
            window.passage,
            window.positions,
            cover,
            context.share,
            frozenset(credited),
            answers=self._answers(context, window, in_post=bool(in_post), held=answers),
            rare=kinds.rare(self.question),
            score=candidate.start + credit + COVER_WEIGHT * cover + own + PAIR_WEIGHT * together,
        )

    def _bears_on_it(self, candidate: Candidate, bounded: Bounded, credited: Credits) -> bool:
        """Whether the window is of what was asked and named, and not of another row's or of a paper as such."""
        told = self.stated.asking(bounded.window.passage.id, bounded.window.positions)
        if not told and not self.bearing.may_tell_of_the_paper(bounded.window):
            return False
        near = self._credited_near(candidate, credited)
        return self.bearing.on_what_is_asked(candidate.around, near) and not self._of_another_row(candidate, bounded)

    def _credited_near(self, candidate: Candidate, credited: Credits) -> Credits:
        """What a window covers; with what stands in the same list or table, where a contact is asked for."""
        if Want.CONTACT not in self.question.wants or candidate.passage.kind is PassageKind.PROSE:
            return credited
        return {**self.covering.together(candidate.around, candidate.held).credits, **credited}

    def _of_another_row(self, candidate: Candidate, bounded: Bounded) -> bool:
        """Whether another tells all that this one does and of what is named besides: a row, or an item that answers."""
        if candidate.passage.kind is PassageKind.PROSE or Want.LIST in self.question.wants:
            return False
        own = bounded.covered.credits.keys()
        named = {t.word for t in self.question.terms if t.named and t.weight >= 1.0} - own
        others = (w for w in self.windows(candidate) if own < w.covered.credits.keys()) if named else ()
        told = [w.window for w in others if not named.isdisjoint(w.covered.credits)]
        if not told or candidate.passage.kind is PassageKind.TABLE:
            return bool(told)
        lacking = self.lacking(candidate.passage)
        return any(kinds.credit(self.question, window, lacking)[1] for window in told)

    @cached_property
    def covering(self) -> Covering:
        """The question's terms, made ready."""
        return Covering(self.question.terms, self.weights, self.asking)

    @cached_property
    def bearing(self) -> Bearing:
        """What a window must bear on."""
        return Bearing(self.question, self.weights, self.asking)

    @cached_property
    def asking(self) -> frozenset[str]:
        """Those that ask for the kinds of answer wanted."""
        return kinds.asking_words(self.question) & frozenset(t.word for t in self.question.terms)

    def _answers(self, context: Around, window: Window, *, in_post: bool, held: bool) -> bool:
        """Whether the window may answer: `in_post` by naming somebody in a post, else by what it has `held`."""
        if in_post:
            return self._told_of(context, window) and not kinds.says_nothing(self.question, window)
        return held and self._said_of_it(context, window)

    def _said_of_it(self, context: Around, window: Window) -> bool:
        return kinds.said_of_it(self.question, window, lambda s: self._together(context, s))

    def _told_of(self, context: Around, window: Window) -> bool:
        """Whether a name beside a post is said of what was asked, if not in one sentence."""
        return self._together(context, window.inside) >= kinds.ABOUT_IT

    @cached_property
    def may_be_a_body(self) -> bool:
        """Whether a post is asked after in which a body or another post may be: the chair, if not who it is today."""
        return Want.NAME not in self.question.wants and any(p.noun == "chair" for p in self.posts)

    @property
    def _of_members(self) -> bool:
        return Want.MEMBERS in self.question.wants

    def _in_post(self, window: Window) -> float:
        """The share of the posts asked after that somebody is named in here."""
        if not self.posts:
            return 0.0
        held = holding(self.posts, window.passage)
        return sum(set(parts) <= set(window.positions) for parts in held.values()) / len(self.posts)

    def _together(self, context: Around, inside: frozenset[str]) -> float:
        """The share that these stems and their context cover, of all but the words that merely ask."""
        credited, topic = self.covering.together(context, self.covering.held(inside)).credits, context.paper.topic
        words, total = self._said
        told = (weight * max(credited.get(word, 0.0), topic.get(word, 0.0)) for word, weight in words)
        return sum(told) / total if total else 1.0

    @cached_property
    def _said(self) -> tuple[Sequence[tuple[str, float]], float]:
        """The words that do not merely ask, each with its weight; and what these weigh together."""
        unsaid = self.asking | self.weights.unheard
        terms = [t for t in self.question.terms if t.word not in unsaid and t.weight > ASKING_WEIGHT]
        weighed = [(t.word, self.weights.of(t)) for t in terms]
        return weighed, sum(weight for _, weight in weighed)

    def _listed(self, passage: Passage) -> bool:
        return Want.LIST in self.question.wants and passage.kind is not PassageKind.PROSE


def _most_covered(covered: Covered) -> float:
    return COVER_WEIGHT * covered.most + OWN_WORDS_WEIGHT * covered.own
