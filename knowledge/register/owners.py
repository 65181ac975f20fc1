"""Who is to do something: Slack mentions, agencies, posts and names at the front of a text."""

import re
from dataclasses import dataclass

from knowledge.register.vocabulary import AGENCIES, FIRST_NAMES, GIVEN_NAMES, JOINING, POSTS, THINGS, VERBS

MENTION = (
    r"(?:<(?:@[A-Z0-9]+|!subteam\^[A-Z0-9]+)(?:\|[^<>]*)?>"
    r"|(?<![\w@/<])@(?!(?:here|channel|all|everyone)\b)[A-Za-z](?:[\w.-]*\w)?)"
)
"""A person or user group as Slack writes it, with or without the name it shows; or typed, as in "@priya"."""

OWNER_WORDS = 9
_JOINT = re.compile(r"\s*(?:[,;&+/]\s*(?:and\b)?|\band\b)\s*(?![^<]*>)|(?<=>)\s+(?=<[@!])")
"""What joins owners; two mentions need nothing between them."""
_ONE_MENTION = re.compile(MENTION)
_MENTIONS = re.compile(rf"(?:{_ONE_MENTION.pattern})(?:(?:{_JOINT.pattern})(?:{_ONE_MENTION.pattern}))*")
_SEPARATOR = re.compile(r"\s*(?:[:,–—-]+\s*|\s)(?:to\s+)?", re.IGNORECASE)
_MYSELF = re.compile(r"(?:me|myself|i)\s+(?:to|will|shall)\s+|i['’]ll\s+|(?:me|myself)\s*[:–—-]+\s*", re.IGNORECASE)
_TO_DO = re.compile(
    r"\s+(?:to|will|shall|must|should|needs? to|(?:has|have) to|(?:is|are) (?:going )?to|(?:has|have) agreed to"
    r"|agreed to|please|pls|plz)\s+(?:(?:please|pls|also|then|now|kindly|urgently|jointly|both|each|all)\s+)*"
    r"(?P<verb>[a-z][\w-]*)"
)
_NO_ACTOR = frozenset(
    """need needs nothing something time how what where when who which due ready happy able not it this that be
    please""".split()
)
_HOLDERS = frozenset(
    """officer officers manager managers coordinator co-ordinator administrator adviser advisor director secretary
    analyst champion commissioner practitioner lead team unit""".split()
)
_NO_PART = frozenset(
    """is are was were be been being has have had do does did will would can could should may might must not that which
    who when where if then so but or as than these those there here by with from on into about after before until to
    need needs more any some no new good best same other another next last every only""".split()
)
_PARTICLES = frozenset(
    "van von der den de del della di da das do dos du la le ter ten bin ibn bint al el wa ap ab".split()
)
_LONG_POST = 6
_SHORT_FOR_THINGS = frozenset(
    "IT HR PR QA UK EU US NI AI ID TV AM PM OK NB PS PDF FOI EIA DPA TBC TBA TBD NFA AOB".split()
)
"""Capitals that are nobody's initials."""
_NUMBERED = re.compile(r"\b(Year|Class|Form|Unit|Ward|Section|Team|Group|Level|Tier|Area|Zone) \d{1,2}\b")
_PRONOUNS = frozenset("i you he she it we they who my your his her our their this that".split())
_SERVES = re.compile(r"\b(PA|EA|(?:[Aa]ssistant|[Aa]dvis[eo]r|[Ss]ecretary|[Dd]eputy|[Cc]lerk))\s+to\s+")
_COLON = re.compile(r"\s*(?::|\s[–—-]+\s|\s?[–—]\s?)\s*(?:to\s+)?(?=\S)")
_NO_VERB = frozenset(
    """the a an all our their his her my your this that these those both each every us them him me you it be whom
    which who date go come""".split()
)
_COMPOUNDS = re.compile(
    r"\b(?:health|adults?|crime|learning|education|skills|children|families|finance|assets|housing|culture|planning|parks"
    r"|police|people|policy|communications|research|leisure|sport|community|youth|equality|equalities|law|drugs?|public"
    r"|performance|risk|quality|governance|audit|strategy|roads|highways|marketing|digital|fire|events|schools?)"
    r" (?:and|&) "
    r"(?:social|wellbeing|safety|care|communities|community|housing|young|crime|skills|learning|families|disorder|leisure"
    r"|culture|resources|development|alcohol|engagement|improvement|assurance|risk|scrutiny|performance|partnerships?"
    r"|customer|inclusion|rescue|regeneration|environment|training|employment|safeguarding|insight|intelligence|transport"
    r"|standards|heritage|protection|open|technology|technical|fundraising|events|people|governance|democratic)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class LeadingOwner:
    """Who stands at the front of a text, and where the rest begins."""

    phrase: str
    rest: int


def tidy_owner(phrase: str) -> str:
    """Without the article and the name that Slack shows beside an id."""
    bare = re.sub(r"<([@!][^<>|]*)\|[^<>]*>", r"<\1>", " ".join(phrase.split()))
    return re.sub(r"^(?:the|a|an|our|both)\s+", "", bare, flags=re.IGNORECASE).strip(" ,;:-–—*_.").strip()


def split_owners(phrase: str) -> tuple[str, ...]:
    """Each of "Police and Health"; what a conjunction joins into one name ("Health and Social Care") stays whole."""
    whole = [match.span() for match in _COMPOUNDS.finditer(phrase)]
    joints = [m for m in _JOINT.finditer(phrase) if not any(start <= m.start() < end for start, end in whole)]
    starts = [0, *(joint.end() for joint in joints)]
    ends = [*(joint.start() for joint in joints), len(phrase)]
    parts = (tidy_owner(phrase[start:end]) for start, end in zip(starts, ends, strict=True))
    return tuple(dict.fromkeys(part for part in parts if part))


def find_leading_owner(text: str) -> LeadingOwner | None:
    """Whoever the text begins with, if it begins with somebody."""
    return _myself(text) or _mixed(text) or _mentions(text) or _actor(text) or _label(text)


def find_unnamed_owner(text: str) -> LeadingOwner | None:
    """As find_leading_owner, where whoever stands before "to publish" bears no known name: "bellringers to publish"."""
    match = re.match(r"(?P<who>(?:the\s+)?[A-Za-z'’-]+(?:\s+[A-Za-z'’-]+){0,2})\s+to\s+(?=(?P<verb>[a-z-]+))", text)
    if not match or match["verb"] not in VERBS:
        return None
    words = [word.lower() for word in match["who"].split()]
    thing = THINGS & {words[-1]} or words[0] in VERBS | _NO_ACTOR
    return None if thing else LeadingOwner(match["who"], match.end())


def _myself(text: str) -> LeadingOwner | None:
    match = _MYSELF.match(text)
    return LeadingOwner("me", match.end()) if match else None


def _mixed(text: str) -> LeadingOwner | None:
    """Mentions joined with an agency, a post or a name: "<@U1> and Police to write it"."""
    match = _MENTIONS.match(text)
    return _actor(text) or _label(text) if match and _JOINT.match(text, match.end()) else None


def _mentions(text: str) -> LeadingOwner | None:
    """Mentions at the front, with the "to", colon or dash behind them."""
    match = _MENTIONS.match(text)
    if not match:
        return None
    separator = _SEPARATOR.match(text, match.end())
    return LeadingOwner(match[0], separator.end() if separator else match.end())


def _actor(text: str) -> LeadingOwner | None:
    """Whoever stands before "to publish" or "will publish": an agency, a post or a name."""
    for match in _TO_DO.finditer(text):
        if match["verb"] in _NO_VERB or match["verb"] in POSTS - VERBS:
            continue
        phrase = text[: match.start()].strip()
        return LeadingOwner(phrase, match.start("verb")) if names_somebody(phrase) else None
    return None


def _label(text: str) -> LeadingOwner | None:
    """Whoever stands before a colon or dash."""
    match = _COLON.search(text)
    if match and names_somebody(phrase := text[: match.start()].strip()):
        return LeadingOwner(phrase, match.end())
    return None


def names_somebody(phrase: str) -> bool:
    """The words can name who acts: mentions, capitals, posts; no thing, and no verb first."""
    words = _without_particles(
        _SERVES.sub(r"\1 of ", _NUMBERED.sub(r"\1", _ONE_MENTION.sub("Mention", phrase))).split()
    )
    bare = [_bare(word) for word in words]
    if not 0 < len(words) <= OWNER_WORDS or not (all(map(_fits_in_a_name, words)) or _is_a_holder(bare)):
        return False
    first, last = bare[0].lower(), bare[-1].lower()
    if len(words) == 1 and first in _PRONOUNS and bare[0] != "IT":
        return False
    if first in VERBS and first not in AGENCIES | POSTS and not _is_a_persons(bare[0]):
        return False
    if last in THINGS and last not in AGENCIES | POSTS:
        return False
    return any(word in AGENCIES or word not in JOINING for word in (b.lower() for b in bare))


def _without_particles(words: list[str]) -> list[str]:
    """ "Maria de la Cruz" as "Maria Cruz": small words between a given name and a family's."""
    named = [n for n, word in enumerate(words) if _bare(word)[:1].isupper()]
    between = range(named[0], named[-1]) if named else ()
    return [word for n, word in enumerate(words) if word not in _PARTICLES or n not in between]


def _is_a_holder(words: list[str]) -> bool:
    """ "Data protection officer": a post that nobody listed, known by its last word."""
    lower = [word.lower() for word in words]
    known = lower[-1] in _HOLDERS and len(words) < _LONG_POST
    return known and not any(word in _NO_PART or word in _PRONOUNS or word.endswith("ly") for word in lower)


def _is_a_persons(word: str) -> bool:
    """A verb's letters that name somebody: "Mark", or initials such as "DO"."""
    return (word.istitle() and word.lower() in GIVEN_NAMES) or bool(re.fullmatch(r"[A-Z]{2,3}", word))


def is_a_post(phrase: str) -> bool:
    """Every word is a post's or agency's, so that "(Clerk)" is somebody where "(PDU)" may only be short for a thing."""
    words = [_bare(word).lower() for word in phrase.split()]
    return (
        bool(words)
        and all(word in POSTS | AGENCIES | JOINING for word in words)
        and not set(words) <= JOINING - AGENCIES
    )


def is_noted_owner(phrase: str, before: str, *, dated: bool = False) -> bool:
    """What stands in brackets behind `before` is somebody: a mention, a post, a given name, or initials.

    Two initials, or three beside a date, that are not short for the words before.
    """
    words = phrase.split()
    if _ONE_MENTION.fullmatch(phrase) or is_a_post(phrase):
        return True
    named = dated or (words and words[0].lower() in FIRST_NAMES | GIVEN_NAMES)
    if named and all(word.istitle() for word in words):
        return names_somebody(phrase)
    if not re.fullmatch(r"[A-Z]{2,3}" if dated else r"[A-Z]{2}", phrase) or phrase in _SHORT_FOR_THINGS:
        return False
    return not "".join(word[0].upper() for word in before.split()).endswith(phrase)


def _fits_in_a_name(word: str) -> bool:
    bare = _bare(word)
    return not bare or bare[0].isupper() or bare.lower() in POSTS | AGENCIES | JOINING | FIRST_NAMES


def _bare(word: str) -> str:
    return re.sub(r"['’]s$", "", word.strip('(),.;:*_"“”')).strip("'’")
