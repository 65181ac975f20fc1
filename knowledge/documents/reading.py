"""A file to a paper as read: bytes, blocks, outline, passages."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from knowledge.documents.about import about, date_of, tidy_name, title_of
from knowledge.documents.formats import READERS, RECORDS
from knowledge.documents.outline import outline
from knowledge.documents.passages import cut
from knowledge.errors import UnreadableDocument
from knowledge.structure.names import names
from knowledge.structure.topic import topic
from knowledge.types import Audience, Block, BlockKind, PaperRead
from knowledge.words import split, stamped

MEGABYTE = 1024 * 1024
EDITION = b"2026-11-28w:"
"""Of the rules of reading: a new one has every paper read anew."""
LARGEST = 50 * MEGABYTE
"""Bytes: a larger file is no paper for reading."""


def read_paper(file: Path, *, path: str, partnership: str, audience: Audience) -> PaperRead:
    """Read `file`, known as `path`. Raises UnreadableDocument with a sentence that says why it cannot be read."""
    return parse(file_bytes(file), path=path, partnership=partnership, audience=audience)


def file_bytes(file: Path) -> bytes:
    """The bytes of `file`. Raises UnreadableDocument where it is too large or cannot be opened."""
    try:
        if file.stat().st_size > LARGEST:
            raise UnreadableDocument(
                f"It is larger than {LARGEST // MEGABYTE} MB: split it, or leave out its pictures, and index it again."
            )
        return file.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnreadableDocument(f"It cannot be opened ({reason}): check that you may read it.") from error


def parse(data: bytes, *, path: str, partnership: str, audience: Audience) -> PaperRead:
    """The paper in `data`, read as the ending of `path` says. Raises UnreadableDocument."""
    reader = READERS.get(Path(path).suffix.lower())
    if reader is None:
        raise UnreadableDocument(f"Its format is not one that is read: save it as {', '.join(sorted(READERS))}.")
    blocks = [_whole(block) for block in reader(data)]
    if not blocks:
        raise UnreadableDocument("No words were found in it: there is nothing to read.")
    passages = cut(outline(blocks))
    text = "\n".join((*(h for p in passages for h in p.headings), *(p.text for p in passages)))
    title, dated = _title(blocks, path), date_of(blocks) or stamped(path)
    said, seen_by = about(blocks, title, path, dated, audience)
    return PaperRead(
        path=path,
        title=title,
        partnership=partnership,
        audience=seen_by,
        digest=digest(data),
        passages=passages,
        dated=dated,
        topic=topic(passages),
        names=names(text),
        words=frozenset(split(text)),
        about=said,
    )


def _whole(block: Block) -> Block:
    """The block with the halves of a character that a PDF or an escape may hold made one, else replaced.

    No database and no message takes a half.
    """
    if block.text.isascii() and block.source.isascii():
        return block
    try:
        f"{block.text}{block.source}".encode()
    except UnicodeEncodeError:
        cells = tuple(_joined(cell) for cell in block.cells)
        return replace(block, text=_joined(block.text), source=_joined(block.source), cells=cells)
    return block


def _joined(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _title(blocks: Sequence[Block], path: str) -> str:
    """What the paper calls itself; a file of records is not called after the first of them."""
    named = blocks[0].kind is BlockKind.HEADING and blocks[0].level == 1
    return title_of(blocks, path) if named or Path(path).suffix.lower() not in RECORDS else tidy_name(path)


def digest(data: bytes, given: str = "") -> str:
    """What tells a changed file, or one read by older rules or with other things `given`: SHA-256 of all that."""
    return hashlib.sha256(EDITION + given.encode("utf-8", "backslashreplace") + data).hexdigest()
