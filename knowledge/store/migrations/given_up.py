"""Why a delivery was given up, and whether the person was told."""

from sqlite_utils import Database

from knowledge.store.migrations.ledger import migrations, run


@migrations()
def given_up_001_reasons(db: Database) -> None:
    """Those given up before this are not told of any more."""
    run(
        db,
        """
        ALTER TABLE deliveries ADD COLUMN reason TEXT NOT NULL DEFAULT '';
        ALTER TABLE deliveries ADD COLUMN told_at TEXT;
        UPDATE deliveries SET told_at = failed_at WHERE failed_at IS NOT NULL;
    """,
    )
