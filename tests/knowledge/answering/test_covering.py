"""How well texts cover a question's terms."""

from collections.abc import Mapping

from knowledge.answering.covering import HEADING_CREDIT, TITLE_CREDIT, Covering
from knowledge.answering.terms import Option, Term
from knowledge.answering.weights import Weights
from knowledge.types import Audience, PaperRef, Part, Passage, PassageKind
from knowledge.words import senses

WEIR = Term("weir", (Option(("weir",)), Option(("dam",), 0.8)))
WARDEN = Term("lwo", (Option(("lwo",)), Option(("lock", "warden"))))


def passage(text: str, *headings: str, title: str = "Notes") -> Passage:
    paper = PaperRef(1, "notes.md", title, "Aldwash", Audience.PUBLIC)
    return Passage(paper, 0, PassageKind.PROSE, headings, "", (Part(text, text),), "para 1", id=1)


def covered(text: str, *headings: str, title: str = "Notes") -> Mapping[str, float]:
    covering = Covering((WEIR, WARDEN), Weights({"weir": 3.0, "lwo": 1.0}))
    around = covering.around(passage(text, *headings, title=title))
    return covering.together(around, covering.held(frozenset(senses(text)))).credits


def test_the_best_of_a_terms_options_counts() -> None:
    assert covered("A dam is no weir.") == {"weir": 1.0}


def test_what_stands_for_a_term_counts_less() -> None:
    assert covered("A dam.") == {"weir": 0.8}


def test_a_heading_covers_nearly_as_well() -> None:
    assert covered("It leaks.", "The weir") == {"weir": HEADING_CREDIT}


def test_an_options_words_must_all_be_there() -> None:
    assert covered("The lock.") == {}


def test_an_options_words_may_be_split_between_text_and_heading() -> None:
    assert covered("The warden.", "The lock") == {"lwo": TITLE_CREDIT}
