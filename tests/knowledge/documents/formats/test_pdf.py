"""PDF files to blocks."""

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from knowledge.documents.formats import pdf
from knowledge.documents.formats.pdf_page import read_page
from knowledge.documents.reading import parse
from knowledge.errors import UnreadableDocument
from knowledge.types import Audience, BlockKind
from tests.knowledge.documents.formats.drawing import Rule, Text, column, ruled
from tests.knowledge.documents.formats.drawing import pdf as drawn

PROSE = [
    "The Board brings together the partners in the county who plan, commission and provide",
    "services for children, and it is accountable to the Cabinet for what it does with the money",
    "that they pool.",
]


def texts(*pages) -> list[str]:
    return [block.text for block in pdf.read(drawn(*pages))]


def test_lines_of_a_paragraph_are_joined() -> None:
    assert texts(column(PROSE)) == [" ".join(PROSE)]


def test_a_source_keeps_the_lines() -> None:
    assert pdf.read(drawn(column(PROSE)))[0].source == "\n".join(PROSE)


def test_larger_and_bold_lines_are_headings() -> None:
    page = [Text("Terms of reference", 70, 110, 20, bold=True), Text("Purpose", 70, 135, 12, bold=True), *column(PROSE)]
    blocks = pdf.read(drawn(page))
    assert [(b.kind, b.level) for b in blocks] == [
        (BlockKind.HEADING, 1),
        (BlockKind.HEADING, 2),
        (BlockKind.PARAGRAPH, 0),
    ]


def test_every_block_knows_its_page() -> None:
    assert [b.page for b in pdf.read(drawn(column(["One page."]), column(["Another."])))] == [1, 2]


def test_bullets_nest_by_their_indent_and_wrapped_items_are_joined() -> None:
    page = [
        *column(["The Board will:", "• set the plan and review it each year in the light of what children and"]),
        *column(
            [
                "their families say",
            ],
            left=82,
            top=178,
        ),
        *column(["• quarterly"], left=100, top=192),
        *column(["• report"], left=70, top=206),
    ]
    blocks = pdf.read(drawn(page))
    assert [(b.marker, b.level) for b in blocks[1:]] == [("•", 0), ("•", 1), ("•", 0)]
    assert blocks[1].text.endswith("children and their families say")


def test_running_headers_footers_and_page_numbers_are_left_out() -> None:
    def page(number: int) -> list[Text]:
        return [
            Text("Aldwash Trust", 70, 40),
            *column([f"Paragraph {number} is here."]),
            Text(f"Page {number} of 3", 280, 810),
        ]

    assert texts(page(1), page(2), page(3)) == [f"Paragraph {n} is here." for n in (1, 2, 3)]


def test_a_paragraph_cut_by_a_page_is_one() -> None:
    assert texts(column(PROSE[:2]), column(PROSE[2:])) == [" ".join(PROSE)]


def test_hyphenation_is_undone_and_hyphens_are_kept() -> None:
    lines = [
        "The work of the partners in this county is led by the Board of the part-",
        "nership, which agrees each year what it expects of the agencies and the multi-",
        "agency groups.",
    ]
    assert "the partnership, which" in texts(column(lines))[0]
    assert "multi-agency groups" in texts(column(lines))[0]


def test_ruled_tables_are_rows_under_their_columns() -> None:
    rows = [("Name", "Agency"), ("Ann Ash", "Aldwash Police 2030"), ("Members by exception",), ("Bo Birch", "Health")]
    blocks = pdf.read(drawn(ruled(rows, top=200)))
    assert [(b.text, b.header) for b in blocks] == [
        ("Name | Agency", True),
        ("Ann Ash | Aldwash Police 2030", False),
        ("Members by exception", False),
        ("Name | Agency", True),
        ("Bo Birch | Health", False),
    ]


def test_no_word_of_a_cell_that_reaches_over_rows_and_columns_is_lost() -> None:
    """The cell at the lower right has no line above it, and the row above has no line where it begins."""
    rules = [Rule(70, 200, 370, 200), Rule(70, 220, 190, 220), Rule(70, 240, 370, 240)]
    rules += [Rule(70, 200, 70, 240), Rule(190, 220, 190, 240), Rule(370, 200, 370, 240)]
    words = [Text("Duties", 74, 214), Text("Ann Ash", 74, 234), Text("keeps minutes", 254, 234)]
    said = " ".join(texts([*rules, *words]))
    assert all(text.words in said for text in words)


def test_a_table_that_goes_on_over_a_page_says_its_header_once() -> None:
    pages = [ruled([("Name", "Agency"), (name, "Police 2030")], top=300) for name in ("Ann Ash", "Bo Birch")]
    assert [b.header for b in pdf.read(drawn(*pages))] == [True, False, False]


def test_unruled_tables_are_rows() -> None:
    page = [
        Text(words, left, top)
        for words, left, top in (
            ("Staff costs", 70, 200),
            ("£10,000", 300, 200),
            ("Room hire", 70, 214),
            ("£900", 300, 214),
        )
    ]
    page = [Text(t.words.replace("£", "GBP "), t.left, t.top) for t in page]
    assert [b.cells for b in pdf.read(drawn(page))] == [("Staff costs", "GBP 10,000"), ("Room hire", "GBP 900")]


def test_a_table_of_contents_is_left_out() -> None:
    contents = [f"{name} ........................ {n}" for n, name in enumerate(("Purpose", "Members", "Quorum"), 1)]
    assert texts(column(["Contents", *contents], step=20), column(PROSE)) == [" ".join(PROSE)]


def test_figures_in_columns_are_no_table_of_contents() -> None:
    rows = [("Rent", "350", "360"), ("Fares", "400", "410"), ("Audit", "90", "95"), ("Hall", "150", "130")]
    page = [Text(cell, 70 + 150 * n, 200 + 14 * at) for at, row in enumerate(rows) for n, cell in enumerate(row)]
    assert [b.cells for b in pdf.read(drawn(page))] == rows


def test_bare_letters_before_a_gap_number_paragraphs() -> None:
    said = {"a": "The clerk keeps the minutes.", "b": "The chair signs them:", "i": "at once; or", "ii": "later."}
    page = [
        text
        for at, (letter, words) in enumerate(said.items())
        for text in (Text(letter, 60 if letter in "ab" else 80, 200 + 20 * at), Text(words, 110, 200 + 20 * at))
    ]
    blocks = pdf.read(drawn(page))
    assert [(b.marker, b.level, b.text) for b in blocks] == [
        (letter, 0 if letter in "ab" else 1, words) for letter, words in said.items()
    ]


def test_names_under_each_other_are_an_entry_each() -> None:
    names = ["Aldwash Borough Council (Housing and Homes)", "Mill Trust", "FRSA", "Reed Hospice"]
    page = [*column(PROSE), Text("Members:", 70, 230, bold=True), *column(names, top=250)]
    assert texts(page)[2:] == names


def test_whoever_acts_is_noted_after_the_paragraph_beside_which_the_initials_stand() -> None:
    said = ["The hall roof still leaks over the north stair and the office, and the caretaker has", "put out buckets."]
    page = [*column(said), Text("AB/CD", 530, 150), *column(["The next matter was the boiler."], top=200)]
    assert texts(page) == [" ".join([*said, "AB/CD"]), "The next matter was the boiler."]


def test_what_is_drawn_late_is_read_where_it_stands() -> None:
    page = [Text("Apologies", 70, 400, bold=True), *column(["None."], top=420), *column(PROSE)]
    assert texts(page) == [" ".join(PROSE), "Apologies", "None."]


def test_backgrounds_and_shading_make_no_cells() -> None:
    """Bars over the whole page are no table, and strips that shading leaves in a row are no columns."""
    bars = [Rule(0, 150, 595, 150), Rule(0, 300, 595, 300)]
    shaded = [Rule(at, 200, at, 220) for at in (75, 185)]
    page = [*bars, *ruled([("Name", "Agency"), ("Ann Ash", "Police 2030")], top=200), *shaded]
    assert [(b.cells, b.header) for b in pdf.read(drawn(page))] == [
        (("Name", "Agency"), True),
        (("Ann Ash", "Police 2030"), False),
    ]


def test_a_scan_is_told_what_to_do() -> None:
    picture = b"q 100 0 0 100 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q"
    file = drawn([Rule(0, 0, 1, 1)]).replace(b"0 842 m 1 841 l S", picture)
    with pytest.raises(UnreadableDocument, match="run OCR"):
        pdf.read(file)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"<!DOCTYPE html><p>Words", "web page"),
        (b"PK\x03\x04", "Office file"),
        (b"%PDF-1.4 and then nothing", "damaged"),
        (drawn(), "empty|damaged"),
    ],
)
def test_what_is_no_pdf_is_refused_with_what_to_do(data, sentence) -> None:
    with pytest.raises(UnreadableDocument, match=sentence):
        pdf.read(data)


def test_too_many_pages_are_refused() -> None:
    with pytest.raises(UnreadableDocument, match="pages: split it"):
        pdf.read(drawn(*[[]] * 2_001))


def test_a_place_in_a_pdf_names_its_page() -> None:
    """An item or a row on a later page than its passage's first names its own."""
    pages = [ruled([("Name", "Agency"), (name, "Police 2030")], top=300) for name in ("Ann Ash", "Bo Birch")]
    (passage,) = parse(drawn(*pages), path="a.pdf", partnership="", audience=Audience.PUBLIC).passages
    assert passage.locator == "page 1"
    assert [part.locator for part in passage.parts] == ["", "page 2"]


def test_a_size_is_told_in_points_where_the_page_is_scaled(tmp_path) -> None:
    file = tmp_path / "scaled.pdf"
    canvas = Canvas(str(file))
    canvas.scale(0.5, 0.5)
    canvas.setFont("Helvetica", 24)
    canvas.drawString(100, 1400, "The forum meets in the mill.")
    canvas.save()
    with pypdfium2.PdfDocument(file) as document:
        [stretch] = read_page(document[0], 1).stretches
    assert stretch.size == 12


def test_minutes_that_are_numbered_through_the_years_are_numbered_paragraphs() -> None:
    page = ["2503. Police report: nothing was heard.", "2504. Public forum: Tam Birch spoke of the weir."]
    assert [b.marker for b in pdf.read(drawn(column(page, step=30)))] == ["2503.", "2504."]
