"""How long people serve: "Each trustee serves a term of three years", "The term of office is two years"."""

import re
from collections.abc import Iterator

from knowledge.structure.clauses import Clause, View
from knowledge.structure.context import Context
from knowledge.structure.holders import HolderKind
from knowledge.structure.phrases import CONDITIONAL, HOLDER, MODAL, NUMBER
from knowledge.types import Passage
from knowledge.types.facts import Fact, FactKind

_YEARS = (
    rf"{NUMBER}(?: \({NUMBER}\))?(?: ?(?:-|–|to|or) ?{NUMBER})?[- ]"
    r"(?:(?:full|calendar|academic|school|financial|municipal|civic|council)[- ])*(?:year|month)s?"
)
_TERM = (
    r"(?:(?:initial|fixed|renewable|consecutive|successive|full|single|maximum|staggered)[ -])*(?:terms?|periods?)\b"
)
_LEAST = r"(?:at least |up to |no (?:more|longer) than |not more than |a (?:maximum|minimum) of |an? |the |their )*"
_LENGTH = re.compile(
    rf"(?:for |on )?{_LEAST}(?:{_YEARS}[’']?[- ,]+(?:renewable )?{_TERM}|"
    rf"{_TERM} (?:of|lasting|is|are) {_LEAST}{_YEARS})|"
    rf"for {_LEAST}{_YEARS}\b",
    re.I,
)
_SERVES = re.compile(
    rf"^(?:[^,;.]{{3,50}}, )?{HOLDER}(?: {MODAL})* (?:serves?|sits?|holds? (?:office|(?:their|the|this) \w+)|"
    r"remains? in (?:office|post)|(?:is|are|be)(?: \w+ly| each| all)? (?:re-?)?(?:elected|appointed|nominated|selected|"
    r"chosen|co-opted))\b(?P<rest>.*)$",
    re.S,
)
_TERM_IS = re.compile(
    r"^(?:[^,;.]{3,50}, )?(?:[Tt]he |[Ee]ach |[Aa] )?(?:(?:normal|usual|initial|standard|maximum) )?"
    r"(?:[Tt]erms?|[Ll]ength|[Pp]eriod|[Dd]uration)(?: of (?:office|appointment|service|membership|the term))?"
    r"(?: (?:for|of) (?P<holder>[^,;:.]{2,80}?))?(?: on the [^,;:.]{3,60}?)?"
    r" (?:is|are|shall be|will be|must be|lasts?|should be)(?: normally| usually)? "
    rf"(?P<value>(?:for )?{_LEAST}{_YEARS}\b.*)$",
    re.S,
)
_AT_MOST = re.compile(
    rf"^(?:No (?P<none>[^,;:.()]{{3,60}}?)|{HOLDER}) "
    r"(?P<value>(?:cannot|can(?: not)?|may(?: not)?|must not|shall(?: not)?|will not|is|are) "
    r"(?:be )?(?:serve|sit|hold (?:office|(?:a|the|this|that|any) (?:\w+ ){0,3}(?:post|position|office|role))|"
    r"(?:re-?)?elected|(?:re-?)?appointed|stand|remain in (?:office|post)|limited to)\b[^;.]{0,80}?"
    rf"(?:more than|a maximum of|at most|up to|limited to|longer than|exceed(?:ing)?) (?:a total of )?"
    rf"(?:{_YEARS}|{NUMBER}(?: \({NUMBER}\))?(?: [\w-]+){{0,2}} terms?)\b.*)$",
    re.S,
)
_ANY_POST = re.compile(
    r"(?:each|every|all|any|the|these|elected) (?:elected )?(?:positions?|posts?|offices?|roles?|seats?)", re.I
)
_LABELS = frozenset(
    "term;terms;term of office;terms of office;term length;length of term;tenure;period of office;term of appointment;"
    "length of appointment;term of service;length of service;duration of appointment;period of appointment".split(";")
)
_SAID = re.compile(rf"{_LEAST}{_YEARS}\b", re.I)
_CUES = ("year", "month", "terms")
_OF_MOST = ("more than", "maximum", "at most", "up to", "limited to", "longer than", "exceed")
_OF_SERVING = (
    "serve",
    "office",
    "elected",
    "appoint",
    "chosen",
    "selected",
    "nominated",
    " sit",
    "opted",
    " hold",
    "in post",
)
_OF_TERMS = ("term", "length", "period", "duration")
"""Words without which a pattern need not be tried."""
_HOLDERS = frozenset(HolderKind)
_ELSE = re.compile(r"\b(?:who|which|have|has|had|held|every|once|within|after|unless|if)\b", re.I)
"""Before a length of time, they tell that it is another's."""
_ENDS = re.compile(r"; |\. |(?:,? (?:and|but)|, with) (?:will|shall|is|the|may|must|can)\b|, (?:after|at) which\b")
_LONGEST_SAID = 120


def find(view: View, paper: Context) -> Iterator[Fact]:
    """How long those serve of whom the passage says it."""
    if not view.has(*_CUES):
        return
    told = set()
    for clause in view.clauses:
        fact = None if CONDITIONAL.match(clause.text) else _said(clause, view.passage, paper)
        if fact:
            told.add(clause.part)
            yield fact
    yield from (fact for fact in _labelled(view, paper) if not told.intersection(fact.parts))


def _said(clause: Clause, passage: Passage, paper: Context) -> Fact | None:
    text = clause.text
    lower = text.lower()
    if "year" not in lower and "month" not in lower and " terms" not in lower:
        return None
    for cues, rule in ((_OF_MOST, _at_most), (_OF_SERVING, _serves), (_OF_TERMS, _term_is)):
        if any(cue in lower for cue in cues):
            fact = rule(clause, passage, paper)
            if fact:
                return fact
    return None


def _serves(clause: Clause, passage: Passage, paper: Context) -> Fact | None:
    found = _SERVES.match(clause.text)
    length = _LENGTH.search(found["rest"]) if found else None
    if not found or not length or _ELSE.search(found["rest"], 0, length.start()):
        return None
    value = found["rest"][length.start() :]
    return _fact(found["holder"], value, clause, passage, paper)


def _term_is(clause: Clause, passage: Passage, paper: Context) -> Fact | None:
    found = _TERM_IS.match(clause.text)
    if not found:
        return None
    written = found["holder"] or ""
    return _fact("" if _ANY_POST.fullmatch(written) else written, found["value"], clause, passage, paper)


def _at_most(clause: Clause, passage: Passage, paper: Context) -> Fact | None:
    found = _AT_MOST.match(clause.text)
    if not found:
        return None
    value = clause.text if found["none"] else found["value"]
    return _fact(found["none"] or found["holder"], value, clause, passage, paper, role="at most")


def _fact(  # noqa: PLR0913, PLR0917 - what a fact is made of
    written: str, value: str, clause: Clause, passage: Passage, paper: Context, role: str = ""
) -> Fact | None:
    holder = paper.holder(written.strip(), passage, clause.before)
    if not holder or paper.kind(holder) not in _HOLDERS:
        return None
    length = _SAID.search(value)
    end = _ENDS.search(value, length.end() if length else 0)
    value = value[: end.start()] if end else value
    return paper.fact(FactKind.TENURE, holder, value.strip(" .;,:"), passage, clause.part, role=role)


def _labelled(view: View, paper: Context) -> Iterator[Fact]:
    passage = view.passage
    for label in view.labels:
        if label.label in _LABELS and len(label.said) <= _LONGEST_SAID and _SAID.match(label.said.strip()):
            holder = label.holder or paper.subject(passage)
            if holder:
                yield paper.fact(FactKind.TENURE, holder, label.said.rstrip(" ."), passage, label.part)
