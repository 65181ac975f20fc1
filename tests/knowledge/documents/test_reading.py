"""Papers and what is read from them, side by side in tests/fixtures/documents: one rule a pair."""

import json
from pathlib import Path

import pytest

from knowledge.documents.reading import LARGEST, parse, read_paper
from knowledge.errors import UnreadableDocument
from knowledge.types import Audience, PaperRead, Passage

FIXTURES = Path(__file__).parents[2] / "fixtures" / "documents"
PAPERS = sorted(file for file in FIXTURES.iterdir() if file.suffix in {".txt", ".md"})


def shown(paper: PaperRead) -> dict[str, object]:
    """A paper as the expected files write it."""
    dated = paper.dated.isoformat() if paper.dated else None
    return {"title": paper.title, "dated": dated, "passages": [shown_passage(p) for p in paper.passages]}


def shown_passage(passage: Passage) -> dict[str, object]:
    always = {"kind": passage.kind.value, "locator": passage.locator, "headings": list(passage.headings)}
    if passage.lead_in:
        always["lead_in"] = passage.lead_in
    if passage.header:
        always["header"] = list(passage.header)
    parts = [f"{'  ' * part.level}{part.marker and part.marker + ' '}{part.text}" for part in passage.parts]
    return always | {"parts": parts}


@pytest.mark.parametrize("file", PAPERS, ids=lambda file: file.name)
def test_a_paper_gives_the_passages_that_a_reader_would(file) -> None:
    paper = read_paper(file, path=file.name, partnership="", audience=Audience.PUBLIC)
    assert shown(paper) == json.loads(file.with_suffix(".expected.json").read_text(encoding="utf-8"))


def test_every_expected_file_has_its_paper() -> None:
    assert {file.name.split(".")[0] for file in FIXTURES.iterdir()} == {file.stem for file in PAPERS}


def read(text: str, path: str = "paper.txt") -> PaperRead:
    return parse(text.encode(), path=path, partnership="", audience=Audience.PUBLIC)


def test_the_ending_may_be_in_capitals() -> None:
    assert read("# Terms\n\nThe forum meets weekly.", "TERMS.MD").title == "Terms"


def test_another_format_is_refused_with_the_ones_that_are_read() -> None:
    with pytest.raises(UnreadableDocument, match=r"\.md.*\.txt"):
        read("words", "paper.xyz")


def test_a_file_without_words_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="No words"):
        read("-----\n\n*****\n")


def test_a_file_over_the_limit_is_refused_unread(tmp_path) -> None:
    file = tmp_path / "huge.txt"
    with file.open("wb") as out:
        out.truncate(LARGEST + 1)
    with pytest.raises(UnreadableDocument, match="50 MB"):
        read_paper(file, path=file.name, partnership="", audience=Audience.PUBLIC)


def test_a_row_s_source_is_its_line_and_its_cells_keep_the_columns() -> None:
    table = read("Costs\n\nPost\tCost\nClerk\t£10\nLead\t\n", "paper.txt").passages[0]
    assert [part.source for part in table.parts][:1] == ["Clerk\t£10"]
    assert table.parts[0].cells == ("Clerk", "£10")


def test_a_sentence_s_source_keeps_its_mark_up() -> None:
    [passage] = read("The **Board** decides. It meets at [the hall](http://x.org/a) on *Mondays*.", "a.md").passages
    assert [part.source for part in passage.parts] == [
        "The **Board** decides.",
        "It meets at [the hall](http://x.org/a) on *Mondays*.",
    ]
    assert passage.parts[1].text == "It meets at the hall on Mondays."


@pytest.mark.parametrize(
    "text",
    [
        "The Board will meet. " * 50_000,
        "a" * 1_000_000,
        "line of words\n" * 50_000,
        "- item\n" * 30_000,
        "*a " * 60_000,
        "<a " * 60_000,
        "<!--" * 60_000 + "a",
        "[" * 100_000 + "a",
        "(" * 100_000 + "a",
        "1. a\t<p>b\n" * 10_000,
        "The Board will:\n" * 20_000,
    ],
    ids=lambda text: repr(text[:12]),
)
@pytest.mark.parametrize("path", ["a.txt", "a.md"])
def test_length_alone_does_not_hang_the_reader(text, path) -> None:
    """Linear work takes a second or two here; quadratic work would take many minutes."""
    assert read(text, path).passages


def test_half_a_character_of_a_paper_is_made_whole_or_replaced() -> None:
    data = rb"{\rtf1\ansi The lead is Ann \u-10179?\u-8704? Lee \u-10179? for the Board.}"
    paper = parse(data, path="board.rtf", partnership="", audience=Audience.PUBLIC)
    assert "Ann 😀 Lee" in paper.passages[0].text
    assert paper.passages[0].text.encode()
