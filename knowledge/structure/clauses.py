"""A passage as the rules look at it: its sentences, and what stands behind a label."""

import re
from collections.abc import Iterator
from functools import cached_property

from knowledge.documents.sentences import sentence_spans
from knowledge.structure.names import defined
from knowledge.structure.naming import called
from knowledge.types import Passage, PassageKind
from knowledge.types.facts import LEAD_IN
from knowledge.types.records import record

_LONGEST = 900
"""Characters: what is longer is a table or a page that lost its line ends."""
_LABEL = re.compile(r"\W{0,3}(?P<label>[A-Za-z][\w’'/&() -]{1,48}?)\W{0,3}(?::|\s[–—-])\s*[*_]*\s*(?P<said>\S.*)", re.S)
_NUMBER = re.compile(r"^(?:\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|\([a-z]\)|[a-z]\))\s+")
_OPENING = re.compile(
    r"(?:In addition(?: to this)?|However|Also|Additionally|Normally|Currently|At present|"
    r"As a minimum|Further(?:more)?|"
    r"Moreover|Finally|In general|Generally|Where appropriate|Where possible|Ultimately|Instead|Similarly|Usually|"
    r"Unless otherwise (?:stated|agreed|specified)|For the time being|Overall|On behalf of [^,]{3,40}),?\s+"
)


_SENTENCE_END = re.compile(r"(?<=[.;])\s+")
_OPENS = frozenset("IHANCFMGWUSO")
"""The letters that those begin with."""


@record(frozen=True)
class Clause:
    """A sentence, an item or a lead-in, with its place."""

    text: str
    part: int
    before: str = ""
    """The sentence before it in the same passage."""


@record(frozen=True)
class Labelled:
    """What a heading, an item's label or a column's name says of the words behind it."""

    label: str
    """In lower case, without number and colon."""
    said: str
    part: int
    holder: str = ""
    """The first cell of the row, where the label is a column's name."""
    headed: bool = False
    """The label is the heading above."""


class View:
    """A passage while the rules look at it: what several of them need is made once."""

    def __init__(self, passage: Passage, *, opens: bool = True) -> None:
        self.passage = passage
        self.opens = opens
        """It is the first under its heading."""

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The sentences of the passage in reading order; a table's rows give none."""
        return _clauses(self.passage)

    @cached_property
    def labels(self) -> tuple[Labelled, ...]:
        """Every label of the passage with what it labels."""
        return tuple(_labelled(self.passage))

    @cached_property
    def text(self) -> str:
        """The words of the passage, as `Passage.text` has them."""
        return self.passage.text

    @cached_property
    def lower(self) -> str:
        """All its words in lower case, headings too: where a rule's cue does not stand here, it need not look."""
        passage = self.passage
        texts = (*passage.headings[-2:], *passage.header, self.text)
        return "\n".join(texts).lower()

    @cached_property
    def defined(self) -> tuple[tuple[int, str, str], ...]:
        """(part, short form, what it stands for): initials in brackets, and names that the paper says it will use."""
        passage = self.passage
        texts = ((LEAD_IN, passage.lead_in), *((at, part.text) for at, part in enumerate(passage.parts)))
        return tuple(
            (at, *pair) for at, text in texts for pair in (*(defined(text) if "(" in text else ()), *called(text))
        )

    def has(self, *cues: str) -> bool:
        """Does any of the cues stand in it?"""
        lower = self.lower
        for cue in cues:  # noqa: SIM110 - a plain loop is twice as fast, and every rule asks this of every passage
            if cue in lower:
                return True
        return False


def _clauses(passage: Passage) -> tuple[Clause, ...]:
    found: list[Clause] = []
    for part, text in _texts(passage):
        for sentence in _sentences(text):
            if len(sentence) <= _LONGEST:
                found.append(Clause(opened(sentence), part, found[-1].text if found else ""))
    return tuple(found)


def opened(sentence: str) -> str:
    """The sentence without its number and the adverb that it opens with."""
    if not sentence[:1].isalpha() or sentence[1:2] == ")":
        sentence = _NUMBER.sub("", sentence)
    found = _OPENING.match(sentence) if sentence[:1] in _OPENS else None
    rest = sentence[found.end() :] if found else ""
    return rest or sentence


def _texts(passage: Passage) -> Iterator[tuple[int, str]]:
    if passage.lead_in and passage.kind is not PassageKind.TABLE and passage.lead_in not in headings_bare(passage):
        yield LEAD_IN, passage.lead_in
    if passage.kind is not PassageKind.TABLE:
        yield from ((at, part.text) for at, part in enumerate(passage.parts))


def headings_bare(passage: Passage) -> tuple[str, ...]:
    """The last heading, with and without its number: a list right under it has it as lead-in."""
    return tuple(h for heading in passage.headings[-1:] for h in (heading, _NUMBER.sub("", heading)))


def _sentences(text: str) -> Iterator[str]:
    if ". " not in text and "? " not in text:
        yield text
        return
    yield from (text[start:end] for start, end in sentence_spans(text))


def _labelled(passage: Passage) -> Iterator[Labelled]:
    if passage.kind is PassageKind.TABLE:
        yield from _of_rows(passage)
        return
    heading = label_of(passage.headings[-1]) if passage.headings else ""
    for at, part in enumerate(passage.parts):
        marked = ":" in part.text or " – " in part.text or " — " in part.text or " - " in part.text
        found = _LABEL.match(part.text) if marked and len(part.text) <= _LONGEST else None
        if found:
            yield Labelled(label_of(found["label"]), found["said"].strip(), at)
        elif heading:
            yield Labelled(heading, part.text, at, headed=True)


def _of_rows(passage: Passage) -> Iterator[Labelled]:
    columns = [label_of(name) for name in passage.header]
    for at, part in enumerate(passage.parts):
        cells = part.cells
        if not columns and len(cells) == 2 and cells[0] and len(cells[0]) <= 50:
            yield Labelled(label_of(cells[0]), cells[1], at)
        elif len(columns) == len(cells):
            yield from (
                Labelled(column, cell, at, cells[0])
                for column, cell in zip(columns[1:], cells[1:], strict=True)
                if cell
            )


def last_sentence(lead_in: str) -> str:
    """The sentence of a lead-in that announces the list."""
    return _SENTENCE_END.split(lead_in)[-1]


def with_lead_in(passage: Passage, *parts: int) -> tuple[int, ...]:
    """These parts of a passage, or all where none is given, behind its lead-in where it has one."""
    own = parts or tuple(range(len(passage.parts)))
    return (LEAD_IN, *own) if passage.lead_in else own


def label_of(text: str) -> str:
    """A heading or a label in lower case, without number, colon and article."""
    plain = _NUMBER.sub("", text.strip(" *_:#")).lower().strip(" *_:.")
    return re.sub(r"^the ", "", plain)
