"""How fast papers are read, beside the library of each format alone, on the same files in the same run."""

import io
import resource
import tempfile
import time
import zipfile
from collections.abc import Callable, Sequence
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import docx
import pypdfium2
from docx.text.paragraph import Paragraph
from lxml import etree
from markdown_it import MarkdownIt
from tqdm import tqdm

from knowledge.documents import safely
from knowledge.documents.formats import READERS
from knowledge.documents.outline import outline
from knowledge.documents.passages import cut
from knowledge.documents.reading import parse
from knowledge.library import Library
from knowledge.structure.facts import facts
from knowledge.types import Audience, PaperRead, Passage
from tests.benchmarks.made_papers import papers
from tests.benchmarks.measure import fresh_store, now

COUNT = 1_300
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NUMBERING = "word/numbering.xml"
COMPARED = 60
"""Papers that each library reads alone."""
TURNS = 3
Reader = Callable[[str, bytes], object]
"""Reads a file, of which it is given the name and the bytes."""


def run() -> None:
    with tempfile.TemporaryDirectory() as folder:
        size = 0
        for name, data in papers(COUNT):
            file = Path(folder, name)
            file.parent.mkdir(exist_ok=True)
            size += file.write_bytes(data)
        _index(Path(folder), size)
    _compare()


def _index(folder: Path, size: int) -> None:
    with fresh_store() as store:
        library = Library(store, now)
        started, begun = time.perf_counter(), _own_seconds()
        with tqdm(total=COUNT, desc="  reading", leave=False) as bar:
            library.index([folder], progress=lambda done, _: bar.update(done - bar.n))
        spent, own_spent = time.perf_counter() - started, _own_seconds() - begun
        started = time.perf_counter()
        library.index([folder])
        again = time.perf_counter() - started
    safely._apart.close()  # what an ended process took is known
    own, other = (resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(
        f"  {COUNT} papers, {size / 1e6:.1f} MB, read, kept and indexed in {spent:.1f} s (own time {own_spent:.0f} s):"
    )
    print(f"  {COUNT / spent:.0f} papers/s, {size / spent / 1e6:.2f} MB/s; unchanged: {again:.2f} s")
    print(f"  peak memory: {own:.0f} MB here, {other:.0f} MB in the process for risky formats")


def _own_seconds() -> float:
    """Of this process and of those that it started and that have ended."""
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def _compare() -> None:
    """Our reading of each format, beside its library alone, taken as far as the texts that a reader needs.

    Ours is told apart: into passages; and with what the paper is (title, date, kind, names, topic). Facts come after.
    """
    chosen = list(papers(COMPARED))
    whole = alone = 0.0
    for suffix, libraries in ALONE.items():
        files = [(name, data) for name, data in chosen if name.endswith(suffix)]
        cut_up, read, stating, *theirs = _timed((_passages, _whole, _stating(files), *libraries), files)
        shown = ", ".join(f"{seconds * 1000:.1f} ms" for seconds in (cut_up, read, stating))
        print(f"  {suffix}: a paper into passages, with what it is, its facts besides: {shown}")
        for library, seconds in zip(libraries, theirs, strict=True):
            times = ", ".join(f"{ours / seconds:.1f}" for ours in (cut_up, read))
            print(f"    {library.__doc__}: {seconds * 1000:.1f} ms; ours {times} times as long")
        whole, alone = whole + read * len(files), alone + theirs[0] * len(files)
    print(f"  all of these, as many of each as in the folder: ours {whole / alone:.1f} times as long")


def _stating(files: list[tuple[str, bytes]]) -> Reader:
    """What each of `files` states, all that is needed for it known."""
    papers_read = {name: _whole(name, data) for name, data in files}
    return lambda name, _: facts(papers_read[name].passages, title=papers_read[name].title)


def _passages(name: str, data: bytes) -> tuple[Passage, ...]:
    return cut(outline(READERS[Path(name).suffix](data)))


def _whole(name: str, data: bytes) -> PaperRead:
    return parse(data, path=name, partnership="", audience=Audience.PUBLIC)


def _timed(reads: Sequence[Reader], files: list[tuple[str, bytes]]) -> list[float]:
    """Seconds of this process's own time a file, for each of `reads`: the quickest of several turns, taken in turn."""
    spent = [0.0] * len(reads)
    for name, data in files:
        turns = [[_spent(read, name, data) for read in reads] for _ in range(TURNS)]
        spent = [so_far + min(times) for so_far, times in zip(spent, zip(*turns, strict=True), strict=True)]
    return [seconds / len(files) for seconds in spent]


def _spent(read: Reader, name: str, data: bytes) -> float:
    started = time.process_time()
    read(name, data)
    return time.process_time() - started


class _Texts(HTMLParser):
    """The text of each heading, paragraph, item and cell, with the elements that it stands in and its place."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[tuple[str, ...], str, tuple[int, int]]] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 (html.parser's)
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while tag in self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        self.found.append((tuple(self._open), data, self.getpos()))


def _markdown(_: str, data: bytes) -> list[tuple[str, str]]:
    """markdown-it to the text of its headings, paragraphs, items and cells"""
    tokens = MarkdownIt().enable("table").parse(data.decode())
    return [(before.type, token.content) for before, token in pairwise(tokens) if token.type == "inline"]


def _html(_: str, data: bytes) -> list[tuple[tuple[str, ...], str, tuple[int, int]]]:
    """html.parser to the same, with the elements around each and its place"""
    parser = _Texts()
    parser.feed(data.decode())
    parser.close()
    return parser.found


def _docx(_: str, data: bytes) -> list[tuple[str, str]]:
    """zipfile and lxml, a parser alone, to the text of each paragraph with its style's name"""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        root, styles, _ = map(etree.fromstring, map(parts.read, ("word/document.xml", "word/styles.xml", NUMBERING)))
    named = {
        one.get(f"{WORD}styleId"): one.find(f"{WORD}name").get(f"{WORD}val") for one in styles.iter(f"{WORD}style")
    }
    return [
        (
            next((named.get(s.get(f"{WORD}val"), "") for s in p.iter(f"{WORD}pStyle")), ""),
            "".join(t.text or "" for t in p.iter(f"{WORD}t")),
        )
        for p in root.iter(f"{WORD}p")
    ]


def _python_docx(_: str, data: bytes) -> list[tuple[str, str] | list[list[str]]]:
    """python-docx to each paragraph with its style, and each table by its rows"""
    found: list[tuple[str, str] | list[list[str]]] = []
    for one in docx.Document(io.BytesIO(data)).iter_inner_content():
        if isinstance(one, Paragraph):
            found.append((one.style.name if one.style else "", one.text))
        else:
            found.append([[cell.text for cell in row.cells] for row in one.rows])
    return found


def _pdf(_: str, data: bytes) -> list[tuple[str, tuple[float, float, float, float], float]]:
    """pdfium to each character with its place and size, of which lines, headings and tables are made"""
    found = []
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            text = page.get_textpage()
            characters = text.get_text_range()
            sizes = (pypdfium2.raw.FPDFText_GetFontSize(text.raw, n) for n in range(len(characters)))
            found += [(c, text.get_charbox(n), size) for n, (c, size) in enumerate(zip(characters, sizes, strict=True))]
    return found


ALONE = {".md": (_markdown,), ".html": (_html,), ".docx": (_docx, _python_docx), ".pdf": (_pdf,)}
