"""A paper as read to the facts that it states."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from knowledge.structure.clauses import View
from knowledge.structure.context import Context, context
from knowledge.structure.holders import bare
from knowledge.structure.officers import holds_records, register
from knowledge.structure.rules import RULES
from knowledge.types import Passage
from knowledge.types.facts import Fact, FactKind
from knowledge.words import fold

_LONGEST = 40_000
"""Characters: a longer passage is data, not prose."""


def facts(passages: Sequence[Passage], *, title: str, path: str = "", dated: date | None = None) -> tuple[Fact, ...]:
    """What the passages of one paper say of a partnership, in reading order, each thing once.

    `title`, `path` and `dated` are the paper's. Pure: nothing is read but the passages.
    """
    views = list(_views(p for p in passages if sum(len(part.text) for part in p.parts) <= _LONGEST))
    paper = context(title, passages, _short_forms(views), dated)
    return tuple(_once(_found(views, paper, records=holds_records(path))))


def _views(passages: Iterable[Passage]) -> Iterator[View]:
    above: tuple[str, ...] = ()
    for passage in passages:
        yield View(passage, opens=passage.headings != above)
        above = passage.headings


def _found(views: Sequence[View], paper: Context, *, records: bool) -> Iterator[Fact]:
    for view in views:
        kept = register(view.passage, paper) if records else ()
        if kept:
            yield from kept
            continue
        for rule in RULES:
            yield from rule(view, paper)


def _short_forms(views: Sequence[View]) -> dict[str, str]:
    """Short form, folded, to what it stands for; the first meaning of several."""
    found: dict[str, str] = {}
    for view in views:
        for _, short, long in view.defined:
            found.setdefault(fold(bare(short)), long)
    return found


def _once(found: Iterable[Fact]) -> Iterator[Fact]:
    """Each fact once: a body, a post or a term is named by many passages, and two rules may read one sentence."""
    seen: set[tuple[object, ...]] = set()
    for fact in found:
        named = fact.kind in {FactKind.BODY, FactKind.POST, FactKind.TERM}
        place = () if named else (fact.position, fact.parts)
        mark = (fact.kind, fact.key, fold(fact.value), fold(fact.party) if named else fact.role, *place)
        if mark not in seen:
            seen.add(mark)
            yield fact
