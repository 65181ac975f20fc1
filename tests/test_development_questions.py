"""The floor under answers and proposals: our own questions always, the shared development sets where they are."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
SAMPLE = ROOT / "bot" / "sample"
SETS = {
    "sample": (SAMPLE / "questions.jsonl", SAMPLE / "papers", 28),
    "seeds": (SHARED / "eval" / "seeds_dev.jsonl", SHARED / "seeds", 40),
    "outside": (SHARED / "eval" / "outside" / "questions.jsonl", SHARED / "eval" / "outside" / "documents", 30),
}
SCORER = SHARED / "eval" / "score_answers.py"


def remit(*arguments: str | Path, database: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "bot", *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
        env={"REMIT_DATABASE": str(database), "PATH": "/usr/bin:/bin", "HOME": str(database.parent)},
        cwd=ROOT,
    )
    return done.stdout


@pytest.mark.parametrize("name", SETS)
def test_answers_stay_above_their_floor_and_every_quote_stands(name, tmp_path) -> None:
    """At least so many right, three invented at most, and each citation's words in its document."""
    questions, papers, floor = SETS[name]
    if not questions.exists() or not SCORER.exists():
        pytest.skip(f"the shared development questions are not here: {questions if not questions.exists() else SCORER}")
    remit("index", papers, database=tmp_path / "remit.db")
    (tmp_path / "answers").write_text(remit("ask", "--batch", questions, database=tmp_path / "remit.db"), "utf-8")
    scored = subprocess.run(
        [sys.executable, SCORER, questions, tmp_path / "answers", papers, "--json"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    result = json.loads(scored.stdout)
    assert result["right"] >= floor
    assert result["invented"] <= 3
    assert result["grounded"] == result["citations"]


def test_proposals_stay_above_their_floor(tmp_path) -> None:
    messages, scorer = SHARED / "eval" / "capture_dev.jsonl", SHARED / "eval" / "score_capture.py"
    if not messages.exists():
        pytest.skip("the shared development messages are not here")
    (tmp_path / "found").write_text(remit("capture", "--batch", messages, database=tmp_path / "remit.db"), "utf-8")
    scored = subprocess.run(
        [sys.executable, scorer, messages, tmp_path / "found"], capture_output=True, text=True, check=True, timeout=60
    )
    right = int(scored.stdout.split("/")[0].removeprefix("right "))
    assert right >= 36
