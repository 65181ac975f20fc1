"""Markdown to blocks: what a site's builder and HTML add to it."""

import pytest

from knowledge.documents.formats import markdown
from knowledge.types import Block, BlockKind


def read(file: str) -> tuple[Block, ...]:
    return markdown.blocks_of(file)


def shown(file: str) -> list[tuple[str, str]]:
    return [(block.marker, block.text) for block in read(file)]


def test_ticked_and_unticked_boxes_are_markers() -> None:
    assert shown("- [x] Ann Ash\n- [ ] Bo Birch\n") == [("[x]", "Ann Ash"), ("[ ]", "Bo Birch")]


def test_a_number_typed_behind_a_bullet_is_kept() -> None:
    assert shown("- (a) plan\n- (b) review\n") == [("(a)", "plan"), ("(b)", "review")]


def test_hashes_that_close_a_heading_are_gone() -> None:
    assert shown("## Powers ##\n\n## Quorum###\n\n## C#\n") == [("", "Powers"), ("", "Quorum"), ("", "C#")]


def test_signs_of_hard_breaks_are_gone() -> None:
    assert shown("**Lead officer:**\\\nAnn Ash\\\nBo Birch\n") == [
        ("", "Lead officer:"),
        ("", "Ann Ash"),
        ("", "Bo Birch"),
    ]


def test_an_html_table_is_rows_though_blank_lines_stand_in_it() -> None:
    file = (
        "Members:\n\n<table>\n<tr><th>Name</th>\n\n<th>Agency</th></tr>\n\n"
        "<tr><td>Ann *Ash*</td><td><p>Police</p></td></tr>\n</table>\n\nAfter.\n"
    )
    blocks = read(file)
    assert [(b.kind, b.cells, b.header) for b in blocks[1:3]] == [
        (BlockKind.ROW, ("Name", "Agency"), True),
        (BlockKind.ROW, ("Ann *Ash*", "Police"), False),
    ]
    assert all(block.source in file for block in blocks)
    assert blocks[-1].text == "After."


def test_where_a_link_leads_is_marked_by_its_name() -> None:
    assert shown("See [the plan].\n\n[the plan]: https://mill.example/plan\n") == [
        ("", "See [the plan]."),
        ("[the plan]:", "https://mill.example/plan"),
    ]


def test_a_page_kept_among_the_settings_is_read_as_a_page() -> None:
    file = (
        "---\ntitle: Spring meeting\nminutes: |\n  ### Actions\n\n  1. Ann to write\n\n  2. Bo to call\n---\nWelcome.\n"
    )
    assert shown(file) == [
        ("", "title: Spring meeting"),
        ("", "Welcome."),
        ("", "minutes"),
        ("", "Actions"),
        ("1.", "Ann to write"),
        ("2.", "Bo to call"),
    ]


def test_records_kept_among_the_settings_stand_one_by_one() -> None:
    about = "has served the school for years and keeps its accounts, its keys and its garden in good order"
    people = f"  - title: Ann Ash, Chair\n    bio: Ann {about}.\n  - title: Bo Birch\n    bio: Bo {about}.\n"
    file = f"---\npeople:\n{people}---\n"
    found = [text for _, text in shown(file)]
    assert found[0] == "people"
    assert [line[:8] for line in found[-2:]] == ["Ann Ash,", "Bo Birch"]


def test_an_anchor_before_a_heading_is_gone() -> None:
    assert shown("### [](https://example.org/page#actions)Actions\n") == [("", "Actions")]


def test_a_numbered_line_over_dashes_is_a_title_and_an_item_over_a_rule_is_none() -> None:
    file = "1. Purpose\n----------\n\nTo mill.\n\n1. oats\n2. rye\n---\n"
    assert [(block.kind, block.marker, block.text) for block in read(file)] == [
        (BlockKind.HEADING, "1.", "Purpose"),
        (BlockKind.PARAGRAPH, "", "To mill."),
        (BlockKind.ITEM, "1.", "oats"),
        (BlockKind.ITEM, "2.", "rye"),
    ]


def test_bullets_pasted_from_an_office_program_are_a_list() -> None:
    assert shown("It mills:\n\n•   oats, which\nare white.\n•   rye.\n\n● wheat\n") == [
        ("", "It mills:"),
        ("•", "oats, which are white."),
        ("•", "rye."),
        ("●", "wheat"),
    ]


def test_a_page_that_a_site_s_editor_wrote_in_html_is_read_as_one() -> None:
    inside = "\n\n    <h2>\n      Powers\n    </h2>\n\n      <p>\n        None.\n      </p>\n"
    page = f"---\ntitle: Panel\n---\n<div>\n  <div>{inside}  </div>\n</div>\n"
    assert [(b.kind, b.text) for b in read(page)][1:] == [(BlockKind.HEADING, "Powers"), (BlockKind.PARAGRAPH, "None.")]
    assert read("<div>\n\n# Powers\n\n</div>\n")[0] == Block(BlockKind.HEADING, "Powers", "Powers", 1)


@pytest.mark.parametrize(
    ("row", "cells"),
    [("| c | d | e |", ("c", "d", "e")), ("|| d | e |", ("", "d", "e")), ("c | d | e", ("c", "d", "e"))],
)
def test_cells_beyond_those_of_the_first_row_are_kept(row, cells) -> None:
    *_, last = read(f"| a | b |\n|---|---|\n{row}\n")
    assert last.cells == cells
