"""What makes a search as quick in a large library as in a small one."""

from sqlite_utils import Database

from knowledge.store.migrations.ledger import migrations, run


@migrations()
def m007_counted_passages(db: Database) -> None:
    """How many passages there are, kept up as they come and go; and the partnerships of those who may see them."""
    run(
        db,
        """
        CREATE TABLE passages_counted (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            passages INTEGER NOT NULL,
            edition INTEGER NOT NULL,     -- another after every change
            library TEXT NOT NULL         -- tells this file's counts from another's
        );
        INSERT INTO passages_counted SELECT 1, count(*), 0, hex(randomblob(16)) FROM passages;
        CREATE INDEX papers_by_partnership ON papers (audience, partnership);
    """,
    )
    db.execute(
        "CREATE TRIGGER passages_come AFTER INSERT ON passages "
        "BEGIN UPDATE passages_counted SET passages = passages + 1, edition = edition + 1; END"
    )
    db.execute(
        "CREATE TRIGGER passages_go AFTER DELETE ON passages "
        "BEGIN UPDATE passages_counted SET passages = passages - 1, edition = edition + 1; END"
    )


_ANOTHER_EDITION = "BEGIN UPDATE passages_counted SET edition = edition + 1; END"


@migrations()
def m008_editions_of_papers(db: Database) -> None:
    """Another edition also where no passage comes or goes: a paper is withdrawn, or shown to others than before."""
    changes = {
        "papers_come": "INSERT ON papers",
        "papers_go": "DELETE ON papers",
        "papers_change": "UPDATE OF partnership, audience, withdrawn ON papers",
    }
    for name, change in changes.items():
        db.execute(f"CREATE TRIGGER {name} AFTER {change} {_ANOTHER_EDITION}")


@migrations()
def m010_editions_of_versions(db: Database) -> None:
    """Another edition also where another paper comes to stand in a paper's place: its passages in memory say so."""
    db.execute(f"CREATE TRIGGER papers_succeeded AFTER UPDATE OF successor ON papers {_ANOTHER_EDITION}")


@migrations()
def m011_words_of_papers(db: Database) -> None:
    """The words that papers are called by and are about: most of a question's are none of them."""
    db.execute("CREATE VIRTUAL TABLE papers_words USING fts5vocab (papers_index, row)")
