"""The words of open items, by which those that are like a new one are found: derived, as the search index is."""

from sqlite_utils import Database

from knowledge.store.likeness import fill
from knowledge.store.migrations.ledger import migrations, run


@migrations()
def likeness_001_words(db: Database) -> None:
    """A row for each word of an open item and each of its owners."""
    run(
        db,
        """
        CREATE TABLE item_words (
            block INTEGER NOT NULL,       -- of kind, partnership, owner and numbers
            word TEXT NOT NULL,
            item INTEGER NOT NULL,
            PRIMARY KEY (block, word, item)
        ) WITHOUT ROWID;
        CREATE INDEX item_words_by_item ON item_words (item);
    """,
    )
    fill(db)
