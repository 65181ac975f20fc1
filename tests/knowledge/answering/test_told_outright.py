"""What a question asks for must be told: who won, what came of it, at least and at most, a telephone number."""

import pytest

from knowledge.types import Asker

ANYONE = Asker("U1")

ELECTION = """# Pilots Board election

## Nominations for the Pilots Board

Candidate: Anna Birch. Anna Birch stands for the Pilots Board election and has sailed for years.

Candidate: Tom Reed. Tom Reed stands for the Pilots Board election and mends nets.
"""
RESULT = "\n## Pilots Board election of officers\n\nAnna Birch was elected to the Pilots Board unopposed.\n"
SIZE = """# Harbour constitution

## Meetings of the harbour committee

The harbour committee meets in the harbour room with all who live near the harbour.

## The harbour committee

It is made up of at least three and no more than twelve members.
"""
CONTACT = "# Harbour office\n\nFor the harbour office please write to Anna Birch, anna.birch@example.org.\n"
PENDING = """# Harbour panel

## Harbour ambassadors

TBC
"""


def test_a_candidate_has_not_won(library_of) -> None:
    question = "who won the Pilots Board election?"
    assert not library_of({"quay/election.md": ELECTION}).ask(question, ANYONE).found
    assert "Anna Birch was elected" in library_of({"quay/election.md": ELECTION + RESULT}).ask(question, ANYONE).text


def test_the_fewest_and_the_most_are_bounds(library_of) -> None:
    answer = library_of({"quay/rules.md": SIZE}).ask("fewest and most the harbour committee can be?", ANYONE)
    assert "at least three and no more than twelve" in answer.text


def test_an_e_mail_address_is_no_telephone_number(library_of) -> None:
    library = library_of({"quay/office.md": CONTACT})
    assert not library.ask("phone number for Anna Birch?", ANYONE).found
    assert "anna.birch@example.org" in library.ask("email address for Anna Birch?", ANYONE).text


def test_to_be_confirmed_is_nobody(library_of) -> None:
    assert not library_of({"quay/panel.md": PENDING}).ask("who are the harbour ambassadors?", ANYONE).found


@pytest.mark.parametrize("asked", ["how often", "how ofen", "how offten"])
def test_a_word_that_asks_may_be_misspelt(library_of, asked) -> None:
    library = library_of({"quay/rules.md": "# Harbour club\n\nMeetings of the club are held once a week.\n"})
    assert "once a week" in library.ask(f"{asked} does the harbour club meet?", ANYONE).text


def test_what_is_it_for_asks_for_its_purpose(library_of) -> None:
    papers = "# Tide Table Project\n\n## Purpose\n\nTo warn boats of low water.\n\n## Logo\n\nThe logo is for sale.\n"
    assert "low water" in library_of({"quay/tide.md": papers}).ask("what's the tide table project for?", ANYONE).text


def test_initials_that_only_others_use_are_somebody_elses(library_of) -> None:
    club = "# Shore club\n\n## Officers\n\n- Treasurer: Anna Birch\n- Secretary: Tom Reed\n"
    rules = "# QDC rules\n\nThe QDC meets at noon. The QDC keeps a log of boats.\n"
    library = library_of({"shore/club.md": club, "quay/rules.md": rules})
    assert not library.ask("who's the treasurer of the QDC?", ANYONE).found
    assert "Anna Birch" in library.ask("who's the treasurer of the shore club?", ANYONE).text


def test_that_committee_is_the_one_spoken_of(library_of) -> None:
    quay = "# Steering committee\n\nThe quay steering committee is chaired by Anna Birch. It meets each month.\n"
    town = "# Steering committee\n\nThe steering committee of the town meets each week.\n"
    library = library_of({"quay/terms.md": quay, "steering-committee-town/terms.md": town})
    library.ask("who chairs the quay steering committee?", ANYONE, thread="T1")
    answer = library.ask("and how often does that steering committee meet?", ANYONE, thread="T1")
    assert "each month" in answer.text
    assert "each week" not in answer.text


PEOPLE = """# Liaison panel

## Who does this work?

- Ann Ash (lead)
- Bo Birch
- Cy Cedar

## What the panel does

The liaison panel and its team write to the churches.
"""


@pytest.mark.parametrize("asked", ["who's in the liaison panel?", "who are the liaison panel now?"])
def test_a_list_of_people_says_who_belongs(library_of, asked) -> None:
    assert "Bo Birch" in library_of({"quay/panel.md": PEOPLE}).ask(asked, ANYONE).text


def test_how_long_they_serve_is_not_who_serves(library_of) -> None:
    library = library_of({"quay/rules.md": "# Harbour board\n\nVolunteers on the harbour board serve for 1-2 years.\n"})
    assert "1-2 years" in library.ask("how long do people serve on the harbour board?", ANYONE).text


def test_whether_a_meeting_was_quorate_needs_no_number(library_of) -> None:
    library = library_of(
        {"quay/minutes.md": "# Harbour board meeting\n\nA quorum of the harbour board was not achieved.\n"}
    )
    assert "not achieved" in library.ask("was the harbour board quorate?", ANYONE).text


def test_a_lead_in_and_its_item_are_no_one_s_name_together(library_of) -> None:
    lists = "# Harbour store\n\nSpecifically\n\n- Advise treasurer on the value of the harbour store.\n- Mend nets.\n"
    assert not library_of({"quay/store.md": lists}).ask("name of the treasurer of the harbour store?", ANYONE).found


def test_what_says_much_more_elsewhere_answers_for_the_partnership_that_seemed_named(library_of) -> None:
    papers = {
        "alder-makerspace/privacy.md": "# Cameras\n\nCameras are by the door.\n",
        "quay/minutes.md": "# Makerspace Birchport board\n\nRob has to file the accounts of the makerspace.\n",
    }
    answer = library_of(papers).ask("what does Rob have to do after the makerspace birchport october board?", ANYONE)
    assert "file the accounts" in answer.text


def test_what_a_paper_recommends_is_told_by_what_stands_under_that_heading(library_of) -> None:
    paper = (
        "# Lido report\n\n## Background\n\nThe lido report of the spring holds recommendations on the lift.\n\n"
        "## Recommendation\n\n1) The Executive pick the day on which the pool opens.\n"
    )
    answer = library_of({"mill/pool.md": paper}).ask("what does the lido report recommend?", ANYONE)
    assert answer.text.startswith("The Executive pick the day")
