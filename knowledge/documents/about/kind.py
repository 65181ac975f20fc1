"""What a paper is: by its title's head word, its cover's wording, its file's name and its format."""

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from knowledge.documents.about.cover import COVER, FORM
from knowledge.documents.about.dates import first_date
from knowledge.documents.formats import RECORDS
from knowledge.types import Block, BlockKind, PaperKind
from knowledge.words import stamped

NAMES: tuple[tuple[PaperKind, str], ...] = (
    (PaperKind.TERMS, r"terms of reference|tors?|charter|remit"),
    (PaperKind.MINUTES, r"minutes?|notes of (?:the |a )?meeting|meeting notes|action notes|record of (?:the )?meeting"),
    (PaperKind.AGENDA, r"agenda"),
    (PaperKind.JOB, r"job description|person specification|role description|job profile"),
    (PaperKind.APPRAISAL, r"options? appraisal|appraisal|options? paper"),
    (
        PaperKind.TIMETABLE,
        r"timetable|calendar(?: of meetings)?|schedule of meetings|meetings? (?:dates|schedule)|dates of meetings",
    ),
    (
        PaperKind.CONSTITUTION,
        r"constitution|by-?laws?(?: \d+)?|standing orders|articles of association|rules of procedure|"
        r"governance(?: document| and decision-making)?|scheme of delegation|rules",
    ),
    (
        PaperKind.PROTOCOL,
        r"protocol|memorandum of understanding|mou|concordat|compact|(?:partnership|sharing|partnering) agreement",
    ),
    (
        PaperKind.REGISTER,
        r"register(?: of [\w ]+)?|(?:action|risk|decision|challenge|issues?) log|directory|membership list",
    ),
    (PaperKind.POLICY, r"polic(?:y|ies)|procedures?|code of conduct|guidelines|process(?:es)?"),
    (
        PaperKind.PLAN,
        r"plan|strategy|strategic plan|roadmap|work ?programme|forward plan",
    ),
    (
        PaperKind.REPORT,
        r"report|briefing(?: note| paper)?|proposals?|review|update|annual return|budget|statement of accounts",
    ),
)
"""Each kind and the words that a title of it ends in, those that hold others first."""
_TAIL = r"(?:s?\s*(?:\(.*\)|\d{4}(?:\s*[-/–]\s*\d{2,4})?|v(?:ersion)?\.?\s*\d[\d.]*|\d+|final|draft|sc|[-–,]))*\s*$"
_HEAD = tuple((kind, re.compile(rf"\b(?:{names}){_TAIL}", re.IGNORECASE)) for kind, names in NAMES)
_OPENS = tuple((kind, re.compile(rf"^(?:draft |the |[\w’'-]+ )?(?:{names})\b", re.IGNORECASE)) for kind, names in NAMES)
_ANYWHERE = tuple(re.compile(rf"\b(?:{names})s?\b", re.IGNORECASE) for _, names in NAMES)
_PREPOSITION = re.compile(r"\s(?:of|for|to|on|held|from|about|in|by|at|between|with)\s", re.IGNORECASE)
_COMPOUND = re.compile(
    r"\b(?:terms of reference|notes of (?:the |a )?meeting|record of (?:the )?meeting|memorandum of understanding|"
    r"code of conduct|(?:calendar|schedule|dates) of meetings|register of \w+|articles of association|"
    r"rules of procedure|scheme of delegation|statement of accounts)\b",
    re.IGNORECASE,
)
_REPORT_TO = re.compile(
    r"\W*(?:joint )?report (?:of|from|by)\b|\W*purpose of (?:the |this )?report\b|"
    r"\W*(?:proposals? (?:to|for)|(?:discussion|consultation|briefing|position) (?:paper|document))\b.{0,90}$",
    re.IGNORECASE,
)
_OPTIONS = re.compile(r"\W*options? appraisal\b", re.IGNORECASE)
_MET = re.compile(r"\bmeeting\b", re.IGNORECASE)
_ATTENDED = re.compile(
    r"\W*(?:(?:members |also |those )?present|attendees?|attendance|apologies(?: for absence)?|"
    r"the following people attended[\w ]*|participants)\W*(?::|$)",
    re.IGNORECASE,
)
_STANDING = frozenset({PaperKind.MINUTES, PaperKind.AGENDA, PaperKind.JOB, PaperKind.APPRAISAL})
"""A title that names one of these is not that of a report on it."""


def kind_of(blocks: Sequence[Block], title: str, path: str) -> PaperKind:
    """The paper's kind; OTHER where nothing tells."""
    named = _named(title)
    if named in _STANDING or named is PaperKind.TERMS:
        return _recorded(named, blocks, path)
    if any(_OPTIONS.match(b.text) for b in blocks if b.kind is BlockKind.HEADING):
        return PaperKind.APPRAISAL
    if any(_REPORT_TO.match(b.text) for b in blocks[:FORM]):
        return PaperKind.REPORT
    if named:
        return named
    if _MET.search(title) and any(_ATTENDED.match(b.text) for b in blocks):
        return PaperKind.MINUTES
    return _by_file(path) or PaperKind.OTHER


def _recorded(named: PaperKind, blocks: Sequence[Block], path: str) -> PaperKind:
    """Minutes that record nobody's presence and bear no date are guidance on minutes."""
    if named is not PaperKind.MINUTES or any(_ATTENDED.match(b.text) for b in blocks):
        return named
    return named if stamped(path) or any(first_date(b.text) for b in blocks[:COVER]) else PaperKind.OTHER


def _named(title: str) -> PaperKind | None:
    """By the head of the title or of a part of it: the words before "of" and "for", the last of which tells."""
    parts = [part for part in re.split(r"[:|]|\s[–—-]\s", title) if part.strip()]
    for part in (*parts, title):
        head = _head(part)
        found = next((kind for kind, pattern in _HEAD if pattern.search(head)), None)
        if found:
            return found
    return next((kind for kind, pattern in _OPENS if kind in _STANDING and pattern.search(title)), None)


def _head(part: str) -> str:
    """What stands before the first preposition that is not inside a compound."""
    compounds = [found.span() for found in _COMPOUND.finditer(part)]
    for found in _PREPOSITION.finditer(part):
        if not any(start <= found.start() < end for start, end in compounds):
            return part[: found.start()]
    return part


def _by_file(path: str) -> PaperKind | None:
    """By the file's name, its format, or a folder named for what it holds."""
    file = PurePosixPath(path)
    stem = re.sub(r"[\s_.-]+", " ", file.stem)
    named = next((kind for kind, pattern in _HEAD if pattern.search(stem)), None)
    if named:
        return named
    folders = (re.sub(r"[\s_.-]+", " ", part).strip() for part in reversed(file.parts[1:-1]))
    held = (kind for folder in folders for kind, pattern in _HEAD if kind in _STANDING and pattern.search(folder))
    return PaperKind.REGISTER if file.suffix.lower() in RECORDS else next(held, None)


def without_kind(title: str) -> str:
    """A title without the words that say what kind of paper it is."""
    for pattern in _ANYWHERE:
        title = pattern.sub(" ", title)
    return title
