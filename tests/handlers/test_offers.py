"""Offers to keep what is said in a channel."""

import pytest

from knowledge.store import settings
from tests.handlers.test_capture import TASK, actions, react, say, submit
from tests.handlers.test_emoji import quiet
from tests.slack import BOARD, ELLEN, GARETH, GENERAL, MARCUS, PRIYA, Running, buttons, deliver, remit, words

TWO = f"{TASK}\nWe agreed that the two groups will merge."


@pytest.fixture
def offering(running):
    """Remit, with proposals switched on in two channels by Priya, its admin."""
    for channel in (BOARD, GENERAL):
        before = len(running.workspace.ephemerals(PRIYA))
        running.workspace.command(PRIYA, channel, "/governance", "proposals on")
        running.alone(PRIYA, before + 1)
    return running


def offered(running: Running, user=GARETH):
    """The offer that this person sees."""
    return running.workspace.wait_for(lambda: [m for m in running.workspace.ephemerals(user) if _is_offer(m)])[-1]


def _is_offer(message):
    return "offer_yes" in [button["action_id"] for button in buttons(message)]


def none_offered(running: Running) -> bool:
    """Nobody has an offer, once everything that was said is read."""
    running.workspace.settle()
    executor = running.app.listener_runner.listener_executor
    executor.shutdown(wait=True)
    return not any(_is_offer(m) for user in (GARETH, ELLEN, PRIYA, MARCUS) for m in running.workspace.ephemerals(user))


def press(running: Running, button, user=GARETH):
    running.workspace.press(user, offered(running, user)["ts"], f"offer_{button}")


def test_what_is_read_in_a_message_is_offered_to_its_author_alone(offering) -> None:
    say(offering)
    assert "send the quorum paper to Health" in words(offered(offering)["blocks"])
    assert [button["text"]["text"] for button in buttons(offered(offering))] == ["Yes", "Edit", "No"]
    assert offering.workspace.ephemerals(ELLEN) == []
    assert actions(offering) == ()


def test_admins_of_the_channel_are_offered_it_too(offering) -> None:
    say(offering)
    assert "send the quorum paper" in words(offered(offering, PRIYA)["blocks"])


def test_an_admin_who_does_not_read_the_channel_is_not_offered_it(tmp_path) -> None:
    """Nor does it keep the author from the offer."""
    with remit(tmp_path, admins=frozenset({MARCUS, "U0ABSENT", PRIYA})) as running:
        with running.services.store.writing() as db:
            settings.put(db, "proposals", "on", BOARD)
        say(running)
        offered(running)
        offered(running, PRIYA)
        assert running.workspace.ephemerals(MARCUS) == []


def test_yes_keeps_it_and_confirms_in_the_messages_thread(offering) -> None:
    ts = say(offering)
    press(offering, "yes")
    (kept,) = offering.thread(BOARD, ts)
    (action,) = actions(offering)
    assert action.number in words(kept["blocks"])
    offering.workspace.wait_for(lambda: f"Kept: {action.number}." in offering.workspace.ephemerals(GARETH)[-1]["text"])


def test_yes_of_two_people_keeps_it_once(offering) -> None:
    ts = say(offering)
    press(offering, "yes")
    offering.thread(BOARD, ts)
    press(offering, "yes", PRIYA)
    offering.workspace.wait_for(lambda: "Kept already" in offering.workspace.ephemerals(PRIYA)[-1]["text"])
    assert len(actions(offering)) == 1
    assert len(offering.thread(BOARD, ts)) == 1


def test_yes_after_an_emoji_keeps_it_once(offering) -> None:
    ts = say(offering)
    react(offering, ts)
    offering.thread(BOARD, ts)
    press(offering, "yes")
    offering.workspace.wait_for(lambda: "Kept already" in offering.workspace.ephemerals(GARETH)[-1]["text"])
    assert len(actions(offering)) == 1


def test_yes_keeps_every_item(offering) -> None:
    ts = say(offering, TWO)
    press(offering, "yes")
    offering.thread(BOARD, ts, 2)
    assert len(actions(offering)) == len(offering.services.register.decisions()) == 1


def test_no_takes_the_offer_away_and_keeps_nothing(offering) -> None:
    say(offering)
    press(offering, "no")
    assert offering.workspace.wait_for(lambda: not offering.workspace.ephemerals(GARETH))
    assert actions(offering) == ()


def test_edit_opens_the_form_of_the_item(offering) -> None:
    ts = say(offering)
    press(offering, "edit")
    (view,) = offering.workspace.wait_for(lambda: offering.workspace.views(GARETH))
    submit(offering, view, {"what": "Send it"})
    offering.thread(BOARD, ts)
    assert [action.what for action in actions(offering)] == ["Send it"]


def test_each_of_several_items_has_its_own_edit(offering) -> None:
    say(offering, TWO)
    edits = [button for button in buttons(offered(offering)) if button["action_id"] == "offer_edit"]
    assert [button["value"].split()[-2] for button in edits] == ["action", "decision"]


def test_a_message_edited_since_is_offered_anew(offering) -> None:
    ts = say(offering)
    offered(offering)
    offering.workspace.edit(GARETH, BOARD, ts, f"<@{ELLEN}> to book the hall by Monday")
    press(offering, "yes")
    offering.workspace.wait_for(lambda: "has changed" in words(offered(offering)["blocks"]))
    assert actions(offering) == ()
    press(offering, "yes")
    offering.thread(BOARD, ts)
    assert actions(offering)[0].what == "book the hall"


def test_in_a_thread_it_is_offered_there(offering) -> None:
    first = say(offering, "Minutes of today")
    say(offering, thread=first)
    assert offered(offering)["thread_ts"] == first


def test_a_message_delivered_twice_is_offered_once(offering) -> None:
    ts = say(offering)
    offered(offering)
    event = {"type": "message", "channel_type": "channel", "user": GARETH, "channel": BOARD, "ts": ts, "text": TASK}
    body = {"type": "event_callback", "team_id": "T0FELLMOOR", "event_id": "Ev1", "event": event}
    deliver(offering.url, offering.config.signing_secret, body)
    offering.app.listener_runner.listener_executor.shutdown(wait=True)
    assert len([m for m in offering.workspace.ephemerals(GARETH) if _is_offer(m)]) == 1


@pytest.mark.parametrize("text", ["Good morning all", "Did we ever agree who chairs?", "<@{bot}> who is to chair?"])
def test_talk_and_questions_are_not_offered(offering, text) -> None:
    say(offering, text.format(bot=offering.workspace.bot_user))
    assert none_offered(offering)


def test_a_task_put_to_remit_is_not_offered(offering) -> None:
    say(offering, f"<@{offering.workspace.bot_user}> {TASK}")
    assert none_offered(offering)


def test_bots_and_edits_are_not_offered(offering) -> None:
    offering.workspace.say_as_bot(BOARD, "Calendar", TASK)
    offering.workspace.edit(GARETH, BOARD, say(offering, "Good morning"), TASK)
    assert none_offered(offering)


def test_a_guest_is_not_offered_what_the_admin_is(offering) -> None:
    say(offering, user=MARCUS, channel=GENERAL)
    offered(offering, PRIYA)
    assert offering.workspace.ephemerals(MARCUS) == []


def test_without_the_setting_nothing_is_offered(running) -> None:
    say(running)
    assert none_offered(running)


def test_switched_off_nothing_is_offered(offering) -> None:
    before = len(offering.workspace.ephemerals(PRIYA))
    offering.workspace.command(PRIYA, BOARD, "/governance", "proposals off")
    offering.alone(PRIYA, before + 1)
    say(offering)
    assert none_offered(offering)


def test_what_is_offered_is_not_stored(offering) -> None:
    quiet(offering)
    say(offering)
    offered(offering)
    with offering.services.store.reading() as db:
        bodies = [row["body"] for row in db.execute("SELECT body FROM deliveries")]
    assert set(bodies) == {""}


@pytest.mark.parametrize("text", ["proposals", "proposals perhaps"])
def test_a_switch_that_is_not_understood_is_told(standing, text) -> None:
    assert "/governance proposals on" in standing.whispered(PRIYA, "/governance", text)["text"]


def test_only_officers_and_admins_switch(standing) -> None:
    assert "Only an officer may set that" in standing.whispered(GARETH, "/governance", "proposals on")["text"]
    assert "no proposals" in standing.whispered(GARETH, "/governance", "status")["text"]


def test_an_offer_says_what_it_is_very_like_and_yes_keeps_it_beside(offering) -> None:
    say(offering)
    before = offered(offering)["ts"]  # once it is answered, the offer gives way to what was kept
    press(offering, "yes")
    offering.workspace.wait_for(lambda: actions(offering))
    say(offering)
    again = offering.workspace.wait_for(lambda: (new := offered(offering))["ts"] != before and new)
    assert "Very like A-" in words(again["blocks"])
    press(offering, "yes")
    offering.workspace.wait_for(lambda: len(actions(offering)) == 2)
