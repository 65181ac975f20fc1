"""What else may stand for a question's word: a name that it abbreviates, or the word that was meant."""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from itertools import islice

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein
from sqlite_utils import Database

from knowledge.answering.asked_with import ASKED_WITH
from knowledge.answering.question import Question, weaken, widen
from knowledge.answering.terms import PREFIXES, SPELLING_CREDIT, Option, Term
from knowledge.answering.want import Want
from knowledge.answering.wants import wants
from knowledge.store import names, search
from knowledge.store.search import Scope
from knowledge.words import STOP_WORDS, fold, sense, senses, split, stem

ALIKE = 0.79
SHORTEST_MISSPELT = 5
SHORTEST_ASKING = 4
"""Letters of a misspelt word that may be one of those that ask ("ofen")."""
FEWEST_INITIALS, LONGEST_INITIALS = 3, 8
INITIALS_CREDIT = 0.94
MOST_SPANS = 120
"""Stretches of a question's words that may be a name written out."""
_ASKING = tuple(
    sorted({w for want, words in ASKED_WITH.items() if want is not Want.AUTHOR for w in words if len(w) > 4})
)
"""Words that ask and say nothing else; those for a paper and its author say what is asked about, and one of four
letters ("date") is too near to others ("data")."""
_NUMERONYM = re.compile(r"([a-z])(\d{1,2})([a-z])")
_MIXED = re.compile(r"\b[A-Z][A-Z][a-z]{2,4}\b")
_WORD = re.compile(r"[^\W\d_]+")
_DOUBLED = re.compile(r"(.)\1")
SELDOM = 2
"""A word in no more passages than this may be a slip of a paper's, too …"""
OFTENER = 10
"""… where the word that it is nearly the same as stands in so many times as many."""


def widened(db: Database, question: Question, scope: Scope) -> Question:
    """The question with the scope's own names for its initials, and its misspelt words put right."""
    counts = search.document_counts(db, {stem(t.word) for t in question.terms})
    written = frozenset(fold(word) for word in _MIXED.findall(question.text))
    known = names.standing(db, {i for t in question.terms for i in _initials(t, counts)})
    short = _written_short(db, question, scope)

    def options(term: Term) -> tuple[Option, ...]:
        return (
            *_names(db, sorted(known & _initials(term, counts)), scope),
            *short.get(term.word, ()),
            *_shortened(db, term, counts, written),
            *_respelt(db, term, counts),
        )

    return _put_right(widen(question, options), counts)


def _put_right(question: Question, counts: Mapping[str, int]) -> Question:
    """The question with what its misspelt words ask for: "how ofen" asks how often, and needs no such word."""
    asked = {t.word: word for t in question.terms if not counts.get(stem(t.word)) and (word := _asks(t.word))}
    meant = {t.word: o.words[0] for t in question.terms for o in t.options if o.credit == SPELLING_CREDIT} | asked
    if not meant:
        return question
    text = _WORD.sub(lambda found: meant.get(fold(found[0]), found[0]), question.text)
    return replace(weaken(question, asked), wants=question.wants | wants(text), spelt=text)


def _asks(word: str) -> str:
    """The word that asks which this one misspells; empty where there is none."""
    if len(word) < SHORTEST_ASKING or not word.isalpha() or word in _ASKING:
        return ""
    near = process.extractOne(word, _ASKING, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=ALIKE)
    return near[0] if near else ""


def _written_short(db: Database, question: Question, scope: Scope) -> Mapping[str, list[Option]]:
    """For the words of a name that the question writes out: the initials that papers use for it once they are told."""
    said = [w for w in split(question.text) if w not in STOP_WORDS]
    ends = ((i, i + n) for i in range(len(said)) for n in range(FEWEST_INITIALS, LONGEST_INITIALS + 1))
    spans = (said[start:end] for start, end in islice(ends, MOST_SPANS) if end <= len(said))
    by_initials = {"".join(w[0] for w in span): span for span in spans}
    used = search.document_counts(db, names.standing(db, by_initials))
    found: dict[str, list[Option]] = {}
    for initials in sorted(used):
        span = by_initials[initials]
        meant = (frozenset(senses(name)) - STOP_WORDS for name in names.called(db, initials, scope))
        if frozenset(map(sense, span)) in meant:
            for word in span:
                found.setdefault(word, []).append(Option((initials,), INITIALS_CREDIT))
    return found


def _initials(term: Term, counts: Mapping[str, int]) -> frozenset[str]:
    """What a term may be the initials of names by.

    Two letters are anybody's: they are written out only where the papers never use them.
    """
    known = len(term.word) < 3 and counts.get(stem(term.word))
    if known or len(term.word) > LONGEST_INITIALS or not term.word.isalpha():
        return frozenset()
    return frozenset({term.word, term.word.removesuffix("s")})


def _names(db: Database, initials: Collection[str], scope: Scope) -> tuple[Option, ...]:
    found = [name for short in initials for name in names.called(db, short, scope)]
    if not found and scope.partnerships:
        # A partnership that never writes it out may use the same name as another that does.
        found = [name for short in initials for name in names.called(db, short, replace(scope, partnerships=()))]
    spelt = dict.fromkeys(tuple(w for w in split(name) if w not in STOP_WORDS) for name in found)
    return tuple(Option(words) for words in spelt if words)


def _shortened(db: Database, term: Term, counts: Mapping[str, int], mixed: Collection[str]) -> tuple[Option, ...]:
    """The words that a coined short form stands for: "a11y" leaves out eleven letters, "OTel" the ends of two parts."""
    left_out = _NUMERONYM.fullmatch(term.word)
    if not left_out and counts.get(stem(term.word)):
        return ()
    if left_out:
        first, last = left_out[1], left_out[3]
        found = [w for w in names.spelled(db, f"{first}{'_' * int(left_out[2])}{last}") if w.isalpha()]
    elif term.word in mixed:
        found = [w for w in names.spelled(db, f"{term.word[0]}%{term.word[1:]}%") if len(w) > 2 * len(term.word)]
    else:
        found = []
    return tuple(Option((w,), SPELLING_CREDIT) for w in found)


def _respelt(db: Database, term: Term, counts: Mapping[str, int]) -> tuple[Option, ...]:
    """The nearest words of the papers to one that none of them holds; behind a prefix, to the rest of it."""
    found = _nearest(db, term.word, counts)
    if found or counts.get(stem(term.word)):
        return found
    parted = ((p, term.word.removeprefix(p)) for p in PREFIXES if term.word.startswith(p))
    rests = ((p, _nearest(db, rest, search.document_counts(db, [stem(rest)]))) for p, rest in parted)
    return tuple(Option((prefix, *o.words), o.credit) for prefix, options in rests for o in options)


def _undoubled(word: str) -> str:
    """A word with its doubled letters single, which is what people get wrong: "reccomend"."""
    return _DOUBLED.sub(r"\1", word)


def _nearest(db: Database, word: str, counts: Mapping[str, int]) -> tuple[Option, ...]:
    held = counts.get(stem(word), 0)
    if held > SELDOM or len(word) < SHORTEST_MISSPELT or not word.isalpha():
        return ()
    like = [w for w in names.spelled_like(db, word) if w != word]
    near = [(DamerauLevenshtein.normalized_similarity(word, w), w) for w in like]
    best = max(near, default=(0.0, ""))[0]
    meant = {stem(w): w for alike, w in sorted(near) if alike >= max(ALIKE, best - 0.05)}
    plain = _undoubled(stem(word))
    if not meant and not held and len(plain) >= SHORTEST_MISSPELT:
        meant = {stem(w): w for w in like if _undoubled(stem(w)) == plain}
    standing = search.document_counts(db, meant) if meant else {}
    least = OFTENER * held
    return tuple(Option((w,), SPELLING_CREDIT) for s, w in meant.items() if s in standing and standing[s] > least)
