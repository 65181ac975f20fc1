"""What a passage's row keeps."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from knowledge.answering.windows import study
from knowledge.store.rows import passage_row
from knowledge.types import Audience, PaperRef, Part, Passage, PassageKind

PAPER = PaperRef(1, "terms.md", "Terms", "Aldwash", Audience.PUBLIC)


@given(st.text(), st.lists(st.text(), max_size=4))
def test_what_a_passage_is_matched_by_is_the_same_kept_or_worked_out(lead_in: str, texts: list[str]) -> None:
    parts = tuple(Part(text, text) for text in texts)
    passage = Passage(PAPER, 0, PassageKind.LIST, (), lead_in, parts, "para 1")
    kept = replace(passage, senses=str(passage_row(passage)["senses"]))
    assert study(kept).said == study(passage).said
