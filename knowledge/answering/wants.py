"""What kind of answer a question wants."""

import re

from knowledge.answering.asked_in_words import ASKED
from knowledge.answering.want import Want
from knowledge.words import fold

LONGEST = 1_000
"""Characters of a question that are looked at."""

# Who asks, before the question begins.
_AS_WHO = re.compile(r"^as an? \w+(?: \w+){0,2}[:,]\s*(?=\w)", re.I)
_AUXILIARIES = "can|could|may|must|should|does|do|did|will|would|has|have"
_YES_OR_NO = re.compile(rf"(?:{_AUXILIARIES}) ")
"""Asks whether something is so of the chair, not who it is."""
_IF_SO = re.compile(rf"if [^?]+?,? (?:is|are|{_AUXILIARIES}) (?:we|they|i|you|it|the|our|their|there)\b")
"""Asks whether something is so in a case: "if we sign, do we keep our duties" wants no list of them."""
_EVERY = re.compile(r"\b(?:list|all|every|everyone|which|what|who)\b")
_AS_THEY_SAY = re.compile(
    r"\b(?:by|in|into|to|within|outside|under|per|from|say|says|according to)(?: \w+){0,2}"
    r" (?:terms? of reference|tors?|remit)\b"
    r"|\b(?:terms? of reference|tors?|remit) (?:say|name|list|mention|require|cover|set|give|allow)s?\b"
)
"""The terms of reference are where to look, not what is asked for."""
_THEY_SAY_OF = re.compile(r"\b(?:terms? of reference|tors?|remit) (?:say|mention)s? (?:about|on|of|anything) \w")
_NO_SUM = re.compile(rf"(?:who\b|what happens\b|how many\b|(?:is|are|if|{_AUXILIARIES}) )")
_A_SUM = re.compile(r"\bhow much\b|\bcosts?\b|[£$€]|\bwhat\b.*\b(?:pay|fee|charge)")
"""Who pays, whether one may, how many quotes: no sum is asked for."""
_QUORATE = re.compile(r"(?:was|were|is|are|did|had|has)\b.*\b(?:in)?quor(?:ate|um)\b")
"""Asks whether a meeting was quorate, not how many make a quorum."""
_IN_A_CASE = re.compile(
    r"when(?:ever)? [^,?]+, ?(?:who|what|where|how|which|do|does|is|are|can|could|must|should|will|would)\b"
)
"""Asks of what happens then, not when: "when the chair is away, who stands in"."""
_WHEN_MAY = re.compile(r"when (?:can|may|could|might) (?!i |we )")
"""Asks on what conditions, rather than on what day."""
_SEVERAL = re.compile(r"\b(?:list|all|each|every|everyone|which)\b")
_OF_MEMBERS = frozenset({Want.DURATION, Want.FREQUENCY, Want.MONEY})
"""What is asked of those who serve on a body asks not who they are."""
_ASKED_RE = {want: re.compile("|".join(ways)) for want, ways in ASKED.items()}


def without_asker(question: str) -> str:
    """The question without who asks it: "As a head: …" asks nothing of heads."""
    return _AS_WHO.sub("", question)


def wants(question: str) -> frozenset[Want]:
    """The kinds of answer that the question asks for; often several, sometimes none."""
    folded = fold(question[:LONGEST])
    found = frozenset(want for want, pattern in _ASKED_RE.items() if pattern.search(folded))
    found -= _not_meant(folded, found)
    of_something = found - {Want.TERMS} or _THEY_SAY_OF.search(folded)
    return found - {Want.TERMS} if of_something and _AS_THEY_SAY.search(folded) else found


def _not_meant(folded: str, found: frozenset[Want]) -> frozenset[Want]:
    """Kinds that the question's words ask for, but not as it puts them, or not beside another kind."""
    yes_or_no = bool(_YES_OR_NO.match(folded))
    rules = (
        (yes_or_no, {Want.CHAIR}),
        ((yes_or_no or _IF_SO.match(folded)) and not _EVERY.search(folded), {Want.LIST}),
        (_IN_A_CASE.match(folded) or _WHEN_MAY.match(folded), {Want.DATE}),
        (_QUORATE.match(folded), {Want.QUORUM}),
        (Want.DATED in found, {Want.DATE, Want.DAY}),
        (Want.QUORUM in found, {Want.BOUNDS}),
        (Want.FREQUENCY in found, {Want.COUNT}),
        (Want.RECOMMENDED in found, {Want.DUTY}),
        (_NO_SUM.match(folded) and not _A_SUM.search(folded), {Want.MONEY}),
        (Want.AUTHOR in found, {Want.NAME}),
        (Want.SHARE in found, {Want.MONEY, Want.COUNT}),
        (not found.isdisjoint(_OF_MEMBERS), {Want.MEMBERS}),
        (Want.MEMBERS in found and not found.isdisjoint(_OF_MEMBERS) and not _SEVERAL.search(folded), {Want.LIST}),
        (Want.DATE in found and folded.startswith("when ") and not _SEVERAL.search(folded), {Want.DUTY, Want.LIST}),
    )
    return frozenset(want for so_put, kinds in rules if so_put for want in kinds)
