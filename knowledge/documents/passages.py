"""Groups of blocks to passages: sentences, items or rows that can be quoted each by itself."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.documents.inline import words_of
from knowledge.documents.place import Group
from knowledge.documents.sentences import sentence_spans
from knowledge.types import Audience, Block, BlockKind, PaperRef, Part, Passage, PassageKind

UNKEPT = PaperRef(0, "", "", "", Audience.OFFICERS)
"""Stands for the paper until the store gives it an id."""


def cut(groups: Sequence[Group]) -> tuple[Passage, ...]:
    """A passage a group, in order."""
    return tuple(_passage(position, group) for position, group in enumerate(groups))


def _passage(position: int, group: Group) -> Passage:
    header = next((b.cells for b in group.blocks if b.header), ())
    return Passage(
        paper=UNKEPT,
        position=position,
        kind=group.kind,
        headings=group.headings,
        lead_in=group.lead_in.text if group.lead_in else "",
        lead_in_source=group.lead_in.source if group.lead_in else "",
        parts=_paged(_parts(group, header), group),
        locator=_placed(group.locator, group.blocks[0].page),
        header=header,
    )


def _parts(group: Group, header: tuple[str, ...]) -> tuple[Part, ...]:
    if group.kind is PassageKind.PROSE:
        return tuple(part for block in group.blocks for part in _sentences(block))
    if group.kind is PassageKind.TABLE:
        return tuple(_row(block, header) for block in group.blocks if not block.header)
    return tuple(Part(b.text, b.source, b.marker, 0 if b.kind is BlockKind.HEADING else b.level) for b in group.blocks)


def _paged(parts: tuple[Part, ...], group: Group) -> tuple[Part, ...]:
    """The same; an item or row on a later page than the passage's first says so."""
    shown = [block for block in group.blocks if not block.header]
    if len(shown) != len(parts) or len({block.page for block in group.blocks}) == 1:
        return parts
    return tuple(
        part if block.page == group.blocks[0].page else replace(part, locator=_placed(group.locator, block.page))
        for part, block in zip(parts, shown, strict=True)
    )


def _placed(locator: str, page: int | None) -> str:
    """`locator` with the page, in formats that have pages."""
    if page is None:
        return locator
    return f"page {page}" if locator == "opening" else f"{locator}, page {page}"


def _sentences(block: Block) -> list[Part]:
    spans = sentence_spans(block.text)
    if block.source == block.text:
        shown = [block.text[start:end] for start, end in spans] if len(spans) > 1 else [block.text]
        return [Part(text, text, block.marker if at == 0 else "") for at, text in enumerate(shown)]
    words = words_of(block.source, block.text) if len(spans) > 1 else None
    if words is None:
        return [Part(block.text, block.source, block.marker)]
    return [
        Part(block.text[start:end], words.stretch(start, end), block.marker if start == 0 else "")
        for start, end in spans
    ]


def _row(block: Block, header: tuple[str, ...]) -> Part:
    named = bool(header) and len(header) == len(block.cells) and all(header)
    text = (
        "; ".join(f"{name}: {cell}" for name, cell in zip(header, block.cells, strict=True) if cell)
        if named
        else block.text
    )
    return Part(text, block.source, cells=block.cells)
