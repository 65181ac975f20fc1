"""Other search engines on the same passages, each as its documentation sets it up: English stop words and stems."""

import time
from collections.abc import Callable, Sequence

import bm25s
import rank_bm25
import Stemmer
import tantivy

from knowledge.words import STOP_WORDS, split, stem
from tests.benchmarks.measure import resident

Find = Callable[[str], list[int]]
WANTED = 5


def bm25s_of(texts: Sequence[str]) -> Find:
    stemmer = Stemmer.Stemmer("english")
    index = bm25s.BM25()
    index.index(bm25s.tokenize(list(texts), stopwords="en", stemmer=stemmer, show_progress=False), show_progress=False)

    def find(question: str) -> list[int]:
        tokens = bm25s.tokenize([question], stopwords="en", stemmer=stemmer, show_progress=False)
        found, _ = index.retrieve(tokens, k=min(WANTED, len(texts)), show_progress=False)
        return [int(i) for i in found[0]]

    return find


def tantivy_of(texts: Sequence[str]) -> Find:
    schema = tantivy.SchemaBuilder()
    schema.add_integer_field("id", stored=True)
    schema.add_text_field("body", tokenizer_name="en_stem")
    index = tantivy.Index(schema.build())
    writer = index.writer()
    for number, text in enumerate(texts):
        writer.add_document(tantivy.Document(id=number, body=text))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def find(question: str) -> list[int]:
        query = index.parse_query(" ".join(w for w in split(question) if w not in STOP_WORDS), ["body"])
        return [searcher.doc(place)["id"][0] for _, place in searcher.search(query, WANTED).hits]

    return find


def rank_bm25_of(texts: Sequence[str]) -> Find:
    def tokens(text: str) -> list[str]:
        return [stem(w) for w in split(text) if w not in STOP_WORDS]

    index = rank_bm25.BM25Okapi([tokens(t) for t in texts])
    return lambda question: [int(i) for i in index.get_scores(tokens(question)).argsort()[::-1][:WANTED]]


PEERS = {"bm25s": bm25s_of, "tantivy": tantivy_of, "rank_bm25": rank_bm25_of}


def built(make: Callable[[Sequence[str]], Find], texts: Sequence[str]) -> tuple[Find, float, float]:
    """A peer's search, the seconds of this process's own time that building took, and the megabytes that it holds."""
    before, started = resident(), time.process_time()
    find = make(texts)
    return find, time.process_time() - started, resident() - before
