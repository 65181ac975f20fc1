"""What is owed outlives the process and Slack's absence, and is said once."""

import time
from dataclasses import replace
from datetime import timedelta

import bot.outbox
from bot.app import create_services
from knowledge.store import notices
from knowledge.types import NewAction, Source
from tests.bot.ending import finish_when
from tests.slack import ELLEN, GARETH


def owing(running):
    """An action is given to Ellen, and the process ends before she is told."""
    services = create_services(running.config)
    services.register.log_action(NewAction("act", (f"<@{ELLEN}>",), None, "", Source("k")), GARETH)
    return services


def owed(services):
    with services.store.reading() as db:
        return notices.owed(db)


def told(running):
    return running.own(running.workspace.dm(ELLEN))


def test_what_the_last_process_owed_is_sent_at_the_next_start_once(running) -> None:
    services = owing(running)
    for _ in range(2):
        finish_when(running.config, lambda: not owed(services))
    assert len(told(running)) == 1


def test_a_process_that_ended_between_sending_and_noting_it_does_not_send_again(running) -> None:
    services = owing(running)
    finish_when(running.config, lambda: not owed(services))
    with services.store.writing() as db:
        db.execute("UPDATE notices SET settled_at = NULL")
    finish_when(running.config, lambda: not owed(services))
    assert len(told(running)) == 1


def test_a_process_that_ended_just_before_sending_sends_at_the_next_start(running) -> None:
    services = owing(running)
    with services.store.writing() as db:
        notices.begin(db, notices.owed(db), services.clock())
    finish_when(running.config, lambda: not owed(services))
    assert len(told(running)) == 1


def test_while_slack_is_away_it_stays_owed(running) -> None:
    services = owing(running)
    away = replace(running.config, api_url="http://127.0.0.1:9/")
    finish_when(away, lambda: True)
    assert len(owed(services)) == 1


def test_what_slack_did_not_take_is_tried_again(monkeypatch) -> None:
    monkeypatch.setattr(bot.outbox, "AGAIN_AFTER", timedelta(seconds=0.01))
    answers = iter([False, True])
    outbox = bot.outbox.Outbox(lambda: next(answers))
    outbox.look()
    deadline = time.monotonic() + 10
    while list(answers) and time.monotonic() < deadline:
        time.sleep(0.01)
    outbox.close()
