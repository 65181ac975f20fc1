"""What stands in a paper and says nothing yet: forms that ask, labels without values, gaps, placeholders."""

import re

from knowledge.answering.vocabulary import UNFILLED
from knowledge.answering.windows import Window
from knowledge.documents.sentences import sentence_spans
from knowledge.remembered import kept_with
from knowledge.types import Part, PassageKind

_PLACEHOLDER = re.compile(rf"\W*(?:{UNFILLED})\W*", re.I)
_TO_COME = re.compile(
    r"\W*(?:tb[acd]|to be \w+|un(?:specified|known|confirmed)|not (?:specified|known|stated))\W*", re.I
)
"""Says that it is not known yet; "none" and "n/a" say something."""
_HOLE = re.compile(r"^[^|;:]{0,80}\bTB[ACDN]\b[^|;:]{0,40}$")
"""A short sentence with a hole in it: "meets every TBD weeks"."""
_GAP = re.compile(r"\(0{2,}\)|\[(?:number|date|name|amount|insert\b[^\]]*|x{1,4})\]|_{4,}|\.{6,}", re.I)
"""Left open in a model for whoever takes it over: "not less than (00) days"."""
_LABEL = re.compile(r"[^:]{1,160}:[\s._…-]*")
A_PAIR = 2
"""Cells of a row that is a label and its value."""


def filled_in(window: Window) -> str:
    """The sentences in which a model leaves something open, each with a number there; empty where there are none."""
    text = window.text
    if not _GAP.search(text):
        return ""
    sentences = (text[slice(*span)] for span in sentence_spans(text) or [(0, len(text))])
    return " ".join(_GAP.sub(" 7 ", sentence) for sentence in sentences if _GAP.search(sentence))


def asks(window: Window) -> bool:
    """Whether the window only asks, as a form or a consultation does: that answers nothing."""
    return kept_with(window, _asks)


def _asks(window: Window) -> bool:
    said = [text[slice(*span)] for text in window.own for span in sentence_spans(text) or [(0, len(text))]]
    return bool(window.positions) and 2 * sum("?" in sentence for sentence in said) > len(said)


def blank(window: Window) -> bool:
    """Whether nobody has filled the window in: it says so ("TBC"), or it is a form's labels, nothing behind them."""
    return kept_with(window, _blank)


def _blank(window: Window) -> bool:
    parts = [window.passage.parts[i] for i in window.positions if i >= 0]
    if parts and all(_PLACEHOLDER.fullmatch(part.text) or _HOLE.search(part.text) or _row_left(part) for part in parts):
        return True
    alone = window.passage.kind is PassageKind.LIST and not _goes_on(window)
    fields = [field for part in parts for field in part.cells or ((part.text,) if alone else ())]
    whole = alone or all(part.cells for part in parts)
    return whole and bool(fields) and all(map(_unfilled, fields))


def _row_left(row: Part) -> bool:
    """Whether no more than the first of a row's cells is filled in: "Find the papers | (unspecified) | TBC"."""
    return len(row.cells) > A_PAIR and all(_TO_COME.fullmatch(cell) or not cell.strip() for cell in row.cells[1:])


def _unfilled(field: str) -> bool:
    field = field.strip().strip("()[]")
    return not field or bool(_LABEL.fullmatch(field) or _PLACEHOLDER.fullmatch(field))


def _goes_on(window: Window) -> bool:
    """Whether the list's next item stands below the window's last, or its text goes on there."""
    if not window.positions:
        return False
    last, *after = window.passage.parts[window.positions[-1] :]
    return bool(after) and (after[0].level > last.level or ":" not in after[0].text)
