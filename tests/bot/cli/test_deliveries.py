"""`remit deliveries`."""

import json
from datetime import UTC, datetime

import pytest

from knowledge.store import Store, deliveries, notices

NOW = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)


@pytest.fixture
def waiting(tmp_path):
    """One delivery under way, one given up."""
    with Store(tmp_path / "remit.db").writing() as db:
        deliveries.keep(db, "command 1", {"text": "secret"}, NOW)
        deliveries.keep(db, "command 2", {"text": "secret"}, NOW)
        deliveries.give_up(db, "command 2", NOW, "ratelimited")


def test_what_is_under_way_and_given_up_is_listed_without_words(waiting, remit) -> None:
    told = remit("deliveries").stdout
    assert "command 1  under way, attempt 1" in told
    assert "command 2  given up after attempt 1: ratelimited; the person is told when Slack can be reached" in told
    assert "secret" not in told


def test_as_json_it_is_an_object_a_line(waiting, remit) -> None:
    rows = [json.loads(line) for line in remit("deliveries", "--json").stdout.splitlines()]
    assert [(row["key"], row["reason"]) for row in rows] == [("command 1", ""), ("command 2", "ratelimited")]


def test_where_all_is_done_it_says_so(remit) -> None:
    assert "Everything" in remit("deliveries").stdout


def test_whoever_is_still_to_be_told_of_an_action_is_listed(tmp_path, remit) -> None:
    with Store(tmp_path / "remit.db").writing() as db:
        notices.owe(db, [notices.Notice(0, "A-2026-003", "U3", "U2", "", NOW)])
    assert "A-2026-003  U3 is to be told that it is theirs" in remit("deliveries").stdout
    assert json.loads(remit("deliveries", "--json").stdout)["person"] == "U3"
