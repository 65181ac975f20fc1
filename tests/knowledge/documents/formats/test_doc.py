"""Word files from before 2007: `water.doc` and `water.docx` are one paper, saved as both."""

from contextlib import suppress
from pathlib import Path
from struct import pack_into, unpack_from

import olefile
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.documents.formats import doc, docx
from knowledge.errors import UnreadableDocument
from knowledge.types import BlockKind

WORD = Path(__file__).parents[3] / "fixtures" / "word"
WATER = (WORD / "water.doc").read_bytes()
HEAD = WATER.index(b"\xec\xa5")
"""Where the file information block stands."""


def patched(at: int, form: str, value: int) -> bytes:
    """The file with a number of its information block changed."""
    data = bytearray(WATER)
    pack_into(form, data, HEAD + at, value)
    return bytes(data)


def sentence(data: bytes) -> str:
    with pytest.raises(UnreadableDocument) as refused:
        doc.read(data)
    return str(refused.value)


def test_it_is_read_as_the_same_paper_in_docx() -> None:
    assert doc.read(WATER) == docx.read((WORD / "water.docx").read_bytes())


def test_styles_make_headings_with_their_ranks() -> None:
    headings = [(b.level, b.marker, b.text) for b in doc.read(WATER) if b.kind is BlockKind.HEADING]
    assert headings[1:4] == [(1, "1.", "Terms of reference"), (1, "2.", "Meetings"), (2, "", "Members")]


def test_lists_keep_their_numbers_and_depth() -> None:
    items = [(b.level, b.marker, b.text.split()[0]) for b in doc.read(WATER) if b.kind is BlockKind.ITEM]
    assert items[:5] == [(0, "•", "keep"), (0, "•", "tell"), (1, "•", "by"), (0, "1.", "The"), (0, "2.", "Five")]


def test_a_cell_that_reaches_down_stands_in_each_row() -> None:
    rows = [b.cells for b in doc.read(WATER) if b.kind is BlockKind.ROW]
    assert rows == [
        ("Agency", "Member", "Post"),
        ("Harrowfold Mill", "Ines Odell", "Miller"),
        ("Harrowfold Mill", "Tam Birch", "Lock keeper"),
        ("County", "Noor Vale", "Warden"),
    ]


@pytest.mark.parametrize("gone", ["HYPERLINK", "mailto", "gone words", "Running head"])
def test_fields_hidden_words_and_running_heads_are_left_out(gone) -> None:
    assert not any(gone in b.text for b in doc.read(WATER))


def test_what_a_field_gave_stays() -> None:
    assert any(b.text == "Write to the clerk by the first of May. 😀" for b in doc.read(WATER))


def test_a_note_stands_after_what_cites_it() -> None:
    assert [(b.marker, b.text) for b in doc.read(WATER)][-1] == ("[1]", "Of which the county paid half.")


def test_a_text_box_stands_where_it_is_anchored() -> None:
    texts = [b.text for b in doc.read(WATER)]
    box = texts.index("Call the lock on 01632 960011.")
    assert texts[box - 1].startswith("The partnership is to look after the brook")


def test_a_password_is_said() -> None:
    [flags] = unpack_from("<H", WATER, HEAD + 0x0A)
    assert "password" in sentence(patched(0x0A, "<H", flags | 0x0100))


def test_an_older_edition_is_refused_with_advice() -> None:
    assert "Word 95" in sentence(patched(0x02, "<H", 104))


def test_a_file_that_claims_more_text_than_it_holds_is_refused() -> None:
    place, length = unpack_from("<II", WATER, HEAD + 0x9A + 8 * 33)
    with olefile.OleFileIO(WORD / "water.doc") as file:
        pieces = file.openstream("1Table").read()[place : place + length]
    last = WATER.index(pieces) + 5 + 4 * ((length - 9) // 12)
    data = bytearray(WATER)
    pack_into("<I", data, last, 0x7FFFFFFF)
    assert "swell" in sentence(bytes(data))


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, len(WATER) - 1), st.integers(0, 255)), min_size=1, max_size=40),
    st.integers(0, len(WATER)),
)
def test_damage_raises_nothing_but_a_sentence(changes, length) -> None:
    data = bytearray(WATER)
    for at, value in changes:
        data[at] = value
    for damaged in (bytes(data), bytes(data[:length])):
        with suppress(UnreadableDocument):
            doc.read(damaged)
