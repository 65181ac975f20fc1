"""Messages as officers write them, and what is in them: ../../../fixtures/capture, a file a family."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.register.capture import CapturedItem, capture

FIXTURES = Path(__file__).parents[3] / "fixtures" / "capture"
MESSAGES = [
    pytest.param(json.loads(line), id=f"{file.stem}-{number}")
    for file in sorted(FIXTURES.glob("*.jsonl"))
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
]
TODAY = date(2025, 1, 15)


def said(text) -> tuple[CapturedItem, ...]:
    return capture(text, today=TODAY, author="<@U9>")


def fits(expected, item) -> bool:
    owners = [expected["owner"], *expected.get("owner_any", [])]
    dues = [expected["due"], *expected.get("due_any", [])]
    return (
        item.kind == expected["kind"]
        and (
            item.kind == "decision" or item.owner in owners or any(o and item.owner and o in item.owner for o in owners)
        )
        and (item.due.isoformat() if item.due else None) in dues
        and all(words.lower() in item.text.lower() for words in expected["holds"])
    )


@pytest.mark.parametrize("message", MESSAGES)
def test_a_message_gives_its_items_and_no_other(message) -> None:
    today = date.fromisoformat(message["today"])
    items = list(capture(message["text"], today=today, author=message["author"]))
    for expected in message["items"]:
        hit = next((item for item in items if fits(expected, item)), None)
        assert hit, (expected, items)
        items.remove(hit)
    assert items == []


def test_the_text_leaves_out_owner_label_and_date() -> None:
    (item,) = said("ACTION: <@U1> to send the quorum paper to Health by Friday")
    assert item == CapturedItem("action", "send the quorum paper to Health", "<@U1>", date(2025, 1, 17))


def test_a_text_that_points_back_keeps_what_it_points_to() -> None:
    (item,) = said("The protocol needs a home. I'll find it a home by Friday")
    assert "protocol" in item.text


def test_struck_ticked_and_quoted_lines_hold_nothing() -> None:
    assert (
        said("~ACTION: Clerk to book the hall~\n✅ Clerk to book the hall\n> Clerk to book the hall\n```ACTION: x y```")
        == ()
    )


def test_an_impossible_date_is_no_due_date() -> None:
    (item,) = said("ACTION: Clerk to book the hall by 31 February")
    assert item.due is None


def test_a_pasted_paper_is_passed_over() -> None:
    assert said("The Clerk will " + "very " * 200 + "soon publish the minutes") == ()


def test_an_empty_message_holds_nothing() -> None:
    assert said("") == said(" \n ") == ()


SCRAPS = (
    "ACTION: action <@U1> <@U2|sam> Police Health to will I'll can you please by Friday agreed We decided the Board"
    " that minutes send chase it both - • 1) ( ) \" ' “ ” ? . , ; if would not already and so decision: ✅ &gt;"
)
PIECES = st.lists(st.sampled_from([*SCRAPS.split(), "\n"]), max_size=25).map(" ".join)


@settings(max_examples=300, deadline=1000)
@given(st.one_of(st.text(max_size=200), PIECES))
def test_no_message_raises_and_every_item_says_something(text) -> None:
    for item in said(text):
        assert item.text.strip()
        assert item.kind == "action" or (item.owner is None and item.due is None)
        assert item.owner is None or item.owner.strip()


@given(st.sampled_from(["board ", "- ", "<@U1> ", "can ", "so ", "1) ", "' ", "from ", "the Board ", "by Friday "]))
@settings(max_examples=10, deadline=1000)
def test_a_long_message_is_read_at_once(words) -> None:
    """No rule takes more than its time with words over and over."""
    said(words * 400)
