"""How many must be present: "The quorum is five members", "Three members shall constitute a quorum"."""

import re
from collections.abc import Iterator

from knowledge.structure.clauses import View
from knowledge.structure.context import Context
from knowledge.structure.holders import HolderKind, kind_of
from knowledge.structure.phrases import CONDITIONAL, NUMBER, value_in
from knowledge.types import Passage
from knowledge.types.facts import Fact, FactKind

_COUNTED = re.compile(rf"\b{NUMBER}\b|%|\bmajority\b|\bper cent\b", re.I)
_IS = re.compile(
    r"^(?:The |A )?(?:minimum )?quorum\b(?: (?:required |necessary )?(?:for|of|at|to) (?P<of>[^,;.(]{2,80}?))?"
    r"(?: at (?:any|all|each) meetings?)?"
    r",? (?:is|shall be|will be|are|must be|to be|should be|consists of|shall consist of|"
    r"requires|is reached (?:when|if|with)|"
    r"is set at|is defined as|is achieved (?:when|if|with)|is constituted by|shall be "
    r"constituted by)[ :]+(?P<value>.+)$",
    re.I | re.S,
)
_MAKES = re.compile(
    r"^(?P<value>[^;.]{3,160}?) (?:shall |will |must |to )?(?:constitutes?|forms?|"
    r"makes?(?: up)?|be|is|are) (?:a|the) quorum\b"
    r"(?: (?:of|for|at) (?P<of>[^,;.]{2,70}))?",
    re.I,
)
_QUORATE = re.compile(
    r"^(?P<of>[^,;.]{2,80}?) (?:is|are|shall be|will be|to be|must be)(?: (?:considered|"
    r"deemed|regarded as))?(?: to be)?(?: only)? quorate"
    r" (?:if|when|where|provided(?: that)?|with|only (?:if|when))[ ,]+(?P<value>.+)$",
    re.I | re.S,
)
_USES = re.compile(r"^(?P<of>[^,;.]{2,60}?) (?:uses|has|requires|needs) a quorum of (?P<value>.+)$", re.I | re.S)
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
_PATTERNS = (_IS, _QUORATE, _USES, _UNLESS, _MAKES)
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
                yield _fact(value_in(found), found.groupdict().get("of") or "", passage, paper, clause.part)
                break
    if not seen:
        yield from _labelled(view, paper)


def _labelled(view: View, paper: Context) -> Iterator[Fact]:
    passage = view.passage
    for label in view.labels:
        short = len(label.said) <= 120 and "quor" not in label.said.lower()
        counted = _HEADED.match(label.said) and not _FINITE.search(label.said)
        if label.label in {"quorum", "quorate", "quoracy"} and short and counted:
            yield _fact(label.said.rstrip("."), label.holder, passage, paper, label.part)
            return


def _fact(value: str, of: str, passage: Passage, paper: Context, part: int) -> Fact:
    of = re.sub(r" meetings?$", "", of.strip(), flags=re.I)
    of = re.sub(r"^(?:(?:any|all|each|every|a|the) )?(?:\w+ )?meetings? of ", "", of, flags=re.I)
    named = kind_of(of) in {HolderKind.BODY, HolderKind.AGENCY} and not re.search(r"\bmeetings?$", of)
    return paper.fact(FactKind.QUORUM, of if named else paper.subject(passage), value, passage, part)
