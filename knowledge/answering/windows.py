"""Runs of a passage's parts that might answer by themselves, with what stands above them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from sys import intern

from knowledge.answering.vocabulary import FORMER
from knowledge.documents.sentences import sentence_spans
from knowledge.remembered import kept_with
from knowledge.structure.people import names_somebody
from knowledge.types import PaperRef, Passage, PassageKind
from knowledge.words import paper_words, senses, split

SENTENCES = 2
LEADING = 2
"""So many sentences at the end of a lead-in introduce its list."""
LONG_ITEM = 300
"""An item of more characters is looked at by its sentences too."""
PEOPLE = 0.6
"""The share of a list's items that name somebody, where it is a list of people."""
LEAD_IN = -1
"""Stands for the lead-in among a window's positions."""


@dataclass(frozen=True)
class Window:
    """Neighbouring sentences, an item with the items above it, a row, or the lead-in alone."""

    passage: Passage
    positions: tuple[int, ...]
    within: tuple[int, int] | None = None
    """The sentences of its one item that it is, where that is a long one; all of them otherwise."""

    @cached_property
    def text(self) -> str:
        """Its words, with those of the items above it."""
        return (" " if self.passage.kind is PassageKind.PROSE else "; ").join(self._texts)

    @cached_property
    def _texts(self) -> list[str]:
        return [*(_text(self.passage, i) for i in self.reach[: -len(self.positions) or None]), *self.own]

    @cached_property
    def reach(self) -> tuple[int, ...]:
        """Its positions with those of the items above it."""
        return (*above(self.passage, self.positions), *self.positions)

    @cached_property
    def evidence(self) -> str:
        """Its words with what leads into them."""
        leading = leading_text(self.passage)
        # Else the end of one and the beginning of the other read as one name: "Specifically Advise".
        return f"{leading}{':' * leading[-1:].isalnum()} {self.text}"

    @cached_property
    def headed(self) -> str:
        """The same with the headings above them, and a table's header."""
        return " ".join((self.evidence, *self.passage.headings, *self.passage.header))

    @cached_property
    def inside(self) -> frozenset[str]:
        """The stems of its words, once each."""
        return frozenset(self.stems)

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stems of its words, in order."""
        studied = study(self.passage)
        if self.within is None:
            return tuple(chain.from_iterable(studied.said[i - LEAD_IN] for i in self.reach))
        higher = (studied.said[i - LEAD_IN] for i in self.reach[:-1])
        return tuple(chain(*higher, *studied.in_sentences(self.positions[0])[slice(*self.within)]))

    @cached_property
    def sentences(self) -> list[str]:
        """What it says, a sentence at a time; those of an item or a row with what leads into it."""
        if self.passage.kind is PassageKind.PROSE:
            return [self.passage.parts[i].text for i in self.positions]
        leading = leading_text(self.passage)
        return [f"{leading} {self.text[slice(*span)]}" for span in sentence_spans(self.text)] or [self.evidence]

    @property
    def own(self) -> list[str]:
        """The words of its parts alone."""
        if self.within is None:
            return [_text(self.passage, i) for i in self.positions]
        return [" ".join(study(self.passage).sentences(self.positions[0])[slice(*self.within)])]


@dataclass(frozen=True)
class Study:
    """What of a passage is the same for every question."""

    passage: Passage
    _sentences: dict[int, Sequence[str]] = field(default_factory=dict, compare=False)
    _in_sentences: dict[int, Sequence[tuple[str, ...]]] = field(default_factory=dict, compare=False)

    @cached_property
    def near(self) -> frozenset[str]:
        """The stems of headings, table header and what leads in."""
        above = (*self.passage.headings, *self.passage.header)
        return frozenset(chain(self.leading, *map(senses, above)))

    @property
    def title(self) -> frozenset[str]:
        """The stems of what the paper is called."""
        return kept_with(self.passage.paper, _called)

    @property
    def topic(self) -> frozenset[str]:
        """The stems of what the paper is about as a whole."""
        return kept_with(self.passage.paper, _about)

    @cached_property
    def leading(self) -> tuple[str, ...]:
        """The stems of what leads in, in order."""
        return senses(leading_text(self.passage)) if self.passage.lead_in else ()

    @cached_property
    def of_the_past(self) -> bool:
        """Whether its nearest heading or its lead-in says that what stands here is no more."""
        return not FORMER.isdisjoint(split(" ".join((*self.passage.headings[-1:], self.passage.lead_in))))

    @cached_property
    def people(self) -> float:
        """The share of its parts that name somebody, of several."""
        parts = self.passage.parts
        return sum(names_somebody(part.text) for part in parts) / len(parts) if len(parts) > 1 else 0.0

    @cached_property
    def headed(self) -> str:
        """All that it says, with the headings above it and a table's header."""
        return " ".join((self.passage.text, *self.passage.headings, *self.passage.header))

    @cached_property
    def inside(self) -> frozenset[str]:
        """The stems of all that it says."""
        return frozenset(map(intern, self.passage.senses.split()) if self.passage.senses else chain(*self.said))

    @cached_property
    def held(self) -> tuple[frozenset[str], ...]:
        """The stems of its lead-in, then of each part, once each."""
        return tuple(map(frozenset, self.said))

    @cached_property
    def said(self) -> tuple[tuple[str, ...], ...]:
        """The stems of its lead-in, then of each part, in order; as they were kept, if they were."""
        if self.passage.senses:
            return tuple(tuple(map(intern, line.split())) for line in self.passage.senses.split("\n"))
        return tuple(senses(text) for text in (self.passage.lead_in, *(p.text for p in self.passage.parts)))

    def sentences(self, position: int) -> Sequence[str]:
        """The sentences of a part."""
        if position not in self._sentences:
            text = _text(self.passage, position)
            self._sentences[position] = [text[slice(*span)] for span in sentence_spans(text)] or [text]
        return self._sentences[position]

    def in_sentences(self, position: int) -> Sequence[tuple[str, ...]]:
        """The stems of each sentence of a part."""
        if position not in self._in_sentences:
            self._in_sentences[position] = list(map(senses, self.sentences(position)))
        return self._in_sentences[position]

    @cached_property
    def windows(self) -> tuple[Window, ...]:
        """Its windows, in reading order."""
        return tuple(_windows(self.passage))


def _called(paper: PaperRef) -> frozenset[str]:
    return frozenset(senses(paper_words(paper.title, paper.path, paper.partnership, paper.dated)))


def _about(paper: PaperRef) -> frozenset[str]:
    return frozenset(senses(paper.topic))


def study(passage: Passage) -> Study:
    """A passage's study, kept with it from one question to the next."""
    return kept_with(passage, Study)


def windows(passage: Passage) -> tuple[Window, ...]:
    """Every window of a passage: pairs of sentences, or single items and rows, and a lead-in of several sentences."""
    return study(passage).windows


def _windows(passage: Passage) -> list[Window]:
    count = len(passage.parts)
    if passage.kind is PassageKind.PROSE and count > 1:
        return [Window(passage, tuple(range(i, min(i + SENTENCES, count)))) for i in range(count - 1)]
    leading = [Window(passage, (LEAD_IN,))] if len(sentence_spans(passage.lead_in)) > 1 else []
    items = [window for i in range(count) for window in _inside(passage, i)]
    return [*leading, *items] or [Window(passage, ())]


def _inside(passage: Passage, position: int) -> list[Window]:
    """Pairs of sentences of an item that has many: as a whole it covers much by chance."""
    text = passage.parts[position].text
    count = len(sentence_spans(text)) if passage.kind is PassageKind.LIST and len(text) > LONG_ITEM else 0
    if count <= SENTENCES:
        return [Window(passage, (position,))]
    return [Window(passage, (position,), (i, i + SENTENCES)) for i in range(count - SENTENCES + 1)]


def leading_text(passage: Passage) -> str:
    """What introduces the list itself, with the sentence before it; a long paragraph says much else besides."""
    spans = sentence_spans(passage.lead_in)[-LEADING:]
    return passage.lead_in[spans[0][0] : spans[-1][1]] if spans else ""


def above(passage: Passage, positions: tuple[int, ...]) -> list[int]:
    """The items above the first of these, level by level, outermost first."""
    if not positions or passage.kind is not PassageKind.LIST or positions[0] == LEAD_IN:
        return []
    found: list[int] = []
    level = passage.parts[positions[0]].level
    for i in range(positions[0] - 1, -1, -1):
        if passage.parts[i].level < level:
            found.insert(0, i)
            level = passage.parts[i].level
    return found


def _text(passage: Passage, position: int) -> str:
    return passage.lead_in if position == LEAD_IN else passage.parts[position].text
