"""Two people at once, many at once, and sudden death: no item lost, none double, one history."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from knowledge.register import changes
from knowledge.register.register import Register
from knowledge.store import Store
from knowledge.types import ActionStatus, Answered, GoverningBody, NewAction, NewDecision, Source

ANSWERER = """
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo
from knowledge.register.register import Register
from knowledge.store import Store
from knowledge.types import Answered, GoverningBody, NewDecision, Source
register = Register(Store(Path(sys.argv[1])), lambda: datetime.now(UTC), ZoneInfo("Europe/London"))
register.set_body(GoverningBody("Panel", "", 2, "Board", False), "U9")
for n in range(10_000):
    new = NewDecision(f"close hall {n}", "Police", date(2026, 3, 4), "", Source(f"k{n}"), body="Panel")
    made, _ = register.log_decision(new, "U9")
    print(register.answer(made.number, Answered.ACCEPTED, "U8").after.answered_by, flush=True)
"""


def together(*deeds):
    with ThreadPoolExecutor(len(deeds)) as pool:
        for done in [pool.submit(deed) for deed in deeds]:
            done.result()


def test_done_and_reassigned_at_once_both_stand(register, log) -> None:
    number = log().number
    for n in range(20):
        owner = f"Clerk {n}"
        together(
            lambda: register.set_status(number, ActionStatus.DONE, "U1"),
            lambda owner=owner: register.change_action(number, changes.given_to((owner,)), "U2"),
        )
        action = register.action(number)
        assert (action.status, action.owners) == (ActionStatus.DONE, (owner,))
        register.set_status(number, ActionStatus.OPEN, "U1")
    told = [(change.field, change.before, change.after) for change in register.history(number)]
    owners = [(before, after) for field, before, after in told if field == "owners"]
    assert [before for before, _ in owners] == ["<@U1>", *(f"Clerk {n}" for n in range(19))]
    assert len([field for field, _, _ in told if field == "status"]) == 40


def test_two_accept_at_once_and_it_is_decided_once(register) -> None:
    register.set_body(GoverningBody("Panel", "Aldwash", 2, "Board", False), "U9")
    new = NewDecision("close one hall", "Police", date(2026, 3, 4), "Aldwash", Source("k"), body="Panel")
    number = register.log_decision(new, "U9")[0].number
    together(*[lambda: register.answer(number, Answered.ACCEPTED, "U8")] * 8)
    assert len(register.decisions()) == 2
    assert len([change for change in register.history(number) if change.field == "answer"]) == 1


def test_a_table_kept_by_many_at_once_is_kept_once(register) -> None:
    new = [NewAction(f"act {n}", (), None, "", Source(f"file F1 {n}")) for n in range(10)]
    together(*[lambda: register.log_all(new, "U9")] * 8)
    assert [action.number for action in register.all_actions()] == [f"A-2026-{n:03d}" for n in range(1, 11)]


def test_of_a_table_with_a_wrong_item_nothing_is_kept(register) -> None:
    new = [NewAction("act", (), None, "", Source("a")), NewAction("b", (), None, "", Source("b"), follows="D-2026-099")]
    with pytest.raises(Exception, match="no decision D-2026-099"):
        register.log_all(new, "U9")
    assert register.all_actions() == ()


def test_killed_amid_answers_both_decisions_tell_or_neither(tmp_path) -> None:
    """kill -9 between any two steps: an answer stands on the recommendation and on its decision, or on none."""
    file = tmp_path / "remit.db"
    writer = subprocess.Popen([sys.executable, "-c", ANSWERER, str(file)], stdout=subprocess.PIPE, text=True)
    told = [writer.stdout.readline().strip() for _ in range(8)]
    os.kill(writer.pid, signal.SIGKILL)
    told += writer.communicate()[0].split()
    register = Register(Store(file), lambda: datetime.now(UTC), ZoneInfo("Europe/London"))
    decisions = {one.number: one for one in register.decisions()}
    assert set(told) <= set(decisions)
    answered = [one for one in decisions.values() if one.answered_by]
    assert all(decisions[one.answered_by].answers == one.number for one in answered)
    assert len(answered) == len([one for one in decisions.values() if one.answers])
    assert all(register.history(one.number)[-1].field in {"answer", "answered_by"} for one in answered)
