"""What admins set, for the workspace or for a channel."""

from sqlite_utils import Database


def get(db: Database, name: str, place: str = "") -> str:
    """What is set; `place` is a channel, or empty for the workspace. Nothing where nothing was set."""
    row = db.execute("SELECT value FROM settings WHERE place = ? AND name = ?", (place, name)).fetchone()
    return str(row["value"]) if row else ""


def put(db: Database, name: str, value: str, place: str = "") -> None:
    """Set it; an empty value takes the setting away."""
    if value:
        db.execute(
            "INSERT INTO settings (place, name, value) VALUES (?, ?, ?)"
            " ON CONFLICT (place, name) DO UPDATE SET value = excluded.value",
            (place, name, value),
        )
    else:
        db.execute("DELETE FROM settings WHERE place = ? AND name = ?", (place, name))
