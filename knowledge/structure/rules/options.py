"""The options that a paper weighs, and which of them it prefers."""

import re
from collections.abc import Iterator

from knowledge.structure.clauses import View, with_lead_in
from knowledge.structure.context import Context
from knowledge.structure.phrases import CONDITIONAL
from knowledge.types import Passage, PassageKind
from knowledge.types.facts import Fact, FactKind
from knowledge.words import unnumbered

_NAMED = re.compile(
    r"(?P<name>(?:Option|OPTION) (?:\d{1,2}|[A-H]|[ivx]{1,4}|[Oo]ne|[Tt]wo|[Tt]hree|"
    r"[Ff]our|[Ff]ive|[Ss]ix))\b\s*(?P<preferred>\((?:preferred|"
    r"recommended)[^)]*\))?\s*[:.–—-]?\s*(?P<value>.*)",
    re.S,
)
_APPRAISAL = re.compile(r"\boptions?\b(?! to\b)(?!.*\b(?:stock|share)\b)", re.I)
_PREFERRED = re.compile(
    r"(?:(?P<a>[Oo]ption (?:\d{1,2}|[A-H]|\w+))(?: \([^)]*\))? (?:is|was|would be|has been|"
    r"remains)(?: therefore)?(?: the)? ?"
    r"(?:preferred|recommended|favoured)|[Pp]referred option (?:is|was|would be|"
    r"remains)(?: therefore| to)? ?(?P<b>[Oo]ption (?:\d{1,2}|[A-H]|\w+)\b|[^.;:]{3,120})|"
    r"recommended (?:option|that) (?:is )?(?P<c>[Oo]ption (?:\d{1,2}|[A-H])))\b"
)
_CUES = ("option",)


def find(view: View, paper: Context) -> Iterator[Fact]:
    """A fact an option, whole with what stands under it; and one for what is said to be preferred."""
    passage = view.passage
    if not view.has(*_CUES):
        return
    if passage.kind is PassageKind.TABLE:
        return
    yield from _headed(passage, paper)
    if passage.kind is PassageKind.LIST:
        yield from _items(passage, paper)
    for clause in view.clauses:
        found = _PREFERRED.search(clause.text) if "ption" in clause.text else None
        if found and not CONDITIONAL.match(clause.text) and "?" not in clause.text and " not " not in clause.text:
            name = (found["a"] or found["b"] or found["c"]).strip()
            yield paper.fact(FactKind.OPTION, name, clause.text.rstrip("."), passage, clause.part, role="preferred")


def _headed(passage: Passage, paper: Context) -> Iterator[Fact]:
    """The option that the heading names, with the passage's words."""
    found = _NAMED.match(unnumbered(passage.headings[-1])) if passage.headings else None
    if found and passage.kind is not PassageKind.TABLE:
        value = found["value"].strip() or passage.parts[0].text
        role = "preferred" if found["preferred"] else ""
        yield paper.fact(FactKind.OPTION, found["name"], value, passage, *with_lead_in(passage), role=role)


def _items(passage: Passage, paper: Context) -> Iterator[Fact]:
    outermost = [at for at, part in enumerate(passage.parts) if part.level == 0]
    above = f"{passage.headings[-1] if passage.headings else ''} {passage.lead_in}"
    lettered = bool(_APPRAISAL.search(above)) and len(outermost) > 1
    for at, end in zip(outermost, [*outermost[1:], len(passage.parts)], strict=True):
        part = passage.parts[at]
        found = _NAMED.match(part.text)
        marker = part.marker.strip("().:")
        if found and found["value"]:
            role = "preferred" if found["preferred"] else ""
            yield paper.fact(FactKind.OPTION, found["name"], found["value"], passage, *range(at, end), role=role)
        elif (
            lettered
            and re.fullmatch(r"[A-Ha-h]|\d{1,2}", marker)
            and re.search(
                r"(?i)\boptions? (?:appraisal|considered|are|for)|options$|following options", above.strip(" :")
            )
        ):
            yield paper.fact(FactKind.OPTION, f"Option {marker}", part.text, passage, *range(at, end))
