"""AsciiDoc to blocks."""

from hypothesis import given
from hypothesis import strategies as st

from knowledge.documents.formats import asciidoc
from knowledge.types import BlockKind

FILE = b"""Forum Rules
===========
:toc:

== Members

The forum link:rules.html[keeps] these rules.

. Ann Ash chairs
.. in the mill
. Bo Birch
* writes

|===
|Name |Agency

|Cy Elm |Police 2030
|===
"""


def test_headings_lists_and_tables_are_read() -> None:
    assert [(b.kind, b.level, b.text) for b in asciidoc.read(FILE)] == [
        (BlockKind.HEADING, 1, "Forum Rules"),
        (BlockKind.HEADING, 2, "Members"),
        (BlockKind.PARAGRAPH, 0, "The forum keeps these rules."),
        (BlockKind.ITEM, 0, "Ann Ash chairs"),
        (BlockKind.ITEM, 1, "in the mill"),
        (BlockKind.ITEM, 0, "Bo Birch"),
        (BlockKind.ITEM, 1, "writes"),
        (BlockKind.ROW, 0, "Name | Agency"),
        (BlockKind.ROW, 0, "Cy Elm | Police 2030"),
    ]


LINES = st.sampled_from(
    ["= One", "Two", "---", "===", ". a", ".. b", "* c", "|===", "|x |y", "|z", "", "+", "[cols=2]", "w"]
)


@given(st.lists(LINES, max_size=20))
def test_no_word_of_any_page_is_lost(lines) -> None:
    said = (
        " ".join(block.text for block in asciidoc.read("\n".join(["Rules", *lines]).encode())).replace("|", " ").split()
    )
    for word in ("One", "Two", "a", "b", "c", "x", "y", "z", "w"):
        if any(word in line.replace("|", " ").split() for line in lines):
            assert word in said
