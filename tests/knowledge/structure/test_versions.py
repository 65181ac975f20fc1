"""Which papers supersede which, and which only look alike."""

from dataclasses import replace
from datetime import date

import pytest

from knowledge.structure.versions import Version, successors
from knowledge.types import Audience, PaperKind, PaperStatus

TERMS = Version(
    id=1,
    root="/papers",
    path="alder/terms.md",
    title="Board terms of reference",
    partnership="alder",
    audience=Audience.PARTNERS,
    body="Board",
    kind=PaperKind.TERMS,
    dated=date(2024, 3, 1),
    met=None,
    agenda_item="",
    status=None,
    supersedes=(),
)


def later(old: Version, **changes: object) -> Version:
    """The same a year on, with these changes."""
    return replace(old, **{"id": 2, "path": f"{old.path}2", "dated": date(2025, 3, 1)} | changes)


def as_kind(kind: PaperKind, title: str, **changes: object) -> Version:
    return replace(TERMS, kind=kind, title=title, **changes)


def test_the_same_paper_with_a_later_date_supersedes() -> None:
    assert successors([TERMS, later(TERMS)]) == {1: 2}


def test_the_latest_of_several_supersedes_them_all() -> None:
    third = later(TERMS, id=3, path="alder/x.md", dated=date(2026, 1, 1))
    assert successors([third, TERMS, later(TERMS)]) == {1: 3, 2: 3}


@pytest.mark.parametrize(
    "changes",
    [
        {"body": "Executive"},
        {"title": "Quorum of the Board"},
        {"partnership": "birch"},
        {"kind": PaperKind.POLICY},
        {"dated": None},
        {"dated": TERMS.dated},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_what_differs_in_one_of_these_is_another_paper(changes) -> None:
    assert successors([TERMS, later(TERMS, **changes)]) == {}


def test_a_year_in_the_title_of_terms_is_their_version() -> None:
    old, new = (
        replace(TERMS, title="Board terms of reference 2024"),
        later(TERMS, title="Board terms of reference 2025"),
    )
    assert successors([old, new]) == {1: 2}


@pytest.mark.parametrize("kind", [PaperKind.MINUTES, PaperKind.AGENDA, PaperKind.REPORT])
def test_papers_of_two_meetings_are_two_papers(kind) -> None:
    first = as_kind(kind, f"Board {kind}", met=date(2024, 3, 1))
    assert successors([first, later(first, met=date(2025, 3, 1))]) == {}


def test_approved_minutes_supersede_the_draft_of_the_same_meeting() -> None:
    draft = as_kind(PaperKind.MINUTES, "Draft Board minutes", met=TERMS.dated, status=PaperStatus.DRAFT)
    final = later(draft, title="Board minutes", dated=TERMS.dated, status=PaperStatus.APPROVED)
    assert successors([draft, final]) == {1: 2}


@pytest.mark.parametrize(
    ("kind", "first", "second"),
    [
        (PaperKind.PLAN, "Delivery plan 2024-25", "Delivery plan 2025-26"),
        (PaperKind.REPORT, "Budget 2024", "Budget 2025"),
        (PaperKind.OTHER, "Board election 2024", "Board election 2025"),
        (PaperKind.REGISTER, "Members 2024", "Members 2025"),
    ],
)
def test_papers_of_two_years_are_two_papers(kind, first, second) -> None:
    assert successors([as_kind(kind, first), later(as_kind(kind, second))]) == {}


def test_the_year_may_stand_in_the_folder_alone() -> None:
    first = as_kind(PaperKind.OTHER, "Election of the Board", path="alder/2024/election.md")
    assert successors([first, later(first, path="alder/2025/election.md")]) == {}


@pytest.mark.parametrize("before", ["Board terms of reference (draft)", "Board terms of reference v3"])
def test_the_final_version_follows_drafts_and_numbered_ones(before) -> None:
    final = later(TERMS, title="Board terms of reference - FINAL")
    assert successors([replace(TERMS, title=before, dated=None), final]) == {1: 2}


def test_terms_without_a_body_in_two_folders_are_of_two_groups() -> None:
    first = replace(TERMS, title="Terms of reference", body="", path="alder/board/terms.md")
    assert successors([first, later(first, path="alder/forum/terms.md")]) == {}


def test_dated_file_names_in_one_folder_are_versions() -> None:
    first = replace(TERMS, title="Terms of reference", body="", path="alder/2024-03-01-terms.md")
    assert successors([first, later(first, path="alder/2025-03-01-terms.md")]) == {1: 2}


def test_a_draft_does_not_supersede_what_is_in_force() -> None:
    assert successors([TERMS, later(TERMS, status=PaperStatus.DRAFT)]) == {}


def test_a_draft_supersedes_an_earlier_draft_by_its_number() -> None:
    first = replace(TERMS, title="Board terms of reference draft v1", status=PaperStatus.DRAFT)
    second = later(first, title="Board terms of reference draft v2", dated=TERMS.dated)
    assert successors([first, second]) == {1: 2}


def test_a_paper_that_fewer_may_see_supersedes_nothing() -> None:
    assert successors([TERMS, later(TERMS, audience=Audience.OFFICERS)]) == {}


def test_what_an_officer_says_supersedes_whatever_it_is_called() -> None:
    other = later(TERMS, title="How the Board works", body="", dated=None, supersedes=("alder/terms.md",))
    assert successors([TERMS, other]) == {1: 2}


def test_papers_that_are_said_to_supersede_each_other_supersede_nothing() -> None:
    one = replace(TERMS, title="One", supersedes=("alder/terms.md2",))
    assert successors([one, later(one, title="Two", supersedes=("alder/terms.md",))]) == {}
