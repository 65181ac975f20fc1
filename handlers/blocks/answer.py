"""An answer -> a message: quoted words, and under them the paper and the place."""

from collections.abc import Sequence

from handlers import ids
from handlers.blocks.asked import Asked, pack
from handlers.blocks.text import Block, Message, button, clip, context, count, escape, fallback, fitting, row, sections
from knowledge.types import Answer, Excerpt, PaperRef
from knowledge.words import spoken

ANSWER_CHARS = 7500
"""Of the quotes with their places, so that the whole message stays below what Slack refuses."""
EXCERPTS = 18
LINE_CHARS = 2800
UNDER_CHARS = 120
BUTTONS_A_ROW = 25


def answer(given: Answer, asked: Asked) -> Message:
    """The message for an answer, a question asked back, or the plain sentence that the papers do not say."""
    if given.choices:
        return _asks_back(given, asked)
    blocks = _found(given) if given.found else _not_found(given)
    return Message(fallback(given.text), blocks)


def private(given: Answer, asked: Asked) -> Message:
    """The same for the asker alone, with a button that shares what was found."""
    message = answer(given, asked)
    if not given.found or given.choices:
        return message
    share = row(button("Share in channel", ids.ANSWER_SHARE, pack(asked)))
    return Message(message.text, [*message.blocks, share])


def shared(message: Message, user: str, question: str) -> Message:
    """An answer that somebody shows to their channel."""
    said = f"<@{user}> asked: {escape(question)}"
    return Message(f"{said}\n{message.text}", [*sections(said), *message.blocks])


def beside(message: Message, sentence: str) -> Message:
    """The message with a sentence in small print under it."""
    return Message(f"{message.text}\n{fallback(sentence)}", [*message.blocks, context(sentence)])


def _asks_back(given: Answer, asked: Asked) -> Message:
    buttons = [
        button(spoken(choice) or choice, f"{ids.QUESTION_CHOICE}{i}", pack(asked, choice))
        for i, choice in enumerate(given.choices, 1)
    ]
    rows = [row(*buttons[i : i + BUTTONS_A_ROW]) for i in range(0, len(buttons), BUTTONS_A_ROW)]
    return Message(fallback(given.text), [*_found(given), *rows])


def _first_line(text: str) -> str:
    return text.strip().split("\n")[0]


def _not_found(given: Answer) -> list[Block]:
    blocks = sections(escape(given.note or _first_line(given.text)))
    if given.nearest is None:
        return blocks
    words = clip(" ".join((given.nearest.lead_in, *given.nearest.lines)).strip(), 600)
    return [*blocks, context(f"The nearest there is, {_place(given.nearest)}: “{escape(words)}”")]


def _found(given: Answer) -> list[Block]:
    blocks: list[Block] = sections(escape(given.note)) if given.note else []
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
