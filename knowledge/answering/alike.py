"""Whether two questions ask the same. Precision first: what is not plainly the same is another question."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein

from knowledge.answering.vocabulary import ABBREVIATIONS
from knowledge.answering.wants import wants
from knowledge.words import STOP_WORDS, fold, split, stem

NEAR = 80
"""Of 100: how alike two likenesses must be to be looked at closely."""
SHORTEST = 5
"""A shorter word is not taken for a misspelling of another."""
ONE_SLIP = 9
"""A word shorter than this may have one slip, a longer one two."""

_KINDS = {"whose": "who", "whom": "who", "which": "what"}
_ASKS = re.compile(r"\b(who|whose|whom|what|which|when|where|why|how)\b")
_WORD = re.compile(r"[a-z]+")
_NEGATION = re.compile(r"\b(?:not|no|never|none|nobody|cannot|cant|without)\b|n't\b")
_ONE_WAY = frozenset(
    map(
        stem,
        "report answer account accountable responsible appoint elect nominate delegate escalate support advise"
        " fund pay send scrutinise inform consult chair lead replace precede succeed oversee supervise commission"
        " approve ratify decide invite join follow".split(),
    )
)
"""Words whose two ends are not alike: "who does A report to" is not "who reports to A". Their order counts."""


@dataclass(frozen=True)
class _Shape:
    words: tuple[str, ...]
    """Content words, folded, in order, abbreviations written out."""
    kind: str
    """What is asked: the word that asks, the kinds of answer wanted, and whether it is denied."""

    @property
    def stems(self) -> tuple[str, ...]:
        found = tuple(map(stem, self.words))
        return found if _ONE_WAY.intersection(found) else tuple(sorted(found))


def likeness(text: str, ignoring: Iterable[str] = ()) -> str:
    """A text that is the same for questions that ask the same; empty where the question has no content.

    `ignoring` are words that are seen to elsewhere, such as those that name the partnership.
    """
    shape = _shape(text, frozenset(ignoring))
    return f"{' '.join(shape.stems)} / {shape.kind}" if shape.words else ""


def alike(one: str, other: str, known: Callable[[str], bool], ignoring: Iterable[str] = ()) -> bool:
    """Whether two questions ask the same, but for a slip of the pen: a word that is not `known`, one letter off."""
    left, right = (_shape(text, frozenset(ignoring)) for text in (one, other))
    if not left.words or left.kind != right.kind or len(left.words) != len(right.words):
        return False
    pairs = zip(*_lined_up(left, right), strict=True)
    return all(stem(a) == stem(b) or _slip(a, b, known) for a, b in pairs)


def worth_a_look(one: str, other: str) -> bool:
    """Whether two likenesses are near enough for `alike` to be asked."""
    return fuzz.ratio(one, other) >= NEAR


@lru_cache(maxsize=4096)
def _shape(text: str, ignoring: frozenset[str]) -> _Shape:
    folded = _WORD.sub(lambda found: ABBREVIATIONS.get(found[0], found[0]), fold(text))
    words = tuple(word for word in split(folded) if word not in STOP_WORDS and word not in ignoring)
    asked = _ASKS.search(folded)
    asking = _KINDS.get(asked[1], asked[1]) if asked else ""
    denied = "not" if _NEGATION.search(folded) else ""
    return _Shape(words, " ".join(filter(None, (asking, *sorted(wants(folded)), denied))))


def _lined_up(left: _Shape, right: _Shape) -> tuple[list[str], list[str]]:
    """The words of both, so that like stands beside like: in their order where it counts."""
    if _ONE_WAY.intersection((*map(stem, left.words), *map(stem, right.words))):
        return list(left.words), list(right.words)
    shared = set(map(stem, left.words)) & set(map(stem, right.words))

    def order(word: str) -> tuple[bool, str]:
        return stem(word) not in shared, stem(word)

    return sorted(left.words, key=order), sorted(right.words, key=order)


def _slip(one: str, other: str, known: Callable[[str], bool]) -> bool:
    if min(len(one), len(other)) < SHORTEST or any(c.isdigit() for c in one + other):
        return False
    allowed = 1 if max(len(one), len(other)) < ONE_SLIP else 2
    return DamerauLevenshtein.distance(one, other) <= allowed and not (known(one) and known(other))
