"""A library over a real file, read from papers that a test writes."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from knowledge.library import Library
from knowledge.store import Store


@pytest.fixture
def library_of(tmp_path) -> Callable[[dict[str, str]], Library]:
    """library_of({"aldwash/terms.md": "…"}) writes the papers and reads them in."""

    def read(papers: dict[str, str]) -> Library:
        root = Path(tmp_path) / "papers"
        root.mkdir(exist_ok=True)
        for path, text in papers.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        library = Library(Store(Path(tmp_path) / "remit.db"), lambda: datetime(2026, 3, 2, tzinfo=UTC))
        library.index([root])
        return library

    return read
