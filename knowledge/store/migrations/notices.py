"""Who is to be told that an action is theirs."""

from sqlite_utils import Database

from knowledge.store.migrations.ledger import migrations, run


@migrations()
def notices_001_owed(db: Database) -> None:
    """A row for each person that an action is given to, written with the action."""
    run(
        db,
        """
        CREATE TABLE notices (
            id INTEGER PRIMARY KEY,
            item TEXT NOT NULL,           -- the action's number
            person TEXT NOT NULL,
            giver TEXT NOT NULL,
            channel TEXT NOT NULL,        -- whose readers are told there; empty where nobody is
            given_at TEXT NOT NULL,
            begun_at TEXT,                -- when it was first put to Slack
            settled_at TEXT
        );
        CREATE INDEX notices_owed ON notices (id) WHERE settled_at IS NULL;
    """,
    )
