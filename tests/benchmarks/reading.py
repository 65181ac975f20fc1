"""How fast papers are read, beside the library of each format alone, on the same files in the same run."""

import io
import resource
import tempfile
import time
import zipfile
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pypdfium2
from lxml import etree
from markdown_it import MarkdownIt
from tqdm import tqdm

from knowledge.documents import safely
from knowledge.documents.reading import parse
from knowledge.library import Library
from knowledge.types import Audience
from tests.benchmarks.made_papers import papers
from tests.benchmarks.measure import fresh_store, now

COUNT = 1_300
COMPARED = 200
"""Papers that each library reads alone."""


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
        started = time.perf_counter()
        with tqdm(total=COUNT, desc="  reading", leave=False) as bar:
            library.index([folder], progress=lambda done, _: bar.update(done - bar.n))
        spent = time.perf_counter() - started
        started = time.perf_counter()
        library.index([folder])
        again = time.perf_counter() - started
    safely._apart.close()  # what an ended process took is known
    own, other = (resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(f"  {COUNT} papers, {size / 1e6:.1f} MB, read, kept and indexed in {spent:.1f} s:", end=" ")
    print(f"{COUNT / spent:.0f} papers/s, {size / spent / 1e6:.2f} MB/s; unchanged: {again:.2f} s")
    print(f"  peak memory: {own:.0f} MB here, {other:.0f} MB in the process for risky formats")


def _compare() -> None:
    """Our reading of each format, beside its library alone."""
    chosen = list(papers(COMPARED))
    for suffix, alone in ALONE.items():
        files = [(name, data) for name, data in chosen if name.endswith(suffix)]
        ours = _timed(lambda name, data: parse(data, path=name, partnership="", audience=Audience.PUBLIC), files)
        theirs = _timed(lambda _, data, alone=alone: alone(data), files)
        print(f"  {suffix}: ours {ours * 1000:.1f} ms a paper, {alone.__doc__} {theirs * 1000:.1f} ms;", end=" ")
        print(f"{ours / theirs:.1f} times as long")


def _timed(read: Callable[[str, bytes], object], files: list[tuple[str, bytes]]) -> float:
    """Seconds of this process's own time a file, after one that warms up."""
    read(*files[0])
    started = time.process_time()
    for name, data in files:
        read(name, data)
    return (time.process_time() - started) / len(files)


def _markdown(data: bytes) -> None:
    """markdown-it alone"""
    MarkdownIt().enable("table").parse(data.decode())


def _html(data: bytes) -> None:
    """html.parser alone"""
    HTMLParser().feed(data.decode())


def _docx(data: bytes) -> None:
    """zipfile and lxml alone"""
    etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))


def _pdf(data: bytes) -> None:
    """pdfium's plain text alone"""
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            page.get_textpage().get_text_range()


ALONE = {".md": _markdown, ".html": _html, ".docx": _docx, ".pdf": _pdf}
