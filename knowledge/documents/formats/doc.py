"""Word's format from before 2007: refused, unless it is another that only bears its ending."""

from knowledge.documents.formats import docx, html, rtf
from knowledge.documents.limits import guarded, mislabelled
from knowledge.errors import UnreadableDocument
from knowledge.types import Block

_KIND = "an old Word file"


@guarded(_KIND)
def read(data: bytes) -> tuple[Block, ...]:
    """The blocks of rich text, a web page or a .docx that was named .doc. Raises UnreadableDocument."""
    start = data[:1024].lstrip().lower()
    if start.startswith(b"{\\rtf"):
        return rtf.read(data)
    if start.startswith((b"<html", b"<!doctype html")):
        return html.read(data)
    if start.startswith(b"pk\x03\x04"):
        return docx.read(data)
    if start.startswith(b"%pdf"):
        raise UnreadableDocument(mislabelled(data, _KIND))
    raise UnreadableDocument("It is in Word's old format: open it in Word or LibreOffice and save it as .docx.")
