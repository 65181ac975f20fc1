"""What a body, a post or an agency must do: "… is responsible for …", duties under its name, tables of duties."""

import re
from collections.abc import Iterator

from knowledge.structure.clauses import Clause, View, headings_bare, label_of, last_sentence, with_lead_in
from knowledge.structure.context import Context
from knowledge.structure.holders import HolderKind, bare, kind_of
from knowledge.structure.phrases import CONDITIONAL, HOLDER, MODAL, value_in
from knowledge.types import Passage, PassageKind
from knowledge.types.facts import LEAD_IN, Fact, FactKind
from knowledge.words import unnumbered

_FOR = re.compile(
    rf"^{HOLDER}(?: {MODAL})* (?P<value>(?:is|are|be|remains?|shall be)(?: \w+ly| also| "
    r"then| ultimately| both| jointly)* "
    r"(?:responsible and )?(?:responsible|accountable|answerable) for .+)$",
    re.S,
)
_HAS = re.compile(
    rf"^{HOLDER}(?: {MODAL})* (?P<value>(?:has|have|takes?|holds?|accepts?|retains?|carr(?:y|ies))(?: \w+)?(?: \w+)? "
    r"(?:responsibilit(?:y|ies)|accountability|duty|duties)(?: and accountability)? (?:for|to) .+)$",
    re.S,
)
_IT_IS = re.compile(
    r"^[Ii]t (?:is|will be|shall be) the (?:responsibility|duty|role) of (?P<holder>[^,;:.]{3,80}?) to (?P<value>.+)$",
    re.S,
)
_LIES = re.compile(
    r"^(?P<value>(?:Overall |The )?[Rr]esponsibility for [^;:.]{3,160}?) (?:lies|rests|"
    r"sits) with (?P<holder>[^;:.,]{3,90})",
    re.S,
)
_MUST = re.compile(
    rf"^{HOLDER} (?P<value>(?:shall|must|is required to|are required to|is to|are to) "
    r"(?!(?:\w+ly |also |then |each |both |either |at all times )*"
    r"(?:be|not|have|consists?|comprise|meet|report|hold office|serve|include|constitute|"
    r"mean|apply|contain|receive|take effect|remain|"
    r"cease|exceed|reach|only|vote|occur|take place|retire|expire|become|continue|fall|"
    r"begin|end|act independently)\b)[a-z].+)$",
    re.S,
)
_CUE = re.compile(
    r"esponsib|ccountab|nswerable|dut(?:y|ies) |shall|must|required to|(?:is|are) to |^[Ii]t (?:is|will|shall)"
)
_BY_CUE = (
    (re.compile(r"(?:responsible|accountable|answerable) for"), _FOR),
    (re.compile(r"(?:responsibilit(?:y|ies)|accountability|duty|duties)(?: and accountability)? (?:for|to)"), _HAS),
    (re.compile(r"^[Ii]t "), _IT_IS),
    (re.compile(r"esponsibility for"), _LIES),
    (re.compile(r"\b(?:shall|must|required to|is to|are to)\b"), _MUST),
)
_LEADS = re.compile(
    rf"^{HOLDER}(?: {MODAL})*(?:['’]s?)? (?:(?:is|are|be) (?:also |jointly |\w+ly "
    r")?responsible for|takes? responsibility for|(?:duties|responsibilities|tasks) "
    r"(?:are|include|will include|shall be|shall include)|(?:has|have) (?:the following "
    r")?(?:responsibilit|dut)\w+[^.]*|will|shall|must|should|to|"
    r"is required to|are required to|are expected to|is expected to)(?: be)?(?: the following| as follows)?\s*[:–-]\s*$"
)
_OF = re.compile(
    r"^The (?:\w+ )?(?:duties|responsibilities|role and responsibilities|duties and "
    r"responsibilities) of (?P<holder>[^,;:.]{3,80}?) "
    r"(?:are|include|shall be|shall include|will be|will include)(?: to)?(?: as follows| the following)*\s*[:–-]?\s*$"
)
_DUTIES = re.compile(
    r"(?:(?:key|main|core|specific|other) )?(?:roles? and )?(?:responsibilit(?:y|ies)|"
    r"dut(?:y|ies)|tasks|responsible for|what (?:they|it) do(?:es)?|key tasks)(?: (?:and|"
    r"&) (?:duties|responsibilities|accountabilities))?",
    re.I,
)
_WHOSE = re.compile(
    r"(?:role|post|agency|body|who|organisation|organization|partner|officer|group|"
    r"position|committee|name|lead|team|member|tier|title)",
    re.I,
)
_UNDER = re.compile(
    r"\b(?:responsibilit|dut(?:y|ies)|roles|job description|posts|officers|offices)\b|responsibilities|roles", re.I
)
_VAGUE = re.compile(r"^(?:no|none|nobody|anyone|someone|everyone|nothing|such|any)\b", re.I)
_CUES = (
    "responsib",
    "accountab",
    "answerable",
    "dut",
    "shall",
    "must",
    "required to",
    "is to",
    "are to",
    "will",
    "tasks",
    "to:",
    "should",
)


def find(view: View, paper: Context) -> Iterator[Fact]:
    """The responsibilities of a passage: a list whole for its holder, else a sentence or a row each."""
    passage = view.passage
    if not view.has(*_CUES):
        return
    if passage.kind is PassageKind.TABLE:
        yield from _rows(passage, paper)
        return
    if passage.kind is PassageKind.LIST:
        whole = _whole(passage, paper)
        if whole:
            value = "\n".join(part.text for part in passage.parts)
            yield paper.fact(FactKind.RESPONSIBILITY, whole, value, passage, *with_lead_in(passage))
            return
        yield from _nested(passage, paper)
    for clause in view.clauses:
        if not (clause.part == LEAD_IN and clause.text.rstrip().endswith((":", "-", "–"))):
            yield from _said(clause, passage, paper)


def _said(clause: Clause, passage: Passage, paper: Context) -> Iterator[Fact]:
    text = clause.text
    if CONDITIONAL.match(text) or "?" in text:
        return
    if not _CUE.search(text):
        return
    for pattern in (pattern for cue, pattern in _BY_CUE if cue.search(text)):
        found = pattern.match(text)
        if found:
            holder = paper.holder(found["holder"].strip(), passage, clause.before)
            if holder and kind_of(holder) is not None and not _VAGUE.match(holder):
                yield paper.fact(FactKind.RESPONSIBILITY, holder, value_in(found), passage, clause.part)
            return


def _whole(passage: Passage, paper: Context) -> str:
    """Whose duties the whole list gives, or nothing."""
    lead_in = passage.lead_in
    sentence = last_sentence(lead_in)
    found = (_OF.match(sentence) or _LEADS.match(sentence)) if lead_in not in headings_bare(passage) else None
    if found:
        holder = paper.holder(found["holder"], passage)
        return holder if kind_of(holder) is not None and not _VAGUE.match(holder) else ""
    if lead_in and lead_in not in headings_bare(passage):
        return ""
    return _headed(passage)


def _headed(passage: Passage) -> str:
    """The post whose name is the heading, where the heading above it is of roles and duties."""
    if len(passage.headings) < 2:
        return ""
    last = re.sub(r"(?i)[’']?s?\s+(?:roles? and )?(?:responsibilities|duties)$", "", unnumbered(passage.headings[-1]))
    above = passage.headings[-2]
    if _DUTIES.fullmatch(label_of(last)) and kind_of(unnumbered(above)) is HolderKind.POST:
        return bare(unnumbered(above))
    told = last != unnumbered(passage.headings[-1])
    if kind_of(last) in {HolderKind.POST, HolderKind.BODY, HolderKind.AGENCY} and (told or _UNDER.search(above)):
        return bare(last)
    return ""


def _nested(passage: Passage, paper: Context) -> Iterator[Fact]:
    """Posts with their duties under each, as a list in a list."""
    if not any(part.level for part in passage.parts) or not _UNDER.search(
        " ".join((*passage.headings[-1:], passage.lead_in))
    ):
        return
    posts = [at for at, part in enumerate(passage.parts) if part.level == 0]
    for at, end in zip(posts, [*posts[1:], len(passage.parts)], strict=True):
        holder = re.sub(r"\s*[:–-]\s*$", "", passage.parts[at].text.strip())
        if end > at + 1 and kind_of(holder) in {HolderKind.POST, HolderKind.BODY, HolderKind.AGENCY}:
            value = "\n".join(part.text for part in passage.parts[at + 1 : end])
            yield paper.fact(FactKind.RESPONSIBILITY, holder, value, passage, *range(at, end))


def _rows(passage: Passage, paper: Context) -> Iterator[Fact]:
    columns = [label_of(name) for name in passage.header]
    if len(columns) < 2 or not _WHOSE.search(columns[0]):
        return
    duty = next((at for at, name in enumerate(columns) if at and _DUTIES.fullmatch(name)), None)
    for at, part in enumerate(passage.parts if duty else ()):
        if duty and len(part.cells) == len(columns) and part.cells[duty] and kind_of(part.cells[0]) is not None:
            yield paper.fact(FactKind.RESPONSIBILITY, part.cells[0], part.cells[duty], passage, at)
