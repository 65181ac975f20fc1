"""What people do, and what the bot hears of it."""

import json
from urllib.parse import parse_qs

import pytest
from slack_sdk import WebClient

from bot.workspace.errors import NotThere
from bot.workspace.server import Workspace
from tests.bot.workspace.conftest import Receiver
from tests.bot.workspace.small_bot import MODAL

BOT = "<@U0REMITBOT>"


def heard(workspace: Workspace, receiver: Receiver) -> list[dict]:
    """The events that arrived, in the order of their moments."""
    workspace.settle()
    events = [json.loads(body)["event"] for body in receiver.bodies if body.startswith(b"{")]
    return sorted(events, key=lambda event: (event["event_ts"], event["type"]))


def interactions(receiver: Receiver) -> list[dict]:
    forms = [parse_qs(body.decode()) for body in receiver.bodies if not body.startswith(b"{")]
    return [json.loads(form["payload"][0]) for form in forms if "payload" in form]


def kinds(workspace: Workspace, receiver: Receiver) -> list[str]:
    return [event.get("subtype", event["type"]) for event in heard(workspace, receiver)]


def test_a_channel_without_the_bot_is_not_heard(workspace: Workspace, receiver: Receiver):
    """Until it is invited."""
    workspace.say("tom", "#tea-and-cake", f"{BOT} cake?")
    assert kinds(workspace, receiver) == []
    workspace.invite("tom", "#tea-and-cake")
    workspace.say("tom", "#tea-and-cake", "cake?")
    assert kinds(workspace, receiver) == ["member_joined_channel", "message"]


def test_a_mention_in_a_direct_message_is_a_message_only(workspace: Workspace, receiver: Receiver):
    """Slack sends no app_mention there."""
    workspace.say("tom", "", f"{BOT} hello")
    assert kinds(workspace, receiver) == ["message"]


def test_a_mention_in_a_private_channel_is_of_a_group(workspace: Workspace, receiver: Receiver):
    """channel_type group."""
    workspace.say("priya", "#officers", f"{BOT} hello")
    assert kinds(workspace, receiver) == ["app_mention", "message"]
    assert heard(workspace, receiver)[1]["channel_type"] == "group"


def test_edits_and_deletions_are_told(workspace: Workspace, receiver: Receiver):
    """message_changed with both versions, message_deleted with the last."""
    ts = workspace.say("tom", "#general", "one")
    workspace.edit("tom", "#general", ts, "two")
    workspace.delete("tom", "#general", ts)
    _, changed, deleted = heard(workspace, receiver)
    assert (changed["previous_message"]["text"], changed["message"]["text"]) == ("one", "two")
    assert changed["message"]["edited"]["user"] == "U05TOM"
    assert deleted["deleted_ts"] == ts
    assert workspace.messages("#general") == []


def test_a_mention_that_an_edit_brings_fires_again(workspace: Workspace, receiver: Receiver):
    """With `edited`, as Slack sends it; one that stood there before does not."""
    ts = workspace.say("tom", "#general", "hello")
    workspace.edit("tom", "#general", ts, f"{BOT} hello")
    workspace.edit("tom", "#general", ts, f"{BOT} hello again")
    mentions = [event for event in heard(workspace, receiver) if event["type"] == "app_mention"]
    assert len(mentions) == 1
    assert mentions[0]["edited"]


def test_nobody_edits_what_another_wrote(workspace: Workspace):
    """The error says so."""
    ts = workspace.say("tom", "#general", "mine")
    with pytest.raises(NotThere, match="did not write"):
        workspace.edit("priya", "#general", ts, "yours")


def test_the_bots_own_words_come_back(workspace: Workspace, receiver: Receiver, client: WebClient):
    """With bot_id and app_id, and without a second mention."""
    client.chat_postMessage(channel="C01GENERAL", text=f"I am {BOT}")
    (event,) = heard(workspace, receiver)
    assert event["type"] == "message"
    assert event["bot_id"] == "B0REMITBOT"
    assert event["app_id"]


def test_another_bot_is_heard_as_a_bot(workspace: Workspace, receiver: Receiver):
    """subtype bot_message, no user."""
    workspace.say_as_bot("#general", "rota changed")
    (event,) = heard(workspace, receiver)
    assert event["subtype"] == "bot_message"
    assert "user" not in event


def test_reactions_are_told(workspace: Workspace, receiver: Receiver):
    """With the message that they are on and whose it is."""
    ts = workspace.say("tom", "#general", "agreed")
    workspace.react("ellen", "#general", ts, ":pushpin:")
    workspace.unreact("ellen", "#general", ts, "pushpin")
    _, added, removed = heard(workspace, receiver)
    assert (added["type"], removed["type"]) == ("reaction_added", "reaction_removed")
    assert added["item"] == {"type": "message", "channel": "C01GENERAL", "ts": ts}
    assert (added["reaction"], added["item_user"]) == ("pushpin", "U05TOM")


def test_the_home_tab_is_opened(workspace: Workspace, receiver: Receiver):
    """app_home_opened with the tab."""
    workspace.open_home("tom")
    (event,) = heard(workspace, receiver)
    assert (event["type"], event["tab"], event["user"]) == ("app_home_opened", "home", "U05TOM")


def test_only_events_that_the_manifest_subscribes_to_arrive():
    """As with Slack's own settings."""
    manifest = {"settings": {"event_subscriptions": {"bot_events": ["app_mention"]}}}
    with Workspace(manifest=manifest) as workspace:
        workspace.say("tom", "#general", "not heard")
        workspace.settle()
        assert workspace.failures == []


def test_a_shortcut_on_a_message_brings_the_message(workspace: Workspace, receiver: Receiver):
    """message_action with message, channel and response URL."""
    ts = workspace.say("tom", "#general", "write to partners")
    workspace.shortcut("ellen", "log_from_message", ts)
    (payload,) = interactions(receiver)
    assert payload["type"] == "message_action"
    assert payload["message"]["text"] == "write to partners"
    assert payload["message_ts"] == ts
    assert payload["trigger_id"]


def test_a_global_shortcut_brings_a_trigger(workspace: Workspace, receiver: Receiver):
    """And no channel."""
    workspace.shortcut("ellen", "new_action")
    (payload,) = interactions(receiver)
    assert payload["type"] == "shortcut"
    assert "channel" not in payload


def test_what_the_manifest_does_not_offer_cannot_be_used(workspace: Workspace):
    """The error names what there is."""
    with pytest.raises(NotThere, match="/ask, /action"):
        workspace.command("tom", "#general", "/sing")
    with pytest.raises(NotThere, match="new_action"):
        workspace.shortcut("tom", "sing")


def opened(workspace: Workspace, client: WebClient) -> dict:
    client.views_open(trigger_id=workspace._state.new_trigger("U05TOM", "C01GENERAL"), view=MODAL)
    return workspace.views("tom")[0]


def test_slack_itself_asks_for_required_fields(workspace: Workspace, receiver: Receiver, client: WebClient):
    """The bot hears nothing until they are filled in; optional ones may stay empty."""
    view = opened(workspace, client)
    assert workspace.submit("tom", view, {"due": "2031-03-03"}) == {"what": "Please complete this required field."}
    assert interactions(receiver) == []
    assert workspace.submit("tom", view, {"what": {"text": "write"}}) == {}
    (payload,) = interactions(receiver)
    values = payload["view"]["state"]["values"]
    assert values["what"]["text"] == {"type": "plain_text_input", "value": "write"}
    assert values["due"]["date"]["selected_date"] == "2031-03-03"


def test_a_cancelled_modal_is_told_where_the_bot_asked(workspace: Workspace, receiver: Receiver, client: WebClient):
    """notify_on_close."""
    workspace.close("tom", opened(workspace, client))
    assert [payload["type"] for payload in interactions(receiver)] == ["view_closed"]
    assert workspace.views("tom") == []


def test_an_unknown_input_is_named_beside_those_there_are(workspace: Workspace, client: WebClient):
    """The error lists block and action ids."""
    with pytest.raises(NotThere, match="what/text, due/date"):
        workspace.submit("tom", opened(workspace, client), {"whatever": "x"})


def test_options_are_loaded_from_the_bot(workspace: Workspace, bot, client: WebClient):
    """An external select asks for what was typed."""
    menu = {"type": "external_select", "action_id": "paper"}
    block = {"type": "section", "text": {"type": "mrkdwn", "text": "Which?"}, "accessory": menu}
    ts = client.chat_postMessage(channel="C01GENERAL", text="x", blocks=[block])["ts"]
    (option,) = workspace.options("tom", ts, "paper", "minutes")
    assert option["value"] == "minutes"


def test_a_file_is_shared_with_the_bot(workspace: Workspace, receiver: Receiver):
    """file_share with an address to fetch it from."""
    workspace.share_file("priya", "#officers", "minutes.txt", b"agreed", "for the library")
    (event,) = heard(workspace, receiver)
    assert event["subtype"] == "file_share"
    assert event["files"][0]["mimetype"] == "text/plain"


def test_strangers_and_other_channels_are_named(workspace: Workspace):
    """Each error says what there is."""
    with pytest.raises(NotThere, match="Nobody called bob"):
        workspace.say("bob", "#general", "x")
    with pytest.raises(NotThere, match="no channel #nowhere"):
        workspace.say("tom", "#nowhere", "x")
    with pytest.raises(NotThere, match="not in officers"):
        workspace.say("tom", "#officers", "x")
