"""Web pages, and papers that were saved as such."""

from collections.abc import Iterable, Iterator, Sequence, Set

from knowledge.documents.decode import decode
from knowledge.documents.formats.counting import counted
from knowledge.documents.formats.html_tree import UNSEEN, Node, texts_of, tree_of
from knowledge.documents.formats.laid_out import Laid, by_look, heading
from knowledge.documents.formats.tables import Cell, Row, reached_down, settled_in, table
from knowledge.documents.limits import guarded
from knowledge.types import Block, BlockKind

_BOLD = frozenset({"b", "strong"})
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_FEWEST_IN_A_COLUMN = 3
_MOST_WORDS_OF_AN_ITEM = 15
_WIDEST = 100
"""Columns and rows over which a cell may reach."""
_LARGEST_CELL = 400
"""Columns times rows over which a cell may reach."""
_ROWS = frozenset({"tr", "thead", "tbody", "tfoot"})
_LAY_OUT = frozenset({"table", *_HEADINGS})
"""In a table's cell, they tell that it only lays out the page."""


@guarded("a web page")
def read(data: bytes) -> tuple[Block, ...]:
    """The blocks of an HTML file. Raises UnreadableDocument."""
    file = decode(data)
    page, tree = _Page(file), tree_of(file)
    laid = list(page.inside(tree.children))
    if not any(one.block.kind is BlockKind.HEADING and one.block.level == 1 for one in laid):
        laid[:0] = page.title(tree)
    return tuple(settled_in(by_look(laid)))


def blocks_inside(part: str) -> tuple[Block, ...]:
    """The blocks of HTML that stands in another file; each source is a verbatim stretch of `part`."""
    return tuple(settled_in(by_look(list(_Page(part).inside(tree_of(part).children)))))


class _Page:
    """The file while it is read: how deep in lists, and the item (marker, level) whose words are awaited."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._depth = 0
        self._item: tuple[str, int] | None = None

    def inside(self, nodes: Sequence[Node]) -> Iterable[Laid]:
        """The blocks of `nodes`, which stand beside each other; most often they are one text."""
        return self._paragraph(nodes) if len(nodes) == 1 and not nodes[0].tag else self._beside(nodes)

    def _beside(self, nodes: Sequence[Node]) -> Iterator[Laid]:
        run: list[Node] = []
        for child in nodes:
            if not child.blocky and (child.tag != "br" or self._depth):
                if run or child.tag or not child.text.isspace():
                    run.append(child)
                continue
            if run:
                yield from self._paragraph(run)
                run.clear()
            if child.tag not in UNSEEN:
                yield from self._block(child)
        if run:
            yield from self._paragraph(run)

    def title(self, node: Node) -> list[Laid]:
        """The name of the page's window, as a heading."""
        for child in node.children:
            if child.tag in {"html", "head"}:
                return self.title(child)
            if child.tag == "title":
                text, source = self._words(child.children)
                return [Laid(heading(text, source, 1))] if text else []
        return []

    def _block(self, node: Node) -> Iterable[Laid]:
        if node.tag in _HEADINGS:
            return self._heading(node)
        if node.tag in _LISTS:
            return self._list(node)
        if node.tag == "dl":
            return self._definitions(node)
        if node.tag == "table":
            return self._table(node)
        return self.inside(node.children)

    def _heading(self, node: Node) -> Iterator[Laid]:
        text, source = self._words([node])
        if text and not self._depth:
            yield Laid(heading(text, source, _HEADINGS[node.tag]))
        elif text:
            yield from self._paragraph([node])

    def _list(self, node: Node) -> Iterator[Laid]:
        number, style = _number(node.said("start"), 1), node.said("type", "1")
        self._depth += 1
        for child in node.children:
            if child.tag != "li":
                yield from self.inside([child])
                continue
            number = _number(child.said("value"), number)
            marker = counted(number, style) + "." if node.tag == "ol" else "•"
            self._item = (marker, self._depth - 1)
            yield from self.inside(child.children)
            self._item = None
            number += 1
        self._depth -= 1

    def _definitions(self, node: Node) -> Iterator[Laid]:
        self._depth += 1
        for child in node.children:
            self._item = {"dt": ("•", self._depth - 1), "dd": ("", self._depth)}.get(child.tag)
            yield from self.inside(child.children if child.tag else [child])
            self._item = None
        self._depth -= 1

    def _paragraph(self, run: Sequence[Node]) -> tuple[Laid] | tuple[()]:
        text, source = self._words(run)
        if not text:
            return ()
        if self._item:
            marker, level = self._item
            self._item = None
            return (Laid(Block(BlockKind.ITEM, text, source, level, marker)),)
        if self._depth:
            return (Laid(Block(BlockKind.PARAGRAPH, text, source, self._depth)),)
        return (Laid(Block(BlockKind.PARAGRAPH, text, source), settled=False, bold=_bold_throughout(run)),)

    def _words(self, run: Sequence[Node]) -> tuple[str, str]:
        """The words of `run` and their verbatim source."""
        while len(run) == 1 and run[0].children and run[0].tag not in UNSEEN:
            run = run[0].children
        if len(run) == 1 and not (only := run[0]).tag:
            return " ".join(only.text.split()), self._file[only.start : only.end].strip()
        return " ".join("".join([node.text for top in run for node in texts_of(top)]).split()), self._source(run)

    def _source(self, run: Sequence[Node]) -> str:
        """The stretch of the file from the first to the last text in `run` that is not blank."""
        first = next((node for top in run for node in texts_of(top) if node.text and not node.text.isspace()), None)
        if not first:
            return ""
        back = (node for top in reversed(run) for node in texts_of(top, back=True))
        last = next(node for node in back if node.text and not node.text.isspace())
        return self._file[first.start : last.end].strip()

    def _table(self, node: Node) -> Iterator[Laid]:
        rows = list(_rows(node))
        yield from self.inside(list(_strays(node)))
        if any(_holds(cell, _LAY_OUT) for row in rows for cell in row.children):
            # A page laid out in a table: its cells are the page.
            for row in rows:
                for cell in row.children:
                    yield from self.inside(cell.children)
            return
        if self._is_a_column(rows):
            yield from self._column(rows)
            return
        depth, self._depth, self._item = self._depth, 0, None
        yield from table(reached_down([self._row(row) for row in rows]))
        self._depth = depth

    def _is_a_column(self, rows: Sequence[Node]) -> bool:
        """Are they a list that is drawn as a table of one column?"""
        if len(rows) < _FEWEST_IN_A_COLUMN or any(_cells(row) != 1 for row in rows):
            return False
        return all(len(self._words([row])[0].split()) <= _MOST_WORDS_OF_AN_ITEM for row in rows)

    def _column(self, rows: Sequence[Node]) -> Iterator[Laid]:
        self._depth += 1
        for row in rows:
            self._item = ("•", self._depth - 1)
            yield from self.inside(row.children)
            self._item = None
        self._depth -= 1

    def _row(self, node: Node) -> Row:
        cells = [child for child in node.children if child.tag in {"td", "th"}]
        source = self._source(cells)
        inside_head = all(cell.tag == "th" for cell in cells)
        return Row(tuple(self._cell(cell) for cell in cells), source, header=inside_head and len(cells) > 1)

    def _cell(self, node: Node) -> Cell:
        columns, rows = _span(node, "colspan"), _span(node, "rowspan")
        laid = tuple(self.inside(node.children))
        return Cell(laid, columns, min(rows, _LARGEST_CELL // columns), named=node.tag == "th")


def _cells(row: Node) -> int:
    return sum(child.tag in {"td", "th"} for child in row.children)


def _number(written: str, otherwise: int) -> int:
    return int(written) if written.isascii() and written.isdigit() and len(written) < 6 else otherwise


def _span(cell: Node, direction: str) -> int:
    return min(max(_number(cell.said(direction), 1), 1), _WIDEST) if cell.attributes else 1


def _seen(run: Sequence[Node]) -> list[Node]:
    return [node for node in run if any(text.text.strip() for text in texts_of(node))]


def _bold_throughout(run: Sequence[Node]) -> bool:
    return any(node.tag for node in run) and all(map(_bold, _seen(run)))


def _bold(node: Node) -> bool:
    if node.tag in _BOLD:
        return True
    inner = _seen(node.children)
    return bool(inner) and bool(node.tag) and all(map(_bold, inner))


def _rows(node: Node) -> Iterator[Node]:
    for child in node.children:
        if child.tag == "tr":
            yield child
        elif child.tag in _ROWS:
            yield from _rows(child)


def _strays(node: Node) -> Iterator[Node]:
    """What stands in a table but in no cell of a row: its caption, and words that browsers show above it."""
    for child in node.children:
        if child.tag in _ROWS:
            yield Node("", child.start, child.start, " ")
            yield from _strays(child)
        elif child.tag not in {"col", "colgroup"} and not (node.tag == "tr" and child.tag in {"td", "th"}):
            yield child


def _holds(node: Node, blocks: Set[str]) -> bool:
    return any(child.blocky and (child.tag in blocks or _holds(child, blocks)) for child in node.children)
