"""Deliveries as rows, and starting and ending Remit upon them."""

import time
from datetime import UTC, datetime
from pathlib import Path

from slack_bolt import BoltResponse

from bot.app import create_app, finish
from bot.config import Config
from handlers.acts import key_of
from knowledge.store import Store
from knowledge.store import deliveries as rows
from tests.slack import BOARD, GARETH, Running, deliver

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
OK = BoltResponse(status=200)
COMMAND = {
    "command": "/action",
    "text": "the council to publish the plan by Friday",
    "team_id": "T0FELLMOOR",
    "channel_id": BOARD,
    "user_id": GARETH,
    "trigger_id": "7.7.x",
    "response_url": "http://127.0.0.1:9/long-expired",
}


def send(running: Running, payload) -> int:
    return deliver(running.url, running.config.signing_secret, payload)[0]


def kept(store: Store) -> list[dict[str, object]]:
    with store.reading() as db:
        return [dict(row) for row in db.query("SELECT * FROM deliveries ORDER BY received_at")]


def all_done(store: Store) -> bool:
    return all(row["done_at"] for row in kept(store))


def left_over(config: Config, body, attempts: int = 1) -> Store:
    """A database in which an acknowledged delivery was never done."""
    store = Store(config.database)
    with store.writing() as db:
        rows.keep(db, key_of(body), body, NOW)
        for _ in range(attempts - 1):
            rows.begin_again(db, key_of(body))
    return store


def beside(running: Running, folder: Path) -> Config:
    """The same workspace with a database of its own."""
    environment = {**running.workspace.environment, "REMIT_DATABASE": str(folder / "beside.db")}
    return Config.from_env(environment)


def finish_when(config: Config, true, **options) -> None:
    """Start Remit, and end it when something has come true."""
    app = create_app(config, **options)
    deadline = time.monotonic() + 10
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.01)
    finish(app)
