"""Who wrote a paper, signed it or answers for it."""

from knowledge.types import Asker

ANYONE = Asker("U1")
REPORT = """Report of the Waterways Manager

Repairs to the weir

The weir needs work before the winter, and the report sets out what it costs.

Recommendation

That the Board agrees the repairs.

Oonagh Price
Waterways Manager

Contact officer: Dilys Hart
Telephone: 01632 960777
"""


def test_the_author_of_the_only_report_is_named(library_of) -> None:
    answer = library_of({"quay/weir.txt": REPORT}).ask("who wrote the report?", ANYONE)
    assert "Waterways Manager" in answer.text


def test_a_contact_officer_is_given_with_the_number(library_of) -> None:
    answer = library_of({"quay/weir.txt": REPORT}).ask("contact officer for the report?", ANYONE)
    assert "Dilys Hart" in answer.text
    assert "01632 960777" in answer.text


def test_a_paper_that_names_no_author_has_none(library_of) -> None:
    paper = (
        "# Governance\n\nThis paper reviews the governance of the Harbour Trust and what the Trust Board prepares.\n"
    )
    assert not library_of({"quay/paper.md": paper}).ask("who wrote the governance paper?", ANYONE).found
