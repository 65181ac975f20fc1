"""The words of /action and /decision, on Wednesday 15 January 2025."""

import contextlib
import html
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.errors import NotUnderstood
from knowledge.register.wording import LONGEST, read_action, read_decision

WEDNESDAY = date(2025, 1, 15)

ACTIONS = [
    ("<@U1> to send the quorum paper to Health by Friday", "send the quorum paper to Health", ["<@U1>"], "2025-01-17"),
    ("<@U1|priya> and <@U2> to draft the ToR", "draft the ToR", ["<@U1>", "<@U2>"], None),
    ("<!subteam^S1|@team> please review it by 3 Feb", "review it", ["<!subteam^S1>"], "2025-02-03"),
    ("Police and Health to share data by end of the month", "share data", ["Police", "Health"], "2025-01-31"),
    ("Health and Social Care to confirm reps", "confirm reps", ["Health and Social Care"], None),
    ("Clerk to publish the minutes", "publish the minutes", ["Clerk"], None),
    ("publish the minutes by Friday", "publish the minutes", [], "2025-01-17"),
    ("bellringers to publish the rota", "publish the rota", ["bellringers"], None),
    ("send the quorum paper to Health", "send the quorum paper to Health", [], None),
    ("Invite Health to the meeting on 12 March", "Invite Health to the meeting on 12 March", [], None),
    ("ask Police to send the stats by Monday", "ask Police to send the stats", [], "2025-01-20"),
    ("Friday: Clerk to publish the minutes", "publish the minutes", ["Clerk"], "2025-01-17"),
    ("to chase the return, due Friday.", "chase the return", [], "2025-01-17"),
    ("Police: send stats (2 weeks)", "send stats", ["Police"], "2025-01-29"),
    ("NHS unit – draft the protocol – 30 September 2024", "draft the protocol", ["NHS unit"], "2024-09-30"),
    ("chase the return - <@U3>", "chase the return", ["<@U3>"], None),
    ("chase the return (<@U3>, Friday)", "chase the return", ["<@U3>"], "2025-01-17"),
    ("get three quotes (Clerk)", "get three quotes", ["Clerk"], None),
    ("draft the paper (owner: Probation) by Friday", "draft the paper", ["Probation"], "2025-01-17"),
    ("minutes to be circulated by the Clerk by Friday", "minutes to be circulated", ["Clerk"], "2025-01-17"),
    ("me to book the room", "book the room", ["me"], None),
    ("ACTION: <@U1> to book the room", "book the room", ["<@U1>"], None),
    ("can <@U1> book the room", "book the room", ["<@U1>"], None),
    ("agree budget &amp; plan for &lt;5s", "agree budget & plan for <5s", [], None),
    (
        "<@U1> to read <https://x.org/a|the paper> by Friday",
        "read <https://x.org/a|the paper>",
        ["<@U1>"],
        "2025-01-17",
    ),
    ("comment before the Board on 16 Sept", "comment before the Board on 16 Sept", [], "2025-09-16"),
    ("send it by 31 Feb", "send it by 31 Feb", [], None),
]

DECISIONS = [
    ("to merge the two groups, lead: Police", "merge the two groups", "Police"),
    ("that the board meets quarterly (lead: Health &amp; Care)", "the board meets quarterly", "Health & Care"),
    ("merge the groups, lead agency Police", "merge the groups", "Police"),
    ("merge the groups. Lead agency: Police.", "merge the groups", "Police"),
    ("merge the groups, led by Health", "merge the groups", "Health"),
    ("adopt the protocol with Police as lead agency", "adopt the protocol", "Police"),
    ("adopt the protocol - Police to lead", "adopt the protocol", "Police"),
    ("merge the groups, lead Police", "merge the groups", "Police"),
    ("ask the schools, lead teachers first", "ask the schools, lead teachers first", ""),
    ("Decision: adopt the protocol", "adopt the protocol", ""),
    ("to appoint a lead officer", "appoint a lead officer", ""),
]


@pytest.mark.parametrize(("text", "what", "owners", "due"), ACTIONS)
def test_an_action_is_parted(text, what, owners, due) -> None:
    words = read_action(text, today=WEDNESDAY)
    assert (words.what, list(words.owners)) == (what, owners)
    assert (words.due.isoformat() if words.due else None) == due


@pytest.mark.parametrize("text", ["", "  ", "by Friday", "<@U1>", "<@U1> by Friday", "to", "…", "<@U1> to"])
def test_without_a_deed_it_says_what_to_write(text) -> None:
    with pytest.raises(NotUnderstood, match="such as “@Priya to send the quorum paper to Health by Friday”"):
        read_action(text, today=WEDNESDAY)


def test_the_longest_text_is_read_and_a_longer_one_refused() -> None:
    assert len(read_action("x" * LONGEST, today=WEDNESDAY).what) == LONGEST
    with pytest.raises(NotUnderstood, match="3,001 characters"):
        read_action("x" * (LONGEST + 1), today=WEDNESDAY)


@pytest.mark.parametrize(("text", "what", "lead"), DECISIONS)
def test_a_decision_is_parted(text, what, lead) -> None:
    words = read_decision(text, today=WEDNESDAY)
    assert (words.what, words.lead_agency, words.decided_on) == (what, lead, WEDNESDAY)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("close the fund, agreed on 3 January", "2025-01-03"),
        ("close the fund (decided 3 March)", "2024-03-03"),
        ("close the fund, decided yesterday", "2025-01-14"),
        ("close the fund, agreed on Monday", "2025-01-13"),
    ],
)
def test_a_decision_may_say_when_it_was_made(text, day) -> None:
    words = read_decision(text, today=WEDNESDAY)
    assert (words.what, words.decided_on.isoformat()) == ("close the fund", day)


@pytest.mark.parametrize("text", ["", " ", "lead: Police", "that"])
def test_without_words_a_decision_is_not_understood(text) -> None:
    with pytest.raises(NotUnderstood, match="such as “to merge the two groups, lead: Police”"):
        read_decision(text, today=WEDNESDAY)


WORDS = st.lists(
    st.sampled_from(
        "<@U1> <@U2|sam> <!subteam^S1|@team> Police Health Clerk to and by Friday before 30/9 the minutes send draft"
        " please owner: lead: ( ) , - : . &amp; <https://x|y> for of on next week action: will I'll me can you".split()
    ),
    max_size=12,
).map(" ".join)
DAYS = st.dates(date(1990, 1, 1), date(2080, 1, 1))


@given(st.one_of(st.text(max_size=120), WORDS), DAYS)
def test_no_text_raises_anything_else(text, today) -> None:
    for read in (read_action, read_decision):
        with contextlib.suppress(NotUnderstood):
            assert read(text, today=today).what.strip()


def content(text) -> list[str]:
    return re.findall(r"[a-z0-9]+", re.sub(r"\|[^<>]*>", ">", html.unescape(text)).lower())


SAID_OTHERWISE = frozenset(
    "to by friday before 30 9 please owner lead and will i ll me can you next week action for of on the".split()
)


@given(WORDS, DAYS)
def test_no_word_is_lost_but_what_was_understood(text, today) -> None:
    """Every word stands in what, in an owner, or is a cue or of the date."""
    try:
        words = read_action(text, today=today)
    except NotUnderstood:
        return
    kept = content(" ".join((words.what, *words.owners)))
    assert not [w for w in content(text) if w not in kept and w not in SAID_OTHERWISE]
