"""What kinds of answer a text holds, however it says so."""

import pytest

from knowledge.answering.held import holds
from knowledge.answering.want import Want


@pytest.mark.parametrize(
    ("want", "text"),
    [
        (Want.CHAIR, "Presided over by the mayor."),
        (Want.CHAIR, "It is facilitated by an officer."),
        (Want.CHAIR, "Convener: B. Moss"),
        (Want.QUORUM, "Three of them must be present."),
        (Want.QUORUM, "A majority is quorate."),
        (Want.MONEY, "Entry is free to all."),
        (Want.MONEY, "It comes without charge: no charge is made."),
        (Want.MONEY, "There are no financial implications."),
        (Want.MONEY, "This is done within existing resources."),
        (Want.MONEY, "A fee of £5."),
        (Want.MONEY, "Levy | 61,952.00"),
        (Want.MONEY, "Levy | 94.50"),
        (Want.MONEY, "Expenditure: Rent | 45,048 | 22,540"),
        (Want.FREQUENCY, "At least once per calendar year."),
        (Want.DURATION, "A chair sits for two terms."),
        (Want.DURATION, "It runs until the review."),
        (Want.DURATION, "There is no limit."),
        (Want.COUNT, "On 3 May 2021 four of them met."),
        (Want.DAY, "It opens on 3rd May."),
        (Want.DAY, "It opens in May"),
        (Want.DAY, "May 2031: opening"),
        (Want.DAY, "Opening: Sept"),
        (Want.DAY, "It opened in 2031."),
        (Want.SHARE, "On-costs of 24.2% apply."),
        (Want.MONEY, "A grant of 3 million"),
        (Want.MONEY, "About 40k a year"),
        (Want.TIME, "It opens at 7.30 in the evening."),
        (Want.TIME, "It opens at 7pm."),
        (Want.TENURE, "Members serve for two regattas."),
        (Want.ACTIONS, "The clerk to write to the mill."),
        (Want.EXCLUDED, "Staff may not vote."),
        (Want.MEMBERS, "The panel consists of two wardens and a clerk."),
        (Want.QUORUM, "The quorum is nineteen."),
        (Want.QUORUM, "Five are needed for a quorate meeting."),
        (Want.QUORUM, "They are not counted in the quorum, which is six."),
        (Want.MONEY, "Item: Newsletter; Cost: 1,450"),
        (Want.DURATION, "The clerk works 16 hours a week."),
        (Want.SHARE, "Two thirds of those present."),
        (Want.OTHERWISE, "If the lock were not mended, boats would wait."),
        (Want.OTHERWISE, "Without a warden it stays shut."),
        (Want.OUTCOME, "Vote - 3 for, 1 against."),
    ],
)
def test_an_answer_is_known_by_each_of_its_ways(want: Want, text: str) -> None:
    assert holds(want, text)


@pytest.mark.parametrize(
    ("want", "text"),
    [
        (Want.CHAIR, "There are tables in the hall."),
        (Want.QUORUM, "Present: all."),
        (Want.QUORUM, "Any trustee counted in the quorum, the rest by a majority."),
        (Want.DURATION, "The pumps run 24 hours a day."),
        (Want.MONEY, "They feel free, and the budget is set."),
        (Want.MONEY, "Action | 5.10 | The clerk"),
        (Want.DURATION, "They met in a year of plenty."),
        (Want.DAY, "They decide separately, as they may, on the market."),
        (Want.DAY, "Under the Harbours Act 2004 it may."),
        (Want.DAY, "May delegate to others."),
        (Want.SHARE, "Some of them voted for it."),
        (Want.MONEY, "It concerns 45 million people."),
        (Want.MONEY, "A gangway 1m wide."),
        (Want.TIME, "It opens on 3 May 2031."),
        (Want.TENURE, "Papers are sent out one week before."),
        (Want.ACTIONS, "Ann Birch | Mill | Miller"),
        (Want.EXCLUDED, "Staff vote."),
        (Want.QUORUM, "Quorum: seven clear days' notice is given of the next meeting."),
        (Want.OTHERWISE, "It is set up where needed."),
        (Want.COUNT, "They met on 3 May 2021, see section 4."),
    ],
)
def test_a_word_of_the_kind_alone_is_no_answer(want: Want, text: str) -> None:
    assert not holds(want, text)


@pytest.mark.parametrize("text", ["Ann Birch", "Jean-Baptiste Roy", "Deputy Mayor Ann Birch"])
def test_people_are_named(text) -> None:
    assert holds(Want.NAME, f"It is led by {text} for now.")


@pytest.mark.parametrize(
    "text", ["Since QUAY closed", "QRS Children", "From May the Board", "the Vice Commodore", "If SLIP"]
)
def test_what_is_written_like_a_name_and_is_none(text) -> None:
    assert not holds(Want.NAME, f"{text} it is led by others.")
