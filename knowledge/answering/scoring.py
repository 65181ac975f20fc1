"""What a passage's windows score for a question: cover, kind of answer, posts, facts, pairs of words."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain

from knowledge.answering import kinds
from knowledge.answering.bounding import Candidate
from knowledge.answering.covering import Around, Covering, Credits
from knowledge.answering.held import REQUIRED, holds
from knowledge.answering.hits import Hit
from knowledge.answering.pairs import Pairs, share_held
from knowledge.answering.posted import Post, holding, spoken_of
from knowledge.answering.question import ASKING_WEIGHT, Question
from knowledge.answering.stated import Stated
from knowledge.answering.wants import Want
from knowledge.answering.weights import Weights
from knowledge.answering.windows import LEAD_IN, Window, windows
from knowledge.types import Passage, PassageKind

COVER_WEIGHT = 1.4
OWN_WORDS_WEIGHT = 0.9
"""For what is covered in the question's own words: what merely means the same may mean another thing."""
AROUND_WEIGHT = 0.1
PAIR_WEIGHT = 0.3
LISTED_WEIGHT = 0.5
"""A list answers when what stands above it names what was asked after."""
LONG_WORDS = 90
LONG_WEIGHT = 0.15
"""A row or item of so many words covers much by chance; at twice as many it loses all of this."""
ASKED_CREDIT = 0.8
TOPIC_WEIGHT = 0.4
"""Of two passages that say the same, the one answers whose paper is about what was asked."""
IN_POST = 0.6
"""Credit for a name beside each post whose holder is asked for."""
NOBODY_NAMED = 0.3
"""What a text loses that speaks of a post and names nobody: a body may chair, but duties of a chair are no answer."""
FEW_WORDS = 2
"""A question of so many telling words asks for little: a paper that is called by one must say the other."""
NAMED_SHARE = 0.4
"""Names that are so much of the question must be told by the answer, or by what its paper is about."""
AS_GOOD = 0.01


@dataclass(frozen=True)
class Scoring:
    """One question, made ready to be put to passages."""

    question: Question
    weights: Weights
    pairs: Pairs
    stated: Stated
    posts: tuple[Post, ...] = ()
    """The posts whose holders are asked for."""

    def candidate(self, passage: Passage, start: float) -> Candidate:
        """A passage with what stands around its windows, and what it scores at most."""
        around = self.covering.around(passage)
        credited = self._asked(self.covering.together(around, around.study.inside), self.asking)
        cover = COVER_WEIGHT + OWN_WORDS_WEIGHT + AROUND_WEIGHT + LISTED_WEIGHT * self._listed(passage)
        most = IN_POST * bool(self.posts) + PAIR_WEIGHT * bool(self.pairs) + self.stated.most(passage.id)
        topic = TOPIC_WEIGHT * self._share(around.topic_or_title)
        return Candidate(passage, around, start, start + most + topic + cover * self._share(credited))

    def bound(self, candidate: Candidate) -> float:
        """What no window of the passage scores more than."""
        return candidate.most + kinds.most_credit(self.question)

    def sure_bound(self, candidate: Candidate) -> float:
        """The same as `bound`, where it is looked too whether what an answer must hold stands there."""
        lacking = kinds.lacking(self.question, candidate.passage)
        return self.bound(candidate) if lacking.isdisjoint(REQUIRED) else candidate.most - kinds.LACKS

    def best(self, candidate: Candidate) -> Hit:
        """The passage's best window; of equals the shortest, then the first. Items and rows as good come with it."""
        passage, context = candidate.passage, candidate.around
        around, topic = self._share(context.credits), context.topic_or_title
        start = candidate.start
        start += (AROUND_WEIGHT + LISTED_WEIGHT * self._listed(passage)) * around + TOPIC_WEIGHT * self._share(topic)
        lacking = kinds.lacking(self.question, passage)
        hits = [
            self._hit(window, context, start, around, lacking)
            for window in (*windows(passage), *self._together_in(passage))
        ]
        best = max(hits, key=lambda h: (h.answers, h.score, -len(h.shown), [-i for i in h.shown]))
        covered = frozenset().union(*(h.covered for h in hits))
        joint = self._share(dict.fromkeys(covered, 1.0))
        named = self._share({**topic, **dict.fromkeys(best.covered, 1.0)})
        shown = best.shown
        if passage.kind is not PassageKind.PROSE:
            level = (h.shown for h in hits if h.cover >= best.cover - AS_GOOD and h.shown != (LEAD_IN,))
            shown = tuple(chain.from_iterable(level)) or shown
        beside = tuple(h for h in hits if h is not best)
        return replace(best, shown=shown, joint=joint, with_topic=named, beside=beside)

    def _together_in(self, passage: Passage) -> list[Window]:
        """Windows of parts that answer together: names beside the posts asked after, a fact told in several."""
        held = holding(self.posts, passage)
        posts = tuple(sorted({i for parts in held.values() for i in parts}))
        return [Window(passage, parts) for parts in {*self.stated.spans(passage.id), posts} if parts]

    def _hit(self, window: Window, context: Around, start: float, around: float, lacking: frozenset[Want]) -> Hit:
        told = self.stated.asking(window.passage.id, window.positions)
        satisfied = (kinds.satisfied(self.question, window, lacking) | told) & self.words
        credited = self._asked(self.covering.together(context, window.inside), satisfied)
        cover = self._share(credited)
        credit, answers = kinds.credit(self.question, window, lacking)
        answers = answers and self._of_what_is_asked(context, credited) and (bool(told) or self._may_be_written(window))
        in_post = self._in_post(window)
        credit += self.stated.credit(window.passage.id, window.positions) + IN_POST * in_post
        if self.posts and not in_post and not any(spoken_of(self.posts, s) for s in window.sentences):
            answers, credit = answers and self.may_be_a_body, credit - NOBODY_NAMED
        credit -= LONG_WEIGHT * min(1.0, max(0, len(window.stems) - LONG_WORDS) / LONG_WORDS)
        together = share_held(self.pairs, window, context.study)
        if Want.NAME in self.question.wants and self.pairs and not together:
            answers = False  # "lead member" is a post; a lead here and a member there are not
        return Hit(
            window.passage,
            window.positions,
            cover,
            around,
            frozenset(credited),
            answers=self._answers(context, window, in_post=bool(in_post), held=answers),
            rare=kinds.rare(self.question),
            score=start + credit + COVER_WEIGHT * cover + self._own(window, context) + PAIR_WEIGHT * together,
        )

    @cached_property
    def covering(self) -> Covering:
        """The question's terms, made ready."""
        return Covering(self.question.terms)

    @cached_property
    def words(self) -> frozenset[str]:
        """The question's words."""
        return frozenset(t.word for t in self.question.terms)

    @cached_property
    def asking(self) -> frozenset[str]:
        """Those that ask for the kinds of answer wanted."""
        return kinds.asking_words(self.question) & self.words

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

    def _of_what_is_asked(self, context: Around, credited: Credits) -> bool:
        return self._speaks_of_it(context, credited) and self._of_what_is_named(context, credited)

    def _speaks_of_it(self, context: Around, credited: Credits) -> bool:
        """Whether more is covered than what the paper is called, where more was said."""
        if self.question.follows_on or len(self.telling) > FEW_WORDS:
            return True
        more = self.telling - context.topic_or_title.keys() - self.weights.unheard
        return not more or not more.isdisjoint(credited)

    def _of_what_is_named(self, context: Around, credited: Credits) -> bool:
        """Whether names that are much of the question are told, here or by what the paper is about."""
        told = credited.keys() | context.topic_or_title.keys()
        return sum(share for word, share in self.named.items() if word not in told) < NAMED_SHARE

    @cached_property
    def named(self) -> Credits:
        """The names in the question, each with its share of it."""
        return {t.word: self.weights.share(t) for t in self.question.terms if t.named and t.weight >= 1.0}

    def _may_be_written(self, window: Window) -> bool:
        """Whether the window may say who wrote something, where that is asked: of a paper as such only a fact does."""
        return Want.AUTHOR not in self.question.wants or (bool(self.telling) and holds(Want.AUTHOR, window.evidence))

    @cached_property
    def may_be_a_body(self) -> bool:
        """Whether a post is asked after in which a body or another post may be: the chair."""
        return any(p.noun == "chair" for p in self.posts)

    @cached_property
    def telling(self) -> frozenset[str]:
        """The words that say what is asked about."""
        return frozenset(t.word for t in self.question.terms if t.weight >= 1.0) - self.asking

    def _in_post(self, window: Window) -> float:
        """The share of the posts asked after that somebody is named in here."""
        if not self.posts:
            return 0.0
        held = holding(self.posts, window.passage)
        return sum(set(parts) <= set(window.positions) for parts in held.values()) / len(self.posts)

    def _own(self, window: Window, context: Around) -> float:
        """Credit for what the window and its context say in the question's own words."""
        return OWN_WORDS_WEIGHT * self._share(self.covering.own(context, window.inside))

    @cached_property
    def _weighed(self) -> tuple[tuple[str, float], ...]:
        """Each of the question's words with its weight."""
        return tuple((t.word, self.weights.by_word[t.word]) for t in self.question.terms)

    @cached_property
    def total(self) -> float:
        """What all of the question's words weigh together."""
        return sum(self.weights.of(t) for t in self.question.terms)

    def _share(self, credited: Credits) -> float:
        """The share of the question's weight that is credited."""
        told = 0.0
        for word, weight in self._weighed:  # a plain loop is twice as fast, and every window is put to it
            if word in credited:
                told += weight * credited[word]
        return told / (self.total or 1.0)

    @staticmethod
    def _asked(credited: dict[str, float], asked: Iterable[str]) -> dict[str, float]:
        """The same with the words that ask for a kind of answer which stands there."""
        for word in asked:
            credited[word] = max(credited.get(word, 0.0), ASKED_CREDIT)
        return credited

    def _together(self, context: Around, inside: frozenset[str]) -> float:
        """The share that these stems and their context cover, of all but the words that merely ask."""
        credited = self.covering.together(context, inside)
        unsaid = self.asking | self.weights.unheard
        terms = [t for t in self.question.terms if t.word not in unsaid and t.weight > ASKING_WEIGHT]
        total = sum(self.weights.of(t) for t in terms)
        told = (self.weights.of(t) * max(credited.get(t.word, 0.0), context.topic.get(t.word, 0.0)) for t in terms)
        return sum(told) / total if total else 1.0

    def _listed(self, passage: Passage) -> bool:
        return Want.LIST in self.question.wants and passage.kind is not PassageKind.PROSE
