"""Deliveries: kept before they are acknowledged, done once, taken up again."""

import threading
import time
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from slack_bolt import BoltRequest, BoltResponse

import bot.deliveries
from bot.app import LISTENERS_AT_ONCE, create_app, finish
from bot.config import Config
from bot.deliveries import ATTEMPTS, Deliveries
from handlers.acts import key_of
from handlers.listening import LATER
from knowledge.errors import DatabaseUnavailable
from knowledge.register.register import Register
from knowledge.store import Store
from knowledge.store import deliveries as rows
from tests.payloads import action_form_sent, reaction_on
from tests.slack import BOARD, ELSEWHERE, GARETH, Running, deliver, fill, remit, words

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


@pytest.fixture
def running(tmp_path: Path):
    with remit(tmp_path) as started:
        fill(started.services.store)
        yield started


def mention(running: Running, ts: str = "1795000000.000100", event_id: str = "Ev1"):
    """A mention as Slack delivers it."""
    event = {
        "type": "app_mention",
        "user": GARETH,
        "channel": BOARD,
        "ts": ts,
        "text": f"<@{running.workspace.bot_user}> what is the quorum of the Trust Board?",
    }
    return {"type": "event_callback", "team_id": "T0FELLMOOR", "event_id": event_id, "event": event}


def send(running: Running, payload) -> int:
    return deliver(running.url, running.config.signing_secret, payload)[0]


def kept(store: Store) -> list[dict[str, object]]:
    with store.reading() as db:
        return [dict(row) for row in db.query("SELECT * FROM deliveries ORDER BY received_at")]


def all_done(store: Store) -> bool:
    return all(row["done_at"] for row in kept(store))


def test_an_event_delivered_three_times_is_answered_once(running) -> None:
    ts = running.workspace.say(GARETH, BOARD, "before")
    body = mention(running, ts)
    assert [send(running, body) for _ in range(3)] == [200, 200, 200]
    assert len(running.thread(BOARD, ts)) == 1


def test_a_message_that_comes_under_another_event_id_is_answered_once(running) -> None:
    ts = running.workspace.say(GARETH, BOARD, "before")
    for event_id in ("Ev1", "Ev2"):
        assert send(running, mention(running, ts, event_id)) == 200
    assert len(running.thread(BOARD, ts)) == 1


def test_a_command_delivered_twice_is_kept_once(running) -> None:
    assert [send(running, COMMAND) for _ in range(2)] == [200, 200]
    running.said(BOARD)
    assert len(running.services.register.actions()) == 1


def test_it_is_acknowledged_also_while_every_listener_is_busy(running) -> None:
    free = threading.Event()
    for _ in range(LISTENERS_AT_ONCE):
        running.app.listener_runner.listener_executor.submit(free.wait)
    began = time.monotonic()
    assert send(running, COMMAND) == 200
    assert time.monotonic() - began < 1
    assert running.own(BOARD) == []
    free.set()
    running.said(BOARD)


def test_what_was_said_is_forgotten_when_it_is_done(running) -> None:
    send(running, COMMAND)
    running.said(BOARD)
    running.workspace.wait_for(lambda: all_done(running.services.store))
    assert [row["body"] for row in kept(running.services.store)] == [""]


def test_talk_that_remit_passes_over_is_not_kept(running) -> None:
    """Neither what it is not asked nor what nobody there can answer."""
    event = mention(running)["event"] | {"type": "message", "channel_type": "channel"}
    send(running, {"type": "event_callback", "event_id": "Ev3", "event": event})
    send(running, COMMAND | {"command": "/weather"})
    assert kept(running.services.store) == []


def left_over(config: Config, body, attempts: int = 1) -> Store:
    """A database in which an acknowledged delivery was never done."""
    store = Store(config.database)
    with store.writing() as db:
        rows.keep(db, key_of(body), body, NOW)
        for _ in range(attempts - 1):
            rows.begin_again(db, key_of(body))
    return store


def test_what_was_left_undone_is_done_at_the_next_start(running, tmp_path) -> None:
    config = _beside(running, tmp_path)
    store = left_over(config, COMMAND)
    app = create_app(config)
    assert "publish the plan" in words(running.said(BOARD)["blocks"])
    running.workspace.wait_for(lambda: all_done(store))
    finish(app)


def test_an_action_logged_before_the_end_is_not_logged_again(running, tmp_path) -> None:
    """The process may have ended between the register and the acknowledgement's mark."""
    send(running, COMMAND)
    running.said(BOARD)
    running.workspace.wait_for(lambda: all_done(running.services.store))
    with running.services.store.writing() as db:
        db.execute("DELETE FROM deliveries")
    left_over(running.config, COMMAND)
    app = create_app(running.config)
    running.workspace.wait_for(lambda: all_done(running.services.store))
    finish(app)
    assert len(running.services.register.actions()) == 1


def test_a_form_sent_twice_is_kept_and_announced_once(running) -> None:
    for trigger in ("1.x", "2.x"):
        assert send(running, action_form_sent(trigger)) == 200
    running.settle()
    assert len(running.services.register.actions()) == len(running.own(BOARD)) == 1
    assert "kept already" in words(running.alone(GARETH)["blocks"])


def test_what_was_kept_and_not_told_before_the_end_is_told_after_it(running) -> None:
    """A form, and an emoji on a message: each is the same delivery once more, and so it tells."""
    ts = running.workspace.say(GARETH, BOARD, "Clerk to book the hall by Friday")
    for _ in range(2):
        for body in (action_form_sent("1.x"), reaction_on(ts)):
            send(running, body)
        running.settle()
        with running.services.store.writing() as db:
            db.execute("DELETE FROM deliveries")
    assert len(running.services.register.actions()) == 2
    assert len(running.own(BOARD)) == len(running.workspace.messages(BOARD, ts)[1:]) == 2


def test_when_its_addresses_have_expired_the_person_is_told_directly(running, tmp_path) -> None:
    """Its response URL is dead, and Remit is not in the channel."""
    config = _beside(running, tmp_path)
    left_over(config, COMMAND | {"channel_id": ELSEWHERE})
    app = create_app(config)
    assert "publish the plan" in words(running.said(running.workspace.dm(GARETH))["blocks"])
    finish(app)


def test_a_form_that_can_no_longer_be_opened_is_told(running, tmp_path) -> None:
    config = _beside(running, tmp_path)
    left_over(config, COMMAND | {"text": ""})
    app = create_app(config)
    assert "once more" in running.alone(GARETH)["text"]
    finish(app)


def test_what_failed_three_times_is_given_up_and_the_person_is_told_once(running, tmp_path, caplog) -> None:
    config = _beside(running, tmp_path)
    store = left_over(config, COMMAND, attempts=ATTEMPTS)
    for _ in range(2):
        finish_when(config, lambda: kept(store)[0]["told_at"])
    assert running.own(BOARD) == []
    (told,) = running.own(running.workspace.dm(GARETH))
    assert "what you asked at 09:00 on 22 November (/action the council to publish" in told["text"]
    assert "given up after 3 attempts (the process ended meanwhile)" in caplog.text
    assert "publish" in kept(store)[0]["body"]


def test_while_slack_is_away_nobody_is_told_and_the_next_start_tells(running, tmp_path) -> None:
    config = _beside(running, tmp_path)
    store = left_over(config, COMMAND, attempts=ATTEMPTS)
    finish_when(replace(config, api_url="http://127.0.0.1:9/"), lambda: kept(store)[0]["failed_at"])
    assert kept(store)[0]["told_at"] is None
    finish_when(config, lambda: kept(store)[0]["told_at"])


def test_what_the_database_did_not_take_is_done_when_it_does(running, monkeypatch) -> None:
    """The person is told that it will be, and it is, once."""
    monkeypatch.setattr(bot.deliveries, "AGAIN_AFTER", (timedelta(seconds=0.2),) * 2)
    log = Register.log_all
    refusals = iter([DatabaseUnavailable("locked")])

    def once_refused(register, *given):
        for refusal in refusals:
            raise refusal
        return log(register, *given)

    monkeypatch.setattr(Register, "log_all", once_refused)
    send(running, COMMAND)
    running.workspace.wait_for(lambda: all_done(running.services.store))
    assert [said["text"] for said in running.workspace.ephemerals(GARETH)] == [LATER]
    assert len(running.services.register.actions()) == 1


def test_while_slack_is_away_a_delivery_stays_undone_and_the_register_has_it(tmp_path) -> None:
    with remit(tmp_path) as started:
        config = started.config
    store = left_over(config, COMMAND)
    finish_when(config, lambda: kept(store)[0]["attempts"] == 2 and "publish" in kept(store)[0]["body"])
    assert kept(store)[0]["done_at"] is None


def test_a_delivery_whose_listener_is_ending_is_not_taken_up_beside_it(tmp_path) -> None:
    """Start-up may look for what is left over just before the row is marked done."""
    store, begun = StoreThatLets(tmp_path / "r.db"), []
    deliveries = Deliveries(store, lambda: NOW, lambda request: noted(begun, request), lambda _: OK)
    request = BoltRequest(body=COMMAND, mode="socket_mode")
    request.context["ack"] = lambda: None
    deliveries.process(req=request, resp=OK, next=lambda: OK)
    store.happen = deliveries.take_up
    deliveries.handle(request, OK)
    assert begun == []
    assert all_done(store)


def test_taking_up_begins_the_next_though_slack_keeps_one_waiting(tmp_path) -> None:
    """Each one's record is made soon after the start, whatever becomes of what is said about it."""
    store, begun = Store(tmp_path / "r.db"), []
    with store.writing() as db:
        for number in range(3):
            body = COMMAND | {"trigger_id": f"{number}.x"}
            rows.keep(db, key_of(body), body, NOW + timedelta(seconds=number))
    deliveries = Deliveries(store, lambda: NOW, lambda request: noted(begun, request), lambda _: OK)
    taking_up = threading.Thread(target=deliveries.take_up, daemon=True)
    taking_up.start()
    taking_up.join(5)
    assert [request.body["trigger_id"] for request in begun] == ["0.x", "1.x", "2.x"]


class StoreThatLets(Store):
    """A store in which something else happens once, just before the next write."""

    happen: Callable[[], object] | None = None

    @contextmanager
    def writing(self):
        happen, self.happen = self.happen, None
        if happen:
            happen()
        with super().writing() as db:
            yield db


def noted(begun: list[BoltRequest], request: BoltRequest) -> BoltResponse:
    begun.append(request)
    return OK


def test_of_what_was_given_up_long_ago_the_words_go_and_the_row_stays(tmp_path) -> None:
    store = Store(tmp_path / "r.db")
    with store.writing() as db:
        rows.keep(db, "k", COMMAND, NOW)
        rows.give_up(db, "k", NOW, "why")
        rows.told(db, "k", NOW)
        rows.forget(db, NOW + timedelta(days=30))
    assert [(row["body"], row["reason"]) for row in kept(store)] == [("", "why")]


def test_deliveries_done_long_ago_are_forgotten(tmp_path) -> None:
    config = Config.from_env({"SLACK_BOT_TOKEN": "xoxb-1", "REMIT_DATABASE": str(tmp_path / "r.db")})
    store = left_over(config, COMMAND)
    with store.writing() as db:
        rows.done(db, key_of(COMMAND), NOW)
    finish_when(config, lambda: kept(store) == [], clock=lambda: NOW + timedelta(days=31))


def _beside(running: Running, folder: Path) -> Config:
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
