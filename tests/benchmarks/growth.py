"""How long an answer takes as the library grows: made papers of many partnerships, words as frequent as in English.

A word's frequency falls with its rank (Zipf), so that a few stand in most passages; the field's own words lead.
"""

import random
from bisect import bisect
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import accumulate

from tqdm import tqdm

from knowledge.library import Library
from knowledge.store import Store, papers
from knowledge.types import Asker, Audience, PaperRead, PaperRef, Part, Passage, PassageKind
from tests.benchmarks.measure import each, fresh_store, now, resident, shown

SIZES = (20_000, 200_000)
PASSAGES_A_PAPER = 20
PAPERS_A_PARTNERSHIP = 20
AT_ONCE = 64
"""Papers kept in one transaction, as in an index run: in one for all, each takes longer than the one before."""
WORDS_A_SENTENCE = 20
SENTENCES = 3
VOCABULARY = 40_000
QUESTIONS = 200
ASKER = Asker("bench")
JOINING = "the of and to a in for is on that by with be will as are at from or an it has was not this which".split()
LEADING = """
board partnership meeting chair member group report responsible agency plan executive service children council review
agreed decision authority local quorum terms reference officer annual budget risk lead strategy health committee
""".split()
ORDINARY = (
    "who chairs the board?",
    "when does the executive group meet?",
    "what is the partnership responsible for?",
    "who is a member of the committee and what does it report on?",
    "what did the board decide about the annual budget?",
)


class Prose:
    """Made sentences of made words."""

    def __init__(self, seed: int = 1) -> None:
        self.random = random.Random(seed)
        syllables = [c + v for c in "bcdfghlmnprstvw" for v in ("a", "e", "i", "o", "u", "an", "er", "in", "ost")]
        made = {"".join(self.random.choices(syllables, k=self.random.randint(2, 4))) for _ in range(VOCABULARY)}
        self.words = [*JOINING, *LEADING, *sorted(made)]
        self._sums = list(accumulate(1 / (rank + 2.7) for rank in range(len(self.words))))

    def word(self) -> str:
        return self.words[bisect(self._sums, self.random.random() * self._sums[-1])]

    def sentence(self) -> str:
        return " ".join(self.word() for _ in range(WORDS_A_SENTENCE)).capitalize() + "."

    def rare(self, sentence: str) -> list[str]:
        """The two rarest words of a sentence, in its order."""
        words = sentence.lower().rstrip(".").split()
        rarest = sorted(set(words), key=self.words.index)[-2:]
        return [w for w in dict.fromkeys(words) if w in rarest]


def run() -> None:
    for size in SIZES:
        before = resident()
        with fresh_store() as store:
            asked = grow(store, size)
            ask = partial(Library(store, now).ask, asker=ASKER)
            wall, own = each(ask, asked)
            print(
                f"  {size:,} passages: {shown(wall, own)} ({len(asked)} questions), {resident() - before:.0f} MB more"
            )


def grow(store: Store, size: int) -> list[str]:
    """Fill the store with so many passages; gives questions about them."""
    prose = Prose()
    count = size // PASSAGES_A_PAPER
    names = [
        f"{prose.words[-n].title()} {prose.words[-2 * n].title()} Trust"
        for n in range(1, count // PAPERS_A_PARTNERSHIP + 2)
    ]
    step = max(1, size // QUESTIONS)
    asked = list(ORDINARY)
    with tqdm(total=count, desc="  growing", leave=False, disable=None) as bar:
        for batch in range(0, count, AT_ONCE):
            with store.writing() as db:
                for number in range(batch, min(batch + AT_ONCE, count)):
                    paper = _paper(prose, number, names[number // PAPERS_A_PARTNERSHIP])
                    papers.keep(db, paper, "made", now())
                    if number % max(1, step // PASSAGES_A_PAPER) == 0:
                        asked.append(_question(prose, paper, named=len(asked) % 2 == 0))
                    bar.update()
    return asked


def _question(prose: Prose, paper: PaperRead, *, named: bool) -> str:
    words = prose.rare(prose.random.choice(paper.passages).parts[0].text)
    return f"who is responsible for {' and '.join(words)} on the board{' of ' + paper.partnership if named else ''}?"


def _paper(prose: Prose, number: int, partnership: str) -> PaperRead:
    title = f"{partnership}: paper {number}"
    ref = PaperRef(0, title, title, partnership, Audience.PUBLIC)
    passages = tuple(_passages(prose, ref))
    words = frozenset(w for p in passages for part in p.parts for w in part.text.lower().rstrip(".").split())
    return PaperRead(title, title, partnership, Audience.PUBLIC, title, passages, words=words)


def _passages(prose: Prose, ref: PaperRef) -> Iterator[Passage]:
    for position in range(PASSAGES_A_PAPER):
        parts: Sequence[Part] = [Part(s, s) for s in (prose.sentence() for _ in range(SENTENCES))]
        heading = f"{prose.word()} {prose.word()}".capitalize()
        yield Passage(ref, position, PassageKind.PROSE, (heading,), "", tuple(parts), f"para {position + 1}")
