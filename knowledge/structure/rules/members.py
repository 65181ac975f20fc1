"""Who sits on a body: lists under "Membership", "The group comprises:", and sentences that count members up."""

import re
from collections.abc import Iterator

from knowledge.structure.clauses import Clause, View, headings_bare, label_of, last_sentence, opened, with_lead_in
from knowledge.structure.context import Context, body_in
from knowledge.structure.holders import HolderKind, kind_of
from knowledge.structure.people import member, names_someone
from knowledge.structure.phrases import CONDITIONAL, HOLDER, MODAL, value_in
from knowledge.structure.rules import rolls
from knowledge.types import Passage, PassageKind
from knowledge.types.facts import Fact, FactKind

_HEADED = re.compile(
    r"(?:(?:the |proposed |current |core |voting |full |list of |board |committee |council "
    r"|group |team |panel |executive |"
    r"non-voting |steering |standing |trust |our |elected |appointed |active )*"
    r"(?:members?(?:hip)?(?: list| of the [\w ]+)?|composition|trustees|people|leadership|directors)"
    r"(?: (?:of|for|on) (?P<of>[^:]{2,80}))?)(?: (?:(?:shall|will) be|are))?(?: \([^)]*\))?",
    re.I,
)
_LEADS = re.compile(
    r"^(?:(?:The|Its?|Our) )?(?:current |core |voting |proposed |full |present "
    r")*(?:members(?:hip)?|composition|representatives)"
    r"(?: (?:of|for|on) (?P<of>[^:;.]{2,80}?))?(?: (?:will|shall|should|must|currently|is to|are to))?"
    r" (?:is|are|be|consists? of|consist|comprises?(?: of)?|includes?)(?: as follows| made "
    r"up of| composed of| drawn from| the following)*"
    r"[^.]{0,60}[:–-]?$",
    re.I,
)
_INCLUDES = re.compile(
    r"^(?:The )?(?:current )?membership(?: (?:of|for) (?P<of>[^,:;.]{2,80}?))? (?:will|shall|should|is|represents?)\b"
    r"[^.;:]{0,120}?,? (?:and|but) (?:(?:will|shall|should) )?(?:includes?|comprises?|consists? of)"
    r"(?: the following)?\W*$",
    re.I,
)
_CONSISTING = re.compile(
    r"\b(?:an?|the) (?P<holder>[A-Z][^,;:.]{2,60}?),? (?:consisting of|comprising|made up of|composed of)\b"
    r"[^.;:]{0,60}:$"
)
_MEMBERSHIP = re.compile(
    r"^(?:The |Its )?(?:current |core |full )?(?:membership|composition)(?: (?:of|for) (?P<of>[^,:;.]{2,80}?))?"
    rf"(?: {MODAL})*(?: be)? (?:comprises?(?: of)?|consists? of|includes?|"
    r"(?:is |are )?(?:made up|composed|drawn) (?:of|from))(?P<value> .*)$",
    re.I | re.S,
)
_COMPRISES = re.compile(
    rf"^{HOLDER}(?: {MODAL})*(?: (?:currently|now|will|shall|also))*"
    r" (?P<verb>comprises?|consists? of|comprise of|(?:is|are|be) (?:made up|composed|"
    r"comprised|formed) of|has the following members|"
    r"have the following members|include the following members|includes the following members)(?: of)?\b(?P<value>.*)$",
    re.S,
)
_PASSED = re.compile(
    r"\b(?:former|past|previous|emeritus|emeriti|retired|responsibilit|criteria|rights|dut(?:y|ies)|process)\b", re.I
)
_SAID_WITH = ("compris", "consist", "made up", "composed", "formed of", "following members", "embership")
_ROLES = re.compile(r"(?:\w+ )?(?:roles|types|kinds|classes|categories|groups)\b", re.I)
_ATTENDED = re.compile(r"\b(?:attend|present\b|apologies|minutes)", re.I)
_SHARE = 0.6
"""Of a list's items that must name someone."""
_FEW = 2
_THIS = re.compile(r"(?:This|The) body|It")
_CUES = (
    "member",
    "compris",
    "consist",
    "made up",
    "compos",
    "trustees",
    "people",
    "leadership",
    "directors",
    "formed of",
    "chairs",
    "representatives",
)


def find(view: View, paper: Context) -> Iterator[Fact]:
    """The memberships of a passage."""
    passage = view.passage
    if passage.kind is PassageKind.LIST and passage.parts:
        yield from tuple(_listed(passage, paper) if view.has(*_CUES) else ()) or rolls.find(passage, paper)
    elif view.has(*_CUES):
        yield from (fact for clause in view.clauses if (fact := _said(clause, passage, paper)))


def _said(clause: Clause, passage: Passage, paper: Context) -> Fact | None:
    if not any(cue in clause.text for cue in _SAID_WITH) or CONDITIONAL.match(clause.text):
        return None
    found, holder = _MEMBERSHIP.match(clause.text), ""
    if found:
        holder = _of(found["of"], clause.text, passage, paper)
    elif found := _COMPRISES.match(_capital(clause.text)):
        holder = paper.holder(found["holder"], passage, clause.before)
    value = value_in(found) if found else ""
    if not _is_body(holder) or not names_someone(value) or _ROLES.match(value) or len(value) <= _FEW:
        return None
    return paper.fact(FactKind.MEMBERSHIP, holder, value, passage, clause.part, role="member")


def _capital(sentence: str) -> str:
    """The sentence as it would stand without the adverb that was taken off it."""
    return sentence[:1].upper() + sentence[1:]


def _is_body(holder: str) -> bool:
    return bool(holder) and kind_of(holder) is HolderKind.BODY


def _listed(passage: Passage, paper: Context) -> Iterator[Fact]:
    holder = _holder(passage, paper)
    if not holder:
        return
    outermost = [(at, part) for at, part in enumerate(passage.parts) if part.level == 0]
    found = [(at, member(part.text)) for at, part in outermost]
    telling = [(at, one) for at, one in found if one]
    if len(telling) < max(_SHARE * len(outermost), 1):
        return
    for at, one in telling:
        yield paper.fact(
            FactKind.MEMBERSHIP, holder, one.name, passage, *with_lead_in(passage, at), role=one.role, party=one.party
        )


def _holder(passage: Passage, paper: Context) -> str:
    """The body whose members the list gives; nothing where it is no list of members."""
    last = passage.headings[-1] if passage.headings else ""
    lead_in = passage.lead_in
    if any(_ATTENDED.search(heading) for heading in passage.headings[-2:]):
        return ""
    if _PASSED.search(last) or _PASSED.search(lead_in):
        return ""
    if lead_in and lead_in not in headings_bare(passage):
        return _announced(lead_in, passage, paper)
    heading = _HEADED.fullmatch(label_of(last))
    return _of(heading["of"], last, passage, paper) if heading else ""


def _announced(lead_in: str, passage: Passage, paper: Context) -> str:
    sentence = _capital(opened(last_sentence(lead_in)))
    found = _LEADS.match(sentence) or _INCLUDES.match(sentence)
    if found:
        return _of(found["of"], sentence, passage, paper)
    heading = _HEADED.fullmatch(label_of(lead_in))
    if heading:
        return _of(heading["of"], lead_in, passage, paper)
    comprises = (
        _COMPRISES.match(sentence)
        or _CONSISTING.search(sentence)
        or re.match(
            r"^(?P<holder>(?:The |This )?[^,;:.]{2,80}?) (?:will|shall) [^.;:]*?\band (?:will|"
            r"shall) (?:comprise|consist of)\b",
            sentence,
        )
    )
    if comprises and _THIS.fullmatch(comprises["holder"]):
        return paper.named(passage)
    if comprises and _is_body(paper.holder(comprises["holder"], passage)):
        return paper.holder(comprises["holder"], passage)
    return ""


def _of(named: str | None, line: str, passage: Passage, paper: Context) -> str:
    if named and kind_of(named.strip()) is not None:
        # The line's own capitals: its label is in lower case.
        at = line.lower().find(named.strip().lower())
        return line[at : at + len(named.strip())]
    return body_in(re.sub(r"(?i)\s*(?:members(?:hip)?|composition)\W*$", "", line)) or paper.subject(passage)
