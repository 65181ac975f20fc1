"""Paragraphs of a laid-out page: their styles say what they are, and where styles are silent, their look."""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from knowledge.documents.formats.heading_ranks import ACROSS, levelled, titled
from knowledge.documents.formats.headings import heading_level, title_places
from knowledge.documents.formats.lines import Line
from knowledge.documents.formats.marks import Mark, Style, mark_in, mark_of
from knowledge.documents.formats.nesting import Nesting
from knowledge.documents.formats.shapes import appendix, capitals, leads_in, terminated, words
from knowledge.documents.formats.tabs import headers_of, rows_of
from knowledge.types import Block, BlockKind
from knowledge.types.records import record

_BELOW_STYLES = 7
"""The level of a heading that only its look tells, in a paper whose other headings are styled."""
_STYLED = 2
"""Styled headings from which on the styles are trusted."""
_DOUBTFUL_BULLETS = frozenset("o–—―+»*-")
_DOUBTFUL_NUMBER = 100
_LONGEST_HEADING = 25
_LONGEST_SENTENCE = 5


@record(frozen=True)
class Laid:
    """A block as far as its format says what it is; where not `settled`, a paragraph whose look decides."""

    block: Block
    settled: bool = True
    bold: bool = False
    indent: int = 0
    """Columns from the margin, as on a typewriter."""
    size: float = 0
    """Of its letters; a larger heading stands above a smaller."""
    raw: str = ""
    """The line before its white space was made single; empty where that is not known."""
    opening: str = ""
    """Its first line, likewise: a tab tells a bare letter that numbers it."""


def by_look(laid: Sequence[Laid]) -> tuple[Block, ...]:
    """The blocks of `laid`, with headings and list items that were only typed as such."""
    laid = [one for one in laid if _has_words(one.block)]
    marks = _settled(_lettered([None if one.settled else mark_of(one.opening or one.block.text) for one in laid]))
    lines = [_line(one, mark) for one, mark in zip(laid, marks, strict=True)]
    tabbed = _tabbed(laid, lines)
    rows = tabbed.keys() | {at for at, one in enumerate(laid) if one.block.kind is BlockKind.ROW}
    styled = sum(one.block.kind is BlockKind.HEADING and one.block.level < ACROSS for one in laid) >= _STYLED
    titles = _titles(laid, lines, rows, styled=styled)
    levels = _levels(laid, lines, titles, _BELOW_STYLES if styled else 1)
    nesting = Nesting()
    blocks = [
        _block(one, line, nesting, tabbed.get(at), levels.get(at, 0))
        for at, (one, line) in enumerate(zip(laid, lines, strict=True))
    ]
    return tuple(levelled(titled(blocks) if 0 in titles else blocks))


def _titles(laid: Sequence[Laid], lines: Sequence[Line], rows: Set[int], *, styled: bool) -> set[int]:
    """Places of what is a heading though its format does not say so."""
    shown = styled or sum(one.bold and not one.settled for one in laid) >= _STYLED
    by_words = title_places(lines, rows)
    titles = {at for at in by_words if not laid[at].settled and _is_heading(lines[at], shown=shown)}
    return titles | {at for at in range(len(laid) - 1) if _heads(laid[at], lines[at], laid[at + 1])}


def _block(one: Laid, line: Line, nesting: Nesting, row: Block | None, level: int) -> Block:
    """`one` as what it is: settled, a `row`, a heading of a `level`, an item or a paragraph."""
    if one.settled and not level:
        if one.block.kind in {BlockKind.HEADING, BlockKind.ROW}:
            nesting.close()
        return one.block
    if row or level:
        nesting.close()
        return row or _heading(one.block, line, level)
    if line.mark:
        return _marked(one.block, line.mark, BlockKind.ITEM, nesting.level(line))
    depth = nesting.paragraph_level(line)
    return one.block if depth == one.block.level else replace(one.block, level=depth)


def _levels(laid: Sequence[Laid], lines: Sequence[Line], titles: set[int], top: int) -> dict[int, int]:
    """The level of each heading that only its look tells: an appendix first, then the larger, then as it is written."""
    appendices = {at for at in titles if appendix(lines[at].text)}
    looks = {at: (-laid[at].size, heading_level(lines[at])) for at in titles - appendices}
    ranks = {look: rank for rank, look in enumerate(sorted(set(looks.values())), top + bool(appendices))}
    return {at: ranks[looks[at]] if at in looks else 1 for at in titles}


def heading(text: str, source: str, level: int, *, marker: str = "", page: int | None = None) -> Block:
    """A heading; a number that is typed before it becomes its marker."""
    mark = mark_in(marker) if marker else mark_of(text)
    if mark and mark.style is Style.DECIMAL:
        # "4.1" stands below "4." though both may be styled alike.
        level = max(level, len([value for value in mark.values if value]))
    block = Block(BlockKind.HEADING, text, source, level, marker, page=page)
    return _marked(block, mark, BlockKind.HEADING, level) if mark and not marker and not mark.bullet else block


def could_head(text: str) -> bool:
    """Could it be a heading by its words? Styles of headings are put on whole paragraphs too."""
    length = len(words(text))
    sentence = (terminated(text) and not text.endswith("?")) or leads_in(text)
    return length <= _LONGEST_HEADING and not (sentence and length > _LONGEST_SENTENCE)


def _has_words(block: Block) -> bool:
    return block.text[:1].isalnum() or any(map(str.isalnum, block.text)) or any(map(str.isalnum, block.marker))


def _line(one: Laid, mark: Mark | None) -> Line:
    block = one.block
    level = block.level if block.kind is BlockKind.HEADING else 0
    if one.settled and block.marker:
        mark = mark_in(block.marker)
    return Line(
        source=block.text,
        start=0,
        end=0,
        indent=one.indent,
        blank=True,
        text=block.text,
        mark=mark,
        heading=level,
        bold=one.bold,
    )


def _heads(one: Laid, line: Line, following: Laid) -> bool:
    """Is it a numbered paragraph in bold over one that is not: a heading that is numbered like an item?"""
    numbered = (
        line.mark is not None and not line.mark.bullet and one.block.kind in {BlockKind.ITEM, BlockKind.PARAGRAPH}
    )
    return numbered and one.bold and not following.bold and could_head(line.body)


def _tabbed(laid: Sequence[Laid], lines: Sequence[Line]) -> dict[int, Block]:
    """The rows of tables that are laid out by tabs."""
    if not any("\t" in one.raw or "\t" in line.text for one, line in zip(laid, lines, strict=True)):
        return {}
    raw = [
        replace(line, source=one.raw, mark=mark_of(one.raw) if line.mark else None)
        if "\t" in one.raw and not one.settled
        else replace(line, source=line.text.replace("|", "/"))
        for one, line in zip(laid, lines, strict=True)
    ]
    rows = rows_of(raw)
    named = headers_of(rows) | {at for at in rows if at - 1 not in rows and _names_columns(laid, rows, at)}
    return {
        at: replace(
            laid[at].block,
            kind=BlockKind.ROW,
            text=" | ".join(filter(None, cells)),
            cells=cells,
            header=at in named,
        )
        for at, cells in rows.items()
    }


def _names_columns(laid: Sequence[Laid], rows: Mapping[int, tuple[str, ...]], at: int) -> bool:
    """Does the row stand in bold over another, as wide, that does not?"""
    below = rows.get(at + 1, ())
    return laid[at].bold and len(below) == len(rows[at]) and not laid[at + 1].bold and all(rows[at])


def _is_heading(line: Line, *, shown: bool) -> bool:
    """Is the line, which could be a heading by its words, one by its look too, where the paper's headings stand out?"""
    if terminated(line.body) and len(words(line.body)) > 3:
        return False
    numbered = line.mark is not None and not line.mark.bullet
    if shown and not (line.bold or capitals(line.body) or appendix(line.text) or numbered):
        return False
    return len(words(line.body)) <= _LONGEST_HEADING


def _heading(block: Block, line: Line, level: int) -> Block:
    if line.mark and not line.mark.bullet and not block.marker:
        return _marked(block, line.mark, BlockKind.HEADING, level)
    return replace(block, kind=BlockKind.HEADING, level=level)


def _marked(block: Block, mark: Mark, kind: BlockKind, level: int) -> Block:
    """`block` with its typed marker taken off, where words follow it."""
    text = block.text[mark.end :].strip()
    if not text:
        return replace(block, kind=kind, level=level)
    source = block.source
    if source[: mark.end] == block.text[: mark.end]:
        source = source[mark.end :].strip()
    elif source.startswith(mark.text):
        source = source[len(mark.text) :].strip()
    return replace(block, kind=kind, text=text, source=source, level=level, marker=mark.text)


def _lettered(marks: Sequence[Mark | None]) -> list[Mark | None]:
    """The same, with an "o" between "n" and "p" as a letter, not a bullet."""
    bare = {mark.text for mark in marks if mark and mark.form == "#"}
    if not {"n", "p"} <= bare:
        return list(marks)
    return [Mark("o", Style.LOWER, "#", (15,), mark.end) if mark and mark.form == "o" else mark for mark in marks]


def _settled(marks: Sequence[Mark | None]) -> list[Mark | None]:
    """The same without markers that are none: an initial, a year, a dash that opens a sentence."""
    seen = Counter(key for mark in marks if mark for key in _keys(mark))
    return [mark if mark and _counts(mark, seen) else None for mark in marks]


def _keys(mark: Mark) -> list[tuple[str, int]]:
    return [(mark.form, value) for value in mark.values] or [(mark.form, 0)]


def _counts(mark: Mark, seen: Counter[tuple[str, int]]) -> bool:
    if mark.bullet:
        return mark.form not in _DOUBTFUL_BULLETS or seen[(mark.form, 0)] > 1
    if mark.style is Style.DECIMAL:
        return True
    if mark.style is Style.NUMBER and mark.form != "#" and mark.value < _DOUBTFUL_NUMBER:
        return True
    return any(seen[(form, value + step)] for form, value in _keys(mark) for step in (-1, 1))
