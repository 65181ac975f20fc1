"""The table of what papers say of a partnership."""

from sqlite_utils import Database

from knowledge.store.migrations.ledger import migrations, run


@migrations()
def facts_001(db: Database) -> None:
    """Facts, derived from the passages that say them: they go with their paper, and can be made anew."""
    run(
        db,
        """
        CREATE TABLE facts (
            id INTEGER PRIMARY KEY,
            passage INTEGER NOT NULL REFERENCES passages (id) ON DELETE CASCADE,
            kind TEXT NOT NULL,
            holder TEXT NOT NULL,
            key TEXT NOT NULL,            -- the holder's full name, folded
            value TEXT NOT NULL,
            role TEXT NOT NULL,
            party TEXT NOT NULL,
            party_key TEXT NOT NULL,
            since TEXT,
            until TEXT,
            authority INTEGER NOT NULL,
            parts TEXT NOT NULL           -- JSON list of the passage's parts, -1 its lead-in
        );
        CREATE INDEX facts_by_passage ON facts (passage);
        CREATE INDEX facts_by_kind ON facts (kind, key);
    """,
    )
