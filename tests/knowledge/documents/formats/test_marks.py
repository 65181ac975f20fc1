"""Markers: what numbers or bullets a line."""

import pytest

from knowledge.documents.formats.marks import follows, mark_of


@pytest.mark.parametrize(
    ("line", "marker", "words"),
    [
        ("1. The board", "1.", "The board"),
        ("3310.Police report", "3310.", "Police report"),
        ("4.1\tThat members", "4.1", "That members"),
        ("3.0 FUNCTIONS", "3.0", "FUNCTIONS"),
        ("1) Review", "1)", "Review"),
        ("(iv) the clerk", "(iv)", "the clerk"),
        ("a. safeguarding", "a.", "safeguarding"),
        ("B. Fewer groups", "B.", "Fewer groups"),
        ("· RESPECT", "·", "RESPECT"),
        ("•RESPECT", "•", "RESPECT"),
        ("\uf0b7\tRESPECT", "\uf0b7", "RESPECT"),
        ("o  to plan", "o", "to plan"),
        ("- ii. the partners", "ii.", "the partners"),
        ("2.", "2.", ""),
        ("5  Membership", "5", "Membership"),
    ],
)
def test_a_marker_is_parted_from_the_words(line, marker, words) -> None:
    mark = mark_of(line)
    assert mark
    assert (mark.text, line[mark.end :]) == (marker, words)


@pytest.mark.parametrize(
    "line",
    ["15.5.07", "17 September 2007", "2.5 million people", "24.2% on-costs", "i.e. the board", "-5 degrees", "6 CCGs"],
)
def test_a_date_an_amount_or_a_word_is_no_marker(line) -> None:
    assert mark_of(line) is None


@pytest.mark.parametrize(
    ("earlier", "later", "next_one"),
    [
        ("1. a", "2. a", True),
        ("1. a", "2) a", False),
        ("9. a", "10. a", True),
        ("h. a", "i. a", True),
        ("i. a", "ii. a", True),
        ("3.1 A", "3.2 A", True),
        ("3.1 A", "4.2 A", False),
        ("A. a", "b. a", False),
        ("1. a", "1. a", False),
    ],
)
def test_markers_of_one_list_follow_each_other(earlier, later, next_one) -> None:
    first, second = mark_of(earlier), mark_of(later)
    assert first
    assert second
    assert follows(first, second) is next_one
