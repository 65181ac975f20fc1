"""Payloads of every kind, signed, over HTTP: each is acknowledged in time, without an error, and records nothing."""

import json
import logging
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from knowledge.store import deliveries as rows
from tests.slack import Running, deliver, remit

HERE = Path(__file__).parent.parent
OWN = json.loads((HERE / "fixtures" / "slack" / "payloads.json").read_text(encoding="utf-8"))
OTHERS = HERE.parent.parent / "shared" / "slack" / "payloads.json"
SECONDS = 3.0


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with remit(tmp_path_factory.mktemp("payloads")) as started:
        yield started


def take(running: Running, payload: Any) -> int:
    """Deliver a payload; gives the status, which must come in time."""
    began = time.monotonic()
    status, _ = deliver(running.url, running.config.signing_secret, payload)
    assert time.monotonic() - began < SECONDS
    return status


def all_done(running: Running) -> bool:
    with running.services.store.reading() as db:
        return rows.undone(db) == []


def assert_nothing_came_of_it(running: Running, caplog: pytest.LogCaptureFixture) -> None:
    """Once the listeners have ended: what they do comes after the acknowledgement."""
    running.workspace.wait_for(lambda: all_done(running))
    assert [r.getMessage() for r in caplog.records if r.levelno >= logging.ERROR] == []
    assert running.services.register.actions() == ()
    assert running.services.register.actions(done=True) == ()
    assert running.services.register.decisions() == ()


@pytest.mark.parametrize("named", OWN, ids=[named["about"] for named in OWN])
def test_an_odd_payload_is_acknowledged(running, caplog, named) -> None:
    """Payloads with parts missing, of other apps, or of kinds that nothing here waits for."""
    assert take(running, named["payload"]) == 200
    assert_nothing_came_of_it(running, caplog)


@pytest.mark.skipif(not OTHERS.exists(), reason="the collection of payloads is not beside this project")
def test_every_payload_of_the_collection_is_acknowledged(running, caplog) -> None:
    payloads = [named["payload"] for named in json.loads(OTHERS.read_text(encoding="utf-8"))]
    assert {take(running, payload) for payload in payloads} == {200}
    assert_nothing_came_of_it(running, caplog)
