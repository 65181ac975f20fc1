"""The composition root."""

import logging

from slack_bolt import BoltRequest

from bot.app import create_app, create_services, finish
from bot.config import Config
from handlers import questions
from tests.slack import BOARD, GARETH, deliver, fill, remit


def offline(folder) -> Config:
    """A config whose Slack is nowhere."""
    return Config.from_env(
        {
            "SLACK_BOT_TOKEN": "xoxb-1",
            "SLACK_SIGNING_SECRET": "secret",
            "SLACK_API_URL": "http://127.0.0.1:9/api/",
            "REMIT_DATABASE": str(folder / "remit.db"),
        }
    )


def test_it_starts_and_acknowledges_while_slack_is_away(tmp_path) -> None:
    app = create_app(offline(tmp_path))
    body = {"command": "/action", "text": "us to meet by Friday", "user_id": "U1", "channel_id": "C1"}
    assert app.dispatch(BoltRequest(body=body, mode="socket_mode")).status == 200
    finish(app)
    assert len(create_services(offline(tmp_path)).register.actions()) == 1


def test_another_apps_command_is_answered_with_the_ones_it_knows(tmp_path) -> None:
    app = create_app(offline(tmp_path))
    answer = app.dispatch(BoltRequest(body={"command": "/weather", "user_id": "U1"}, mode="socket_mode"))
    finish(app)
    assert "I do not know /weather. I know /action, /ask" in str(answer.body)


def test_a_button_of_long_ago_is_answered(tmp_path) -> None:
    with remit(tmp_path) as running:
        body = {
            "type": "block_actions",
            "user": {"id": GARETH},
            "channel": {"id": BOARD},
            "actions": [{"action_id": "of_long_ago"}],
        }
        assert deliver(running.url, running.config.signing_secret, body)[0] == 200
        assert "earlier version" in running.alone(GARETH)["text"]


def test_an_error_of_ours_is_told_in_a_sentence_and_logged_whole(tmp_path, monkeypatch, caplog) -> None:
    """The person meets no traceback; the developer does, without the person's words."""

    def broken(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(questions, "ask_alone", broken)
    with remit(tmp_path) as running:
        running.workspace.command(GARETH, BOARD, "/ask", "a private matter")
        assert "Something went wrong on my side" in running.alone(GARETH)["text"]
    (record,) = [r for r in caplog.records if r.levelno >= logging.ERROR]
    assert "ZeroDivisionError" in caplog.text
    assert record.exc_info
    assert "a private matter" not in caplog.text


def test_words_stay_out_of_the_log(tmp_path, caplog) -> None:
    caplog.set_level(logging.DEBUG)
    with remit(tmp_path) as running:
        fill(running.services.store)
        logging.getLogger("bot.workspace").setLevel(logging.WARNING)
        ts = running.workspace.say(GARETH, BOARD, f"<@{running.workspace.bot_user}> quorum of the zebras?")
        running.thread(BOARD, ts)
        deliver(running.url, "a wrong secret", {"command": "/ask", "text": "about zebras"})
    assert "zebras" not in caplog.text


def test_its_own_messages_do_not_set_it_off(tmp_path) -> None:
    """Known by the user id that Slack gives for the token, also without a bot_id."""
    with remit(tmp_path) as running:
        event = {
            "type": "message",
            "channel_type": "im",
            "user": running.workspace.bot_user,
            "channel": running.workspace.dm(GARETH),
            "ts": "1795000000.000200",
            "text": "hello",
        }
        body = {"type": "event_callback", "team_id": "T0FELLMOOR", "event_id": "Ev1", "event": event}
        assert deliver(running.url, running.config.signing_secret, body)[0] == 200
        finish(running.app)
        assert running.own(running.workspace.dm(GARETH)) == []
