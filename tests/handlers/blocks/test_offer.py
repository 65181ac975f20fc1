"""Offers as blocks, within what Slack takes."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.workspace.limits import check_message
from handlers.blocks.offer import offer
from handlers.keeping import Found
from knowledge.register.capture import CapturedItem
from tests.slack import buttons

TEXTS = st.text(min_size=1, max_size=3000).filter(str.strip) | st.integers(1, 3000).map("&".__mul__)
ITEMS = st.builds(
    CapturedItem,
    kind=st.sampled_from(["action", "decision"]),
    text=TEXTS,
    owner=st.none() | TEXTS,
    due=st.none() | st.dates(date(2020, 1, 1), date(2040, 1, 1)),
)


@given(st.lists(ITEMS, min_size=1, max_size=14))
def test_slack_takes_every_offer(items) -> None:
    read = [Found(item, f"message C1 1.1 {item.kind} {number}") for number, item in enumerate(items, 1)]
    message = offer(read, "1.1 abc")
    check_message({"text": message.text, "blocks": message.blocks})
    assert {button["action_id"] for button in buttons({"blocks": message.blocks})} == {
        "offer_yes",
        "offer_edit",
        "offer_no",
    }
