"""Web pages to blocks."""

from knowledge.documents.formats import html
from knowledge.types import Block, BlockKind


def read(page: str) -> tuple[Block, ...]:
    return html.read(page.encode())


def shown(page: str) -> list[tuple[str, str, int]]:
    return [(b.marker, b.text, b.level) for b in read(page)]


def test_headings_keep_their_levels_and_numbers() -> None:
    blocks = read("<h1>Aldwash Trust</h1><h2>3.1 Membership</h2><p>The Board has nine members.</p>")
    assert [(b.kind, b.marker, b.text, b.level) for b in blocks] == [
        (BlockKind.HEADING, "", "Aldwash Trust", 1),
        (BlockKind.HEADING, "3.1", "Membership", 2),
        (BlockKind.PARAGRAPH, "", "The Board has nine members.", 0),
    ]


def test_lists_keep_nesting_and_count_as_they_say() -> None:
    page = "<ol type=a start=3><li>Agree the plan<ul><li>with costs</ul><li>Review it</ol>"
    assert shown(page) == [("c.", "Agree the plan", 0), ("•", "with costs", 1), ("d.", "Review it", 0)]


def test_a_source_is_the_verbatim_stretch() -> None:
    page = "<p>The <b>Chair</b> is&nbsp;J&ouml;rg <a href='x'>Ash</a>.<p>Next."
    block = read(page)[0]
    assert block.text == "The Chair is Jörg Ash."
    assert block.source == "The <b>Chair</b> is&nbsp;J&ouml;rg <a href='x'>Ash</a>."


def test_tables_name_their_columns() -> None:
    page = "<table><tr><th>Name<th>Agency<tr><td>Ann Ash<td>Police<tr><td>Bo Birch<td>Health</table>"
    assert [(b.cells, b.header) for b in read(page)] == [
        (("Name", "Agency"), True),
        (("Ann Ash", "Police"), False),
        (("Bo Birch", "Health"), False),
    ]


def test_a_cell_across_a_table_heads_the_rows_below() -> None:
    page = (
        "<table><tr><th>Item<th>2030<th>2031<tr><td colspan=3>Revenue<tr><td>Clerk<td>£10<td>£12"
        "<tr><td colspan=3>Capital<tr><td>Hall<td>£90<td>£80</table>"
    )
    assert [b.text for b in read(page) if b.kind is BlockKind.HEADING] == ["Revenue", "Capital"]
    assert sum(b.header for b in read(page)) == 3


def test_a_cell_that_reaches_down_belongs_to_each_row() -> None:
    page = "<table><tr><th>Theme<th>Action<tr><td rowspan=2>Safety<td>Train staff<tr><td>Check doors</table>"
    assert [b.cells for b in read(page)][1:] == [("Safety", "Train staff"), ("Safety", "Check doors")]
    assert read(page)[-1].source == "Check doors"


def test_a_page_laid_out_in_a_table_is_read_as_a_page() -> None:
    page = "<table><tr><td><h2>Quorum</h2><p>Five members.</p></td></tr></table>"
    assert [b.kind for b in read(page)] == [BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_what_nobody_sees_is_left_out() -> None:
    page = "<head><style>p {}</style></head><nav>Home</nav><script>var x = 1</script><!-- note --><p>Seen.</p>"
    assert shown(page) == [("", "Seen.", 0)]


def test_the_window_names_a_page_without_a_heading() -> None:
    assert read("<title>Protocol</title><p>One.</p>")[0] == Block(BlockKind.HEADING, "Protocol", "Protocol", 1)


def test_a_bold_paragraph_over_prose_is_a_heading() -> None:
    page = "<p><b>Quorum</b></p><p>Five members make a quorum of the Board at any meeting.</p>"
    assert [b.kind for b in read(page)] == [BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_typed_numbers_make_items() -> None:
    page = "<p>The Board will:</p><p>(a) set the plan;</p><p>(b) watch its costs.</p>"
    assert shown(page)[1:] == [("(a)", "set the plan;", 0), ("(b)", "watch its costs.", 0)]


def test_terms_and_their_meanings_stay_together() -> None:
    assert shown("<dl><dt>Lead<dd>Who carries it out.<dt>Chair<dd>Who leads.</dl>") == [
        ("•", "Lead", 0),
        ("", "Who carries it out.", 1),
        ("•", "Chair", 0),
        ("", "Who leads.", 1),
    ]


def test_depth_beyond_reason_is_read_all_the_same() -> None:
    assert [b.text for b in read("<div>" * 50_000 + "Deep down.")] == ["Deep down."]


def test_words_in_a_table_but_in_no_cell_stand_before_it() -> None:
    page = b"<table>Loose words<tr>and more<td>Post</td><td>Name</td></tr><td>no row</td></table>"
    assert [b.text for b in html.read(page)] == ["Loose words and more", "no row", "Post | Name"]


def test_a_row_of_entries_names_no_columns() -> None:
    page = (
        "<table><tr><td>Ann Ash<td>Police<td>Yes<tr><td>Bo Birch<td>Ward 3<td>Yes<tr><td>Cy Elm<td>Health<td></table>"
    )
    assert not any(block.header for block in read(page))


def test_a_table_of_one_short_column_is_a_list() -> None:
    rows = "".join(f"<tr><td><p>{name}</p></td></tr>" for name in ("Ann Ash (lead)", "Bo Birch", "Cy Cedar"))
    assert shown(f"<table>{rows}</table>") == [("•", "Ann Ash (lead)", 0), ("•", "Bo Birch", 0), ("•", "Cy Cedar", 0)]
    wider = read(f"<table>{rows}<tr><td>One</td><td>Two</td></tr></table>")
    assert BlockKind.ITEM not in {block.kind for block in wider}
