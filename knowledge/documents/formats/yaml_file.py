"""YAML records: lists of groups with their chairs and members, rosters, settings of a committee."""

import re
from collections.abc import Iterator
from collections.abc import Sequence as Many
from dataclasses import replace

from knowledge.documents.decode import decode
from knowledge.documents.formats import text
from knowledge.documents.formats.yaml_tree import Mapping, Scalar, Sequence, Tree, span, trees_of
from knowledge.documents.limits import MEGABYTE, guarded
from knowledge.errors import UnreadableDocument
from knowledge.types import Block, BlockKind

_LARGEST = 5 * MEGABYTE
_NAMES = ("name", "title", "id", "group", "team", "role", "member", "organisation", "organization")
"""Keys whose value names the record that they stand in."""
_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
_MOST_INLINE = 5
"""Entries of a list that stays inside its record's own list; a longer one stands under its own heading."""
_COMMENT = re.compile(
    r"(?:---[^\n]*\n|[ \t]*\n|#[ \t]*(?:yaml-language-server|-\*-)[^\n]*\n)*(?P<words>(?:#[^\n]*\n)+)"
)
_SHORTEST_REMARK = 6
_MOST_COLUMNS = 8
_LONGEST_CELL = 200
_LONGEST_SUBTITLE = 80


@guarded("YAML")
def read(data: bytes) -> tuple[Block, ...]:
    """The blocks of a YAML file. Raises UnreadableDocument."""
    file = decode(data)
    if len(file) > _LARGEST:
        raise UnreadableDocument(f"It is longer than {_LARGEST // MEGABYTE} million characters: split it.")
    records = _Records(file)
    blocks = [block for tree in trees_of(file) for block in records.document(tree)]
    return (*_remark(file), *blocks)


def _remark(file: str) -> Iterator[Block]:
    """What a comment above the first record says of the file, where it is a sentence."""
    comment = _COMMENT.match(file)
    if comment:
        source = comment["words"].strip()
        shown = " ".join(line.lstrip("# ") for line in source.splitlines())
        if len(shown.split()) >= _SHORTEST_REMARK:
            yield Block(BlockKind.PARAGRAPH, shown, source)


class _Records:
    """The file while it is read."""

    def __init__(self, file: str) -> None:
        self._file = file

    def document(self, tree: Tree) -> Iterator[Block]:
        """The blocks of one document; a name of its own is its title, and only that stands at level 1."""
        name = _name(tree)
        if isinstance(tree, Mapping) and name:
            about = _value(tree, ("description", "summary"))
            shown = f"{name.text}: {about.text}" if about and len(about.text) <= _LONGEST_SUBTITLE else name.text
            yield Block(BlockKind.HEADING, _clean(shown), self._raw(name), 1)
        yield from self._inside(tree, 2, whole=True)

    def _inside(self, tree: Tree, level: int, *, key: Scalar | None = None, whole: bool = False) -> Iterator[Block]:
        """The blocks of `tree` under a heading of `level` - 1, which says its `key`."""
        if isinstance(tree, Scalar):
            yield from self._prose(tree, level)
        elif _tabular(tree):
            yield from self._table(tree, key)
        elif isinstance(tree, Mapping):
            yield from self._record(tree, level, whole=whole)
        else:
            yield from self._sequence(tree, level)

    def _record(self, tree: Mapping, level: int, *, whole: bool) -> Iterator[Block]:
        """What is short first, as one list; then what is long, each under its key."""
        pairs = [(key, value) for key, value in tree.pairs if not _empty(value)]
        collection = all(not isinstance(value, Scalar) for _, value in pairs)
        apart = [
            isinstance(value, Scalar) and value.block and "\n\n" in value.text.strip()
            if isinstance(value, Scalar)
            else whole or collection or not _small(value)
            for _, value in pairs
        ]
        for (key, value), far in zip(pairs, apart, strict=True):
            if not far:
                yield self._pair(key, value)
        for (key, value), far in zip(pairs, apart, strict=True):
            if far:
                yield Block(BlockKind.HEADING, _clean(key.text), self._raw(key), level)
                yield from self._inside(value, level + 1, key=key)

    def _sequence(self, tree: Sequence, level: int) -> Iterator[Block]:
        for entry in tree.entries:
            name = _name(entry)
            if isinstance(entry, Mapping) and name and not _flat(entry):
                yield Block(BlockKind.HEADING, _clean(name.text), self._raw(name), level)
                yield from self._inside(entry, level + 1)
            elif not _empty(entry):
                yield self._line(entry)

    def _pair(self, key: Scalar, value: Tree) -> Block:
        """ "key: value" as an item; what is listed under a key stands behind it."""
        _, end = span(value)
        return self._item(f"{key.text}: {_said(value)}", self._file[key.start : end].strip())

    def _line(self, tree: Tree) -> Block:
        start, end = span(tree)
        return self._item(_said(tree), self._file[start:end].strip())

    def _item(self, shown: str, source: str) -> Block:
        return Block(BlockKind.ITEM, _clean(shown), source, 0, "•")

    def _table(self, tree: Mapping | Sequence, key: Scalar | None) -> Iterator[Block]:
        """Records of one kind, a row each; the key of each in the first column."""
        records = _records(tree)
        columns = list(dict.fromkeys(inner.text for _, record in records for inner, _ in record.pairs))
        first = [key.text if key else "name"] if isinstance(tree, Mapping) else []
        names = tuple(map(_clean, first + columns))
        yield Block(BlockKind.ROW, " | ".join(names), columns[0], cells=names, header=True)
        for name, record in records:
            values = {inner.text: _clean(_said(value)) for inner, value in record.pairs}
            cells = (*([_clean(name.text)] if name else []), *(values.get(column, "") for column in columns))
            start, end = span(record)
            source = self._file[name.start if name else start : end].strip()
            yield Block(BlockKind.ROW, " | ".join(filter(None, cells)), source, cells=cells)

    def _prose(self, scalar: Scalar, level: int) -> Iterator[Block]:
        for block in text.blocks_of(scalar.text):
            deeper = block.level + level - 1 if block.kind is BlockKind.HEADING else block.level
            yield replace(block, level=deeper)

    def _raw(self, scalar: Scalar) -> str:
        return self._file[scalar.start : scalar.end].strip()


def _name(tree: Tree) -> Scalar | None:
    """The value that names a record: its name or title, else its first value."""
    return _value(tree, _NAMES) if isinstance(tree, Mapping) else None


def _value(tree: Mapping, keys: Many[str]) -> Scalar | None:
    values = {key.text.lower(): value for key, value in tree.pairs}
    found = (values.get(key) for key in keys)
    return next((value for value in found if isinstance(value, Scalar) and not _empty(value)), None)


def _empty(tree: Tree) -> bool:
    if isinstance(tree, Scalar):
        return tree.text in _EMPTY
    parts = [value for _, value in tree.pairs] if isinstance(tree, Mapping) else tree.entries
    return all(map(_empty, parts))


def _flat(tree: Tree) -> bool:
    """Does it hold values alone?"""
    parts = [value for _, value in tree.pairs] if isinstance(tree, Mapping) else []
    return bool(parts) and all(isinstance(value, Scalar) for value in parts)


def _small(tree: Mapping | Sequence) -> bool:
    """Is it short enough to stand in the list of the record around it?"""
    if isinstance(tree, Mapping):
        return _flat(tree) and len(tree.pairs) <= _MOST_INLINE
    return len(tree.entries) <= _MOST_INLINE and all(isinstance(e, Scalar) or _flat(e) for e in tree.entries)


def _records(tree: Mapping | Sequence) -> list[tuple[Scalar | None, Mapping]]:
    pairs: Many[tuple[Scalar | None, Tree]] = (
        tree.pairs if isinstance(tree, Mapping) else [(None, entry) for entry in tree.entries]
    )
    return [(name, record) for name, record in pairs if isinstance(record, Mapping)]


def _tabular(tree: Mapping | Sequence) -> bool:
    """Are its entries short records of one kind?"""
    records = _records(tree)
    entries = tree.pairs if isinstance(tree, Mapping) else tree.entries
    if len(records) < 2 or len(records) < len(entries) or not all(_flat(record) for _, record in records):
        return False
    columns = {key.text for _, record in records for key, _ in record.pairs}
    values = [value for _, record in records for _, value in record.pairs]
    shared = sum(len(record.pairs) for _, record in records) >= len(columns) * len(records) / 2
    short = all(isinstance(value, Scalar) and len(value.text) <= _LONGEST_CELL for value in values)
    return short and shared and len(columns) <= _MOST_COLUMNS


def _said(tree: Tree) -> str:
    """All that it says, in one line."""
    if isinstance(tree, Scalar):
        return tree.text
    if isinstance(tree, Sequence):
        return ", ".join(_said(entry) for entry in tree.entries if not _empty(entry))
    name = _name(tree)
    said = [f"{key.text}: {_said(value)}" for key, value in tree.pairs if value is not name and not _empty(value)]
    if name:
        return f"{name.text} ({'; '.join(said)})" if said else name.text
    return "; ".join(said)


def _clean(shown: str) -> str:
    return " ".join(shown.split())
