"""What a hostile or broken file may not do.

Archives are weighed before they are opened; whatever a parser meets becomes one sentence.
"""

import logging
import time
import traceback
import zipfile
from collections.abc import Callable
from functools import wraps
from io import BytesIO

from lxml import etree

from knowledge.errors import UnreadableDocument
from knowledge.types import Block

MEGABYTE = 1024 * 1024
_MOST_PARTS = 10_000
_LARGEST_UNPACKED = 400 * MEGABYTE
_LARGEST_PART = 60 * MEGABYTE
"""Unpacked bytes of one part that is read; pictures beside it are not read."""
_PROLOGUE = 4096
"""Bytes of a part in which its declarations stand."""
_STEEPEST = 250
"""Times that a part may grow when unpacked, once it is larger than `_HARMLESS`."""
_HARMLESS = 4 * MEGABYTE
_LONGEST_READING = 30.0
"""Seconds for one paper."""
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SIGNS = (
    (b"%PDF", "a PDF", ".pdf"),
    (_COMPOUND, "an old Office file or one that a password protects", ".doc, .xls, .ppt or .msg"),
    (b"PK\x03\x04", "an Office file", ".docx, .xlsx, .pptx or .odt"),
    (b"{\\rtf", "rich text", ".rtf"),
)
_COMPOUNDS = frozenset({"an old Word file", "an Outlook message"})
_ZIPPED = frozenset({"a Word file", "a workbook", "a presentation", "an OpenDocument text"})
_log = logging.getLogger(__name__)

Reader = Callable[[bytes], tuple[Block, ...]]


def guarded(kind: str) -> Callable[[Reader], Reader]:
    """Make a reader of `kind` ("a PDF") raise nothing but UnreadableDocument, whatever its bytes."""

    def guard(read: Reader) -> Reader:
        @wraps(read)
        def guarded_read(data: bytes) -> tuple[Block, ...]:
            if not data.strip():
                raise UnreadableDocument("It is empty: there is nothing to read.")
            try:
                return read(data)
            except UnreadableDocument:
                raise
            except (RecursionError, MemoryError) as error:
                raise UnreadableDocument(
                    f"It is nested too deeply or too large to be read as {kind}: split it."
                ) from error
            except Exception as error:
                # A parser fails over damaged bytes in ways of its own.
                places = "".join(traceback.format_tb(error.__traceback__))
                _log.info("reading %s failed: %s\n%s", kind, type(error).__name__, places)
                raise UnreadableDocument(_damaged(data, kind)) from error

        return guarded_read

    return guard


def _damaged(data: bytes, kind: str) -> str:
    return mislabelled(data, kind) or f"It could not be read as {kind}: it may be damaged; open it and save it again."


def mislabelled(data: bytes, kind: str) -> str:
    """The sentence for a file whose first bytes are those of another format than `kind`; empty where they are not."""
    start = data[:1024].lstrip()
    if start.startswith(_COMPOUND) and kind in _COMPOUNDS:
        return ""
    for sign, really, ending in _SIGNS:
        if start.startswith(sign) and really != kind and not (ending.startswith(".docx") and kind in _ZIPPED):
            return f"Its name says that it is {kind}, but it is {really}: give it the ending {ending}, or save it anew."
    if start[:15].lower().startswith((b"<!doctype html", b"<html")):
        return f"Its name says that it is {kind}, but it is a web page: give it the ending .html."
    return ""


class Deadline:
    """Says when a paper takes too long."""

    def __init__(self, seconds: float = _LONGEST_READING) -> None:
        self._end = time.monotonic() + seconds

    def check(self) -> None:
        """Raise UnreadableDocument when the time is over."""
        if time.monotonic() > self._end:
            raise UnreadableDocument("It takes too long to read: split it into smaller papers.")


class Package:
    """The parts of a zipped Office file. Nothing is ever unpacked to disk."""

    def __init__(self, data: bytes, kind: str) -> None:
        if data.startswith(_COMPOUND) or not zipfile.is_zipfile(BytesIO(data)):
            raise UnreadableDocument(_damaged(data, kind))
        self._kind = kind
        self._zip = zipfile.ZipFile(BytesIO(data))
        _weigh(self._zip.infolist())
        self.names = frozenset(self._zip.namelist())

    def read(self, name: str) -> bytes:
        """The bytes of a part; none where there is no such part. Raises UnreadableDocument."""
        return self._zip.read(self._weighed(name)) if name in self.names else b""

    def refuse_entities(self) -> None:
        """Raise UnreadableDocument where an XML part declares entities or is too large for another program to read."""
        for name in self.names:
            if name.endswith((".xml", ".rels")):
                with self._zip.open(self._weighed(name)) as part:
                    _refuse_entities(part.read(_PROLOGUE))

    def _weighed(self, name: str) -> zipfile.ZipInfo:
        info = self._zip.getinfo(name)
        if info.flag_bits & 1:
            raise UnreadableDocument("It is protected by a password: save it without one and index it again.")
        if info.file_size > _LARGEST_PART:
            raise UnreadableDocument("It is too large when unpacked: split it.")
        return info

    def xml(self, name: str) -> etree._Element | None:
        """The root of an XML part; None where there is no such part. Raises UnreadableDocument."""
        data = self.read(name)
        return parse_xml(data, self._kind) if data else None


def _weigh(parts: list[zipfile.ZipInfo]) -> None:
    """Raise UnreadableDocument where an archive would swell: too many parts, too large, or packed too tightly."""
    steep = any(p.file_size > max(_HARMLESS, _STEEPEST * max(p.compress_size, 1)) for p in parts)
    if len(parts) > _MOST_PARTS or sum(p.file_size for p in parts) > _LARGEST_UNPACKED or steep:
        raise UnreadableDocument("It would swell far beyond its size when unpacked: it is not read.")


def _refuse_entities(prologue: bytes) -> None:
    # The other encodings of XML hide no word of ASCII but by null bytes.
    if b"<!DOCTYPE" in prologue.replace(b"\0", b""):
        raise UnreadableDocument("It declares entities, as no office program does: it is not read.")


def parse_xml(data: bytes, kind: str) -> etree._Element:
    """The root of `data`; entities, external files and depth beyond 256 are refused. Raises UnreadableDocument."""
    _refuse_entities(data[:_PROLOGUE])
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableDocument(
            f"It could not be read as {kind}: it may be damaged; open it and save it again."
        ) from error
