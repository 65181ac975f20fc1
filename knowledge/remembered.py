"""A cache for functions of texts, bounded by how much text it holds."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, Generic, ParamSpec, TypeVar

Given = ParamSpec("Given")
Found = TypeVar("Found")
Key = TypeVar("Key", bound=Hashable)


class Memory(Generic[Key, Found]):
    """What was found by key, the least recently used out first, while the sizes add up to `most` or less.

    What alone is larger than `most` is not kept. Safe among threads.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._known: OrderedDict[Key, tuple[Found, int]] = OrderedDict()
        self._held = 0
        self._lock = threading.Lock()

    def recall(self, key: Key) -> tuple[Found, int] | None:
        """What is kept for a key with its size; None where nothing is."""
        with self._lock:
            kept = self._known.get(key)
            if kept is not None:
                self._known.move_to_end(key)
            return kept

    def keep(self, key: Key, found: Found, size: int) -> None:
        """Keep what was found, unless something is kept for that key."""
        with self._lock:
            if key not in self._known and size <= self._most:
                self._known[key] = found, size
                self._held += size
            while self._held > self._most:
                self._held -= self._known.popitem(last=False)[1][1]


def remembered(most: int, size: Callable[..., int]) -> Callable[[Callable[Given, Found]], Callable[Given, Found]]:
    """Keep what a pure function gave in a Memory of `most`; `size` tells what a call weighs there.

    functools.lru_cache counts entries alone: a thousand short texts and a thousand long papers are the same to it.
    Arguments are by position and hashable.
    """

    def decorate(work: Callable[Given, Found]) -> Callable[Given, Found]:
        known: Memory[Hashable, Found] = Memory(most)
        recall = known.recall

        @wraps(work)
        def remembering(*args: Given.args, **kwargs: Given.kwargs) -> Found:
            kept = recall(args)
            if kept is not None:
                return kept[0]
            found = work(*args, **kwargs)
            known.keep(args, found, size(*args, **kwargs))
            return found

        return remembering

    return decorate


def kept_with(thing: object, work: Callable[[Any], Found]) -> Found:
    """What a pure function of one thing gives, kept with the thing itself for as long as that is held.

    Nothing is compared: a passage's own hash goes through all its words.
    """
    kept = vars(thing)
    name = work.__qualname__
    if name not in kept:
        kept[name] = work(thing)
    found: Found = kept[name]
    return found
