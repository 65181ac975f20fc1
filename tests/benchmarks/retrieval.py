"""hit@1 and hit@5 on questions in SQuAD's JSON form: our ranking beside FTS5 with every word and beside its peers."""

import json
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from knowledge.answering.ask import Enquiry
from knowledge.answering.question import parse
from knowledge.store import Store, papers, search
from knowledge.store.search import Scope
from knowledge.types import Audience, PaperRead, PaperRef, Part, Passage, PassageKind
from knowledge.words import split
from tests.benchmarks.measure import each, fresh_store, now, resident, shown
from tests.benchmarks.peers import PEERS, built

MOST_QUESTIONS = 1_000
EVERYONE = frozenset(Audience)


def run(data: Path) -> None:
    articles = json.loads(data.read_text(encoding="utf-8"))["data"]
    with fresh_store() as store:
        before, started = resident(), time.process_time()
        expected = _keep(store, articles)
        print(f"  ours: built in {time.process_time() - started:.1f} s of own time, {resident() - before:.0f} MB more")
        asked = expected[:: max(1, len(expected) // MOST_QUESTIONS)]
        for name, find in (("ours", _ranked), ("FTS5, every word", _plain)):
            _report(name, asked, partial(find, store))
    texts = [p["context"] for article in articles for p in article["paragraphs"]]
    for name, make in PEERS.items():
        peer, seconds, megabytes = built(make, texts)
        print(f"  {name}: built in {seconds:.1f} s of own time, {megabytes:.0f} MB more")
        # Passages are numbered from 1 in a fresh store.
        _report(name, asked, lambda question, peer=peer: [i + 1 for i in peer(question)])


def _keep(store: Store, articles: Sequence[dict]) -> list[tuple[str, int]]:  # type: ignore[type-arg]
    """Every article as a paper; gives (question, id of the passage that answers)."""
    pairs = []
    with store.writing() as db:
        for number, article in enumerate(articles):
            texts = [p["context"] for p in article["paragraphs"]]
            paper = papers.keep(db, _paper(f"{number}", article["title"], texts), "squad", now())
            ids = [p.id for p in papers.of_paper(db, paper)]
            asked = ((q, i) for p, i in zip(article["paragraphs"], ids, strict=True) for q in p["qas"])
            pairs += [(q["question"], i) for q, i in asked if not q.get("is_impossible")]
    return pairs


def _paper(path: str, title: str, texts: Sequence[str]) -> PaperRead:
    ref = PaperRef(0, path, title, "squad", Audience.PUBLIC)
    passages = tuple(
        Passage(ref, i, PassageKind.PROSE, (), "", (Part(text, text),), f"para {i + 1}") for i, text in enumerate(texts)
    )
    return PaperRead(path, title, "squad", Audience.PUBLIC, title, passages)


def _ranked(store: Store, question: str) -> list[int]:
    with store.reading() as db:
        return [h.passage.id for h in Enquiry(db, EVERYONE, "", None).look(parse(question)).hits]


def _plain(store: Store, question: str) -> list[int]:
    with store.reading() as db:
        return [i for i, _ in search.candidates(db, [search.phrase([w]) for w in split(question)], Scope(EVERYONE), 5)]


def _report(name: str, asked: Sequence[tuple[str, int]], find: Callable[[str], list[int]]) -> None:
    found: dict[str, list[int]] = {}

    def ask(question: str) -> None:
        found[question] = find(question)[:5]

    seconds = each(ask, [q for q, _ in asked])
    first = sum(found[q][:1] == [i] for q, i in asked) / len(asked)
    five = sum(i in found[q] for q, i in asked) / len(asked)
    print(f"  {name}: hit@1 {first:.1%}, hit@5 {five:.1%}, {shown(*seconds)} ({len(asked)} questions)")
