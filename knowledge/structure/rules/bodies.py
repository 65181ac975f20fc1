"""The bodies that a paper has: by heading, by definition, in tables and charts, and whose part each is."""

import re
from collections.abc import Iterator

from knowledge.structure.clauses import View, label_of
from knowledge.structure.context import Context
from knowledge.structure.holders import BODY_NOUNS, HolderKind, bare, head_noun, is_body_name, is_plural, kind_of
from knowledge.structure.phrases import CONDITIONAL
from knowledge.types import Passage, PassageKind
from knowledge.types.facts import Fact, FactKind

_SUB = (
    r"(?:standing |advisory |joint |formal |statutory |permanent |technical "
    r")*(?:sub-?\s?committee|sub-?\s?group|committee|working (?:group|party)|task (?:group|"
    r"force)|subproject|panel|board|team|arm|group)"
)
_PART_OF = re.compile(
    rf"^(?P<holder>(?:The |This )?[A-Z][^,;:.]{{2,90}}?) (?:is|are|was|shall be|will be) "
    r"(?:established as |set up as |constituted as )?(?:an? |the |one of the )"
    rf"{_SUB} (?:of|established by|set up by|appointed by) (?P<party>(?:the "
    rf")?[A-Z][^,;:.()]{{2,80}}?)(?=[,;:.(]| (?:and|which|that|with|to|for|established|"
    r"responsible|under)\b|$)"
)
_PART = re.compile(
    r"(?:committee|group|force|party|panel|board|team|arm|subproject) (?:of|established by|"
    r"set up by|appointed by) "
)
_PARTS = (
    *("committee of ", "group of ", "force of ", "party of ", "panel of ", "board of ", "team of ", "arm of "),
    *("subproject of ", "established by ", "set up by ", "appointed by "),
)
_COLUMNS = re.compile(
    r"(?:body|group|board|committee|board or group|body or group|sub-?group|partnership body|tier|forum|group or board)"
)


def find(view: View, paper: Context) -> Iterator[Fact]:
    """A fact for each body that a passage names as such: `value` its acronym, `party` the body above it."""
    passage = view.passage
    subject = paper.named(passage)
    # "Committee" alone names none in particular, unless the paper has a full name for it; "Executive" does.
    telling = " " in subject or " " in paper.key(subject) or subject.lower() in {"executive", "cabinet"}
    if telling and subject in " ".join(passage.headings) and passage.parts:
        yield paper.fact(FactKind.BODY, bare(paper.full(subject)), "", passage, 0)
    for at, short, long in view.defined:
        if is_body_name(long):
            yield paper.fact(FactKind.BODY, long, "" if " " in short else short, passage, at)
    if passage.kind is PassageKind.TABLE:
        yield from _rows(passage, paper)
        return
    if passage.kind is PassageKind.LIST and any(part.level for part in passage.parts):
        yield from _chart(passage, paper)
    for clause in view.clauses if view.has(*_PARTS) else ():
        part = _PART.search(clause.text) and not CONDITIONAL.match(clause.text)
        found = _PART_OF.match(clause.text) if part else None
        if found and _names(found["holder"]) and _names(found["party"]):
            yield paper.fact(FactKind.BODY, found["holder"], "", passage, clause.part, party=found["party"])


def _names(text: str) -> bool:
    return kind_of(text) is HolderKind.BODY


def _names_one(cell: str) -> bool:
    return kind_of(cell) is HolderKind.BODY and not is_plural(bare(cell)) and not re.fullmatch(r"[A-Z]{2,}s", cell)


def _rows(passage: Passage, paper: Context) -> Iterator[Fact]:
    if not passage.header or not _COLUMNS.fullmatch(label_of(passage.header[0])):
        return
    parent = next((at for at, name in enumerate(passage.header) if label_of(name) in _PARENTS), None)
    for at, part in enumerate(passage.parts):
        if part.cells and len(part.cells) == len(passage.header) and _names_one(part.cells[0]):
            party = part.cells[parent] if parent and kind_of(part.cells[parent]) is HolderKind.BODY else ""
            yield paper.fact(FactKind.BODY, part.cells[0], "", passage, at, party=party)


_PARENTS = frozenset({"parent", "reports to", "accountable to", "parent body", "reporting to", "parent group"})


def _chart(passage: Passage, paper: Context) -> Iterator[Fact]:
    """Bodies under bodies in a list of lists: what stands under one is part of it."""
    above: list[tuple[int, str, int]] = []
    for at, part in enumerate(passage.parts):
        name = re.split(r"\s[–—-]\s|:|\s\(", part.text.strip(" .;,"), maxsplit=1)[0]
        while above and above[-1][0] >= part.level:
            above.pop()
        if is_body_name(name) and head_noun(bare(name)) in BODY_NOUNS:
            if above and above[-1][0] == part.level - 1:
                if len(above) == 1:
                    yield paper.fact(FactKind.BODY, above[-1][1], "", passage, above[-1][2])
                yield paper.fact(FactKind.BODY, name, "", passage, above[-1][2], at, party=above[-1][1])
            above.append((part.level, name, at))
