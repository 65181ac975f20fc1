"""Names that a paper gives to bodies, roles and plans, and the initials that people call them by."""

import re
from collections.abc import Iterator
from functools import lru_cache

_JOINERS = frozenset({"of", "and", "for", "the", "on", "in", "to", "with", "&"})
_NAME = re.compile(r"[A-Z](?<!\w[A-Z])[\w’'-]*(?:,? (?:(?:of|and|for|the|on|in|to|with|&) ){0,2}[A-Z][\w’'-]*){1,7}")
_DEFINED = re.compile(r"\(\s*(?:the |an? |hereafter |known as )?[“\"']?([A-Z][A-Za-z&/]{1,9}s?)[”\"']?\s*\)")
_WORD = re.compile(r"[\w’'&-]+")
LONGEST_INITIALS = 9


def names(text: str) -> frozenset[tuple[str, str]]:
    """Every (initials, name) of a text, initials in lower case: ("pdu", "Partnership Delivery Unit")."""
    short_forms = ((short.lower().removesuffix("s"), " ".join(_WORD.findall(long))) for short, long in defined(text))
    return frozenset((*_capitalised(text), *short_forms))


def _capitalised(text: str) -> Iterator[tuple[str, str]]:
    for match in _NAME.finditer(text):
        yield from _within(match.group())


@lru_cache(maxsize=8_192)  # a name stands in many papers, and many times in one
def _within(name: str) -> tuple[tuple[str, str], ...]:
    """A run of capitalised words and every shorter one in it, each with its initials."""
    words = _WORD.findall(name)
    spans = [words[start:end] for start in range(len(words) - 1) for end in range(start + 2, len(words) + 1)]
    telling = (span for span in spans if span[0].lower() not in _JOINERS and span[-1].lower() not in _JOINERS)
    return tuple((short, " ".join(span)) for span in telling for short in sorted(_initials(span)))


def _initials(words: list[str]) -> set[str]:
    """With the joining words' letters and without: "Code of Conduct" is CC and CoC."""
    telling = [w for w in words if w.lower() not in _JOINERS]
    ways = {"".join(w[0] for w in telling), "".join(w[0] for w in words if w != "&")}
    return {w.lower() for w in ways if 2 <= len(w) <= LONGEST_INITIALS}


def defined(text: str) -> Iterator[tuple[str, str]]:
    """Each short form in brackets behind the words whose letters it is made of, both as written."""
    for match in _DEFINED.finditer(text):
        short = match.group(1)
        stretch = text[max(0, match.start() - 120) : match.start()]
        before = list(_WORD.finditer(stretch))
        letters = short.removesuffix("s").lower().replace("&", "").replace("/", "")
        for take in range(2, min(len(before), len(letters) + 4) + 1):
            span = [word.group() for word in before[-take:]]
            opens = span[0][0].lower() == letters[0] and span[0] not in _JOINERS
            if opens and _spells(letters, span):
                yield short, stretch[before[-take].start() : before[-1].end()].rstrip("’'")
                break


def _spells(letters: str, words: list[str]) -> bool:
    """Whether the letters are the words' first letters, joining words counting or not."""
    return letters in _initials(words)
