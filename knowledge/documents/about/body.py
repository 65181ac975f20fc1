"""Whose paper it is: the board, committee or group that its title or its cover names."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from knowledge.documents.about.cover import Line, body_like, cover
from knowledge.documents.about.dates import without_dates
from knowledge.documents.formats.shapes import terminated
from knowledge.types import Block, PaperKind

_OF_MEETING = re.compile(
    r"(?:minutes|notes|agenda|record|report) (?:of|for|from|to) (?:the |a |an )?"
    r"(?:(?:[\w-]+ ){0,3}meetings? (?:of|for) (?:the )?)?(.+?)"
    r"(?: meeting)?(?:,? (?:held|on|at|by|in)\b.*|,.*)?$",
    re.IGNORECASE,
)
_PAPER_WORDS = re.compile(
    r"\b(?:draft|approved|confirmed|revised|final|extraordinary|annual general|special|ordinary)?\s*"
    r"(?:terms of reference|charter|constitution|by-?laws|governance(?: document)?|minutes|agenda|meeting|actions?|"
    r"notes?|standing orders|handbook|operating policies|policies|membership|protocol|remit|agm)\b"
    r"(?:\s+(?:for|of|:)\s+(?:the\s+)?)?",
    re.IGNORECASE,
)
_LABELS = frozenset(
    "committee,board,meeting,body,group,report to,to,name of group,name of body,meeting of,forum".split(",")
)
_NO_NAME = re.compile(
    r"^(?:above|this|our|its|your|each|every|any|all|same|said|joint|special interest groups?)\b", re.IGNORECASE
)
_PARTS = re.compile(r":|\s[–—-]\s")
_EDITION_END = re.compile(
    r"[\s,–—(\[-]{1,5}(?:(?:\w+ )?draft|final|approved|revised|updated|amended|version|v(?:ersion)?[ .]?\d[\d.]*|"
    r"draft[ .]?v?\d[\d.]*)[\s)\]]{0,5}$",
    re.IGNORECASE,
)
"""What a title says of its version behind the name: "(draft)", "v2", "- FINAL"."""
_LONGEST = 110
_SENTENCE_CASE = 6
"""Words of the longest name that is written with small letters ("Safeguarding adults board")."""
_OF_A_BODY = frozenset({PaperKind.MINUTES, PaperKind.AGENDA, PaperKind.TERMS, PaperKind.CONSTITUTION})
_FOR_A_BODY = frozenset({PaperKind.POLICY, PaperKind.PROTOCOL})
_ABOUT_OTHERS = frozenset(
    {PaperKind.REPORT, PaperKind.APPRAISAL, PaperKind.PLAN, PaperKind.JOB, PaperKind.MINUTES, PaperKind.AGENDA}
)
"""Their titles end in the name of a body by chance."""


def body_of(blocks: Sequence[Block], lines: Iterable[Line], kind: PaperKind, title: str, path: str) -> str:
    """The name of the body as the paper writes it; empty where it names none plainly."""
    labelled = (line.value for line in lines if line.label in _LABELS)
    for text in (*labelled, *_of_cover(blocks, title), *_of_title(title, kind), *_of_file(path, kind)):
        name = _name(text)
        if name:
            return name
    return ""


def _of_title(title: str, kind: PaperKind) -> Iterator[str]:
    meeting = _OF_MEETING.search(title)
    if meeting:
        yield meeting[1]
    named = _PAPER_WORDS.sub(" ", title)
    if kind in _OF_A_BODY or (kind in _FOR_A_BODY and len(named.split()) > 1):
        yield from _PARTS.split(named)
    parts = _PARTS.split(title)
    yield from parts[:-1] if kind in _ABOUT_OTHERS else parts


def _of_cover(blocks: Sequence[Block], title: str) -> Iterator[str]:
    """The lines above the title: "HIGHAM TRUST BOARD MEETING", "Scrutiny Committee – 4 May 2024"."""
    for line in cover(blocks):
        if line == title:
            return
        if not re.match(r"(?i)\W*(?:joint )?report (?:of|from|by)\b", line):
            yield _PAPER_WORDS.sub(" ", line)


def _of_file(path: str, kind: PaperKind) -> Iterator[str]:
    """ "2024-05-03-scrutiny-panel-minutes.docx"."""
    if kind in _OF_A_BODY:
        stem = re.sub(r"[\s_.-]+", " ", without_dates(PurePosixPath(path).stem))
        yield re.sub(r"\d+", " ", _PAPER_WORDS.sub(" ", stem)).strip().title()


def _name(text: str) -> str:
    """`text` without its date, where what is left is a body's name."""
    bare = _EDITION_END.sub("", " ".join(without_dates(text).split())[: _LONGEST * 2]).strip(" .,;:–—-*_#")
    bare = re.sub(r"^(?:the|a|an) (?=\S)", "", bare, flags=re.IGNORECASE)
    if not bare or len(bare) > _LONGEST or terminated(bare) or _NO_NAME.match(bare) or not bare[0].isupper():
        return ""
    small = [word for word in bare.split() if word[0].islower() and len(word) > 3 and word != "with"]
    named = len(bare.split()) <= _SENTENCE_CASE if small else True
    return bare if named and body_like(bare) else ""
