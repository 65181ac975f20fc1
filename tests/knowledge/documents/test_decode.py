"""Bytes to text."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.documents.decode import decode
from knowledge.errors import UnreadableDocument

WORDS = "Children’s Trust – £5,000"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_what_offices_write_is_read(encoding) -> None:
    assert decode(WORDS.encode(encoding)) == WORDS


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n ", "\ufeff".encode()])
def test_an_empty_file_is_refused(data) -> None:
    with pytest.raises(UnreadableDocument, match="empty"):
        decode(data)


@pytest.mark.parametrize("data", [b"PK\x03\x04\x00\x00words", bytes(range(1, 32)) * 9, b"\xd0\xcf\x11\xe0\x00\x00"])
def test_a_file_that_is_no_text_is_refused(data) -> None:
    with pytest.raises(UnreadableDocument, match="not text"):
        decode(data)


def test_a_stray_control_character_is_forgiven() -> None:
    assert "\x07" in decode(b"The board meets" * 10 + b"\x07")


@given(st.binary())
def test_any_bytes_give_text_or_a_sentence(data) -> None:
    with contextlib.suppress(UnreadableDocument):
        assert decode(data).strip()
