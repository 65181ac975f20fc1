"""What a line looks like: a heading, a line of a cover, a signature, the end of a sentence."""

import re
from collections.abc import Sequence
from functools import lru_cache

_SMALL = frozenset(
    "a an and as at but by for from in into inc incl is its of on or out over per re the to under up via vs with "
    "within & - – — eg ie e.g. i.e. / your our their".split()
)
_DANGLING = frozenset(
    "a an and as at be been between but by each for from has have his in including into is its of on or our per that "
    "the their these this those to under was were which who will with within".split()
)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ASCII_WORD = re.compile(r"[A-Za-z0-9]+(?:'[A-Za-z0-9]+)*")
"""The same for a text of no other letters, in half the time."""
_CLOSING = "\"'”’)]*_"
_LEAD_IN = re.compile(r"(?:[:;]|:?\s?[-–—])\Z")
_APPENDIX = re.compile(
    r"(?:appendix|annexe?|schedule|enclosure|attachment)\s+(?:[a-z]|[ivx]+|\d+|one|two|three|four|five|six)\b", re.I
)
_COVER = re.compile(
    r"(?i:(?:date(?:d)?|agenda(?: item)?|item(?: no)?|ref(?:erence)?|to|from|author|lead officer|contact(?: officer)?|"
    r"telephone|tel|e-?mail|fax|ext|classification|status|version|cc|present|apologies|venue|time|note|signed|page)"
    r"\.?(?:\s*:|\s+\d))|(?i:report (?:of|from|by|to|no\.?)\b)|(?i:cc\.?\s)|(?i:ref(?:erence)?\W*$)"
)
_POST = re.compile(
    r"\b(?:director|manager|officer|chief|executive|chair|chairman|chairwoman|chairperson|convenor|head|clerk|secretary|"
    r"treasurer|leader|commissioner|co-?ordinator|administrator|president|minister|councillor|solicitor)\b",
    re.I,
)
_NAME = re.compile(
    r"(?:(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr|Prof(?:essor)?|Sir|Dame|Rev)\.?\s+)?[A-Z][\w'’-]*\.?(?:\s+[A-Z][\w'’-]*\.?){1,3}$"
)
_KEY_VALUE = re.compile(r"[A-Z][\w/&'’ ()-]{0,40}:\s")
_NUMBERED_LABEL = re.compile(
    r"(?:section|part|chapter|article|stage|step|theme|priority|item|option|schedule|clause|objective|aim)\s+(?:\d|[A-Z]\b|[ivx]+\b)",
    re.I,
)
_NOT_HEADING = re.compile(
    r"@|https?://|www\.|^\W*\d[\d/.,\s-]*$|\b[A-Z]{1,2}\d{1,2}[A-Z]?\s*\d[A-Z]{2}\b|[,;|]$|:\s?[-–—]$"
)
_DATE_ONLY = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[A-Z][a-z]{2,8},?\s+\d{4}\W*$"
)
_LONGEST_TITLE = 16
_REMEMBERED = 1_500
"""Characters: the words of a longer text are not kept."""
_LONGEST_SENTENCE_TITLE = 8


def words(text: str) -> tuple[str, ...]:
    """The words of `text`, without punctuation."""
    return _words(text) if len(text) <= _REMEMBERED else _words.__wrapped__(text)


@lru_cache(maxsize=1_024)  # each rule that looks at a line counts its words
def _words(text: str) -> tuple[str, ...]:
    return tuple(_ASCII_WORD.findall(text) if text.isascii() else _WORD.findall(text))


def terminated(text: str) -> bool:
    """Does it end as a sentence ends?"""
    return text.rstrip(_CLOSING).endswith((".", "!", "?"))


def leads_in(text: str) -> bool:
    """Does it announce what follows ("… as follows:", "… the Board will -")?"""
    return bool(_LEAD_IN.search(text[-3:]))


def appendix(text: str) -> bool:
    return bool(_APPENDIX.match(text)) and not terminated(text) and len(text) < 160


def capitals(text: str) -> bool:
    """Is it written in capitals (a lower-case "inc" or "eg" and what follows it is forgiven)?"""
    found = words(text)
    if not found or not any(len(w) > 2 and w.isalpha() for w in found):
        return False
    upper = [w for w in found if w.isupper()]
    return len(upper) == len([w for w in found if not w.isdigit()]) or (len(upper) >= 2 and _capitals_first(found))


def _capitals_first(found: Sequence[str]) -> bool:
    count = next((i for i, w in enumerate(found) if w.lower() in {"inc", "incl", "eg", "ie", "including"}), 0)
    return count >= 2 and all(w.isupper() for w in found[:count])


def cover_line(text: str) -> bool:
    """Is it a line of a cover block or a form ("Agenda Item 5", "Report of the Director", "Tel: …")?"""
    return bool(_COVER.match(text)) and len(text) < 160


def key_value(text: str) -> bool:
    """Is it "Label: value", and not a numbered heading ("Option 2: …")?"""
    return bool(_KEY_VALUE.match(text)) and len(text) < 200 and not _NUMBERED_LABEL.match(text)


def title_like(text: str) -> bool:
    """Could it be a heading by its words: short, no full stop, in title case or a few words?"""
    found = words(text)
    if (
        len(found) > _LONGEST_TITLE
        or not any(len(w) > 2 and w.isalpha() for w in found)
        or _NOT_HEADING.search(text)
        or terminated(text)
        or not _opens(text)
    ):
        return False
    if cover_line(text) or key_value(text) or _DATE_ONLY.match(text):
        return False
    return _title_case(found) or (len(found) <= _LONGEST_SENTENCE_TITLE and "," not in text and not leads_in(text))


def _opens(text: str) -> bool:
    first = text.lstrip("\"'“‘([")[:1]
    return first.isupper() or first.isdigit()


def _title_case(found: Sequence[str]) -> bool:
    content = [w for w in found if w.lower() not in _SMALL]
    return bool(content) and sum(not w[0].islower() for w in content) >= 0.75 * len(content)


def name_like(text: str) -> bool:
    """Could it be a person's name?"""
    return bool(_NAME.match(text)) and not _POST.search(text) and len(words(text)) <= 4


def post_like(text: str) -> bool:
    """Could it be the post under a signature?"""
    return bool(_POST.search(text)) and len(words(text)) <= 14 and not terminated(text)


def goes_on(text: str, after: str) -> bool:
    """Was `text` cut, by a page's end, from `after`?"""
    if not text or terminated(text) or text[-1] in ":;" or not after:
        return False
    if after[0].islower() or after[0] in ")&,":
        return True
    last = words(text)[-1:] or ("",)
    return last[0].lower() in _DANGLING or (last[0].endswith(("'s", "’s", "s'", "s’")) and text[-1].isalpha())
