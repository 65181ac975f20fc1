"""The program as a whole: its help, its errors, its exports."""

import csv
import io
import json
import socket

import click
import pytest

from bot.cli import cli, main


def every_command(group: click.Group, path: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], click.Command]]:
    found = []
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command
        found.append(((*path, name), command))
        if isinstance(command, click.Group):
            found += every_command(command, (*path, name))
    return found


@pytest.mark.parametrize(
    ("path", "command"), every_command(cli), ids=lambda c: " ".join(c) if isinstance(c, tuple) else ""
)
def test_every_command_and_option_is_explained(path, command) -> None:
    assert command.help
    assert all(p.help for p in command.params if isinstance(p, click.Option))


def test_help_names_every_command(remit) -> None:
    told = remit("--help").stdout
    assert all(path[0] in told for path, _ in every_command(cli))


def test_a_missing_token_is_one_sentence(remit) -> None:
    done = remit("serve")
    assert done.returncode == 1
    assert done.stderr.startswith("remit: SLACK_BOT_TOKEN is not set")
    assert len(done.stderr.splitlines()) == 1


def test_a_missing_signing_secret_is_one_sentence(remit) -> None:
    done = remit("serve", "--http", "127.0.0.1:3000", SLACK_BOT_TOKEN="xoxb-1")
    assert done.returncode == 1
    assert done.stderr.startswith("remit: SLACK_SIGNING_SECRET is not set")


@pytest.mark.parametrize("address", ["3000:", "127.0.0.1:0", "127.0.0.1:70000", "127.0.0.1:²"])
def test_an_address_to_serve_at_says_what_it_wants(remit, address) -> None:
    done = remit("serve", "--http", address, SLACK_BOT_TOKEN="xoxb-1")
    assert done.returncode == 1
    assert "write HOST:PORT" in done.stderr


def test_a_port_that_cannot_be_is_one_sentence(remit) -> None:
    done = remit("try", "--port", "99999")
    assert done.returncode == 2
    assert "--port" in done.stderr


def test_an_export_that_cannot_be_written_is_one_sentence(remit, tmp_path) -> None:
    done = remit("export", "actions", "--output", tmp_path / "nowhere" / "actions.csv")
    assert done.returncode == 1
    assert done.stderr.startswith(f"remit: {tmp_path / 'nowhere' / 'actions.csv'} cannot be written")


def test_a_taken_port_is_one_sentence(remit) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        done = remit("serve", "--http", address, SLACK_BOT_TOKEN="xoxb-1", SLACK_SIGNING_SECRET="s")
    assert done.returncode == 1
    assert address in done.stderr
    assert "Traceback" not in done.stderr


def test_what_should_not_go_wrong_is_told_also_where_no_log_can_be_written(monkeypatch, capsys, tmp_path) -> None:
    """A service under systemd has no home to write to."""
    taken = tmp_path / "file"
    taken.touch()
    monkeypatch.setattr("platformdirs.user_log_dir", lambda *_, **__: str(taken))
    monkeypatch.setattr(cli, "main", lambda **_: 1 / 0)
    with pytest.raises(SystemExit, match="70"):
        main()
    assert "remit: something went wrong" in capsys.readouterr().err


def test_a_malformed_setting_names_its_key(remit) -> None:
    done = remit("export", "actions", REMIT_TIMEZONE="Mars/Olympus")
    assert done.returncode == 1
    assert "REMIT_TIMEZONE" in done.stderr


def test_an_empty_register_is_exported_with_its_columns(remit) -> None:
    rows = list(csv.reader(io.StringIO(remit("export", "actions").stdout)))
    assert {"number", "what", "owner", "due", "status"} <= set(rows[0])
    assert len(rows) == 1
    assert json.loads(remit("export", "decisions", "--format", "json").stdout) == []


def test_a_message_is_read_for_its_actions(remit) -> None:
    done = remit("capture", "ACTION: Clerk to publish the minutes by Friday", "--today", "2026-03-02", "--json")
    (item,) = json.loads(done.stdout)["items"]
    assert item["kind"] == "action"
    assert item["owner"] == "Clerk"
    assert item["due"] == "2026-03-06"


def test_an_unreadable_message_date_names_itself(remit, tmp_path) -> None:
    batch = tmp_path / "messages.jsonl"
    batch.write_text('{"id": 1, "text": "a", "today": "tomorrow"}', encoding="utf-8")
    done = remit("capture", "--batch", batch)
    assert done.returncode == 1
    assert "tomorrow" in done.stderr
