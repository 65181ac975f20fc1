"""`remit questions`: what was asked, what found no answer, what waits for an officer."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from knowledge.questions import Questions
from knowledge.store import Store
from knowledge.types import Approval, Audience, NewCurated

COST = "what does the helicopter pad cost?"


@pytest.fixture
def asked(remit, papers):
    """Two questions asked, one of them answered."""
    remit("index", papers)
    for question in (COST, "what does the helicopter pad cost", "what is the quorum of the board?"):
        remit("ask", question)
    return remit


def listed(run, *flags):
    return json.loads(run("questions", "--json", *flags).stdout)


def test_questions_are_listed_by_how_often_they_were_asked(asked) -> None:
    found = listed(asked)
    assert [q["times"] for q in found["most_asked"]] == [2, 1]
    assert [q["question"] for q in found["unanswered"]] == ["what does the helicopter pad cost"]
    assert found["waiting"] == []


@pytest.mark.parametrize(("flag", "kind"), [("--unanswered", "unanswered"), ("--most-asked", "most_asked")])
def test_one_kind_may_be_asked_for(asked, flag, kind) -> None:
    assert list(listed(asked, flag)) == [kind]


def test_people_read_it_in_lines(asked) -> None:
    text = asked("questions").stdout
    assert "Unanswered:\n  what does the helicopter pad cost | any partnership | 2 times" in text
    assert "what is the quorum of the board? | Aldwash | once" in text


def test_one_partnership_may_be_asked_for(asked) -> None:
    assert [q["partnership"] for q in listed(asked, "--partnership", "Aldwash")["most_asked"]] == ["aldwash"]
    unknown = asked("questions", "--partnership", "Marldale")
    assert unknown.returncode == 1
    assert "aldwash" in unknown.stderr


def test_what_waits_and_what_officers_answered_is_listed(asked, tmp_path) -> None:
    kept = Questions(Store(Path(tmp_path) / "remit.db"), lambda: datetime(2026, 3, 2, tzinfo=UTC))
    kept.ask_officer(1, "U2")
    new = NewCurated("who sweeps the pad?", "The porter.", "", "", Audience.PUBLIC, date(2026, 3, 9))
    kept.approve(new, Approval("k", "U9", "Priya Shah"))
    text = asked("questions").stdout
    assert f"{COST} | any partnership | U2 wants an answer | since 2026-03-02" in text
    assert "who sweeps the pad? | any partnership | Priya Shah, 2026-03-02 | due for review since 2026-03-09" in text


def test_a_batch_leaves_no_questions_behind(remit, papers, tmp_path) -> None:
    """It is a trial of the papers; nobody waits for its answers."""
    remit("index", papers)
    batch = Path(tmp_path) / "batch.jsonl"
    batch.write_text(json.dumps({"id": 1, "question": COST}) + "\n", encoding="utf-8")
    remit("ask", "--batch", batch)
    assert listed(remit)["most_asked"] == []
