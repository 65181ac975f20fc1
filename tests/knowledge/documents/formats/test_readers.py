"""What holds for every format."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.documents.formats import READERS
from knowledge.errors import UnreadableDocument

SIGNS = (b"", b"%PDF-1.7\n", b"PK\x03\x04", b"{\\rtf1 ", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"<html>", b"- a: &x ")


def refusal(suffix: str, data: bytes) -> str:
    """The sentence with which a reader refuses `data`; empty where it reads it."""
    try:
        READERS[suffix](data)
    except UnreadableDocument as refused:
        return str(refused)
    return ""


@pytest.mark.parametrize("suffix", sorted(READERS))
@given(start=st.sampled_from(SIGNS), rest=st.binary(max_size=300))
def test_no_bytes_raise_anything_but_unreadable(suffix, start, rest) -> None:
    """And the refusal is one sentence."""
    sentence = refusal(suffix, start + rest)
    assert not sentence or (sentence.endswith(".") and "\n" not in sentence)


@pytest.mark.parametrize("suffix", sorted(READERS))
@given(text=st.text(max_size=200))
def test_no_text_raises_anything_but_unreadable(suffix, text) -> None:
    sentence = refusal(suffix, text.encode())
    assert not sentence or (sentence.endswith(".") and "\n" not in sentence)


@pytest.mark.parametrize("suffix", sorted(READERS))
def test_an_empty_file_is_refused(suffix) -> None:
    with pytest.raises(UnreadableDocument):
        READERS[suffix](b"")
