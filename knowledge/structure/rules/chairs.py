"""Who chairs a body: "The Board is chaired by…", "Chair: …", "… (Chair)"."""

import re
from collections.abc import Iterator

from knowledge.structure.clauses import Clause, View
from knowledge.structure.context import Context
from knowledge.structure.holders import HolderKind, kind_of
from knowledge.structure.people import is_name, people
from knowledge.structure.phrases import CONDITIONAL, HOLDER, MODAL
from knowledge.types import Passage
from knowledge.types.facts import Fact, FactKind

_STOP = (
    r"(?=[.;:(]|$|,? (?:and (?:will|shall|is|meets|reports|has|the)|who|which|with|in "
    r"(?:her|his|their|the) absence|until|for (?:a|the)|when|unless|although|but|whose|"
    r"or,? in)\b)"
)
_BY = re.compile(
    rf"^{HOLDER}(?: {MODAL})* (?:is|are|be)(?: jointly| currently| co-)?[ "
    rf"-]?(?P<co>co-)?chaired(?: jointly)? by (?P<who>[^.;:(]{{3,130}}?){_STOP}"
)
_IS = re.compile(
    r"^[Tt]he (?P<role>(?:[Vv]ice[- ]|[Dd]eputy |[Cc]o-)?[Cc]hair(?:man|person|woman)?)(?: "
    rf"of (?P<holder>[^,.;:]{{3,80}}?))?"
    rf" (?:is|shall be|will be) (?P<who>[^.;:(]{{3,130}}?){_STOP}"
)
_CHAIRS = re.compile(
    rf"^(?P<who>[A-Z][^.;:(]{{3,90}}?) (?:will chair|shall chair|chairs|is (?:the "
    rf")?(?:current )?[Cc]hair of) (?P<holder>(?:the )?[A-Z][^.;:,(]{{3,80}}?){_STOP}"
)
_LABELS = {
    "chair": "chair",
    "chairs": "chair",
    "chairman": "chair",
    "chairperson": "chair",
    "chaired by": "chair",
    "chairperson(s)": "chair",
    "chair(s)": "chair",
    "co-chair": "co-chair",
    "co-chairs": "co-chair",
    "co-chair(s)": "co-chair",
    "current chair": "chair",
    "current chairs": "chair",
    "vice chair": "deputy",
    "vice-chair": "deputy",
    "deputy chair": "deputy",
    "vice chairman": "deputy",
}
_NOBODY = re.compile(
    r"\b(?:typically|usually|normally|currently vacant|elected|appointed|chosen|selected|"
    r"responsible|nominated|rotat\w*|vacant|tb[cd]|absent|unable|member of|one of|required|"
    r"expected|entitled|not)\b",
    re.I,
)
_NOT_MEMBERS = re.compile(r"\b(?:present|attend|apologies|minutes|agenda)", re.I)
_CUES = ("chair",)


def find(view: View, paper: Context) -> Iterator[Fact]:
    """The chairs of a passage, as memberships with the role "chair", "co-chair" or "deputy"."""
    passage = view.passage
    if not view.has(*_CUES):
        return
    for clause in view.clauses:
        if "hair" in clause.text and not CONDITIONAL.match(clause.text):
            fact = _said(clause, passage, paper)
            if fact:
                yield fact
    if not any(_NOT_MEMBERS.search(h) for h in (*passage.headings[-1:], passage.lead_in)):
        yield from _labelled(view, paper)


def _said(clause: Clause, passage: Passage, paper: Context) -> Fact | None:
    found = _BY.match(clause.text) or _IS.match(clause.text) or _CHAIRS.match(clause.text)
    if not found:
        return None
    holder = paper.holder(found["holder"] or "", passage)
    who = found["who"].strip()
    if not holder or kind_of(holder) not in {HolderKind.BODY, HolderKind.AGENCY} or not _someone(who):
        return None
    written = (found.groupdict().get("role") or "chair").lower()
    role = (
        "deputy"
        if re.match(r"vice|deputy", written)
        else "co-chair"
        if "co-" in clause.text[: found.start("who")].lower()
        else "chair"
    )
    return paper.fact(FactKind.MEMBERSHIP, holder, who, passage, clause.part, role=role)


def _someone(who: str) -> bool:
    if _NOBODY.search(who):
        return False
    first = re.split(r", (?!and )", who)[0]
    return kind_of(first) in {HolderKind.POST, HolderKind.PERSON} or is_name(first) or bool(people(who))


def _labelled(view: View, paper: Context) -> Iterator[Fact]:
    passage = view.passage
    for label in view.labels:
        role = _LABELS.get(label.label)
        if (
            not role
            or label.headed
            or _NOBODY.search(label.said)
            or not (is_name(label.said.rstrip(".")) or people(label.said))
        ):
            continue
        holder = label.holder or paper.subject(passage)
        if holder:
            for person in people(label.said):
                yield paper.fact(FactKind.MEMBERSHIP, holder, person.name, passage, label.part, role=role)
