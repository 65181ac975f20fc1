"""What short forms and terms stand for: "(PSU)", "(hereafter “the Trust”)", tables and lists of abbreviations."""

import re
from collections.abc import Iterator

from knowledge.structure.clauses import View
from knowledge.structure.context import Context
from knowledge.types import Passage, PassageKind
from knowledge.types.facts import LEAD_IN, Fact, FactKind
from knowledge.words import fold

_CALLED = re.compile(
    r"(?P<long>(?:[Tt]he )?[A-Z][\w’'&-]*(?:,? (?:(?:of|and|for|the|on|in|to|with|&) "
    r"){0,2}[A-Z][\w’'&-]*){0,8})(?: \([A-Z][A-Za-z&]{1,9}\))?,?\s*"
    r"\(?(?:hereafter|hereinafter|henceforth|from here on|referred to (?:here |below |in "
    r"this \w+ )?(?:hereafter )?as|known (?:here )?as|herein(?:after)?|abbreviated to|or "
    r"simply)"
    r"(?: (?:referred to as|called|known as|the))*[ :,]*[“\"‘'](?P<short>(?:the )?[A-Za-z][\w &/-]{1,40})[”\"’']"
)
_NAMED_SO = re.compile(r"\((?:[“\"‘']|[Tt]he [A-Z])")
_THE = re.compile(
    r"(?P<long>[A-Z][\w’'&-]*(?:,? (?:(?:of|and|for|the|on|in|to|with|&) ){0,2}[A-Z][\w’'&-]*){1,8})\s*"
    r"\((?:[“\"‘'](?P<quoted>(?:[Tt]he )?[A-Z][\w &/-]{1,30})[”\"’']|(?P<short>[Tt]he "
    r"[A-Z][\w-]{2,20}(?: [A-Z][\w-]{2,20})?))\)"
)
_NAMING = (
    "hereafter",
    "hereinafter",
    "henceforth",
    "from here on",
    "referred to",
    "known ",
    "abbreviated",
    "or simply",
)
_MEANS = re.compile(
    r"^\W{0,3}[“\"‘']?(?P<short>[A-Z][\w /’'-]{1,40}?)[”\"’']?\W{0,3} (?:means|refers to|"
    r"stands for|is short for) (?P<long>.{4,400})$",
    re.S,
)
_LISTED = re.compile(r"^\W{0,3}(?P<short>[A-Z][\w&/ -]{1,40}?)\W{0,3}(?::|\s[–—=-])\s+(?P<long>\S.{3,300})$", re.S)
_NO_NAMES = frozenset(
    {"Also", "It", "This", "They", "These", "He", "She", "Now", "Commonly", "Formerly", "Previously", "The"}
)
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
    named = view.has(*_NAMING)
    texts = [(LEAD_IN, passage.lead_in), *((at, part.text) for at, part in enumerate(passage.parts))]
    listed = passage.kind is not PassageKind.TABLE and bool(
        _HEADED.search(" ".join((*passage.headings[-1:], passage.lead_in)))
    )
    for at, text in texts:
        for short, long in _said(text, listed=listed and at != LEAD_IN, named=named):
            yield paper.fact(FactKind.TERM, short, long, passage, at)
    for at, short, long in view.defined:
        yield paper.fact(FactKind.TERM, short, long, passage, at)


def _said(text: str, *, listed: bool, named: bool) -> Iterator[tuple[str, str]]:
    if "(" in text and _NAMED_SO.search(text):
        for found in _THE.finditer(text):
            short, long = found["quoted"] or found["short"], re.sub(r"^This ", "", found["long"])
            if fold(short.split()[-1]) in fold(long).split():
                yield short, long
    if named:
        for found in _CALLED.finditer(text):
            if found["long"] not in _NO_NAMES:
                yield found["short"], found["long"]
    meant = (_MEANS.match(text) if listed or text[:1] in "“\"‘'" else None) or (_LISTED.match(text) if listed else None)
    if (
        meant
        and len(meant["short"].split()) <= 5
        and not _NO_TERM.match(meant["short"])
        and "://" not in meant["long"][:9]
    ):
        yield meant["short"].strip(), meant["long"].strip()


def _rows(passage: Passage, paper: Context) -> Iterator[Fact]:
    header = [name.strip(" *:.") for name in passage.header]
    if len(header) < 2 or not _COLUMNS.fullmatch(header[0]) or not _MEANINGS.fullmatch(header[1]):
        return
    for at, part in enumerate(passage.parts):
        if len(part.cells) == len(header) and part.cells[0] and part.cells[1] and len(part.cells[0]) <= _LONGEST_FORM:
            yield paper.fact(FactKind.TERM, part.cells[0], part.cells[1], passage, at)
