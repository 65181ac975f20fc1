"""What short forms and terms stand for: "(PSU)", "(hereafter “the Trust”)", tables and lists of abbreviations."""

import re
from collections.abc import Iterator

from knowledge.structure.clauses import View
from knowledge.structure.context import Context
from knowledge.types import Passage, PassageKind
from knowledge.types.facts import Fact, FactKind

_MEANS = re.compile(
    r"^\W{0,3}[“\"‘']?(?P<short>[A-Z][\w /’'-]{1,40}?)[”\"’']?\W{0,3} (?:means|refers to|"
    r"stands for|is short for) (?P<long>.{4,400})$",
    re.S,
)
_LISTED = re.compile(r"^\W{0,3}(?P<short>[A-Z][\w&/ -]{1,40}?)\W{0,3}(?::|\s[–—=-])\s+(?P<long>\S.{3,300})$", re.S)
_MOST_WORDS = 5
_QUOTED = re.compile(r"[“\"‘'][\w /’-]{2,40}[”\"’'] (?:means|refers to|stands for)\b")
_NO_TERM = re.compile(r"(?:this|it|that|which|these|note|good|bad|for example)\b", re.I)
_HEADED = re.compile(
    r"^(?:\W|\w+ ){0,3}(?:definitions?|glossary|abbreviations?|acronyms?|terminology|"
    r"interpretation|key terms|jargon)\b",
    re.I,
)
_COLUMNS = re.compile(r"(?:terms?|abbreviations?|acronyms?|words?|short form|initials)", re.I)
_MEANINGS = re.compile(
    r"(?:meanings?|definitions?|stands for|in full|full (?:name|form|term)|explanation|expansion|description)", re.I
)
_LONGEST_FORM = 60


def find(view: View, paper: Context) -> Iterator[Fact]:
    """The terms that a passage defines; `holder` is the short form, `value` what it stands for."""
    passage = view.passage
    if passage.kind is PassageKind.TABLE:
        yield from _rows(passage, paper)
    listed = bool(_HEADED.search(" ".join((*passage.headings[-1:], passage.lead_in))))
    for at, part in enumerate(passage.parts if passage.kind is not PassageKind.TABLE else ()):
        if listed or _QUOTED.match(part.text):
            for short, long in _said(part.text):
                yield paper.fact(FactKind.TERM, short, long, passage, at)
    for at, short, long in view.defined:
        yield paper.fact(FactKind.TERM, short, long, passage, at)


def _said(text: str) -> Iterator[tuple[str, str]]:
    """What a list of definitions, or a sentence that begins with the term in quotation marks, explains."""
    meant = _MEANS.match(text) or _LISTED.match(text)
    short = meant["short"] if meant else ""
    fits = short and len(short.split()) <= _MOST_WORDS and not _NO_TERM.match(short)
    if meant and fits and "://" not in meant["long"][:9]:
        yield meant["short"].strip(), meant["long"].strip()


def _rows(passage: Passage, paper: Context) -> Iterator[Fact]:
    header = [name.strip(" *:.") for name in passage.header]
    if len(header) < 2 or not _COLUMNS.fullmatch(header[0]) or not _MEANINGS.fullmatch(header[1]):
        return
    for at, part in enumerate(passage.parts):
        if len(part.cells) == len(header) and part.cells[0] and part.cells[1] and len(part.cells[0]) <= _LONGEST_FORM:
            yield paper.fact(FactKind.TERM, part.cells[0], part.cells[1], passage, at)
