"""Hasty words in the spelling that rules know."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.register.capture.spelling import spelt_out


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("shes sending it", "she's sending it"),
        ("cud sm1 ring them", "could someone ring them"),
        ("please please please send it", "please send it"),
        ("IM me", "IM me"),
        ("see <@U1im> and im.example.org", "see <@U1im> and im.example.org"),
    ],
)
def test_it_is_spelt_out(written, meant) -> None:
    assert spelt_out(written) == meant


@given(st.text(max_size=80))
def test_what_is_spelt_out_stays(text) -> None:
    assert spelt_out(spelt_out(text)) == spelt_out(text)
