"""What people say in words of their own, and what papers write for it."""

from pkgutil import get_data

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answering.everyday import in_written_words, meant, written_for
from knowledge.answering.spellings import elsewhere
from knowledge.types import Asker

ANYONE = Asker("U1")
LEXICON = sorted(
    {
        form
        for line in (get_data("knowledge.answering", "everyday.txt") or b"").decode().splitlines()
        for form in (
            line.partition(" = ")[0].split("/")
            if " " not in line.partition(" = ")[0]
            else [line.partition(" = ")[0].replace("/", " ")]
        )
    }
)
TERMS = """# Brackley Harbour Trust, terms of reference

The Trust accounts are kept by the Treasurer, who is Anna Birch.

Returns go to the port authority quarterly.

The Trust is made up of a Harbour Officer, a Lights Officer and a Moorings Officer.

It is the decision of the Trust which moorings are let.

The Lights Officer will represent the Trust on the Coast Forum.

Enquiries: Tom Reed, Ext: 4417

The organization has a center for visitors in the old lifeboat house.

We recommend that the slipway be widened before the regatta.

The Trust receives a lights report monthly.

Membership of the Coast Forum costs £12 a year.

A pilot inspects the head ropes.

The Junior Warden is the advocate of children at all meetings.

Accommodation is found for visiting crews.
"""
MINUTES = """# Minutes of the Brackley Harbour Trust, 22 September 2031

The slipway was closed for repairs.
"""


@pytest.fixture
def library(library_of):
    return library_of({"brackley/terms.md": TERMS, "brackley/minutes.md": MINUTES})


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("who looks after the money at the trust?", "Anna Birch"),
        ("what goes to the port authority every quarter", "quarterly"),
        ("which officers make up the trust", "Moorings Officer"),
        ("who is it up to which moorings are let?", "decision of the Trust"),
        ("who'll speak for the trust on the coast forum", "Lights Officer"),
        ("Tom Reed's extension?", "4417"),
        ("does the organisation have a centre for visitors", "lifeboat house"),
        ("what are they reccomending for the slipway", "widened"),
        ("what was closed in Sept 2031?", "slipway was closed"),
        ("how often are we sent the lights report", "monthly"),
        ("how much is it to be in the coast forum?", "£12"),
        ("who sticks up for the kids", "Junior Warden"),
        ("anywhere to stay for crews? a place to live I mean", "Accommodation is found"),
        ("as a head: who inspects the ropes?", "A pilot inspects"),
    ],
)
def test_an_everyday_phrase_finds_what_papers_write(library, question, answer) -> None:
    assert answer in library.ask(question, ANYONE).text


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("organisation", "organization"),
        ("authorized", "authorised"),
        ("analyse", "analyze"),
        ("centres", "centers"),
        ("program", "programme"),
        ("programmes", "programs"),
        ("fulfilled", ""),
        ("rise", ""),
        ("size", ""),
    ],
)
def test_a_word_is_known_by_its_spelling_overseas(here, there) -> None:
    assert elsewhere(here) == there


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("who sticks up for them", {"sticks": [("advocate",)]}),
        ("can they kick him out", {"kick": [("expel",)]}),
        ("can they kick the ball", {}),
        ("when did it KICK OFF?", {"kick": [("commence",)]}),
        ("kick", {}),
        ("", {}),
    ],
)
def test_several_words_are_known_together(said, written) -> None:
    assert meant(said) == written


@given(st.text())
def test_no_text_is_too_odd_for_them(text) -> None:
    meant(text)
    in_written_words(text)


def test_what_is_written_for_a_word_may_be_looked_for() -> None:
    written = [written_for(word) for word in LEXICON if " " not in word]
    assert all(words and all(words) for options in written for words in options)
    assert sum(map(bool, written)) > 0.9 * len(written)


@pytest.mark.parametrize("word", ["kids", "tells", "hurting"])
def test_a_words_plain_endings_need_not_be_given(word) -> None:
    assert written_for(word)


@pytest.mark.parametrize(("word", "other"), [("team", "teams"), ("accountable", "accounts")])
def test_a_word_that_is_none_of_its_endings_is_another(word, other) -> None:
    assert not set(written_for(word)) & set(written_for(other))


@pytest.mark.parametrize("start", range(0, len(LEXICON), 250))
def test_every_entry_may_be_asked_of_papers_that_lack_it(library_of, start) -> None:
    library = library_of({"quay/terms.md": "# Quay\n\nThe Board of the quay meets in the mill.\n"})
    for word in LEXICON[start : start + 250]:
        assert library.ask(f"who can {word} at the quay?", ANYONE).text
