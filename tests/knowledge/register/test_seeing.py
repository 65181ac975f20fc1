"""What was logged behind a door is not there for those who may not see it."""

from datetime import date

import pytest

from knowledge.errors import UnknownItem
from knowledge.register import changes
from knowledge.store import Store
from knowledge.types import ActionStatus, Answered, Audience, NewAction, NewDecision, Source, Viewer

TODAY = date(2026, 3, 4)
STRANGER = Viewer("U7", "C1")
SEEING = [
    Viewer("U7", "G1"),
    Viewer("", "G1"),
    Viewer("U9", "C1"),
    Viewer("U1", "C1"),
    Viewer("U7", "C1", officer=True),
]
"""In the same channel, everyone there, who logged it, whose it is, and an officer."""


def source(key, audience=Audience.OFFICERS):
    return Source(key, "G1", "", audience)


@pytest.fixture
def hidden(register):
    """An action and a decision logged in a private channel, as the first of each."""
    new = NewAction("weigh the grants", ("<@U1>",), TODAY, "Aldwash", source("a"))
    made = NewDecision("close the annexe", "<@U1> and Police", TODAY, "Aldwash", source("d"), sign_off=("Health",))
    register.log_action(new, "U9")
    register.log_decision(made, "U9")
    return register


def told(register):
    """Every way to see either: how many are told of."""
    digest = register.digest()
    return [
        len(register.actions()),
        len(register.all_actions()),
        len(register.decisions()),
        len(register.unsigned()),
        len(digest.due_soon),
        len(digest.decided),
        len(register.alike(NewAction("weigh the grants", ("<@U1>",), None, "Aldwash", Source("n")))),
        len(register.alike(NewDecision("close the annexe", "", TODAY, "Aldwash", Source("n")))),
    ]


@pytest.mark.parametrize("viewer", SEEING)
def test_those_who_may_see_it_do(hidden, viewer) -> None:
    seen = hidden.seen_by(viewer)
    assert set(told(seen)) == {1}
    assert (seen.action("1").what, seen.decision("D-2026-001").what) == ("weigh the grants", "close the annexe")


def test_for_a_stranger_it_is_not_there(hidden) -> None:
    seen = hidden.seen_by(STRANGER)
    assert set(told(seen)) == {0}
    for look in (lambda: seen.action("1"), lambda: seen.set_status("1", ActionStatus.DONE, "U7")):
        with pytest.raises(UnknownItem, match="There is no action 1"):
            look()
    with pytest.raises(UnknownItem, match="There is no decision 1"):
        seen.change_decision("1", changes.setting(what="x"), "U7")


def test_of_two_with_the_number_a_stranger_means_the_one_that_he_sees(hidden, clock, log) -> None:
    clock.moment = clock.moment.replace(year=2025)
    log("the older one")
    clock.moment = clock.moment.replace(year=2026)
    assert hidden.seen_by(STRANGER).action("1").what == "the older one"


def test_a_new_owner_sees_what_he_was_given(hidden) -> None:
    hidden.change_action("1", changes.given_to(("Clerk", "<@U7>")), "U9")
    assert hidden.seen_by(STRANGER).action("1").number == "A-2026-001"


def test_what_accepts_a_hidden_recommendation_is_as_hidden(register) -> None:
    number = register.log_decision(NewDecision("recommend to close it", "Police", TODAY, "", source("d")), "U9")[
        0
    ].number
    register.change_decision(number, changes.recommended("Board"), "U9")
    by = register.answer(number, Answered.ACCEPTED, "U8").after.answered_by
    assert register.decision(by).source.audience is Audience.OFFICERS


def test_what_was_logged_in_a_direct_message_before_this_was_kept_is_hidden(tmp_path) -> None:
    store = Store(tmp_path / "old.db")
    with store.writing() as db:
        _without_audiences(db)
        for key, channel in (("a", "D1"), ("b", "C1"), ("c", "")):
            db.execute(
                "INSERT INTO actions (year, sequence, what, owners, status, partnership, source_key, channel, link,"
                " created_by, created_at) VALUES (2025, ?, 'x', '[]', 'open', '', ?, ?, '', '', '2025-01-01')",
                (ord(key), key, channel),
            )
    with Store(store.path).reading() as db:
        assert [row["audience"] for row in db.query("SELECT audience FROM actions ORDER BY id")] == [
            "officers",
            "partners",
            "partners",
        ]


def _without_audiences(db) -> None:
    for table in ("actions", "decisions"):
        db.execute(f"ALTER TABLE {table} DROP COLUMN audience")
    db.execute("DELETE FROM _sqlite_migrations WHERE name = 'audience_001_items'")
