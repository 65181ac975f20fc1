"""A cache for functions of texts, bounded by how much text it holds."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

Given = ParamSpec("Given")
Found = TypeVar("Found")
Known = OrderedDict[Hashable, tuple[object, int]]


def remembered(most: int, size: Callable[..., int]) -> Callable[[Callable[Given, Found]], Callable[Given, Found]]:
    """Keep what a pure function gave, least recently used out first, while the calls' sizes add up to `most` or less.

    functools.lru_cache counts entries alone: a thousand short texts and a thousand long papers are the same to it.
    A call that alone is larger than `most` is not kept. Safe among threads. Arguments are by position and hashable.
    """

    def decorate(work: Callable[Given, Found]) -> Callable[Given, Found]:
        known: Known = OrderedDict()
        lock = threading.Lock()
        held = 0

        @wraps(work)
        def remembering(*args: Given.args, **kwargs: Given.kwargs) -> Found:
            nonlocal held
            with lock:
                kept = known.get(args)
                if kept is not None:
                    known.move_to_end(args)
                    return kept[0]  # type: ignore[return-value]  # what `work` gave for these arguments
            found = work(*args, **kwargs)
            weight = size(*args, **kwargs)
            with lock:
                if args not in known and weight <= most:
                    known[args] = (found, weight)
                    held += weight
                while held > most:
                    held -= known.popitem(last=False)[1][1]
            return found

        return remembering

    return decorate


def kept_with(thing: object, work: Callable[[Any], Found]) -> Found:
    """What a pure function of one thing gives, kept with the thing itself for as long as that is held.

    Nothing is compared: a passage's own hash goes through all its words.
    """
    kept = vars(thing)
    name = f"_{work.__qualname__}"
    if name not in kept:
        kept[name] = work(thing)
    found: Found = kept[name]
    return found
