"""What was decided: "RESOLVED: …", "It was agreed that …", "The Board approved …"."""

import re
from collections.abc import Iterator

from knowledge.structure.clauses import Clause, View, label_of, last_sentence, with_lead_in
from knowledge.structure.context import Context
from knowledge.structure.holders import HolderKind, bare, is_plural, kind_of
from knowledge.structure.phrases import CONDITIONAL, value_in
from knowledge.types import Passage, PassageKind
from knowledge.types.facts import Fact, FactKind
from knowledge.words import fold

_DECIDED = (
    r"(?:agreed|approved|resolved|decided|endorsed|ratified|adopted|accepted|rejected|"
    r"confirmed|authorised|deferred|declined|voted)"
)
_IT_WAS = re.compile(
    r"^[Ii]t was (?:also |unanimously |therefore |then |further |subsequently )*(?:agreed|"
    r"resolved|decided|RESOLVED|AGREED)(?: by [^,;]{3,40})?(?: unanimously)? "
    r"(?P<value>(?:that|to|not to)\b.+)$",
    re.S,
)
_MARKED = re.compile(
    r"^(?:RESOLVED|Resolved|AGREED|Agreed|DECISION|Decision|DECIDED|Decided|RESOLUTION|"
    r"Resolution)(?: unanimously)?(?:\s*[:–-]\s*|\s+(?=that\b|to\b))(?P<value>\S.{8,})$",
    re.S,
)
_BODY = re.compile(
    rf"^(?P<holder>(?:The |This )?[A-Za-z][^,;:.]{{1,80}}?) (?:have |has )?(?:also |"
    r"unanimously |therefore |then |formally |subsequently )*"
    rf"(?P<value>{_DECIDED}(?: unanimously| in principle| formally)* (?!with\b|on the|upon|"
    r"by\b|and\b)(?:that|to|not|the|a|an|in principle|its|this|[A-Z0-9£]).+)$",
    re.S,
)
_PASSIVE = re.compile(
    r"^(?P<value>(?:The|A|An) [^,;:.]{3,140}? (?:was|were) (?:unanimously |formally |also "
    r")*(?:agreed|approved|adopted|ratified|endorsed|accepted|confirmed as|signed "
    r"as)\b.*)$",
    re.S,
)
_HEADED = re.compile(
    r"(?:key )?(?:decisions?|resolutions?|agreed|resolved|it was (?:agreed|resolved|"
    r"decided)|decisions? (?:made|taken)|(?:the )?\w+ agreed|recommendations agreed)",
    re.I,
)
_LEADS = re.compile(
    r"^(?:(?P<holder>(?:The |This )?[A-Z][^,;:.]{1,80}?) |[Ii]t was )?(?:unanimously "
    r")?(?:agreed|resolved|decided|RESOLVED|AGREED|Agreed|Resolved|Decided)(?: (?:that|to|"
    r"as follows|the following))?\s*[:–-]\s*$"
)
_HYPOTHETICAL = re.compile(r"\b(?:would|if|should|could|may be|to be (?:agreed|decided)|not yet)\b", re.I)
_SHORTEST = 3
_INITIALS = re.compile(r"[A-Z]{2}(?:(?:, | and | & )[A-Z]{2})*")
_CUES = (
    "agreed",
    "approved",
    "resol",
    "decided",
    "endorsed",
    "ratified",
    "adopted",
    "accepted",
    "rejected",
    "confirmed",
    "authorised",
    "deferred",
    "declined",
    "voted",
    "decision",
)


def find(view: View, paper: Context) -> Iterator[Fact]:
    """The decisions of a passage, each of the body that took it where that is told or the paper is of its meeting."""
    passage = view.passage
    if not view.has(*_CUES) or passage.kind is PassageKind.TABLE:
        return
    announced = _announced(passage, paper) if passage.kind is PassageKind.LIST else None
    if announced is not None:
        yield from _items(passage, paper, announced)
        return
    for clause in view.clauses:
        fact = _said(clause, passage, paper)
        if fact:
            yield fact


def _items(passage: Passage, paper: Context, holder: str) -> Iterator[Fact]:
    for at, part in enumerate(passage.parts):
        if part.level == 0 and len(part.text.split()) >= _SHORTEST:
            yield paper.fact(FactKind.DECISION, holder, part.text.rstrip(" ;."), passage, *with_lead_in(passage, at))


def _announced(passage: Passage, paper: Context) -> str | None:
    """Whose decisions the list gives, "" where that is not told; None where it gives none."""
    sentence = last_sentence(passage.lead_in)
    found = _LEADS.match(sentence)
    if found:
        holder = found["holder"] or ""
        return None if holder and kind_of(holder) is None else holder or paper.subject(passage)
    last = label_of(sentence or (passage.headings[-1] if passage.headings else ""))
    return paper.subject(passage) if _HEADED.fullmatch(last) else None


def _decides(holder: str, paper: Context) -> bool:
    """Is it one that takes decisions? Two capitals are as often somebody's initials."""
    if _INITIALS.fullmatch(bare(holder)) and paper.key(holder) == fold(bare(holder)):
        return False
    return paper.kind(holder) in {HolderKind.BODY, HolderKind.AGENCY} or (
        kind_of(holder) is HolderKind.POST and is_plural(bare(holder))
    )


def _said(clause: Clause, passage: Passage, paper: Context) -> Fact | None:
    text = clause.text
    if CONDITIONAL.match(text) or "?" in text or text.rstrip().endswith(":"):
        return None
    found = _IT_WAS.match(text) or _MARKED.match(text) or _PASSIVE.match(text)
    if found:
        value = value_in(found)
        enough = len(value.split()) >= _SHORTEST
        return paper.fact(FactKind.DECISION, paper.subject(passage), value, passage, clause.part) if enough else None
    found = _BODY.match(text)
    if not found or _HYPOTHETICAL.search(text[: found.end("holder") + 30]):
        return None
    holder = found["holder"]
    if not _decides(holder, paper) or re.search(r"(?i)\b(?:once|as|when)\b", holder):
        return None
    return paper.fact(FactKind.DECISION, holder, value_in(found), passage, clause.part)
