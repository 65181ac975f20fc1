"""Markdown: headings, nested lists, tables, front matter, and the bold lines that stand for headings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from knowledge.documents.decode import decode
from knowledge.documents.formats import html, text, yaml_file
from knowledge.documents.formats.front_matter import FrontMatter, front_matter
from knowledge.documents.formats.inner_lines import Stretch, stretches
from knowledge.documents.formats.markdown_headings import heading, pseudo_heading, with_numbered_titles
from knowledge.documents.formats.markdown_tables import beyond, is_table, is_web_page, with_whole_tables
from knowledge.documents.inline import markdown_text, plain_text
from knowledge.errors import UnreadableDocument
from knowledge.types import Block, BlockKind

_NEWLINE = re.compile(r"\r\n|\n|\r")
_WORDLESS = frozenset(
    {"inline", "paragraph_close", "heading_close", "th_close", "td_close", "tbody_open", "tbody_close"}
)
"""Tokens that open nothing: half of all. (The words of "inline" are read with what it stands in.)"""
_CLOSED_HEADING = re.compile(r"(?:[ \t]+#+|#{2,})[ \t]*$")
_LINK_ADDRESS = re.compile(r"(?P<name>\[[^\]]{1,200}\]:)[ \t]*(?P<address>\S.*)")
_CHECKBOX = re.compile(r"\[[ xX]\](?=[ \t]+\S)")


def read(data: bytes) -> tuple[Block, ...]:
    """The blocks of a Markdown file. Raises UnreadableDocument."""
    return blocks_of(decode(data))


def blocks_of(file: str) -> tuple[Block, ...]:
    """The blocks of `file`; each source is the verbatim lines, mark-up and all."""
    head = front_matter(file)
    if is_web_page(file[head.end :]):
        return (*head.rows, *html.blocks_inside(file[head.end :]), *_kept_above(head))
    parser = MarkdownIt("commonmark").enable("table")
    # Only the blocks are wanted: the words are read from the source, so that they keep their place.
    parser.core.ruler.enableOnly(["normalize", "block"])
    page = _Page(file, head.end)
    tokens = parser.parse(with_numbered_titles(with_whole_tables(file[head.end :])))
    for token, after in pairwise([*tokens, Token("end", "", 0)]):
        if token.type not in _WORDLESS:
            page.take(token, after)
    return (*head.rows, *page.blocks(), *_kept_above(head))


def _kept_above(head: FrontMatter) -> Iterator[Block]:
    """The pages and records that stand among a file's settings."""
    for key, inner in head.pages:
        yield Block(BlockKind.HEADING, key, key, 2)
        yield from blocks_of(inner)
    for record in head.records:
        try:
            yield from yaml_file.read(record.encode())
        except UnreadableDocument:  # what no YAML reader takes is still words of the paper
            yield from text.blocks_of(record)


@dataclass
class _List:
    """An open list; where every item is written "1." a reader sees them counted."""

    count: int
    last: str = ""

    def marker(self, item: Token) -> str:
        """What a reader sees before the item."""
        if not item.info:
            return item.markup
        number = str(self.count) if item.info == self.last else item.info
        self.last, self.count = item.info, int(number) + 1
        return number + item.markup


class _Page:
    """The file while it is read: which lists are open, and the blocks so far with their places."""

    def __init__(self, file: str, start: int) -> None:
        bounds = [start, *(m.end() for m in _NEWLINE.finditer(file, start)), len(file)]
        self._file = file
        self._lines = list(pairwise(bounds))
        self._covered = bytearray(len(self._lines) + 1)
        self._lists: list[_List] = []
        self._marker = ""
        """Of the list item whose first words are awaited."""
        self._in_header = False
        self._header_awaited = False
        """The table's header is empty: its first row names the columns."""
        self._rows_from = 0
        self._cells: list[str] = []
        self._found: list[tuple[int, Block]] = []

    @property
    def _depth(self) -> int:
        return len(self._lists)

    def blocks(self) -> tuple[Block, ...]:
        """In reading order, with the lines that Markdown shows nowhere (a link's address) as they stand."""
        for number, (start, end) in enumerate(self._lines):
            source = self._file[start:end].strip()
            if not self._covered[number] and any(c.isalnum() for c in plain_text(source)):
                self._add(start, _unshown(source))
        return tuple(block for _, block in sorted(self._found, key=lambda found: found[0]))

    def take(self, token: Token, after: Token) -> None:
        """Read on by one token; `after` holds the words of what it opens."""
        match token.type:
            case "heading_open":
                self._heading(token, after)
            case "paragraph_open":
                self._paragraph(token, after)
            case "html_block":
                self._html(token)
            case "fence" | "code_block":
                self._verbatim(token)
            case _:
                self._list(token)
                self._table(token, after)

    def _list(self, token: Token) -> None:
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                self._lists.append(_List(int(token.attrGet("start") or 1)))
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
            case "list_item_open":
                self._marker = self._lists[-1].marker(token)
            case "list_item_close":
                self._marker = ""

    def _table(self, token: Token, after: Token) -> None:
        match token.type:
            case "thead_open" | "thead_close":
                self._in_header = token.type == "thead_open"
            case "tr_open":
                self._cells = []
            case "th_open" | "td_open":
                self._cells.append(markdown_text(after.content))
            case "tr_close":
                self._row()
            case "table_open" if token.map:
                self._cover(token)
                self._rows_from = token.map[0]

    def _row(self) -> None:
        start, end = self._lines[self._rows_from]
        # The line of dashes under the header holds no words.
        self._rows_from += 2 if self._in_header else 1
        named = self._in_header or self._header_awaited
        self._header_awaited = self._in_header and not any(self._cells)
        if any(self._cells):
            source = self._file[start:end].strip().strip("|>").strip()
            cells = (*self._cells, *beyond(self._file[start:end], self._cells))
            shown = " | ".join(c for c in cells if c)
            self._add(start, Block(BlockKind.ROW, shown, source, cells=cells, header=named and all(cells)))

    def _heading(self, token: Token, after: Token) -> None:
        at, source = self._source(token, after.content)
        source = _CLOSED_HEADING.sub("", source)
        if self._marker:
            self._add(at, self._item(source))
        else:
            self._add(at, heading(source, int(token.tag[1:])))

    def _paragraph(self, token: Token, after: Token) -> None:
        at, source = self._source(token, after.content)
        for stretch in stretches(source):
            self._add(at + stretch.start, self._stretch(stretch))

    def _stretch(self, stretch: Stretch) -> Block:
        if self._marker:
            return self._item(stretch.source, stretch.marker)
        level = pseudo_heading(stretch.source)
        if level and not self._depth:
            return heading(stretch.source, level, stretch.marker)
        words_shown = markdown_text(stretch.source)
        if stretch.listed:
            return Block(BlockKind.ITEM, words_shown, stretch.source, self._depth + stretch.level, stretch.marker)
        return Block(BlockKind.PARAGRAPH, words_shown, stretch.source, self._depth)

    def _item(self, source: str, typed: str = "") -> Block:
        """The item that is open; a marker that is typed behind its own ("- (a) …", "- [x] …") says more."""
        marker, self._marker = typed or self._marker, ""
        box = _CHECKBOX.match(source)
        if box:
            marker, source = box[0], source[box.end() :].strip()
        return Block(BlockKind.ITEM, markdown_text(source), source, self._depth - 1, marker)

    def _html(self, token: Token) -> None:
        start, end = self._cover(token)
        part = self._file[start:end]
        for block in html.blocks_inside(part) if is_table(part) else text.blocks_of(part):
            self._add(start, block)

    def _verbatim(self, token: Token) -> None:
        """Fenced or indented text: its words as they stand."""
        start, end = self._cover(token)
        lines = self._file[start:end].strip().splitlines(keepends=True)
        inner = (
            lines[1:-1]
            if token.type == "fence" and len(lines) > 1 and lines[-1].strip().startswith(token.markup)
            else lines
        )
        source = "".join(inner).strip()
        if any(c.isalnum() for c in source):
            kind = BlockKind.ITEM if self._marker else BlockKind.PARAGRAPH
            marker, self._marker = self._marker, ""
            level = self._depth - 1 if kind is BlockKind.ITEM else self._depth
            self._add(start, Block(kind, " ".join(source.split()), source, level, marker))

    def _source(self, token: Token, content: str) -> tuple[int, str]:
        """Where the words of `content` stand, and their verbatim source."""
        start, end = self._cover(token)
        region = self._file[start:end]
        first, *others = content.split("\n")
        begin = max(0, region.find(first))
        stop = region.rfind(others[-1].strip()) + len(others[-1].strip()) if others else begin + len(first)
        return start + begin, region[begin:stop].strip()

    def _cover(self, token: Token) -> tuple[int, int]:
        first, last = token.map or [0, 0]
        last = min(max(last, first + 1), len(self._lines))
        self._covered[first:last] = b"\x01" * (last - first)
        return self._lines[first][0], self._lines[last - 1][1]

    def _add(self, at: int, block: Block) -> None:
        if any(c.isalnum() for c in block.text) or any(c.isalnum() for c in block.marker):
            self._found.append((at, block))


def _unshown(source: str) -> Block:
    """A line that Markdown shows nowhere: a link's address as a note that its name marks."""
    found = _LINK_ADDRESS.fullmatch(source)
    if found:
        return Block(BlockKind.ITEM, found["address"], found["address"], marker=found["name"])
    return Block(BlockKind.PARAGRAPH, markdown_text(source), source)
