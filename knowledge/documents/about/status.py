"""How far a paper has come: draft, for approval, approved, superseded; and whether it is marked confidential."""

import re
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath

from knowledge.documents.about.cover import CLOSE, COVER, FORM, Line, cover, short
from knowledge.types import Audience, Block, BlockKind, PaperKind, PaperStatus

_STATUS = re.compile(r"(?:document |paper |version )?(?:status|state)")
_VALUES = (
    (PaperStatus.SUPERSEDED, r"superseded|replaced|withdrawn|obsolete|archived|rescinded|no longer in force"),
    (
        PaperStatus.FOR_APPROVAL,
        r"(?:for|awaiting|pending|subject to) (?:approval|decision|ratification|adoption|agreement)",
    ),
    (PaperStatus.DRAFT, r"(?:working |consultation |final )?draft|in progress|under review"),
    (PaperStatus.APPROVED, r"approved|adopted|ratified|agreed|accepted|final|active|in force|current|confirmed|signed"),
)
_VALUE = tuple((status, re.compile(rf"\W*(?:{words})\b", re.IGNORECASE)) for status, words in _VALUES)
_SAID_SUPERSEDED = re.compile(
    r"\bthis [\w -]{0,30}(?:has been|is|was) (?:now )?(?:superseded|replaced|rescinded|no longer in force)\b|"
    r"^\W*(?:superseded|obsolete|no longer in force)\W*(?:$|by\b|on\b|\d)",
    re.IGNORECASE,
)
_OF_SUPERSEDED = ("superseded", "replaced", "rescinded", "obsolete", "no longer")
_DRAFT = re.compile(r"\W*(?:(?:first|second|third|final|working|initial|revised|consultation) )?draft\b", re.IGNORECASE)
_DRAFT_END = re.compile(r"[(\[–—-]\s*(?:\w+ )?draft(?:\s+v?[\d.]+)?\W*$|\bdraft\s+v?\d[\d.]*\W*$", re.IGNORECASE)
_DRAFT_FILE = re.compile(r"^draft\b|\bdraft(?:\s*v?\d+)*$", re.IGNORECASE)
_TO_APPROVE = re.compile(r"\bfor (?:approval|decision|ratification|adoption|endorsement|agreement)\b", re.IGNORECASE)
_APPROVED = re.compile(
    r"\W*(?:(?:[Ff]ormally |[Ff]irst |[Ll]ast )?(?i:approved|adopted|ratified|endorsed|confirmed|signed off)"
    r"(?: and \w+)?(?: version)?|[Aa]greed(?= (?:by|on|at)\b))\b"
    r"(?:\W+(?:by|on|at|in|in force)\b\W*|\W+)(?:the )?(?=[A-Z\d])",
)
_APPROVAL = re.compile(
    r"(?:date )?(?:of )?(?:approved|adopted|ratified|approval|adoption|ratification|endorsed)(?: (?:by|on|date|at))?"
)
_RECORD_APPROVED = re.compile(r"\W*(?:approved|confirmed|agreed) (?:minutes|notes|terms of reference)\b", re.IGNORECASE)
_CONFIRMED_END = re.compile(r"\((?:approved|confirmed|adopted)\b[^)]*\)\W*$", re.IGNORECASE)
_RECOMMENDS = re.compile(r"\W*(?:[\d.]+\s+)?recommendations?\W*$", re.IGNORECASE)
_ASKS = re.compile(
    r"(?:^\W*(?:to )?|\bto |\bthat (?:the )?[\w’' ]{1,40}? )(?:formally )?"
    r"(?:approves?|endorses?|adopts?|ratif(?:y|ies))\b",
    re.IGNORECASE,
)
_ASKING = frozenset(PaperKind) - {PaperKind.MINUTES, PaperKind.AGENDA, PaperKind.POLICY, PaperKind.CONSTITUTION}
_AFTER_HEADING = 8
"""Blocks under a heading "Recommendations" in which they stand."""
_CONFIDENTIAL = re.compile(
    r"\W*(?:(?:strictly )?(?:private (?:and|&) )?confidential|official[ -]+sensitive|restricted|not for publication|"
    r"exempt(?: from publication| information)?|part (?:2|ii)\W+(?:private|exempt|confidential))\b"
    r"\W*(?:$|[–:(-][^.]{0,60}$|(?:by virtue|under|until|not)\b[^.]{0,60}$)",
    re.IGNORECASE,
)
_MARKING = frozenset({"classification", "security classification", "protective marking", "marking", "confidentiality"})


def status_of(
    blocks: Sequence[Block], lines: Sequence[Line], kind: PaperKind, title: str, path: str
) -> PaperStatus | None:
    """What the paper's cover, its close or its recommendations say; None where they do not."""
    said = next((status for line in lines if _STATUS.fullmatch(line.label) if (status := _value(line.value))), None)
    if said:
        return said
    opening = [title, *cover(blocks)]
    if any(_says_superseded(block.text) for block in blocks[:COVER]):
        return PaperStatus.SUPERSEDED
    if _drafted(title, opening, path):
        return PaperStatus.FOR_APPROVAL if any(map(_TO_APPROVE.search, opening)) else PaperStatus.DRAFT
    if _approved(opening, blocks, lines):
        return PaperStatus.APPROVED
    if any(_TO_APPROVE.search(line) for line in opening) or (kind in _ASKING and _asks(blocks)):
        return PaperStatus.FOR_APPROVAL
    return None


def _says_superseded(text: str) -> bool:
    lowered = text.lower()
    return any(word in lowered for word in _OF_SUPERSEDED) and bool(_SAID_SUPERSEDED.search(text))


def _value(text: str) -> PaperStatus | None:
    return next((status for status, pattern in _VALUE if pattern.match(text)), None)


def _drafted(title: str, opening: Iterable[str], path: str) -> bool:
    stem = re.sub(r"[\s_.-]+", " ", PurePosixPath(path).stem).strip()
    return bool(_DRAFT_END.search(title) or _DRAFT_FILE.search(stem)) or any(
        _DRAFT.match(line) and len(line.split()) <= 10 for line in opening
    )


def _approved(opening: Sequence[str], blocks: Sequence[Block], lines: Iterable[Line]) -> bool:
    close = [block.text for block in blocks[max(COVER, len(blocks) - CLOSE) :] if short(block, 20)]
    return (
        any(map(approves, (*opening, *close)))
        or any(_RECORD_APPROVED.match(line) or _CONFIRMED_END.search(line) for line in opening)
        or any(_APPROVAL.fullmatch(line.label) and any(c.isalnum() for c in line.value) for line in lines)
    )


def approves(line: str) -> bool:
    """Does the line say who approved the paper, or when?"""
    return bool(_APPROVED.match(line))


def _asks(blocks: Sequence[Block]) -> bool:
    """Do its recommendations ask a body to approve something?"""
    for at, block in enumerate(blocks):
        if _RECOMMENDS.fullmatch(block.text) and block.kind is not BlockKind.ROW:
            under = blocks[at + 1 : at + 1 + _AFTER_HEADING]
            if any(_ASKS.search(b.text) for b in under):
                return True
    return False


def marked_audience(blocks: Sequence[Block], lines: Iterable[Line], given: Audience) -> Audience:
    """The audience given, or officers alone where the cover marks the paper confidential: a marking never widens."""
    marked = any(_CONFIDENTIAL.match(block.text) for block in blocks[:COVER] if short(block)) or any(
        line.label in _MARKING and _CONFIDENTIAL.match(line.value) for line in lines if line.at < FORM
    )
    return Audience.OFFICERS if marked else given
