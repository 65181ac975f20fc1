"""A passage as its row keeps it."""

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from knowledge.types import PaperRef, Part, Passage, PassageKind
from knowledge.words import senses

_NONE = "[]"


def passage_row(passage: Passage) -> dict[str, str | int]:
    """The columns of a passage, but for its paper."""
    return {
        "position": passage.position,
        "kind": passage.kind,
        "headings": as_json(passage.headings),
        "lead_in": passage.lead_in,
        "lead_in_source": passage.lead_in_source,
        "header": as_json(passage.header),
        "parts": as_json([_part_row(part) for part in passage.parts]),
        "locator": passage.locator,
        "senses": "\n".join(" ".join(senses(t)) for t in (passage.lead_in, *(part.text for part in passage.parts))),
    }


def passage_of(row: sqlite3.Row, paper: PaperRef) -> Passage:
    """The passage of a row, which stands in that paper."""
    return Passage(
        paper=paper,
        position=row["position"],
        kind=PassageKind(row["kind"]),
        headings=_texts(row["headings"]),
        lead_in=row["lead_in"],
        lead_in_source=row["lead_in_source"],
        parts=tuple(_part(part) for part in json.loads(row["parts"])),
        locator=row["locator"],
        header=_texts(row["header"]),
        id=row["id"],
        senses=row["senses"],
    )


def _texts(kept: str) -> tuple[str, ...]:
    return tuple(json.loads(kept)) if kept != _NONE else ()


def as_json(value: object) -> str:
    """A list as a column keeps it."""
    return json.dumps(value, ensure_ascii=False)


def _part_row(part: Part) -> dict[str, object]:
    """What differs from the default: most parts are text alone."""
    full = {
        "text": part.text,
        "source": part.source if part.source != part.text else None,
        "marker": part.marker,
        "level": part.level,
        "locator": part.locator,
        "cells": part.cells,
    }
    return {key: value for key, value in full.items() if value}


def _part(row: Mapping[str, Any]) -> Part:
    text, given = row["text"], row.get
    cells = tuple(given("cells", ()))
    return Part(text, given("source", text), given("marker", ""), given("level", 0), given("locator", ""), cells)
