"""Tasks as planners and trackers post them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.register.capture.records import with_record_told


def test_the_owners_field_comes_first() -> None:
    assert with_record_told("[Board] Renew the lease\nAssigned to: Mo Obi\nDue: 14 March") == (
        "ACTION: Mo Obi: Renew the lease. Due: 14 March"
    )


@pytest.mark.parametrize(
    "message",
    [
        "Assigned to: Mo Obi",
        "ACTION: renew the lease. Owner: Mo Obi",
        "Renew the lease. Owner: Mo. Paint the hall. Owner: Flo.",
        "Renew the lease. Assigned to: Mo Obi. Completed 3 March.",
    ],
    ids=["no title", "a label", "two tasks", "done"],
)
def test_what_is_no_open_task_stays_as_it_is(message) -> None:
    assert with_record_told(message) == message


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_beside_a_field_is_read(before, after) -> None:
    assert with_record_told(f"{before} Assigned to: Mo Obi. {after}")
