"""Who was last known to be a full member of the workspace."""

from sqlite_utils import Database

from knowledge.store.migrations.ledger import migrations


@migrations()
def members_001_known(db: Database) -> None:
    """A row a person, so that members go on while Slack does not say who they are, also after a restart."""
    db.execute(
        "CREATE TABLE members (person TEXT PRIMARY KEY, guest INTEGER NOT NULL, known_at TEXT NOT NULL) WITHOUT ROWID"
    )
