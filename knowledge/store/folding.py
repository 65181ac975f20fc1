"""An answer as kept while its list is shown in part."""

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from knowledge.types import Answer, Audience, Excerpt, PaperRef


def packed(answer: Answer) -> str:
    """An answer's excerpts with their papers."""
    kept = {"q": answer.question, "note": answer.note, "text": answer.text, "e": [asdict(e) for e in answer.excerpts]}
    return json.dumps(kept, ensure_ascii=False, default=str)


def unpacked(kept: str) -> Answer:
    """The answer that was kept."""
    row = json.loads(kept)
    excerpts = tuple(_excerpt(each) for each in row["e"])
    return Answer(row["q"], found=True, text=row["text"], excerpts=excerpts, note=row["note"])


def _excerpt(row: dict[str, Any]) -> Excerpt:
    paper = row["paper"]
    dated = date.fromisoformat(paper["dated"]) if paper["dated"] else None
    ref = PaperRef(**(paper | {"audience": Audience(paper["audience"]), "dated": dated}))
    return Excerpt(**(row | {"paper": ref, "lines": tuple(row["lines"]), "sources": tuple(row["sources"])}))
