"""The few things that every part of a Word file is read with."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from lxml.etree import _Element as Element


def name(element: Element) -> str:
    """The element's name without its namespace, which differs between kinds of Word file."""
    return _local(element.tag)


@lru_cache(maxsize=1_024)  # a file has few names and a great many elements
def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def child(element: Element | None, *path: str) -> Element | None:
    """The first descendant down `path`; None where there is none."""
    for step in path:
        if element is None:
            return None
        element = _first(element, step)
    return element


def _first(element: Element, step: str) -> Element | None:
    # Properties stand first in what they belong to: a search by name is slower to begin than they are to meet.
    for one in element:
        if name(one) == step:
            return one
    return None


def named(element: Element | None) -> Mapping[str, Element]:
    """The children by name, of several with one name the first."""
    return {} if element is None else {name(one): one for one in reversed(element)}


def children(element: Element | None, *names: str) -> Iterator[Element]:
    """The children of any of `names`."""
    return (one for one in (element if element is not None else ()) if name(one) in names)


def value(element: Element | None, *path: str, attribute: str = "val") -> str:
    """An attribute of the first descendant down `path`; empty where there is none."""
    return said(child(element, *path), attribute)


def said(element: Element | None, attribute: str = "val") -> str:
    """An attribute of the element itself, whatever its namespace; empty where there is none."""
    if element is None:
        return ""
    for key, written in element.items():
        if _local(str(key)) == attribute:
            return str(written)
    return ""


def number(written: str, otherwise: int = 0) -> int:
    """A whole number as Word writes it; `otherwise` for anything else."""
    if not written:
        return otherwise
    digits = written.removeprefix("-").partition(".")[0]
    return int(float(written)) if digits.isascii() and digits.isdigit() and len(digits) < 10 else otherwise


def switched(element: Element | None, switch: str) -> bool | None:
    """Whether a property ("b", "vanish") is on or off; None where nothing is said."""
    return is_on(child(element, switch))


def is_on(element: Element | None) -> bool | None:
    """As `switched`, of the property's own element."""
    return None if element is None else said(element) not in {"0", "false", "off", "none"}
