"""Which act of a person logged an action or decision."""

from sqlite_utils import Database

from knowledge.store.migrations.ledger import migrations, run


@migrations()
def acts_001_items(db: Database) -> None:
    """Of what was logged before nobody will be told anew."""
    run(
        db,
        """
        ALTER TABLE actions ADD COLUMN act TEXT NOT NULL DEFAULT '';
        ALTER TABLE decisions ADD COLUMN act TEXT NOT NULL DEFAULT '';
    """,
    )
