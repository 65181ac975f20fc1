"""HTML as a tree whose every node knows where it stands in the file."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from knowledge.documents.formats.html_tags import carefully, quickly

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
UNSEEN = frozenset(
    "head title script style template noscript nav svg iframe object select textarea button canvas audio video".split()
)
"""Elements whose words no reader of the page sees."""
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
_PARAGRAPH_BOUNDS: frozenset[str] = _CELLS | {
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
_IMPLIED: dict[str, list[tuple[frozenset[str], frozenset[str]]]] = {
    tag: [
        *([_CLOSES[tag]] if tag in _CLOSES else []),
        *([(_PARAGRAPH, _PARAGRAPH_BOUNDS)] if tag in BLOCKS else []),
        *([(_HEADINGS, _PARAGRAPH_BOUNDS)] if tag in _HEADINGS else []),
    ]
    for tag in BLOCKS | _CLOSES.keys()
}
"""What a start tag leaves no room for, and how far out: an item before an item, a paragraph before a block."""
_DEEPEST = 150
"""Elements inside each other; what stands deeper is read as if it stood here."""


@dataclass(slots=True)
class Node:
    """An element (`tag`) or a stretch of text (no tag), from `start` to `end` in the file."""

    tag: str
    start: int
    end: int
    text: str = ""
    blocky: bool = False
    """It is a block, or holds one."""
    children: Sequence["Node"] = ()
    attributes: Mapping[str, str] | None = None
    """None of a text."""

    def said(self, attribute: str, otherwise: str = "") -> str:
        """What an attribute says; `otherwise` where the element bears none."""
        return self.attributes.get(attribute, otherwise) if self.attributes else otherwise


class _Builder:
    """Takes the tags of a file, and makes the tree."""

    def __init__(self, length: int) -> None:
        self._inside: list[list[Node]] = [[]]
        """The children so far of each open element."""
        self.root = Node("", 0, length, blocky=True, children=self._inside[0])
        self._open = [self.root]

    def leaf(self, tag: str, start: int, shown: str, at: int) -> None:
        end = at + len(shown)
        if len(self._open) >= _DEEPEST:
            self.start(tag, {}, start, at, alone=False)
            self.text(at, end, shown)
            self.end(tag, end)
            return
        for closed, bounds in _IMPLIED[tag]:
            self._close_nearest(closed, bounds, start)
        self._inside[-1].append(Node(tag, start, end, "", blocky=True, children=(Node("", at, end, shown),)))
        self._open[-1].blocky = True

    def start(self, tag: str, attributes: dict[str, str], start: int, end: int, *, alone: bool) -> None:
        for closed, bounds in _IMPLIED.get(tag, ()):
            self._close_nearest(closed, bounds, start)
        block = tag in BLOCKS
        children: list[Node] = []
        node = Node(tag, start, end, "", block, children, attributes)
        self._inside[-1].append(node)
        if tag not in _VOID and len(self._open) < _DEEPEST:
            self._open.append(node)
            self._inside.append(children)
        elif block:
            self._open[-1].blocky = True
        if alone and not block and tag not in _VOID:
            self._close_to(len(self._open) - 1, start)

    def end(self, tag: str, at: int) -> None:
        if self._open[-1].tag == tag:
            self._close_to(len(self._open) - 1, at)
            return
        bounds = _TABLE if tag in _IN_TABLES else _CELL_OR_TABLE
        for depth in range(len(self._open) - 1, 0, -1):
            nearest = self._open[depth].tag
            if nearest == tag:
                self._close_to(depth, at)
                return
            if nearest in bounds and tag != "table":
                return

    def text(self, start: int, end: int, shown: str) -> None:
        self._inside[-1].append(Node("", start, end, shown))

    def _close_nearest(self, tags: frozenset[str], bounds: frozenset[str], at: int) -> None:
        for depth in range(len(self._open) - 1, 0, -1):
            tag = self._open[depth].tag
            if tag in tags:
                self._close_to(depth, at)
                return
            if tag in bounds:
                return

    def _close_to(self, depth: int, at: int) -> None:
        while len(self._open) > depth:
            node = self._open.pop()
            self._inside.pop()
            node.end = at if at > node.end else node.end
            if node.blocky:
                self._open[-1].blocky = True

    def close(self, at: int) -> None:
        """The file ends here."""
        self._close_to(1, at)


def tree_of(file: str) -> Node:
    """The root of `file`, with ends implied as browsers imply them."""
    builder = _Builder(len(file))
    if not quickly(file, builder):
        builder = _Builder(len(file))
        carefully(file, builder)
    builder.close(len(file))
    return builder.root


def texts_of(node: Node, *, back: bool = False) -> Iterator[Node]:
    """The stretches of text in `node`, from its end where `back`; a line break and a block's end are a space."""
    if not node.tag:
        yield node
    elif node.tag == "br":
        yield Node("", node.start, node.end, " ")
    elif node.tag not in UNSEEN:
        for child in reversed(node.children) if back else node.children:
            if child.tag:
                yield from texts_of(child, back=back)
            else:
                yield child
            if child.blocky:
                yield Node("", child.end, child.end, " ")
