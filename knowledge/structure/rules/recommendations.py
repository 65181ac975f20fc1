"""What a paper asks for: lists under "Recommendations", "The Board is asked to …", "It is recommended that …"."""

import re
from collections.abc import Iterator

from knowledge.structure.clauses import Clause, View, headings_bare, label_of, last_sentence, with_lead_in
from knowledge.structure.context import Context
from knowledge.structure.holders import HolderKind, kind_of
from knowledge.structure.phrases import CONDITIONAL, value_in
from knowledge.types import Passage, PassageKind
from knowledge.types.facts import Fact, FactKind

_HEADED = re.compile(
    r"(?:key |summary of |our |officer |proposed )?recommendations?(?: of the [\w ]+)?(?: for (?:decision|approval))?",
    re.I,
)
_OPENS = re.compile(
    r"(?i:\bis recommended|\b(?:is|are) (?:asked|invited|requested|recommended) to\W*$|"
    r"\brecommendations (?:is|are)\b)|[a-z)] recommends?\b"
)
_IMPERSONAL = re.compile(r"(?:It|We|I)\b")
_ADVICE = re.compile(r"\b(?:highly|strongly) recommend|\byou\b")
_PUT = re.compile(r"\brecommend(?:ed)?(?: that| to) ")
_IS = re.compile(
    r"^(?P<value>(?:It is (?:therefore |also |further )?recommended (?:that|to)\b"
    r"|[A-Z][^,;:.]{2,80}? (?:is|are) (?:therefore |also )?(?:asked|invited|requested|"
    r"recommended) to (?!contact|attend|submit|complete|provide|read)"
    r"|(?:We|I) (?:therefore |also |strongly )?recommend (?:that|the)\b"
    r"|[A-Z][^,;:.]{2,70}? (?:recommends|recommended) (?:that|to)\b).+)$",
    re.S,
)
_WHO = re.compile(r"^(?P<holder>[A-Z][^,;:.]{2,80}?) (?:is|are|recommends|recommended)\b")
_ASKED = re.compile(r"\b(?:asked|invited|requested) to\b")
_FEW = 2
_CUES = ("recommend", "asked to", "invited to", "requested to")


def find(view: View, paper: Context) -> Iterator[Fact]:
    """The recommendations of a passage; `holder` is who is asked, or who recommends, where that is told."""
    passage = view.passage
    if not view.has(*_CUES) or passage.kind is PassageKind.TABLE:
        return
    if passage.kind is PassageKind.LIST and _announced(passage):
        yield from _items(passage, paper)
        return
    asking = (clause for clause in view.clauses if "ecommend" in clause.text or _ASKED.search(clause.text))
    said = [fact for clause in asking for fact in _said(clause, passage, paper)]
    yield from said
    if not said and passage.kind is PassageKind.PROSE and _put_under_the_heading(passage):
        value = passage.text.rstrip(" ;.")
        yield paper.fact(FactKind.RECOMMENDATION, "", value, passage, *range(len(passage.parts)))


def _items(passage: Passage, paper: Context) -> Iterator[Fact]:
    asked = _asked(passage.lead_in)
    for at, part in enumerate(passage.parts):
        if part.level == 0 and len(part.text.split()) > _FEW:
            value = part.text.rstrip(" ;.")
            yield paper.fact(FactKind.RECOMMENDATION, asked, value, passage, *with_lead_in(passage, at))


def _announced(passage: Passage) -> bool:
    headed = _headed(passage)
    lead_in = passage.lead_in
    if not lead_in or lead_in in headings_bare(passage):
        return headed and any(part.marker for part in passage.parts)
    sentence = last_sentence(lead_in)
    opened = sentence.rstrip().endswith((":", ";", "-", "–", "to", "that"))
    told = _OPENS.search(sentence)
    return (headed and bool(told or re.match(r"That\b", sentence))) or (
        opened and bool(told) and not CONDITIONAL.match(sentence)
    )


def _put_under_the_heading(passage: Passage) -> bool:
    """Is it a numbered paragraph, or one that begins with "That" or "To", right under "Recommendations"?"""
    first = passage.parts[0] if passage.parts else None
    told = first is not None and bool(first.marker or re.match(r"(?:That\b|To\b(?! date\b))", first.text))
    return told and _headed(passage) and not _ADVICE.search(passage.text)


def _headed(passage: Passage) -> bool:
    return bool(passage.headings) and bool(_HEADED.fullmatch(label_of(passage.headings[-1])))


def _asked(lead_in: str) -> str:
    found = _WHO.match(last_sentence(lead_in)) if lead_in else None
    return found["holder"] if found and kind_of(found["holder"]) is not None else ""


def _said(clause: Clause, passage: Passage, paper: Context) -> Iterator[Fact]:
    found = None if CONDITIONAL.match(clause.text) or clause.text.rstrip().endswith(":") else _IS.match(clause.text)
    if not found or "?" in clause.text:
        return
    holder = _asked(clause.text)
    impersonal = bool(_IMPERSONAL.match(clause.text)) and _proposes(clause.text, passage)
    if impersonal or (holder and paper.kind(holder) is HolderKind.BODY):
        yield paper.fact(FactKind.RECOMMENDATION, holder, value_in(found), passage, clause.part)


def _proposes(text: str, passage: Passage) -> bool:
    """Is it put to a body, or under such a heading? Else it may be no more than advice to the reader."""
    if _ADVICE.search(text):
        return False
    if any("recommend" in heading.lower() for heading in passage.headings):
        return True
    return any(
        kind_of(text[found.end() : end]) is HolderKind.BODY
        for found in _PUT.finditer(text)
        for end in _ends(text, found.end())
    )


def _ends(text: str, start: int) -> list[int]:
    """Where each of the next few words ends."""
    return [word.end() for word in re.finditer(r"\S+", text[: start + 90]) if word.start() >= start][:7]
