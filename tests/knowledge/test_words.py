"""Words are split and stemmed as the search index does it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database

from knowledge.words import fold, senses, split, stem


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Children’s Trust", ["the", "children", "trust"]),
        ("who's chairing?", ["who", "chairing"]),
        ("co-operate, £56,000 in 2017/18", ["co", "operate", "56", "000", "in", "2017", "18"]),
        ("Adolfo García Veytia", ["adolfo", "garcia", "veytia"]),
        ("they don't", ["they", "do"]),
    ],
)
def test_words_are_folded_and_lose_contracted_endings(text, words) -> None:
    assert split(text) == words


@given(st.text())
def test_folding_twice_changes_nothing(text) -> None:
    assert fold(fold(text)) == fold(text)


WORDS = (
    "responsibilities commissioning safeguarding agencies terms quarterly assembly apologies technology biology nobly"
)


@pytest.mark.parametrize("word", WORDS.split())
def test_the_index_stems_alike(word) -> None:
    """A stem found here is a term of an FTS5 table with the same tokenizer."""
    db = Database(memory=True)
    db.execute("CREATE VIRTUAL TABLE t USING fts5 (x, tokenize='porter unicode61 remove_diacritics 2')")
    db.execute("CREATE VIRTUAL TABLE v USING fts5vocab (t, row)")
    db.execute("INSERT INTO t VALUES (?)", [word])
    assert [row[0] for row in db.execute("SELECT term FROM v")] == [stem(word)]
    db.close()


@given(st.text())
def test_no_text_upsets_it(text) -> None:
    assert all(isinstance(s, str) and s for s in senses(text))
