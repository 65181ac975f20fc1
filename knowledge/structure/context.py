"""What a paper calls its bodies, so that "the Board" is known by its name."""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from knowledge.structure.entries import entry
from knowledge.structure.holders import BODY_NOUNS, HolderKind, bare, head_noun, is_body_name, is_plural, kind_of
from knowledge.types import Passage
from knowledge.types.facts import Fact, FactKind
from knowledge.words import fold, unnumbered

_PIECES = re.compile(r"\s*(?:[:|–—]|\s-\s|,\s)\s*")
_ABOUT = re.compile(
    r"^(?:(?:annexe?|appendix|part|schedule) (?:\d{1,2}|[A-Z])\b[.:]?\s+)?(?:(?:draft|"
    r"revised|proposed|model|final|the)\s+)*(?:(?:terms of reference|membership|members|"
    r"constitution|charter|"
    r"minutes|notes|role|purpose|meetings?|functions|structure|composition|responsibilities|report|quorum|remit|"
    r"governance)\s+(?:of|for|to|from)\s+)?(?:(?:a|the)\s+(?:meeting of\s+)?(?:the\s+)?)?",
    re.I,
)
_AFTER = re.compile(
    r"\s+(?:terms of reference|charter|constitution|membership|members|minutes|meeting(?: minutes| actions| notes)?|"
    r"handbook|by-?laws?|governance|operating (?:policies|procedures)|roles?(?: and responsibilities)?|agenda|report|"
    r"quorum|chair|meetings|structure|functions|policy|procedures|protocol|policies|election procedures|"
    r"responsibilities|project governance(?: and decision-making)?|delivery plan)(?:\s+\d{4}.*)?$",
    re.I,
)
_LONGEST_NAME = 6
_PRONOUNS = frozenset({"it", "they", "this", "these"})
_SPOKEN_OF = re.compile(
    r"((?:The|This|Each)\s[^,;:.]{3,80}?) (?:is|was|will|shall|has|must|should|may|meets|"
    r"reports|brings|sets|acts|provides|"
    r"advises|leads|oversees|supports|agrees|consists|comprises|takes|makes|works)\b"
)
_NAMELESS = re.compile(
    r"(?:(?:draft|our|the|proposed|model|revised) )*(?:terms of reference|constitution|charter|by-?laws|rules|remit)"
    r"(?: and (?:membership|constitution|rules))?\W*(?:v?\d[\d. /-]*)?",
    re.I,
)
_BY_NOUN = re.compile(r"\b[Tt]he ([A-Z][a-z-]+)(?! [A-Z])(?=\W)")
_BODIES = BODY_NOUNS - {"team", "unit", "office", "union"}
_OFTEN = 3
_MOSTLY = 0.7
"""Of all that the paper calls so."""
_STAMP = re.compile(r"^\d{4}[-.]\d{1,2}[-.]\d{1,2}\s+")


@dataclass(frozen=True)
class Context:
    """A paper while rules look at it."""

    title: str
    titled: str = ""
    """The body that the paper is about, by its title or the one heading over terms of reference."""
    dated: date | None = None
    defined: Mapping[str, str] = field(default_factory=dict)
    """Short form, folded, to the name that it stands for."""
    by_noun: Mapping[str, str] = field(default_factory=dict)
    """The one body's name that the paper uses for "the board", "the committee"."""
    people: Mapping[tuple[str, ...], int] = field(default_factory=dict)
    """How many headings right under these are a person's."""
    headings: dict[str, str] = field(default_factory=dict)
    """Body by heading, as found before."""

    def subject(self, passage: Passage) -> str:
        """The body that the passage is about: named by its headings, innermost first, else by the title; or nothing."""
        return self.named(passage) or self._one_of_several(passage)

    def named(self, passage: Passage) -> str:
        """The body that a heading above the passage, or the title, has the name of."""
        return next(filter(None, map(self._headed, self._below_title(passage))), self.titled)

    def _below_title(self, passage: Passage) -> tuple[str, ...]:
        """The headings above a passage but the paper's own title where that is the outermost, innermost first.

        A title with a heading above it stands under the name of the body whose paper it is.
        """
        above = passage.headings
        return tuple(reversed(above[1:] if above[:1] == (self.title,) else above))

    def _one_of_several(self, passage: Passage) -> str:
        """Under "Working groups" each heading names one of them."""
        line = (self.title, *(unnumbered(h) for h in passage.headings if h != self.title))
        for above, below in reversed(list(itertools.pairwise(line))):
            if is_plural(above) and kind_of(above) is HolderKind.BODY:
                return below if len(below.split()) <= _LONGEST_NAME else ""
        return ""

    def kind(self, holder: str) -> HolderKind | None:
        """What the holder is, a short form by what it stands for: the COO is a post."""
        long = self.defined.get(fold(bare(holder)))
        return kind_of(long or holder)

    def fact(  # noqa: PLR0913 - what a fact is made of
        self,
        kind: FactKind,
        holder: str,
        value: str,
        passage: Passage,
        *parts: int,
        role: str = "",
        party: str = "",
    ) -> Fact:
        """A fact of this paper, its holder known by its full name."""
        holder, party = " ".join(holder.split()), party.strip()
        place = (passage.position, tuple(sorted(set(parts))))
        return Fact(
            kind, holder, value.strip(), *place, self.key(holder), role, party, self.key(party) if party else ""
        )

    def holder(self, written: str, passage: Passage, before: str = "") -> str:
        """`written` where it names someone; what "it" stands for, by the sentence `before`; where nothing is written,
        what the passage is about.
        """
        if not written:
            return self.subject(passage)
        if fold(written) not in _PRONOUNS:
            return written
        spoken_of = _SPOKEN_OF.match(before)
        if fold(written) != "it" or not spoken_of or kind_of(spoken_of[1]) is not HolderKind.BODY:
            return ""
        return spoken_of[1]

    def _headed(self, heading: str) -> str:
        if heading not in self.headings:
            self.headings[heading] = body_in(heading)
        return self.headings[heading]

    def key(self, holder: str) -> str:
        """The holder's full name, folded: of "the Board", the name of the board that the paper is about."""
        return fold(bare(self.full(holder)))

    def full(self, holder: str) -> str:
        """The holder's full name as the paper writes it, where it gives one."""
        plain = fold(bare(holder))
        long = self.defined.get(plain) or self.defined.get(plain.removesuffix("s"))
        if long is None and " " not in plain:
            long = self.by_noun.get(head_noun(plain))
        return self.defined.get(fold(bare(long)), long) if long else holder


def body_in(heading: str) -> str:
    """The body that a heading or a title names, or nothing: of "PARTNERSHIP BOARD: TERMS OF REFERENCE", the board."""
    for piece in _PIECES.split(_STAMP.sub("", unnumbered(heading.strip()))):
        name = _AFTER.sub("", _ABOUT.sub("", piece.strip(" .*_")))
        if name and is_body_name(name):
            return bare(name)
    return ""


def context(title: str, passages: Sequence[Passage], defined: Mapping[str, str], dated: date | None) -> Context:
    """What rules need to know of a paper."""
    headings = list(dict.fromkeys(heading for passage in passages for heading in passage.headings))
    given = {body_in(heading) for heading in headings if "terms of reference" in heading.lower()} - {""}
    titled = next(iter(given)) if len(given) == 1 else body_in(title) or _called_by_its_noun(title, passages)
    return Context(title, titled, dated, defined, _nouns(titled, headings, defined.values()), _people(passages))


def _called_by_its_noun(title: str, passages: Sequence[Passage]) -> str:
    """Of a paper called "Terms of reference" and no more, the body that it speaks of throughout: "the Group"."""
    if not _NAMELESS.fullmatch(unnumbered(title)):
        return ""
    count = Counter(noun for passage in passages for noun in _BY_NOUN.findall(passage.text) if noun.lower() in _BODIES)
    noun, often = count.most_common(1)[0] if count else ("", 0)
    return f"The {noun}" if often >= _OFTEN and often >= _MOSTLY * count.total() else ""


def _people(passages: Sequence[Passage]) -> Counter[tuple[str, ...]]:
    lines = {passage.headings for passage in passages if len(passage.headings) > 1}
    return Counter(line[:-1] for line in lines if entry(unnumbered(line[-1])))


def _nouns(titled: str, headings: Sequence[str], defined: Iterable[str]) -> dict[str, str]:
    """By noun, the one name of a body that the paper has with it; where there are several, the title's or none."""
    names: dict[str, Counter[str]] = {}
    for name in (titled, *map(body_in, headings), *defined):
        if name and " " in bare(name) and kind_of(name) is HolderKind.BODY:
            names.setdefault(head_noun(bare(name)), Counter())[_tidy(bare(name))] += 1
    found = {noun: next(iter(count)) for noun, count in names.items() if len({fold(n) for n in count}) == 1}
    if titled and " " in titled:
        found[head_noun(titled)] = titled
    return found


def _tidy(name: str) -> str:
    return " ".join(name.split())
