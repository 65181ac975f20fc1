"""Edits and deletions of messages that items came out of."""

from tests.handlers.test_capture import actions, react, say
from tests.slack import BOARD, GARETH, deliver, words


def kept(running):
    """Keep a message as an action; gives its ts."""
    ts = say(running)
    react(running, ts)
    running.thread(BOARD, ts)
    return ts


def history(running):
    (action,) = actions(running)
    return [(change.field, change.who) for change in running.services.register.history(action.number)]


def test_an_edit_is_noted_and_the_item_stays(running) -> None:
    ts = kept(running)
    before = actions(running)
    running.workspace.edit(GARETH, BOARD, ts, "Something else")
    running.workspace.wait_for(lambda: ("source edited", GARETH) in history(running))
    assert actions(running) == before


def test_a_deletion_is_noted_and_the_item_stays(running) -> None:
    """Slack does not say who deleted it."""
    running.workspace.delete(GARETH, BOARD, kept(running))
    running.workspace.wait_for(lambda: ("source deleted", "") in history(running))
    running.workspace.command(GARETH, BOARD, "/action", "show 1")
    assert "source deleted" in words(running.alone(GARETH)["blocks"])


def changed(running, ts, **changes):
    """Deliver that a message was changed by Slack itself or by its author."""
    before = {"type": "message", "user": GARETH, "ts": ts, "text": "the same"}
    event = {"type": "message", "subtype": "message_changed", "channel": BOARD, "ts": "9.9", "event_ts": "9.9"}
    event |= {"message": before | changes, "previous_message": before}
    body = {"type": "event_callback", "team_id": "T1", "event_id": "Ev1", "event": event}
    assert deliver(running.url, running.config.signing_secret, body)[0] == 200


def test_a_change_delivered_twice_is_noted_once(running) -> None:
    ts = kept(running)
    for _ in range(2):
        changed(running, ts, text="another")
    assert [field for field, _ in history(running)].count("source edited") == 1


def test_a_links_preview_is_no_edit(running) -> None:
    changed(running, kept(running), attachments=[{"title": "A page"}])
    assert [field for field, _ in history(running)] == ["logged"]


def test_a_message_with_replies_that_is_deleted_leaves_a_tombstone(running) -> None:
    changed(running, kept(running), subtype="tombstone", text="This message was deleted.")
    assert "source deleted" in [field for field, _ in history(running)]


def test_edits_of_other_messages_leave_nothing(running) -> None:
    ts = say(running)
    running.workspace.edit(GARETH, BOARD, ts, "Something else")
    running.workspace.settle()
    with running.services.store.reading() as db:
        assert (
            db.execute("SELECT (SELECT count(*) FROM history) + (SELECT count(*) FROM deliveries)").fetchone()[0] == 0
        )
