"""Which papers are versions of the same paper, and which of them stands.

A paper supersedes another where a library file says so, or where both are plainly the same paper again: same
partnership, kind, body and title, and a later date, a higher version number, or approved where the other is a draft.
Terms, protocols, policies and the like last until the next; minutes, agendas and reports belong to their meeting, and
plans, budgets and registers to their year: another meeting's or another year's is another paper. A draft supersedes
only drafts, and no paper one that more people may see.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from knowledge.documents.about.dates import without_dates
from knowledge.documents.about.kind import without_kind
from knowledge.types import Audience, PaperKind, PaperStatus, narrower
from knowledge.words import STOP_WORDS, fold, split

_LASTING = frozenset({PaperKind.TERMS, PaperKind.PROTOCOL, PaperKind.CONSTITUTION, PaperKind.POLICY, PaperKind.JOB})
_OF_A_MEETING = frozenset({PaperKind.MINUTES, PaperKind.AGENDA, PaperKind.REPORT, PaperKind.APPRAISAL})
_OF_AN_EVENT = re.compile(
    r"\b(?:accounts|agenda|annual|briefing|budgets?|bulletin|correspondence|elections?|e-?mail|letter|log|meetings?|"
    r"minutes|monthly|news|newsletter|nominations?|notes?|quarterly|reports?|results?|returns?|statements?|summary|"
    r"updates?|weekly)\b"
)
_UNSETTLED = frozenset({PaperStatus.DRAFT, PaperStatus.FOR_APPROVAL})
_VERSION = re.compile(r"\b(?:version|ver|v|rev(?:ision)?|draft|issue)[ .]?(\d+(?:\.\d+)*)\b")
_STANDING = re.compile(
    r"\b(?:draft|final|approved|adopted|confirmed|revised|updated|amended|current|superseded|old|new)\b"
)
_FINAL = re.compile(r"\bfinal\b(?! (?:draft|report|accounts?|year|warning|stage))")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?:\s*[-/–]\s*\d{2,4})?(?!\d)")
_SHELF = re.compile(r"(?:archived?|old|previous|past|superseded|versions?|current|drafts?|final|approved|v?[\d. -]+)$")


@dataclass(frozen=True)
class Version:
    """What tells whether a paper is another one again."""

    id: int
    root: str
    path: str
    title: str
    partnership: str
    audience: Audience
    body: str
    kind: PaperKind
    dated: date | None
    met: date | None
    agenda_item: str
    status: PaperStatus | None
    supersedes: tuple[str, ...]


def successors(papers: Sequence[Version]) -> dict[int, int]:
    """The id of the paper that stands in its place, for each that is superseded."""
    groups: dict[tuple[object, ...], list[Version]] = defaultdict(list)
    for paper in papers:
        groups[_same(paper)].append(paper)
    found = {old.id: new.id for group in groups.values() if len(group) > 1 for old, new in _in_group(group)}
    at = {(paper.root, paper.path): paper.id for paper in papers}
    said = {at.get((new.root, path), 0): new.id for new in papers for path in new.supersedes}
    latest = found | {old: new for old, new in said.items() if old and old != new}
    ends = {old: _end(latest, old) for old in latest}
    return {old: end for old, end in ends.items() if end != old}


def _end(latest: Mapping[int, int], paper: int) -> int:
    """The last of the papers that follow on one another; the paper itself where they go round."""
    seen = {paper}
    end = paper
    while end in latest:
        end = latest[end]
        if end in seen:
            return paper
        seen.add(end)
    return end


def _in_group(group: Sequence[Version]) -> Iterable[tuple[Version, Version]]:
    for old in group:
        later = [new for new in group if new is not old and _follows(new, old)]
        if later:
            yield old, max(later, key=lambda new: (new.dated or date.min, _number(new), new.id))


def _follows(new: Version, old: Version) -> bool:
    """Does `new`, the same paper, take the place of `old`?"""
    if narrower(new.audience, old.audience) or (new.status in _UNSETTLED and old.status not in _UNSETTLED):
        return False
    if not _of_an_event(new) and new.dated and old.dated and new.dated != old.dated:
        return new.dated > old.dated
    if _number(new) != _number(old) and _number(new) and _number(old):
        return _number(new) > _number(old)
    if _final(new) != _final(old):
        return _final(new)
    return old.status in _UNSETTLED and new.status not in _UNSETTLED


def _final(paper: Version) -> bool:
    """Does its title or its file's name call it the final one?"""
    return bool(_FINAL.search(fold(re.sub(r"[_-]+", " ", f"{paper.title} {PurePosixPath(paper.path).stem}"))))


def _number(paper: Version) -> tuple[int, ...]:
    """Its version number, as its title or its file's name writes it; none where neither does."""
    stem = re.sub(r"[_-]+", " ", PurePosixPath(paper.path).stem)
    found = _VERSION.search(fold(paper.title)) or _VERSION.search(fold(stem))
    return tuple(map(int, found[1].split("."))) if found else ()


def _same(paper: Version) -> tuple[object, ...]:
    """Equal for versions of the same paper."""
    title = _bare(paper.title, years=paper.kind in _LASTING)
    body = fold(paper.body)
    return (paper.partnership, paper.kind, body, title, _period(paper), () if body else _place(paper, title))


def _bare(text: str, *, years: bool) -> str:
    """A title or a file's name without days, version and status; without years too where the paper outlasts them."""
    bare = _STANDING.sub(" ", _VERSION.sub(" ", re.sub(r"[_-]+", " ", fold(without_dates(text)))))
    return " ".join(split(_YEARS.sub(" ", bare) if years else bare))


def _period(paper: Version) -> tuple[object, ...]:
    """What must be the same: the meeting of a paper that goes to one, the years of a plan or register."""
    if paper.kind in _LASTING:
        return ()
    day = paper.met or paper.dated
    if _of_an_event(paper) and day:
        return (day, paper.agenda_item)
    return tuple(sorted(_YEAR.findall(f"{paper.title} {paper.path}")))


def _of_an_event(paper: Version) -> bool:
    """Does it belong to a meeting, an election or a month, so that a later one is another paper?"""
    if paper.kind in _LASTING:
        return False
    return paper.kind in _OF_A_MEETING or bool(_OF_AN_EVENT.search(fold(f"{paper.title} {paper.path}")))


def _place(paper: Version, title: str) -> tuple[str, ...]:
    """The folder, where no body is named; the file's name too where the title says no more than its kind."""
    file = PurePosixPath(paper.path)
    folder = [part for part in file.parts[:-1] if not _SHELF.match(fold(part))]
    telling = [word for word in split(without_kind(title)) if word not in STOP_WORDS and not word.isdigit()]
    return (*folder, "" if telling else _bare(file.stem, years=True))
