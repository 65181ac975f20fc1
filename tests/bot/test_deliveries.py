"""Deliveries: kept before they are acknowledged, done once."""

import threading
import time
from datetime import timedelta

import bot.deliveries
from bot.app import LISTENERS_AT_ONCE
from bot.config import Config
from handlers.acts import key_of
from handlers.listening import LATER
from knowledge.errors import DatabaseUnavailable
from knowledge.register.register import Register
from knowledge.store import Store
from knowledge.store import deliveries as rows
from tests.bot.ending import COMMAND, NOW, all_done, finish_when, kept, left_over, send
from tests.payloads import action_form_sent
from tests.slack import BOARD, GARETH, Running, words


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


def test_a_form_sent_twice_is_kept_and_announced_once(running) -> None:
    for trigger in ("1.x", "2.x"):
        assert send(running, action_form_sent(trigger)) == 200
    running.settle()
    assert len(running.services.register.actions()) == len(running.own(BOARD)) == 1
    assert "kept already" in words(running.alone(GARETH)["blocks"])


def test_what_the_database_did_not_take_is_done_when_it_does(running, monkeypatch) -> None:
    """The person is told that it will be, and it is, once."""
    monkeypatch.setattr(bot.deliveries, "AGAIN_AFTER", (timedelta(seconds=0.2),) * 2)
    log = Register.log_all
    refusals = iter([DatabaseUnavailable("locked")])

    def once_refused(register, *given, **options):
        for refusal in refusals:
            raise refusal
        return log(register, *given, **options)

    monkeypatch.setattr(Register, "log_all", once_refused)
    send(running, COMMAND)
    running.workspace.wait_for(lambda: all_done(running.services.store))
    assert [said["text"] for said in running.workspace.ephemerals(GARETH)] == [LATER]
    assert len(running.services.register.actions()) == 1


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
