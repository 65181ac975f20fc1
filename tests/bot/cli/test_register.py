"""The register out of one database and into another, by the command line."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from knowledge.register.register import Register
from knowledge.store import Store
from knowledge.types import Answered, GoverningBody, NewAction, NewDecision, Source


@pytest.fixture
def kept(tmp_path):
    """A register with actions and decisions that hold all they can, where the command line looks for it."""
    register = Register(Store(tmp_path / "remit.db"), lambda: datetime.now(UTC), ZoneInfo("Europe/London"))
    due = date(2026, 3, 6)
    register.log_action(NewAction("=send; it", ("<@U1>", "A; B"), due, "Aldwash", Source("a", "C1")), "U9")
    register.log_action(NewAction("undated", (), None, "", Source("b", "C1", "https://x.org/1")), "U9")
    register.set_body(GoverningBody("Panel", "Aldwash", 2, "Board", False), "U9")
    made = NewDecision(
        "merge", "", due, "Aldwash", Source("c"), body="Panel", options="a; b", sign_off=("Police", "A; B")
    )
    number = register.log_decision(made, "U9")[0].number
    register.answer(number, Answered.ACCEPTED, "U8")
    register.log_action(NewAction("tell", (), None, "", Source("d"), "next Board", "Panel", number), "U9")
    return register


@pytest.mark.parametrize("what", ["actions", "decisions"])
@pytest.mark.parametrize("form", ["csv", "json"])
def test_what_is_exported_is_taken_in_elsewhere(remit, kept, tmp_path, what, form) -> None:
    file = tmp_path / f"{what}.{form}"
    elsewhere = {"REMIT_DATABASE": str(tmp_path / "elsewhere.db")}
    assert remit("export", what, "--format", form, "--output", file).returncode == 0
    done = remit("import", file, **elsewhere)
    assert (done.returncode, "taken in, 0 already there" in done.stderr) == (0, True)
    assert "0 taken in" in remit("import", file, **elsewhere).stderr
    exported = remit("export", what, "--format", form, **elsewhere).stdout
    assert exported == remit("export", what, "--format", form).stdout


def test_what_stands_with_other_content_is_one_sentence(remit, kept, tmp_path) -> None:
    file = tmp_path / "actions.csv"
    file.write_text(remit("export", "actions").stdout.replace("undated", "dated"), encoding="utf-8")
    done = remit("import", file)
    assert done.returncode == 1
    assert "actions.csv, line 3: A-" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_actions_are_exported_as_a_calendar(remit, kept) -> None:
    told = remit("export", "actions", "--format", "ics").stdout
    assert told.count("BEGIN:VTODO") == 3
    assert "DUE;VALUE=DATE:20260306" in told
