"""Questions to papers that are read in: what is answered, what is not, and what a thread remembers."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.types import Asker, Audience

ANYONE = Asker("U1", frozenset({Audience.PUBLIC, Audience.PARTNERS}))

PROTOCOL = """# Aldwash Trust protocol

## Quorum

The quorum of the Board is five members. The Executive has no quorum of its own.

## Roles

The Partnership Support Unit will report to the Head of Commissioning, and comprises:

- Unit Manager
- Data Officer
- Unit Administrator

The Police are responsible for the Local Policing Plan.

## Costs

| Post | Cost |
|---|---|
| Unit Manager | £56,000 |
| Data Officer | £41,000 |

## Values

Our values are:

- Honesty
- Courage
- Care
"""
MARLDALE = """# Marldale Trust terms of reference

## Quorum

The quorum of the Board is nine members.

The Board meets six times a year.
"""
PAPERS = {"aldwash/protocol.md": PROTOCOL, "marldale/terms.md": MARLDALE}


@pytest.fixture
def library(library_of):
    return library_of(PAPERS)


def test_before_any_paper_is_read_that_is_what_is_said(library_of) -> None:
    """Not that the papers do not mention what was asked."""
    answer = library_of({}).ask("who chairs the board?", ANYONE)
    assert not answer.found
    assert "no papers" in answer.text
    assert "remit index" in answer.text


def test_one_who_may_see_no_paper_is_not_told_what_papers_say(library) -> None:
    answer = library.ask("what is the quorum?", Asker("U9", frozenset({Audience.PUBLIC})))
    assert not answer.found
    assert "no papers" in answer.text


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def test_a_sum_is_answered_with_its_row_and_paper(library) -> None:
    answer = library.ask("what does the Unit Manager cost in Aldwash?", ANYONE)
    assert answer.found
    assert "£56,000" in answer.text
    assert answer.citations[0].document == "aldwash/protocol.md"


def test_a_list_that_is_asked_for_comes_whole(library) -> None:
    answer = library.ask("what are the values of the Aldwash trust?", ANYONE)
    assert all(value in answer.text for value in ("Honesty", "Courage", "Care"))


def test_initials_stand_for_a_name_of_the_papers(library) -> None:
    answer = library.ask("who does the PSU report to", ANYONE, partnership="aldwash")
    assert "Head of Commissioning" in answer.text


def test_a_misspelt_word_is_understood(library) -> None:
    assert "five members" in library.ask("quorom of the board?", ANYONE, partnership="aldwash").text


def test_a_question_that_fits_two_partnerships_asks_back(library) -> None:
    answer = library.ask("what is the quorum of the board?", ANYONE)
    assert set(answer.choices) == {"aldwash", "marldale"}
    assert "five members" in answer.text
    assert "nine members" in answer.text


def test_the_channels_partnership_settles_it(library) -> None:
    answer = library.ask("what is the quorum of the board?", ANYONE, partnership="marldale")
    assert not answer.choices
    assert "five members" not in answer.text


def test_a_partnership_that_the_words_name_wins_over_the_channels(library) -> None:
    assert "five members" in library.ask("quorum of the board in Aldwash?", ANYONE, partnership="marldale").text


def test_what_no_paper_says_is_said_not_to_be(library) -> None:
    answer = library.ask("what is the weather in Lisbon tomorrow?", ANYONE)
    assert not answer.found
    assert not answer.citations
    assert "do not say" in answer.text


def test_words_that_no_paper_holds_are_named(library) -> None:
    assert "lisbon" in library.ask("what is the weather in Lisbon tomorrow?", ANYONE).text.lower()


def test_a_frequency_is_not_made_up(library) -> None:
    assert not library.ask("how often does the board meet?", ANYONE, partnership="aldwash").found


def test_two_questions_in_one_message_are_both_answered(library) -> None:
    answer = library.ask("what is the board's quorum and how often does it meet?", ANYONE, partnership="marldale")
    assert "nine members" in answer.text
    assert "six times a year" in answer.text


def test_two_partnerships_named_are_set_side_by_side(library) -> None:
    answer = library.ask("how does the quorum differ between Aldwash and Marldale?", ANYONE)
    assert "five members" in answer.text
    assert "nine members" in answer.text


def test_a_follow_up_leans_on_the_turn_before(library) -> None:
    library.ask("what is the quorum of the board in Marldale?", ANYONE, thread="C1:1")
    assert "six times a year" in library.ask("and how often does it meet?", ANYONE, thread="C1:1").text


def test_a_follow_up_about_another_partnership_keeps_the_question(library) -> None:
    library.ask("what is the quorum of the board in Marldale?", ANYONE, thread="C1:1")
    assert "five members" in library.ask("what about Aldwash?", ANYONE, thread="C1:1").text


def test_a_forgotten_thread_leans_on_nothing(library) -> None:
    library.ask("what is the quorum of the board in Marldale?", ANYONE, thread="C1:1")
    library.forget(["C1:1"])
    assert not library.ask("and how often does it?", ANYONE, thread="C1:1").found


def test_papers_beyond_the_askers_audience_answer_nothing(library_of, tmp_path) -> None:
    library = library_of({"aldwash/a.md": "# Open paper\n\nThe Board meets monthly.\n"})
    secret = Path(tmp_path) / "secret" / "aldwash"
    secret.mkdir(parents=True)
    (secret / "b.md").write_text("# Officers' note\n\nThe redundancy reserve is £90,000.\n", encoding="utf-8")
    library.index([secret.parent], audience=Audience.OFFICERS)
    assert not library.ask("how much is the redundancy reserve?", ANYONE).found
    assert library.ask("how much is the redundancy reserve?", Asker("U2")).found


def test_every_quote_stands_in_its_document(library) -> None:
    questions = ("quorum of the board", "values", "what does the unit cost", "who reports to whom", "police")
    for question in questions:
        for citation in library.ask(question, ANYONE).citations:
            assert squeezed(citation.quote) in squeezed(PAPERS[citation.document])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=300) | st.text(alphabet='"*()^-:ANDORNEAT {}<>@#|%', max_size=60))
def test_no_text_upsets_it_or_reaches_the_index_as_syntax(library, text) -> None:
    answer = library.ask(text, ANYONE)
    assert answer.text


RECORDS = """# Marldale groups

## Young Carers Group

- scope: the group brings together every agency that works with young carers, shares what each of them learns from
  families, agrees a plan of work for the year, and tells the Executive of anything that stands in the way of that plan.
- mailing list: the list is open to anyone who works with young carers in the county, and the archive may be read by all
  of them, but messages from outside are held until one of the coordinators has read them and let them through.
- coordinators: Asha Bellweather, Tom Quillfeather
- repository: the papers of the group are kept with those of the Executive and are lent on request.
"""


def test_a_group_is_answered_with_who_runs_it(library_of) -> None:
    answer = library_of({"marldale/groups.md": RECORDS}).ask("who runs the young carers group?", ANYONE)
    assert "Asha Bellweather" in answer.text


def test_a_form_that_asks_answers_nothing(library_of) -> None:
    form = "# Checklist\n\nDoes your agency have a single point of contact for training?\n"
    assert not library_of({"a/form.md": form}).ask("who is the single point of contact for training?", ANYONE).found


def test_a_post_is_not_found_in_its_words_apart(library_of) -> None:
    paper = "# Trust\n\nThe lead for training is Ann Harrow. Each member of the Board is a volunteer, says Bo Lund.\n"
    assert not library_of({"a/p.md": paper}).ask("who is the lead member?", ANYONE).found


def test_how_many_wants_a_number(library_of) -> None:
    paper = "# Trust\n\nThe trustees of the Trust met on 3 May 2024 and thanked the clerk.\n"
    assert not library_of({"a/p.md": paper}).ask("how many trustees are there?", ANYONE).found


def test_a_hyphen_hides_nothing(library_of) -> None:
    library = library_of({"a/p.md": "# Trust\n\nThe co-ordinator of the network is Ann Harrow.\n"})
    assert "Ann Harrow" in library.ask("who is the coordinator of the network?", ANYONE).text


def test_the_later_of_two_papers_that_disagree_comes_first(library_of) -> None:
    library = library_of(
        {
            "a/2024-01-10-note.md": "# Note for members\n\n## Quorum\n\nThe quorum of the Board is five members.\n",
            "a/2026-01-10-terms.md": "# Terms of reference\n\n## Quorum\n\nThe quorum of the Board is seven members.\n",
        }
    )
    text = library.ask("what is the quorum of the board?", ANYONE).text
    assert 0 <= text.find("seven members") < text.find("five members")


def versions(second: str = "") -> dict[str, str]:
    """Two versions of the same terms, the later without the clause on voting."""
    first = "# Terms of reference\n\nThe quorum of the Board is five members.\n\nThe Treasurer has a casting vote.\n"
    return {"a/2024-01-10-terms.md": first, "a/2026-01-10-terms.md": second or first.replace("five", "seven")}


def test_a_superseded_paper_is_not_shown_beside_its_successor(library_of) -> None:
    text = library_of(versions()).ask("what is the quorum of the board?", ANYONE).text
    assert "seven members" in text
    assert "five members" not in text


def test_what_a_superseded_paper_alone_says_is_answered_and_marked(library_of) -> None:
    later = "# Terms of reference\n\nThe quorum of the Board is seven members.\n"
    answer = library_of(versions(later)).ask("who has a casting vote, the Treasurer?", ANYONE)
    assert "casting vote" in answer.text
    assert "(superseded by its version of 10 January 2026)" in answer.text


def test_a_draft_says_so_beside_its_date(library_of) -> None:
    paper = "# Draft terms of reference\n\nDated 3 March 2009\n\nThe quorum of the Board is five members.\n"
    text = library_of({"a/terms.md": paper}).ask("what is the quorum of the board?", ANYONE).text
    assert "3 March 2009 (draft)" in text


def test_an_answer_keeps_within_its_length(library_of) -> None:
    items = "\n".join(f"- duty number {i} of the Board, with some words about what it asks for" for i in range(80))
    answer = library_of({"a/p.md": f"# Trust\n\nThe duties of the Board are:\n\n{items}\n"}).ask(
        "what are all the duties of the board?", ANYONE
    )
    assert len(answer.text) <= 1_800
    assert "more" in answer.text
    assert len(answer.excerpts[0].lines) == 80


def test_a_setting_before_the_question_is_part_of_it(library) -> None:
    answer = library.ask("In Aldwash, what is the quorum of the board?", ANYONE)
    assert "five members" in answer.text
    assert len(answer.excerpts) == 1


def test_a_partnership_may_be_written_as_people_write_it(library) -> None:
    assert "nine members" in library.ask("what is the quorum of the board?", ANYONE, partnership="Marldale").text


def test_a_heading_gives_its_sentence_the_subject(library_of) -> None:
    paper = "# Terms\n\n## Part 2: the Executive\n\n### 2.4 Quorum\n\nFive members from at least three agencies.\n"
    assert "Five members" in library_of({"a/t.md": paper}).ask("what is the quorum of the executive?", ANYONE).text
