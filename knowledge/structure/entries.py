"""An entry of a roll: a person's name, and what stands beside it of their part, agency and term."""

import re
from dataclasses import dataclass
from datetime import date

from knowledge.structure.columns import day_of
from knowledge.structure.holders import HolderKind, bare, kind_of
from knowledge.structure.people import is_name, role_in, role_of

_BOX = re.compile(r"^\[[ xX]?\]\s*|^[^\w(]+\s")
_PARTED = re.compile(r"\s*[:,;(|]\s*|\s+[–—-]\s+|\s+@|\s+from\s+|\s+representing\s+")
_LABEL = re.compile(r"(?P<label>[A-Z][^:;.()]{1,60}?)\s*(?::|\s[–—-])\s+(?P<said>\S.*)", re.S)
_ASIDE = re.compile(r"[@#]|\bhttps?:|\bterms?\b|\bgithub\b|\bslack\b|\birc\b|\d|\b(?:he|she|they)/", re.I)
_RANGE = re.compile(r"(?P<since>\d{4}-\d\d-\d\d)\s*(?:-|–|to|until|/)\s*(?P<until>\d{4}-\d\d-\d\d)")
_MOST_WORDS = 24
_LONGEST_PARTY = 8


@dataclass(frozen=True)
class Entry:
    """A person of a roll, as written."""

    name: str
    role: str = ""
    party: str = ""
    since: date | None = None
    until: date | None = None


def entry(text: str) -> Entry | None:
    """The person that a line of a roll names first, or behind a post or an agency; None where it names none."""
    if len(text.split()) > _MOST_WORDS:
        return None
    since, until = term_in(text)
    role, rest = role_in(_BOX.sub("", text.strip()).strip(" .;,*_"))
    name, _, said = _cut(rest)
    if is_name(name):
        return Entry(name, role, _party(said), since, until)
    labelled = _LABEL.match(rest)
    name = _cut(labelled["said"])[0] if labelled else ""
    if not labelled or not is_name(name):
        return None
    label = labelled["label"].strip()
    if kind_of(label) is HolderKind.POST:
        return Entry(name, role_of(bare(label)), "", since, until)
    return Entry(name, role, label, since, until) if label[0].isupper() and not _ASIDE.search(label) else None


def term_in(text: str) -> tuple[date | None, date | None]:
    """From when and until when, where both days are written: "2031-01-01 to 2032-12-31"."""
    found = _RANGE.search(text)
    return (day_of(found["since"]), day_of(found["until"])) if found else (None, None)


def _cut(text: str) -> tuple[str, str, str]:
    found = _PARTED.search(text)
    if not found:
        return text.strip(" .*_"), "", ""
    return text[: found.start()].strip(" .*_"), found[0], text[found.end() :]


def _party(said: str) -> str:
    """What stands behind a name, where it is plainly words: no handle, no term, no number."""
    first = re.split(r"[);(]|,\s|\s+[–—-]\s+", said, maxsplit=1)[0].strip(" .,*_")
    fits = first[:1].isupper() and len(first.split()) <= _LONGEST_PARTY and not _ASIDE.search(first)
    return first if fits and kind_of(first) is not HolderKind.POST else ""
