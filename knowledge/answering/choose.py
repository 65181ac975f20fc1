"""Which hits an answer shows: the best, its like in other partnerships or papers, and what completes it."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from knowledge.answering.held import holds
from knowledge.answering.hits import Hit
from knowledge.answering.kinds import asking_words
from knowledge.answering.papers_own import of_any_paper
from knowledge.answering.question import Question
from knowledge.answering.terms import SYNONYM_CREDIT
from knowledge.answering.unsaid import blank
from knowledge.answering.want import Want
from knowledge.answering.weights import Weights
from knowledge.answering.windows import Window
from knowledge.types import PassageKind

ENOUGH = 0.31
"""A hit that covers less of the question than this does not answer it."""
ENOUGH_HELD = 0.3
"""The same where the hit holds a kind of thing that few passages do: a sum, a telephone number."""
ENOUGH_JOINTLY = 0.75
"""What a passage must cover as a whole where two of its parts answer two halves of the question."""
TOPIC_SHARE = 0.5
"""How much of what only the paper's topic covers counts."""
ENOUGH_FOLLOWING = 0.28
SAYS_MORE = 0.25
"""Where a hit that covers so much more of the question holds no answer of the kind asked for, one that covers less
does not answer it either."""
LEVEL = 0.94
"""Hits within this share of the best score fit the question alike."""
EACH_HAS_ONE = 0.5
"""The same where what is asked for is something that each paper has."""
FITS = 0.75
NEARLY = 0.85
"""The same for another paper's hit, where the question is of a word or two."""
FITS_COVER = 0.9
"""The same for another partnership's hit, where the question names none: it need not say as much."""
FITS_FEW, FITS_FEW_COVER = 0.65, 0.85
"""The same where the question is of a word or two."""
FEW_WORDS = 2
MAY_BE_MEANT = 0.5
"""A hit of another partnership that comes so near the best, in score and in cover, may have been meant instead."""
COMPLETES = 0.1
"""A further hit must cover at least this much of the question that the first leaves open."""
CLOSE = 0.88
"""A further hit of the same paper within this share of the best score is shown beside it."""
LIKEWISE, LIKEWISE_COVER = 0.82, 0.95
"""The same for a hit of another paper of the partnership, which covers the question as well as the first."""
MOST_SHOWN = 4
MOST_TOGETHER = 4
MOST_SHORT = 5
"""So many hits are shown together where they are short: actions that stand each in a paragraph of the minutes."""
SHORT_TOGETHER = 1_600
"""Characters of hits that are shown together."""
SHORT = 600
"""A passage of so many characters is shown whole."""
COMPLETES_INSIDE = 0.1
"""The same of another part of a passage that is shown."""

_OPEN = frozenset({Want.MONEY, Want.DATE, Want.DATED, Want.FREQUENCY, Want.DURATION, Want.CONTACT, Want.COUNT})


def names_the_unknown(question: Question, missing: Collection[str]) -> bool:
    """Whether the question names somebody or something that no paper of the scope holds."""
    return any(t.named and t.word in missing for t in question.terms)


def answers(hit: Hit, *, follows_on: bool = False) -> bool:
    """Whether the hit may be shown as the answer; a question that leans on the one before says less of what it asks."""
    if not hit.answers:
        return False
    enough = ENOUGH_FOLLOWING if follows_on else ENOUGH_HELD if hit.rare else ENOUGH
    if hit.cover >= ENOUGH_HELD and hit.cover + TOPIC_SHARE * (hit.with_topic - hit.cover) >= enough:
        return True
    return hit.cover >= enough or (hit.joint >= ENOUGH_JOINTLY and hit.cover >= ENOUGH_HELD)


def leading(question: Question, hits: Sequence[Hit]) -> list[Hit]:
    """The hits from the first on that may be shown as the answer; none where even that covers too little."""
    kept = [h for h in hits if h.answers]
    if not kept or not answers(kept[0], follows_on=question.follows_on):
        return []
    if any(h.cover > kept[0].cover and _left_open(h) for h in hits):
        return []
    return [] if any(_says_more(h, kept[0]) for h in hits[: hits.index(kept[0])]) else kept


def _left_open(hit: Hit) -> bool:
    """Whether the place is there where the answer would stand, and nobody has filled it in."""
    return blank(Window(hit.passage, hit.shown))


def _says_more(hit: Hit, answer: Hit) -> bool:
    """Whether a hit elsewhere says so much more of what was asked that the answer is about something else."""
    elsewhere = hit.passage.paper.id != answer.passage.paper.id
    return elsewhere and hit.cover >= answer.cover + SAYS_MORE


def alike(question: Question, hits: Sequence[Hit]) -> list[Hit]:
    """The best hit of each paper that fits the question as well as the best of all, the latest paper first.

    A paper is not shown beside its successor. A question of a word or two may be asked of more papers than one that
    says much; those that fit it less well stand behind.
    """
    score, cover = (NEARLY, FITS_COVER) if _unspecific(question) else (LEVEL, LEVEL)
    if of_any_paper(question):
        score, cover = EACH_HAS_ONE, EACH_HAS_ONE
    best: dict[int, Hit] = {}
    for hit in hits:
        level = hit.score >= score * hits[0].score and hit.cover >= cover * hits[0].cover
        if level and answers(hit) and (hit.score >= LEVEL * hits[0].score or _says_itself(question, hit)):
            best.setdefault(hit.passage.paper.id, hit)
    shown = {hit.passage.paper.path for hit in best.values()}
    standing = [h for h in best.values() if not (h.passage.paper.successor and h.passage.paper.successor.path in shown)]
    return sorted(standing[:MOST_TOGETHER], key=lambda h: _level_and_late(h, hits[0]), reverse=True)


def _level_and_late(hit: Hit, first: Hit) -> tuple[bool, date]:
    return hit.score >= LEVEL * first.score, hit.passage.paper.dated or date.min


def _unspecific(question: Question) -> bool:
    """Whether it stands alone and says no more than a word or two of what it asks about."""
    return not question.follows_on and sum(t.weight >= 1.0 for t in question.terms) <= FEW_WORDS


def elsewhere(question: Question, hits: Sequence[Hit]) -> list[Hit]:
    """The best hit, and one of each other partnership of which the question may as well be asked.

    Of a partnership's hits that are as good as each other, the latest paper's.
    """
    found: dict[str, list[Hit]] = {}
    fits, cover = (FITS_FEW, FITS_FEW_COVER) if _unspecific(question) else (FITS, FITS_COVER)
    for hit in hits:
        if answers(hit) and hit.score >= fits * hits[0].score and hit.cover >= cover * hits[0].cover:
            found.setdefault(hit.passage.paper.partnership, []).append(hit)
    best = [_latest([h for h in own if h.score >= LEVEL * own[0].score]) for own in list(found.values())[:MOST_SHOWN]]
    papers = {h.passage.paper.id for h in best}
    level = [h for h in _likewise(question, hits) if h.passage.paper.id not in papers]
    return sorted([*best, *level], key=lambda h: -h.score)[:MOST_SHOWN]


def also_meant(shown: Sequence[Hit], hits: Sequence[Hit]) -> tuple[str, ...]:
    """Other partnerships than those shown whose papers answer too, if less well, the likeliest first."""
    own = {h.passage.paper.partnership for h in shown}
    score, cover = MAY_BE_MEANT * shown[0].score, MAY_BE_MEANT * shown[0].cover
    near = (h.passage.paper.partnership for h in hits if answers(h) and h.score >= score and h.cover >= cover)
    return tuple(p for p in dict.fromkeys(near) if p not in own)[: MOST_SHOWN - 1]


def _latest(hits: Sequence[Hit]) -> Hit:
    return max(hits, key=lambda h: h.passage.paper.dated or date.min)


def completed(question: Question, weights: Weights, hits: Sequence[Hit]) -> list[Hit]:
    """The best hit with what of the same paper covers what it leaves open, or answers nearly as well."""
    first = hits[0]
    rest = [h for h in hits[1:] if h.passage.paper.id == first.passage.paper.id and h.answers]
    chosen = [first]
    while len(chosen) < MOST_TOGETHER:
        further = [window for h in (first, *rest) for window in (h, *h.adding(first.covered)) if window.answers]
        gains = [(_gain(question, weights, chosen, window), -n, window) for n, window in enumerate(further)]
        gain, _, second = max(gains, key=lambda g: g[:2], default=(0.0, 0, first))
        if gain < (COMPLETES_INSIDE if second.passage.id in {h.passage.id for h in chosen} else COMPLETES):
            break
        chosen.append(second)
    listed = Want.LIST in question.wants and first.passage.kind is not PassageKind.PROSE
    close = [h for h in rest if h.score >= CLOSE * first.score and answers(h) and not listed]
    return _fitting(merged([*chosen, *close, *_likewise(question, hits)]), len(chosen))


def _likewise(question: Question, hits: Sequence[Hit]) -> list[Hit]:
    """The best hits of other papers of the first one's partnership that say as much of what was asked, themselves."""
    first = hits[0]
    best = {first.passage.paper.id: first}
    for hit in hits:
        paper = hit.passage.paper
        level = hit.score >= LIKEWISE * first.score and hit.cover >= LIKEWISE_COVER * first.cover
        same = paper.partnership == first.passage.paper.partnership
        if level and same and answers(hit) and not paper.successor and _says_itself(question, hit):
            best.setdefault(paper.id, hit)
    return list(best.values())[1:MOST_TOGETHER]


def _says_itself(question: Question, hit: Hit) -> bool:
    """Whether the hit says a word of what was asked, not its paper's title alone."""
    asking = asking_words(question)
    telling = [t for t in question.terms if t.weight >= 1.0 and t.word not in asking]
    inside = Window(hit.passage, hit.shown).inside
    return not telling or any(t.credit(inside) > SYNONYM_CREDIT for t in telling)


def _fitting(hits: Sequence[Hit], sure: int) -> list[Hit]:
    """The first `sure` hits, and of the others as many as leave an answer short."""
    kept = list(hits[:sure])
    for hit in hits[sure:MOST_SHORT]:
        if sum(_length(h) for h in (*kept, hit)) > SHORT_TOGETHER:
            break
        kept.append(hit)
    return kept


def _length(hit: Hit) -> int:
    """About how many characters of the hit are shown."""
    text = len(hit.passage.text)
    shown = sum(len(hit.passage.parts[i].text) for i in hit.shown if i >= 0)
    return text if text <= SHORT else max(shown, SHORT)


def merged(hits: Sequence[Hit]) -> list[Hit]:
    """The hits with those of one passage made one, at the place of the first."""
    found: dict[int, Hit] = {}
    for hit in hits:
        known = found.get(hit.passage.id, hit)
        found[hit.passage.id] = replace(known, shown=tuple(sorted({*known.shown, *hit.shown})))
    return list(found.values())


def _gain(question: Question, weights: Weights, chosen: Sequence[Hit], other: Hit) -> float:
    """What a further window says that those chosen leave open, as a share of the question."""
    covered = frozenset().union(*(h.covered for h in chosen))
    text = " ".join(h.passage.text for h in chosen)
    total = sum(weights.of(t) for t in question.terms) or 1.0
    open_words = {t.word: weights.of(t) for t in question.terms if t.word not in covered}
    words = sum(w for word, w in open_words.items() if word in other.covered) / total
    kinds = [w for w in question.wants & _OPEN if not holds(w, text) and holds(w, other.passage.text)]
    return words + COMPLETES * len(kinds) * (other.cover >= ENOUGH)


def may_add(question: Question, words: float, cover: float) -> bool:
    """Whether a hit may complete another: at most so large a share of the question is new, of so much covered."""
    kinds = len(question.wants & _OPEN) * (cover >= ENOUGH)
    return words + COMPLETES * kinds >= COMPLETES_INSIDE
