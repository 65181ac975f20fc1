"""The server: this machine only, one port, and a page that others cannot use."""

import http.client
import json
import socket

import pytest

from bot.workspace.errors import PortTaken
from bot.workspace.server import Workspace


def ask(
    workspace: Workspace, path: str, *, host: str = "", body: bytes | None = None, kind: str = ""
) -> tuple[int, str]:
    port = int(workspace.page_url.rsplit(":", 1)[1].rstrip("/"))
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    headers = {"Host": host or f"127.0.0.1:{port}"} | ({"Content-Type": kind} if kind else {})
    connection.request("POST" if body is not None else "GET", path, body, headers)
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer.status, text


def test_another_host_name_is_refused(workspace: Workspace):
    """A site that points its name at this machine gets nothing."""
    assert ask(workspace, "/")[0] == 200
    assert ask(workspace, "/", host="localhost:1")[0] == 200
    assert ask(workspace, "/", host="evil.example")[0] == 400
    assert ask(workspace, "/api/auth.test", host="evil.example")[0] == 400


def test_another_sites_form_cannot_act(workspace: Workspace):
    """A form or plain text, which browsers send across sites, is not taken."""
    body = json.dumps({"user": "tom", "channel": "general", "text": "x"}).encode()
    assert ask(workspace, "/do/say", body=body, kind="text/plain")[0] == 415
    assert workspace.messages("#general") == []
    assert ask(workspace, "/do/say", body=body, kind="application/json")[0] == 200
    assert workspace.messages("#general")[0]["text"] == "x"


def test_the_page_is_told_what_is_wrong(workspace: Workspace):
    """Sentences, not traces."""
    kind = "application/json"
    assert ask(workspace, "/do/sing", body=b"{}", kind=kind)[0] == 404
    assert ask(workspace, "/do/say", body=b"{}", kind=kind)[0] == 400
    assert ask(workspace, "/do/say", body=b"no", kind=kind)[0] == 400
    status, text = ask(
        workspace, "/do/react", body=b'{"user":"tom","channel":"general","ts":"1","emoji":"x"}', kind=kind
    )
    assert (status, json.loads(text)["error"]) == (200, "That did not work: message not found")
    assert ask(workspace, "/look?user=bob")[0] == 404


def test_what_a_person_may_not_see_is_not_shown(workspace: Workspace):
    """Neither the private channel nor another's ephemeral messages."""
    workspace.say("priya", "#officers", "secret")
    assert ask(workspace, "/look?user=tom&channel=officers")[0] == 404
    rooms = json.loads(ask(workspace, "/look?user=tom&channel=general")[1])["channels"]
    assert "officers" not in {room["name"] for room in rooms}


def test_a_taken_port_is_a_sentence(workspace: Workspace):
    """That says what to do."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(PortTaken, match="choose another port"):
            Workspace(taken.getsockname()[1]).start()


def test_a_workspace_is_gone_once_stopped():
    """And can be made again on its port."""
    with Workspace() as first:
        port = int(first.page_url.rsplit(":", 1)[1].rstrip("/"))
    with Workspace(port) as second:
        assert second.page_url == f"http://127.0.0.1:{port}/"


def test_waiting_tells_what_was_there(workspace: Workspace):
    """The messages stand in the error."""
    workspace.say("tom", "#general", "a telling message")
    with pytest.raises(TimeoutError, match="a telling message"):
        workspace.wait_for(lambda: workspace.messages("#general")[1], seconds=0.01)


def test_an_unstarted_workspace_says_so():
    """Not an AttributeError."""
    with pytest.raises(RuntimeError, match="call start"):
        Workspace().say("tom", "#general", "x")
