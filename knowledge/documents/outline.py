"""What belongs together: headings above each block, a list with its lead-in, a table with its caption."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from knowledge.documents.formats.shapes import leads_in, terminated, words
from knowledge.documents.numbering import numbered_paragraphs
from knowledge.documents.place import Group, Place
from knowledge.types import Block, BlockKind, PassageKind

_LONGEST_LEAD_IN = 45
"""Words of a paragraph over a list that does not end with a colon and still introduces it."""
_LONGEST_LINE = 14
_FEWEST_BARE = 3
"""Headings in a row without words under them that are a list; fewer are a title over a title."""
_FIRST = re.compile(r"\W*(?:1|a|i)\W*")


def outline(blocks: Sequence[Block]) -> list[Group]:
    """The groups of a paper in reading order; headings stand above them, and make one of their own over nothing."""
    numbered = numbered_paragraphs(blocks)
    place = Place([])
    groups: list[Group] = []
    at = 0
    while at < len(blocks):
        if blocks[at].kind is BlockKind.HEADING:
            bare = _bare_headings(blocks, at)
            groups += _entered(blocks[at : at + max(bare, 1)], place, bare=bare > 0)
            at += max(bare, 1)
            continue
        if at in numbered:
            place.paragraph, place.throughout = blocks[at].marker, numbered[at]
        elif not place.throughout:
            place.paragraph = ""
        taken, group = _group(blocks, at, numbered, place)
        groups.append(group)
        place.say()
        place.after_heading = False
        at += taken
    left, place.headings = place.headings, []
    return groups + place.unsaid(left)


def _entered(headings: Sequence[Block], place: Place, *, bare: bool) -> list[Group]:
    """Go under each of `headings`, which are a list where they are `bare`; gives that list and what is left behind."""
    groups = [Group(PassageKind.LIST, place.names, place.locator, tuple(headings))] if bare else []
    if bare:
        place.say(headings)
    for heading in headings:
        groups += place.enter(heading)
    return groups


def _bare_headings(blocks: Sequence[Block], at: int) -> int:
    """How many headings from `at` on have nothing under them and no other way to be found: an agenda, a paper's end."""
    end = at
    while end < len(blocks) and blocks[end].kind is BlockKind.HEADING and blocks[end].level == blocks[at].level:
        end += 1
    if end == len(blocks):
        return end - at
    over_body = blocks[end].kind is not BlockKind.HEADING or blocks[end].level > blocks[at].level
    bare = end - at - (1 if over_body else 0)
    return bare if bare >= _FEWEST_BARE else 0


def _group(blocks: Sequence[Block], at: int, numbered: Mapping[int, bool], place: Place) -> tuple[int, Group]:
    """How many blocks from `at` on make one group, and the group."""
    first = blocks[at]
    close = _short_lines(blocks, at) if at not in numbered else 0
    if close > 1:
        return close, Group(PassageKind.LIST, place.names, place.locator, tuple(blocks[at : at + close]))
    lead_in = first if at in numbered or first.kind is BlockKind.PARAGRAPH else None
    body = at + 1 if lead_in else at
    own = _own_paragraphs(blocks, at) if at in numbered else 0
    if own:
        return own + 1, Group(PassageKind.PROSE, place.names, place.locator, tuple(blocks[at : at + own + 1]))
    rows = _captioned(blocks, body) if lead_in and leads_in(first.text) else _rows(blocks, body)
    least = 1 if at in numbered and not leads_in(first.text) else 0
    items = [] if rows else _items(blocks, body, numbered, least)
    if lead_in and not _introduces(lead_in, items or rows, numbered=at in numbered):
        if at not in numbered and _announces(blocks, at):
            return 2, Group(PassageKind.PROSE, place.names, place.locator, (blocks[at + 1],), first)
        return 1, Group(PassageKind.PROSE, place.names, place.locator, (first,))
    heading = place.headings[-1] if place.after_heading and not lead_in else None
    kind = PassageKind.TABLE if rows else PassageKind.LIST
    taken = items or rows
    group = Group(kind, place.names, place.locator, tuple(_raised(taken)), lead_in or heading)
    return len(taken) + (1 if lead_in else 0), group


def _short_lines(blocks: Sequence[Block], at: int) -> int:
    """How many lines of a cover, an address or a signature stand together from `at` on."""
    end = at
    while end < len(blocks) and _is_short_line(blocks[end]) and not _introduces_next(blocks, end, first=end == at):
        end += 1
    return end - at if any(block.kind is BlockKind.PARAGRAPH for block in blocks[at:end]) else 0


def _is_short_line(block: Block) -> bool:
    plain = block.kind is BlockKind.PARAGRAPH or (block.kind is BlockKind.ITEM and not block.marker)
    return plain and not block.level and not terminated(block.text) and len(words(block.text)) <= _LONGEST_LINE


def _introduces_next(blocks: Sequence[Block], at: int, *, first: bool) -> bool:
    """Is the paragraph `at` the lead-in of what follows? A first one may be a line like the others."""
    if at + 1 >= len(blocks) or blocks[at].kind is not BlockKind.PARAGRAPH:
        return False
    following = blocks[at + 1]
    if leads_in(blocks[at].text):
        return following.kind in {BlockKind.ITEM, BlockKind.ROW}
    return not first and (following.kind is BlockKind.ROW or following.marker != "")


def _own_paragraphs(blocks: Sequence[Block], at: int) -> int:
    """How many further paragraphs the numbered paragraph `at` has, where it has nothing else."""
    end = at + 1
    while end < len(blocks) and blocks[end].level > 0 and blocks[end].kind is BlockKind.PARAGRAPH:
        end += 1
    ended = end == len(blocks) or blocks[end].level == 0 or blocks[end].kind is BlockKind.HEADING
    return end - at - 1 if ended else 0


def _introduces(lead_in: Block, following: Sequence[Block], *, numbered: bool) -> bool:
    if not following:
        return False
    if leads_in(lead_in.text):
        return True
    if following[0].kind is BlockKind.ROW:
        return not terminated(lead_in.text) and len(words(lead_in.text)) <= _LONGEST_LEAD_IN
    if numbered:
        return True
    # "[1] …" is a note to the text, not an item that the paragraph introduces.
    return following[0].marker[:1] not in {"", "["} and len(words(lead_in.text)) <= _LONGEST_LEAD_IN


def _announces(blocks: Sequence[Block], at: int) -> bool:
    """Does the paragraph `at` end with a colon, and is what it announces the one paragraph below?"""
    following = blocks[at + 1 : at + 2]
    return (
        leads_in(blocks[at].text)
        and bool(following)
        and following[0].kind is BlockKind.PARAGRAPH
        and following[0].level == blocks[at].level
        and not leads_in(following[0].text)
        and not _introduces_next(blocks, at + 1, first=False)
    )


def _rows(blocks: Sequence[Block], at: int) -> list[Block]:
    end = at
    while end < len(blocks) and blocks[end].kind is BlockKind.ROW and not (end > at and blocks[end].header):
        end += 1
    return list(blocks[at:end])


def _captioned(blocks: Sequence[Block], at: int) -> list[Block]:
    """The rows at `at`, also where a caption stands between them and what announces them."""
    rows = _rows(blocks, at + 1)
    captioned = rows and blocks[at].kind is BlockKind.PARAGRAPH and _introduces(blocks[at], rows, numbered=False)
    return [blocks[at], *rows] if captioned else _rows(blocks, at)


def _items(blocks: Sequence[Block], at: int, numbered: Mapping[int, bool], least: int) -> list[Block]:
    """The items of the list that begins at `at`, none above the level `least`."""
    firsts: set[tuple[int, str]] = set()
    outermost = None
    end = at
    addressed = at < len(blocks) and _is_address(blocks[at])
    while end < len(blocks) and end not in numbered and _in_list(blocks[end], least, first=end == at):
        block = blocks[end]
        if _is_address(block) is not addressed:
            break
        if block.marker != "•" and _FIRST.fullmatch(block.marker):
            if (block.level, block.marker) in firsts and block.level == outermost:
                break
            firsts.add((block.level, block.marker))
        outermost = block.level if outermost is None else min(outermost, block.level)
        end += 1
    return list(blocks[at:end])


def _is_address(block: Block) -> bool:
    """Is it where a link of a Markdown file leads ("[minutes]: https://…"), no item of a list?"""
    return block.marker.endswith("]:")


def _in_list(block: Block, least: int, *, first: bool) -> bool:
    if block.kind is BlockKind.PARAGRAPH:
        return block.level > 0 and not first
    return block.kind is BlockKind.ITEM and block.level >= least


def _raised(blocks: Sequence[Block]) -> list[Block]:
    """The same with the outermost item at level 0."""
    least = min((b.level for b in blocks), default=0)
    return [replace(b, level=b.level - least) for b in blocks] if least else list(blocks)
