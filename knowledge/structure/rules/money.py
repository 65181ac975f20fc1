"""Sums of money, with what they are for where the paper says so in a row or in the words before."""

import re
from collections.abc import Iterator

from knowledge.structure.clauses import View
from knowledge.structure.context import Context
from knowledge.structure.phrases import AMOUNT
from knowledge.types import Passage, PassageKind
from knowledge.types.facts import Fact, FactKind

_SIGNS = re.compile(r"[£$€]|\b(?:USD|EUR|GBP|euros?|pounds)\b")
_COSTS = re.compile(
    r"^(?P<about>[A-Z][^.;:()]{2,110}?) (?:(?:is|was|are|were|will be|would be|shall be|"
    r"has been|must not exceed|may not exceed|"
    r"should not exceed|costs?|totals?|totalled|totalling|amounts? to|amounted to|stands? "
    r"at|stood at|will cost|would cost|of)"
    r"(?: (?:set|estimated|fixed|limited|capped|estimated to be|expected to be|currently|"
    r"now|approximately|around|about|up to|to|at|"
    r"only|a total of|a maximum of|just (?:over|under)|over|under|some|the sum of)){0,3}) ?(?:US|C|A)?$"
)
_LABEL = re.compile(r"^(?P<about>[A-Z][^.;:£$€]{2,80}?)\s*(?::|\s[–—-]|\.{3,})\s*$")
_SAID = re.compile(r"\b(?:that|reported|queried|asked|said|noted|agreed|advised|there|who|which|if)\b")
_NOT_THINGS = re.compile(
    r"(?:The (?:latter|former|above)|It|This|That|These|There|Resolved|Agreed|If|When|We|I|"
    r"A|An)\b"
)
_LONGEST = 14
_MOST_IN_ROW = 6
_CUES = ("£", "$", "€", "usd", "eur", "gbp", "pounds")


def find(view: View, paper: Context) -> Iterator[Fact]:
    """A fact a sum: of a table, a row's cell with its column's name as `role`; else the sentence's."""
    passage = view.passage
    if not view.has(*_CUES):
        return
    if passage.kind is PassageKind.TABLE:
        yield from _rows(passage, paper)
        return
    for clause in view.clauses:
        if _SIGNS.search(clause.text):
            for found in AMOUNT.finditer(clause.text):
                about = _about(clause.text[: found.start()])
                yield paper.fact(FactKind.MONEY, about, found[0].rstrip(",. "), passage, clause.part)


def _about(before: str) -> str:
    """What costs or is the sum, where the words right before it say so."""
    found = _LABEL.match(before) or _COSTS.match(before)
    about = found["about"] if found and not _NOT_THINGS.match(before) else ""
    return about if len(about.split()) <= _LONGEST and not _SAID.search(about) else ""


def _rows(passage: Passage, paper: Context) -> Iterator[Fact]:
    for at, part in enumerate(passage.parts):
        if not _SIGNS.search(part.text) or len(part.cells) > _MOST_IN_ROW:
            continue
        label = part.cells[0].strip() if part.cells and not AMOUNT.fullmatch(part.cells[0].strip()) else ""
        named = len(passage.header) == len(part.cells)
        for column, cell in enumerate(part.cells):
            found = AMOUNT.search(cell) if column else None
            if found and len(label) <= 120:
                role = passage.header[column] if named else ""
                yield paper.fact(FactKind.MONEY, label, found[0].strip(), passage, at, role=role)
