"""Papers and the facts that they state, side by side in tests/fixtures/structure: a rule or two a pair."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.documents.reading import read_paper
from knowledge.structure.facts import facts
from knowledge.types import Audience, PaperRef, Part, Passage, PassageKind
from knowledge.types.facts import LEAD_IN, Fact, FactKind

FIXTURES = Path(__file__).parents[2] / "fixtures" / "structure"
KINDS = {
    "quorum.md": {"quorum"},
    "meetings.md": {"meeting frequency"},
    "reporting.txt": {"reporting line"},
    "members-list.md": {"membership"},
    "members-table.md": {"membership"},
    "chairs.md": {"membership"},
    "minutes.md": {"attendance", "decision"},
    "duties.md": {"responsibility"},
    "terms.md": {"terms of reference"},
    "powers.md": {"delegated powers"},
    "money.txt": {"sum of money"},
    "options.md": {"option", "recommendation"},
    "definitions.md": {"defined term"},
    "authors.txt": {"author"},
    "contacts.txt": {"contact", "post"},
    "dates.md": {"date of the paper"},
    "reviews.md": {"review or report duty"},
    "bodies.md": {"body"},
    "register.csv": {"membership"},
    "register.yaml": {"membership"},
    "register-nested.yaml": {"membership"},
    "rolls.md": {"membership"},
    "lists-in-lists.md": {"membership", "responsibility", "terms of reference"},
    "headed-people.md": {"membership", "candidate"},
    "attendance.md": {"attendance"},
    "posts.md": {"post"},
    "tenure.md": {"term of office"},
}
"""The kinds that a pair is about: of these it gives every fact, and no other."""


def read(file: Path) -> tuple[Fact, ...]:
    paper = read_paper(file, path=file.name, partnership="", audience=Audience.PUBLIC)
    return facts(paper.passages, title=paper.title, path=paper.path, dated=paper.dated)


def shown(fact: Fact) -> dict[str, object]:
    """A fact as the expected files write it: what is empty is left out."""
    full = {
        "kind": fact.kind.value,
        "holder": fact.holder,
        "key": fact.key if fact.key != fact.holder.lower().removeprefix("the ") else "",
        "value": fact.value,
        "role": fact.role,
        "party": fact.party,
        "since": fact.since.isoformat() if fact.since else "",
        "until": fact.until.isoformat() if fact.until else "",
        "authority": fact.authority,
    }
    return {name: value for name, value in full.items() if value}


@pytest.mark.parametrize("name", sorted(KINDS))
def test_a_paper_states_the_facts_that_a_reader_would_note(name) -> None:
    found = [shown(fact) for fact in read(FIXTURES / name) if fact.kind.value in KINDS[name]]
    expected = json.loads((FIXTURES / f"{name}.expected.json").read_text(encoding="utf-8"))
    assert found == expected


def test_every_pair_is_tried() -> None:
    assert {file.name.removesuffix(".expected.json") for file in FIXTURES.iterdir()} == set(KINDS)


def passage(*texts: str, lead_in: str = "", headings: tuple[str, ...] = (), header: tuple[str, ...] = ()) -> Passage:
    kind = PassageKind.TABLE if header else PassageKind.LIST if lead_in else PassageKind.PROSE
    parts = tuple(Part(text, text, cells=tuple(text.split(" | ")) if header else ()) for text in texts)
    return Passage(PaperRef(0, "", "", "", Audience.PUBLIC), 0, kind, headings, lead_in, parts, "", header)


def evidence(fact: Fact, of: Passage) -> str:
    return "\n".join(of.lead_in if part == LEAD_IN else of.parts[part].text for part in fact.parts)


def test_a_list_is_quoted_whole_with_its_lead_in() -> None:
    duties = passage("keep the register", "send out papers", lead_in="The Clerk must:")
    (fact,) = (f for f in facts([duties], title="Notes") if f.kind is FactKind.RESPONSIBILITY)
    assert fact.parts == (LEAD_IN, 0, 1)


def test_it_stands_for_the_body_of_the_sentence_before() -> None:
    said = passage("The Access Panel advises the council.", "It meets every two months.")
    (fact,) = (f for f in facts([said], title="Notes") if f.kind is FactKind.MEETING)
    assert fact.holder == "The Access Panel"


def test_a_short_form_has_the_key_of_its_long_name() -> None:
    said = [passage("The Safer Roads Group (SRG) was set up in May."), passage("The SRG meets monthly.")]
    (fact,) = (f for f in facts(said, title="Notes") if f.kind is FactKind.MEETING)
    assert fact.key == "safer roads group"


def test_attendance_bears_the_day_of_the_meeting() -> None:
    said = passage("Present: Anna Birch and Tom Reed.")
    found = [f for f in facts([said], title="Minutes", dated=date(2031, 5, 1)) if f.kind is FactKind.ATTENDANCE]
    assert {f.since for f in found} == {date(2031, 5, 1)}


def test_a_table_of_names_with_initials_behind_present_is_an_attendance_to_its_first_row_without_names() -> None:
    rows = (
        ("PRESENT", "Sara Quill", "SQ"),
        ("Ivan Moss", "IM", ""),
        ("Budget", "agreed", ""),
        ("Peter Lowe", "PL", ""),
    )
    parts = tuple(Part(" | ".join(row), " | ".join(row), cells=row) for row in rows)
    said = Passage(PaperRef(0, "", "", "", Audience.PUBLIC), 0, PassageKind.TABLE, (), "", parts, "")
    assert [f.value for f in facts([said], title="Minutes") if f.kind is FactKind.ATTENDANCE] == [
        "Sara Quill",
        "Ivan Moss",
    ]


def test_a_sheet_without_those_columns_is_no_register() -> None:
    sheet = passage("Seats | Anna Birch", header=("Item", "Name"))
    assert not any(f.authority for f in facts([sheet], title="Sheet", path="sheet.csv"))


WORDS = st.lists(
    st.sampled_from(
        "The Board Panel Executive of shall will is be chaired by reports to meets monthly quorum five members (TAC) "
        "responsible for £5,000 agreed that recommended Option 1 preferred Chair: Anna Birch , . : ; - and “ ” "
        "a@b.uk 0".split()
    ),
    max_size=40,
).map(" ".join)
TEXT = st.one_of(WORDS, st.text(max_size=300))


@settings(max_examples=150, deadline=None)
@given(st.lists(TEXT, min_size=1, max_size=4), TEXT, st.lists(TEXT, max_size=2), st.booleans())
def test_any_words_give_facts_that_stand_in_their_evidence(texts, lead_in, headings, table) -> None:
    """No text raises, and no fact says what its evidence, or the heading over it, does not."""
    header = ("Body", "Name", "Role") if table else ()
    one = passage(*texts, lead_in=lead_in, headings=tuple(headings), header=header)
    for fact in facts([one], title=headings[0] if headings else "", path="a.csv"):
        words = "\n".join((evidence(fact, one), *one.headings[-1:]))
        assert all(line in words for line in fact.value.split("\n"))
        assert set(fact.parts) <= {LEAD_IN, *range(len(texts))}
