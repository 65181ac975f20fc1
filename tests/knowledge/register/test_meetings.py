"""A meeting whose day is not known, as a due date; and what stands behind a label."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.errors import NotUnderstood
from knowledge.register.amending import read_due
from knowledge.register.labels import OF_ACTIONS, OF_DECISIONS, part_labels
from knowledge.register.meetings import find_next_meeting, read_next_meeting
from knowledge.register.wording import read_action, read_decision

TODAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("words", "meeting"),
    [
        ("next Board", "next Board"),
        ("by the next Executive Board meeting", "next Executive Board meeting"),
        ("the next Health and Care Forum.", "next Health and Care Forum"),
        ("next week", ""),
        ("next Friday", ""),
        ("the Board", ""),
    ],
)
def test_a_meeting_alone(words, meeting) -> None:
    assert read_next_meeting(words) == meeting


@pytest.mark.parametrize(
    ("text", "what", "due_words"),
    [
        ("Clerk to publish the minutes by the next Board", "publish the minutes", "next Board"),
        (
            "Clerk to bring a paper to the next Board meeting",
            "bring a paper to the next Board meeting",
            "next Board meeting",
        ),
        ("Clerk to plan the next meeting", "plan the next meeting", ""),
        ("Clerk to publish it by Friday", "publish it", ""),
    ],
)
def test_an_action_is_due_by_the_next_meeting(text, what, due_words) -> None:
    words = read_action(text, today=TODAY)
    assert (words.what, words.due_words) == (what, due_words)
    assert words.due is None or not due_words


def test_a_day_or_a_meeting_is_read_for_due() -> None:
    assert read_due("next Board", today=TODAY) == (None, "next Board")
    assert read_due("Friday", today=TODAY) == (date(2026, 3, 6), "")
    assert read_due("none", today=TODAY) == (None, "")


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("<@U1> and Police to write it", ("<@U1>", "Police")),
        ("Chair, Police and <@U1> to write it", ("Chair", "Police", "<@U1>")),
        ("Jo Ware (Police) to write it", ("Jo Ware (Police)",)),
        ("<@U1> to write it and send it", ("<@U1>",)),
    ],
)
def test_people_posts_and_agencies_own_together(text, owners) -> None:
    assert read_action(text, today=TODAY).owners == owners


def test_an_action_names_its_group_and_its_decision() -> None:
    words = read_action("Clerk to write it by Friday, body: Executive (D-2026-003)", today=TODAY)
    assert (words.what, words.body, words.follows) == ("write it", "Executive", "D-2026-003")


def test_a_decision_tells_all_in_a_line() -> None:
    words = read_decision(
        "to merge the groups, lead: Police, body: Executive, sign-off: Police, Health and Probation; "
        "options: keep both, close one. Reasons: it costs less. Review: 1 September",
        today=TODAY,
    )
    assert (words.what, words.lead_agency, words.body) == ("merge the groups", "Police", "Executive")
    assert words.sign_off == ("Police", "Health", "Probation")
    assert (words.options, words.reasons, words.review_on) == (
        "keep both, close one",
        "it costs less",
        date(2026, 9, 1),
    )


def test_a_label_counts_where_it_belongs() -> None:
    assert part_labels("note the reasons: two", OF_ACTIONS) == ("note the reasons: two", {})


@given(st.text(max_size=120))
def test_any_words_are_parted(words) -> None:
    find_next_meeting(words)
    for names in (OF_ACTIONS, OF_DECISIONS):
        rest, found = part_labels(words, names)
        assert len(rest) <= len(words)
        assert all(value in words for value in found.values())
    with suppress(NotUnderstood):
        read_due(words, today=TODAY)
