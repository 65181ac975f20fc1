"""Pasted tables as lines that label their rows."""

import pytest

from knowledge.register.capture.tables import with_rows_told

HEADER = "Action | Owner | Due | Status"


def test_a_row_below_a_header_is_told_as_an_action() -> None:
    assert with_rows_told([HEADER, "Order the keys | Clerk | 12 March | open"]) == [
        "• ACTION: Clerk: Order the keys – due 12 March"
    ]


@pytest.mark.parametrize("state", ["done", "Complete", "CLOSED", "✅"])
def test_a_row_that_is_closed_is_left_out(state) -> None:
    assert with_rows_told([HEADER, f"Order the keys | Clerk | 12 March | {state}"]) == []


def test_the_rule_below_a_header_is_no_row() -> None:
    assert with_rows_told(["| Who | What |", "| --- | --- |", "| Clerk | Order the keys |"]) == [
        "• ACTION: Clerk: Order the keys"
    ]


def test_a_decision_is_told_as_one() -> None:
    assert with_rows_told(["Decision | Lead", "Close the hub | Police"]) == ["• Decision: Close the hub"]


@pytest.mark.parametrize("rows", [["Month | Visits", "Jan | 4"], ["Mon\tTue", "4\t6"], ["a line", "another"]])
def test_other_lines_stay_as_they_are(rows) -> None:
    assert with_rows_told(rows) == rows
