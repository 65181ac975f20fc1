"""How fast papers are read in, beside the chosen Markdown parser alone on the same files."""

import time

from markdown_it import MarkdownIt

from knowledge.library import Library
from tests.benchmarks.measure import SAMPLE, fresh_store, now

TIMES = 10


def run() -> None:
    papers = SAMPLE / "papers"
    size = sum(f.stat().st_size for f in papers.rglob("*") if f.is_file())
    count = sum(1 for f in papers.rglob("*") if f.is_file())
    spent = again = 0.0
    for _ in range(TIMES):
        with fresh_store() as store:
            library = Library(store, now)
            started = time.perf_counter()
            library.index([papers])
            spent += time.perf_counter() - started
            started = time.perf_counter()
            library.index([papers])
            again += time.perf_counter() - started
    started = time.perf_counter()
    for _ in range(TIMES):
        for file in papers.rglob("*.md"):
            MarkdownIt().enable("table").parse(file.read_text(encoding="utf-8"))
    alone = time.perf_counter() - started
    rate, megabytes = count * TIMES / spent, size * TIMES / spent / 1e6
    print(
        f"  read, kept and indexed: {rate:.0f} papers/s, {megabytes:.2f} MB/s; unchanged: {again / TIMES * 1000:.0f} ms"
    )
    print(f"  markdown-it alone on the Markdown half: {alone / spent:.2f} of that time")
