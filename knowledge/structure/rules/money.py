"""Sums of money, with what they are for where the paper says so in a row or in the words before."""

import re
from collections.abc import Iterator

from knowledge.structure.clauses import View
from knowledge.structure.context import Context
from knowledge.structure.phrases import AMOUNT
from knowledge.types import Passage, PassageKind
from knowledge.types.facts import Fact, FactKind

_SIGNS = re.compile(r"[£$€]|\b(?:USD|EUR|GBP|euros?|pounds)\b")
_VERB = re.compile(
    r"\b(?:is|was|are|were|will be|would be|has|have|had|costs?|totals?|totalled|amounts? "
    r"to|stands? at|of up to|of|up to|shall be|"
    r"may|contributes?|pays?|paid|provided|agreed|approved)\b"
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
    """What the sentence is about, where its first words up to the verb say it."""
    verb = _VERB.search(before)
    subject = before[: verb.start()].strip(" :–-") if verb else ""
    return subject if 0 < len(subject.split()) <= _LONGEST and subject[:1].isupper() else ""


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
