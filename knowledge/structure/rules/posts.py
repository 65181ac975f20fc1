"""Who is in a post: "Name, Post" on covers, in signatures and contacts; tables of staff."""

import re
from collections.abc import Iterator
from dataclasses import replace

from knowledge.structure.clauses import View
from knowledge.structure.context import Context
from knowledge.structure.holders import HolderKind, is_plural, kind_of
from knowledge.structure.people import is_name
from knowledge.types import Part, Passage, PassageKind
from knowledge.types.facts import Fact, FactKind

_BEHIND = re.compile(
    r"(?:^|[:–-]\s+|\b(?:from|by|of|FROM|BY|contact(?:ed)?|with)\s+)(?P<name>(?:(?:Cllr|"
    r"Councillor|Mrs?|Ms|Miss|Dr|Prof(?:essor)?|Superintendent|Rev)\.?\s+)?"
    r"[A-Z][\w'’-]+(?: [A-Z]\.?)?(?: [A-Z][\w'’-]+){1,2}), (?P<post>(?:the |our "
    r")?(?:[A-Z][\w'’&-]*|of|and|for|the|to|on|in|&)(?:,? (?:[A-Z][\w'’&-]*|of|and|for|the|"
    r"to|on|in|&|–|-)){0,11})(?=[.;,:()]|\s\(|$|\s(?:on|at|will|who|is|was)\b)"
)
_POSTED = re.compile(r"[a-z’'-], (?:the |our )?[A-Z]")
_LABEL = re.compile(r"\W{0,3}(?P<post>[A-Z][^:;.(]{2,60}?)\s*(?::|\s[–—-])\s+(?P<name>[A-Z].*)", re.S)
_CHAIRS = re.compile(r"^(?:vice[- ]?|deputy |co-?)?chair", re.I)
_ATTENDED = re.compile(
    r"\b(?:attend\w*|present|apologies|regrets|participants|candidates?|nomin\w+|past|former|emerit\w+)\b", re.I
)
_LONGEST = 90
_LONGEST_LINE = 200


def find(view: View, paper: Context) -> Iterator[Fact]:
    """The people in posts whom a passage names so; a post under a name in a signature too."""
    passage = view.passage
    for at, part in enumerate(passage.parts):
        if "," in part.text and _POSTED.search(part.text):
            for found in _BEHIND.finditer(part.text):
                fact = _fact(found["post"], found["name"], passage, paper, at)
                if fact:
                    yield fact
    yield from _labelled(view, paper)
    if passage.kind is PassageKind.LIST and passage.headings[-1:] != ("",):
        yield from _signed(passage, paper)


def _labelled(view: View, paper: Context) -> Iterator[Fact]:
    """A post and who is in it: "Treasurer: Anna Birch", or side by side in a table without column names."""
    passage = view.passage
    likely = any(part.cells or _marked(part.text) for part in passage.parts)
    if not likely or any(_ATTENDED.search(line) for line in (*passage.headings[-2:], passage.lead_in)):
        return
    for at, part in enumerate(passage.parts):
        post, name = _pair(part, passage) if part.cells or _marked(part.text) else ("", "")
        # Who chairs a body that is named is a membership: see `chairs`.
        if post and not (_CHAIRS.search(post) and paper.subject(passage)):
            fact = _fact(post, name, passage, paper, at)
            if fact:
                yield replace(fact, party=fact.party or paper.subject(passage))


def _marked(text: str) -> bool:
    return len(text) <= _LONGEST_LINE and (": " in text or " – " in text or " - " in text)


def _pair(part: Part, passage: Passage) -> tuple[str, str]:
    """The post and the name of a line or row; empty where it is none."""
    if part.cells:
        post, name = (*part.cells, "")[:2] if not passage.header and len(part.cells) > 1 else ("", "")
    else:
        found = _LABEL.match(part.text)
        post, name = (found["post"], found["name"]) if found else ("", "")
    first = re.split(r"\s*[(,;|]|\s+[–—-]\s+", name.strip(), maxsplit=1)[0].strip(" .*_")
    return (post.strip(" *_:."), first) if is_name(first) else ("", "")


def _signed(passage: Passage, paper: Context) -> Iterator[Fact]:
    """A name on a line and a post on the next."""
    parts = passage.parts
    for at in range(len(parts) - 1):
        name, post = parts[at].text.strip(" ,"), parts[at + 1].text.strip(" ,")
        plain = not parts[at].marker and not parts[at + 1].marker and "," not in name
        if plain and is_name(name) and len(post) <= _LONGEST and "@" not in post:
            fact = _fact(post, name, passage, paper, at, at + 1)
            if fact:
                yield fact


def _fact(post: str, name: str, passage: Passage, paper: Context, *parts: int) -> Fact | None:
    title, *rest = re.split(r",\s+(?!and )", post.strip(), maxsplit=1)
    if kind_of(title) is not HolderKind.POST or not is_name(name) or is_plural(title) or not title[:1].isupper():
        return None
    party = rest[0] if rest and kind_of(rest[0]) in {HolderKind.AGENCY, HolderKind.BODY} else ""
    return paper.fact(FactKind.POST, title, name, passage, *parts, party=party)
