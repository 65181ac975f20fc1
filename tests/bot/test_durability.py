"""What was acknowledged survives the process: 20 actions, and a kill after each fifth."""

import csv
import io
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.workspace.server import Workspace
from bot.workspace.serving import listen
from tests.slack import BOARD, GARETH, MANIFEST, deliver

ROOT = Path(__file__).parent.parent.parent
ACTIONS = 20
A_LIFE = 5
START_SECONDS = 30


@contextmanager
def serving(environment: dict[str, str], port: int) -> Iterator[subprocess.Popen[str]]:
    """`remit serve --http`, once it answers; killed on the way out."""
    command = [sys.executable, "-m", "bot", "serve", "--http", f"127.0.0.1:{port}"]
    with subprocess.Popen(command, env=environment, cwd=ROOT, text=True, stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert "listens on" in process.stdout.readline()
        try:
            yield process
        finally:
            process.send_signal(signal.SIGKILL)
            process.wait()


def command(number: int) -> dict[str, str]:
    """A slash command as Slack sends it, with an owner and a date."""
    return {
        "command": "/action",
        "text": f"<@U03ELLEN|ellen> to send paper {number} to the board by 4 December 2031",
        "team_id": "T1",
        "channel_id": BOARD,
        "user_id": GARETH,
        "trigger_id": f"{number}.1.x",
    }


def exported(environment: dict[str, str]) -> list[dict[str, str]]:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "export", "actions", "--format", "csv"],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    return list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8-sig"))))


def test_every_acknowledged_action_is_kept_once_however_often_the_process_is_killed(tmp_path) -> None:
    free = listen(0)
    port = free.getsockname()[1]
    free.close()
    with Workspace(manifest=MANIFEST) as workspace:
        environment = {**os.environ, **workspace.environment, "REMIT_DATABASE": str(tmp_path / "remit.db")}
        url = f"http://127.0.0.1:{port}/slack/events"
        for first in range(0, ACTIONS, A_LIFE):
            with serving(environment, port):
                for number in range(first, first + A_LIFE):
                    assert deliver(url, workspace.signing_secret, command(number))[0] == 200
        with serving(environment, port):
            everything = workspace.wait_for(lambda: _all_said(workspace), START_SECONDS)
        rows = exported(environment)
    assert everything
    assert sorted(row["what"] for row in rows) == sorted(f"send paper {n} to the board" for n in range(ACTIONS))
    assert {row["due"] for row in rows} == {"2031-12-04"}
    assert {row["owner"] for row in rows} == {"<@U03ELLEN>"}


def _all_said(workspace: Workspace) -> bool:
    said = " ".join(message["text"] for message in workspace.messages(BOARD))
    return all(f"send paper {number} to" in said for number in range(ACTIONS))
