"""What a body is there for: its purpose, aims, functions, remit and role, as its terms of reference give them."""

import re
from collections.abc import Iterator

from knowledge.structure.clauses import View, headings_bare, label_of, last_sentence, with_lead_in
from knowledge.structure.context import Context
from knowledge.structure.holders import HolderKind, kind_of
from knowledge.structure.phrases import value_in
from knowledge.types import Passage, PassageKind
from knowledge.types.facts import Fact, FactKind

_THING = (
    r"(?:purposes?|aims?|objectives?|objects|remit|functions?|roles?|mission|scope|mandate|terms of reference|"
    r"responsibilities|duties|tasks?|key responsibilities|main (?:functions|purpose|aims?|role)|"
    r"(?:aims|purpose|roles?) and (?:objectives|responsibilities|functions|scope|remit))"
)
_HEADED = re.compile(
    r"(?:(?:key|main|core|overall|specific|primary|proposed|general|strategic) "
    rf")?{_THING}(?: of (?P<of>[^:]{{2,80}}))?",
    re.I,
)
_OF_PAPER = re.compile(
    r"\b(?:report|paper|document|policy|meeting|protocol|note|guide|handbook|plan|page|"
    r"role|member|chair|charter|review|this)\b",
    re.I,
)
_SAID = re.compile(
    r"^(?:The )?(?:(?:key|main|core|overall|primary|general|principal) "
    rf")*(?P<thing>{_THING}) of (?P<holder>[^,;:.]{{3,90}}?)"
    r" (?:is|are|will be|shall be|include|includes)\b(?P<value>.*)$",
    re.I | re.S,
)
_OWN = re.compile(
    rf"^(?P<holder>[A-Z][^,;:.]{{2,80}}?)(?:['’]s|['’]) (?:(?:key|main|core|overall|primary) )*(?P<thing>{_THING})"
    r" (?:is|are|will be|shall be|include|includes)\b(?P<value>.*)$",
    re.S,
)
_EXISTS = re.compile(
    r"^(?P<holder>(?:The|This) [^,;:.]{2,80}?) (?P<value>(?:exists|has been (?:established|"
    r"set up)|was (?:established|set up)|is (?:established|set up)"
    r"|is a (?:forum|partnership|body|group) (?:that|which)) .+)$",
    re.S,
)
_OPENS = re.compile(
    r"To [a-z]+ |(?P<holder>(?:The |This )?[A-Za-z][^,;:.]{2,80}?) (?:is to|aims? to|"
    r"exists to|brings|provides|will|shall|"
    r"oversees|sets|leads|advises|supports|acts|works|has been|was|is responsible|helps|"
    r"promotes|coordinates|co-ordinates|ensures)\b"
)
_ELSEWHERE = re.compile(
    r"(?:not|set out|described|attached|available|detailed|listed|defined|not limited|"
    r"outlined|given|appended|contained)\b"
)
_SHORTEST = 3
_TO_DO = re.compile(r" (?:to|in order to|for the purpose|that|which) ")
_CUES = (
    "purpose",
    "aim",
    "objective",
    "object",
    "remit",
    "function",
    "role",
    "mission",
    "scope",
    "mandate",
    "terms of reference",
    "responsibilit",
    "duties",
    "task",
    "exist",
    "established",
    "set up",
)


def find(view: View, paper: Context) -> Iterator[Fact]:
    """A fact for each stretch of a passage that says what a body is for: a list whole, else a sentence."""
    passage = view.passage
    if not view.has(*_CUES):
        return
    if passage.kind is PassageKind.LIST:
        holder = _listed(passage, paper)
        if holder:
            value = "\n".join(part.text for part in passage.parts)
            yield paper.fact(FactKind.TERMS, holder, value, passage, *with_lead_in(passage))
            return
    if passage.kind is not PassageKind.TABLE:
        yield from _prose(view, paper)


def _listed(passage: Passage, paper: Context) -> str:
    """The body whose terms the list gives, or nothing."""
    lead_in = passage.lead_in
    sentence = last_sentence(lead_in)
    said = _SAID.match(sentence) or _OWN.match(sentence)
    if said:
        return _body(said["holder"], paper)
    last = passage.headings[-1] if passage.headings else ""
    heading = _HEADED.fullmatch(label_of(last))
    if not heading or (heading["of"] and _OF_PAPER.search(heading["of"])) or _of_a_post(passage):
        return ""
    bare = not lead_in or lead_in in headings_bare(passage)
    opens = re.match(
        r"^(?:It is proposed that )?(?P<holder>[A-Zt][^,;:.]{2,80}?)(?: (?:also|therefore))? (?:will|shall|is to|must|"
        r"aims? to|is responsible for|exists to)\b[^.]{0,60}[:–-]?$",
        sentence,
    )
    if bare or opens or re.match(r"(?:To|The following|These|They|Its|Our|In particular)\b", sentence):
        named = opens["holder"] if opens else ""
        return _body(named, paper) or ("" if named else paper.subject(passage))
    return ""


def _of_a_post(passage: Passage) -> bool:
    return len(passage.headings) > 1 and kind_of(passage.headings[-2]) in {HolderKind.POST, HolderKind.PERSON}


def _body(holder: str, paper: Context) -> str:
    return holder.strip() if paper.kind(holder) is HolderKind.BODY else ""


def _purpose(view: View, paper: Context) -> bool:
    """Is it the paragraph under "Purpose" that says what the body is for?"""
    passage = view.passage
    heading = _HEADED.fullmatch(label_of(passage.headings[-1])) if passage.headings else None
    subject = paper.named(passage)
    if not heading or heading["of"] or not subject or _of_a_post(passage) or not passage.parts:
        return False
    opening = _OPENS.match(passage.parts[0].text)
    if opening is None:
        return False
    return not opening["holder"] or paper.key(opening["holder"]) == paper.key(subject)


def _prose(view: View, paper: Context) -> Iterator[Fact]:
    passage = view.passage
    if _purpose(view, paper):
        value = "\n".join(part.text for part in passage.parts)
        yield paper.fact(FactKind.TERMS, paper.named(passage), value, passage, *range(len(passage.parts)))
        return
    for clause in view.clauses:
        found = _SAID.match(clause.text) or _OWN.match(clause.text) or _EXISTS.match(clause.text)
        if found and _body(found["holder"], paper) and (_TO_DO.search(found["value"]) or "thing" in found.groupdict()):
            value = value_in(found)
            if len(value.split()) >= _SHORTEST and not value.endswith(":") and not _ELSEWHERE.match(value):
                yield paper.fact(FactKind.TERMS, found["holder"], value, passage, clause.part)
