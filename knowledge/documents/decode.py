"""Bytes to text; what is no text is refused with a sentence."""

import codecs
import re

from knowledge.errors import UnreadableDocument

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CONTROL = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROLS_IN_TEXT = 0.02
"""Share of control characters above which the bytes are no text; a stray one is forgiven."""


def decode(data: bytes) -> str:
    """The text of `data`: UTF-8, UTF-16 with a mark, else Windows-1252. Raises UnreadableDocument."""
    text = _text(data)
    if "\0" in text or len(_CONTROL.findall(text)) > _CONTROLS_IN_TEXT * len(text):
        raise UnreadableDocument(
            "It is not text, whatever its name says: save it again as plain text, or give it the ending of its format."
        )
    if not text.strip():
        raise UnreadableDocument("It is empty: there is nothing to read.")
    return text


def _text(data: bytes) -> str:
    try:
        if data.startswith(_UTF16):
            return data.decode("utf-16")
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
