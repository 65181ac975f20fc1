"""HTML as a tree whose every node knows where it stands in the file."""

import html
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from knowledge.documents.limits import Deadline

_HEADINGS = frozenset(f"h{n}" for n in range(1, 7))
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
BLOCKS = (
    _HEADINGS
    | _LISTS
    | frozenset(
        "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption "
        "figure footer form header hgroup hr html legend li main nav p pre section "
        "summary table tbody td tfoot th thead tr".split()
    )
)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_CELLS = frozenset({"td", "th"})
_SECTIONS = frozenset({"thead", "tbody", "tfoot"})
_IN_TABLES = _CELLS | _SECTIONS | {"tr"}
_TABLE = frozenset({"table"})
_CELL_OR_TABLE = _CELLS | _TABLE
_PARAGRAPH = frozenset({"p"})
_CLOSES: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), _LISTS),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "td": (_CELLS, frozenset({"tr", "table"})),
    "th": (_CELLS, frozenset({"tr", "table"})),
    "tr": (frozenset({"tr"}), frozenset({"table"})),
    **{section: (_SECTIONS, frozenset({"table"})) for section in _SECTIONS},
    "option": (frozenset({"option"}), frozenset({"select"})),
}
"""What a start tag closes, and how far out it looks for it."""
_PARAGRAPH_BOUNDS = _CELLS | {
    "li",
    "dd",
    "dt",
    "div",
    "section",
    "article",
    "blockquote",
    "table",
    "caption",
    "summary",
}
_LONGEST_READING = 20.0
"""Seconds."""
_DEEPEST = 150
"""Elements inside each other; what stands deeper is read as if it stood here."""


@dataclass(slots=True)
class Node:
    """An element (`tag`) or a stretch of text (no tag), from `start` to `end` in the file."""

    tag: str
    start: int
    end: int
    text: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Node"] = field(default_factory=list)
    blocky: bool = False
    """It is a block, or holds one."""


class _Builder(HTMLParser):
    def __init__(self, file: str) -> None:
        super().__init__(convert_charrefs=False)
        self._file = file
        self._deadline = Deadline(_LONGEST_READING)
        self._lines = [0, *(end.end() for end in re.finditer("\n", file))]
        self.root = Node("", 0, len(file), blocky=True)
        self._open = [self.root]

    @property
    def _at(self) -> int:
        line, column = self.getpos()
        return self._lines[min(line, len(self._lines)) - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._imply_ends(tag)
        start = self._at
        end = start + len(self.get_starttag_text() or "")
        node = Node(tag, start, end, attributes={k: v or "" for k, v in attrs}, blocky=tag in BLOCKS)
        self._open[-1].children.append(node)
        if tag not in _VOID and len(self._open) < _DEEPEST:
            self._open.append(node)
        elif node.blocky:
            self._mark_blocky()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID and tag not in BLOCKS:
            self._close_to(len(self._open) - 1, self._at)

    def handle_endtag(self, tag: str) -> None:
        bounds = _TABLE if tag in _IN_TABLES else _CELL_OR_TABLE
        for depth in range(len(self._open) - 1, 0, -1):
            if self._open[depth].tag == tag:
                self._close_to(depth, self._at)
                return
            if self._open[depth].tag in bounds and tag != "table":
                return

    def handle_data(self, data: str) -> None:
        self._text(data, len(data))

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name}")

    def _reference(self, raw: str) -> None:
        closed = self._file.startswith(";", self._at + len(raw))
        shown = html.unescape(raw + ";")
        self._text(shown if shown != raw + ";" else raw + (";" if closed else ""), len(raw) + closed)

    def _text(self, shown: str, length: int) -> None:
        # The parser looks through the rest of the file for the end of every tag that is never closed.
        self._deadline.check()
        self._open[-1].children.append(Node("", self._at, self._at + length, shown))

    def _imply_ends(self, tag: str) -> None:
        """Close what this start tag leaves no room for: a paragraph before a block, an item before an item."""
        if tag in _CLOSES:
            self._close_nearest(*_CLOSES[tag])
        if tag in BLOCKS:
            self._close_nearest(_PARAGRAPH, _PARAGRAPH_BOUNDS)
        if tag in _HEADINGS:
            self._close_nearest(_HEADINGS, _PARAGRAPH_BOUNDS)

    def _close_nearest(self, tags: frozenset[str], bounds: frozenset[str]) -> None:
        for depth in range(len(self._open) - 1, 0, -1):
            if self._open[depth].tag in tags:
                self._close_to(depth, self._at)
                return
            if self._open[depth].tag in bounds:
                return

    def _close_to(self, depth: int, at: int) -> None:
        while len(self._open) > depth:
            node = self._open.pop()
            node.end = max(node.end, at)
            if node.blocky:
                self._mark_blocky()

    def _mark_blocky(self) -> None:
        self._open[-1].blocky = True

    def close(self) -> None:
        super().close()
        self._close_to(1, len(self._file))


def tree_of(file: str) -> Node:
    """The root of `file`, with ends implied as browsers imply them."""
    builder = _Builder(file)
    builder.feed(file)
    builder.close()
    return builder.root
