"""Several people at the buttons of one message."""

import threading

from tests.slack import BOARD, ELLEN, GARETH, PRIYA, deliver, words


def kept(running):
    """An action's confirmation, and its number."""
    running.workspace.command(GARETH, BOARD, "/action", f"<@{ELLEN}> to draft the plan by Friday")
    said = running.said(BOARD)
    return said["ts"], running.services.register.all_actions()[-1].number


def at_once(*deeds) -> None:
    threads = [threading.Thread(target=deed) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def done_pressed(running, user, ts, number) -> None:
    """Press Done as somebody who does not see yet what the other's press made of the message."""
    body = {
        "type": "block_actions",
        "user": {"id": user},
        "team": {"id": "T0FELLMOOR"},
        "channel": {"id": BOARD},
        "container": {"type": "message", "message_ts": ts, "channel_id": BOARD, "is_ephemeral": False},
        "trigger_id": f"1.{user}",
        "actions": [{"type": "button", "action_id": "action_done", "value": number, "action_ts": ts}],
    }
    assert deliver(running.url, running.config.signing_secret, body)[0] == 200


def fields(running, number):
    return [change.field for change in running.services.register.history(number)]


def shown(running):
    return words(running.own(BOARD)[0]["blocks"])


def test_of_two_who_press_done_one_is_told_that_it_is_done_already(running) -> None:
    ts, number = kept(running)
    at_once(*(lambda user=user: done_pressed(running, user, ts, number) for user in (ELLEN, GARETH)))
    running.settle()
    told = [m["text"] for user in (ELLEN, GARETH) for m in running.workspace.ephemerals(user)]
    assert told == [f"{number} is already done."]
    assert fields(running, number) == ["logged", "status"]
    assert "already" not in shown(running)
    assert "· done" in shown(running)


def test_done_and_reassign_at_once_both_count_and_the_message_ends_as_the_action_stands(running) -> None:
    ts, number = kept(running)
    running.workspace.press(GARETH, ts, "action_more", f"edit {number}")
    (view,) = running.workspace.wait_for(lambda: running.workspace.views(GARETH))
    at_once(
        lambda: running.workspace.press(ELLEN, ts, "action_done"),
        lambda: running.workspace.submit(GARETH, view["id"], {"owners": [PRIYA]}),
    )
    running.settle()
    assert f"owner from <@{ELLEN}> to <@{PRIYA}>" in running.alone(GARETH)["text"]
    assert sorted(fields(running, number)) == ["logged", "owners", "status"]
    assert f"Owner: <@{PRIYA}>" in shown(running)
    assert "· done" in shown(running)


def test_a_change_that_everybody_sees_says_whose_it_is(running) -> None:
    ts, _ = kept(running)
    running.workspace.press(ELLEN, ts, "action_done")
    running.workspace.wait_for(lambda: "is done; it was open" in shown(running))
    assert f"Changed by <@{ELLEN}>" in shown(running)
