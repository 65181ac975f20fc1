"""How long an answer takes on the sample papers, beside a plain search of the same index, and how many are right."""

import json

from knowledge.library import Library
from knowledge.store import search
from knowledge.store.search import Scope
from knowledge.types import Asker, Audience
from knowledge.words import split
from tests.benchmarks.measure import SAMPLE, each, fresh_store, now, shown

ASKER = Asker("bench")


def run() -> None:
    questions = [json.loads(line) for line in (SAMPLE / "questions.jsonl").read_text(encoding="utf-8").splitlines()]
    texts = [q["question"] for q in questions if not q.get("follows")]
    with fresh_store() as store:
        library = Library(store, now)
        library.index([SAMPLE / "papers"])

        def plain(text: str) -> None:
            with store.reading() as db:
                search.candidates(db, [search.phrase([w]) for w in split(text)], Scope(frozenset(Audience)), 2)

        each(lambda text: library.ask(text, ASKER), texts)  # warm
        ours, theirs = each(lambda text: library.ask(text, ASKER), texts), each(plain, texts)
    times = sum(ours[1]) / sum(theirs[1])
    print(f"  an answer: {shown(*ours)}; a plain search: {shown(*theirs)}; {times:.1f} times as long")
