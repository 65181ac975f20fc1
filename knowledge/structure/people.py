"""Members as lists and rows write them: a name or a post, an agency, and in what part they sit there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.structure.holders import (
    NOUNS,
    OPENING,
    STYLES,
    HolderKind,
    is_person,
    kind_of,
    never_a_name,
    singular,
)
from knowledge.words import fold

_ROLE = (
    r"(?:(?:acting|interim|joint|independent|current|elected|non-voting|honorary|hon\.?) )?"
    r"(?:(?:vice|deputy|co|assistant)[- ]?)?(?:chair(?:man|woman|person|s|persons)?|"
    r"convenor|convener|president)(?:[- ]elect)?"
    r"|(?:co-?|deputy |hon\.? )?(?:secretary|treasurer|clerk)|minute[- ]taker|minutes|in attendance|observer|"
    r"ex[- ]officio|non-voting(?: member)?|advis[oe]r|by invitation|substitute|deputy|lead|facilitator|scribe|member"
)
_IN_BRACKETS = re.compile(rf"\s*[(\[]\s*(?P<role>{_ROLE})\s*[)\]]", re.I)
_BEHIND = re.compile(rf"(?:\s*[,–—]|\s+-)\s*(?P<role>{_ROLE})\s*$", re.I)
_BEFORE = re.compile(rf"^(?:the )?(?P<role>{_ROLE})\s*(?::|\s[–—-])\s*(?=\S)", re.I)
_FINITE = re.compile(
    r"\b(?:must|shall|will|may|should|can|are|is|was|were|has|have|had|be|been|do|does|if|ensure|provide|which|agreed|"
    r"asked|reported|said|noted|needs?|who)\b",
    re.I,
)
_INITIALS = re.compile(
    r"(?:(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Prof|Sir|Dame|Rev|Cnclr)\.?\s+)?(?:[A-Z]\.?\s?){1,3}[A-Z][\w'’-]+"
)
_HONORED = re.compile(
    r"(?:(?:County|District|Borough|City|Town|Parish) )?"
    r"(?:(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Prof(?:essor)?|Sir|Dame|Rev(?:erend)?|"
    r"Cnclr)\.?\s+){1,2}(?:[A-Z][\w'’.-]*\s?){1,4}"
)
_IN_A_TEXT = re.compile(
    r"(?:(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Prof(?:essor)?|Sir|Dame|Rev(?:erend)?)\.?\s+)(?:[A-Z][\w'’.-]*\s?){1,3}"
    rf"|(?!(?:{'|'.join(word.capitalize() for word in sorted(OPENING | STYLES) if word.isalpha())})\b)"
    r"[A-Z][\w'’-]+(?:\s+(?:(?:de|di|da|van|von|der|den|la|le|bin|al)\s+)*(?:[A-Z][\w'’-]+|[A-Z]\.?)){1,2}"
)
_CHAIRING = re.compile(
    r"^(?P<role>(?:vice[- ]?)?chair(?:man|woman|person)?)\s+(?=(?:Cllr|Councillor|Mr|Ms|Miss|Dr)\b)", re.I
)
_SPLIT = re.compile(r"\s*[,;/]\s*|\s+(?:and|&)\s+")
_PARTED = re.compile(r",\s+|\s+[–—-]\s+|\s*[(]|\s+from\s+(?:the\s+)?|\s+of\s+the\s+")
_TITLES = re.compile(r"^(?:Cllrs|Councillors|Messrs|Drs|Mesdames)\.?\s+")
"""What stands before the surnames of several."""
_SURNAME = re.compile(r"[A-Z][\w'’-]+")
_ASIDE = re.compile(rf"\s*[(\[](?!\s*(?:{_ROLE})\s*[)\]])[^()\[\]]*[)\]]", re.I)
"""A bracket that says no part in the meeting: an agency, initials."""
_NOBODY = re.compile(
    r"(?:(?:duties|responsibilities|roles?|election|appointment|powers) of .*|tb[acd]|"
    r"vacan(?:t|cy)|none|n/?a|unfilled|to be \w+)\W*",
    re.I,
)
_LAST_ONE = re.compile(r"^and (?=[A-Z\d]|one |two |an? )")
"""What stands before the last item of a list that is one sentence."""
_OF_WHOM = re.compile(r",? (?:(?:all|both|each|one|two|some|most|none|\w+) of whom|who|whose)\b.*$", re.S)
_COUNTED = re.compile(r"(?:one|two|three|four|five|six|up to|at least|an?|the(?= [A-Z])) ")
_REMARK = re.compile(r"\s*\((?P<said>[^()]*)\)$")
_MOST_WORDS = 24


@dataclass(frozen=True)
class Member:
    """One who sits on a body, as written."""

    name: str
    role: str = "member"
    party: str = ""


def member(text: str) -> Member | None:
    """The member that an item names; None where it names none."""
    role, rest = role_in(_named_alone(re.sub(r";? and$", "", _LAST_ONE.sub("", text.strip(" ;,.*_")))))
    if not member_like(rest):
        return None
    return Member(rest, role or "member", _party(rest))


def _named_alone(text: str) -> str:
    """An item without what it says of the one it names: ", who shall be …", "(appointed annually)"."""
    text = _OF_WHOM.sub("", text)
    remark = _REMARK.search(text)
    return text[: remark.start()] if remark and _FINITE.search(remark["said"]) else text


def role_in(text: str) -> tuple[str, str]:
    """The part one plays that stands with a name ("(Chair)"), folded, and the text without it."""
    for pattern in (_IN_BRACKETS, _BEHIND, _BEFORE):
        found = pattern.search(text)
        rest = text[: found.start()] + text[found.end() :] if found else ""
        if found and rest.strip(" ,"):
            return role_of(found["role"]), rest.strip(" ,")
    return "", text


def role_of(written: str) -> str:
    """A part as written, folded, its ways of writing made one."""
    role = re.sub(r"chair(?:man|woman|person|persons|s)\b", "chair", fold(written))
    if re.search(r"(?:vice|deputy)[- ]?chair|^deputy$|^substitute$", role):
        return "deputy"
    if re.search(r"minute|in attendance|by invitation|observer", role):
        return "in attendance"
    return re.sub(r"\bco-? ?chair", "co-chair", role)


def member_like(text: str) -> bool:
    """Could it name one who sits on a body: short, no sentence, with a person, a post or an agency in it?"""
    words = text.split()
    if (
        not words
        or len(words) > _MOST_WORDS
        or _NOBODY.fullmatch(text)
        or _FINITE.search(text)
        or "?" in text
        or "http" in text
    ):
        return False
    if not (text[0].isupper() or text[0].isdigit() or _COUNTED.match(text)):
        return False
    return names_someone(text)


def names_someone(text: str) -> bool:
    """Does it hold a person, a post, an agency or a body?"""
    first = _PARTED.split(text, maxsplit=1)[0].strip()
    if is_person(first) or _INITIALS.fullmatch(first) or _HONORED.match(text):
        return True
    nouns = {singular(fold(w.strip("’'\".,()"))) for w in re.split(r"[\s/]+", text)}
    return bool(nouns & NOUNS)


def _party(text: str) -> str:
    """The agency behind a name or a post."""
    for parted in reversed(list(_PARTED.finditer(text))):
        rest = text[parted.end() :].strip(" )")
        if kind_of(rest) in {HolderKind.AGENCY, HolderKind.BODY} and rest[:1].isupper():
            return rest
    return ""


def people(text: str) -> tuple[Member, ...]:
    """The people that a line of names lists; none where the half of it is something else."""
    text = _ASIDE.sub("", re.sub(r"\.$", "", text.strip()))
    pieces = [piece.strip(" .:*_") for piece in _SPLIT.split(text) if piece.strip(" .")]
    found, titled = [], False
    for piece in pieces:
        chairing = _CHAIRING.match(piece)
        role, name = (role_of(chairing["role"]), piece[chairing.end() :]) if chairing else role_in(piece)
        titled = titled or bool(_TITLES.match(name))
        name = _TITLES.sub("", name)
        if is_name(name) or (titled and _SURNAME.fullmatch(name) and kind_of(name) is None):
            found.append(Member(name, role or "present"))
    return tuple(found) if 2 * len(found) > len(pieces) else ()


def is_name(text: str) -> bool:
    """Is it a person's name, also with initials or a title?"""
    text = text.strip()
    an_acronym = text.isupper() and text.isalpha()
    by_initials = _INITIALS.fullmatch(text) and not an_acronym and not never_a_name(text)
    return is_person(text) or bool(by_initials) or bool(_HONORED.fullmatch(text))


def names_in(text: str) -> Iterator[re.Match[str]]:
    """What is written as people's names are, in order; `is_name` tells those that are none."""
    return _IN_A_TEXT.finditer(text)


def names_somebody(text: str) -> bool:
    """Whether a person's name stands in the text."""
    return any(is_name(found.group().strip()) for found in names_in(text))
