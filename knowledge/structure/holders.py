"""Who a sentence is about: bodies, agencies, posts and people, by how papers name them."""

import re
from enum import StrEnum
from functools import lru_cache

from knowledge.words import fold

BODY_NOUNS = frozenset(
    """
    board committee subcommittee sub-committee group subgroup sub-group panel council executive forum partnership team
    unit network assembly commission cabinet taskforce bureau secretariat alliance consortium collaborative
    congress senate trust cluster subproject congregation union collective hub
    directorate division sig wg tag
    """.split()
)
AGENCY_NOUNS = frozenset(
    """
    authority agency service police constabulary department ministry society association foundation charity company
    corporation college school university hospital organisation organization office federation institute partner
    sector cio nhs government employer supplier provider firm bank contractor
    """.split()
)
POST_NOUNS = frozenset(
    """
    director manager officer chief chair chairman chairwoman chairperson chairmen vice-chair co-chair deputy convenor
    convener head clerk secretary treasurer leader lead commissioner coordinator co-ordinator administrator president
    vice-president minister councillor solicitor member trustee governor representative moderator facilitator editor
    maintainer auditor accountant nurse headteacher warden liaison mentor organizer organiser owner sponsor observer
    delegate staff mayor monitor reviewer approver admin advisor adviser registrar scribe contributor committer worker
    practitioner ceo superintendent sheriff speaker whip steward champion nominee applicant candidate scrutineer
    ombudsman examiner inspector archivist librarian employee volunteer signatory electorate team-lead chairpersons
    executive-director vp returning-officer assistant commodore captain chaplain patron rector provost vicar bosun
    """.split()
)
NOUNS = BODY_NOUNS | AGENCY_NOUNS | POST_NOUNS
_NEVER_IN = frozenset(
    """
    which who that if when where while should will is are was were be been not there it they their its he she you we
    i us your this these those because unless until before after then than as has have had can may must shall would
    could do does did to from with by into upon about such following however therefore also both either than every
    since during whether what how why but nor so only
    """.split()
)
OPENING = _NEVER_IN - {"will", "may", "can", "do", "so", "no"}
"""Of these such as open sentences: "Since Harbourside closed" names nobody."""
_JOINS = re.compile(r"\s(?:of|for|from|to|at|in|on|with|within|responsible)\s", re.I)
_DETERMINER = re.compile(
    r"(?:the|this|each|every|any|all|our|an?|these|both|one|two|individual|its|their|said|new|current|other)\s+", re.I
)
_ACRONYM = re.compile(r"[A-Z][A-Z&/]{1,7}[A-Z0-9]s?|[A-Z][a-z]?[A-Z][A-Za-z]{0,5}|[A-Z]{2}s?")
_PERSON = re.compile(
    r"(?:(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr|Prof(?:essor)?|Sir|Dame|Rev(?:erend)?|Lord|Baroness)\.?\s+)?"
    r"[A-Z][a-z'’À-ÿ-]+(?:-[A-Z][a-zÀ-ÿ]+)?(?:\s+(?:(?:de|di|da|van|von|der|den|la|le|bin|al)\s+)*(?:[A-Z]\.|[A-Z][\w'’-]+)){1,2}"
)
_TITLED = re.compile(r"(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Prof(?:essor)?|Sir|Dame|Rev(?:erend)?)\.?\s+[A-Z]")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_WORKING = re.compile(r"\b(?:task force|working party|working parties|task forces)$", re.I)
_SHOUTED = frozenset(
    "MUST SHOULD MAY SHALL WILL CAN NOT ALL ANY NB PS OK TBC TBD TODO NOTE IF AND OR THE ACTION AOB".split()
)
_OPEN = re.compile(r"\b(?:open|public|discussion) (?:forum|session)$", re.I)
_NOT_OF_BODIES = frozenset(
    "period election process report policy plan requirement meeting minute procedure budget repository term".split()
)
"""What a heading that begins as a body's name is about instead: "Board of Trustees election"."""
_ABSTRACT = frozenset("code quality freedom duty violence health standard declaration right abuse state".split())
"""What a body's name may begin with before "of": the Code of Conduct Committee."""
_SORTS = frozenset("SIG WG TAG".split())
"""What stands before a body's name rather than behind it: SIG Packaging."""
_LONGEST = 12
_LONGEST_NAME = 9


STYLES = POST_NOUNS | {"vice", "deputy", "rear", "acting", "honorary"}
"""What may stand before a person's name and is none of it: "Deputy Mayor Ann Birch"."""


class HolderKind(StrEnum):
    """What a holder is."""

    BODY = "body"
    AGENCY = "agency"
    POST = "post"
    PERSON = "person"


@lru_cache(maxsize=16_384)
def kind_of(text: str) -> HolderKind | None:
    """What the phrase names; None where it is not plainly a body, an agency, a post or a person."""
    phrase = bare(text)
    words = phrase.split()
    if not words or len(words) > _LONGEST or _NEVER_IN & {w.lower() for w in words[:-1]} - {"to", "with"}:
        return None
    if (
        not phrase[0].isalpha()
        or phrase.startswith("of ")
        or " The " in phrase
        or (any(c in phrase for c in ":;.?!/@") and not _TITLED.match(phrase))
    ):
        return None
    if re.search(r",| and | or | & ", phrase):
        return _together(phrase)
    return _single(phrase, determined=phrase != text.strip())


def _together(phrase: str) -> HolderKind | None:
    """Of "the chair and the clerk": both must be holders, else the whole one name."""
    sides = [side for side in re.split(r",? and |,? or | & |, ", phrase) if side]
    kinds = [_single(bare(side), determined=True) for side in sides]
    if len(sides) > 1 and all(kinds):
        return kinds[0]
    return _single(phrase, determined=True) if " and " in phrase or " & " in phrase or "," in phrase else None


def _single(phrase: str, *, determined: bool) -> HolderKind | None:
    head = head_noun(phrase)
    if head in POST_NOUNS:
        return HolderKind.POST
    if (head in BODY_NOUNS and not _OPEN.search(phrase)) or _WORKING.search(phrase):
        return HolderKind.BODY
    if head in AGENCY_NOUNS:
        return HolderKind.AGENCY
    if _ACRONYM.fullmatch(phrase) and phrase not in _SHOUTED:
        return HolderKind.BODY
    if not determined and is_person(phrase):
        return HolderKind.PERSON
    return None


def head_noun(phrase: str) -> str:
    """The noun that says what a phrase names, folded and in the singular: of "Board of Trustees", "board"."""
    sort = phrase.split(maxsplit=2)[:2]
    if len(sort) > 1 and sort[0] in _SORTS and sort[1][:1].isupper():
        return sort[0].lower()
    start = _JOINS.split(phrase, maxsplit=1)[0].split()
    if not start:
        return ""
    word = singular(fold(start[-1].strip("’'\"”“,")))
    if word in _ABSTRACT:
        last = phrase.rsplit(maxsplit=1)[-1]
        return singular(fold(last)) if last[:1].isupper() and singular(fold(last)) in BODY_NOUNS else word
    return word


def is_plural(phrase: str) -> bool:
    """Does it name several, as "sub-groups" does?"""
    start = _JOINS.split(phrase, maxsplit=1)[0].split()
    word = fold(start[-1]) if start else ""
    return word.endswith("s") and singular(word) != word


def singular(word: str) -> str:
    """A folded noun without the ending of the plural."""
    if word in NOUNS:
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") else word


def bare(text: str) -> str:
    """The phrase without its article, a bracket behind it, or a possessive ending."""
    phrase = _BRACKETS.sub("", text).strip(' ,*_"“”')
    while True:
        found = _DETERMINER.match(phrase)
        if not found:
            return re.sub(r"['’]s$|(?<=s)['’]$", "", phrase)
        phrase = phrase[found.end() :]


def is_person(text: str) -> bool:
    """Is it a person's name and nothing else?"""
    found = _PERSON.fullmatch(text.strip())
    if not found:
        return False
    return not never_a_name(text)


def never_a_name(text: str) -> bool:
    """Does it hold a word that no person's name has: of a body, an office, a time, or one that joins sentences?"""
    words = {fold(w).removesuffix("'s") for w in text.split()}
    return bool(words & OPENING or {singular(w) for w in words} & _NO_PERSON)


def is_body_name(text: str) -> bool:
    """Is it a body's own name, as in a heading: all its telling words with capitals, or an acronym?"""
    phrase = bare(text)
    words = phrase.split()
    if not 1 <= len(words) <= _LONGEST_NAME or kind_of(phrase) is not HolderKind.BODY or is_plural(phrase):
        return False
    if " a " in phrase or singular(fold(words[-1])) in _NOT_OF_BODIES:
        return False
    if head_noun(phrase) not in BODY_NOUNS and not _WORKING.search(phrase):
        return False
    telling = [w for w in words if w.lower() not in _SMALL]
    return bool(telling) and all(w[0].isupper() or not w[0].isalpha() for w in telling)


_SMALL = frozenset({"and", "of", "the", "for", "on", "in", "to", "with", "&", "a", "at"})
_NO_PERSON = (
    BODY_NOUNS
    | AGENCY_NOUNS
    | POST_NOUNS
    | frozenset(
        """
        act annual assembly care centre children child city code committee community conduct county court decision
        development district education executive families family finance financial fire fund general head health
        housing human independent integrated interim joint justice learning local management meeting national new
        offending open park part people performance plan planning policy present primary probation programme protocol
        public quorum region regional report resources road safeguarding safety secondary security senior social source
        special standing state steering strategic strategy street sub support technical term terms the this vacant
        voluntary welfare wellbeing work working young youth apologies agenda item minutes section appendix monday
        tuesday wednesday thursday friday saturday sunday january february march april may june july august september
        october november december tbc tbd none all any no not note see north south east west english british
        united kingdom states city software engineering research science data digital information technology linux
        red hat google cloud priority action update status owner question item club
        election timeline mission statement honorary acting deputy vice rear result article membership
        title description ref reference requirement proposal project form hotel memorial registry notebook
        logo channel platform period number survey maintenance lease expense proceed audit airport infrastructure guide
        unit email governance process preferred recommended proposed proposing appointment option practice signage
        newsletter asset version total subtotal merger workshop drive guidance register archive background benefit
        vote ballot motion method
        """.split()
    )
)
