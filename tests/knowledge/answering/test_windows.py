"""The runs of a passage's parts that may answer by themselves."""

from itertools import pairwise

from knowledge.answering.windows import LONG_ITEM, windows
from knowledge.types import Audience, PaperRef, Part, Passage, PassageKind

PAPER = PaperRef(1, "options.md", "Options", "Aldwash", Audience.PUBLIC)
SENTENCES = (
    "The weir is mended by the warden each spring.",
    "The lock stays as it is.",
    "A second warden is paid for by the mill.",
    "The mill has said that it will pay for no more than one year, whatever the trust decides upon in the end.",
    "Boats wait at the lower gate until the keeper has been told of them by the clerk of the trust.",
)
LONG = " ".join(SENTENCES)


def passage(kind: PassageKind, *parts: Part) -> Passage:
    return Passage(PAPER, 0, kind, (), "", parts, "para 1", id=1)


def test_a_long_item_is_looked_at_two_sentences_at_a_time() -> None:
    assert len(LONG) > LONG_ITEM
    head, child = Part("C. Another warden", "C. Another warden"), Part(LONG, LONG, level=1)
    found = windows(passage(PassageKind.LIST, head, child))
    pairs = [f"{first} {second}" for first, second in pairwise(SENTENCES)]
    assert [w.text for w in found] == [head.text, *(f"{head.text}; {pair}" for pair in pairs)]
    assert [w.positions for w in found] == [(0,), *[(1,)] * len(pairs)]


def test_its_words_are_those_of_its_sentences_and_of_what_stands_above() -> None:
    found = windows(passage(PassageKind.LIST, Part("Another keeper", "Another keeper"), Part(LONG, LONG, level=1)))
    assert {"keeper", "weir", "lock"} <= found[1].inside
    assert "mill" not in found[1].inside


def test_a_short_item_is_looked_at_whole() -> None:
    short = Part("Mend the weir. Keep the lock. Pay the warden.", "…")
    assert [w.text for w in windows(passage(PassageKind.LIST, short))] == [short.text]
