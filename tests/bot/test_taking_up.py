"""Deliveries that the process left undone: taken up again, given up in the end, and told."""

import threading
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

from slack_bolt import BoltRequest, BoltResponse

from bot.app import create_app, finish
from bot.deliveries import ATTEMPTS, Deliveries
from handlers.acts import key_of
from knowledge.store import Store
from knowledge.store import deliveries as rows
from tests.bot.ending import COMMAND, NOW, OK, all_done, beside, finish_when, kept, left_over, send
from tests.payloads import action_form_sent, reaction_on
from tests.slack import BOARD, ELSEWHERE, GARETH, remit, words


def test_what_was_left_undone_is_done_at_the_next_start(running, tmp_path) -> None:
    config = beside(running, tmp_path)
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
    config = beside(running, tmp_path)
    left_over(config, COMMAND | {"channel_id": ELSEWHERE})
    app = create_app(config)
    assert "publish the plan" in words(running.said(running.workspace.dm(GARETH))["blocks"])
    finish(app)


def test_a_form_that_can_no_longer_be_opened_is_told(running, tmp_path) -> None:
    config = beside(running, tmp_path)
    left_over(config, COMMAND | {"text": ""})
    app = create_app(config)
    assert "once more" in running.alone(GARETH)["text"]
    finish(app)


def test_what_failed_three_times_is_given_up_and_the_person_is_told_once(running, tmp_path, caplog) -> None:
    config = beside(running, tmp_path)
    store = left_over(config, COMMAND, attempts=ATTEMPTS)
    for _ in range(2):
        finish_when(config, lambda: kept(store)[0]["told_at"])
    assert running.own(BOARD) == []
    (told,) = running.own(running.workspace.dm(GARETH))
    assert "what you asked at 09:00 on 22 November (/action)" in told["text"]
    assert f"You wrote: /action {COMMAND['text']}" in told["text"]
    assert "given up after 3 attempts (the process ended meanwhile)" in caplog.text
    assert "publish" in kept(store)[0]["body"]


def test_while_slack_is_away_nobody_is_told_and_the_next_start_tells(running, tmp_path) -> None:
    config = beside(running, tmp_path)
    store = left_over(config, COMMAND, attempts=ATTEMPTS)
    finish_when(replace(config, api_url="http://127.0.0.1:9/"), lambda: kept(store)[0]["failed_at"])
    assert kept(store)[0]["told_at"] is None
    finish_when(config, lambda: kept(store)[0]["told_at"])


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
