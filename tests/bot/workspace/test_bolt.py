"""A real Bolt app in the workspace, by Socket Mode and by signed HTTP."""

import pytest

from bot.workspace.errors import DispatchFailed
from bot.workspace.server import Workspace
from tests.bot.workspace.small_bot import Heard

BOT = "U0REMITBOT"


def test_a_mention_is_answered_in_its_thread(workspace: Workspace, bot, heard: Heard):
    """A mention in a channel reaches the bot and its answer stands in the thread."""
    ts = workspace.say("priya", "#general", f"<@{BOT}> hello")
    reply = workspace.wait_for(lambda: workspace.messages("#general", ts)[1])
    assert reply["text"] == f"You said: <@{BOT}> hello"
    assert reply["bot_id"]
    assert workspace.messages("#general")[0]["reply_count"] == 1


def test_a_mention_fires_both_events_with_ids_of_their_own(workspace: Workspace, bot, heard: Heard):
    """app_mention and message tell of one ts under two event ids."""
    ts = workspace.say("priya", "#general", f"<@{BOT}> hello")
    workspace.wait_for(lambda: heard.events("app_mention") and heard.events("message"))
    mention, message = heard.events("app_mention")[0], heard.events("message")[0]
    assert mention["event"]["ts"] == message["event"]["ts"] == ts
    assert mention["event_id"] != message["event_id"]
    assert message["event"]["channel_type"] == "channel"


def test_a_button_in_a_direct_message_is_answered_at_its_response_url(workspace: Workspace, bot):
    """A press reaches the bot, and what it sends to the response URL replaces the message."""
    workspace.say("priya", "", "who chairs the board?")
    asked = workspace.wait_for(lambda: workspace.messages(workspace.dm("priya"))[1])
    workspace.press("priya", asked, "share")
    workspace.wait_for(lambda: workspace.messages(workspace.dm("priya"))[1]["text"] == "Shared 42")


def test_a_command_is_answered_to_the_asker_alone(workspace: Workspace, bot):
    """What the bot acknowledges with is shown to one person."""
    workspace.command("priya", "#general", "/ask", "who chairs?")
    assert workspace.ephemerals("priya", "#general")[0]["text"] == "Looking for who chairs?"
    assert workspace.ephemerals("tom") == []
    assert workspace.messages("#general") == []


def test_a_command_is_answered_in_the_channel(workspace: Workspace, bot):
    """A response URL with in_channel posts for all."""
    workspace.command("priya", "#general", "/decision", "to merge")
    posted = workspace.wait_for(lambda: workspace.messages("#general")[0])
    assert posted["text"] == "Decided: to merge"


def test_a_modal_shows_the_bots_errors_and_then_closes(workspace: Workspace, bot):
    """An error keeps the modal open; a good submission closes it."""
    workspace.command("priya", "#general", "/action")
    view = workspace.wait_for(lambda: workspace.views("priya")[0])
    assert workspace.submit("priya", view, {"text": "x"}) == {"what": "Say what is to be done"}
    assert workspace.submit("priya", view, {"text": "write to partners", "due": "2031-03-03"}) == {}
    assert workspace.views("priya") == []
    workspace.wait_for(lambda: workspace.messages(workspace.dm("priya"))[0]["text"] == "Logged: write to partners")


def test_a_command_without_a_listener_fails_before_the_persons_eyes(workspace: Workspace, bot):
    """The person is told, and the test learns of it."""
    with pytest.raises(DispatchFailed, match="/digest failed"):
        workspace.command("priya", "#general", "/digest", "now")
    assert "/digest failed" in workspace.ephemerals("priya")[0]["text"]
