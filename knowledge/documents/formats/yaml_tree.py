"""YAML as a tree whose every node knows where it stands in the file."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from knowledge.errors import UnreadableDocument

_DEEPEST = 60
_MOST = 200_000
"""Nodes, those that an alias says again included."""


@dataclass
class Scalar:
    """A value: what it says and where."""

    text: str
    start: int
    end: int
    block: bool = False
    """It is written as lines of their own (`|`)."""


@dataclass
class Mapping:
    """Keys with their values, in order."""

    pairs: list[tuple[Scalar, "Tree"]] = field(default_factory=list)


@dataclass
class Sequence:
    """Entries in order."""

    entries: list["Tree"] = field(default_factory=list)


Tree = Scalar | Mapping | Sequence


class _Builder:
    def __init__(self, events: Iterator[Event]) -> None:
        self._events = events
        self._anchors: dict[str, tuple[Tree, int]] = {}
        self._count = 0

    def documents(self) -> Iterator[Tree]:
        for event in self._events:
            if isinstance(event, DocumentStartEvent):
                yield self._node(next(self._events), 0)[0]

    def _node(self, event: Event, depth: int) -> tuple[Tree, int]:
        """The tree that begins with `event`, and how many nodes it holds."""
        if depth > _DEEPEST:
            raise UnreadableDocument("It is nested too deeply to be read as YAML.")
        if isinstance(event, AliasEvent):
            known = self._anchors.get(event.anchor or "")
            return self._counted(*known) if known else (Scalar("", 0, 0), 0)
        tree, size = self._own(event, depth)
        if isinstance(event, NodeEvent) and event.anchor:
            self._anchors[event.anchor] = (tree, size)
        return self._counted(tree, size)

    def _counted(self, tree: Tree, size: int) -> tuple[Tree, int]:
        """The same; refuses a file whose aliases multiply it."""
        self._count += size
        if self._count > _MOST * _DEEPEST or size > _MOST:
            raise UnreadableDocument("It would swell far beyond its size when read: it is not read.")
        return tree, size

    def _own(self, event: Event, depth: int) -> tuple[Tree, int]:
        if isinstance(event, ScalarEvent):
            return Scalar(event.value, _index(event.start_mark), _index(event.end_mark), event.style == "|"), 1
        if isinstance(event, SequenceStartEvent):
            return self._sequence(depth)
        if isinstance(event, MappingStartEvent):
            return self._mapping(depth)
        raise UnreadableDocument("It could not be read as YAML: open it and check its indentation.")

    def _sequence(self, depth: int) -> tuple[Tree, int]:
        tree, size = Sequence(), 1
        while not isinstance(event := next(self._events), CollectionEndEvent):
            entry, own = self._node(event, depth + 1)
            tree.entries.append(entry)
            size += own
        return tree, size

    def _mapping(self, depth: int) -> tuple[Tree, int]:
        tree, size = Mapping(), 1
        while not isinstance(event := next(self._events), CollectionEndEvent):
            key, own = self._node(event, depth + 1)
            value, other = self._node(next(self._events), depth + 1)
            if isinstance(key, Scalar):
                tree.pairs.append((key, value))
            size += own + other
        return tree, size


def _index(mark: object) -> int:
    return int(getattr(mark, "index", 0))


def trees_of(file: str) -> list[Tree]:
    """The documents of `file`; nothing in it is made into an object. Raises UnreadableDocument."""
    try:
        return list(_Builder(yaml.parse(file, Loader=yaml.CSafeLoader)).documents())
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" near line {mark.line + 1}" if mark else ""
        raise UnreadableDocument(f"It could not be read as YAML: something is wrong{where}; mend it.") from error


def span(tree: Tree) -> tuple[int, int]:
    """Where `tree` begins and ends in the file; (0, 0) where it is empty."""
    if isinstance(tree, Scalar):
        return tree.start, tree.end
    parts = [part for pair in tree.pairs for part in pair] if isinstance(tree, Mapping) else tree.entries
    spans = [s for s in map(span, parts) if s[1] > s[0]]
    return (min(s[0] for s in spans), max(s[1] for s in spans)) if spans else (0, 0)
