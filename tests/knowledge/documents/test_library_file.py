"""library.toml: what it says wins, and what is wrong in it is told."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.documents.library_file import NAME, LibraryFiles, read
from knowledge.types import Audience, PaperKind, PaperStatus


def files(root: Path, **texts: str) -> LibraryFiles:
    """A library file in each folder of these ("" written as top)."""
    for folder, text in texts.items():
        file = root / ("" if folder == "top" else folder) / NAME
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return LibraryFiles(root)


def said(library: LibraryFiles, path: str) -> dict[str, object]:
    return dict(library.said(path).values)


def test_what_is_said_of_the_folder_holds_for_all_below_it(tmp_path) -> None:
    library = files(tmp_path, top='partnership = "Higham Trust"\naudience = "public"')
    assert said(library, "a/b/c.md") == {"partnership": "Higham Trust", "audience": Audience.PUBLIC}


def test_a_file_s_own_name_wins_over_a_pattern_and_that_over_the_folder(tmp_path) -> None:
    text = 'author = "A"\n["terms.md"]\nauthor = "C"\n["*.md"]\nauthor = "B"\n'
    library = files(tmp_path, top=text)
    assert [said(library, path)["author"] for path in ("x.txt", "x.md", "terms.md")] == ["A", "B", "C"]


def test_an_inner_folder_s_file_wins(tmp_path) -> None:
    library = files(tmp_path, top='["*.md"]\nauthor = "A"', inner='author = "B"')
    assert (said(library, "x.md"), said(library, "inner/x.md")) == ({"author": "A"}, {"author": "B"})


def test_every_field_is_kept_in_its_type(tmp_path) -> None:
    text = 'date = 2025-05-03\nmeeting = "2025-05-04"\nkind = "Minutes"\nstatus = "draft"\nsupersedes = "old.md"'
    assert said(files(tmp_path, inner=text), "inner/x.md") == {
        "dated": date(2025, 5, 3),
        "met": date(2025, 5, 4),
        "kind": PaperKind.MINUTES,
        "status": PaperStatus.DRAFT,
        "supersedes": ("inner/old.md",),
    }


def test_a_name_with_a_dot_needs_no_quotes(tmp_path) -> None:
    assert said(files(tmp_path, top='[terms.docx]\ntitle = "Terms"'), "terms.docx") == {"title": "Terms"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('status = "drft"', "status is 'drft': write one of draft, for approval"),
        ('kind = "leaflet"', "terms of reference"),
        ('date = "May 2025"', "such as 2025-05-03"),
        ('autor = "A"', "did you mean author"),
        ("title = 7", 'title = "'),
        ("supersedes = [1]", "supersedes ="),
        ('audience = "everyone"', "write one of public, partners, officers"),
        ("[[", "It is not TOML"),
    ],
)
def test_what_is_wrong_is_told_with_its_form_and_the_rest_is_followed(tmp_path, text, wanted) -> None:
    library = files(tmp_path, top=f'author = "A"\n{text}\n')
    assert said(library, "x.md").get("author", "A") == "A"
    ((path, sentence),) = library.warnings(tmp_path, ["x.md"])
    assert path == NAME
    assert wanted in sentence


@pytest.mark.parametrize("text", ['audience = "everyone"', "not toml at all ="])
def test_an_audience_that_cannot_be_read_is_the_narrowest(tmp_path, text) -> None:
    assert said(files(tmp_path, top=text), "x.md")["audience"] is Audience.OFFICERS


def test_names_that_no_paper_bears_are_told(tmp_path) -> None:
    library = files(tmp_path, top='["trems.md"]\nauthor = "A"\n["terms.md"]\nsupersedes = "gone.md"\n')
    library.said("terms.md")
    told = " ".join(sentence for _, sentence in library.warnings(tmp_path, ["terms.md"]))
    assert "trems.md" in told
    assert "gone.md" in told


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=60) | st.text('[]{}="\n.#ab1 status', max_size=60).map(str.encode))
def test_no_bytes_upset_it(tmp_path_factory, data) -> None:
    file = tmp_path_factory.getbasetemp() / NAME
    file.write_bytes(data)
    read(file, ".")
