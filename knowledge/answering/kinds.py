"""Whether a window holds the kinds of answer that the question wants, said of what it asks about."""

import re
from collections.abc import Callable

from knowledge.answering.asked_with import ASKED_WITH
from knowledge.answering.belonging import names_members, tells_members
from knowledge.answering.counting import counted, counts, lists_so_many
from knowledge.answering.held import REQUIRED, holds, may_be_plain, plainly, sums
from knowledge.answering.question import Question
from knowledge.answering.unsaid import asks, blank, filled_in
from knowledge.answering.vocabulary import FORMER, TODAY
from knowledge.answering.want import Want
from knowledge.answering.windows import Window, leading_text, study
from knowledge.remembered import kept_with
from knowledge.types import Passage, PassageKind
from knowledge.words import senses, unnumbered

CREDIT = 0.15
LACKS = 0.35
NAMED = 0.35
"""Credit for a person's name where people are asked for: a post may do, but duties of a chair are not who chairs."""
IF_NOT = 0.3
"""Credit for saying what is so if something is not, where that is asked."""
NO_DUTY = 0.2
"""What a text loses that names who was asked about and says nothing of what they are to do."""
SET_ASIDE = 0.3
A_BREAKDOWN = 3
"""So many sums in a list or table break a cost down."""
BROKEN_DOWN = 0.25
ABOUT_IT = 0.4
"""The share of the question that a sentence must cover, with what stands above it, to be said of what was asked."""
ABOUT_ALL_OF_IT = 0.65
"""The share that an item must cover where the answer stands in a sentence of it that says less."""
ABOUT_A_SUM = 0.2
"""The same for a sum, which may stand in a row of few words, or a quorum, which is said of few bodies."""

_FILLED_IN = frozenset(
    {Want.COUNT, Want.DATE, Want.DAY, Want.DURATION, Want.FREQUENCY, Want.MONEY, Want.NAME, Want.QUORUM, Want.BOUNDS}
)
_PEOPLE = frozenset({Want.WHO, Want.CHAIR, Want.NAME, Want.MEMBERS})
_OF_TODAY = re.compile(rf"\bwho(?:['’]?s| is| are|['’]re)\b|\b(?:{TODAY})\b", re.I)
_LED_TO_IT = {
    Want.DUTY: re.compile(
        r"\b(?:responsib\w+|accountable|dut(?:y|ies)|roles?|functions?|tasks?|will|shall|must)\b[^.]{0,60}:?\s*$", re.I
    ),
    Want.MEMBERS: re.compile(r"\b(?:members?(?:hip)?|compris\w+|consist\w*|made up)\b[^.]{0,60}:?\s*$", re.I),
}
SO_MANY = 0.4
"""Credit for a list of as many items as are asked for."""
LED_IN = 0.3
"""Credit for a list that its lead-in says is what was asked for."""
_RARE = frozenset({Want.MONEY, Want.CONTACT})
_IN_ONE_SENTENCE = frozenset({Want.MONEY, Want.DATE, Want.FREQUENCY, Want.QUORUM, Want.CHAIR, Want.NAME})
"""Kinds that must stand in the same sentence as what they are said of."""
_SELDOM_SAID = (frozenset({Want.MONEY}), frozenset({Want.QUORUM}))
_OF_PEOPLE = frozenset({Want.CHAIR})
_UNTOLD = frozenset({Want.LIST, Want.MEANING})
_FROM_ABOVE = frozenset(
    {Want.QUORUM, Want.CHAIR, Want.TERMS, Want.MEMBERS, Want.WINNER, Want.OUTCOME, Want.DECISION, Want.DATED}
    | {Want.ATTENDED, Want.ABSENT}
)
"""Kinds that a heading may hold for what stands below it."""


def credit(question: Question, window: Window, lacking: frozenset[Want] = frozenset()) -> tuple[float, bool]:
    """Credit for the kinds of answer that stand here, and whether all stand that must.

    The passage has none of the kinds `lacking`.
    """
    if not lacking.isdisjoint(REQUIRED):
        return -LACKS, False
    passage = window.passage
    listed = passage.kind is not PassageKind.PROSE and Want.LIST in question.wants
    text = passage.text if listed else window.evidence
    if says_nothing(question, window):
        return -LACKS, False
    total = (_as_a_list(question, passage) if listed else 0.0) - set_aside(question, passage)
    for want in question.wants - _UNTOLD:
        held = holds(want, _headed(window, listed=listed) if want in _FROM_ABOVE else text)
        if want is Want.MEMBERS:
            held = tells_members(question, window, held=held)
        if not held and (want in REQUIRED or (want is Want.COUNT and not _may_be_counted(passage))):
            return -LACKS, False
        if want is Want.COUNT and Want.QUORUM not in question.wants and not counts(counted(question), window):
            return -LACKS, False
        total += CREDIT * (1 + plainly(want, text)) if held else 0.0
        total -= NO_DUTY * (want is Want.DUTY and not _tells_duties(window))
    total += IF_NOT * (Want.OTHERWISE in question.wants and holds(Want.OTHERWISE, text))
    return total + NAMED * (bool(question.wants & _OF_PEOPLE) and holds(Want.NAME, text)), True


def _as_a_list(question: Question, passage: Passage) -> float:
    """Credit for a list, where one is wanted, by what leads into it, how long it is, and the sums in it."""
    broken_down = Want.MONEY in question.wants and sums(passage.text) >= A_BREAKDOWN
    led_in, so_many = _led_in(question, passage), lists_so_many(question, passage)
    return BROKEN_DOWN * broken_down + LED_IN * led_in + SO_MANY * so_many


def _led_in(question: Question, passage: Passage) -> bool:
    """Whether what leads into the list says outright that it is what was asked for: "The Board is responsible for:"."""
    return any(_LED_TO_IT[want].search(leading_text(passage)) for want in question.wants & _LED_TO_IT.keys())


def says_nothing(question: Question, window: Window) -> bool:
    """Whether the window cannot answer: it only asks, it is a form not filled in, or it says who it was, not is."""
    if (asks(window) and "question" not in question.text.lower()) or blank(window):
        return True
    if _left_open(question, window):
        return True
    return bool(question.wants & _PEOPLE and _was(question, window.passage) and _OF_TODAY.search(question.text))


def _left_open(question: Question, window: Window) -> bool:
    """Whether what is asked for stands where a model leaves it open: it would be told if that were filled in."""
    filled, wanted = filled_in(window), question.wants & _FILLED_IN
    return bool(filled) and any(holds(want, filled) for want in wanted - {Want.COUNT} or wanted)


def _tells_duties(window: Window) -> bool:
    return holds(Want.DUTY, " ".join((window.evidence, *window.passage.headings)))


def _headed(window: Window, *, listed: bool) -> str:
    return study(window.passage).headed if listed else window.headed


def most_credit(question: Question, lacking: frozenset[Want] = frozenset()) -> float:
    """What `credit` gives at most to a window of a passage that has none of the kinds `lacking`."""
    if not lacking.isdisjoint(REQUIRED):
        return -LACKS
    most = kept_with(question, _most_credit)
    return most - sum(_credit_for(want) for want in lacking - _UNTOLD) if lacking else most


def _credit_for(want: Want) -> float:
    return CREDIT * (1 + may_be_plain(want)) + IF_NOT * (want is Want.OTHERWISE)


def _most_credit(question: Question) -> float:
    wants = question.wants - _UNTOLD
    besides = NAMED * bool(wants & _OF_PEOPLE) + BROKEN_DOWN * (Want.MONEY in wants)
    return sum(map(_credit_for, wants)) + besides + (LED_IN + SO_MANY) * (Want.LIST in question.wants)


def lacking(question: Question, passage: Passage) -> frozenset[Want]:
    """The kinds of answer that stand nowhere in the passage, so that no window of it need be looked at for them.

    Where an answer must hold one of them, `credit` gives -LACKS at most.
    """
    text = study(passage).headed
    looked_for = question.wants & (REQUIRED | {Want.OTHERWISE} | kept_with(question, _asked_in_words))
    return frozenset(
        want for want in looked_for if not holds(want, text) and not (want is Want.MEMBERS and names_members(passage))
    )


def _asked_in_words(question: Question) -> frozenset[Want]:
    """The kinds wanted that words of the question ask for."""
    words = {t.word for t in question.terms}
    return frozenset(w for w in question.wants & ASKED_WITH.keys() if not words.isdisjoint(ASKED_WITH[w]))


def _may_be_counted(passage: Passage) -> bool:
    """A list or table gives a number by its length."""
    return passage.kind is not PassageKind.PROSE


def rare(question: Question) -> bool:
    """Whether the question wants a kind that few passages hold."""
    return bool(question.wants & _RARE)


def said_of_it(question: Question, window: Window, cover: Callable[[frozenset[str]], float]) -> bool:
    """Whether what must stand does so in a sentence about what was asked.

    `cover` gives the share of the question that stems cover together with what stands above them.
    """
    if Want.TERMS in question.wants:
        in_prose = window.passage.kind is PassageKind.PROSE and holds(Want.TERMS, window.text)
        return cover(frozenset()) >= ABOUT_IT or (in_prose and cover(window.inside) >= ABOUT_ALL_OF_IT)
    needed = question.wants & _IN_ONE_SENTENCE
    if Want.MEMBERS in question.wants and names_members(window.passage):
        needed -= {Want.NAME}
    if not needed:
        return True
    heading = unnumbered(window.passage.headings[-1]) if window.passage.headings else ""
    telling = [
        s for s in window.sentences if any(holds(w, f"{heading}: {s}" if w in _FROM_ABOVE else s) for w in needed)
    ]
    enough = ABOUT_A_SUM if needed in _SELDOM_SAID else ABOUT_IT
    if any(cover(frozenset(senses(s))) >= enough for s in telling):
        return True
    an_item = window.passage.kind is not PassageKind.PROSE and len(window.positions) == 1
    return an_item and bool(telling) and cover(window.inside) >= ABOUT_ALL_OF_IT


def satisfied(question: Question, window: Window, lacking: frozenset[Want] = frozenset()) -> frozenset[str]:
    """The words that ask for a kind of answer which stands here; the passage has none of the kinds `lacking`."""
    asked = kept_with(question, _asked_in_words)
    held = [ASKED_WITH[w] for w in asked if w not in lacking and holds(w, window.evidence)]
    return frozenset().union(*held)


def asking_words(question: Question) -> frozenset[str]:
    """The words that ask for the kinds of answer wanted."""
    return frozenset().union(*(ASKED_WITH.get(w, frozenset()) for w in question.wants))


def set_aside(question: Question, passage: Passage) -> float:
    """What a passage loses that describes its file, or that holds what was when what is was asked for."""
    cover_block = passage.position == 0 and passage.kind is PassageKind.TABLE and not passage.header
    return SET_ASIDE * (2 * cover_block + _was(question, passage))


def _was(question: Question, passage: Passage) -> bool:
    """Whether the passage holds what was, which the question does not ask for."""
    return study(passage).of_the_past and not kept_with(question, _asks_of_the_past)


def _asks_of_the_past(question: Question) -> bool:
    return not FORMER.isdisjoint(t.word for t in question.terms)
