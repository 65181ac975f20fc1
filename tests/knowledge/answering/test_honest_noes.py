"""What must not be taken for an answer: lists of other things, blank posts, what was, papers about others."""

import pytest

from knowledge.types import Asker

ANYONE = Asker("U1")

PEOPLE = """# People

## Leads

The posts are these:

- Editor: Anna Birch
- Archivist:
- Translator: Tom Reed
"""
PAST = """# Harbour Panel

## Emeritus members

| Name | Role |
|---|---|
| Anna Birch | Chair |
| Tom Reed | Member |
"""
VACANCY = """# Data Officer

The Data Officer will keep the register of vessels, once the post is funded.
The Panel expects the Data Officer to report to the clerk.
"""


MODEL = """# Model standing orders

Notices of motion are sent to the secretary not less than (00) days before the meeting.

The levy is £____ a year. Meetings last two hours.

Keepers tend the lock. About 45 million people live near water.
"""


@pytest.mark.parametrize(
    "question",
    [
        "how many days' notice for a motion?",
        "how much is the levy a year",
        "how much money is behind the lock?",
        "what time do meetings start?",
        "what date does the lock open",
    ],
)
def test_what_a_model_leaves_open_is_not_told(library_of, question) -> None:
    assert not library_of({"quay/model.md": MODEL}).ask(question, ANYONE).found


DUTIES = """# Lock Panel

Community members may write to the Lock Panel, and boaters too.

The Lock Panel is responsible for:

- the gates
- the sluices and the weir
"""


def test_members_that_do_something_are_not_those_who_belong(library_of) -> None:
    assert not library_of({"quay/panel.md": DUTIES}).ask("who's on the Lock Panel?", ANYONE).found


def test_a_text_that_asks_once_is_no_form(library_of) -> None:
    notes = (
        "# Notes\n\nThe lock team will start in May 2031! Shall we tell the mill? Nobody has told the mill so far.\n"
    )
    assert library_of({"quay/notes.md": notes}).ask("when will the lock team start", ANYONE).found


def test_a_post_with_nothing_behind_it_is_nobodys(library_of) -> None:
    assert not library_of({"quay/people.md": PEOPLE}).ask("who is the archivist?", ANYONE).found


def test_who_was_in_a_post_is_not_who_is(library_of) -> None:
    library = library_of({"quay/panel.md": PAST})
    assert not library.ask("who's chairing the harbour panel now?", ANYONE).found
    assert library.ask("who was the emeritus chair of the harbour panel?", ANYONE).found


def test_who_got_a_post_needs_somebodys_name(library_of) -> None:
    assert not library_of({"quay/data.md": VACANCY}).ask("who got the data officer job?", ANYONE).found


def test_a_date_asked_for_is_not_once_or_within(library_of) -> None:
    assert not library_of({"quay/data.md": VACANCY}).ask("what's the start date for the data officer?", ANYONE).found


@pytest.mark.parametrize("said", ["at the moment", "these days", "as things stand", "in total", "so far"])
def test_idle_words_ask_for_nothing(library_of, said) -> None:
    library = library_of({"quay/reserve.md": "# Reserves\n\nThe harbour fund holds £4,000 in reserve.\n"})
    asked = "how much does the harbour fund hold in reserve"
    assert library.ask(f"{asked} {said}?", ANYONE).text == library.ask(f"{asked}?", ANYONE).text


def test_a_number_file_is_no_date(library_of) -> None:
    library = library_of({"quay/vote.md": "# Report\n\nMembers will vote on paper DS 46/07 of the harbour.\n"})
    assert not library.ask("what date did members vote on the harbour paper?", ANYONE).found


OPEN = """# Officers 2031

## Lights wardens

TBD

## Harbour group

The Harbour group meets every TBD weeks in the pilot house.
"""
EARLIER = """# Officers 2030

## Lights wardens

- Anna Birch
- Tom Reed

## Tides group

The Tides group meets every two weeks.
"""


@pytest.mark.parametrize("question", ["lights wardens in 2031?", "Harbour Group, how often does the group meet?"])
def test_a_place_that_nobody_has_filled_in_answers_for_others(library_of, question) -> None:
    library = library_of({"quay/officers-2031.md": OPEN, "quay/officers-2030.md": EARLIER})
    assert not library.ask(question, ANYONE).found
    assert "Anna Birch" in library.ask("lights wardens in 2030?", ANYONE).text


def test_a_closing_date_is_not_any_date_of_the_post(library_of) -> None:
    library = library_of({"quay/job.md": "# Warden post\n\nThe Warden post starts on 1 April 2031.\n"})
    assert not library.ask("closing date for the warden post?", ANYONE).found
    assert library.ask("start date for the warden post?", ANYONE).found


def test_a_no_names_the_words_that_were_asked_and_no_others(library_of) -> None:
    library = library_of({"quay/job.md": "# Warden post\n\nThe Warden post starts on 1 April 2031.\n"})
    assert "treasurer" not in library.ask("who looks after the money?", ANYONE).text
    assert "treasurer" in library.ask("who is the treasurer?", ANYONE).text


def test_what_one_paper_leaves_open_another_may_say_as_well(library_of) -> None:
    papers = {
        "quay/draft.md": "# Harbour Board\n\n## Chair\n\nTBC\n",
        "quay/board.md": "# Harbour Board\n\n## Chair\n\n- Anna Birch\n",
    }
    assert "Anna Birch" in library_of(papers).ask("who is the chair of the harbour board?", ANYONE).text


def test_who_belongs_to_one_team_is_not_who_belongs_to_the_network(library_of) -> None:
    papers = {
        "quay/terms.md": "# Our constitution\n\nThe membership of QLN+ is made up of two kinds: networks and people.\n",
        "quay/plan.md": "# Plan\n\nQLN+ has a plan for the year.\n\nThe letters of QLN+ go out in spring.\n",
        "fell/terms.md": "# Terms\n\n" + "The letters team meets in May. The team writes letters.\n\n" * 30,
    }
    assert not library_of(papers).ask("who's on the letters team at QLN+?", ANYONE).found
