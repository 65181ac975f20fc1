"""Names and the initials that people call them by."""

from hypothesis import given
from hypothesis import strategies as st

from knowledge.structure.names import names


def test_a_capitalised_name_has_initials() -> None:
    assert ("psu", "Partnership Support Unit") in names("The Partnership Support Unit reports to the Board.")


def test_a_name_inside_a_longer_one_has_its_own() -> None:
    assert ("hwb", "Health and Wellbeing Board") in names("the Aldwash Health and Wellbeing Board")


def test_joining_words_count_or_not() -> None:
    found = names("See the Code of Conduct.")
    assert {("cc", "Code of Conduct"), ("coc", "Code of Conduct")} <= found


def test_a_definition_in_brackets_needs_no_capitals() -> None:
    assert ("caf", "common assessment framework") in names("the common assessment framework (CAF) will")


def test_a_bracket_that_does_not_spell_the_words_defines_nothing() -> None:
    assert names("the framework (XYZ) will") == frozenset()


@given(st.text())
def test_no_text_upsets_it(text) -> None:
    assert all(initials == initials.lower() for initials, _ in names(text))
