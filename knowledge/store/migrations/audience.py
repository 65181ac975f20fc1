"""Who may see an action or decision."""

from sqlite_utils import Database

from knowledge.store.migrations.ledger import migrations, run


@migrations()
def audience_001_items(db: Database) -> None:
    """What was logged between a person and Remit alone was never for everybody; of channels nothing is known here."""
    run(
        db,
        """
        ALTER TABLE actions ADD COLUMN audience TEXT NOT NULL DEFAULT 'partners';
        ALTER TABLE decisions ADD COLUMN audience TEXT NOT NULL DEFAULT 'partners';
        UPDATE actions SET audience = 'officers' WHERE substr(channel, 1, 1) NOT IN ('', 'C');
        UPDATE decisions SET audience = 'officers' WHERE substr(channel, 1, 1) NOT IN ('', 'C');
    """,
    )
