"""What is kept of questions, what votes do to the next answer, and whom an officer's answer answers."""

from datetime import UTC, date, datetime, timedelta

import pytest

from knowledge.library import Library
from knowledge.questions import Forgotten, Questions
from knowledge.store import Store
from knowledge.types import Approval, Asker, Audience, NewAsking, NewCurated

ANYONE = Asker("U1", frozenset({Audience.PUBLIC, Audience.PARTNERS}))
TWO = {
    "aldwash/a.md": "# Handbook\n\n## Trips\n\nThe clerk of works arranges school visits to the depot in summer.\n",
    "aldwash/b.md": "# Leaflet\n\n## Keys\n\nThe porter arranges school visits to the depot.\n",
    "marldale/c.md": "# Terms\n\n## Quorum\n\nThe quorum of the Board is nine members.\n",
}
VISITS = "who arranges school visits to the depot in summer?"
COST = "what does the helicopter pad cost?"


class Day:
    """A clock that is set."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def day():
    return Day()


@pytest.fixture
def library(library_of, tmp_path, day):
    library_of(TWO)
    return Library(Store(tmp_path / "remit.db"), day)


@pytest.fixture
def questions(library, tmp_path, day):
    return Questions(Store(tmp_path / "remit.db"), day)


def put(library, questions, question, key, partnership=""):
    """A question asked and kept; gives its number."""
    answer = library.ask(question, ANYONE, partnership=partnership)
    about = questions.about(ANYONE, question, answer, partnership)
    return questions.note(NewAsking(key, question, about, "U1"), answer)


def approve(questions, question=COST, **changed):
    """An officer's answer, to be reviewed in a week."""
    given = {"source": "", "partnership": "aldwash", "audience": Audience.PARTNERS, "review_on": date(2026, 3, 9)}
    new = NewCurated(question, "Nine hundred pounds.", **(given | changed))
    return questions.approve(new, Approval(str(changed), "U9", "Priya Shah"))[0]


def first_paper(library, question):
    return library.ask(question, ANYONE, partnership="aldwash").excerpts[0].paper.path


@pytest.mark.parametrize("again", [VISITS, "Who arranges school visits to the depott in summer?"])
def test_passages_that_were_not_right_sink_for_that_question(library, questions, again) -> None:
    before = first_paper(library, VISITS)
    questions.vote(put(library, questions, VISITS, "k", "aldwash"), "U2", helpful=False)
    assert first_paper(library, again) != before


def test_what_alone_answers_is_still_shown(library, questions) -> None:
    quorum = "what is the quorum of the board?"
    questions.vote(put(library, questions, quorum, "k", "marldale"), "U2", helpful=False)
    assert "nine members" in library.ask(quorum, ANYONE, partnership="marldale").text


def test_they_do_not_sink_for_another_question(library, questions) -> None:
    other = "what does the handbook say of visits to the depot?"
    before = first_paper(library, other)
    questions.vote(put(library, questions, VISITS, "k", "aldwash"), "U2", helpful=False)
    assert first_paper(library, other) == before


def test_as_many_who_find_it_helpful_raise_them_again(library, questions) -> None:
    before = first_paper(library, VISITS)
    number = put(library, questions, VISITS, "k", "aldwash")
    questions.vote(number, "U2", helpful=False)
    questions.vote(number, "U3", helpful=True)
    assert first_paper(library, VISITS) == before


def test_sunk_passages_stay_sunk_when_the_paper_is_read_anew(library, questions, tmp_path) -> None:
    before = first_paper(library, VISITS)
    questions.vote(put(library, questions, VISITS, "k", "aldwash"), "U2", helpful=False)
    paper = tmp_path / "papers" / before
    paper.write_text(paper.read_text("utf-8") + "\nA line more.\n", encoding="utf-8")
    library.index([tmp_path / "papers"])
    assert first_paper(library, VISITS) != before


def test_a_vote_of_the_same_person_counts_once_and_may_change(library, questions) -> None:
    number = put(library, questions, VISITS, "k")
    assert questions.vote(number, "U2", helpful=False).fresh
    assert not questions.vote(number, "U2", helpful=False).fresh
    assert questions.vote(number, "U2", helpful=True).fresh
    assert questions.waiting() == []


def test_the_same_delivery_is_kept_once(library, questions) -> None:
    assert put(library, questions, COST, "k") == put(library, questions, COST, "k")
    assert [tally.times for tally in questions.most_asked()] == [1]


def test_questions_are_counted_by_what_they_ask(library, questions) -> None:
    for key, wording in enumerate((COST, "What does the helicopter pad cost", VISITS)):
        put(library, questions, wording, str(key), "aldwash")
    assert [(tally.question, tally.times) for tally in questions.most_asked()] == [
        ("What does the helicopter pad cost", 2),
        (VISITS, 1),
    ]
    assert [tally.question for tally in questions.unanswered()] == ["What does the helicopter pad cost"]


def test_questions_may_be_listed_of_one_partnership(library, questions) -> None:
    put(library, questions, COST, "1", "aldwash")
    put(library, questions, "what is the quorum of the board?", "2", "marldale")
    assert [tally.question for tally in questions.most_asked("aldwash")] == [COST]


def test_after_ninety_days_a_question_is_forgotten(library, questions, day) -> None:
    number = put(library, questions, COST, "1")
    day.now += timedelta(days=91)
    put(library, questions, VISITS, "2")
    with pytest.raises(Forgotten):
        questions.asking(number)


def test_an_officers_answer_comes_first_and_is_marked(library, questions) -> None:
    approve(questions)
    answer = library.ask("What would the helicopter pad cost?", ANYONE, partnership="aldwash")
    assert answer.found
    assert "Answer by Priya Shah for Aldwash, approved 2 March 2026, review by 9 March 2026." in answer.text
    assert not answer.excerpts


def test_past_its_review_date_the_papers_stand_beside_it(library, questions, day) -> None:
    approve(questions, VISITS)
    day.now += timedelta(days=8)
    answer = library.ask(VISITS, ANYONE, partnership="aldwash")
    assert "due for review since 9 March 2026" in answer.text
    assert "Nine hundred pounds." in answer.text
    assert "The papers say:" in answer.text
    assert answer.citations


@pytest.mark.parametrize(("partnership", "given"), [("aldwash", True), ("marldale", False), ("", True)])
def test_it_answers_within_its_partnership(library, questions, partnership, given) -> None:
    approve(questions)
    assert (library.ask(COST, ANYONE, partnership=partnership).curated is not None) == given


def test_it_waits_where_the_papers_of_another_partnership_answer(library, questions) -> None:
    quorum = "what is the quorum of the board?"
    approve(questions, quorum)
    assert library.ask(quorum, ANYONE).curated is None


def test_it_answers_those_only_who_may_see_it(library, questions) -> None:
    approve(questions, audience=Audience.OFFICERS)
    assert library.ask(COST, ANYONE).curated is None
    assert library.ask(COST, Asker("U9")).curated is not None


@pytest.mark.parametrize(
    ("approved", "asked"),
    [(COST, "what does the helicopter pad cost in Aldwash?"), ("what does the Aldwash helicopter pad cost?", COST)],
)
def test_words_that_name_its_partnership_do_not_stand_in_the_way(library, questions, approved, asked) -> None:
    approve(questions, approved)
    assert library.ask(asked, ANYONE, partnership="aldwash").curated is not None


def test_a_follow_up_is_no_question_of_its_own(library, questions) -> None:
    approve(questions, "what does it cost?")
    library.ask(VISITS, ANYONE, thread="C1:1")
    assert library.ask("and what does it cost?", ANYONE, thread="C1:1").curated is None


def test_a_later_answer_takes_the_place_of_the_earlier(questions) -> None:
    approve(questions, source="old")
    later = approve(questions, source="new")
    assert [one.id for one in questions.standing()] == [later.id]


def test_an_answered_question_is_no_longer_listed_as_unanswered(library, questions) -> None:
    put(library, questions, COST, "1", "aldwash")
    approve(questions)
    assert questions.unanswered() == []
