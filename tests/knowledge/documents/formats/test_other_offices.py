"""OpenDocument texts, rich text, slides and saved messages to blocks."""

import pytest

from knowledge.documents.formats import READERS, doc, eml, odt, pptx, rtf
from knowledge.errors import UnreadableDocument
from knowledge.types import BlockKind
from tests.knowledge.documents.formats import office

ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
)
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"


def opendocument(body: str, styles: str = "") -> bytes:
    return office.zipped(
        {
            "content.xml": f"<office:document-content {ODF}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
        }
    )


def test_opendocument_headings_lists_and_tables() -> None:
    styles = (
        '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="a" '
        'style:num-prefix="(" style:num-suffix=")"/></text:list-style>'
    )
    body = (
        '<text:h text:outline-level="2">Purpose</text:h><text:p>The Board<text:s text:c="2"/>will:</text:p>'
        '<text:list text:style-name="L1"><text:list-item><text:p>plan</text:p></text:list-item>'
        "<text:list-item><text:p>report</text:p></text:list-item></text:list>"
        "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Name</text:p></table:table-cell>"
        "<table:table-cell><text:p>Agency</text:p></table:table-cell></table:table-row></table:table-header-rows>"
        "<table:table-row><table:table-cell><text:p>Ann</text:p></table:table-cell>"
        "<table:table-cell><text:p>Police</text:p></table:table-cell></table:table-row></table:table>"
    )
    blocks = odt.read(opendocument(body, styles))
    assert [(b.kind, b.marker, b.text) for b in blocks] == [
        (BlockKind.HEADING, "", "Purpose"),
        (BlockKind.PARAGRAPH, "", "The Board will:"),
        (BlockKind.ITEM, "(a)", "plan"),
        (BlockKind.ITEM, "(b)", "report"),
        (BlockKind.ROW, "", "Name | Agency"),
        (BlockKind.ROW, "", "Ann | Police"),
    ]
    assert blocks[4].header


def test_rich_text_headings_lists_and_tables() -> None:
    file = rb"""{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\stylesheet{\s1 heading 1;}}
\pard\s1 Purpose\par\pard The Board\rquote s work \u8211? in brief:\par
\pard{\listtext\'b7\tab}\ilvl0 plan\par{\listtext\'b7\tab}report\par
\pard\trowd\intbl\b Name\b0\cell\b Agency\b0\cell\row\trowd\intbl Ann\cell Police\cell\row\pard After.\par}"""
    assert [(b.kind, b.marker, b.text) for b in rtf.read(file)] == [
        (BlockKind.HEADING, "", "Purpose"),
        (BlockKind.PARAGRAPH, "", "The Board’s work – in brief:"),
        (BlockKind.ITEM, "•", "plan"),
        (BlockKind.ITEM, "•", "report"),
        (BlockKind.ROW, "", "Name | Agency"),
        (BlockKind.ROW, "", "Ann | Police"),
        (BlockKind.PARAGRAPH, "", "After."),
    ]


def test_an_opendocument_list_that_is_taken_up_again_counts_on() -> None:
    styles = (
        '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" '
        'style:num-suffix="."/></text:list-style>'
    )
    body = (
        '<text:list text:style-name="L1"><text:list-item><text:p>Name</text:p></text:list-item></text:list>'
        "<text:p>It is called the Forum.</text:p>"
        '<text:list text:style-name="L1" text:continue-numbering="true"><text:list-item>'
        "<text:p><draw:frame><svg:title>logo.png</svg:title></draw:frame>Objects</text:p></text:list-item></text:list>"
    )
    assert [(b.marker, b.text) for b in odt.read(opendocument(body, styles))] == [
        ("1.", "Name"),
        ("", "It is called the Forum."),
        ("2.", "Objects"),
    ]


def slide(*shapes: str) -> bytes:
    tree = f"<p:cSld><p:spTree>{''.join(shapes)}</p:spTree></p:cSld>"
    return office.zipped({"ppt/slides/slide1.xml": f'<p:sld xmlns:p="{P}" xmlns:a="{A}">{tree}</p:sld>'})


def shape(kind: str, *lines: str) -> str:
    paragraphs = "".join(f"<a:p><a:r><a:t>{line}</a:t></a:r></a:p>" for line in lines)
    return f'<p:sp><p:nvSpPr><p:nvPr><p:ph type="{kind}"/></p:nvPr></p:nvSpPr><p:txBody>{paragraphs}</p:txBody></p:sp>'


def test_a_slides_title_is_a_heading_and_its_lines_are_a_list() -> None:
    blocks = pptx.read(slide(shape("body", "Ann Ash", "Bo Birch"), shape("title", "Members"), shape("sldNum", "1")))
    assert [(b.marker, b.text, b.page) for b in blocks] == [
        ("", "Members", 1),
        ("•", "Ann Ash", 1),
        ("•", "Bo Birch", 1),
    ]


def test_a_message_is_its_head_and_its_words() -> None:
    file = b"From: Ann <ann@aldwash.example>\nDate: Mon, 4 Mar 2030 10:00:00 +0000\nSubject: Quorum\n\nFive members.\n"
    assert [b.text for b in eml.read(file)] == [
        "Quorum",
        "From: Ann <ann@aldwash.example>",
        "Date: Mon, 04 Mar 2030 10:00:00 +0000",
        "Five members.",
    ]


def test_an_old_word_file_is_refused_with_what_to_do() -> None:
    with pytest.raises(UnreadableDocument, match="may be damaged; open it"):
        doc.read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)


def test_what_only_bears_the_old_ending_is_read() -> None:
    assert doc.read(b"{\\rtf1 Words.\\par}")[0].text == "Words."


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".pptx", ".odt"])
@pytest.mark.parametrize(
    ("part", "sentence"),
    [
        (b"0" * 60_000_000, "swell"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "entities"),
        (b"<a>" * 5_000 + b"</a>" * 5_000, "damaged"),
    ],
)
def test_hostile_archives_are_refused(suffix, part, sentence) -> None:
    names = {
        ".docx": "word/document.xml",
        ".xlsx": "xl/workbook.xml",
        ".pptx": "ppt/presentation.xml",
        ".odt": "content.xml",
    }
    with pytest.raises(UnreadableDocument, match=sentence):
        READERS[suffix](office.zipped({names[suffix]: part}))
