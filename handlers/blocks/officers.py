"""What officers are shown: the questions that wait for them, and the form that approves an answer."""

from collections.abc import Sequence
from datetime import date

from handlers import ids
from handlers.blocks import form
from handlers.blocks.text import (
    Block,
    Message,
    button,
    clip,
    context,
    day,
    escape,
    fallback,
    one_section,
    plain,
    recorded,
    row,
    sections,
)
from knowledge.types import Audience, Case, Curated, Wanted
from knowledge.words import spoken

REPLY = "Reply in this thread; “Use as answer” then has me give your reply to everyone who asks this."
SEEN_BY = {
    Audience.PUBLIC: "Everyone, guests too",
    Audience.PARTNERS: "Members of this workspace",
    Audience.OFFICERS: "Officers only",
}


def case(one: Case, link: str) -> Message:
    """A question that waits, for the officers' channel."""
    said = "asks" if one.wants is Wanted.ANSWER else "says that my answer to this was not right"
    where = f"<{link}|where it was asked>" if link else "asked in private"
    facts = " · ".join(filter(None, [escape(spoken(one.partnership)), where]))
    lead = f"<@{one.who}> {said}:\n*{escape(one.question)}*"
    return Message(fallback(f"A question for you: {one.question}"), [*sections(lead), context(facts), context(REPLY)])


def wanted_after_all(one: Case) -> Message:
    """That somebody would like an answer to a question that was posted before."""
    sentence = f"<@{one.who}> would like an answer to this."
    return Message(sentence, sections(sentence))


def use_it(place: str) -> Message:
    """To an officer who replied to a case."""
    words = "Shall I give this to everyone who asks this question?"
    return Message(words, [*sections(words), row(button("Use as answer", ids.OFFICER_USE, place, primary=True))])


def approval(one: Case, reply: str, partnerships: Sequence[str], review_on: date, place: form.Place) -> Block:
    """The form in which an officer approves an answer."""
    seen_by = {audience.value: words for audience, words in SEEN_BY.items()}
    of = [form.choice(ids.PARTNERSHIP, "Partnership (none means all)", partnerships, one.partnership)]
    fields = [
        form.text(ids.QUESTION, "Question, as people would ask it", initial=one.question),
        form.text(ids.REPLY, "Answer", initial=reply, multiline=True),
        form.text(ids.SOURCE, "Paper or other source", optional=True),
        *(of if partnerships else ()),
        form.labelled(ids.AUDIENCE, "Who may see it", seen_by, Audience.PARTNERS),
        form.day(ids.REVIEW_ON, "Review it on", initial=review_on),
    ]
    return form.modal(ids.CURATED_FORM, "Use as answer", fields, place, submit="Approve")


def approved(curated: Curated) -> Message:
    """What everyone in the officers' thread sees of an approval."""
    of = f" in {spoken(curated.partnership)}" if curated.partnership else ""
    seen = SEEN_BY[curated.audience].lower()
    sentence = f"Approved by <@{curated.approved_by}>. I give this answer first{escape(of)} until it is withdrawn."
    facts = context(f"*{escape(clip(curated.question, 300))}* · for {seen} · review by {day(curated.review_on)}")
    withdraw = row(button("Withdraw", ids.OFFICER_WITHDRAW, str(curated.id)))
    return Message(fallback(f"Approved: {curated.question}"), [*sections(sentence), facts, withdraw])


def withdrawn(curated: Curated, who: str) -> Message:
    """What stands in its place when it is withdrawn."""
    sentence = f"Withdrawn by <@{who}>: *{escape(curated.question)}*. From now on the papers answer this."
    return Message(sentence, sections(sentence))


def answered(curated: Curated, who: str, note: str) -> Message:
    """The officer's answer to the one who asked for it."""
    lead = f"<@{who}>, an officer has answered “{escape(clip(curated.question, 300))}”:"
    source = [context(f"Source: {recorded(curated.source)}")] if curated.source else []
    blocks = [*sections(lead), *one_section(recorded(curated.answer)), *source, context(escape(note))]
    return Message(f"{lead}\n{fallback(curated.answer)}", blocks)


def asked(sentence: str) -> Message:
    """To one who asked an officer; mentions in it are people to turn to."""
    return Message(sentence, sections(recorded(sentence))) if "<@" in sentence else plain(sentence)
