"""What changed from one paper to another, clause by clause, and in a reworded clause word by word."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from rapidfuzz import fuzz

from knowledge.types import Passage, PassageKind
from knowledge.words import fold, unnumbered

LIKE = 0.6
"""Two clauses as alike as this are one clause reworded (share of the characters that they have in common)."""
LIKE_IN_PLACE = 0.35
"""The same where they stand under the same heading with the same number."""
SAME_PLACE = 0.2
"""What the same heading and number are worth where several clauses are alike."""
_WORD = re.compile(r"\S+")


class Change(StrEnum):
    """What became of a clause."""

    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"


@dataclass(frozen=True)
class Clause:
    """A numbered paragraph, a list's item, a table's row or a paragraph."""

    locator: str
    heading: str
    number: str
    text: str

    @property
    def key(self) -> str:
        """Equal where nothing but white space differs."""
        return " ".join(self.text.split())

    @property
    def place(self) -> tuple[str, str]:
        """Heading and number, to tell the same clause in another wording."""
        return fold(unnumbered(self.heading)), self.number


@dataclass(frozen=True)
class Run:
    """Neighbouring words that stand in both clauses, in the old one alone or in the new one alone."""

    change: Change | None
    text: str


@dataclass(frozen=True)
class ClauseChange:
    """A clause that changed; `old` is there unless it was added, `new` unless it was removed."""

    change: Change
    old: Clause | None
    new: Clause | None

    @property
    def clause(self) -> Clause:
        """As it stands now, or stood."""
        found = self.new or self.old
        if found is None:
            raise ValueError("a change without a clause")
        return found

    @property
    def runs(self) -> tuple[Run, ...]:
        """The words of both, those that differ told apart."""
        return tuple(_runs(self.old.text if self.old else "", self.new.text if self.new else ""))


def compare(old: Sequence[Passage], new: Sequence[Passage]) -> list[ClauseChange]:
    """The clauses that changed, in the order of the new paper, removed ones where they stood.

    A clause that was only moved or renumbered has not changed.
    """
    before, after = list(_clauses(old)), list(_clauses(new))
    pairs = _equal(before, after)
    pairs |= _alike(before, after, pairs)
    return list(_changes(before, after, pairs))


def _clauses(passages: Sequence[Passage]) -> Iterator[Clause]:
    for passage in passages:
        heading = passage.headings[-1] if passage.headings else ""
        if passage.kind is PassageKind.PROSE:
            number = passage.parts[0].marker if passage.parts else ""
            yield Clause(passage.locator, heading, number, " ".join(part.text for part in passage.parts))
            continue
        if passage.lead_in:
            yield Clause(passage.locator, heading, "", passage.lead_in)
        for part in passage.parts:
            yield Clause(part.locator or passage.locator, heading, part.marker, part.text)


def _equal(before: Sequence[Clause], after: Sequence[Clause]) -> dict[int, int]:
    """Old to new position of the clauses whose words are the same, wherever they stand."""
    old, new = [clause.key for clause in before], [clause.key for clause in after]
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    pairs = {block.a + i: block.b + i for block in blocks for i in range(block.size)}
    taken, elsewhere = set(pairs.values()), defaultdict(list)
    for at, key in enumerate(new):
        if at not in taken:
            elsewhere[key].append(at)
    return pairs | {at: elsewhere[key].pop(0) for at, key in enumerate(old) if at not in pairs and elsewhere[key]}


def _alike(before: Sequence[Clause], after: Sequence[Clause], known: dict[int, int]) -> dict[int, int]:
    """Old to new position of those that were reworded, the likest first."""
    taken = set(known.values())
    old = [at for at in range(len(before)) if at not in known]
    new = [at for at in range(len(after)) if at not in taken]
    scores = ((_likeness(before[a], after[b]), -abs(a - b), a, b) for a in old for b in new)
    pairs: dict[int, int] = {}
    for _, _, a, b in sorted((scored for scored in scores if scored[0]), reverse=True):
        if a not in pairs and b not in taken:
            pairs[a] = b
            taken.add(b)
    return pairs


def _likeness(old: Clause, new: Clause) -> float:
    """0 where they are not the same clause."""
    same = old.place == new.place
    least = LIKE_IN_PLACE if same and old.number else LIKE
    like = fuzz.ratio(old.key, new.key, score_cutoff=100 * least) / 100
    return like + SAME_PLACE * same if like else 0.0


def _changes(before: Sequence[Clause], after: Sequence[Clause], pairs: dict[int, int]) -> Iterator[ClauseChange]:
    back = {new: old for old, new in pairs.items()}
    told = 0
    for at, clause in enumerate(after):
        old = back.get(at)
        if old is None:
            yield ClauseChange(Change.ADDED, None, clause)
            continue
        yield from _removed(before, pairs, told, old)
        told = max(told, old + 1)
        if before[old].key != clause.key:
            yield ClauseChange(Change.REWORDED, before[old], clause)
    yield from _removed(before, pairs, told, len(before))


def _removed(before: Sequence[Clause], pairs: dict[int, int], start: int, end: int) -> Iterator[ClauseChange]:
    return (ClauseChange(Change.REMOVED, before[at], None) for at in range(start, end) if at not in pairs)


def _runs(old: str, new: str) -> Iterator[Run]:
    before, after = _WORD.findall(old), _WORD.findall(new)
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Run(None, " ".join(after[c:d]))
            continue
        if a < b:
            yield Run(Change.REMOVED, " ".join(before[a:b]))
        if c < d:
            yield Run(Change.ADDED, " ".join(after[c:d]))
