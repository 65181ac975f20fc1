"""reStructuredText to blocks."""

from knowledge.documents.formats import rst
from knowledge.types import Block, BlockKind


def read(paper: str) -> tuple[Block, ...]:
    return rst.read(paper.encode())


def shown(paper: str) -> list[tuple[str, str, int]]:
    return [(b.marker, b.text, b.level) for b in read(paper)]


def test_sections_nest_by_their_underlines() -> None:
    blocks = read("=====\nBoard\n=====\n\nAim\n---\n\nWords.\n\nQuorum\n------\n\nFive.\n")
    assert [(b.text, b.level) for b in blocks if b.kind is BlockKind.HEADING] == [
        ("Board", 1),
        ("Aim", 2),
        ("Quorum", 2),
    ]


def test_lists_count_and_nest() -> None:
    paper = "#. Agree\n\n   * costs\n   * dates\n\n#. Review\n\n   Each year.\n"
    assert shown(paper) == [
        ("1.", "Agree", 0),
        ("•", "costs", 1),
        ("•", "dates", 1),
        ("2.", "Review", 0),
        ("", "Each year.", 1),
    ]


def test_roles_and_links_show_their_words_and_the_source_is_verbatim() -> None:
    block = read("The :ref:`Board <board>` follows :pep:`13` and\n`its charter <https://example.org>`_ *fully*.\n")[0]
    assert block.text == "The Board follows PEP 13 and its charter fully."
    assert block.source.startswith("The :ref:`Board <board>`")


def test_a_proposals_header_is_rows() -> None:
    blocks = read("Title: Typing Council\nStatus: Active\n\nAim\n===\n\nWords.\n")
    assert [b.cells for b in blocks[:2]] == [("Title", "Typing Council"), ("Status", "Active")]


def test_grid_tables_quote_the_lines_of_each_row() -> None:
    rule = "+------+----------+"
    lines = [rule, "| Name | Part     |", rule.replace("-", "="), "| Ann  | Chair of |", "|      | the body |", rule]
    paper = "\n".join(lines) + "\n"
    header, row = read(paper)
    assert header.header
    assert row.cells == ("Ann", "Chair of the body")
    assert row.source == "| Ann  | Chair of |\n|      | the body |"


def test_directives_of_other_programs_keep_their_words() -> None:
    assert shown(".. dropdown:: Title\n   :open:\n\n   Inner words.\n\n.. toctree::\n\n   other\n") == [
        ("", "Inner words.", 0)
    ]


def test_no_other_file_is_read() -> None:
    for directive in (".. include:: {}\n", ".. raw:: html\n   :file: {}\n", ".. csv-table::\n   :file: {}\n"):
        assert shown("Words.\n\n" + directive.format("/etc/passwd")) == [("", "Words.", 0)]


def test_footnotes_are_kept() -> None:
    assert shown("Words [1]_.\n\n.. [1] A note.\n")[-1] == ("[1]", "A note.", 0)
