"""An officer's answer before the papers', where the question is the one that it answers."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import date

from knowledge.answering.alike import alike, likeness, worth_a_look
from knowledge.answering.scope import Named, is_generic, name_words
from knowledge.types import Answer, Audience, Curated
from knowledge.words import fold, spoken


def matching(
    question: str,
    standing: Sequence[tuple[str, Curated]],
    sees: Collection[Audience],
    about: Named,
    known: Callable[[str], bool],
) -> Curated | None:
    """The officer's answer to this very question that the asker may see; the latest of several.

    `standing` pairs answers with their question's likeness. `about` are the partnerships that the question is about,
    none where it is about any, and the words of it that name them.
    """
    naming = about.words
    wanted = likeness(question, naming)
    if not wanted:
        return None
    within = (pair for pair in standing if pair[1].audience in sees and _within(pair[1], about.partnerships))
    for kept, one in within:
        if kept == wanted or (worth_a_look(kept, wanted) and _same(question, one, known, naming)):
            return one
    return None


def _same(question: str, one: Curated, known: Callable[[str], bool], naming: Collection[str]) -> bool:
    return alike(question, one.question, known, {*naming, *own_words(one.partnership)})


def own_words(partnership: str) -> frozenset[str]:
    """The words of a partnership's name that name it alone: within it, a question means the same without them."""
    return frozenset(word for word in name_words(partnership) if not is_generic(word))


def put_first(answer: Answer, curated: Curated, today: date) -> Answer:
    """The officer's answer, marked as one; the papers' beside it where the officer's is due for review."""
    note = mark(curated, today)
    source = f"\nSource: {curated.source}" if curated.source else ""
    words = f"{note}\n{curated.answer}{source}"
    beside = answer.excerpts if curated.due(today) and answer.found else ()
    text = f"{words}\n\nThe papers say:\n{answer.text}" if beside else words
    return replace(
        answer, found=True, text=text, excerpts=beside, choices=(), also=(), note=note, nearest=None, curated=curated
    )


def mark(curated: Curated, today: date) -> str:
    """Whose answer it is, since when, and until when it holds; and of which partnership."""
    of = f" for {spoken(curated.partnership)}" if curated.partnership else ""
    review = "due for review since" if curated.due(today) else "review by"
    approved = f"approved {_day(curated.approved_on)}, {review} {_day(curated.review_on)}"
    return f"Answer by {curated.approved_name}{of}, {approved}."


def _within(curated: Curated, partnerships: Collection[str]) -> bool:
    if not curated.partnership or not partnerships:
        return True
    return fold(spoken(curated.partnership)) in {fold(spoken(p)) for p in partnerships}


def _day(when: date) -> str:
    return f"{when.day} {when:%B %Y}"
