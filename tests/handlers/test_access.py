"""Who may see what."""

from datetime import UTC, datetime, timedelta

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.workspace.errors import SlackError
from bot.workspace.people import CHANNELS, PEOPLE, Channel, ChannelKind
from bot.workspace.server import Workspace
from bot.workspace.shapes import Json
from bot.workspace.webapi.call import Call
from bot.workspace.webapi.methods import METHODS
from handlers.access import ANYONE, OFFICER, PARTNER, REMEMBERED, People, asker, audience
from handlers.acts import Act
from tests.slack import BOARD, ELLEN, GENERAL, MARCUS, PRIYA

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
PRIVATE = "C09CLOSED"
ADMINS = frozenset({PRIYA})


@pytest.fixture(scope="module")
def client():
    with Workspace() as workspace:
        yield WebClient(workspace.bot_token, base_url=workspace.api_url)


def act(user: str = ELLEN, channel: str = BOARD, *, outside: bool = False) -> Act:
    return Act("key", user, channel, outside=outside)


def sees_alone(client, one: Act):
    return asker(one, client, People(), ADMINS, NOW).sees


def sees_here(client, one: Act):
    return audience(one, client, People(), NOW).sees


def test_a_partner_sees_partners_papers(client) -> None:
    assert sees_alone(client, act()) == PARTNER


def test_an_officer_alone_sees_everything(client) -> None:
    assert sees_alone(client, act(PRIYA)) == OFFICER


def test_in_a_channel_an_officer_sees_what_everyone_there_does(client) -> None:
    assert sees_here(client, act(PRIYA)) == PARTNER


def test_a_guest_and_a_stranger_see_public_papers(client) -> None:
    assert sees_alone(client, act(MARCUS)) == ANYONE
    assert sees_alone(client, act(outside=True)) == ANYONE
    assert sees_alone(client, act("U0NOBODY")) == ANYONE


def test_where_a_guest_reads_along_everyone_sees_public_papers(client) -> None:
    assert sees_here(client, act(channel=GENERAL)) == ANYONE


def test_a_channel_that_slack_does_not_show_is_not_ours(client) -> None:
    assert sees_here(client, act(channel="C0NOWHERE")) == ANYONE


def test_slacks_word_is_taken_for_a_while_only() -> None:
    """A guest who joins a channel counts once the memory has grown old."""
    people, later = People(), NOW + REMEMBERED + timedelta(seconds=1)
    with Workspace() as workspace:
        client = WebClient(workspace.bot_token, base_url=workspace.api_url)
        assert audience(act(), client, people, NOW).sees == PARTNER
    everyone = frozenset(person.id for person in PEOPLE)
    channels = [Channel(BOARD, "board", everyone) if c.id == BOARD else c for c in CHANNELS]
    with Workspace(channels=channels) as workspace:
        client = WebClient(workspace.bot_token, base_url=workspace.api_url)
        assert audience(act(), client, people, NOW).sees == PARTNER
        assert audience(act(), client, people, later).sees == ANYONE


def test_without_the_permission_to_ask_the_payloads_own_signs_count(caplog) -> None:
    scopes = {"oauth_config": {"scopes": {"bot": ["chat:write"]}}}
    with Workspace(manifest=scopes) as workspace:
        client = WebClient(workspace.bot_token, base_url=workspace.api_url)
        assert sees_here(client, act()) == PARTNER
        assert sees_here(client, act(outside=True)) == ANYONE
    assert "missing_scope" in caplog.text


@pytest.mark.parametrize("method", ["users.info", "users.list", "conversations.info"])
def test_while_slack_is_overloaded_nobody_is_taken_for_a_member(monkeypatch, method) -> None:
    """A guest would else read partners' papers until the memory has grown old."""
    people = People()
    with Workspace() as workspace:
        client = WebClient(workspace.bot_token, base_url=workspace.api_url)
        with monkeypatch.context() as overloaded:
            overloaded.setitem(METHODS, method, refuse)
            with pytest.raises(SlackApiError, match="ratelimited"):
                audience(act(MARCUS if method == "users.info" else ELLEN, GENERAL), client, people, NOW)
        assert audience(act(MARCUS, GENERAL), client, people, NOW).sees == ANYONE


def refuse(_: Call) -> Json:
    raise SlackError("ratelimited")


@pytest.mark.parametrize(
    ("channel", "private"), [(BOARD, False), (PRIVATE, True), ("D01PRIYA", True), ("C0UNKNOWN", True)]
)
def test_a_channel_is_private_unless_slack_says_that_everyone_may_read_it(channel, private) -> None:
    closed = Channel(PRIVATE, "closed", frozenset({PRIYA, "U00REMIT"}), ChannelKind.PRIVATE)
    with Workspace(channels=(*CHANNELS, closed)) as workspace:
        asked = WebClient(workspace.bot_token, base_url=workspace.api_url)
        assert People().private(asked, channel, NOW) is private


def test_a_channel_is_taken_to_be_private_while_slack_is_away() -> None:
    assert People().private(WebClient("xoxb-1", base_url="http://127.0.0.1:9/"), BOARD, NOW)
