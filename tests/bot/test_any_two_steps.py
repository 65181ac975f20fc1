"""The process ends between any two steps: nothing is lost, nothing is double, and who must be told is told.

A step is a transaction begun, about to be committed or committed, and a call to Slack made or answered.
"""

import sqlite3
import time
from collections.abc import Callable
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from threading import Thread

import pytest
import slack_sdk.web.base_client
import slack_sdk.webhook.client
from slack_bolt import BoltRequest

from bot.app import create_app, create_services, finish
from bot.config import Config
from knowledge.store import Store, deliveries, notices
from tests.slack import ELLEN, GARETH

OFFICERS = "G05OFFICERS"
MOST_STEPS = 80
SECONDS = 10


class Killed(BaseException):
    """Nothing that the process would still do comes about."""


class Life:
    """A process's life, which ends at a step."""

    def __init__(self, steps: int) -> None:
        self.left = steps

    @property
    def over(self) -> bool:
        return self.left <= 0

    def step(self) -> None:
        self.left -= 1
        if self.over:
            raise Killed


@pytest.fixture
def lives(monkeypatch):
    """Has the processes begun from now on end at the step that `lives.steps` says."""
    present = Life(10**6)
    write = Store.writing

    @contextmanager
    def writing(store):
        present.step()
        with write(store) as db:
            yield db
            present.step()
        present.step()

    def calling(call):
        def called(*given, **options):
            present.step()
            answer = call(*given, **options)
            present.step()
            return answer

        return called

    monkeypatch.setattr(Store, "writing", writing)
    for module in (slack_sdk.web.base_client, slack_sdk.webhook.client):
        monkeypatch.setattr(module, "urlopen", calling(module.urlopen))
    return present


def command(text: str, number: int) -> dict[str, str]:
    """A command of Gareth's in the officers' channel, as Slack delivers it."""
    names = {"team_id": "T0FELLMOOR", "channel_id": OFFICERS, "user_id": GARETH}
    return {"command": "/action", "text": text, "trigger_id": f"{number}.x", **names}


def live(config: Config, body: dict[str, str], until: Callable[[], bool] = lambda: True) -> None:
    """A process that is delivered this, until something holds or its life is over."""
    app = create_app(config)

    def deliver() -> None:
        with suppress(Killed):  # Slack gets no answer
            app.dispatch(BoltRequest(body=dict(body), mode="socket_mode"))

    delivering = Thread(target=deliver)
    delivering.start()
    delivering.join()
    deadline = time.monotonic() + SECONDS
    while not until() and time.monotonic() < deadline:
        time.sleep(0.005)
    finish(app)


def has_done_all(store: Store) -> bool:
    with store.reading() as db:
        return not deliveries.undone(db) and not notices.owed(db)


def told(running, user: str) -> int:
    return len(running.own(running.workspace.dm(user)))


@pytest.mark.parametrize("before", [(), (f"<@{GARETH}> to draft the plan",)], ids=["logged", "given"])
def test_killed_at_any_step_an_action_is_kept_once_and_its_owner_told_once(running, lives, tmp_path, before) -> None:
    text = f"give 1 <@{ELLEN}>" if before else f"<@{ELLEN}> to draft the plan"
    begun = replace(running.config, database=tmp_path / "begun.db")
    Store(begun.database)
    for earlier in before:
        live(begun, command(earlier, 0))
    for steps in range(1, MOST_STEPS):
        config = replace(running.config, database=tmp_path / f"{steps}.db")
        with sqlite3.connect(begun.database) as source, sqlite3.connect(config.database) as copy:
            source.backup(copy)
        told_before = told(running, ELLEN)
        services = create_services(config)
        lives.left = steps
        live(config, command(text, steps), until=lambda: lives.over or has_done_all(services.store))  # noqa: B023
        outlived = not lives.over
        lives.left = 10**6
        # The next process, to which Slack delivers again what it had no answer to.
        live(config, command(text, steps), until=partial(has_done_all, services.store))
        (action,) = services.register.all_actions()
        fields = [change.field for change in services.register.history(action.number)]
        assert (fields, action.owners) == (["logged", *["owners" for _ in before]], (f"<@{ELLEN}>",)), steps
        assert told(running, ELLEN) - told_before == 1, steps
        if outlived:
            return
    pytest.fail("it never came to an end")
