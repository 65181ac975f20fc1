"""What belongs together in a paper, from its blocks."""

from knowledge.documents.outline import outline
from knowledge.documents.passages import cut
from knowledge.types import Block, BlockKind, Passage


def heading(text: str, level: int = 1, marker: str = "") -> Block:
    return Block(BlockKind.HEADING, text, text, level, marker)


def paragraph(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, text, text)


def item(text: str, marker: str = "•") -> Block:
    return Block(BlockKind.ITEM, text, text, 0, marker)


def passages(*blocks: Block) -> list[Passage]:
    return list(cut(outline(blocks)))


def test_a_heading_over_nothing_is_a_line_of_its_own() -> None:
    found = passages(heading("Forum"), heading("Name:", 2), heading("Quorum", 1), paragraph("Five members."))
    assert [[part.text for part in one.parts] for one in found] == [["Forum", "Name:"], ["Five members."]]


def test_a_heading_at_the_end_is_not_lost() -> None:
    found = passages(heading("Quorum"), paragraph("Five members."), heading("Signed by the chair", 2))
    assert [part.text for part in found[-1].parts] == ["Signed by the chair"]


def test_a_heading_that_stands_above_a_passage_is_not_said_again() -> None:
    found = passages(heading("Forum"), heading("Quorum", 2), paragraph("Five members."), heading("Costs", 2), item("a"))
    assert [[part.text for part in one.parts] for one in found] == [["Five members."], ["a"]]


def test_what_a_colon_announces_stands_with_it() -> None:
    [found] = passages(
        paragraph("The members come from:"), paragraph("the mill, the county and both banks of the brook.")
    )
    assert found.lead_in == "The members come from:"
    assert [part.text for part in found.parts] == ["the mill, the county and both banks of the brook."]


def test_a_colon_over_a_lead_in_keeps_to_itself() -> None:
    found = passages(
        paragraph("The members come from two banks:"),
        paragraph("The left bank sends:"),
        item("the miller"),
        item("Tam"),
    )
    assert [(one.lead_in, len(one.parts)) for one in found] == [("", 1), ("The left bank sends:", 2)]


def test_a_paragraph_of_an_appendix_names_the_appendix_once() -> None:
    found = passages(heading("Appendix One: Costs"), item("Word. " * 30, "1."), item("Word. " * 30, "2."))
    assert [one.locator for one in found] == ["Appendix One, para 1", "Appendix One, para 2"]


def test_a_note_is_no_numbered_paragraph() -> None:
    found = passages(heading("Costs"), paragraph("It cost little."), item("Of which half. The county paid.", "[1]"))
    assert [one.locator for one in found] == ["Costs", "Costs"]


def test_where_links_lead_is_no_item_of_the_list_above() -> None:
    found = passages(heading("Papers"), item("the minutes"), item("the plan"), item("https://mill.example", "[plan]:"))
    assert [[part.text for part in one.parts] for one in found] == [
        ["the minutes", "the plan"],
        ["https://mill.example"],
    ]


def test_short_lines_without_end_do_not_pile_up_above_a_passage() -> None:
    found = passages(*(heading(f"Mill {n}") for n in range(300)), paragraph("It grinds flour."))
    assert max(len(one.headings) for one in found) <= 20
    assert {line for one in found for line in (*one.headings, *one.text.split("\n"))} >= {
        f"Mill {n}" for n in range(300)
    }
