"""An answer as kept while its list is shown in part."""

import json
from dataclasses import asdict
from typing import Any

from knowledge.store.refs import day
from knowledge.types import Answer, Audience, Excerpt, PaperKind, PaperRef, PaperStatus, Successor


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
    told = {
        "audience": Audience(paper["audience"]),
        "dated": day(paper["dated"]),
        "status": PaperStatus(paper["status"]) if paper["status"] else None,
        "successor": _successor(paper["successor"]) if paper["successor"] else None,
        "kind": PaperKind(paper.get("kind", PaperKind.OTHER)),
    }
    ref = PaperRef(**(paper | told))
    return Excerpt(**(row | {"paper": ref, "lines": tuple(row["lines"]), "sources": tuple(row["sources"])}))


def _successor(row: dict[str, Any]) -> Successor:
    return Successor(**(row | {"dated": day(row["dated"])}))
