"""What a passage is matched by, worked out once as it is kept."""

from sqlite_utils import Database

from knowledge.store.migrations.ledger import migrations, run


@migrations()
def m009_senses(db: Database) -> None:
    """What the lead-in and each part are matched by, a line each: derived, as the index is; empty until read again."""
    run(db, "ALTER TABLE passages ADD COLUMN senses TEXT NOT NULL DEFAULT ''")
