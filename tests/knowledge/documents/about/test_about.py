"""What papers say of themselves, in the ways that they write it."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.documents.about import about
from knowledge.documents.formats.text import read as read_text
from knowledge.documents.reading import parse
from knowledge.types import Audience, PaperKind, PaperRead, PaperStatus

REPORT = """HIGHAM CHILDREN'S TRUST BOARD MEETING

Date 4 May 2024

Agenda Item 7

Report of the Head of Commissioning

A NEW SUPPORT TEAM

Purpose of Report

1. To propose a team.

Recommendations

2. That the Board approves the team.

Contact Officer: Ann Moss
Tel: 01632 960111
"""


def read(text: str, path: str = "higham/paper.md") -> PaperRead:
    return parse(text.encode(), path=path, partnership="higham", audience=Audience.PARTNERS)


def test_a_report_to_a_board_says_all_of_it() -> None:
    paper = read(REPORT, "higham/paper.txt")
    said = paper.about
    assert paper.title == "A NEW SUPPORT TEAM"
    assert (said.kind, said.body) == (PaperKind.REPORT, "HIGHAM CHILDREN'S TRUST BOARD")
    assert (said.met, said.agenda_item) == (date(2024, 5, 4), "7")
    assert (said.author, said.contact) == ("Head of Commissioning", "Ann Moss, Tel: 01632 960111")
    assert said.status is PaperStatus.FOR_APPROVAL


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Terms of reference of the Scrutiny Panel", PaperKind.TERMS),
        ("Steering Committee Charter", PaperKind.TERMS),
        ("Minutes of a meeting of the Forum held on 3 May 2024", PaperKind.MINUTES),
        ("Agenda for the Forum", PaperKind.AGENDA),
        ("Information sharing protocol", PaperKind.PROTOCOL),
        ("Locality groups: options appraisal", PaperKind.APPRAISAL),
        ("Job description: Data Officer", PaperKind.JOB),
        ("Joint delivery plan 2024-25", PaperKind.PLAN),
        ("Calendar of meetings", PaperKind.TIMETABLE),
        ("Bylaw 3", PaperKind.CONSTITUTION),
        ("Code of conduct for members", PaperKind.POLICY),
        ("Register of interests", PaperKind.REGISTER),
        ("Annual report 2023", PaperKind.REPORT),
        ("The Policy Group", PaperKind.OTHER),
        ("Thoughts on chairing", PaperKind.OTHER),
    ],
)
def test_the_head_of_the_title_names_the_kind(title, kind) -> None:
    assert read(f"# {title}\n\nThe group began in 2020.\n").about.kind is kind


def test_a_heading_on_options_makes_an_appraisal_of_a_report() -> None:
    text = "# The future of groups\n\nReport of the Director\n\n## Option appraisal\n\nThere are two.\n"
    assert read(text).about.kind is PaperKind.APPRAISAL


def test_a_meeting_with_those_present_is_minutes() -> None:
    assert read("# Data Panel Meeting\n\n## Attendees\n\n- Ann Moss\n").about.kind is PaperKind.MINUTES


def test_the_file_s_name_tells_where_the_title_does_not() -> None:
    assert read("# The Forum\n\nIt met.\n", "higham/2024-05-03-minutes.md").about.kind is PaperKind.MINUTES


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("# Terms of reference for the Early Help Group\n\nIt meets.\n", "Early Help Group"),
        ("# Minutes of a meeting of Higham Parish Council held on 3 May 2024\n\nIt met.\n", "Higham Parish Council"),
        ("# 2024-05-03 Data Panel Meeting\n\n## Attendees\n\n- Ann Moss\n", "Data Panel"),
        ("# Select Committee on Housing – 17 May 2024\n\n# Homes\n\nThere are few.\n", "Select Committee on Housing"),
        ("# Minutes of the above Council\n\nIt met on 3 May 2024.\n", ""),
        ("# Access Panel Terms of Reference v2\n\nIt meets.\n", "Access Panel"),
        ("# Access Panel Terms of Reference (draft)\n\nIt meets.\n", "Access Panel"),
        ("# How we work\n\nWe work.\n", ""),
    ],
)
def test_the_body_is_named_by_title_or_cover(text, body) -> None:
    assert read(text).about.body == body


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("# Draft policy on lending\n\nBooks are lent.\n", PaperStatus.DRAFT),
        ("# Lending policy\n\nStatus: Draft for comment\n\nBooks are lent.\n", PaperStatus.DRAFT),
        ("# Lending policy\n\nDraft for approval\n\nBooks are lent.\n", PaperStatus.FOR_APPROVAL),
        ("# Lending policy\n\nApproved by the Board on 3 May 2024\n\nBooks are lent.\n", PaperStatus.APPROVED),
        ("# Lending policy\n\nBooks are lent.\n\nAdopted 3 May 2024\n", PaperStatus.APPROVED),
        ("# Lending policy\n\nThis policy has been superseded.\n\nBooks are lent.\n", PaperStatus.SUPERSEDED),
        ("# Lending policy\n\nApproved by:\n\nBooks are lent, as was agreed by the Board.\n", None),
        ("# Answers to the draft policy\n\nBooks are lent.\n", None),
        ("# Minutes of 3 May 2024\n\nPresent: A\n\n## Recommendations\n\nTo approve the plan.\n", None),
    ],
)
def test_the_status_is_what_the_paper_plainly_says(text, status) -> None:
    assert read(text).about.status is status


def test_a_paper_marked_confidential_is_for_officers() -> None:
    text = "# Staffing\n\nNOT FOR PUBLICATION\n\nTwo posts go.\n"
    assert read(text).audience is Audience.OFFICERS


def test_a_policy_on_confidential_matters_is_not_marked() -> None:
    assert read("# Confidential waste policy\n\nIt is burnt.\n").audience is Audience.PARTNERS


def test_a_name_above_a_post_is_the_author() -> None:
    text = "# Trust\n\nThis paper is short.\n\nAnn Moss\n\nHead of Commissioning\n"
    assert read(text, "a/p.md").about.author == "Ann Moss, Head of Commissioning"


def test_records_say_nothing_of_their_file() -> None:
    text = "groups:\n  - name: Panel\n    status: archived\n    contact: Ann Moss\n"
    said = read(text, "higham/groups.yaml").about
    assert (said.status, said.contact, said.kind) == (None, "", PaperKind.REGISTER)


@settings(max_examples=80, deadline=None)
@given(st.text("AaBb :–-.0123\n\t(report draft approved minutes of the board)", max_size=200), st.text(max_size=20))
def test_no_cover_upsets_it(text, path) -> None:
    blocks = read_text(f"{text}\nx".encode())
    about(blocks, text[:40], path or "a", None, Audience.PUBLIC)


@pytest.mark.parametrize(
    ("text", "path", "title"),
    [
        (
            "---\n# Licence: free to all\nkind: paper\n---\n\n# Terms of the Weir Panel\n\nIt meets.",
            "a/b/x.md",
            "Terms of the Weir Panel",
        ),
        (
            "# Weir Panel terms of reference\n\nDate: 3 March 2031\n\n## Quorum\n\nIt is five.",
            "a/x.md",
            "Weir Panel terms of reference",
        ),
        ("# 2031-03-04\n\n## Notes\n\nThe panel met.", "a/weir-panel/2031/2031-03-04.md", "Weir panel 2031-03-04"),
        ("The panel met in the mill.\n\nIt ended.\n\n# AOCB\n\nNone.", "a/panel/2031-03-04.md", "Panel 2031-03-04"),
        ("#### [Helping](../x.md)\n\n## Lock Keeper\n\nKeeps the lock shut at night.", "a/b/k.md", "Lock Keeper"),
    ],
)
def test_a_title_is_no_remark_no_date_and_no_section(text, path, title) -> None:
    assert read(text, path).title == title
