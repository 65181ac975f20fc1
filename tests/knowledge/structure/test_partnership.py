"""Facts of several papers together: registers that win, and the bodies of a partnership."""

from knowledge.structure.partnership import tier_of
from knowledge.types import Asker, Audience
from knowledge.types.facts import FactKind, Tier

OFFICER = Asker("U1")
CHARTER = """# Skills Board charter

Members of the Board are:

- Petra Lund, Dale College (Chair)
- Ravi Sund, Dale Council

The Funding Panel comprises the Treasurer and two heads of college.

The Funding Panel is a sub-group of the Skills Board. The Funding Panel has no power to spend.
The Delivery Executive (DE) reports to the Board. The Delivery Executive may approve spending of up to £500.
"""
REGISTER = "Body,Name,Role,Organisation\nSkills Board,Owen Marsh,Chair,Chamber of Trade\n"


def members(library, body: str, asker: Asker = OFFICER) -> list[str]:
    return [one.fact.value for one in library.facts(asker, body=body, kinds=[FactKind.MEMBERSHIP])]


def test_a_register_wins_over_what_a_paper_suggests_of_the_same_body(library_of) -> None:
    library = library_of({"dale/charter.md": CHARTER, "dale/members.csv": REGISTER})
    assert members(library, "skills board") == ["Owen Marsh"]


def test_what_papers_say_of_other_bodies_stays(library_of) -> None:
    library = library_of({"dale/charter.md": CHARTER, "dale/members.csv": REGISTER})
    assert members(library, "funding panel") == ["the Treasurer and two heads of college"]


def test_a_register_of_another_partnership_does_not_win(library_of) -> None:
    library = library_of({"dale/charter.md": CHARTER, "elsewhere/members.csv": REGISTER})
    assert len(members(library, "skills board")) == 3


def test_one_who_may_see_nothing_is_told_nothing(library_of) -> None:
    library = library_of({"dale/charter.md": CHARTER})
    assert not members(library, "skills board", Asker("U2", frozenset({Audience.PUBLIC})))


def test_bodies_have_tier_parent_and_powers(library_of) -> None:
    bodies = {body.name: body for body in library_of({"dale/charter.md": CHARTER}).bodies(OFFICER, "dale")}
    board, panel, executive = (bodies[name] for name in ("Skills Board", "Funding Panel", "Delivery Executive"))
    assert (board.tier, board.parent, board.decides) == (Tier.BOARD, "", None)
    assert (panel.tier, panel.parent, panel.decides) == (Tier.GROUP, "Skills Board", False)
    assert (executive.tier, executive.parent, executive.decides) == (Tier.EXECUTIVE, "Skills Board", True)
    assert executive.acronym == "DE"


def test_what_is_said_of_all_sub_groups_holds_for_each(library_of) -> None:
    words = "# Play Sub-Group\n\nIt plans play.\n\n# Skills Board\n\nSub-groups report to the Skills Board.\n"
    bodies = {body.name: body for body in library_of({"dale/groups.md": words}).bodies(OFFICER, "dale")}
    assert bodies["Play Sub-Group"].parent == "Skills Board"


def test_a_name_with_the_partnership_s_before_it_is_the_same_body(library_of) -> None:
    papers = {
        "dale-trust/a.md": "# Dale Trust Skills Board\n\nIt meets.\n",
        "dale-trust/b.md": "# Skills Board\n\nIt meets.\n",
    }
    assert [body.name for body in library_of(papers).bodies(OFFICER, "dale-trust")] == ["Skills Board"]


def test_a_tier_is_told_by_the_name() -> None:
    assert tier_of("Children's Trust Board") is Tier.BOARD
    assert tier_of("Executive Group") is Tier.EXECUTIVE
    assert tier_of("Board Sub-Group on Play") is Tier.GROUP
