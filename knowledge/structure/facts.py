"""A paper as read to the facts that it states."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from knowledge.structure.clauses import View
from knowledge.structure.context import Context, context
from knowledge.structure.holders import bare
from knowledge.structure.officers import holds_records, register
from knowledge.structure.rules import OF_LISTS, RULES
from knowledge.types import Passage, PassageKind
from knowledge.types.facts import Fact, FactKind
from knowledge.words import fold

_FEWEST = 2
"""Items that make a list in a list."""
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
        for at, inner in _lists_inside(view.passage):
            yield from (_placed(fact, at) for rule in OF_LISTS for fact in rule(View(inner, opens=False), paper))


def _lists_inside(passage: Passage) -> Iterator[tuple[int, Passage]]:
    """Each list in a list with its number: the item that announces it as lead-in, over the items right under it."""
    parts = passage.parts if passage.kind is PassageKind.LIST else ()
    for at, part in enumerate(parts):
        end = next((n for n in range(at + 1, len(parts)) if parts[n].level <= part.level), len(parts))
        under = parts[at + 1 : end]
        if len(under) >= _FEWEST:
            inner = tuple(replace(one, level=one.level - part.level - 1) for one in under)
            yield at, replace(passage, lead_in=part.text, lead_in_source=part.source, parts=inner)


def _placed(fact: Fact, at: int) -> Fact:
    """A fact of the list under the item `at`, with its parts as the whole list numbers them."""
    return replace(fact, parts=tuple(at + 1 + part for part in fact.parts))


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
