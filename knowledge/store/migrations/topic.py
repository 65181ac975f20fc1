"""What a paper as a whole is about."""

from sqlite_utils import Database

from knowledge.store.migrations.ledger import migrations, run


@migrations()
def m007_topic(db: Database) -> None:
    """The words that its passages share, and an index of papers by them and their titles: derived, as the other is."""
    run(
        db,
        """
        ALTER TABLE papers ADD COLUMN topic TEXT NOT NULL DEFAULT '';
        CREATE VIRTUAL TABLE papers_index USING fts5 (
            called,
            tokenize = 'porter unicode61 remove_diacritics 2'
        );
    """,
    )
