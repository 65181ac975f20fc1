"""The one list of migrations that every file beside this one adds to."""

from sqlite_utils import Database, Migrations

migrations = Migrations("remit")


def run(db: Database, script: str) -> None:
    """Each statement in the caller's transaction; executescript would commit it first."""
    for statement in script.split(";\n"):
        if statement.strip():
            db.execute(statement)
