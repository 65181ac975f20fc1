"""Whose day it is."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.workspace.people import PEOPLE
from tests.handlers.test_capture import actions, react, say
from tests.slack import BOARD, ELLEN, GARETH, fill, remit


@pytest.fixture
def apart(tmp_path):
    """Ellen lives where it is another day than here, whatever the hour."""
    zone = "Pacific/Pago_Pago" if datetime.now(UTC).hour < 10 else "Pacific/Kiritimati"
    people = [replace(person, zone=zone if person.id == ELLEN else person.zone) for person in PEOPLE]
    with remit(tmp_path, people=people) as running:
        fill(running.services.store)
        yield running, datetime.now(ZoneInfo(zone)).date()


def due(running) -> date:
    running.workspace.wait_for(lambda: actions(running))
    (action,) = actions(running)
    return action.due


def test_tomorrow_is_the_authors_whoever_keeps_the_message(apart) -> None:
    running, today = apart
    react(running, say(running, "I'll send the paper to Health by tomorrow 5pm", user=ELLEN), user=GARETH)
    assert due(running) == today + timedelta(days=1)


def test_tomorrow_in_a_command_is_the_persons(apart) -> None:
    running, today = apart
    running.workspace.command(ELLEN, BOARD, "/action", "me to send the paper to Health by tomorrow")
    assert due(running) == today + timedelta(days=1)
    running.whispered(ELLEN, "/action", "due 1 today")
    assert due(running) == today
