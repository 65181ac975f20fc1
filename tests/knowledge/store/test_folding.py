"""An answer that is shown in part is kept with all that its papers are."""

from datetime import date

from knowledge.store.folding import packed, unpacked
from knowledge.types import Answer, Audience, Excerpt, PaperKind, PaperRef, PaperStatus, Successor


def test_a_paper_that_was_superseded_is_said_to_be_so_when_the_rest_is_shown() -> None:
    later = Successor("quay/terms-2.md", "Terms of reference 2031", date(2031, 5, 3))
    paper = PaperRef(1, "quay/terms.md", "Terms", "quay", Audience.PUBLIC, date(2030, 1, 2), successor=later)
    draft = PaperRef(
        2, "quay/pact.md", "Pact", "quay", Audience.PUBLIC, status=PaperStatus.DRAFT, kind=PaperKind.PROTOCOL
    )
    excerpts = tuple(Excerpt(p, "para 1", "", ("One",), ("One",), listed=True) for p in (paper, draft))
    answer = Answer("who?", found=True, text="One", excerpts=excerpts)
    kept = unpacked(packed(answer))
    assert kept.excerpts == excerpts
    assert [e.paper.standing for e in kept.excerpts] == ["superseded by Terms of reference 2031, 3 May 2031", "draft"]
