"""Properties in a Word file from before 2007, as changes to a look; its styles and the levels of its lists.

After Microsoft's [MS-DOC]: a property is two bytes that name it, whose highest three bits say how long its value is.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from struct import unpack_from

from knowledge.documents.formats.word_numbering import Level, Numbering, Rules
from knowledge.documents.formats.word_styles import Style

_LENGTHS = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}
_ROW = 0xD608
_BOLD, _SIZE, _HIDDEN, _DELETED, _CHARACTER_STYLE, _SYMBOL = 0x0835, 0x4A43, 0x083C, 0x0800, 0x4A30, 0x6A09
_LIST, _LEVEL, _OUTLINE = 0x460B, 0x260A, 0x2640
_LEFT = frozenset({0x840F, 0x845E})
_IN_TABLE, _ROW_END, _HEADER, _ELSEWHERE = 0x2416, 0x2417, 0x3404, frozenset({0x6645, 0x6646})
_AS_STYLE, _NOT_AS_STYLE = 0x80, 0x81
_TITLE, _CONTENTS = 62, range(19, 28)
_FORMATS = {1: "I", 2: "i", 3: "A", 4: "a", 23: "bullet", 255: "none"}
_LONGEST_CHAIN = 20
_LIST_BYTES, _USE_BYTES, _LEVEL_BYTES = 28, 16, 28
_CELL_BYTES = 20


@dataclass(frozen=True)
class CellShape:
    """Where a cell of a row stands: its right edge, and whether it goes on the one before or above it."""

    left: int
    right: int
    goes_on_before: bool
    goes_on_above: bool


@dataclass(frozen=True)
class Placing:
    """Where a paragraph stands: in a table, at the end of a row and with which cells."""

    in_table: bool = False
    row_end: bool = False
    header: bool = False
    cells: tuple[CellShape, ...] = field(default=())


def properties(data: bytes) -> Iterator[tuple[int, bytes]]:
    """(name, value) of each property."""
    at = 0
    while at + 2 < len(data):
        [name] = unpack_from("<H", data, at)
        at += 2
        length = _LENGTHS.get(name >> 13)
        if name == _ROW and at + 2 <= len(data):
            length, at = unpack_from("<H", data, at)[0] - 1, at + 2
        elif length is None:
            length, at = data[at], at + 1
        yield name, data[at : at + max(0, length)].ljust(1, b"\0")
        at += max(0, length)


def changed(style: Style, data: bytes, *, above: bool | None = None) -> Style:
    """`style` with the changes of `data`; `above` says whether what it is based on is bold."""
    for name, value in properties(data):
        if name == _BOLD:
            style = replace(style, bold={_AS_STYLE: above, _NOT_AS_STYLE: not above}.get(value[0], bool(value[0])))
        elif name == _SIZE:
            style = replace(style, size=_number(value))
        elif name == _LIST:
            style = replace(style, list_id=str(_number(value)), level=style.level)
        elif name == _LEVEL:
            style = replace(style, level=min(value[0], 8))
        elif name == _OUTLINE:
            style = replace(style, heading=value[0] + 1 if value[0] < 9 else 0)
        elif name in _LEFT:
            style = replace(style, left=int.from_bytes(value[:2], "little", signed=True))
    return style


def unseen(data: bytes) -> bool:
    """Are characters with these properties hidden or deleted?"""
    return any(name in {_HIDDEN, _DELETED} and value[0] in {1, _NOT_AS_STYLE} for name, value in properties(data))


def character_style(data: bytes) -> int:
    """The style of a run of characters; 0 where it has none."""
    return next((_number(value) for name, value in properties(data) if name == _CHARACTER_STYLE), 0)


def is_symbol(data: bytes) -> bool:
    """Is it a sign of a font of signs, whose letters mean nothing?"""
    return any(name == _SYMBOL for name, _ in properties(data))


def elsewhere(data: bytes) -> int | None:
    """Where in the data stream a paragraph's properties stand, if not in `data`."""
    found = (int.from_bytes(value, "little") for name, value in properties(data) if name in _ELSEWHERE)
    return next(found, None)


def placing(data: bytes) -> Placing:
    """Where a paragraph with these properties stands."""
    place = Placing()
    for name, value in properties(data):
        if name == _IN_TABLE:
            place = replace(place, in_table=bool(value[0]))
        elif name == _ROW_END:
            place = replace(place, row_end=bool(value[0]))
        elif name == _HEADER:
            place = replace(place, header=bool(value[0]))
        elif name == _ROW:
            place = replace(place, cells=tuple(_cells(value)))
    return place


def _cells(value: bytes) -> Iterator[CellShape]:
    count = min(value[0], 64, (len(value) - 3) // 2)
    edges = unpack_from(f"<{count + 1}h", value, 1) if count > 0 else (0,)
    for n, (left, right) in enumerate(pairwise(edges)):
        at = 1 + 2 * (count + 1) + _CELL_BYTES * n
        flags = _number(value[at : at + 2])
        yield CellShape(left, right, flags & 3 == 2, flags >> 5 & 3 == 1)


def styles(part: bytes) -> Mapping[int, Style]:
    """The styles of a file by their numbers."""
    if len(part) < 6:
        return {}
    header, count, base = unpack_from("<HHH", part)
    raw: dict[int, bytes] = {}
    at = 2 + header
    for number in range(count):
        if at + 2 > len(part):
            break
        [length] = unpack_from("<H", part, at)
        raw[number] = part[at + 2 : at + 2 + length]
        at += 2 + length + length % 2
    known: dict[int, Style] = {}
    return {number: _style(number, raw, base, known, 0) for number in raw}


def _style(number: int, raw: Mapping[int, bytes], base: int, known: dict[int, Style], depth: int) -> Style:
    """A style with what it is based on."""
    own = raw.get(number, b"")
    if number in known or len(own) < base + 2 or depth > _LONGEST_CHAIN:
        return known.get(number, Style())
    name, kind, parts = unpack_from("<HHH", own)
    above = _style(kind >> 4, raw, base, known, depth + 1) if kind >> 4 != number else Style()
    style = replace(above, title=name & 0xFFF == _TITLE, contents=name & 0xFFF in _CONTENTS)
    at = base + 2 + 2 * (unpack_from("<H", own, base)[0] + 1)
    for part in range(parts & 0xF):
        length = _number(own[at : at + 2])
        skip = 2 if kind & 0xF == 1 and part == 0 else 0
        style = changed(style, own[at + 2 + skip : at + 2 + length], above=above.bold)
        at += 2 + length + length % 2
    if 1 <= name & 0xFFF <= 9:
        style = replace(style, heading=name & 0xFFF)
    known[number] = style
    return style


def numbering(lists: bytes, uses: bytes) -> Numbering:
    """The lists by the numbers under which paragraphs use them."""
    by_id = _lists(lists)
    count = min(_number(uses[:4]), max(0, (len(uses) - 4) // _USE_BYTES))
    rules = {}
    for n in range(count):
        key = uses[4 + _USE_BYTES * n :][:4]
        if key in by_id:
            rules[str(n + 1)] = Rules(by_id[key], key.hex())
    return Numbering(rules)


def _lists(part: bytes) -> dict[bytes, dict[int, Level]]:
    count = min(_number(part[:2]), max(0, (len(part) - 2) // _LIST_BYTES))
    at = 2 + _LIST_BYTES * count
    found: dict[bytes, dict[int, Level]] = {}
    for n in range(count):
        own = part[2 + _LIST_BYTES * n :][:_LIST_BYTES]
        levels = found.setdefault(own[:4], {})
        for level in range(1 if own[26] & 1 else 9):
            at, levels[level] = _level(part, at, level)
    return found


def _level(part: bytes, at: int, level: int) -> tuple[int, Level]:
    """Where the next level begins, and this one."""
    head = part[at : at + _LEVEL_BYTES].ljust(_LEVEL_BYTES, b"\0")
    characters, paragraph = head[24], head[25]
    at += _LEVEL_BYTES
    look = changed(Style(), part[at : at + paragraph])
    at += paragraph + characters
    length = 2 * _number(part[at : at + 2])
    shown = part[at + 2 : at + 2 + length].decode("utf-16-le", "replace")
    text = "".join(f"%{ord(c) + 1}" if ord(c) < 9 else c for c in shown)
    left = look.left if look.left is not None else 360 * (level + 1)
    return at + 2 + length, Level(_number(head[:4]), _FORMATS.get(head[4], "1"), text, left)


def _number(data: bytes) -> int:
    return int.from_bytes(data[:4], "little")
