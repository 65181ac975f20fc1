"""What actions and decisions came to hold beside their first fields; bodies, roles, and what waits for a word."""

from sqlite_utils import Database

from knowledge.store.migrations.ledger import migrations, run


@migrations()
def register_001_fields(db: Database) -> None:
    """Bodies and meetings of actions; kind, powers, sign-off and answers of decisions."""
    run(
        db,
        """
        ALTER TABLE actions ADD COLUMN due_words TEXT NOT NULL DEFAULT '';
        ALTER TABLE actions ADD COLUMN body TEXT NOT NULL DEFAULT '';
        ALTER TABLE actions ADD COLUMN follows TEXT NOT NULL DEFAULT '';
        CREATE INDEX actions_open ON actions (due IS NULL, due, id, partnership)
            WHERE status NOT IN ('done', 'cancelled');
        CREATE INDEX actions_by_decision ON actions (follows) WHERE follows <> '';
        ALTER TABLE decisions ADD COLUMN body TEXT NOT NULL DEFAULT '';
        ALTER TABLE decisions ADD COLUMN tier TEXT;
        ALTER TABLE decisions ADD COLUMN kind TEXT NOT NULL DEFAULT 'decision';
        ALTER TABLE decisions ADD COLUMN powers TEXT NOT NULL DEFAULT '';
        ALTER TABLE decisions ADD COLUMN options TEXT NOT NULL DEFAULT '';
        ALTER TABLE decisions ADD COLUMN sign_off TEXT NOT NULL DEFAULT '[]';
        ALTER TABLE decisions ADD COLUMN signed TEXT NOT NULL DEFAULT '[]';
        ALTER TABLE decisions ADD COLUMN recommended_to TEXT NOT NULL DEFAULT '';
        ALTER TABLE decisions ADD COLUMN answer TEXT NOT NULL DEFAULT '';
        ALTER TABLE decisions ADD COLUMN answered_by TEXT NOT NULL DEFAULT '';
        ALTER TABLE decisions ADD COLUMN answers TEXT NOT NULL DEFAULT '';
        CREATE INDEX decisions_waiting ON decisions (recommended_to) WHERE answer = 'waiting';
    """,
    )


@migrations()
def register_002_governance(db: Database) -> None:
    """Bodies as officers set them, people's roles, and items that wait for somebody's word."""
    run(
        db,
        """
        CREATE TABLE bodies (
            partnership TEXT NOT NULL,
            name TEXT NOT NULL COLLATE NOCASE,
            tier INTEGER,
            parent TEXT NOT NULL,
            decides INTEGER,              -- 0, 1 or not known
            set_by TEXT NOT NULL,
            set_at TEXT NOT NULL,
            PRIMARY KEY (partnership, name)
        ) WITHOUT ROWID;
        CREATE TABLE roles (
            person TEXT PRIMARY KEY,      -- a Slack user id
            role TEXT NOT NULL,
            set_by TEXT NOT NULL,
            set_at TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE drafts (
            key TEXT PRIMARY KEY,
            body TEXT NOT NULL,           -- JSON
            drafted_at TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX drafts_by_age ON drafts (drafted_at);
    """,
    )
