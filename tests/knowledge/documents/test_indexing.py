"""Folders into the store: what is read, passed over, refused, forgotten."""

import os
import signal
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from knowledge.documents import indexing, reading, readings
from knowledge.documents.formats import READERS
from knowledge.documents.indexing import index
from knowledge.errors import RemitError
from knowledge.store import Store, papers
from knowledge.types import Audience, Block, IndexReport


def noon() -> datetime:
    return datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def store(tmp_path) -> Store:
    return Store(tmp_path / "data" / "remit.db")


@pytest.fixture
def folder(tmp_path) -> Path:
    root = tmp_path / "papers"
    for name, words in {
        "alder/terms.md": "# Terms\n\nThe board meets.",
        "birch/plan.txt": "The plan is ready.",
    }.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(words, encoding="utf-8")
    return root


def kept(store: Store) -> dict[str, tuple[str, str]]:
    with store.reading() as db:
        rows = db.execute("SELECT path, partnership, audience FROM papers ORDER BY path")
        return {row["path"]: (row["partnership"], row["audience"]) for row in rows}


def found(store: Store, word: str) -> list[str]:
    with store.reading() as db:
        ids = [row[0] for row in db.execute("SELECT rowid FROM passages_index WHERE passages_index MATCH ?", (word,))]
        return [passage.paper.path for passage in papers.passages(db, ids)]


def test_the_first_folder_below_names_the_partnership(store, folder) -> None:
    report = index(store, noon, [folder])
    assert report == IndexReport(read=("alder/terms.md", "birch/plan.txt"))
    assert kept(store) == {"alder/terms.md": ("alder", "partners"), "birch/plan.txt": ("birch", "partners")}


def test_a_file_directly_in_the_folder_takes_the_folder_s_name(store, folder) -> None:
    index(store, noon, [folder / "alder"])
    assert kept(store) == {"terms.md": ("alder", "partners")}


def test_one_file_can_be_indexed(store, folder) -> None:
    assert index(store, noon, [folder / "alder" / "terms.md"]).read == ("terms.md",)


def test_a_given_partnership_and_audience_win(store, folder) -> None:
    index(store, noon, [folder], partnership="cedar", audience=Audience.OFFICERS)
    assert set(kept(store).values()) == {("cedar", "officers")}


def test_a_second_run_reads_only_what_changed(store, folder) -> None:
    index(store, noon, [folder])
    (folder / "birch" / "plan.txt").write_text("The plan was withdrawn.")
    report = index(store, noon, [folder])
    assert (report.read, report.unchanged) == (("birch/plan.txt",), ("alder/terms.md",))
    assert found(store, "withdrawn") == ["birch/plan.txt"]
    assert found(store, "ready") == []


def test_another_audience_keeps_the_same_file_anew(store, folder) -> None:
    index(store, noon, [folder])
    report = index(store, noon, [folder], audience=Audience.PUBLIC)
    assert len(report.read) == 2
    assert {audience for _, audience in kept(store).values()} == {"public"}


def test_a_paper_whose_file_is_gone_is_forgotten_and_named(store, folder) -> None:
    index(store, noon, [folder])
    (folder / "birch" / "plan.txt").unlink()
    assert index(store, noon, [folder]).gone == ("birch/plan.txt",)
    assert found(store, "plan") == []


def test_an_unreadable_paper_is_refused_and_its_earlier_version_stays(store, folder) -> None:
    index(store, noon, [folder])
    (folder / "birch" / "plan.txt").write_bytes(b"")
    report = index(store, noon, [folder])
    assert [path for path, _ in report.refused] == ["birch/plan.txt"]
    assert "empty" in report.refused[0][1]
    assert (report.unchanged, report.gone) == (("alder/terms.md",), ())
    assert found(store, "ready") == ["birch/plan.txt"]


def test_a_fault_in_a_reader_is_told_and_logged_and_the_others_are_read(store, folder, monkeypatch, caplog) -> None:
    def at_fault(data: bytes) -> tuple[Block, ...]:
        raise ZeroDivisionError

    monkeypatch.setattr(reading, "READERS", {**READERS, ".md": at_fault})
    report = index(store, noon, [folder])
    assert [path for path, sentence in report.refused if "fault" in sentence] == ["alder/terms.md"]
    assert report.read == ("birch/plan.txt",)
    assert "ZeroDivisionError" in caplog.text


def test_hidden_files_and_folders_are_passed_over_in_silence(store, folder) -> None:
    (folder / ".git").mkdir()
    (folder / ".git" / "notes.txt").write_text("secret words")
    (folder / ".notes.txt").write_text("secret words")
    assert len(index(store, noon, [folder]).read) == 2


def test_a_format_that_is_not_read_is_named(store, folder) -> None:
    (folder / "alder" / "logo.xyz").write_bytes(b"...")
    assert index(store, noon, [folder]).passed_over == ("alder/logo.xyz",)


def test_links_that_lead_out_or_in_circles_are_passed_over(store, folder, tmp_path) -> None:
    (tmp_path / "elsewhere.txt").write_text("Not for this partnership.")
    (folder / "alder" / "out.txt").symlink_to(tmp_path / "elsewhere.txt")
    (folder / "alder" / "round").symlink_to(folder)
    (folder / "alder" / "self.txt").symlink_to(folder / "alder" / "self.txt")
    assert len(index(store, noon, [folder]).read) == 2


def test_a_name_outside_the_system_s_encoding_stops_nothing(store, folder) -> None:
    try:
        Path(os.fsdecode(os.fsencode(folder) + b"/alder/caf\xe9.txt")).write_text("Coffee is served.")
    except OSError:
        pytest.skip("this file system wants names in UTF-8")
    assert len(index(store, noon, [folder]).read) == 3
    assert found(store, "coffee")


def test_a_path_that_does_not_exist_is_said(store, tmp_path) -> None:
    with pytest.raises(RemitError, match=r"no file or folder.*nowhere"):
        index(store, noon, [tmp_path / "nowhere"])


@pytest.mark.parametrize("order", [["", "alder"], ["alder", ""]])
def test_a_folder_inside_another_is_not_kept_twice(store, folder, order) -> None:
    for name in order:
        index(store, noon, [folder / name])
    assert set(kept(store)) == {"alder/terms.md", "birch/plan.txt"}
    index(store, noon, [folder / name for name in order])
    assert set(kept(store)) == {"alder/terms.md", "birch/plan.txt"}


def test_reading_a_part_forgets_nothing_of_the_rest(store, folder) -> None:
    index(store, noon, [folder])
    (folder / "birch" / "plan.txt").unlink()
    assert index(store, noon, [folder / "alder"]).gone == ()
    assert set(kept(store)) == {"alder/terms.md", "birch/plan.txt"}


def test_progress_is_told_file_by_file(store, folder) -> None:
    told: list[tuple[int, int]] = []
    index(store, noon, [folder], progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]


def test_a_crash_while_keeping_leaves_the_old_version_whole(store, folder, monkeypatch) -> None:
    index(store, noon, [folder])
    before = kept(store)
    for name in before:
        (folder / name).write_text("Other words entirely.")
    keep = indexing.papers.keep

    def dies_at_the_second(db, paper, root, at):
        if paper.path.startswith("birch"):
            raise sqlite3.OperationalError("disk full")
        return keep(db, paper, root, at)

    monkeypatch.setattr(indexing.papers, "keep", dies_at_the_second)
    with pytest.raises(sqlite3.OperationalError):
        index(store, noon, [folder])
    assert kept(store) == before
    assert found(store, "ready") == ["birch/plan.txt"]
    assert found(store, "entirely") == []


def test_real_papers_are_read_quickly_and_once(store) -> None:
    seeds = Path(__file__).parents[4] / "shared" / "seeds"
    if not seeds.is_dir():
        pytest.skip("the real papers are not beside this checkout")
    first = index(store, noon, [seeds])
    assert (len(first.read), first.refused) == (5, ())
    assert len(index(store, noon, [seeds]).unchanged) == 5


def test_a_change_of_library_toml_is_noticed_where_no_paper_changed(store, folder) -> None:
    index(store, noon, [folder])
    (folder / "alder" / "library.toml").write_text('partnership = "Alder Trust"\naudience = "public"', encoding="utf-8")
    report = index(store, noon, [folder])
    assert (report.read, report.unchanged) == (("alder/terms.md",), ("birch/plan.txt",))
    assert kept(store)["alder/terms.md"] == ("Alder Trust", "public")
    assert index(store, noon, [folder]).unchanged == ("alder/terms.md", "birch/plan.txt")


def test_a_wrong_library_toml_is_told_and_every_paper_is_read(store, folder) -> None:
    (folder / "alder" / "library.toml").write_text('status = "drft"', encoding="utf-8")
    report = index(store, noon, [folder])
    assert len(report.read) == 2
    ((path, sentence),) = report.warnings
    assert path == "alder/library.toml"
    assert "drft" in sentence


def successors(store: Store) -> dict[str, str]:
    with store.reading() as db:
        rows = db.execute(
            "SELECT old.path, new.path FROM papers AS old JOIN papers AS new ON new.id = old.successor"
        ).fetchall()
    return {row[0]: row[1] for row in rows}


def test_a_later_version_supersedes_as_it_is_read_and_not_when_it_is_gone(store, folder) -> None:
    for year in (2024, 2025):
        (folder / "alder" / f"{year}-03-01-terms.md").write_text("# Board terms of reference\n\nIt meets.", "utf-8")
    index(store, noon, [folder])
    assert successors(store) == {"alder/2024-03-01-terms.md": "alder/2025-03-01-terms.md"}
    (folder / "alder" / "2025-03-01-terms.md").unlink()
    index(store, noon, [folder])
    assert successors(store) == {}


def test_many_new_papers_are_read_as_few_are(store, folder, monkeypatch) -> None:
    index(store, noon, [folder])
    alone = kept(store), found(store, "board")
    other = Store(store.path.with_name("other.db"))
    monkeypatch.setattr(readings, "MANY", 1)
    assert index(other, noon, [folder]).read == ("alder/terms.md", "birch/plan.txt")
    assert (kept(other), found(other, "board")) == alone


KILLED = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from knowledge.documents import indexing
from knowledge.store import Store, names

def killed(*_):
    os.kill(os.getpid(), signal.SIGKILL)

names.keep = killed  # the last of what keeping a paper writes
indexing.index(Store(Path(sys.argv[1])), lambda: datetime.now(UTC), [Path(sys.argv[2])])
"""


def test_a_kill_in_the_middle_of_keeping_leaves_the_old_version_whole(store, folder) -> None:
    index(store, noon, [folder])
    before = contents(store)
    (folder / "birch" / "plan.txt").write_text("The plan was withdrawn.", encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", KILLED, str(store.path), str(folder)], check=False, timeout=60)
    assert done.returncode == -signal.SIGKILL
    assert contents(store) == before
    assert found(store, "ready") == ["birch/plan.txt"]
    assert index(store, noon, [folder]).read == ("birch/plan.txt",)


def contents(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Every row that reading writes."""
    with store.reading() as db:
        return {table: [tuple(row) for row in db.execute(f"SELECT * FROM {table}")] for table in TABLES}


TABLES = ("papers", "passages", "passages_index", "names", "words")
