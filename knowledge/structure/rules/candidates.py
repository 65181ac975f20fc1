"""Who stands for a place on a body: lists and tables of candidates, and statements each under a name."""

import re
from collections.abc import Iterator
from dataclasses import replace

from knowledge.structure.clauses import View, headings_bare, last_sentence
from knowledge.structure.columns import columns_of
from knowledge.structure.context import Context, body_in
from knowledge.structure.entries import Entry, entry
from knowledge.structure.rules.rolls import agency
from knowledge.types import Passage, PassageKind
from knowledge.types.facts import Fact, FactKind
from knowledge.words import unnumbered

_WHO = r"(?:candidates?|nominees?)"
_STAND = re.compile(rf"\b(?:{_WHO}|nominations?|nominated)\b", re.I)
_NO_LIST = re.compile(
    r"\b(?:process|procedure|must|should|requirements?|eligib\w+|criteria|how|guid\w+|rules?|former|withdrawn|"
    r"nominating|committee|panel|to be)\b",
    re.I,
)
_LABEL = re.compile(rf"^\W*{_WHO}(?:[’']s)?(?: name)?(?: \d{{1,2}})?\s*[:–—-]\s*", re.I)
_ELECTION = re.compile(
    r"^\d{4}\s+(?=\S)|\s+(?:(?:by-?)?elections?|candidates?|nominees?|nominations?|ballot)\b.*$", re.I
)
_LEAST = 0.6
"""Of the names that a list of candidates must hold."""


def find(view: View, paper: Context) -> Iterator[Fact]:
    """A candidate for each name under "Candidates", and for each heading that is a candidate's."""
    passage = view.passage
    if not any(_STAND.search(line) for line in (*passage.headings[-2:], passage.lead_in)):
        return
    own = unnumbered(passage.headings[-1]) if passage.headings else ""
    above = unnumbered(passage.headings[-2]) if len(passage.headings) > 1 else ""
    one = _named(own) if view.opens and (_LABEL.match(own) or _announces(above)) else None
    if one:
        at, party = agency(view)
        yield _fact(replace(one, party=one.party or party), at, passage, paper)
    elif _announces(_line(passage) or own):
        yield from _listed(passage, paper)


def _announces(line: str) -> bool:
    return bool(_STAND.search(line)) and not _NO_LIST.search(line)


def _line(passage: Passage) -> str:
    """The lead-in where it is a line of its own."""
    return last_sentence(passage.lead_in) if passage.lead_in not in headings_bare(passage) else ""


def _named(heading: str) -> Entry | None:
    one = entry(_LABEL.sub("", heading))
    return one if one and " " in one.name else None


def _listed(passage: Passage, paper: Context) -> Iterator[Fact]:
    outermost = [(at, part) for at, part in enumerate(passage.parts) if part.level == 0]
    column = columns_of(passage.header).name or 0
    texts = ((at, part.cells[column] if len(part.cells) > column else part.text) for at, part in outermost)
    found = [(at, one) for at, text in texts if (one := _named(text))]
    if passage.kind is PassageKind.PROSE or len(found) < _LEAST * len(outermost):
        return
    for at, one in found:
        party = columns_of(passage.header).party
        cells = passage.parts[at].cells
        named = replace(one, party=one.party or (cells[party] if party is not None and len(cells) > party else ""))
        yield _fact(named, at, passage, paper)


def _fact(one: Entry, at: int, passage: Passage, paper: Context) -> Fact:
    return paper.fact(FactKind.CANDIDATE, _for(passage, paper), one.name, passage, at, role=one.role, party=one.party)


def _for(passage: Passage, paper: Context) -> str:
    """The body that they stand for: what the passage is about, or what the title says is elected."""
    title = _ELECTION.sub("", _ELECTION.sub("", paper.title))
    return paper.subject(passage) or body_in(title)
