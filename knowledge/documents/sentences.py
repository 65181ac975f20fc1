"""Where sentences end in the prose of governance papers."""

import re

from knowledge.remembered import remembered

_END = re.compile(r"[.!?]+[\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z\d£])")
_LAST_WORD = re.compile(r"[^\s(\[\"“‘/]+\Z")
_NEVER = frozenset(
    "e.g i.e eg ie cf viz mr mrs ms dr prof rev hon st cllr cllrs councillor sgt insp supt capt col messrs "
    "para paras pp ss sch cl cls vol fig ref art arts reg regs ch dept govt gov approx vs v al ed eds co ext tel "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_BEFORE_FIGURE = frozenset("no nos p s c sec section item clause chap op".split())
_PAIRS = {"(": ")", "[": "]", "“": "”"}
_BRACKET = re.compile(r"[()\[\]“”]")
_LONGEST_ASIDE = 1500
"""A bracket or quotation longer than this was never closed, or holds sentences of its own."""


@remembered(4_000_000, size=len)
def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of every sentence of `text`, in order, without the white space between."""
    spans: list[tuple[int, int]] = []
    start = 0
    aside = _asides(text)
    for end in _END.finditer(text):
        stop = end.start() + len(end[0].rstrip())
        if not aside[stop - 1] and _ends(text, start, end):
            spans.append((start, stop))
            start = end.end()
    if text[start:].strip():
        spans.append((start, len(text.rstrip())))
    return tuple(spans)


def _ends(text: str, start: int, end: re.Match[str]) -> bool:
    if end[0][0] != ".":
        return True
    before = text[max(start, end.start() - 40) : end.start()]
    last = _LAST_WORD.search(before)
    word = (last[0] if last else "").lower()
    if word in _NEVER or (word in _BEFORE_FIGURE and text[end.end()].isdigit()):
        return False
    return not (len(word) == 1 and word.isalpha() and _initial(before))


def _initial(before: str) -> bool:
    """Is the letter at the end of `before` somebody's initial ("Mr J. Smith"), not a name ("option A.")?"""
    earlier = before[:-1].rstrip().rpartition(" ")[2]
    return not earlier or not earlier.isalpha() or earlier[0].isupper()


def _asides(text: str) -> bytearray:
    """1 for each character inside brackets or quotation marks that are closed again."""
    inside = bytearray(len(text))
    if not any(sign in text for sign in _PAIRS):
        return inside
    opened: list[tuple[str, int]] = []
    for bracket in _BRACKET.finditer(text):
        at, character = bracket.start(), bracket[0]
        if character in _PAIRS:
            opened.append((_PAIRS[character], at))
        elif opened and character == opened[-1][0]:
            _, start = opened.pop()
            if at - start <= _LONGEST_ASIDE:
                inside[start:at] = b"\x01" * (at - start)
    return inside
