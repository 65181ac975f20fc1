"""What a person is told of an error, and what the log is."""

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


def told(workspace: Workspace, error: Exception) -> str:
    assert settle(error, ACT, WebClient(workspace.bot_token, base_url=workspace.api_url))
    return str(workspace.ephemerals(ELLEN)[-1]["text"])


def test_what_went_wrong_otherwise_is_told_and_done_with(workspace, caplog) -> None:
    assert told(workspace, ValueError("secret")) == TROUBLE
    assert "secret" in caplog.text


def test_what_a_person_can_put_right_is_told_in_its_own_words(workspace) -> None:
    assert told(workspace, NotUnderstood("Say which.")) == "Say which."


def test_a_database_out_of_order_is_for_the_log_and_the_person_is_told_once_that_it_is_tried_again(
    workspace, caplog
) -> None:
    client = WebClient(workspace.bot_token, base_url=workspace.api_url)
    error = DatabaseUnavailable("The database /srv/remit.db is locked")
    assert [settle(error, ACT, client, first=first) for first in (True, False)] == [False, False]
    assert [said["text"] for said in workspace.ephemerals(ELLEN)] == [LATER]
    assert "/srv/remit.db" in caplog.text
