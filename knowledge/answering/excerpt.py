"""What to show of a hit: the sentences, the item with what stands above it, or the whole list; never half a list."""

from collections.abc import Sequence
from itertools import takewhile

from knowledge.answering.held import holds
from knowledge.answering.hits import Hit
from knowledge.answering.want import Want
from knowledge.answering.windows import LEAD_IN, above
from knowledge.types import Excerpt, Part, Passage, PassageKind
from knowledge.words import fold, unnumbered

SHORT_PROSE = 900
"""A paragraph no longer than this is shown whole, in characters."""
SHORT_LIST = 900
"""A list no longer than this is shown whole, in characters."""
SIDES_LIST = 1_000
"""The same where two of its items are compared: which the other is, its words may not tell."""
UNBOUNDED = 1_000_000
NOTHING_GAINED = 0.08
"""Where a single item adds less cover than this to what stands above it, the list as such was asked for."""
MOSTLY_ABOVE = 0.65
"""A list that was asked for is shown whole where what stands above it covers this share of what its best item does."""

LONG_ABOVE = 400
"""A longer item above the one that answers is shown by no more than its opening …"""
OPENING = 90
"""… in characters."""
MOST_NAMING = 3
FEW_COLUMNS = 3
"""Rows of no more columns are shown without a name before each cell."""
BETWEEN = " · "

_LISTED = frozenset({Want.LIST, Want.TERMS})


def excerpt(hit: Hit, wanted: frozenset[Want], room: int = UNBOUNDED) -> Excerpt:
    """The shortest quote of the hit's passage that answers.

    Where the whole does not fit the `room` (characters), no more than the sentences or the items that answer.
    """
    passage = hit.passage
    if passage.kind is PassageKind.PROSE:
        return _prose(passage, hit.shown, room)
    if hit.shown == (LEAD_IN,) and len(passage.text) > SHORT_LIST and not wanted & _LISTED:
        return _lead_in_alone(passage)
    too_long = len(passage.text) > room and hit.shown and hit.shown != (LEAD_IN,)
    return _items(passage, hit.shown, _branches(passage, hit.shown) if too_long else _chosen_parts(hit, wanted))


def _items(passage: Passage, shown: Sequence[int], chosen: Sequence[int]) -> Excerpt:
    """The `chosen` items or rows of a list or table, where those `shown` answer."""
    parts = [passage.parts[i] for i in chosen]
    marked = [(i, _only_above(passage, shown, i)) for i in chosen]
    quoted = (passage.parts[i].source for i, opening in marked if not opening)
    sources = (passage.lead_in_source or passage.lead_in, *quoted)
    in_columns = passage.kind is PassageKind.TABLE and 1 < len(passage.header) <= FEW_COLUMNS
    return Excerpt(
        paper=passage.paper,
        locator=_place(passage, parts),
        lead_in=_lead_in(passage, in_columns=in_columns),
        lines=tuple(
            _row(passage.parts[i]) if in_columns else _line(passage.parts[i], opening) for i, opening in marked
        ),
        sources=tuple(s for s in sources if s),
        listed=True,
        under=_under(passage),
    )


def _lead_in(passage: Passage, *, in_columns: bool) -> str:
    """What introduces the list: its lead-in or heading, and the names of a table's columns."""
    headed = passage.lead_in or (passage.headings[-1] if passage.headings else "")
    return f"{headed} ({BETWEEN.join(passage.header)})".strip() if in_columns else headed


def _row(part: Part) -> str:
    """A row of few columns, whose names stand above once: "Unit Manager · £56,000"."""
    return BETWEEN.join(c for c in part.cells if c) or part.text


def _under(passage: Passage) -> str:
    """The nearest two headings but the paper's title, where the place does not hold them already."""
    kept = [unnumbered(h) for h in passage.headings if fold(h) not in fold(passage.paper.title)][-2:]
    return " › ".join(h for h in kept if fold(h) not in fold(passage.locator) and fold(h) != fold(passage.lead_in))


def _lead_in_alone(passage: Passage) -> Excerpt:
    source = passage.lead_in_source or passage.lead_in
    return Excerpt(passage.paper, passage.locator, "", (passage.lead_in,), (source,), under=_under(passage))


def _prose(passage: Passage, shown: Sequence[int], room: int) -> Excerpt:
    whole = len(passage.text) <= min(SHORT_PROSE, room)
    parts = [p for i, p in enumerate(passage.parts) if whole or i in shown]
    return Excerpt(
        paper=passage.paper,
        locator=_place(passage, parts),
        lead_in="",
        lines=(" ".join(p.text for p in parts),),
        sources=tuple(p.source for p in parts),
        under=_under(passage),
    )


def _chosen_parts(hit: Hit, wanted: frozenset[Want]) -> list[int]:
    passage = hit.passage
    everything = list(range(len(passage.parts)))
    as_such = hit.cover - hit.around < NOTHING_GAINED
    a_row = passage.kind is PassageKind.TABLE and not as_such and not wanted & _LISTED
    if not hit.shown or hit.shown == (LEAD_IN,) or (len(passage.text) <= SHORT_LIST and not a_row):
        return everything
    if Want.SIDES in wanted and len(passage.text) <= SIDES_LIST:
        return everything
    if as_such or (wanted & _LISTED and hit.around >= MOSTLY_ABOVE * hit.cover):
        return everything
    return _branches(passage, _with_people(passage, hit.shown) if Want.WHO in wanted else hit.shown)


def _with_people(passage: Passage, shown: Sequence[int]) -> Sequence[int]:
    """The items, with those that name people where none of them does: a record's "chairs:" beside its "scope:"."""
    if any(holds(Want.WHO, passage.parts[i].text) for i in shown):
        return shown
    naming = [i for i, part in enumerate(passage.parts) if holds(Want.WHO, part.text)]
    return [*shown, *naming[:MOST_NAMING]]


def _branches(passage: Passage, chosen: Sequence[int]) -> list[int]:
    """Items with the items above them and all below them."""
    return sorted({i for item in chosen for i in _branch(passage, item)})


def _branch(passage: Passage, chosen: int) -> list[int]:
    """The item with the items above it and all below it; with its fellows too where they are a short list."""
    higher = above(passage, (chosen,))
    if higher:
        fellows = _below(passage, higher[-1])
        if sum(len(passage.parts[i].text) for i in fellows) <= SHORT_LIST:
            return [*higher, *fellows]
    return [*higher, chosen, *_below(passage, chosen)]


def _below(passage: Passage, item: int) -> list[int]:
    level = passage.parts[item].level
    return list(takewhile(lambda i: passage.parts[i].level > level, range(item + 1, len(passage.parts))))


def _place(passage: Passage, parts: Sequence[Part]) -> str:
    """The parts' own place where they share a finer one."""
    places = {p.locator for p in parts}
    own = places.pop() if len(places) == 1 else ""
    return own or passage.locator


def _only_above(passage: Passage, shown: Sequence[int], item: int) -> bool:
    """A long item that stands here only because one below it answers."""
    return (
        len(passage.parts[item].text) > LONG_ABOVE
        and item not in shown
        and any(item in above(passage, (i,)) for i in shown if i != LEAD_IN)
        and len(passage.text) > SHORT_LIST
    )


def _line(part: Part, opening: bool) -> str:  # noqa: FBT001 (which of two forms)
    mark = f"{part.marker} " if part.marker and any(c.isalnum() for c in part.marker) else ""
    text = part.text[:OPENING].rsplit(" ", 1)[0] + " …" if opening else part.text
    return f"{'  ' * part.level}{mark}{text}"
