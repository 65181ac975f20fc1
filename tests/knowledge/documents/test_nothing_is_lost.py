"""Whatever stands in a file stands in its blocks, and every quote stands in the file."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.documents.decode import decode
from knowledge.documents.formats import markdown, text
from knowledge.documents.inline import plain_text
from knowledge.documents.outline import outline
from knowledge.documents.passages import cut
from knowledge.types import Block, BlockKind

SHARED = Path(__file__).parents[4] / "shared"
FIXTURES = Path(__file__).parents[2] / "fixtures" / "documents"
READERS = {".txt": text.blocks_of, ".md": markdown.blocks_of, ".markdown": markdown.blocks_of}


def papers_below(folder: Path) -> list[Path]:
    found = (file for file in folder.rglob("*") if file.suffix.lower() in READERS and not file.name.startswith("."))
    return sorted(found)


def once_spaced(words: str) -> str:
    return " ".join(words.split())


def letters(words: str) -> Counter[str]:
    return Counter(c for c in plain_text(words) if c.isalpha())


def assert_quotes_stand(file: str, blocks: tuple[Block, ...]) -> None:
    whole = once_spaced(file)
    for block in blocks:
        assert once_spaced(block.source) in whole
    for passage in cut(outline(blocks)):
        assert once_spaced(passage.lead_in_source) in whole
        for part in passage.parts:
            assert part.text
            assert part.source.strip()
            assert once_spaced(part.source) in whole


def assert_letters_stand(file: str, blocks: tuple[Block, ...]) -> None:
    """Every letter once; the name of a code fence is mark-up, as a tag is."""
    wanted = letters(re.sub(r"(?m)^[ \t>]*(```|~~~).*$", "", file))
    found = Counter[str]()
    for block in blocks:
        found += letters(block.source) + letters(block.marker)
    assert not wanted - found


def assert_passages_hold(blocks: tuple[Block, ...]) -> None:
    """No letter but a heading's is left out of the passages."""
    wanted, found = Counter[str](), Counter[str]()
    for block in blocks:
        if block.kind is not BlockKind.HEADING:
            wanted += letters(block.text)
    for passage in cut(outline(blocks)):
        found += letters(passage.lead_in) + letters(" ".join(passage.header))
        for part in passage.parts:
            found += letters(part.text)
    assert not wanted - found


LINES = st.lists(
    st.sampled_from(
        [
            "1. The board meets",
            "2. It decides.",
            "- a partner",
            " - another;",
            "• third",
            "A. Option",
            "(i) first",
            "PURPOSE OF REPORT",
            "Decision Making",
            "Appendix One",
            "The Board will:",
            "and goes on",
            "by the",
            "Post\t£5",
            "Name\tBody",
            "Chair: A. Reed",
            "",
            "",
            "   ",
            "**Bold line**",
            "3.1 Terms of reference",
            "2.",
            "# Heading",
            "> quoted",
            "| a | b |",
            "| - | - |",
            "---",
            "===",
            "    code",
            "```",
            "[1]: http://a.org",
            "*",
            "Dr. A. Moss (see No. 4). It ends.",
            "1.1",
            "[text](http://a.org) more",
            "<p>one</p><p>two",
            "a<br/>b",
            "x****Y",
            "<ol> 1. A 2. B\t<li>c",
            "\u00a0o  tail",
            "title: x",
            "&amp; co",
        ]
    ),
    max_size=25,
)


@given(LINES, st.sampled_from(["\n", "\r\n"]), st.sampled_from(sorted(READERS)))
def test_quotes_stand_in_any_page(lines, newline, suffix) -> None:
    file = newline.join(lines)
    assert_quotes_stand(file, READERS[suffix](file))


@given(LINES, st.sampled_from(sorted(READERS)))
def test_no_letter_of_any_page_is_lost(lines, suffix) -> None:
    file = "\n".join(lines)
    blocks = READERS[suffix](file)
    assert_letters_stand(file, blocks)
    assert_passages_hold(blocks)


@given(st.text(max_size=200), st.sampled_from(sorted(READERS)))
def test_any_text_is_read(file, suffix) -> None:
    assert_quotes_stand(file, READERS[suffix](file))


@pytest.mark.parametrize("file", papers_below(FIXTURES), ids=lambda file: file.name)
def test_nothing_is_lost_from_the_fixtures(file) -> None:
    page = decode(file.read_bytes())
    blocks = READERS[file.suffix](page)
    assert_quotes_stand(page, blocks)
    assert_letters_stand(page, blocks)
    assert_passages_hold(blocks)


@pytest.mark.parametrize("folder", ["seeds", "eval/outside/documents"])
def test_nothing_is_lost_from_real_papers(folder) -> None:
    files = papers_below(SHARED / folder)
    if not files:
        pytest.skip("the real papers are not beside this checkout")
    for file in files:
        page = decode(file.read_bytes())
        blocks = READERS[file.suffix.lower()](page)
        assert_quotes_stand(page, blocks)
        assert_letters_stand(page, blocks)
        assert_passages_hold(blocks)
