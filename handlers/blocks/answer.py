"""An answer -> a message: quoted words, and under them the paper and the place."""

from collections.abc import Sequence
from dataclasses import replace

from handlers import ids
from handlers.blocks.asked import Asked, pack
from handlers.blocks.feedback import ask_officer, feedback
from handlers.blocks.text import (
    Block,
    Message,
    button,
    clip,
    context,
    count,
    escape,
    fallback,
    fitting,
    recorded,
    row,
    sections,
)
from knowledge.types import Answer, Excerpt, PaperRef
from knowledge.words import spoken

ANSWER_CHARS = 7500
"""Of the quotes with their places, so that the whole message stays below what Slack refuses."""
EXCERPTS = 18
LINE_CHARS = 2800
UNDER_CHARS = 120
BUTTONS_A_ROW = 25
FOLDED = 10
"""Lines that are shown of a longer list."""
LONG = 15
"""A list of no more lines is shown whole."""
PAGE_CHARS = 6000
"""Of a long list in one message."""
ALSO = "also_"
"""Begins the ids of the blocks that offer other partnerships."""
ASKED_BY = "asked_by_"
"""Begins the ids of the blocks that say who shared an answer."""


def answer(given: Answer, asked: Asked) -> Message:
    """The message for an answer, a question asked back, or the plain sentence that the papers do not say.

    Long lists are folded. Where the question is kept, people may say what they think of the answer.
    """
    if given.choices:
        return _asks_back(given, asked)
    if not given.found:
        return Message(fallback(given.text), [*_not_found(given), *ask_officer(asked.number)])
    unfold = row(button(f"Show all {longest(given)}", ids.ANSWER_WHOLE, pack(asked))) if folds(given) else None
    blocks = _found(_cut(given) if asked.number else given)
    folded = [unfold] if unfold and asked.number else []
    return Message(fallback(given.text), [*blocks, *folded, *_also(given, asked), *feedback(asked.number)])


def private(given: Answer, asked: Asked) -> Message:
    """The same for the asker alone, with a button that shares what was found."""
    message = answer(given, asked)
    if not given.found or given.choices:
        return message
    return Message(message.text, [*message.blocks, _share(asked)])


def shared(message: Message, user: str, question: str) -> Message:
    """An answer that somebody shows to their channel."""
    said = f"<@{user}> asked: {escape(question)}"
    named = [{**block, "block_id": f"{ASKED_BY}{i}"} for i, block in enumerate(sections(said))]
    return Message(f"{said}\n{message.text}", [*named, *message.blocks])


def whole(given: Answer, asked: Asked, shown: Sequence[Block] = (), *, alone: bool = False) -> list[Message]:
    """A folded answer unfolded, in as many messages as it needs.

    The first keeps, of the blocks `shown` so far, who shared it and what other partnerships are offered.
    """
    first, *further = _pages(given)
    before, also = ([b for b in shown if str(b.get("block_id")).startswith(own)] for own in (ASKED_BY, ALSO))
    buttons = [*also, *feedback(asked.number), *([_share(asked)] if alone else [])]
    opening = Message(fallback(given.text), [*before, *_found(first), *buttons])
    return [opening, *(Message(fallback(page.text), _found(page)) for page in further)]


def folds(given: Answer) -> bool:
    """Whether a list of the answer is longer than what is shown at once."""
    return longest(given) > LONG and not given.choices


def longest(given: Answer) -> int:
    """How many lines its longest list has."""
    return max((len(e.lines) for e in given.excerpts if e.listed), default=0)


def curated(given: Answer) -> list[Block]:
    """An officer's answer, marked as one."""
    if given.curated is None:
        return []
    source = [context(f"Source: {recorded(given.curated.source)}")] if given.curated.source else []
    beside = sections("*The papers say:*") if given.excerpts else []
    return [*sections(recorded(given.curated.answer)), *source, context(escape(given.note)), *beside]


def _share(asked: Asked) -> Block:
    return row(button("Share in channel", ids.ANSWER_SHARE, pack(asked)))


def _cut(given: Answer) -> Answer:
    """The answer with its long lists cut short."""
    kept = (replace(e, lines=e.lines[:FOLDED]) if e.listed and len(e.lines) > LONG else e for e in given.excerpts)
    return replace(given, excerpts=tuple(kept))


def _pages(given: Answer) -> list[Answer]:
    """The answer in parts that each fit a message."""
    pages: list[list[Excerpt]] = [[]]
    room = PAGE_CHARS
    for excerpt in given.excerpts:
        left = list(excerpt.lines)
        while left:
            fits = max(fitting(left, room), 0 if pages[-1] else 1)
            if fits:
                pages[-1].append(replace(excerpt, lines=tuple(left[:fits])))
                room -= sum(map(len, left[:fits]))
                left = left[fits:]
            if left:
                pages, room = [*pages, []], PAGE_CHARS
    return [replace(given, excerpts=tuple(page), note=given.note if i == 0 else "") for i, page in enumerate(pages)]


def beside(message: Message, sentence: str) -> Message:
    """The message with a sentence in small print under it."""
    return Message(f"{message.text}\n{fallback(sentence)}", [*message.blocks, context(sentence)])


def _asks_back(given: Answer, asked: Asked) -> Message:
    return Message(fallback(given.text), [*_found(given), *_rows(given.choices, ids.QUESTION_CHOICE, asked)])


def _also(given: Answer, asked: Asked) -> list[Block]:
    """Buttons for the other partnerships of which the question may have been asked."""
    if not given.also:
        return []
    new = replace(asked, number=0)  # what is answered next is another question
    offered = [context("Did you mean another partnership?"), *_rows(given.also, ids.QUESTION_ALSO, new)]
    return [{**block, "block_id": f"{ALSO}{i}"} for i, block in enumerate(offered)]


def _rows(partnerships: Sequence[str], opening: str, asked: Asked) -> list[Block]:
    """A button for each partnership, in rows; their ids have this `opening`."""
    buttons = [button(spoken(one) or one, f"{opening}{i}", pack(asked, one)) for i, one in enumerate(partnerships, 1)]
    return [row(*buttons[i : i + BUTTONS_A_ROW]) for i in range(0, len(buttons), BUTTONS_A_ROW)]


def _first_line(text: str) -> str:
    return text.strip().split("\n")[0]


def _not_found(given: Answer) -> list[Block]:
    blocks = sections(escape(given.note or _first_line(given.text)))
    if given.nearest is None:
        return blocks
    words = clip(" ".join((given.nearest.lead_in, *given.nearest.lines)).strip(), 600)
    return [*blocks, context(f"The nearest there is, {_place(given.nearest)}: “{escape(words)}”")]


def _found(given: Answer) -> list[Block]:
    blocks = curated(given) or (sections(escape(given.note)) if given.note else [])
    left = ANSWER_CHARS - len(given.note)
    several = len({excerpt.paper.partnership for excerpt in given.excerpts}) > 1
    for excerpt in given.excerpts[:EXCERPTS]:
        if several:
            blocks += sections(f"*{escape(spoken(excerpt.paper.partnership))}*")
        left -= len(_place(excerpt))
        lines = [clip(line, LINE_CHARS) for line in excerpt.lines]
        shown = lines[: fitting(lines, left - len(excerpt.lead_in))]
        if shown:
            left -= sum(map(len, shown)) + len(excerpt.lead_in)
            blocks += [_quoted(excerpt, shown), context(_under(excerpt, len(shown)))]
        else:
            blocks.append(context(f"… and more in {_place(excerpt)}"))
    unshown = given.excerpts[EXCERPTS:]
    if unshown:
        blocks.append(context(f"… and {count(len(unshown), 'place')} more: {'; '.join(map(_place, unshown))}"))
    return blocks or sections(escape(given.text))


def _quoted(excerpt: Excerpt, lines: Sequence[str]) -> Block:
    quote = _bullets(lines) if excerpt.listed else {"type": "rich_text_quote", "elements": [_words("\n".join(lines))]}
    lead_in = [{"type": "rich_text_section", "elements": [_words(clip(excerpt.lead_in, LINE_CHARS))]}]
    return {"type": "rich_text", "elements": [*(lead_in if excerpt.lead_in else ()), quote]}


def _bullets(lines: Sequence[str]) -> Block:
    items = [{"type": "rich_text_section", "elements": [_words(line)]} for line in lines]
    return {"type": "rich_text_list", "style": "bullet", "elements": items}


def _words(text: str) -> Block:
    return {"type": "text", "text": text}


def _under(excerpt: Excerpt, shown: int) -> str:
    hidden = len(excerpt.lines) - shown
    return f"{_place(excerpt)} · … and {hidden} more there" if hidden else _place(excerpt)


def _place(excerpt: Excerpt) -> str:
    under = escape(clip(excerpt.under, UNDER_CHARS))
    standing = f"_{escape(excerpt.paper.standing)}_" if excerpt.paper.standing else ""
    facts = (f"*{escape(excerpt.paper.title)}*", escape(excerpt.locator), under, _month(excerpt.paper), standing)
    return " · ".join(fact for fact in facts if fact)


def _month(paper: PaperRef) -> str:
    return f"{paper.dated:%B %Y}" if paper.dated else ""
