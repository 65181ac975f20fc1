"""Which date of a text it is due by, on Wednesday 15 January 2025."""

from datetime import date

import pytest

from knowledge.register.deadlines import find_deadline

WEDNESDAY = date(2025, 1, 15)

DUE = [
    ("send it by Friday", "2025-01-17", "send it "),
    ("send the paper Friday", "2025-01-17", "send the paper "),
    ("send the minutes of 3 April by Friday", "2025-01-17", "send the minutes of 3 April "),
    ("book the room for the 16 Sept meeting by tomorrow", "2025-01-16", "book the room for the 16 Sept meeting "),
    ("draft by Friday and final by month end", "2025-01-17", "draft  and final by month end"),
    ("draft it - 30 September 2024", "2024-09-30", "draft it - "),
    ("pull it together for the 30th", "2025-01-30", "pull it together "),
    ("get it done w/c 3 March", "2025-03-03", "get it done "),
    ("chase the return, deadline 3 Feb", "2025-02-03", "chase the return, "),
    ("redo it for Monday's exec", "2025-01-20", "redo it for Monday's exec"),
    ("comment before the Board on 16 Sept", "2025-09-16", "comment before the Board on 16 Sept"),
    ("book the hall before the Board on 16 Sept", "2025-09-16", "book the hall before the Board on 16 Sept"),
    ("write the paper for the Board on 16 Sept", "2025-09-16", "write the paper for the Board on 16 Sept"),
    ("take it to Cabinet on 3 March", "2025-03-03", "take it to Cabinet on 3 March"),
    (
        "send it three days before the Board on 12 March",
        "2025-03-09",
        "send it three days before the Board on 12 March",
    ),
    ("send it 5 working days before 20 March", "2025-03-13", "send it "),
    ("review the MOU, two weeks tops", "2025-01-29", "review the MOU,  tops"),
]

NOT_DUE = [
    *("invite Health to the workshop on 12 March", "circulate the agenda for the meeting on 12 Feb"),
    *("host the next meeting on 3 March", "meet quarterly from April", "send the 30 September figures"),
    *("the meeting is on 3 March", "book the hall for the AGM on 5 June", "amend the minutes dated 3 April"),
    *("take the plans to the Board in June", "in June the Board meets at the hall", "print the leaflets this year"),
]


@pytest.mark.parametrize(("text", "due", "rest"), DUE)
def test_what_is_due(text, due, rest) -> None:
    """The words of the date go; those that also say for what ("the Board on 16 Sept") stay."""
    found = find_deadline(text, today=WEDNESDAY)
    assert found.due.isoformat() == due
    assert text[: found.start] + text[found.end :] == rest


@pytest.mark.parametrize("text", NOT_DUE)
def test_a_meetings_or_past_date_is_no_deadline(text) -> None:
    assert find_deadline(text, today=WEDNESDAY) is None
