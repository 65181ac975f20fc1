"""How many must be present: "The quorum is five members", "Three members shall constitute a quorum"."""

import re
from collections.abc import Iterator

from knowledge.structure.clauses import View, with_lead_in
from knowledge.structure.context import Context
from knowledge.structure.holders import HolderKind, kind_of
from knowledge.structure.phrases import CONDITIONAL, NUMBER, value_in
from knowledge.types import Passage
from knowledge.types.facts import Fact, FactKind

_COUNTED = re.compile(rf"\b{NUMBER}\b|%|\bmajority\b|\bper cent\b", re.I)
_IS = re.compile(
    r"^(?:At (?:a|any|each) meetings? of (?P<at>[^,;.]{3,60}), |(?:For|At) [^,;.]{3,60}, )?"
    r"(?:The |A )?(?:minimum |meeting )?quorum\b"
    r"(?: (?:required |necessary )?(?:for|of|at|to) (?P<of>[^,;.(]{2,80}?))?(?: at (?:any|all|each) meetings?)?"
    r",? (?:(?:is|shall be|will be) (?:reached|met|achieved|established) (?:when|if|with|by|as soon as)|"
    r"is set at|is defined as|(?:is|shall be) constituted by|consists of|shall consist of|"
    r"is|shall be|will be|are|must be|to be|should be|"
    r"(?:(?:will|shall|must) )?(?:requires?|constitutes?|comprises?))[ :]+(?P<value>.+)$",
    re.I | re.S,
)
_MAKES = re.compile(
    r"^(?P<value>[^;.]{3,160}?) (?:shall |will |must |to )?(?:constitutes?|forms?|"
    r"makes?(?: up)?|(?:be|is|are)(?: deemed| considered)?(?: to be)?) (?:a|the) quorum\b"
    r"(?: (?:of|for|at) (?P<of>[^,;.]{2,70}))?",
    re.I,
)
_QUORATE = re.compile(
    r"^(?P<of>[^,;.]{2,80}?) (?:is|are|shall be|will be|to be|must be)(?: (?:considered|"
    r"deemed|regarded as))?(?: to be)?(?: only)? quorate"
    r"(?: to [^,;.]{3,50}?)? (?:if|when|where|provided(?: that)?|with|only (?:if|when))[ ,]+(?P<value>.+)$",
    re.I | re.S,
)
_USES = re.compile(
    r"^(?P<of>[^,;.]{2,60}?) (?:(?:shall |will |must )?(?:use|have|require|need)s?|has) "
    r"a quorum of (?P<value>.+)$",
    re.I | re.S,
)
_TO_REACH = re.compile(
    r"^(?:For|To reach) (?:a )?quorum(?: to be (?:met|reached|achieved))?,? (?P<value>.+)$", re.I | re.S
)
_NUMBER_OF = re.compile(
    r"^The (?:minimum )?number of [^,;.]{3,80}? quorum(?: (?:of|for|at) (?P<of>[^,;.]{2,70}?))? "
    r"(?:is|shall be|will be) (?P<value>.+)$",
    re.I | re.S,
)
_UNLESS = re.compile(
    r"^No (?:business|decisions?|meeting)\b[^.;]{0,80}? unless (?P<value>[^.;]{4,140}? "
    r"(?:is|are|shall be) present\b.*)$",
    re.I | re.S,
)
_HEADED = re.compile(
    r"(?:at least |a minimum of |no (?:fewer|less) than |not less than |the |a )?(?:simple "
    rf")?(?:{NUMBER}\b|majority\b|\d+ ?%)",
    re.I,
)
_FINITE = re.compile(
    r"=|/|\b(?:are|was|were|will|shall|may|must|would|need|needs|needed|been|votes?|meetings?|passed?|should)\b", re.I
)
_LACKING = re.compile(r"not (?:present|met|reached|achieved)\b", re.I)
_PATTERNS = (_IS, _QUORATE, _USES, _UNLESS, _TO_REACH, _NUMBER_OF, _MAKES)
_LIST = re.compile(
    r"^(?:.*[.;] )?(?:The |A )?(?:minimum |meeting )?quorum(?: (?:for|of|at) (?P<of>[^,;.(]{2,80}?))? "
    r"(?:is|shall be|will be|consists of|shall consist of|must include)(?: as follows)?\W*$",
    re.I | re.S,
)
_MOST_LISTED = 5
_CUES = ("quor", "unless")


def find(view: View, paper: Context) -> Iterator[Fact]:
    """The quorums of a passage, each of the body named or the one that the passage is about."""
    passage = view.passage
    if not view.has(*_CUES):
        return
    seen = False
    for clause in view.clauses:
        if ("quor" not in clause.text.lower() and "unless" not in clause.text) or CONDITIONAL.match(clause.text):
            continue
        for pattern in _PATTERNS:
            found = pattern.match(clause.text)
            if (
                found
                and _COUNTED.search(found["value"])
                and "?" not in clause.text
                and not _LACKING.match(found["value"])
            ):
                seen = True
                yield _fact(value_in(found), _of(found), passage, paper, clause.part)
                break
    yield from () if seen else (*_listed(passage, paper), *_labelled(view, paper))


def _listed(passage: Passage, paper: Context) -> Iterator[Fact]:
    """ "A quorum is: three members, or one tenth of them": a quorum said in parts, or one a kind of meeting."""
    found = _LIST.match(passage.lead_in) if len(passage.parts) <= _MOST_LISTED else None
    said = [part.text.strip(" .;,") for part in passage.parts]
    if found and all(map(_COUNTED.search, said[:1])):
        value = re.sub(r"\b(and|or); ", r"\1 ", "; ".join(said))
        yield _fact(value, found["of"] or "", passage, paper, *with_lead_in(passage))


def _labelled(view: View, paper: Context) -> Iterator[Fact]:
    passage = view.passage
    for label in view.labels:
        short = len(label.said) <= 120 and "quor" not in label.said.lower()
        counted = _HEADED.match(label.said) and not _FINITE.search(label.said)
        if label.label in {"quorum", "quorate", "quoracy"} and short and counted:
            yield _fact(label.said.rstrip("."), label.holder, passage, paper, label.part)
            return


def _of(found: re.Match[str]) -> str:
    named = found.groupdict()
    return named.get("of") or named.get("at") or ""


def _fact(value: str, of: str, passage: Passage, paper: Context, *parts: int) -> Fact:
    of = re.sub(r" meetings?$", "", of.strip(), flags=re.I)
    of = re.sub(r"^(?:(?:any|all|each|every|a|the) )?(?:\w+ )?meetings? of ", "", of, flags=re.I)
    named = kind_of(of) in {HolderKind.BODY, HolderKind.AGENCY} and not re.search(r"\bmeetings?$", of)
    return paper.fact(FactKind.QUORUM, of if named else paper.subject(passage), value, passage, *parts)
