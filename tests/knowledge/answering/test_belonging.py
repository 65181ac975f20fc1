"""Whether a text tells who belongs to a body."""

import pytest

from knowledge.types import Asker

ANYONE = Asker("U1")
ROSTER = """# People

## governance-committee

- abirch
- tomreed
- mossy
- jquill

## website-committee

- lharrow
- pbell
- zmoss
"""
COUNCIL = """# Notes on the Lock Council

To ask the Lock Council for a decision, community members may open a gate.

## Operations

The first members of the council are:

- Ann Birch (keeper)
- Tom Reed
- Jo Quill
"""
AGM = "  \n".join(
    (
        "# Annual meeting, October 2031\n\n**6. Members for the new term of the Aldwash Council**",
        "Kara listed those with valid nominations. The membership was then declared as:",
        "Ann Birch",
        "Tom Reed",
        "Jo Quill",
        "Marie Moss",
    )
)


@pytest.mark.parametrize(
    ("paper", "question", "names"),
    [
        (ROSTER, "who's on the governance committee?", ["abirch", "tomreed", "mossy", "jquill"]),
        (COUNCIL, "who were the original members of the Lock Council?", ["Ann Birch", "Tom Reed", "Jo Quill"]),
        (AGM, "who's on Aldwash council for the new term? need every name", ["Ann Birch", "Tom Reed", "Marie Moss"]),
    ],
)
def test_those_who_belong_are_told(library_of, paper, question, names) -> None:
    answer = library_of({"quay/paper.md": paper}).ask(question, ANYONE)
    assert all(name in answer.text for name in names)


PARTS = """# Harbour Panel: terms of reference

## Membership

### Statutory partners

- Aldwash County Council
- Aldwash Constabulary

### Associate partners

- Aldwash Rowing Trust
- The harbour school
"""


def test_members_are_told_by_their_kinds_under_membership(library_of) -> None:
    answer = library_of({"quay/terms.md": PARTS}).ask("who are the members of the harbour panel?", ANYONE)
    assert "Constabulary" in answer.text
