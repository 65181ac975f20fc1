"""`remit papers` and `remit diff` as a person runs them."""

import json
from datetime import date

import pytest

from bot.cli.catalogue import age

PAPER = (
    "# Board terms of reference\n\nAgreed by the Board on 3 March 2009\n\nThe quorum of the Board is five members.\n"
)


@pytest.fixture
def versions(papers):
    """Two versions of the Board's terms beside the paper that stands there."""
    later = PAPER.replace("2009", "2012").replace("five", "seven")
    for name, text in {"old.md": PAPER, "new.md": later}.items():
        (papers / "aldwash" / name).write_text(text, encoding="utf-8")
    return papers


def test_papers_are_listed_with_status_and_age(remit, versions) -> None:
    remit("index", versions)
    told = remit("papers").stdout
    assert "Aldwash:\n  aldwash/new.md\n    Board terms of reference\n" in told
    assert "approved; 3 March 2012, " in told
    assert "years old; supersedes aldwash/old.md" in told
    listed = {one["path"]: one for one in json.loads(remit("papers", "--json").stdout)}
    assert (listed["aldwash/old.md"]["status"], listed["aldwash/old.md"]["kind"]) == (
        "superseded",
        "terms of reference",
    )
    assert listed["aldwash/old.md"]["superseded_by"] == "aldwash/new.md"


def test_one_paper_is_shown_with_all_its_fields(remit, versions) -> None:
    remit("index", versions)
    told = remit("papers", "show", "new.md").stdout
    assert "body: Board\n" in told
    assert "date: 2012-03-03\n" in told
    assert "author: not said\n" in told


def test_the_changed_words_are_shown(remit, versions) -> None:
    remit("index", versions)
    told = remit("diff", "old.md", "new.md").stdout
    assert "The quorum of the Board is [-five-] {+seven+} members." in told
    changes = json.loads(remit("diff", "old.md", "new.md", "--json").stdout)["changes"]
    assert [one["change"] for one in changes] == ["reworded", "reworded"]


def test_a_withdrawn_paper_is_marked_and_answers_nothing_until_restored(remit, papers) -> None:
    remit("index", papers)
    assert "is withdrawn" in remit("papers", "withdraw", "protocol.md").stdout
    assert "withdrawn; protocol" in remit("papers").stdout
    assert "no papers" in remit("ask", "what is the quorum of the board?").stdout
    remit("papers", "restore", "protocol.md")
    assert "five members" in remit("ask", "what is the quorum of the board?").stdout


def test_a_paper_that_is_not_there_is_one_sentence(remit, papers) -> None:
    remit("index", papers)
    done = remit("papers", "show", "protocl.md")
    assert done.returncode == 1
    assert "Did you mean aldwash/protocol.md?" in done.stderr


def test_a_wrong_library_toml_is_told_with_the_form_wanted(remit, papers) -> None:
    (papers / "aldwash" / "library.toml").write_text('status = "drft"', encoding="utf-8")
    done = remit("index", papers)
    assert "1 read" in done.stdout
    assert "Not followed: aldwash/library.toml: status is 'drft': write one of draft, " in done.stderr


@pytest.mark.parametrize(
    ("dated", "told"),
    [
        (date(2023, 3, 2), "3 years old"),
        (date(2025, 3, 3), "11 months old"),
        (date(2026, 2, 2), "1 month old"),
        (date(2026, 2, 3), "27 days old"),
        (date(2026, 3, 2), "of today"),
        (date(2026, 3, 3), "dated 1 day ahead"),
    ],
)
def test_an_age_is_in_whole_units(dated, told) -> None:
    assert age(dated, date(2026, 3, 2)) == told
