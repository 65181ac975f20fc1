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

from bot.app import create_services
from bot.config import Config
from bot.workspace.server import Workspace
from bot.workspace.serving import listen
from handlers import ids
from handlers.drafts import Draft, begin, key_in
from knowledge.register.minutes import FileItem, FileReading
from tests.payloads import action_form_sent, form_sent, reaction_on
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


def free_address() -> tuple[str, int]:
    free = listen(0)
    port = free.getsockname()[1]
    free.close()
    return f"http://127.0.0.1:{port}/slack/events", port


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
    url, port = free_address()
    with Workspace(manifest=MANIFEST) as workspace:
        environment = {**os.environ, **workspace.environment, "REMIT_DATABASE": str(tmp_path / "remit.db")}
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


def test_a_form_an_emoji_and_ticked_minutes_outlive_a_kill_each_kept_once_and_told(tmp_path) -> None:
    with Workspace(manifest=MANIFEST) as workspace:
        environment = {**os.environ, **workspace.environment, "REMIT_DATABASE": str(tmp_path / "remit.db")}
        url, port = free_address()
        ts = workspace.say(GARETH, BOARD, "Clerk to book the hall by 4 December 2031")
        minutes = form_sent(ids.MINUTES_FORM, {"draft": drafted(environment, ts), "page": 0}, {}, "3.x")
        with serving(environment, port):
            for payload in (action_form_sent("1.x"), reaction_on(ts), minutes):
                assert deliver(url, workspace.signing_secret, payload)[0] == 200
        with serving(environment, port):
            told = ("publish the plan", "book the hall", "kept 1 item out of log.csv")
            workspace.wait_for(lambda: all(words in texts(workspace, ts) for words in told), START_SECONDS)
        kept = create_services(Config.from_env(environment)).register.all_actions()
    assert sorted(action.what for action in kept) == ["book the hall", "publish the plan", "ring the school"]


def drafted(environment: dict[str, str], ts: str) -> str:
    """A file's draft with one action, shared in that message; gives its key."""
    services = create_services(Config.from_env(environment))
    place = {"channel": BOARD, "ts": ts, "thread": ts, "link": "", "partnership": "", "body": ""}
    reading = FileReading("log.csv", None, (FileItem("action", "ring the school"),))
    return begin(services, Draft(key_in("F1", BOARD, ts), "F1", reading, place)).key


def texts(workspace: Workspace, ts: str) -> str:
    """All that was said, but for the message that was there before."""
    said = [*workspace.messages(BOARD), *workspace.messages(BOARD, ts)[1:]]
    return " ".join(message["text"] for message in said if message["ts"] != ts)
