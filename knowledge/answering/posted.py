"""Who is in a post: "chair and treasurer" asks for a name beside each, in a sentence, a row or a list of lines."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from knowledge.answering.vocabulary import TODAY, UNFILLED
from knowledge.answering.want import Want
from knowledge.answering.wants import without_asker
from knowledge.remembered import kept_with
from knowledge.structure.holders import AGENCY_NOUNS, BODY_NOUNS, POST_NOUNS
from knowledge.structure.people import is_name, names_in
from knowledge.types import Passage, PassageKind
from knowledge.words import fold

_NEAR = 80
"""Characters between a post and its holder's name, at most."""
_NEXT_TO_NOTHING = 120
"""Characters below a person's name as a heading: an address, a telephone number."""
_LONGEST_VALUE = 5
"""Words behind a post and a colon that may be its holder."""
_SECOND = r"(?:vice|deputy|co|assistant)"
_CHAIR = r"chair(?:s|ed|ing|man|men|woman|person|persons)?|conven[eo]rs?"
_POST = (
    rf"{_CHAIR}|presidents?|secretar(?:y|ies)|treasurers?|clerks?"
    r"|lead(?! (?:member|agenc(?:y|ies)|authority|body|council(?:lor)?|officer|partner|director|manager)\b)"
    r"|(?<!who )leads"
    r"|liaisons?|coordinators?|co-ordinators?"
    r"|directors?|managers?|officers?|leaders?|head|(?<!who )heads|sponsor|mayors?|editors?|facilitators?"
    r"|moderators?|wardens?|registrars?|administrators?|scribes?|stewards?|champions?|signator(?:y|ies)|vp|ceo|auditors?|governors?"
    r"|commodores?|captains?|chaplains?|patrons?|rectors?|provosts?|vicars?"
)
_NEXT_WORD = r"(?:(?!and\b|to\b|or\b|of\b)\w+ )?"
_POST_NAMED = re.compile(rf"\b(?:({_SECOND})(?:[ -]{_NEXT_WORD}|(?=chair|president)))?({_POST})\b(?!['’]|-)", re.I)
_ASKS_WHO = re.compile(
    r"\b(?:who|whos|who's|whom|which (?:person|trustee|councillor|member|officer))\b|\bnames? of\b"
    r"|\bwhich (?:\w+ ){0,2}(?:people|trustees|councillors|members) (?:are|were|lead|chair)\b",
    re.I,
)
_NOT_THE_HOLDER = re.compile(
    r"\b(?:what|which|how|when|where|why|can|could|should|must|does|do|did|has|have|reports?|responsib\w+|duties|role|job|elects?"
    r"|appoints?|chooses?|answer\w*|term|long|paid|pay|salary|cost|need|advis\w+|whose|meant|hours|items?|actions?"
    r"|tasks?|experience|spec|section|extension|make up|comprises?|qual\w*|skills?|criteria|requirements?|training"
    r"|powers?|wanted)\b",
    re.I,
)
_DONE_TO_ONE = (
    "asked|tells?|told|appoint|elect|choose|chose|pick|nominat|approv|confirm|pay|paid|hire|remov|dismiss|sack|advis"
    "|support|assist|help|line manag|writes? to|wrote to|report|stands? in|deputi[sz]"
)
_OF_ANOTHER = re.compile(
    rf"\bwho (?:do|does|should|must|can) (?:\w+ ){{0,4}}(?:{_POST})\b"
    r"|\bwho (?:has|have|had|may|must|can|gets?|needs?)\b"
    rf"|^(?:and |so )?who (?:{_DONE_TO_ONE})\w*\b.*(?<!as )\b(?:the|our|its|their|an?|\w+['’]s?) "
    rf"(?:(?!as\b|for\b|of\b)\w+ ){{0,3}}(?:{_POST})\b"
    rf"|\bwho(?:['’]?s| is| are)\b.*\b(?:{_POST})\b (?:\w+ )*\w+ for\W*$",
    re.I,
)
"""Asks whom the holder turns to, or which of them may do something."""
_WORD_OF_IT = r"(?!(?:of|at|for|in|on|the|current|present)\b)[a-z][a-z-]*"
_PHRASE = rf"((?:{_WORD_OF_IT} ){{0,2}}{_WORD_OF_IT})"
_WHOSE = r"(?:the|our|your|their|its|[\w-]+['’]s?) "
_WHERE = r"(?: (?:of|at|for|in|on)\b|\W*$)"
_WHO_TODAY = re.compile(
    rf"\bwho(?:['’]?s| is) {_WHOSE}(?:{_PHRASE}(?: (?:of|at|for|in|on) .*)? (?:{TODAY})\b"
    rf"|(?:current|present) {_PHRASE}{_WHERE})"
    rf"|\bwho(?:['’]?s| is) (?:current|present) {_PHRASE}{_WHERE}",
    re.I,
)
_NAME_OF = re.compile(rf"\bname of (?:the |our |your |their |its |.*['’]s? )?{_PHRASE}{_WHERE}", re.I)
_NO_POST = BODY_NOUNS | AGENCY_NOUNS
_NO_PART = frozenset("person people one contact able allowed eligible entitled responsible accountable".split())
_HANDLE = re.compile(r"(?<![\w@])@[\w-]+")
_LABEL = re.compile(r"^\W*(?:\([^)]*\)\W*)?(?::|=|\||\s[–-])\W*([^;|]*)")
_NOBODY = re.compile(rf"(?:{UNFILLED}|to be \w+|open)?\W*", re.I)
_KEY = re.compile(r"^\w+: ")
_WORD = re.compile(r"\w")
_LONGEST_POST = 4
"""Words of a line that is no more than a post: "Corporate Director of Housing"."""
_OPEN = re.compile(rf"\b(?:needed|wanted|required|open|{UNFILLED})\b", re.I)
_ONLY_WORDS = re.compile(r"[^\W\d_][^\d:@|;.]*")
_BRACKET = re.compile(r"\([^)]*\)")
_WHICH_POSTS = re.compile(r"\b(?:all|which|what)\b(?: \w+){0,2} (?:officers|directors)\b", re.I)
"""Which posts they are is asked for, not who is in them, where nobody asks who."""
_STOPS = re.compile(r"[.!?]\s+[A-Z]|;")


@dataclass(frozen=True)
class Post:
    """A post that a question asks the holder of."""

    noun: str
    second: bool
    """A vice chair or a deputy."""
    written: re.Pattern[str] = field(default=_POST_NAMED, compare=False)
    """Finds it in a text, among other posts or alone."""


def posts_asked(text: str, wants: frozenset[Want]) -> tuple[Post, ...]:
    """The posts whose holders a question asks for; none where it asks anything else of them."""
    text = without_asker(text)
    if wants & {Want.DUTY, Want.REPORTS, Want.COUNT, Want.DURATION, Want.MONEY, Want.DATE, Want.MEMBERS}:
        return ()
    if _OF_ANOTHER.search(text):
        return ()
    if not _ASKS_WHO.search(text) and (_NOT_THE_HOLDER.search(text) or not _POST_NAMED.search(text)):
        return ()
    if _WHICH_POSTS.search(text) and not _ASKS_WHO.search(text):
        return ()
    return tuple(dict.fromkeys(map(_post, _POST_NAMED.finditer(text)))) or _post_of_its_own(text)


def _post_of_its_own(text: str) -> tuple[Post, ...]:
    """The post whose holder of today, or whose holder's name, is asked for, where it is none of those known."""
    today, name = _WHO_TODAY.search(text), _NAME_OF.search(text)
    words = fold(next(filter(None, today.groups())) if today else name[1] if name else "").split()
    if (
        not words
        or words[-1].endswith(("s", "ing", "ed"))
        or words == ["member"]
        or words[-1] in _NO_POST
        or not _NO_PART.isdisjoint(words)
    ):
        return ()
    if not today and words[-1] not in POST_NOUNS:
        return ()
    noun = r"\s+".join(map(re.escape, words))
    return (Post(" ".join(words), second=False, written=re.compile(rf"\b(?:({_SECOND})[ -]?)?({noun})s?\b", re.I)),)


def _post(found: re.Match[str]) -> Post:
    return Post("president", second=True) if found[2].lower() == "vp" else Post(_noun(found[2]), bool(found[1]))


def _noun(word: str) -> str:
    folded = fold(word)
    if re.fullmatch(_CHAIR, folded):
        return "chair"
    return {"co-ordinator": "coordinator"}.get(
        folded.removesuffix("s"),
        folded.removesuffix("ies") + "y" if folded.endswith("ies") else folded.removesuffix("s"),
    )


def holding(posts: Sequence[Post], passage: Passage) -> Mapping[Post, tuple[int, ...]]:
    """For each post that somebody is named in here, the parts that say so."""
    if posts and posts[0].written is not _POST_NAMED:
        return {post: parts for post, parts in _holders(passage, posts[0].written).items() if post in posts}
    held = kept_with(passage, _holders) if posts else {}
    return {post: held[post] for post in posts if post in held}


def spoken_of(posts: Sequence[Post], sentence: str) -> bool:
    """Whether a sentence speaks of one of the posts and names somebody, if not beside it."""
    written = posts[0].written
    spoken = any(_post(found) in posts for found in written.finditer(sentence))
    named = (*names_in(sentence), *_HANDLE.finditer(sentence))
    return spoken and any(_names_another(found.group(), written) for found in named)


def _holders(passage: Passage, written: re.Pattern[str] = _POST_NAMED) -> dict[Post, tuple[int, ...]]:
    found: dict[Post, tuple[int, ...]] = {}
    texts = [p.text for p in passage.parts]
    for at, part in enumerate(passage.parts):
        found |= {post: (at,) for post in _in_cells(part.cells, written) if post not in found}
    for at, text in enumerate(texts):
        for match in written.finditer(text):
            if _in_words(text, match, written, in_sentences=passage.kind is PassageKind.PROSE):
                found.setdefault(_post(match), (at,))
            elif (
                at + 1 < len(texts)
                and not _WORD.search(_BRACKET.sub("", text[match.end() :]))
                and _named(texts[at + 1])
            ):
                found.setdefault(_post(match), (at, at + 1))
            elif _signed(texts, at, written):
                found.setdefault(_post(match), (at - 1, at))
    found = _above(passage, written) | found
    heading = passage.headings[-1] if passage.headings else ""
    named = tuple(i for i, text in enumerate(texts) if _named(_KEY.sub("", text)))
    for match in written.finditer(heading) if named else ():
        found.setdefault(_post(match), named)
    return found


def _signed(texts: Sequence[str], at: int, written: re.Pattern[str]) -> bool:
    """Whether a line is no more than the post of whom the line before names, as under a letter.

    Where posts stand above their holders' names, no name belongs to the post below it.
    """
    if not at or not _named(texts[at - 1]) or len(texts[at].split()) > _LONGEST_POST:
        return False
    above = texts[at - 2] if at > 1 else ""
    return not (written.search(above) and len(above.split()) <= _LONGEST_POST) and not _OPEN.search(texts[at])


def goes_on_below(passage: Passage, part: int) -> bool:
    """Whether the line below says more of a post that a line ends with, as under a letter: "Director", "Housing"."""
    lines = [p.text for p in passage.parts[part : part + 2]]
    short = len(lines) == 2 and all(len(line.split()) <= _LONGEST_VALUE for line in lines)
    return short and bool(_POST_NAMED.search(lines[0])) and _ONLY_WORDS.fullmatch(lines[1]) is not None


def _above(passage: Passage, written: re.Pattern[str]) -> dict[Post, tuple[int, ...]]:
    """The posts of whom the nearest headings name, a name below a post or above it, with next to nothing said there."""
    *_, last = passage.headings or ("",)
    if not _named(last) or len(passage.text) > _NEXT_TO_NOTHING:
        return {}
    said = [(p.text, (at,)) for at, p in enumerate(passage.parts) if len(p.text.split()) <= _LONGEST_VALUE]
    higher = [(heading, (0,)) for heading in passage.headings[-2:-1]]
    return {_post(m): parts for text, parts in (*higher, *said) for m in written.finditer(text)}


def _in_cells(cells: Sequence[str], written: re.Pattern[str]) -> list[Post]:
    """The posts of a row that has a name in another cell."""
    posts = [m for cell in cells if len(cell.split()) <= _LONGEST_VALUE for m in written.finditer(cell)]
    return [_post(m) for m in posts] if posts and any(_named(cell) for cell in cells) else []


def _in_words(text: str, post: re.Match[str], written: re.Pattern[str], *, in_sentences: bool) -> bool:
    """ "Chair: A Name", or a name not far from the post; "Chair: vacant" is nobody's."""
    label = _LABEL.match(text[post.end() :])
    value = label[1].strip(" *_.") if label else ""
    if value and len(value.split()) <= _LONGEST_VALUE:
        return not _NOBODY.fullmatch(value) and not written.fullmatch(value)
    return any(
        _beside(text, post, name, in_sentences=in_sentences) and _names_another(name.group(), written)
        for name in (*names_in(text), *_HANDLE.finditer(text))
    )


def _beside(text: str, post: re.Match[str], name: re.Match[str], *, in_sentences: bool) -> bool:
    first, second = sorted((post, name), key=lambda found: found.start())
    between = second.start() - first.end()
    apart = in_sentences and _STOPS.search(text[first.end() : second.start()])
    return 0 <= between <= _NEAR and not apart


def _names_another(name: str, written: re.Pattern[str]) -> bool:
    """Whether it is somebody's name, without the post as written: "Rear Commodore" names none that is commodore."""
    return _named(written.sub("", name))


def _named(text: str) -> bool:
    text = text.strip(" *_.,;")
    return text.startswith("@") or is_name(text)
