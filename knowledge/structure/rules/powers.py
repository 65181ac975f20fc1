"""Whether a body may decide, or must recommend: delegated powers and their limits."""

import re
from collections.abc import Iterator

from knowledge.structure.clauses import Clause, View, label_of
from knowledge.structure.context import Context
from knowledge.structure.holders import HolderKind, kind_of
from knowledge.structure.phrases import CONDITIONAL, HOLDER, value_in
from knowledge.types import Passage, PassageKind
from knowledge.types.facts import Fact, FactKind

MAY, MAY_NOT = "may decide", "may not decide"

_MAY = re.compile(
    rf"^{HOLDER} (?:(?:will|shall) )?(?P<value>(?:(?:has|have) (?:full |the )?(?:delegated )?(?:powers?|authority) to|"
    r"(?:is|are|be) (?:authorised|authorized|empowered) to|may (?:decide|commit|approve|"
    r"spend|authorise|determine|take decisions)|"
    r"(?:has|have) (?:full |the )?(?:delegated (?:powers?|authority)|decision-making "
    r"(?:powers?|authority)|final (?:say|authority))).*)$",
    re.S,
)
_MAY_NOT = re.compile(
    rf"^{HOLDER} (?:(?:will|shall) )?(?P<value>(?:(?:has|have) no (?:delegated |formal |"
    r"executive )?(?:decision-making )?(?:powers?|authority)|"
    r"(?:is|are) not (?:a )?(?:decision[- ]making|authorised|authorized|empowered)|does "
    r"not have (?:the |any )?(?:delegated )?(?:powers?|authority)|"
    r"do not have (?:the |any )?(?:delegated )?(?:powers?|authority)|may not (?:decide|"
    r"commit|take decisions)|(?:is|are) (?:purely |solely )?advisory\b|cannot take "
    r"decisions|"
    r"(?:has|have) an advisory role).*)$",
    re.S,
)
_CUE = re.compile(
    r"\b(?:powers?|authority|authori[sz]ed|empowered|may (?:not )?(?:decide|commit|approve|"
    r"spend|authorise|determine|take)|decision[- ]making|advisory|cannot take|final say)\b"
)
_DECIDES = re.compile(
    r"decides|may decide|delegated powers?|delegated authority|decision[- ]making powers?|powers?", re.I
)
_CUES = ("power", "authori", "may ", "advisory", "decid", "decision", "empowered")


def find(view: View, paper: Context) -> Iterator[Fact]:
    """The powers that a passage gives or denies, `role` saying which."""
    passage = view.passage
    if not view.has(*_CUES):
        return
    if passage.kind is PassageKind.TABLE:
        yield from _rows(passage, paper)
        return
    for clause in view.clauses:
        fact = None if CONDITIONAL.match(clause.text) else _said(clause, passage, paper)
        if fact:
            yield fact


def _said(clause: Clause, passage: Passage, paper: Context) -> Fact | None:
    if not _CUE.search(clause.text):
        return None
    denied = _MAY_NOT.match(clause.text)
    found = denied or _MAY.match(clause.text)
    if not found:
        return None
    holder = paper.holder(found["holder"], passage, clause.before)
    if kind_of(holder) not in {HolderKind.BODY, HolderKind.POST, HolderKind.AGENCY}:
        return None
    return paper.fact(FactKind.POWERS, holder, value_in(found), passage, clause.part, role=MAY_NOT if denied else MAY)


def _rows(passage: Passage, paper: Context) -> Iterator[Fact]:
    columns = [label_of(name) for name in passage.header]
    at_column = next((at for at, name in enumerate(columns) if at and _DECIDES.fullmatch(name)), None)
    for at, part in enumerate(passage.parts if at_column else ()):
        if (
            at_column
            and len(part.cells) == len(columns)
            and kind_of(part.cells[0]) is not None
            and part.cells[at_column].strip(" –-")
        ):
            denied = re.match(r"(?:no|none|nothing)\b", part.cells[at_column].strip(), re.I)
            yield paper.fact(
                FactKind.POWERS, part.cells[0], part.cells[at_column], passage, at, role=MAY_NOT if denied else MAY
            )
