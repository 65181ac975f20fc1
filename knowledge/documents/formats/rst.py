"""reStructuredText, as documentation sites and enhancement proposals keep it."""

import re
import textwrap
from collections.abc import Iterator, Sequence

from docutils import frontend, nodes, utils
from docutils.parsers.rst import Parser

from knowledge.documents.decode import decode
from knowledge.documents.formats.counting import counted
from knowledge.documents.formats.laid_out import Laid, by_look, heading
from knowledge.documents.formats.tables import Cell, Row, reached_down, settled_in, table
from knowledge.documents.inline import rst_words
from knowledge.documents.limits import MEGABYTE, Deadline, guarded
from knowledge.errors import UnreadableDocument
from knowledge.types import Block, BlockKind

_LARGEST = MEGABYTE
_LONGEST_LINE = 1_000_000
_STYLES = {"arabic": "1", "loweralpha": "a", "upperalpha": "A", "lowerroman": "i", "upperroman": "I"}
_HEADERS = re.compile(r"(?:[A-Z][\w-]*: .*\n(?:[ \t]+.*\n)*){2,}\s*\n")
_DIRECTIVE = re.compile(r"\.\.\s+(?P<name>[\w:-]+)::[^\n]*(?:\n[ \t]+:[\w-]+:[^\n]*)*")
_UNSEEN = (
    nodes.comment,
    nodes.target,
    nodes.substitution_definition,
    nodes.pending,
    nodes.image,
    nodes.raw,
    nodes.label,
)
_SITE = frozenset({"toctree", "contents", "image", "currentmodule", "meta", "canonical-doc", "highlight", "index"})
"""Directives that lay out a site and hold no words of the paper."""
_DEEPEST = 5
"""Unknown directives inside each other."""
_RUBRIC = 7
_TALLEST = 200
"""Lines in a row of a table."""


@guarded("reStructuredText")
def read(data: bytes) -> tuple[Block, ...]:
    """The blocks of a reStructuredText file. Raises UnreadableDocument."""
    file = decode(data)
    if len(file) > _LARGEST:
        raise UnreadableDocument("It is longer than a million characters: split it.")
    return tuple(settled_in(by_look(list(_Page(file).inside(_parsed(file), 0)))))


def _parsed(file: str) -> nodes.document:
    """The tree of `file`; it may name other files and addresses, and none is opened."""
    parser = Parser(rfc2822=bool(_HEADERS.match(file)))
    settings = frontend.get_default_settings(Parser)
    settings.file_insertion_enabled = settings.raw_enabled = False
    settings.report_level = settings.halt_level = 5
    settings.line_length_limit = _LONGEST_LINE
    document = utils.new_document("paper", settings)
    parser.parse(file, document)
    return document


class _Page:
    """The file while it is read: how deep in lists and unknown directives, and the item whose words are awaited."""

    def __init__(self, file: str) -> None:
        self._lines = file.splitlines()
        self._deadline = Deadline()
        self._at = 0
        """The line after the last row of a table."""
        self._depth = 0
        self._unknown = 0
        self._item: tuple[str, int] | None = None

    def inside(self, node: nodes.Element, level: int) -> Iterator[Laid]:
        """The blocks of what stands in `node`, under a heading of `level`."""
        for child in node.children:
            if isinstance(child, nodes.Element) and not isinstance(child, _UNSEEN):
                yield from self._block(child, level)

    def _block(self, node: nodes.Element, level: int) -> Iterator[Laid]:
        match node:
            case nodes.section():
                yield from self.inside(node, level + 1)
            case nodes.title() | nodes.rubric():
                yield from self._title(node, level)
            case nodes.table():
                yield from self._table(node, level)
            case nodes.system_message():
                yield from self._lost(node, level)
            case nodes.TextElement():
                yield from self._paragraph(node)
            case _:
                yield from self._listed(node, level)

    def _listed(self, node: nodes.Element, level: int) -> Iterator[Laid]:
        match node:
            case nodes.bullet_list() | nodes.enumerated_list():
                yield from self._list(node, level)
            case nodes.definition_list():
                yield from self._definitions(node, level)
            case nodes.field_list():
                yield from map(self._field, node.findall(nodes.field))
            case nodes.footnote() | nodes.citation():
                yield from self._note(node, level)
            case _:
                yield from self.inside(node, level)

    def _title(self, node: nodes.Element, level: int) -> Iterator[Laid]:
        if isinstance(node.parent, nodes.section) or isinstance(node, nodes.rubric):
            source = node.rawsource
            yield Laid(heading(rst_words(source).text, source, _RUBRIC if isinstance(node, nodes.rubric) else level))
        else:
            yield from self._paragraph(node, bold=True)

    def _paragraph(self, node: nodes.Element, *, bold: bool = False) -> Iterator[Laid]:
        source = node.rawsource or node.astext()
        text = rst_words(source).text
        if self._item:
            marker, level = self._item
            self._item = None
            yield Laid(Block(BlockKind.ITEM, text, source, level, marker))
        elif self._depth:
            yield Laid(Block(BlockKind.PARAGRAPH, text, source, self._depth))
        else:
            strong = len(node.children) == 1 and isinstance(node.children[0], nodes.strong)
            yield Laid(Block(BlockKind.PARAGRAPH, text, source), settled=False, bold=bold or strong)

    def _bare(self) -> Iterator[Laid]:
        """The number of an item with no words of its own, as "4." by itself: it is what stands there."""
        if self._item and any(c.isalnum() for c in self._item[0]):
            yield Laid(Block(BlockKind.PARAGRAPH, self._item[0], self._item[0]))

    def _list(self, node: nodes.Element, level: int) -> Iterator[Laid]:
        yield from self._bare()
        self._depth += 1
        style = _STYLES.get(node.get("enumtype", ""), "")
        for number, child in enumerate(node.children, node.get("start", 1)):
            marker = f"{node['prefix']}{counted(number, style)}{node['suffix']}" if style else "•"
            self._item = (marker, self._depth - 1)
            if isinstance(child, nodes.Element):
                yield from self.inside(child, level)
            yield from self._bare()
            self._item = None
        self._depth -= 1

    def _definitions(self, node: nodes.Element, level: int) -> Iterator[Laid]:
        self._depth += 1
        for entry in node.findall(nodes.definition_list_item):
            for child in entry.children:
                if isinstance(child, nodes.term):
                    self._item = ("•", self._depth - 1)
                    yield from self._paragraph(child)
                elif isinstance(child, nodes.definition):
                    self._item = ("", self._depth)
                    yield from self.inside(child, level)
        self._depth -= 1

    def _field(self, node: nodes.field) -> Laid:
        name, body = (" ".join(child.astext().split()) for child in node.children[:2])
        source = " ".join(p.rawsource for p in node.findall(nodes.paragraph)) or name
        cells = (name, rst_words(source).text if body else "")
        return Laid(Block(BlockKind.ROW, ": ".join(filter(None, cells)), source, cells=cells))

    def _table(self, node: nodes.Element, level: int) -> Iterator[Laid]:
        depth, self._depth, self._item = self._depth, 0, None
        for title in node.findall(nodes.title):
            yield from self._paragraph(title)
        rows = [self._row(row, level) for row in node.findall(nodes.row)]
        yield from table(reached_down(rows))
        self._depth = depth

    def _row(self, node: nodes.row, level: int) -> Row:
        cells = tuple(
            Cell(tuple(self.inside(entry, level)), 1 + entry.get("morecols", 0), 1 + entry.get("morerows", 0))
            for entry in node.findall(nodes.entry)
        )
        return Row(cells, self._row_source(cells), header=isinstance(node.parent, nodes.thead))

    def _row_source(self, cells: Sequence[Cell]) -> str:
        """The lines that hold the row, from where the row before it ended."""
        waiting = [line for cell in cells for one in cell.laid for line in one.block.source.splitlines()]
        first = next(
            (at for at in range(self._at, len(self._lines)) if waiting and waiting[0] in self._lines[at]), None
        )
        if first is None:
            return max(waiting, key=len, default="")
        end = first
        while waiting and end < min(first + _TALLEST, len(self._lines)):
            waiting = [piece for piece in waiting if piece not in self._lines[end]]
            end += 1
        self._at = end
        return "\n".join(self._lines[first:end]).strip()

    def _note(self, node: nodes.Element, level: int) -> Iterator[Laid]:
        label = next((child.astext() for child in node.children if isinstance(child, nodes.label)), "*")
        depth, self._depth = self._depth, 1
        self._item = (f"[{label}]", 0)
        yield from self.inside(node, level)
        self._depth, self._item = depth, None

    def _lost(self, node: nodes.Element, level: int) -> Iterator[Laid]:
        """What the parser could not place: a directive of another program is read for its words."""
        for block in node.findall(nodes.literal_block):
            found = _DIRECTIVE.match(block.rawsource)
            if not found and node["level"] > 2:
                yield from self._paragraph(block)
            elif found and found["name"] not in _SITE and self._unknown < _DEEPEST:
                self._deadline.check()
                self._unknown += 1
                yield from self.inside(_parsed(textwrap.dedent(block.rawsource[found.end() :])), level)
                self._unknown -= 1
