"""Which partnerships a question names, by name, part of a name or a common shortening."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from knowledge.words import STOP_WORDS, apart, split

# Words that many partnerships share in their names, so that one of them alone names none.
_GENERIC = frozenset(
    """
    adult adults advisory agency and assembly association authority board borough bureau care central charity child
    children childrens city club co collaborative com combined commission commissioning committee community
    community cooperation core council county district docs east families family federation for forum foundation
    framework fund general github gov governance government group health healthy independent initiative integrated io
    joint leadership learning local management meeting meetings metropolitan minutes national network north of office
    open org organisation organization parish partners partnership people peoples plan policy process programme project
    public region regional review rural safe safeguarding safer school schools service services sig site social society
    south standard standards steering strategic strategy sub support system team technical the together town trust uk
    unit united urban village voluntary website wellbeing west work working young youth
    """.split()
)
_BODIES = frozenset(
    """
    board boards commission committee committees council councils executive forum group groups network panel
    partnership team trust trustees
    """.split()
)
"""Of a joined name such a word may say which body is meant too: "Aldwash parish council"."""
NEAR_SPELLING = 0.86
SHORTEST_NEAR = 4
SHORTEST_JOINED = 5
"""A word of so many letters may be one of several that a folder's name joins."""
SHORTEST_MISSPELT = 6
FEWEST_INITIALS, MOST_INITIALS = 3, 8
"""Words of a name that its folder may give by their initials."""
MOST_OF_A_NAME = 0.6
MOSTLY_SAID = 3
"""So many words of a name tell it where its own telling word is not among them."""
MOST_SPREAD = 0.15
"""A word that more than this share of the partnerships (and more than SPREAD_AT_LEAST) use names none of them."""
SPREAD_AT_LEAST = 3


@dataclass(frozen=True)
class Named:
    """The partnerships that a question names, and the words that named them."""

    partnerships: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()


def named(question: str, partnerships: Sequence[str], spread: Callable[[str], int]) -> Named:
    """Find them; `spread` tells how many partnerships' papers hold a word.

    What many partnerships' papers hold names none of them; a mere shortening or part of one
    may stand in the papers of one at most. A part of a name counts
    where only one partnership bears it, or where it is most of one name and of no other.
    """
    words = [w for w in split(question) if w not in STOP_WORDS]
    bearers = _bearers(tuple(partnerships))
    most = max(SPREAD_AT_LEAST, MOST_SPREAD * len(partnerships))
    near = {w: _near(w, tuple(partnerships)) for w in words}
    near = {w: tokens for w, tokens in near.items() if tokens and spread(w) <= 1}
    whole = {joined: run for joined, run in _joined(words) if joined in bearers}
    for joined, run in (*_initials(words), *whole.items()):
        if joined in bearers and joined not in _GENERIC:
            near |= {word: frozenset((*near.get(word, ()), joined)) for word in run if word not in _BODIES}
    borne = {p for w in words for t in (w, *near.get(w, ())) for p in bearers.get(t, ())}
    hits = {p: _matches(words, name_words(p), near) for p in partnerships if p in borne}
    telling = {
        p: h
        for p, h in hits.items()
        if any(t not in _GENERIC and len(bearers[t]) == 1 and (t in whole or spread(w) <= most) for w, t in h.items())
    }
    found = telling or _mostly_named(hits)
    used = (word for h in found.values() for word, token in h.items() if token not in _GENERIC or len(h) > 1)
    return Named(tuple(sorted(found)), frozenset(used))


def is_generic(word: str) -> bool:
    """Whether many partnerships share the word in their names."""
    return word in _GENERIC


@lru_cache(maxsize=4_096)
def name_words(partnership: str) -> tuple[str, ...]:
    """The words of a partnership's name, however its folder is written."""
    return tuple(split(apart(partnership).replace("_", " ").replace("-", " ").replace(".", " ")))


@lru_cache(maxsize=4)
def _bearers(partnerships: tuple[str, ...]) -> Mapping[str, frozenset[str]]:
    """Each word of their names, with the partnerships that bear it."""
    found: dict[str, set[str]] = {}
    for partnership in partnerships:
        for token in name_words(partnership):
            found.setdefault(token, set()).add(partnership)
    return {token: frozenset(bearing) for token, bearing in found.items()}


def _matches(words: Sequence[str], name: Sequence[str], near: Mapping[str, Collection[str]]) -> dict[str, str]:
    """The question's words that may name it, each with the name's word."""
    exact = {word: word for word in words if word in name}
    return exact | {w: t for w in words if w not in exact for t in name if t in near.get(w, ())}


def _initials(words: Sequence[str]) -> Iterator[tuple[str, Sequence[str]]]:
    """Neighbouring words with their initials, by which their partnership's folder may be called."""
    for length in range(FEWEST_INITIALS, min(MOST_INITIALS, len(words)) + 1):
        for start in range(len(words) - length + 1):
            run = words[start : start + length]
            if all(len(word) >= SHORTEST_NEAR for word in run):  # a shorter one may be initials itself
                yield "".join(word[0] for word in run), run


def _joined(words: Sequence[str]) -> Iterator[tuple[str, Sequence[str]]]:
    """Neighbouring words as their partnership's folder may join them: whole, or all but the last by their initials."""
    for length in range(2, min(MOST_INITIALS, len(words)) + 1):
        for start in range(len(words) - length + 1):
            run = words[start : start + length]
            yield "".join(run), run
            if length > 2:
                yield "".join((*(word[0] for word in run[:-1]), run[-1])), run


def _mostly_named(hits: Mapping[str, Mapping[str, str]]) -> dict[str, Mapping[str, str]]:
    """The one partnership of whose name the question holds the most, if that is most of the name."""
    shares = {p: len(set(h.values())) / max(1, len(set(name_words(p)) - STOP_WORDS)) for p, h in hits.items()}
    best = max(shares.values(), default=0.0)
    leaders = [p for p, share in shares.items() if share == best]
    if best < MOST_OF_A_NAME or len(leaders) > 1 or len(hits[leaders[0]]) < 2:
        return {}
    said = hits[leaders[0]]
    whole = all(t in _GENERIC or t in said.values() for t in name_words(leaders[0]))
    return {leaders[0]: said} if whole or len(said) >= MOSTLY_SAID else {}


@lru_cache(maxsize=1_024)
def _near(word: str, partnerships: tuple[str, ...]) -> frozenset[str]:
    """The telling words of their names of which this is a shortening, a form or a misspelling."""
    if len(word) < SHORTEST_NEAR:
        return frozenset()
    alike, by_opening = _tokens(partnerships)
    opening = by_opening.get(word[:SHORTEST_NEAR], ())
    misspelt = process.extract(
        word, alike, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=NEAR_SPELLING, limit=None
    )
    joined = (token for token in alike if len(word) >= SHORTEST_JOINED and word in token)
    return frozenset((*(t for t in opening if _shortened(word, t)), *joined, *(token for token, _, _ in misspelt)))


@lru_cache(maxsize=4)
def _tokens(partnerships: tuple[str, ...]) -> tuple[tuple[str, ...], Mapping[str, tuple[str, ...]]]:
    """The telling words of their names that are long enough to be misspelt; and all of them, by their opening."""
    telling = [t for t in _bearers(partnerships) if t not in _GENERIC and len(t) >= SHORTEST_NEAR]
    by_opening: dict[str, tuple[str, ...]] = {}
    for token in telling:
        opening = token[:SHORTEST_NEAR]
        by_opening[opening] = (*by_opening.get(opening, ()), token)
    return tuple(t for t in telling if len(t) >= SHORTEST_MISSPELT), by_opening


def _shortened(word: str, token: str) -> bool:
    """A shortening of a name's word, or a form of it."""
    shortened = word.removesuffix("s")
    if len(shortened) >= SHORTEST_NEAR and token.startswith(shortened) and len(token) - len(shortened) >= 3:
        return True
    return word.startswith(token) and len(word) - len(token) <= 2
