"""What kind of answer a question wants, and what a text must hold to be one."""

import re
from enum import StrEnum

from knowledge.words import fold


class Want(StrEnum):
    """A kind of answer."""

    MONEY = "money"
    DATE = "date"
    FREQUENCY = "frequency"
    DURATION = "duration"
    COUNT = "count"
    CONTACT = "contact"
    QUORUM = "quorum"
    CHAIR = "chair"
    WHO = "who"
    LIST = "list"
    TERMS = "terms of reference"
    MEANING = "meaning"
    REPORTS = "reporting line"
    NAME = "a person's name"
    DUTY = "what someone is to do"
    DECISION = "what was decided"


_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*"
_TO_TWELVE = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_NUMBER = rf"(?:\d[\d,.]*|{_TO_TWELVE}|fifteen|twenty|thirty|forty|fifty|half|thirds?|single|sole|both|dozen)"
_PERIOD = r"(?:day|week|fortnight|month|quarter|year|term|session)"
_POST = (
    "chief exec(?:utive)?|ceo|director|lead member|portfolio holder|manager|head|secretary|clerk|treasurer|leader|mayor"
)
_IS = r"(?:'s|s| is| are| was| were)?"

# Alternatives that tell from a question what it wants.
_ASKED: dict[Want, tuple[str, ...]] = {
    Want.QUORUM: (r"\bquor(?:um|om|ate)\b", r"\binquorate\b"),
    Want.MONEY: (
        r"\bhow much\b(?! (?:notice|time|of the\b))",
        r"\b(?:costs?|costing|price|budgett?ed|fees?|quotes?|deposit|guideline)\b",
        r"\bbudget (?:for|of|split|breakdown|-)|\bwhat.{0,30}\bbudget\b|\btotal funding\b",
        r"[£$€]",
    ),
    Want.FREQUENCY: (r"\bhow (?:often|frequently|regularly|many times)\b", r"\bfrequency\b"),
    Want.DURATION: (r"\bhow (?:long|far ahead)\b", r"\bterm of office\b", r"\b(?:term length|length of term)\b"),
    Want.COUNT: (
        r"\bhow (?:many|old|big)\b",
        r"\bnumber of\b",
        r"\b(?:fewest|minimum|maximum)\b",
        r"\bwhat majority\b",
    ),
    Want.DATE: (
        r"\bwhen(?:'s|s)?\b",
        r"\b(?:what|which) (?:date|day|year|month)s?\b",
        r"\b(?:deadlines?|cut-? ?off|dates?)\b",
        r"\b(?:done|by|how) (?:by|when|soon)\b",
    ),
    Want.CONTACT: (r"\b(?:phone|telephone|tel|e-?mail|contact (?:details?|number)|extension)\b", r"^contacts?\b"),
    Want.CHAIR: (
        rf"\bwho{_IS}\b[^?]*\bchair(?:s|ed|ing|person|man)?\b",
        r"\bchairs? (?:of|for)\b",
        r"\bin the chair\b",
    ),
    Want.WHO: (
        r"\bwho(?:'s|s|se|m)?\b",
        r"\bwhich (?:\w+ ){0,2}(?:post|officer|agency|body|group|person|people|agencies|team)\b",
    ),
    Want.NAME: (
        rf"\bwho{_IS} (?:the |our |its |their )?(?:\w+ )?(?:{_POST})\b",
        r"\bnames? of (?:the|our|its|each)\b",
    ),
    Want.TERMS: (r"\bterms? of reference\b", r"\btors?\b", r"\bremit\b"),
    Want.REPORTS: (
        r"\b(?:reports?|reporting|report in|answers?|answerable|accountable|line managed)\b(?: \w+){0,2} (?:to+|by)\b",
        r"\bwho\b.*\b(?:reports?|answers?|accountable|answerable) to+\b",
    ),
    Want.DECISION: (
        r"\b(?:decid(?:e|ed)|decisions?|agreed?|approved?|resolved?|outcome|endorsed?|ratified)\b",
        r"\b(?:go|went|opt|opted) for\b|\bend up\b|\bin the end\b|\bor not\b|\bgo ahead\b|\bsign(?:ed)? off\b",
    ),
    Want.DUTY: (
        r"\b(?:responsible for|responsibilit(?:y|ies)|duties|duty|jobs?|role of|functions?|accountable for)\b",
        r"\bwhat (?:do|does|did|will|must|should|has|have)\b.* (?:do|to do)\b|\bdown to do\b|\blooks? after\b",
    ),
    Want.MEANING: (r"\bstands? for\b", r"\bmean(?:s|ing)? (?:of|by)\b", r"\bwhat does \S+ mean\b", r"\bdefin"),
    Want.LIST: (
        r"\b(?:list|all|every|everyone|full|whole|entire|complete)\b",
        rf"\b(?:members(?:hip)?|who{_IS} on|sits? on|what are|responsible for|split)\b",
        rf"\bwhich (?:\w+ )?(?:\d+|{_TO_TWELVE})\b",
        r"\bwhich \w+s\b",
        r"\b(?:actions|values|options|recommendations|responsibilities|duties|functions|principles|priorities)\b",
        r"\b(?:objectives|aims|papers|criteria|agencies|organisations|roles|steps|stages|names|jobs|quotes)\b",
    ),
}

# Alternatives that tell a text which holds such an answer.
_HELD: dict[Want, tuple[str, ...]] = {
    Want.MONEY: (
        r"[£$€] ?\d",
        r"\b\d[\d,.]* ?(?:k|m|million|thousand|pounds|euros?|dollars|gbp|usd|eur|pence)\b",
        r"\b(?:free of|no) charge\b",
    ),
    Want.DATE: (
        rf"\b{_MONTH}\b",
        r"\b(?:19|20)\d\d\b",
        r"\b\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?\b",
        r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
        r"\b(?:spring|summer|autumn|winter|christmas|easter|milestones?|within|before|after|once|when(?:ever)?)\b",
    ),
    Want.FREQUENCY: (
        r"\b(?:bi-?|tri-?|semi-?|fort)?(?:dai|week|night|month|quarter|year|annual)ly\b",
        r"\bannual\b",
        r"\bper (?:year|annum|month|quarter|term|week)\b",
        rf"\b(?:once|twice|times|meetings|occasions)\b(?: \w+)? (?:an?|per|each|every|in (?:an?|each|any)) {_PERIOD}",
        rf"\b(?:every|each)\b[^.]{{0,25}}\b{_PERIOD}s?\b",
        r"\b(?:as (?:required|necessary|needed)|when required|on request|termly|milestones)\b",
        rf"\b{_NUMBER} (?:times|{_PERIOD}s)\b",
    ),
    Want.DURATION: (
        rf"{_NUMBER}[- ]?(?:\w+ )?(?:{_PERIOD}|minute|hour)s?\b",
        r"\b(?:until|indefinite(?:ly)?|life|permanent)\b",
        r"\bno (?:term )?limit",
    ),
    Want.COUNT: (rf"\b{_NUMBER}\b", "%"),
    Want.CONTACT: ("@", r"(?<![\d/])(?:\+44|0)[\d() -]{8,}\d", r"\bext\b"),
    Want.QUORUM: (
        rf"\bquor(?:um|ate)\b[^.]{{0,90}}(?:\b{_NUMBER}\b|%|\bmajority\b)",
        rf"(?:\b{_NUMBER}\b|%|\bmajority\b)[^.]{{0,90}}\bquor(?:um|ate)\b",
        rf"\b{_NUMBER}\b[^.]{{0,60}}\b(?:must|shall) be present\b",
    ),
    Want.CHAIR: (r"\bchair", r"\bpresid", r"\bconven[eo]r\b"),
    Want.DECISION: (
        r"\b(?:decided|decisions?|agreed|approv(?:e|es|ed|al)|resolved|endorsed|ratified|opted|prefer(?:s|red)?)\b",
    ),
    Want.DUTY: (
        r"\b(?:responsible|responsibilit(?:y|ies)|dut(?:y|ies)|accountable|obliged|required) (?:for|to|of|is|are)\b",
        r"\b(?:will|shall|must|role|roles|leads?|functions?|ensur(?:e|es|ing))\b",
    ),
    Want.TERMS: (r"\bterms of reference\b", r"\bremit\b"),
    Want.REPORTS: (
        r"\b(?:reports?|reporting|accountable|answers?|answerable|responsible|upwards?)\b(?: \w+)? (?:to|into)\b",
        r"\breporting lines?\b",
    ),
}

REQUIRED = frozenset({Want.MONEY, Want.FREQUENCY, Want.CONTACT, Want.QUORUM, Want.CHAIR, Want.TERMS, Want.NAME})
"""A text that holds nothing of these kinds is no answer to a question that wants one, whatever words it shares."""

ASKED_WITH: dict[Want, frozenset[str]] = {
    Want.MONEY: frozenset("cost costs costing price budget budgeted fee fees sum deposit amount funding".split()),
    Want.DATE: frozenset("date dates deadline day year month".split()),
    Want.FREQUENCY: frozenset("often frequently frequency regularly times".split()),
    Want.DURATION: frozenset("long term length ahead".split()),
    Want.COUNT: frozenset("many number fewest most big".split()),
    Want.CONTACT: frozenset("phone telephone tel number email contact contacts details extension".split()),
}
"""Words that ask for a kind of answer: where it stands, they need not."""

_OUTRIGHT = {
    Want.CHAIR: re.compile(
        r"\bchaired by\b|\bin the chair\b|\btakes? the chair\b|\bchair of\b|\bas (?:\w+ )?chair"
        r"|\((?:[\w ]+ )?(?:vice-?|co-?|deputy )?chair\w*\)|\bchair\w* ?(?:is|are|:|;|–|-)"
        r"|\bappoint\w* [^.]{0,40}\bchair",
        re.I,
    ),
    Want.REPORTS: re.compile(r"\b(?:report|accountable|answer|answerable|reporting)s?(?: directly)? to\b", re.I),
    Want.DUTY: re.compile(r"\b(?:is|are|be) (?:\w+ )?(?:responsible|accountable) for\b", re.I),
}
_SUM = re.compile(r"[£$€] ?\d")
_PERSON = re.compile(r"\b[A-Z][\w'’-]+ (?:[A-Z]\.? )?(?:(?:de|di|van|von|der|den|la) )*[A-Z][\w'’-]+|@\w+")
_NO_PERSON = frozenset(
    """
    act acting agency agreement annual assembly assistant association authority authorities borough board cabinet care
    centre chair chief child children city college commission commissioning committee community connexions constabulary
    constable corporate council county court deputy department development director directors district early education
    executive family families fire force forum fund general government group groups head health hospital housing
    independent integrated interim joint justice lead leader learning local manager member members minister national nhs
    nurse offending office officer officers park part partner partners partnership people plan planning police policy
    primary probation programme project protocol public regional report representative road safeguarding safety school
    schools secretary section senior service services social staff state steering strategic strategy street sub team
    trust unit university vice voluntary welfare wellbeing work working young youth the this
    """.split()
)

_ASKED_RE = {want: re.compile("|".join(ways)) for want, ways in _ASKED.items()}
_HELD_RE = {want: re.compile("|".join(ways)) for want, ways in _HELD.items()}


def wants(question: str) -> frozenset[Want]:
    """The kinds of answer that the question asks for; often several, sometimes none."""
    folded = fold(question)
    return frozenset(want for want, pattern in _ASKED_RE.items() if pattern.search(folded))


def sums(text: str) -> int:
    """How many sums of money a text holds."""
    return len(_SUM.findall(text))


def plainly(want: Want, text: str) -> bool:
    """Whether the text says outright what is wanted: not merely a chair, but who is in it."""
    return want in _OUTRIGHT and _OUTRIGHT[want].search(text) is not None


def holds(want: Want, text: str) -> bool:
    """Whether the text holds something of that kind. True for kinds that no pattern can tell."""
    if want is Want.WHO:
        return _PERSON.search(text) is not None
    if want is Want.NAME:
        return any(not _NO_PERSON & set(fold(m).split()) for m in _PERSON.findall(text))
    pattern = _HELD_RE.get(want)
    return pattern is None or pattern.search(fold(text)) is not None
