"""What a person is told of an error, and what the log is."""

from dataclasses import replace
from typing import Any

import pytest
from slack_sdk import WebClient

from bot.workspace.server import Workspace
from handlers.acts import Act
from handlers.listening import LATER, TROUBLE, settle
from knowledge.errors import DatabaseUnavailable, NotUnderstood
from tests.slack import BOARD, ELLEN

ACT = Act("command 1", ELLEN, BOARD)


@pytest.fixture
def workspace():
    with Workspace() as running:
        yield running


def refused(workspace: Workspace, error: Exception, act: Act) -> dict[str, Any]:
    assert settle(error, act, WebClient(workspace.bot_token, base_url=workspace.api_url))
    return dict(workspace.ephemerals(act.user)[-1])


def told(workspace: Workspace, error: Exception) -> str:
    return str(refused(workspace, error, ACT)["text"])


def test_what_went_wrong_otherwise_is_told_and_done_with(workspace, caplog) -> None:
    assert told(workspace, ValueError("secret")) == TROUBLE
    assert "secret" in caplog.text


def test_what_a_person_can_put_right_is_told_in_its_own_words(workspace) -> None:
    assert told(workspace, NotUnderstood("Say which.")) == "Say which."


@pytest.mark.parametrize("error", [NotUnderstood("Say which."), ValueError("secret")])
def test_what_was_typed_into_a_refused_command_is_given_back_whole(workspace, error) -> None:
    text = f"<@{ELLEN}|ellen> &amp; *all* of them ``` " + "to walk the ward " * 100
    said = refused(workspace, error, replace(ACT, command="/action", text=text))
    quoted = said["blocks"][-1]["elements"][0]["elements"]
    assert quoted[:2] == [{"type": "text", "text": "/action "}, {"type": "user", "user_id": ELLEN}]
    assert quoted[2]["text"] == " & *all* of them ``` " + ("to walk the ward " * 100).strip()


def test_what_was_written_in_a_form_that_came_to_nothing_is_given_back_by_field(workspace) -> None:
    values = {"what": {"what": {"value": "publish the plan"}}, "owners": {"owners": {"selected_users": [ELLEN]}}}
    said = refused(
        workspace, ValueError("secret"), replace(ACT, form="action_form", view={"state": {"values": values}})
    )
    assert f"what: publish the plan\nowners: <@{ELLEN}>" in said["text"]


def test_a_button_gives_no_words_back(workspace) -> None:
    assert len(refused(workspace, NotUnderstood("Say which."), ACT)["blocks"]) == 1


def test_a_database_out_of_order_is_for_the_log_and_the_person_is_told_once_that_it_is_tried_again(
    workspace, caplog
) -> None:
    client = WebClient(workspace.bot_token, base_url=workspace.api_url)
    error = DatabaseUnavailable("The database /srv/remit.db is locked")
    assert [settle(error, ACT, client, first=first) for first in (True, False)] == [False, False]
    assert [said["text"] for said in workspace.ephemerals(ELLEN)] == [LATER]
    assert "/srv/remit.db" in caplog.text
