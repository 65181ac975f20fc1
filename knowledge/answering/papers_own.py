"""What every paper has of its own: a date, an author, recommendations. Asked of no paper by name, each is meant."""

from knowledge.answering.asked_with import ASKED_WITH
from knowledge.answering.kinds import asking_words
from knowledge.answering.question import Question
from knowledge.answering.want import Want

_OWN = frozenset({Want.AUTHOR, Want.DATED, Want.RECOMMENDED})
_ASKING = ASKED_WITH[Want.DATED] | frozenset(
    "recommend recommends recommended recommending recommendation recommendations".split()
)


def of_any_paper(question: Question) -> bool:
    """Whether it asks what each paper has, and says of no paper which: who wrote the report, on what date."""
    telling = {t.word for t in question.terms if t.weight >= 1.0} - asking_words(question) - _ASKING
    return not question.wants.isdisjoint(_OWN) and not telling and not question.follows_on
