"""Turns of phrase that several rules look for."""

import re

TO_TWELVE = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
NUMBER = (
    rf"(?:\d{{1,3}}|{TO_TWELVE}|fifteen|twenty|thirty|forty|fifty|half|(?:one|two)[- "
    r"]thirds?|(?:one|three)[- ]quarters?|a? ?third|a? ?quarter)"
)
_PERIOD = (
    r"(?:day|week|fortnight|month|quarter|year|term|annum|session|financial year|calendar year|school year|meeting)"
)
_LY = (
    r"(?:bi-?|tri-?|semi-?|half-?|six-)?(?:dai|week|fortnight|month|quarter|year|annual|"
    r"term)ly|biannual(?:ly)?|biennial(?:ly)?"
)
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"

RHYTHM = re.compile(
    r"\b(?:(?:at least |no (?:less|fewer) than |not less than |a minimum of |up to |"
    r"approximately |no more than |normally )?"
    rf"(?:(?:once|twice|thrice|(?:{NUMBER})(?: or more)? (?:times|meetings|occasions))"
    r"(?: (?:in|an?|per|each|every|during|within|annually|during the|throughout the|in any|"
    rf"in each|in every|over the)){{1,2}} ?"
    rf"(?:\w+ )?{_PERIOD}s?|once annually|twice annually|{_LY})"
    rf"|every (?:other |second |third |{NUMBER} (?:to {NUMBER} |or {NUMBER} )?)?(?:{_PERIOD}s?|{_WEEKDAY})"
    rf"|(?:each|per) (?:{_PERIOD})\b"
    rf"|(?:on )?(?:an? |the )(?:{_LY}|annual|daily) basis"
    rf"|(?:on )?the (?:first|second|third|fourth|last) {_WEEKDAY} (?:of|in) (?:each|every|the) (?:\w+ )?month"
    rf"|(?:once|twice) (?:an?|per|each|every) {_PERIOD}"
    r"|every (?:january|february|march|april|may|june|july|august|september|october|"
    r"november|december|spring|summer|autumn|winter)"
    r"|termly|as (?:and when )?(?:required|necessary|needed))\b",
    re.I,
)
ANNUAL = re.compile(r"\b(?:annual|quarterly|monthly|six-monthly|biannual|biennial|weekly|yearly|termly)\b", re.I)
MODAL = (
    r"(?:(?:will|shall|must|should|is to|are to|is expected to|are expected to|is required to|are required to|does|do)"
    r"(?: (?:also|normally|usually|ordinarily|then|generally|formally|in turn|each|both|all|therefore|always|only|"
    r"ultimately|jointly|aim to|regularly|typically|at least))*|also|normally|usually|"
    r"generally|typically|currently|ordinarily|"
    r"regularly|each|both|all|formally|in turn|itself|themselves|now|only|ultimately|jointly|directly)"
)
HOLDER = (
    r"(?P<holder>[A-Z][^,;:.()?!]{0,90}?(?:,? and "
    r"[^,;:.()?!]{2,60}?)?(?:\s\([^()]{1,40}\))?(?: of [^,;:.()?!]{2,50}?)?|It|They)"
)
CONDITIONAL = re.compile(
    r"^\W*(?:if|although|though|while|as|when|where|once|should|unless|after|before|"
    r"whenever|until|for example|e\.g)\b",
    re.I,
)
AMOUNT = re.compile(
    r"(?:[£$€]\s?\d[\d,]*(?:\.\d+)?(?!-?\d)(?:\s?(?:k|m|bn|million|thousand|billion)\b)?|"
    r"\b\d[\d,.]*\s?(?:USD|EUR|GBP|euros?|pounds)\b)",
    re.I,
)


def value_in(found: "re.Match[str]", group: str = "value") -> str:
    """What a rule's pattern found, without the full stop that ends the sentence."""
    return (found[group] or "").strip().rstrip(".;,").strip()
