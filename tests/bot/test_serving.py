"""Remit over HTTP: signatures, health, limits, and ending well."""

import json
import logging
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.config import Config, ConfigError
from bot.serving import serve_http, serve_socket_mode
from bot.workspace.server import Workspace
from bot.workspace.serving import listen
from knowledge.errors import RemitError
from tests.slack import BOARD, GARETH, MANIFEST, Running, deliver, encoded, post, remit, sign

EVENT = {"type": "event_callback", "event_id": "Ev1", "event": {"type": "channel_archive", "channel": "C1"}}
ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with remit(tmp_path_factory.mktemp("serving")) as started:
        yield started


def health(running: Running) -> str:
    return running.url.replace("/slack/events", "/healthz")


def test_a_signed_delivery_is_taken(running) -> None:
    assert deliver(running.url, running.config.signing_secret, EVENT)[0] == 200


def test_a_wrong_signature_is_refused(running) -> None:
    assert deliver(running.url, "another secret", EVENT)[0] == 401


def test_a_stale_signature_is_refused(running) -> None:
    """However right it is: somebody may have kept it."""
    stale = int(time.time()) - 600
    assert deliver(running.url, running.config.signing_secret, EVENT, at=stale)[0] == 401


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-Slack-Request-Timestamp": "soon", "X-Slack-Signature": "v0=1"},
        {"X-Slack-Request-Timestamp": str(int(time.time())), "X-Slack-Signature": "v0=é"},
    ],
    ids=["none", "no number", "not ascii"],
)
def test_a_delivery_without_a_proper_signature_is_refused(running, caplog, headers) -> None:
    encoded_headers = {name: value.encode().decode("latin-1") for name, value in headers.items()}
    assert post(running.url, *_json(EVENT, encoded_headers))[0] == 401
    assert not [r for r in caplog.records if r.levelno >= logging.ERROR]


def _json(payload: object, headers: dict[str, str]) -> tuple[bytes, dict[str, str]]:
    body, kind = encoded(payload)
    return body, {"Content-Type": kind, **headers}


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"\xff\xfe", b"[" * 50_000, b"payload=%7B", b"payload=[]", b'{"event": 1e999}', b"command="],
    ids=["empty", "cut", "not utf-8", "deep", "cut form", "list in a form", "infinite", "no command"],
)
def test_what_is_no_payload_is_answered_without_an_error(running, caplog, body) -> None:
    signed = sign(running.config.signing_secret, body, int(time.time()))
    assert post(running.url, body, {"Content-Type": "application/json", **signed})[0] in {200, 400}
    assert not [r for r in caplog.records if r.levelno >= logging.ERROR]


def test_slacks_challenge_is_answered(running) -> None:
    challenge = {"type": "url_verification", "challenge": "abc"}
    status, body = deliver(running.url, running.config.signing_secret, challenge)
    assert (status, json.loads(body)) == (200, {"challenge": "abc"})


def test_slacks_ssl_check_is_answered(running) -> None:
    assert deliver(running.url, running.config.signing_secret, {"raw": "ssl_check=1&token=x"})[0] == 200


def test_a_body_beyond_a_megabyte_is_refused(running) -> None:
    assert post(running.url, b"x" * 1_000_001, {})[0] == 413


def test_other_paths_are_not_there(running) -> None:
    assert post(running.url + "/more", b"", {})[0] == 404


def test_health_is_ok_while_the_database_answers(running) -> None:
    with urllib.request.urlopen(health(running)) as answer:
        assert json.load(answer) == {"status": "ok"}


def test_health_fails_when_the_database_does_not(tmp_path) -> None:
    with remit(tmp_path) as started:
        started.config.database.unlink()
        started.config.database.mkdir()
        try:
            assert post_get(health(started)) == 503
        finally:
            started.config.database.rmdir()


def post_get(url: str) -> int:
    try:
        with urllib.request.urlopen(url) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        with error:
            return error.code


def test_a_taken_port_is_told(tmp_path) -> None:
    config = Config.from_env(
        {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": "x", "REMIT_DATABASE": str(tmp_path / "r.db")}
    )
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(RemitError, match="another port"):
        serve_http(config, "127.0.0.1", taken.getsockname()[1])


def test_missing_tokens_are_told_by_name(tmp_path) -> None:
    config = Config.from_env({"REMIT_DATABASE": str(tmp_path / "r.db")})
    with pytest.raises(ConfigError, match="SLACK_BOT_TOKEN"):
        serve_http(config, "127.0.0.1", 0)
    with pytest.raises(ConfigError, match="SLACK_BOT_TOKEN"):
        serve_socket_mode(config)


def test_socket_mode_answers_comes_back_when_cut_off_and_ends_well_by_a_signal(tmp_path) -> None:
    """The real command, connected to the workspace; after SIGTERM it leaves with 0."""
    with Workspace(manifest=MANIFEST) as workspace:
        env = {**workspace.environment, "REMIT_DATABASE": str(tmp_path / "r.db"), "PATH": ""}
        with subprocess.Popen([sys.executable, "-m", "bot", "serve"], env=env, cwd=ROOT, text=True) as serving:
            workspace.wait_for(lambda: workspace.connected, 20)
            workspace.command(GARETH, BOARD, "/action", "the council to publish the plan by Friday")
            workspace.wait_for(lambda: workspace.messages(BOARD))
            workspace.disconnect()
            workspace.wait_for(lambda: workspace.connected, 20)
            workspace.command(GARETH, BOARD, "/action", "the council to print the plan by Friday")
            workspace.wait_for(lambda: len(workspace.messages(BOARD)) == 2)
            serving.send_signal(signal.SIGTERM)
            assert serving.wait(15) == 0


def test_over_http_a_signal_ends_it_well_when_what_is_under_way_is_done(tmp_path) -> None:
    with Workspace(manifest=MANIFEST) as workspace, listen(0) as free:
        port = free.getsockname()[1]
        free.close()
        env = {**workspace.environment, "REMIT_DATABASE": str(tmp_path / "r.db"), "PATH": ""}
        command = [sys.executable, "-m", "bot", "serve", "--http", f"127.0.0.1:{port}"]
        with subprocess.Popen(command, env=env, cwd=ROOT, text=True, stdout=subprocess.PIPE) as serving:
            assert serving.stdout
            assert serving.stdout.readline() == f"Remit listens on http://127.0.0.1:{port}/slack/events\n"
            workspace.events_url = f"http://127.0.0.1:{port}/slack/events"
            workspace.command(GARETH, BOARD, "/action", "the council to publish the plan by Friday")
            serving.send_signal(signal.SIGTERM)
            assert serving.wait(15) == 0
        assert "publish the plan" in str(workspace.messages(BOARD))


def test_a_refused_token_ends_it_with_a_sentence(tmp_path) -> None:
    with Workspace(manifest=MANIFEST) as workspace:
        env = {**workspace.environment, "SLACK_APP_TOKEN": "xapp-wrong", "REMIT_DATABASE": str(tmp_path / "r.db")}
        with pytest.raises(ConfigError, match="SLACK_APP_TOKEN"):
            serve_socket_mode(Config.from_env(env))
