"""Keeping a message by an emoji put on it."""

import pytest

from tests.handlers.test_capture import TASK, actions, react, say
from tests.slack import BOARD, ELLEN, ELSEWHERE, GARETH, GENERAL, MARCUS, PRIYA, deliver, words


def quiet(running):
    """Wait until everything that was delivered is done."""
    running.workspace.settle()

    def done():
        with running.services.store.reading() as db:
            return not db.execute("SELECT 1 FROM deliveries WHERE done_at IS NULL").fetchone()

    assert running.workspace.wait_for(done)


def test_an_emoji_keeps_the_message_and_confirms_in_its_thread(running) -> None:
    ts = say(running)
    react(running, ts)
    confirmed = words(running.thread(BOARD, ts)[0]["blocks"])
    (action,) = actions(running)
    assert action.number in confirmed
    assert (action.what, action.created_by) == ("send the quorum paper to Health", GARETH)
    assert ts.replace(".", "") in action.source.link


def test_a_decisions_emoji_keeps_a_decision(running) -> None:
    ts = say(running, "We agreed that the two groups will merge.")
    react(running, ts, "ballot_box_with_check")
    assert "D-" in words(running.thread(BOARD, ts)[0]["blocks"])
    assert actions(running) == ()


def test_an_emoji_says_that_words_are_an_action_though_none_is_read_there(running) -> None:
    ts = say(running, "quorum paper")
    react(running, ts)
    running.thread(BOARD, ts)
    assert [action.what for action in actions(running)] == ["quorum paper"]


def test_several_items_of_one_message_are_each_kept(running) -> None:
    ts = say(running, f"{TASK}\n<@{GARETH}> to book the room by Monday")
    react(running, ts)
    running.thread(BOARD, ts, 2)
    assert len(actions(running)) == 2


def test_a_second_emoji_of_anybody_does_nothing(running) -> None:
    ts = say(running)
    react(running, ts)
    running.thread(BOARD, ts)
    react(running, ts, user=ELLEN)
    quiet(running)
    assert len(running.thread(BOARD, ts)) == 1
    assert len(actions(running)) == 1


def test_the_menu_after_the_emoji_gives_the_same(running) -> None:
    ts = say(running)
    react(running, ts)
    running.thread(BOARD, ts)
    running.workspace.shortcut(ELLEN, "log_action", ts)
    assert "kept already" in words(running.alone(ELLEN)["blocks"])


def test_a_reply_is_kept_too(running) -> None:
    first = say(running, "Minutes of today")
    react(running, say(running, thread=first))
    running.thread(BOARD, first, 2)
    assert len(actions(running)) == 1


def test_taking_the_emoji_off_is_noted_and_the_item_stays(running) -> None:
    ts = say(running)
    react(running, ts)
    running.thread(BOARD, ts)
    running.workspace.unreact(GARETH, BOARD, ts, "pushpin")
    quiet(running)
    (action,) = actions(running)
    last = running.services.register.history(action.number)[-1]
    assert (last.field, last.who) == ("took :pushpin: off", GARETH)


def test_other_emoji_are_neither_acted_on_nor_stored(running) -> None:
    ts = say(running)
    react(running, ts, "tada")
    running.workspace.settle()
    with running.services.store.reading() as db:
        assert db.execute("SELECT count(*) FROM deliveries").fetchone()[0] == 0


def test_a_bots_message_is_not_kept(running) -> None:
    ts = running.workspace.say_as_bot(BOARD, "Calendar", TASK)
    react(running, ts)
    quiet(running)
    assert actions(running) == ()


def test_its_own_message_is_not_kept(running) -> None:
    ts = say(running)
    react(running, ts)
    react(running, running.thread(BOARD, ts)[0]["ts"])
    quiet(running)
    assert len(actions(running)) == 1


def test_a_guests_emoji_keeps_nothing(running) -> None:
    react(running, say(running, channel=GENERAL), user=MARCUS, channel=GENERAL)
    assert "Guests may ask" in running.alone(MARCUS)["text"]
    assert actions(running) == ()


def reaction(ts, channel=ELSEWHERE):
    item = {"type": "message", "channel": channel, "ts": ts}
    return {"type": "reaction_added", "user": GARETH, "reaction": "pushpin", "item": item, "event_ts": f"9{ts}"}


def test_where_remit_may_not_read_the_person_is_told_once(running) -> None:
    for ts in ("1.1", "2.2"):
        body = {"type": "event_callback", "team_id": "T1", "event_id": f"Ev{ts}", "event": reaction(ts)}
        assert deliver(running.url, running.config.signing_secret, body)[0] == 200
    quiet(running)
    (told,) = running.own(running.workspace.dm(GARETH))
    assert "/invite" in told["text"]


def test_a_message_that_is_gone_is_told(running) -> None:
    body = {"type": "event_callback", "team_id": "T1", "event_id": "Ev1", "event": reaction("1.1", BOARD)}
    deliver(running.url, running.config.signing_secret, body)
    assert "no longer there" in running.alone(GARETH)["text"]


def test_admins_choose_the_emoji(running) -> None:
    assert ":memo:" in running.whispered(PRIYA, "/governance", "emoji action :memo:")["text"]
    assert ":memo: keeps an action" in running.whispered(GARETH, "/governance", "status")["text"]
    ts = say(running)
    react(running, ts)
    react(running, ts, "memo::skin-tone-2")
    running.thread(BOARD, ts)
    assert len(actions(running)) == 1


@pytest.mark.parametrize(
    "text", ["emoji", "emoji action", "emoji cheese :memo:", "emoji action :ballot_box_with_check:"]
)
def test_an_emoji_that_cannot_be_set_is_told(standing, text) -> None:
    assert "emoji" in standing.whispered(PRIYA, "/governance", text)["text"]


def test_who_may_not_choose_is_told_who_can(standing) -> None:
    told = words(standing.whispered(GARETH, "/governance", "emoji action :memo:")["blocks"])
    assert f"Ask <@{PRIYA}>" in told


def test_what_is_very_like_an_open_action_is_asked_about_first(running) -> None:
    react(running, say(running))
    running.workspace.wait_for(lambda: actions(running))
    ts = say(running)
    react(running, ts)
    asked = running.alone(GARETH)
    assert "Very like A-" in words(asked["blocks"])
    assert len(actions(running)) == 1
    running.workspace.press(GARETH, asked["ts"], "keep_anyway")
    assert "send the quorum paper" in words(running.thread(BOARD, ts)[0]["blocks"])
    assert len(actions(running)) == 2
