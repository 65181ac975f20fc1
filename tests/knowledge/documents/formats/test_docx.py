"""Word files to blocks."""

import pytest

from knowledge.documents.formats import docx
from knowledge.errors import UnreadableDocument
from knowledge.types import Block, BlockKind
from tests.knowledge.documents.formats import office
from tests.knowledge.documents.formats.office import listed, p, styled, tbl, tc, tr

STYLES = """
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="House"><w:name w:val="House Heading"/><w:basedOn w:val="Heading2"/></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%3)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">
  <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/><w:pPr><w:ind w:left="1440"/></w:pPr></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
"""
BOLD = "<w:b/>"


def read(*body: str) -> tuple[Block, ...]:
    return docx.read(office.docx("".join(body), styles=STYLES, numbering=NUMBERING))


def shown(*body: str) -> list[tuple[str, str, int]]:
    return [(b.marker, b.text, b.level) for b in read(*body)]


def headings(*body: str) -> list[str]:
    return [b.text for b in read(*body) if b.kind is BlockKind.HEADING]


def test_heading_styles_and_those_based_on_them_are_headings() -> None:
    blocks = read(p("Board", styled("Heading1")), p("Quorum", styled("House")), p("Five members."))
    assert [(b.kind, b.level) for b in blocks] == [
        (BlockKind.HEADING, 1),
        (BlockKind.HEADING, 2),
        (BlockKind.PARAGRAPH, 0),
    ]


def test_numbers_come_from_words_own_counting() -> None:
    numbered = [listed(1, 0), listed(1, 1), listed(1, 2), listed(1, 2), listed(1, 1), listed(1, 0)]
    markers = [b.marker for b in read(*(p(f"Item {n} of the plan", one) for n, one in enumerate(numbered)))]
    assert markers == ["1.", "1.1", "(a)", "(b)", "1.2", "2."]


def test_bullets_under_a_number_stand_below_it() -> None:
    body = [p("The Board will:", listed(1)), p("set the plan;", listed(2)), p("watch costs.", listed(2))]
    assert shown(*body) == [("1.", "The Board will:", 0), ("•", "set the plan;", 1), ("•", "watch costs.", 1)]


def test_a_paragraph_with_a_heading_style_that_is_prose_is_no_heading() -> None:
    long = "The Board meets in April, July and November each year, and at other times as the Chair asks it to."
    assert not headings(p(long, styled("Heading1")))


def test_bold_lines_are_headings_where_no_style_is_used() -> None:
    body = [p("Quorum", run=BOLD), p("Five members make a quorum of the Board at any meeting.")]
    assert headings(*body) == ["Quorum"]


def test_bold_numbered_lines_over_prose_are_headings() -> None:
    prose = p("The Board leads the work of the partners in the county and agrees its plan each year.")
    blocks = read(p("Purpose", listed(1), BOLD), prose, p("Membership", listed(1), BOLD), prose)
    assert [(b.marker, b.text) for b in blocks if b.kind is BlockKind.HEADING] == [
        ("1.", "Purpose"),
        ("2.", "Membership"),
    ]


def test_larger_headings_stand_above_smaller_ones() -> None:
    prose = p("Five members make a quorum of the Board at any meeting of it.")
    blocks = read(p("Terms Of Reference", run='<w:b/><w:sz w:val="40"/>'), prose, p("Quorum", run=BOLD), prose)
    levels = [b.level for b in blocks if b.kind is BlockKind.HEADING]
    assert levels == sorted(levels)
    assert len(set(levels)) == 2


def test_tables_name_their_columns_and_lists_in_cells_stay_in_their_row() -> None:
    rows = [
        tr(tc(p("Action", run=BOLD)), tc(p("Owner", run=BOLD))),
        tr(tc("Train staff", p("in schools", listed(2)), p("in clinics", listed(2))), tc("Ann Ash")),
    ]
    header, row = read(tbl(*rows))
    assert header.header
    assert row.cells == ("Train staff; in schools; in clinics", "Ann Ash")
    assert row.source == "Train staff\nin schools\nin clinics\nAnn Ash"


def test_a_column_that_only_numbers_the_rows_is_left_out() -> None:
    rows = [tr(tc(), tc("Name"), tc("Agency")), tr(tc("1"), tc("Ann Ash (Chair)"), tc("Aldwash Police, 2030"))]
    assert [b.cells for b in read(tbl(*rows))][1] == ("Ann Ash (Chair)", "Aldwash Police, 2030")


def test_a_merged_row_heads_the_rows_below_and_keeps_the_columns_names() -> None:
    name = tr(tc(p("Name", run=BOLD)), tc(p("Agency", run=BOLD)))
    rows = [
        name,
        tr(tc("Ann Ash"), tc("Police")),
        tr(tc("Members by exception", span=2)),
        tr(tc("Bo Birch"), tc("Health")),
    ]
    blocks = read(tbl(*rows))
    assert [b.text for b in blocks] == [
        "Name | Agency",
        "Ann Ash | Police",
        "Members by exception",
        "Name | Agency",
        "Bo Birch | Health",
    ]


def test_what_follows_a_table_stands_under_the_heading_before_it() -> None:
    table = tbl(tr(tc("Revenue", span=2)), tr(tc("Clerk"), tc("£10")))
    texts = headings(p("Budget", styled("Heading1")), table, p("It was agreed."))
    assert texts == ["Budget", "Revenue", "Budget"]


def test_a_cell_merged_downwards_belongs_to_each_row() -> None:
    rows = [
        tr(tc(p("Theme", run=BOLD)), tc(p("Action", run=BOLD))),
        tr(tc("Safety", merge="restart"), tc("Train staff")),
        tr(tc(merge="continue"), tc("Check doors")),
    ]
    last = read(tbl(*rows))[-1]
    assert last.cells == ("Safety", "Check doors")
    assert last.source == "Check doors"


def test_labels_beside_sections_are_headings() -> None:
    sections = tbl(
        tr(
            tc("Purpose"), tc("To lead the partnership.", p("set its plan", listed(2)), p("watch its costs", listed(2)))
        ),
        tr(tc("Chair"), tc("Ann Ash")),
    )
    assert headings(sections) == ["Purpose", "Chair"]


def test_a_box_of_one_cell_is_read_as_a_page() -> None:
    assert [b.kind for b in read(tbl(tr(tc("One paragraph."))), p("Next."))] == [BlockKind.PARAGRAPH] * 2


def test_deleted_and_hidden_words_are_left_out() -> None:
    change = "<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>"
    assert shown(change, p("secret", run="<w:vanish/>")) == [("", "new", 0)]


def test_a_table_of_contents_is_left_out() -> None:
    typed = [p(f"{n}. Chapter      {n}") for n in range(1, 5)]
    body = [p("Contents"), *typed, p("Quorum\t3", styled("TOC1")), p("Five members.")]
    assert [b.text for b in read(*body)] == ["Five members."]


def test_footnotes_follow_the_section_that_cites_them() -> None:
    cited = '<w:p><w:r><w:t>Words.</w:t><w:footnoteReference w:id="2"/></w:r></w:p>'
    file = office.docx(cited, footnotes=f'<w:footnote w:id="2">{p("A note.")}</w:footnote>')
    assert [(b.marker, b.text) for b in docx.read(file)] == [("", "Words."), ("[1]", "A note.")]


def test_lines_broken_in_a_paragraph_are_lines() -> None:
    assert [b.text for b in read("<w:p><w:r><w:t>Ann Ash</w:t><w:br/><w:t>Chair</w:t></w:r></w:p>")] == [
        "Ann Ash",
        "Chair",
    ]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"<html><body>Words", "give it the ending .html"),
        (b"%PDF-1.4", "give it the ending .pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "password"),
        (b"PK\x03\x04 broken", "damaged"),
        (office.zipped({"xl/workbook.xml": "<w/>"}), "no Word document"),
    ],
)
def test_what_is_no_word_file_is_refused_with_what_to_do(data, sentence) -> None:
    with pytest.raises(UnreadableDocument, match=sentence):
        docx.read(data)


def test_all_of_an_appendix_stands_below_it() -> None:
    body = [p(text, styled("Heading1")) for text in ("1. Aims", "Annex A Terms of reference", "1. Meetings", "Annex B")]
    assert [b.level for b in read(*body)] == [1, 1, 2, 1]


def test_the_lines_of_a_cover_are_one_title() -> None:
    prose = p("The Board leads the work of the partners in the county and agrees its plan each year.")
    lines = [p(line, run=BOLD) for line in ("Aldwash Trust", "Delivery Plan", "Purpose")]
    assert headings(*lines, prose) == ["Aldwash Trust Delivery Plan", "Purpose"]


def test_what_most_of_a_paper_is_set_in_is_not_large() -> None:
    """Text set larger by hand than its style says is text, not headings all the way down."""
    text, head = '<w:sz w:val="29"/>', '<w:b/><w:sz w:val="36"/>'
    blocks = read(
        p("Quorum", run=head),
        p("Five of the nine members", run=text),
        p("Venue", run=head),
        p("It meets in the mill by the weir", run=text),
    )
    assert [b.kind for b in blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH] * 2


def test_a_style_between_those_of_tables_is_known() -> None:
    grid = '<w:style w:type="table" w:styleId="{}"><w:name w:val="Grid"/></w:style>'
    section = '<w:style w:type="paragraph" w:styleId="Part"><w:name w:val="heading 2"/></w:style>'
    empty = '<w:style w:type="table" w:styleId="Bare"/>'
    file = office.docx(p("Quorum", styled("Part")), styles=grid.format("A") + empty + section + grid.format("B"))
    assert [(b.kind, b.level) for b in docx.read(file)] == [(BlockKind.HEADING, 2)]
