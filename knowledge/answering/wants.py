"""What kind of answer a question wants."""

import re

from knowledge.answering.asked_in_words import ASKED
from knowledge.answering.want import Want
from knowledge.words import fold

LONGEST = 1_000
"""Characters of a question that are looked at."""

# Who asks, before the question begins.
_AS_WHO = re.compile(r"^as an? \w+(?: \w+){0,2}[:,]\s*(?=\w)", re.I)
_YES_OR_NO = re.compile(r"(?:can|could|may|must|should|does|do|did|will|would|has|have) ")
"""Asks whether something is so of the chair, not who it is."""
_AS_THEY_SAY = re.compile(
    r"\b(?:by|in|into|to|within|outside|under|per|from|say|says|according to)(?: \w+){0,2}"
    r" (?:terms? of reference|tors?|remit)\b"
    r"|\b(?:terms? of reference|tors?|remit) (?:say|name|list|mention|require|cover|set|give|allow)s?\b"
)
"""The terms of reference are where to look, not what is asked for."""
_THEY_SAY_OF = re.compile(r"\b(?:terms? of reference|tors?|remit) (?:say|mention)s? (?:about|on|of|anything) \w")
_QUORATE = re.compile(r"(?:was|were|is|are|did|had|has)\b.*\b(?:in)?quor(?:ate|um)\b")
"""Asks whether a meeting was quorate, not how many make a quorum."""
_WHENEVER = re.compile(
    r"when(?:ever)? [^,?]+, ?(?:who|what|where|how|which|do|does|is|are|can|could|must|should|will|would)\b"
)
"""Asks of what happens then, not when: "when the chair is away, who stands in"."""
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
    if _YES_OR_NO.match(folded):
        found -= {Want.CHAIR}
    if Want.DATED in found:
        found -= {Want.DATE, Want.DAY}
    if Want.QUORUM in found:
        found -= {Want.BOUNDS}
    if Want.FREQUENCY in found:
        found -= {Want.COUNT}
    if _WHENEVER.match(folded):
        found -= {Want.DATE}
    if _QUORATE.match(folded):
        found -= {Want.QUORUM}
    if not found.isdisjoint(_OF_MEMBERS):
        found -= {Want.MEMBERS}
    of_something = found - {Want.TERMS} or _THEY_SAY_OF.search(folded)
    return found - {Want.TERMS} if of_something and _AS_THEY_SAY.search(folded) else found
