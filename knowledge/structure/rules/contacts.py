"""How to reach someone: telephone numbers and addresses, with the person or post they belong to."""

import re
from collections.abc import Iterator

from knowledge.structure.clauses import View
from knowledge.structure.context import Context
from knowledge.structure.holders import kind_of
from knowledge.structure.people import is_name
from knowledge.types import Passage, PassageKind
from knowledge.types.facts import Fact, FactKind

_EMAIL = re.compile(r"\b[\w.+'-]{1,60}@[\w-]{1,60}(?:\.[\w-]{2,30}){1,4}\b")
_PHONE = re.compile(r"(?<![\w/.-])(?:\+\d{1,3}[ (]*)?\(?0\d{2,4}\)?(?:[ -]?\d{2,4}){2,3}(?!\d)")
_CLOSE = 50
_FEWEST_DIGITS = 9
_EXT = re.compile(r"\b[Ee]xt(?:ension)?\.?\s*:?\s*(\d{3,6})\b")
_REACHED = re.compile(r"@|0\d{2,4}\)?[ -]?\d|\b[Ee]xt(?:ension)?\b\.?\s*:?\s*\d")
_WHO = re.compile(
    r"^\W*(?:contact(?: officer| person| name| details)?|lead officer|author|report "
    r"(?:from|by|of)|enquiries to|name|officer contact|"
    r"for (?:further|more) information,? (?:please )?contact)\s*[:–-]?\s*(?P<who>[A-Z][^:;@\d]{2,80})",
    re.I,
)
_PROSE = re.compile(
    r"\b(?:[Cc]ontact|[Ww]rite to|[Ee]mail|[Tt]elephone|[Cc]all|[Rr]ing) (?P<who>(?:the |our "
    r")?[A-Za-z][^,;:@()\d]{2,60}?)(?:,| at| on| by| via| \(| -| –)",
    re.S,
)
_COLUMNS = re.compile(r"(?:e-?mail|telephone|phone|tel|contact(?: details| number)?|mobile)\b.*", re.I)


def find(view: View, paper: Context) -> Iterator[Fact]:
    """A contact for each number or address whose owner the passage names."""
    passage = view.passage
    if not view.has("@", "0", "ext") or not _REACHED.search(view.text):
        return
    if passage.kind is PassageKind.TABLE:
        yield from _rows(passage, paper)
        return
    who, named = "", 0
    for at, part in enumerate(passage.parts):
        found = _WHO.match(part.text)
        if found:
            who, named = _tidy(found["who"]), at
        elif is_name(part.text.strip(" .,")):
            who, named = part.text.strip(" .,"), at
        said = None if found else _near(part.text)
        owner, first = (_tidy(said["who"]), at) if said else (who, named)
        for value in _ways(part.text):
            if owner and (kind_of(owner.split(",")[0]) is not None or is_name(owner.split(",")[0])):
                yield paper.fact(FactKind.CONTACT, owner, value, passage, first, at)


def _near(text: str) -> re.Match[str] | None:
    """Who is to be written to or rung, where the address or number stands close behind."""
    for said in _PROSE.finditer(text):
        if _REACHED.search(text, said.end() - 1, said.end() + _CLOSE):
            return said
    return None


def _tidy(who: str) -> str:
    return re.sub(r"\s*(?:\(|\b[Ee]xt\b|\b[Tt]el(?:ephone)?\b|\b[Ee]-?mail\b|\bon$|\bat$).*$", "", who).strip(" .,–-")


def _ways(text: str) -> Iterator[str]:
    for pattern in (_EMAIL, _PHONE):
        for found in pattern.finditer(text):
            if pattern is _EMAIL or sum(c.isdigit() for c in found[0]) >= _FEWEST_DIGITS:
                yield found[0]
    for found in _EXT.finditer(text):
        yield found[0]


def _rows(passage: Passage, paper: Context) -> Iterator[Fact]:
    ways = [at for at, name in enumerate(passage.header) if at and _COLUMNS.fullmatch(name.strip())]
    for at, part in enumerate(passage.parts):
        if ways and len(part.cells) == len(passage.header) and (is_name(part.cells[0]) or kind_of(part.cells[0])):
            for column in ways:
                for value in _ways(part.cells[column]):
                    yield paper.fact(FactKind.CONTACT, part.cells[0], value, passage, at)
