"""The Web API as slack_sdk's own client sees it."""

import urllib.request

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.workspace.server import Workspace
from tests.bot.workspace.small_bot import BUTTONS, MODAL


def refusal(call, **arguments) -> str:
    with pytest.raises(SlackApiError) as caught:
        call(**arguments)
    return caught.value.response["error"]


def test_auth_test_says_who_the_bot_is(workspace: Workspace, client: WebClient):
    """The ids that Bolt needs to know its own words."""
    answer = client.auth_test()
    assert answer["user_id"] == workspace.bot_user
    assert answer["bot_id"]


def test_a_wrong_token_is_refused(workspace: Workspace):
    """invalid_auth, not_authed and the wrong kind of token."""
    assert refusal(WebClient("xoxb-no", base_url=workspace.api_url).auth_test) == "invalid_auth"
    assert refusal(WebClient(base_url=workspace.api_url).auth_test) == "not_authed"
    app_client = WebClient(workspace.app_token, base_url=workspace.api_url)
    assert refusal(app_client.auth_test) == "not_allowed_token_type"
    bot_client = WebClient(workspace.bot_token, base_url=workspace.api_url)
    assert refusal(bot_client.apps_connections_open, app_token=workspace.bot_token) == "not_allowed_token_type"


def test_an_unknown_method_is_logged_and_remembered(workspace: Workspace, client: WebClient, caplog):
    """A test can fail on it."""
    assert refusal(client.api_call, api_method="chat.sing") == "unknown_method"
    assert workspace.unknown_calls == ["chat.sing"]
    assert "chat.sing" in caplog.text


def test_a_message_is_posted_changed_and_deleted(workspace: Workspace, client: WebClient):
    """Its ts names it throughout."""
    posted = client.chat_postMessage(channel="C01GENERAL", text="one", blocks=BUTTONS)
    assert posted["message"]["blocks"][0]["block_id"]
    client.chat_update(channel="C01GENERAL", ts=posted["ts"], text="two")
    assert workspace.messages("#general")[0]["text"] == "two"
    assert "blocks" not in workspace.messages("#general")[0]
    client.chat_delete(channel="C01GENERAL", ts=posted["ts"])
    assert workspace.messages("#general") == []


def test_a_message_to_a_person_arrives_in_their_direct_messages(workspace: Workspace, client: WebClient):
    """As Slack does with a user id for a channel."""
    assert client.chat_postMessage(channel="U05TOM", text="hello")["channel"] == workspace.dm("tom")


def test_bad_blocks_are_named(client: WebClient):
    """invalid_blocks with response_metadata."""
    with pytest.raises(SlackApiError) as caught:
        client.chat_postMessage(channel="C01GENERAL", text="x", blocks=[{"type": "section"}])
    assert caught.value.response["error"] == "invalid_blocks"
    assert "/blocks/0" in caught.value.response["response_metadata"]["messages"][0]


def test_a_channel_without_the_bot_is_closed_to_it(client: WebClient):
    """not_in_channel for a public one; one that is not there, or is private, is not found."""
    assert refusal(client.chat_postMessage, channel="C06SOCIAL", text="x") == "not_in_channel"
    assert refusal(client.conversations_history, channel="C06SOCIAL") == "not_in_channel"
    assert refusal(client.chat_postMessage, channel="C99", text="x") == "channel_not_found"


def test_only_its_own_messages_are_the_bots_to_change(workspace: Workspace, client: WebClient):
    """cant_update_message, cant_delete_message, message_not_found."""
    ts = workspace.say("tom", "#general", "mine")
    assert refusal(client.chat_update, channel="C01GENERAL", ts=ts, text="x") == "cant_update_message"
    assert refusal(client.chat_delete, channel="C01GENERAL", ts=ts) == "cant_delete_message"
    assert refusal(client.chat_update, channel="C01GENERAL", ts="1.0", text="x") == "message_not_found"


def test_threads_hang_on_first_messages(workspace: Workspace, client: WebClient):
    """A reply to a reply is a mistake that Slack lets pass badly."""
    first = workspace.say("tom", "#general", "first")
    reply = client.chat_postMessage(channel="C01GENERAL", text="reply", thread_ts=first)["ts"]
    assert (
        refusal(client.chat_postMessage, channel="C01GENERAL", text="x", thread_ts=reply) == "cannot_reply_to_message"
    )
    assert refusal(client.chat_postMessage, channel="C01GENERAL", text="x", thread_ts="1.0") == "thread_not_found"
    found = client.conversations_replies(channel="C01GENERAL", ts=first)["messages"]
    assert [message["text"] for message in found] == ["first", "reply"]
    assert found[0]["reply_count"] == 1


def test_history_is_newest_first_in_pages_and_without_replies(workspace: Workspace, client: WebClient):
    """cursor and limit."""
    stamps = [workspace.say("tom", "#general", str(number)) for number in range(5)]
    workspace.say("tom", "#general", "a reply", stamps[0])
    first = client.conversations_history(channel="C01GENERAL", limit=3)
    assert [message["text"] for message in first["messages"]] == ["4", "3", "2"]
    assert first["has_more"]
    cursor = first["response_metadata"]["next_cursor"]
    rest = client.conversations_history(channel="C01GENERAL", limit=3, cursor=cursor)
    assert [message["text"] for message in rest["messages"]] == ["1", "0"]
    since = client.conversations_history(channel="C01GENERAL", oldest=stamps[3])
    assert [message["text"] for message in since["messages"]] == ["4"]


def test_an_ephemeral_message_is_for_one_member(workspace: Workspace, client: WebClient):
    """Somebody outside the channel cannot be shown it."""
    client.chat_postEphemeral(channel="C02BOARD", user="U05TOM", text="for you")
    assert workspace.ephemerals("tom", "#partnership-board")[0]["text"] == "for you"
    assert refusal(client.chat_postEphemeral, channel="C02BOARD", user="U06MARCUS", text="x") == "user_not_in_channel"
    assert refusal(client.chat_postEphemeral, channel="C02BOARD", user="U99", text="x") == "user_not_found"


def test_a_permalink_names_channel_and_message(workspace: Workspace, client: WebClient):
    """An address of the page."""
    ts = workspace.say("tom", "#general", "x")
    link = client.chat_getPermalink(channel="C01GENERAL", message_ts=ts)["permalink"]
    assert link.startswith(workspace.page_url)
    assert f"/C01GENERAL/p{ts.replace('.', '')}" in link


def test_people_and_channels_are_told_of(client: WebClient):
    """Shapes as Slack's."""
    assert client.users_info(user="U06MARCUS")["user"]["is_restricted"]
    assert client.users_info(user="U01PRIYA")["user"]["profile"]["real_name"] == "Priya Raman"
    assert refusal(client.users_info, user="U99") == "user_not_found"
    assert len(client.users_list()["members"]) == 7
    assert client.conversations_info(channel="G05OFFICERS")["channel"]["is_private"]
    assert client.conversations_members(channel="G05OFFICERS")["members"] == ["U01PRIYA", "U02GARETH", "U0REMITBOT"]
    names = {channel["name"]: channel["is_member"] for channel in client.conversations_list()["channels"]}
    assert names["general"]
    assert not names["tea-and-cake"]
    mine = client.users_conversations(types="public_channel,private_channel", user="U02GARETH")["channels"]
    assert "officers" in {channel["name"] for channel in mine}
    assert client.team_info()["team"]["domain"] == "fellmoor"
    assert client.bots_info(bot="B0REMITBOT")["bot"]["app_id"]


def test_a_direct_message_is_opened_with_one_or_several(workspace: Workspace, client: WebClient):
    """The same people give the same channel."""
    assert client.conversations_open(users="U05TOM")["channel"]["id"] == workspace.dm("tom")
    group = client.conversations_open(users=["U05TOM", "U03ELLEN"], return_im=True)["channel"]
    assert group["is_mpim"]
    assert client.conversations_open(users="U03ELLEN,U05TOM")["channel"]["id"] == group["id"]


def test_reactions_come_and_go(workspace: Workspace, client: WebClient):
    """Once each."""
    ts = workspace.say("tom", "#general", "x")
    client.reactions_add(channel="C01GENERAL", timestamp=ts, name="eyes")
    assert refusal(client.reactions_add, channel="C01GENERAL", timestamp=ts, name="eyes") == "already_reacted"
    workspace.react("ellen", "#general", ts, "eyes")
    assert client.reactions_get(channel="C01GENERAL", timestamp=ts)["message"]["reactions"][0]["count"] == 2
    client.reactions_remove(channel="C01GENERAL", timestamp=ts, name="eyes")
    workspace.unreact("ellen", "#general", ts, "eyes")
    assert workspace.messages("#general")[0]["reactions"] == []
    assert refusal(client.reactions_remove, channel="C01GENERAL", timestamp=ts, name="eyes") == "no_reaction"


def test_a_file_is_uploaded_and_shared(workspace: Workspace, client: WebClient):
    """files_upload_v2's three steps; the bot alone may fetch it again."""
    client.files_upload_v2(channel="C01GENERAL", filename="actions.csv", content="a,b", initial_comment="The register")
    shared = workspace.wait_for(lambda: workspace.messages("#general")[0])
    assert shared["text"] == "The register"
    url = shared["files"][0]["url_private"]
    request = urllib.request.Request(url, headers={"Authorization": f"Bearer {workspace.bot_token}"})
    with urllib.request.urlopen(request) as answer:
        assert answer.read() == b"a,b"
    with pytest.raises(urllib.error.HTTPError):
        urllib.request.urlopen(url)


def test_a_trigger_opens_one_modal_within_three_seconds(workspace: Workspace, client: WebClient):
    """Then it is exchanged, or expired; a made-up one is invalid."""
    state = workspace._state
    trigger = state.new_trigger("U05TOM", "C01GENERAL")
    client.views_open(trigger_id=trigger, view=MODAL)
    assert workspace.views("tom")[0]["title"]["text"] == "Log an action"
    assert refusal(client.views_open, trigger_id=trigger, view=MODAL) == "exchanged_trigger_id"
    assert refusal(client.views_open, trigger_id="1.2.3", view=MODAL) == "invalid_trigger_id"
    late = state.new_trigger("U05TOM", "C01GENERAL")
    state.triggers[late].expires -= 3.1
    assert refusal(client.views_open, trigger_id=late, view=MODAL) == "expired_trigger_id"


def test_three_modals_may_lie_on_each_other(workspace: Workspace, client: WebClient):
    """push_limit_reached at the fourth."""
    triggers = [workspace._state.new_trigger("U05TOM", "C01GENERAL") for _ in range(4)]
    client.views_open(trigger_id=triggers[0], view=MODAL)
    for trigger in triggers[1:3]:
        client.views_push(trigger_id=trigger, view=MODAL)
    assert refusal(client.views_push, trigger_id=triggers[3], view=MODAL) == "push_limit_reached"
    assert len({view["root_view_id"] for view in workspace.views("tom")}) == 1


def test_a_view_is_changed_unless_it_changed_meanwhile(workspace: Workspace, client: WebClient):
    """By view_id and hash, or by external_id."""
    trigger = workspace._state.new_trigger("U05TOM", "C01GENERAL")
    view = client.views_open(trigger_id=trigger, view={**MODAL, "external_id": "mine"})["view"]
    client.views_update(view_id=view["id"], hash=view["hash"], view={**MODAL, "external_id": "mine"})
    stale = {"view_id": view["id"], "hash": view["hash"], "view": MODAL}
    assert refusal(client.views_update, **stale) == "hash_conflict"
    title = {"type": "plain_text", "text": "Changed"}
    client.views_update(external_id="mine", view={**MODAL, "title": title})
    assert workspace.views("tom")[0]["title"]["text"] == "Changed"
    assert refusal(client.views_update, view_id="V0", view=MODAL) == "not_found"


def test_a_home_tab_is_published(workspace: Workspace, client: WebClient):
    """For one person."""
    blocks = [{"type": "section", "text": {"type": "mrkdwn", "text": "Welcome"}}]
    client.views_publish(user_id="U05TOM", view={"type": "home", "blocks": blocks})
    assert workspace.home("tom")["blocks"][0]["text"]["text"] == "Welcome"
    assert workspace.home("priya") is None


def test_assistant_threads_keep_status_prompts_and_title(workspace: Workspace, client: WebClient):
    """At most four prompts."""
    ts = workspace.open_assistant("tom")
    where = {"channel_id": workspace.dm("tom"), "thread_ts": ts}
    client.assistant_threads_setStatus(**where, status="is looking…")
    client.assistant_threads_setTitle(**where, title="Terms of reference")
    prompt = {"title": "Ask", "message": "Who chairs?"}
    client.assistant_threads_setSuggestedPrompts(**where, prompts=[prompt])
    many = {**where, "prompts": [prompt] * 5}
    assert refusal(client.assistant_threads_setSuggestedPrompts, **many) == "invalid_arguments"
    assert workspace._state.assistant[f"{where['channel_id']}:{ts}"]["status"] == "is looking…"


def test_a_scope_that_the_manifest_does_not_ask_for_is_missing():
    """missing_scope names it."""
    manifest = {"oauth_config": {"scopes": {"bot": ["chat:write"]}}}
    with Workspace(manifest=manifest) as workspace:
        client = WebClient(workspace.bot_token, base_url=workspace.api_url)
        client.chat_postMessage(channel="C01GENERAL", text="x")
        with pytest.raises(SlackApiError) as caught:
            client.users_info(user="U05TOM")
    assert caught.value.response["error"] == "missing_scope"
    assert caught.value.response["needed"] == "users:read"
