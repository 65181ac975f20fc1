"""Whatever stands in a file stands in its blocks, and every quote stands in the file."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.documents import formats
from knowledge.documents.decode import decode
from knowledge.documents.formats import markdown, text
from knowledge.documents.inline import plain_text
from knowledge.documents.outline import outline
from knowledge.documents.passages import cut
from knowledge.types import Block, BlockKind
from tests.knowledge.documents.formats import office

SHARED = Path(__file__).parents[4] / "shared"
FIXTURES = Path(__file__).parents[2] / "fixtures" / "documents"
READERS = {
    ".txt": text.blocks_of,
    ".md": markdown.blocks_of,
    ".markdown": markdown.blocks_of,
}


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


def signs(words: str) -> set[str]:
    return set(re.findall(r"\w+", words))


def assert_passages_hold(blocks: tuple[Block, ...]) -> None:
    """No letter but a heading's is left out of the passages, and no word, figure or number of a heading either."""
    wanted, found = Counter[str](), Counter[str]()
    written, said = set[str](), set[str]()
    for block in blocks:
        written |= signs(f"{block.marker} {block.text}")
        if block.kind is not BlockKind.HEADING:
            wanted += letters(block.text)
    for passage in cut(outline(blocks)):
        found += letters(passage.lead_in) + letters(" ".join(passage.header))
        said |= signs(" ".join((passage.locator, passage.lead_in, *passage.headings, *passage.header)))
        for part in passage.parts:
            found += letters(part.text)
            said |= signs(f"{part.marker} {part.text}")
    assert not wanted - found
    assert not written - said


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


@settings(deadline=None)
@given(LINES, st.sampled_from(["\n", "\r\n"]), st.sampled_from(sorted(READERS)))
def test_quotes_stand_in_any_page(lines, newline, suffix) -> None:
    file = newline.join(lines)
    assert_quotes_stand(file, READERS[suffix](file))


@settings(deadline=None)
@given(LINES, st.sampled_from(sorted(READERS)))
def test_no_letter_of_any_page_is_lost(lines, suffix) -> None:
    file = "\n".join(lines)
    blocks = READERS[suffix](file)
    assert_letters_stand(file, blocks)
    assert_passages_hold(blocks)


WORDS = st.sampled_from(
    [
        *"Forum Mill Purpose The forum meets monthly. It will: to decide; Quorum 5 members 12 March 2031".split(),
        *"4. (b) 1.1 • Chair: A APPENDIX £1,200 Post".split(),
        "Terms of reference",
        "The forum will:",
        "It meets. It decides.",
    ]
)
PIECES = st.lists(
    st.tuples(st.sampled_from(["h1", "h2", "h3", "p", "bold", "item", "deeper", "row"]), st.lists(WORDS, min_size=1)),
    min_size=1,
    max_size=14,
)


def as_html(pieces) -> bytes:
    tags = {"bold": "<p><b>%s</b></p>", "item": "<ul><li>%s</li></ul>", "deeper": "<ul><ul><li>%s</ul></ul>"}
    tags["row"] = "<table><tr><td>%s</td><td>x</td></tr></table>"
    return "".join(tags.get(kind, f"<{kind}>%s</{kind}>") % " ".join(words) for kind, words in pieces).encode()


def as_docx(pieces) -> bytes:
    styles = {kind: office.styled(kind) for kind in ("h1", "h2", "h3")} | {"item": office.listed(1)}
    styles["deeper"] = office.listed(1, 1)
    names = "".join(
        f'<w:style w:type="paragraph" w:styleId="h{n}"><w:name w:val="heading {n}"/></w:style>' for n in (1, 2, 3)
    )
    levels = "".join(f'<w:lvl w:ilvl="{n}"><w:numFmt w:val="bullet"/></w:lvl>' for n in (0, 1))
    numbering = f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'

    def made(kind: str, words: list[str]) -> str:
        if kind == "row":
            return office.tbl(office.tr(office.tc(" ".join(words)), office.tc("x")))
        return office.p(" ".join(words), styles.get(kind, ""), "<w:b/>" if kind == "bold" else "")

    return office.docx("".join(made(*piece) for piece in pieces), styles=names, numbering=numbering)


def as_rtf(pieces) -> bytes:
    tags = {"bold": "{\\b %s}\\par\n", "row": "\\trowd\\intbl %s\\cell x\\cell\\row\\pard\n"}
    tags |= {"item": "{\\listtext \\bullet}%s\\par\n", "h1": "\\outlinelevel0 %s\\par\\pard\n"}
    inside = "".join(tags.get(kind, "%s\\par\n") % " ".join(words) for kind, words in pieces)
    return b"{\\rtf1 " + inside.replace("£", "\\'a3").replace("•", "\\bullet ").encode("ascii") + b"}"


def as_odt(pieces) -> bytes:
    tags = {f"h{n}": f'<text:h text:outline-level="{n}">%s</text:h>' for n in (1, 2, 3)}
    tags["item"] = "<text:list><text:list-item><text:p>%s</text:p></text:list-item></text:list>"
    tags["row"] = "<table:table><table:table-row><table:table-cell><text:p>%s</text:p></table:table-cell>"
    tags["row"] += "<table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>"
    inside = "".join(tags.get(kind, "<text:p>%s</text:p>") % " ".join(words) for kind, words in pieces)
    space = "urn:oasis:names:tc:opendocument:xmlns"
    names = " ".join(f'xmlns:{name}="{space}:{name}:1.0"' for name in ("office", "text", "table"))
    body = f"<office:body><office:text>{inside}</office:text></office:body>"
    return office.zipped({"content.xml": f"<office:document-content {names}>{body}</office:document-content>"})


def as_rst(pieces) -> bytes:
    return "\n\n".join(f"- {' '.join(w)}" if kind == "item" else " ".join(w) for kind, w in pieces).encode()


@pytest.mark.parametrize(
    ("suffix", "made"), [(".html", as_html), (".docx", as_docx), (".rtf", as_rtf), (".odt", as_odt), (".rst", as_rst)]
)
@settings(deadline=None)
@given(pieces=PIECES)
def test_no_word_of_any_format_is_lost(suffix, made, pieces) -> None:
    blocks = formats.READERS[suffix](made(pieces))
    written, found = Counter[str](), Counter[str]()
    for _, words in pieces:
        written.update(re.findall(r"\w", " ".join(words)))
    for block in blocks:
        found.update(re.findall(r"\w", block.marker + block.text))
    assert not written - found
    assert_passages_hold(blocks)


@settings(deadline=None)
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
