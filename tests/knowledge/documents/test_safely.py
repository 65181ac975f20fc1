"""Papers read in a process of their own."""

from datetime import UTC, datetime

import pytest

from knowledge.documents import safely
from knowledge.documents.indexing import index
from knowledge.documents.limits import MEGABYTE
from knowledge.documents.reading import parse
from knowledge.documents.safely import read_safely
from knowledge.errors import UnreadableDocument
from knowledge.store import Store
from knowledge.types import Audience
from tests.knowledge.documents.formats.office import docx, p

WORD = docx(p("The forum meets in the mill."))


def noon() -> datetime:
    return datetime(2026, 3, 2, 12, tzinfo=UTC)


def read(data: bytes, path: str = "a.docx"):
    return read_safely(data, path=path, partnership="Mill", audience=Audience.PUBLIC)


@pytest.fixture
def apart(monkeypatch):
    """A process for one test."""
    own = safely._Apart()
    monkeypatch.setattr(safely, "_apart", own)
    yield own
    own.close()


def test_a_paper_is_read_as_if_here() -> None:
    assert read(WORD) == parse(WORD, path="a.docx", partnership="Mill", audience=Audience.PUBLIC)


def test_a_refusal_is_the_reader_s_own() -> None:
    with pytest.raises(UnreadableDocument, match="Its name says that it is a Word file, but it is a PDF"):
        read(b"%PDF-1.7")


def test_why_a_reader_failed_is_logged_here(caplog) -> None:
    caplog.set_level("INFO")
    with pytest.raises(UnreadableDocument):
        read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "a.doc")
    assert "reading an old Word file failed" in caplog.text


def test_a_paper_that_takes_too_long_is_given_up(monkeypatch) -> None:
    own = safely._Apart(longest=0)
    monkeypatch.setattr(safely, "_apart", own)
    with pytest.raises(UnreadableDocument, match="takes too long"):
        read(WORD)


def test_a_crash_refuses_one_paper_and_the_next_is_read(apart, monkeypatch, tmp_path) -> None:
    store, papers = Store(tmp_path / "remit.db"), tmp_path / "papers"
    papers.mkdir()
    (papers / "a.docx").write_bytes(WORD)
    with monkeypatch.context() as crashing:
        crashing.setattr(safely, "_START", "import os; os.abort()")
        report = index(store, noon, [papers])
    assert [path for path, sentence in report.refused if "given up" in sentence] == ["a.docx"]
    assert index(store, noon, [papers]).read == ("a.docx",)


def test_a_paper_that_swells_is_given_up(monkeypatch) -> None:
    own = safely._Apart(memory=160 * MEGABYTE)
    monkeypatch.setattr(safely, "_apart", own)
    with pytest.raises(UnreadableDocument, match="too large"):
        read(b"a\n\n" * 400_000, "a.txt")
    own.close()


def test_long_text_has_a_process_that_can_be_ended(monkeypatch) -> None:
    own = safely._Apart(longest=0)
    monkeypatch.setattr(safely, "_apart", own)
    with pytest.raises(UnreadableDocument, match="too long"):
        read(b"The forum meets. " * 20_000, "a.txt")
    own.close()


def test_short_text_needs_no_process(monkeypatch) -> None:
    monkeypatch.setattr(safely, "_apart", None)
    assert read(b"The forum meets.", "a.txt").passages


def test_an_interruption_does_not_give_the_next_paper_the_answer_to_this_one(apart, monkeypatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(safely, "_received", interrupted)
        with pytest.raises(KeyboardInterrupt):
            read(docx(p("The board meets in the hall.")))
    assert "mill" in read(WORD).passages[0].text
