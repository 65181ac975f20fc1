"""The roles that admins gave people. Each query takes an open Database."""

from datetime import datetime

from sqlite_utils import Database

from knowledge.types import Role


def every(db: Database) -> dict[str, Role]:
    """People with the role that they were given."""
    return {row["person"]: Role(row["role"]) for row in db.execute("SELECT person, role FROM roles ORDER BY person")}


def put(db: Database, person: str, role: Role, *, who: str, at: datetime) -> None:
    """Give a person a role in place of the one before."""
    db.execute(
        "INSERT INTO roles (person, role, set_by, set_at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (person) DO UPDATE SET role = excluded.role, set_by = excluded.set_by, set_at = excluded.set_at",
        (person, role, who, at.isoformat()),
    )
