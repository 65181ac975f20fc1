"""The few things that every part of a Word file is read with."""

from collections.abc import Iterator

from lxml.etree import _Element as Element


def name(element: Element) -> str:
    """The element's name without its namespace, which differs between kinds of Word file."""
    return str(element.tag).rpartition("}")[2]


def child(element: Element | None, *path: str) -> Element | None:
    """The first descendant down `path`; None where there is none."""
    for step in path:
        element = next((one for one in element if name(one) == step), None) if element is not None else None
    return element


def children(element: Element | None, *names: str) -> Iterator[Element]:
    """The children of any of `names`."""
    return (one for one in (element if element is not None else ()) if name(one) in names)


def value(element: Element | None, *path: str, attribute: str = "val") -> str:
    """An attribute of the first descendant down `path`; empty where there is none."""
    found = child(element, *path)
    if found is None:
        return ""
    return next((str(v) for k, v in found.attrib.items() if str(k).rpartition("}")[2] == attribute), "")


def number(written: str, otherwise: int = 0) -> int:
    """A whole number as Word writes it; `otherwise` for anything else."""
    digits = written.removeprefix("-").partition(".")[0]
    return int(float(written)) if digits.isascii() and digits.isdigit() and len(digits) < 10 else otherwise


def switched(element: Element | None, switch: str) -> bool | None:
    """Whether a property ("b", "vanish") is on or off; None where nothing is said."""
    found = child(element, switch)
    return None if found is None else value(element, switch) not in {"0", "false", "off", "none"}
