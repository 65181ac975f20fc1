"""Words as the search index sees them: folded, split and stemmed."""

import re
import unicodedata
from datetime import date
from functools import lru_cache

import Stemmer

_stemmer = Stemmer.Stemmer("porter")  # what FTS5's porter tokenizer does too
_WORD = re.compile(r"[^\W_]+")
_CONTRACTION = re.compile(r"(?<=\w)(?:n't|'(?:s|re|ve|ll|d|m)\b|'(?=\W|$))")
_QUOTES = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "`": "'", "“": '"', "”": '"'})

STOP_WORDS = frozenset(
    """
    a about actually after again all also am an and any anyone anybody anyway are aren arent as at basically be
    because been before being but by ca can cannot cant could currently d did didn didnt do does doesn doesnt
    doing don dont during each either else ever every everyone everything exactly few find for from further get
    gets getting give given go going gonna got had has have having he hello her here hers hey hi him his how
    hows i id if im in into is isn isnt it its itself ive just know let lets like list ll looking lot lots m
    made make many may me might mine more most much must my need needed needs no nor not now of off ok on once
    one ones only onto or other our ours out over own paste per please pls plz question quick quickly quite re
    really remind right roughly s said same say says sha shall she should so some someone something sort still
    stuff such supposed t tell than thank thanks that thats the their theirs them then there theres these they
    theyre thing things this those thx to too try u under until up upon ur us use used ve versus very via vs
    want wanted wants was we were weve what whatever whats when whens where wheres whether which while who whole
    whom whos whose why whys will with within without wo wondering wont would yes yet you your youre yours
    """.split()
)


@lru_cache(maxsize=16_384)
def fold(text: str) -> str:
    """Lower case, straight quotes, no accents, single spaces."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_QUOTES))
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(plain.lower().split())


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """A folded word's stem."""
    return word if len(word) < 3 else str(_stemmer.stemWord(word))


def split(text: str) -> list[str]:
    """The words of a text, folded, in order, without contracted endings ("children's" gives "children")."""
    return _WORD.findall(_CONTRACTION.sub(" ", fold(text)))


@lru_cache(maxsize=16_384)
def stems(text: str) -> tuple[str, ...]:
    """The stems of a text's words, in order."""
    return tuple(stem(w) for w in split(text))


_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_STAMP = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_. ]?(0[1-9]|1[0-2])[-_. ]?(0[1-9]|[12]\d|3[01])(?!\d)")


_SMALL = frozenset({"and", "of", "the", "for", "in", "on", "with", "to", "a"})


def spoken(partnership: str) -> str:
    """A partnership's name as people write it: a folder's name with its words apart and capital letters."""
    words = re.sub(r"[\s_-]+", " ", partnership).strip().split(" ")
    if any(c.isupper() for c in partnership):
        return " ".join(words)
    return " ".join(w if i and w in _SMALL else w[:1].upper() + w[1:] for i, w in enumerate(words))


def stamped(path: str) -> date | None:
    """The day that a file's name bears as year, month and day; None where it bears none."""
    for year, month, day in _STAMP.findall(path.rsplit("/", 1)[-1]):
        try:
            return date(int(year), int(month), int(day))
        except ValueError:
            continue
    return None


def paper_words(title: str, path: str, partnership: str, dated: date | None) -> str:
    """What a paper may be called by, as a text: its title, path, partnership and date in words."""
    days = {day for day in (stamped(path), dated) if day}
    spelt = (f"{day.day} {day:%B %b %Y}" for day in sorted(days))
    return " ".join((title, _CAMEL.sub(" ", path), _CAMEL.sub(" ", partnership), *spelt))
