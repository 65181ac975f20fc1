"""What counts as the same thing said twice."""

from datetime import date

import pytest

from knowledge.register.capture.findings import CapturedItem
from knowledge.register.capture.repeats import without_repeats

FRIDAY, MONDAY = date(2025, 1, 17), date(2025, 1, 20)


def action(text, owner="<@U1>", due=None) -> CapturedItem:
    return CapturedItem("action", text, owner, due)


def test_the_fuller_of_two_stays_in_the_place_of_the_first() -> None:
    first, other, fuller = action("send the rota"), action("book the hall"), action("send the rota", due=FRIDAY)
    assert without_repeats([first, other, fuller]) == (fuller, other)


@pytest.mark.parametrize(
    "other",
    [
        action("send the rota", owner="<@U2>", due=FRIDAY),
        action("send the rota", due=MONDAY),
        action("send the list", due=FRIDAY),
        CapturedItem("decision", "send the rota", None, None),
    ],
    ids=["another owner", "another day", "another thing", "another kind"],
)
def test_what_differs_is_kept(other) -> None:
    assert len(without_repeats([action("send the rota", due=FRIDAY), other])) == 2
