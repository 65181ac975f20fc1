"""Messages that Outlook saved."""

import io

import olefile

from knowledge.documents.formats import html, text
from knowledge.documents.formats.eml import head
from knowledge.documents.limits import guarded, mislabelled
from knowledge.errors import UnreadableDocument
from knowledge.types import Block

_KIND = "an Outlook message"
_SUBJECT, _BODY, _HTML = "0037", "1000", "1013"
_SHOWN = (("From", "0C1A"), ("To", "0E04"), ("Cc", "0E03"))
_UNICODE, _ANSI, _BINARY = "001F", "001E", "0102"


@guarded(_KIND)
def read(data: bytes) -> tuple[Block, ...]:
    """The blocks of a .msg file: its subject, who wrote to whom, and its words. Raises UnreadableDocument."""
    if not olefile.isOleFile(data):
        raise UnreadableDocument(mislabelled(data, _KIND) or "It is no Outlook message: save it again as .msg or .eml.")
    with olefile.OleFileIO(io.BytesIO(data)) as file:
        if not file.exists("__properties_version1.0"):
            raise UnreadableDocument("It is no Outlook message: give it the ending of its format, or save it anew.")
        top = head(_text(file, _SUBJECT), ((name, _text(file, key)) for name, key in _SHOWN))
        body = _text(file, _BODY)
        page = _bytes(file, _HTML + _BINARY)
        return (*top, *(text.blocks_of(body) if body.strip() else html.read(page) if page.strip() else ()))


def _text(file: olefile.OleFileIO, key: str) -> str:
    wide = _bytes(file, key + _UNICODE)
    return wide.decode("utf-16-le", "replace") if wide else _bytes(file, key + _ANSI).decode("cp1252", "replace")


def _bytes(file: olefile.OleFileIO, key: str) -> bytes:
    name = f"__substg1.0_{key}"
    return bytes(file.openstream(name).read()) if file.exists(name) else b""
