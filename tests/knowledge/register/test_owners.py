"""Who stands at the front of a text."""

import pytest

from knowledge.register.owners import (
    find_leading_owner,
    is_a_post,
    is_noted_owner,
    names_somebody,
    split_owners,
    tidy_owner,
)

LEADING = [
    ("<@U1> send it", "<@U1>", "send it"),
    ("<@U1|priya> to send it", "<@U1|priya>", "send it"),
    ("<@U1> and <@U2>: send it", "<@U1> and <@U2>", "send it"),
    ("<@U1> <@U2> to send it", "<@U1> <@U2>", "send it"),
    ("<!subteam^S1|@team> please send it", "<!subteam^S1|@team>", "please send it"),
    ("@priya to send it", "@priya", "send it"),
    ("Police and Health to send it", "Police and Health", "send it"),
    ("Head of Service will send it", "Head of Service", "send it"),
    ("the business unit must also send it", "the business unit", "send it"),
    ("NCVS reps: send it", "NCVS reps", "send it"),
    ("Clerk – send it", "Clerk", "send it"),
    ("Mark Jones to send it", "Mark Jones", "send it"),
    (
        "Dr. Anneke van der Meer & Tomé de la Rúa (Harbour Trust) to send it",
        "Dr. Anneke van der Meer & Tomé de la Rúa (Harbour Trust)",
        "send it",
    ),
    ("me to send it", "me", "send it"),
    ("I'll send it", "me", "send it"),
]

NO_OWNER = [
    *("send it to Health", "Invite Health to the meeting", "ask Police to send it", "Paper to go to the Board"),
    *(
        "Do the van to Leeds",
        "minutes to be circulated",
        "write to Health",
        "update: send it",
        "time to send it",
        "Health to the meeting",
    ),
]


@pytest.mark.parametrize(("text", "phrase", "rest"), LEADING)
def test_who_leads(text, phrase, rest) -> None:
    found = find_leading_owner(text)
    assert (found.phrase, text[found.rest :]) == (phrase, rest)


@pytest.mark.parametrize("text", NO_OWNER)
def test_nobody_leads(text) -> None:
    assert find_leading_owner(text) is None


@pytest.mark.parametrize(
    ("phrase", "owners"),
    [
        ("<@U1|priya>, <@U2> & <@U3>", ("<@U1>", "<@U2>", "<@U3>")),
        ("<@U1> <@U2|jo>, Police", ("<@U1>", "<@U2>", "Police")),
        ("<!subteam^S1|@a, b and c>", ("<!subteam^S1>",)),
        ("Police and Health", ("Police", "Health")),
        ("Police, Fire, and Ambulance", ("Police", "Fire", "Ambulance")),
        ("YOS / Probation", ("YOS", "Probation")),
        ("Health and Social Care", ("Health and Social Care",)),
        ("Police and Crime Commissioner", ("Police and Crime Commissioner",)),
        ("Health and Social Care and Police", ("Health and Social Care", "Police")),
        ("the Clerk", ("Clerk",)),
        ("Police and Police", ("Police",)),
    ],
)
def test_owners_are_parted(phrase, owners) -> None:
    assert split_owners(phrase) == owners


def test_the_name_slack_shows_is_left_out() -> None:
    """So that one person is one owner however the mention was sent."""
    assert tidy_owner("<@U1|priya>") == tidy_owner(" <@U1>: ") == "<@U1>"


@pytest.mark.parametrize(
    "phrase", ["Police", "vice chair", "DPH", "someone from Health", "Sue", "all partners", "Fire & Rescue"]
)
def test_these_name_somebody(phrase) -> None:
    assert names_somebody(phrase)


@pytest.mark.parametrize(
    "phrase", ["send", "the agenda", "", "and", "Finance report", "what we said", "Publish minutes"]
)
def test_these_name_nobody(phrase) -> None:
    assert not names_somebody(phrase)


@pytest.mark.parametrize(
    ("phrase", "before", "dated", "holds"),
    [
        ("JB", "update the boat list", False, True),
        ("BL", "update the boat list", False, False),
        ("PDF", "publish the plan", True, False),
        ("JKB", "publish the plan", False, False),
        ("JKB", "publish the plan", True, True),
        ("Clerk", "publish the plan", False, True),
        ("Siwan", "publish the plan", True, True),
        ("Friday club", "meet the team", True, False),
    ],
)
def test_who_is_noted_in_brackets(phrase, before, dated, holds) -> None:
    assert bool(is_noted_owner(phrase, before, dated=dated)) is holds


def test_a_bracketed_abbreviation_is_no_post() -> None:
    assert is_a_post("Clerk")
    assert not is_a_post("PDU")
