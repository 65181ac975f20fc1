"""Rolls: names of people under the name of those who sit there: "Trustees", "Tech Leads", "Conduct Committee"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from knowledge.structure.clauses import View, headings_bare, last_sentence
from knowledge.structure.columns import names_party
from knowledge.structure.context import Context, body_in
from knowledge.structure.entries import Entry, entry
from knowledge.structure.holders import BODY_NOUNS, HolderKind, bare, head_noun, kind_of, singular
from knowledge.types import Passage
from knowledge.types.facts import LEAD_IN, Fact, FactKind
from knowledge.words import fold, unnumbered

_SEATS = (
    r"(?:members?(?:hip)?|trustees|directors|chairs|co-chairs|officers|office[- ]bearers|(?:co-)?leads|leaders|"
    r"representatives|governors|councillors|maintainers|liaisons|commissioners|team|alternates)"
)
_NAMED = re.compile(
    rf"\W*(?:(?:the|our|meet the|list of|who are the) )?(?P<whose>(?:[\w&’'/.-]+ ){{0,6}}?)(?P<seats>{_SEATS})"
    r"(?: (?:of|for|on) (?P<of>[^:(]{2,80}?))?"
    r"(?: (?:is|are|will be|shall be|elected|who served)\b.{0,60})?\s*(?:\([^()]*\))?\W*",
    re.I,
)
_NOT = re.compile(
    r"\b(?:former|past|previous|emeritus|emeriti|retired|outgoing|departing|candidates?|nomin\w+|actions?|attend\w*|"
    r"present|apologies|regrets|absent|participants|responsib\w+|duties|criteria|benefits|process|history|vot(?:es|ed)|"
    r"minutes|agenda|meeting|not|thank|supporting)\b",
    re.I,
)
_QUALIFIERS = re.compile(
    r"^(?:current(?:ly)?|core|initial|new|ordinary|voting|non-voting|full|elected|appointed|active|present|the|our|"
    r"additional|other|associate|serving|all|existing|welcome|meet|list of)\s+",
    re.I,
)
_NO_PART = frozenset(
    "member membership trustee director officer office-bearer governor councillor team representative leader".split()
)
_LEAST = 0.6
_LEAST_OF_BODY = 2


def find(passage: Passage, paper: Context) -> Iterator[Fact]:
    """A membership for each person of a roll; none where the list is no roll."""
    line = _line(passage)
    outermost = [(at, part) for at, part in enumerate(passage.parts) if part.level == 0 and not _is_label(part.text)]
    holder, role = _of(line, passage, paper, several=len(outermost) >= _LEAST_OF_BODY)
    if not holder or _is_other(line, passage, paper):
        return
    found = [(at, one) for at, part in outermost if (one := entry(part.text))]
    for at, one in found if len(found) >= _LEAST * len(outermost) else ():
        yield _fact(one, holder, role, at, passage, paper)


def headed(view: View, paper: Context) -> Iterator[Fact]:
    """A membership for the first passage under a person's heading, where several stand under who sits there."""
    passage = view.passage
    line = unnumbered(passage.headings[-2]) if len(passage.headings) > 1 else ""
    several = view.opens and paper.people.get(passage.headings[:-1], 0) >= _LEAST_OF_BODY
    one = entry(unnumbered(passage.headings[-1])) if several else None
    holder, role = _of(line, passage, paper, several=False) if one else ("", "")
    if one and holder and not _is_other(line, passage, paper):
        at, party = agency(view)
        yield _fact(replace(one, party=one.party or party), holder, role, at, passage, paper)


def agency(view: View) -> tuple[int, str]:
    """The part of a person's own section that says whom they come from, and whom: "Organisation: Harbour College"."""
    return next(((said.part, said.said) for said in view.labels if names_party(said.label)), (0, ""))


def roll_of(line: str) -> str:
    """The body, or those together, whose roll a heading or lead-in announces: "Trustees"; nothing where it does not."""
    found = None if _NOT.search(line) else _NAMED.fullmatch(line)
    if not found:
        return ""
    whose = _bared(found["whose"])
    named = next((n.strip() for n in (found["of"] or "", whose) if n and _names_body(n)), "")
    return named or _bared(f"{found['whose']}{found['seats']}")


def _is_other(line: str, passage: Passage, paper: Context) -> bool:
    """Does something above say that these sat there once, or were at a meeting, or stand for it?"""
    return any(_NOT.search(above) for above in (line, *passage.headings[-2:], paper.title))


def _line(passage: Passage) -> str:
    """What announces the names: the lead-in where it is a line of its own, else the heading."""
    if passage.lead_in and passage.lead_in not in headings_bare(passage):
        return last_sentence(passage.lead_in)
    return unnumbered(passage.headings[-1]) if passage.headings else ""


def _is_label(text: str) -> bool:
    return text.rstrip().endswith(":")


def _of(line: str, passage: Passage, paper: Context, *, several: bool) -> tuple[str, str]:
    """The body whose roll it is, or those who sit there together, and the part that they play; "" where it is none."""
    found = _NAMED.fullmatch(line)
    if not found:
        body = body_in(line) if several else ""
        return body, "member"
    whose = _bared(found["whose"])
    seats = singular(fold(found["seats"]).replace(" ", "-"))
    role = "member" if seats in _NO_PART else fold(f"{'' if _names_body(whose) else whose} {seats}").strip()
    subject = paper.subject(passage)
    for named in (found["of"] or "", whose):
        # "Committee members" are of the committee that the paper is about.
        if named and _names_body(named) and not (subject and " " not in bare(named) and not named.isupper()):
            return named.strip(), role
    return subject or _together(found), role


def _together(found: re.Match[str]) -> str:
    """Those who sit there, as the line has it, where no body is named: "Trustees"."""
    whole = _bared(f"{found['whose']}{found['seats']}")
    return "" if fold(found["seats"]) in {"member", "membership", "team"} else whole


def _bared(words: str) -> str:
    while (found := _QUALIFIERS.match(words)) is not None:
        words = words[found.end() :]
    return words.strip()


def _names_body(words: str) -> bool:
    return kind_of(words) is HolderKind.BODY and (head_noun(bare(words)) in BODY_NOUNS or words.isupper())


def _fact(one: Entry, holder: str, role: str, at: int, passage: Passage, paper: Context) -> Fact:  # noqa: PLR0913, PLR0917
    parts = (LEAD_IN, at) if passage.lead_in else (at,)
    said = one.role or role
    fact = paper.fact(FactKind.MEMBERSHIP, holder, one.name, passage, *parts, role=said, party=one.party)
    return replace(fact, since=one.since, until=one.until)
