"""One reader a file, each from bytes to blocks."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from knowledge.documents.formats import html, markdown, text
from knowledge.types import Block

Reader = Callable[[bytes], tuple[Block, ...]]
"""Gives the blocks of a file's bytes in reading order; raises UnreadableDocument."""

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".htm": html.read,
        ".html": html.read,
        ".txt": text.read,
        ".md": markdown.read,
        ".markdown": markdown.read,
    }
)
"""By suffix, in lower case."""
