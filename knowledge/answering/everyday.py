"""What people say every day, and what papers write for it: everyday.txt, an entry a line.

`kids/kid = children, young people` is of a word, `stick/stuck up for = advocate` of several. A word's plain endings
need not be given, other forms must. The entries are of the language that people use of boards and clubs, not of a
paper.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pkgutil import get_data
from typing import NamedTuple

from knowledge.answering.phrases import PHRASES
from knowledge.words import STOP_WORDS, sense, split

_BETWEEN = frozenset({"it", "them", "him", "her", "us", "this", "that", "me"})
"""May stand behind the first word of several: "kick them out"."""
_IDIOMS = tuple((re.compile(rf"\b(?:{spoken})\b", re.I), written) for spoken, written in PHRASES)
Words = tuple[str, ...]
_ENDINGS = frozenset({"", "s", "es", "e", "d", "ed", "ing", "ies", "ied", "y", "ying"})
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


class _Said(NamedTuple):
    """Several everyday words as they stand in a text."""

    start: int
    end: int
    words: tuple[str, ...]
    """Those that are no stop words."""
    written: tuple[str, ...]
    """What papers write for all of them, the nearest first."""


class _Token(NamedTuple):
    start: int
    end: int
    word: str


class _Phrase(NamedTuple):
    parts: tuple[frozenset[str], ...]
    """The senses of each word's forms."""
    written: tuple[str, ...]


@cache
def _entries() -> list[tuple[str, list[str]]]:
    lines = (get_data(__package__, "everyday.txt") or b"").decode().splitlines()
    return [(said, written.split(", ")) for said, _, written in (line.partition(" = ") for line in lines)]


@cache
def _by_sense() -> Mapping[str, list[tuple[str, tuple[Words, ...]]]]:
    """By an everyday word's sense: each form that is given, and what papers write for it."""
    found: dict[str, list[tuple[str, tuple[Words, ...]]]] = {}
    for said, written in _entries():
        for form in said.split("/") if " " not in said else ():
            found.setdefault(sense(form), []).append((form, tuple(filter(None, map(_content, written)))))
    return found


@lru_cache(maxsize=2_048)
def written_for(word: str) -> tuple[Words, ...]:
    """What papers write for an everyday word or an inflection of it, each as the words that stand together."""
    given = _by_sense().get(sense(word), ())
    exact = [written for form, written in given if form == word]
    meant = exact or [written for form, written in given if _inflected(word, form)]
    return tuple(dict.fromkeys(words for written in meant for words in written))


def _inflected(word: str, form: str) -> bool:
    """Whether the word is the form with an ending: "kids" of "kid", but neither "team" of "teams" nor "accountable"."""
    base = form.removesuffix("e") if form.endswith("e") else form.removesuffix("y")
    return word.startswith(base) and word[len(base) :].lstrip(base[-1:]) in _ENDINGS


def _content(text: str) -> Words:
    return tuple(w for w in split(text) if w not in STOP_WORDS)


def in_written_words(text: str) -> str:
    """The text with what papers write in place of phrases that are idioms, or say nothing but stop words."""
    for pattern, written in _IDIOMS:
        text = pattern.sub(written, text)
    for said in reversed([said for said in _said_in(text) if not said.words]):
        text = f"{text[: said.start]}{said.written[0]}{text[said.end :]}"
    return text


def meant(text: str) -> Mapping[str, list[Words]]:
    """By the first content word of a phrase in the text: what papers write for the whole."""
    found: dict[str, list[Words]] = {}
    for said in _said_in(text):
        if said.words:
            found.setdefault(said.words[0], []).extend(filter(None, map(_content, said.written)))
    return found


@cache
def _phrases() -> Mapping[str, list[_Phrase]]:
    """By the sense of the first word, the longest first."""
    found: dict[str, list[_Phrase]] = {}
    for said, written in _entries():
        parts = tuple(frozenset(map(sense, part.split("/"))) for part in said.split())
        for first in parts[0] if len(parts) > 1 else ():
            found.setdefault(first, []).append(_Phrase(parts, tuple(written)))
    return {first: sorted(phrases, key=lambda p: -len(p.parts)) for first, phrases in found.items()}


def _said_in(text: str) -> Iterator[_Said]:
    """The everyday phrases of a text, in order."""
    tokens = [_Token(*m.span(), (split(m[0]) or [""])[0]) for m in _WORD.finditer(text)]
    at = 0
    while at < len(tokens):
        said, length = _said(tokens[at:])
        if said:
            yield said
        at += length


def _said(tokens: Sequence[_Token]) -> tuple[_Said | None, int]:
    """The phrase that the tokens begin with, if any; and how many they are."""
    for phrase in _phrases().get(sense(tokens[0].word), ()) if tokens[0].word else ():
        parted = len(tokens) > 1 and tokens[1].word in _BETWEEN and tokens[1].word not in phrase.parts[1]
        used = [tokens[0], *tokens[1 + parted : len(phrase.parts) + parted]]
        if len(used) == len(phrase.parts) and all(sense(t.word) in p for t, p in zip(used, phrase.parts, strict=True)):
            words = tuple(t.word for t in used if t.word not in STOP_WORDS)
            return _Said(tokens[0].start, used[-1].end, words, phrase.written), len(used) + parted
    return None, 1
