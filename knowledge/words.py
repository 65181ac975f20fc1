"""Words as the search index sees them: folded, split and stemmed."""

import re
import unicodedata
from datetime import date
from functools import lru_cache

import Stemmer

from knowledge.remembered import remembered

_stemmer = Stemmer.Stemmer("porter")  # what FTS5's porter tokenizer does too
_WORD = re.compile(r"[^\W_]+")
_PARTED = bytes(code if chr(code).isalnum() and code < 128 else 32 for code in range(256))
"""What parts words, as a space; for a text of ASCII, in a fifth of the time of an expression."""
_CONTRACTION = re.compile(r"(?<=\w)(?:n't|'(?:s|re|ve|ll|d|m)\b|'(?=\W|$))")
_SIGNS = "–—•£…€·"
"""What most often keeps a text from being ASCII: no words."""
_QUOTES = {"‘": "'", "’": "'", "ʼ": "'", "`": "'", "“": '"', "”": '"'}

STOP_WORDS = frozenset(
    """
    a about according across actually after afternoon again ago all almost along alright also always am amid among
    an and any anybody anyone anything anyway are aren arent around as aside at basically be because been before
    behind being below beneath beside besides bet between beyond bit but by ca can cannot cant cheers could
    currently d dear despite did didn didnt do does doesn doesnt doing don done dont down during each either else
    evening ever every everybody everyone everything exactly except few find folks for from further fyi get gets
    getting give given go going gonna got guys had has have having he hello her here hers hey hi him his hiya hope
    how however hows i id if im in inside into is isn isnt it its itself ive just know lately let lets like list ll
    looking lot lots m made make many may maybe me might mine more morning most much must my myself nearer need
    needed needs no nobody none nor not nothing now of off oh ok okay on once one ones only onto onwards or other
    ought our ours ourselves out outside over own paste per perhaps please pls plz probably question quick quickly
    quite rather re really remind right roughly s said same say says seem seems several sha shall she should since
    so some somebody someone something sorry sort still stuff such supposed sure t tell than thank thanks that thats
    the their theirs them then there theres these they theyre thing things this those though through throughout thx
    to told too took toward towards try u under understand unless unlike unsure until up upon ur us use used ve
    versus very via vs wanna want wanted wants was ways we went were weve what whatever whats whatsoever when whens
    where whereas wheres whether which whichever while who whoever whole whom whos whose why whys will with within
    without wo wondering wont would yes yesterday yet you your youre yours yourself
    """.split()
)


def _unaccented(word: str) -> str:
    return "".join(c for c in word if not unicodedata.combining(c))


def fold(text: str) -> str:
    """Lower case, straight quotes, no accents, single spaces."""
    return " ".join(text.replace("`", "'").lower().split()) if text.isascii() else _folded(text)


@remembered(4_000_000, size=len)
def _folded(text: str) -> str:
    plain = text
    for curly, straight in _QUOTES.items():
        plain = plain.replace(curly, straight)
    if plain.isascii():
        return " ".join(plain.lower().split())
    # The accents of the few words that have any are taken off one by one; the rest goes through whole.
    found = unicodedata.normalize("NFKD", plain).lower().split()
    return " ".join(word for word in (w if w.isascii() else _unaccented(w) for w in found) if word)


LONGEST_WORD = 64
"""FTS5 does not stem a longer word, nor is one worth remembering."""
WORDS_KNOWN = 32_768
"""About the vocabulary of a thousand papers."""


def stem(word: str) -> str:
    """A folded word's stem."""
    return _stem(word) if 3 <= len(word) <= LONGEST_WORD else word


_AS_FTS5_ENDS = re.compile(r"(.*[aeiouy][^aeiou].*)(log|bl)(?:y|ies)")
"""FTS5's Porter stemmer takes these ends off, as Porter's first paper does not: "technology", "assembly"."""


@lru_cache(maxsize=WORDS_KNOWN)
def _stem(word: str) -> str:
    ended = _AS_FTS5_ENDS.fullmatch(word)
    if ended:
        word = f"{ended[1]}{ended[2]}{'e' * (ended[2] == 'bl')}"
    return str(_stemmer.stemWord(word))


def split(text: str) -> list[str]:
    """The words of a text, folded, in order, without contracted endings ("children's" gives "children")."""
    folded = fold(text)
    whole = _CONTRACTION.sub(" ", folded) if "'" in folded else folded
    if not whole.isascii():
        for sign in _SIGNS:
            whole = whole.replace(sign, " ")
    return whole.encode().translate(_PARTED).decode().split() if whole.isascii() else _WORD.findall(whole)


_KEPT_APART = {
    "author": frozenset({"authority", "authorities"}),
    "commiss": frozenset({"commissioner", "commissioners"}),
    "commun": frozenset({"communication", "communications", "communicate", "communicated"}),
    "import": frozenset({"important", "importance"}),
    "local": frozenset({"locality", "localities"}),
    "new": frozenset({"news"}),
    "offic": frozenset({"office", "offices"}),
    "public": frozenset({"publication", "publications"}),
    "respons": frozenset({"response", "responses"}),
}
"""By stem: words that Porter's rules take for others of quite another sense."""


def sense(word: str) -> str:
    """A folded word's stem, but one of its own for a word that only looks like others, and for a figure ("18s").

    Kept with passages: after a change here papers must be read again (`EDITION` in documents/reading.py).
    """
    return _sense(word) if len(word) <= LONGEST_WORD else word


@lru_cache(maxsize=WORDS_KNOWN)
def _sense(word: str) -> str:
    found = stem(word)
    apart = word[0].isdigit() or word in _KEPT_APART.get(found, ())
    return word.removesuffix("s") + "+" if apart and not word.isdigit() else found


@remembered(4_000_000, size=len)
def senses(text: str) -> tuple[str, ...]:
    """What a text's words are matched by, in order."""
    words = split(text)
    known = max(map(len, words), default=0) <= LONGEST_WORD
    return tuple(map(_sense if known else sense, words))


_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z]{2})(?=[A-Z][a-z])")
_STAMP = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_. ]?(0[1-9]|1[0-2])[-_. ]?(0[1-9]|[12]\d|3[01])(?!\d)")


_SMALL = frozenset({"and", "of", "the", "for", "in", "on", "with", "to", "a"})


@lru_cache(maxsize=WORDS_KNOWN)
def spoken(partnership: str) -> str:
    """A partnership's name as people write it: a folder's name with its words apart and capital letters."""
    words = re.sub(r"[\s_-]+", " ", partnership).strip().split(" ")
    if any(c.isupper() for c in partnership):
        return " ".join(words)
    return " ".join(w if i and w in _SMALL else w[:1].upper() + w[1:] for i, w in enumerate(words))


_NUMBER = re.compile(r"^\d[\d.)]*\s+")


def unnumbered(heading: str) -> str:
    """A heading without the number before it: "2.4 Quorum" is "Quorum"."""
    return _NUMBER.sub("", heading)


def stamped(path: str) -> date | None:
    """The day that a file's name bears as year, month and day; None where it bears none."""
    for year, month, day in _STAMP.findall(path.rsplit("/", 1)[-1]):
        try:
            return date(int(year), int(month), int(day))
        except ValueError:
            continue
    return None


def apart(name: str) -> str:
    """A name with the words that capitals join apart: "AldwashTrust" is "Aldwash Trust"."""
    return _CAMEL.sub(" ", name)


def paper_words(title: str, path: str, partnership: str, dated: date | None) -> str:
    """What a paper may be called by, as a text: its title, path, partnership and date in words."""
    days = {day for day in (stamped(path), dated) if day}
    spelt = (f"{day.day} {day:%B %b %Y}" for day in sorted(days))
    return " ".join((title, _whole_and_apart(path), _whole_and_apart(partnership), *spelt))


def _whole_and_apart(name: str) -> str:
    """A name with the words that capitals join, as they are written and apart: people ask for both."""
    parted = apart(name)
    return name if parted == name else f"{parted} {name}"
