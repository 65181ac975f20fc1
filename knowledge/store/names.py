"""What papers call things, by initials; and every word of theirs as it is spelled."""

from collections.abc import Collection

from sqlite_utils import Database

from knowledge.store.search import Scope, scope_filter


def keep(db: Database, paper: int, names: Collection[tuple[str, str]], words: Collection[str]) -> None:
    """Put a paper's (initials, name) pairs and words in place of what it had. Words of a gone paper stay: they are
    looked up in the index before use.
    """
    db.execute("DELETE FROM names WHERE paper = ?", [paper])
    db.conn.executemany("INSERT OR IGNORE INTO names VALUES (?, ?, ?)", [(paper, *n) for n in sorted(names)])
    db.conn.executemany("INSERT OR IGNORE INTO words VALUES (?, ?, ?)", [(w[0], len(w), w) for w in sorted(words)])


def standing(db: Database, initials: Collection[str]) -> frozenset[str]:
    """Those of the initials that any name has, whoever may see its paper."""
    marks = ",".join("?" * len(initials))
    query = f"SELECT DISTINCT initials FROM names WHERE initials IN ({marks})"  # noqa: S608 (question marks only)
    return frozenset(row["initials"] for row in db.execute(query, sorted(initials))) if initials else frozenset()


def called(db: Database, initials: str, scope: Scope) -> list[str]:
    """The names with these initials in the scope's papers, those of most papers first."""
    where, values = scope_filter(scope)
    query = f"""
        SELECT name FROM names JOIN papers ON papers.id = names.paper
        WHERE initials = ? AND {where} GROUP BY name ORDER BY count(*) DESC, name LIMIT 12
    """  # noqa: S608 (the filter is made of question marks)
    return [row["name"] for row in db.execute(query, [initials, *values])]


def spelled_like(db: Database, word: str) -> list[str]:
    """Words with the same first letter and nearly the same length."""
    query = "SELECT word FROM words WHERE initial = ? AND length BETWEEN ? AND ?"
    return [row["word"] for row in db.execute(query, [word[0], len(word) - 2, len(word) + 2])]


def spelled(db: Database, pattern: str) -> list[str]:
    """Words that an SQL pattern matches: "_" is any letter, "%" any letters. Its first must be a letter."""
    query = "SELECT word FROM words WHERE initial = ? AND word LIKE ? ORDER BY length, word LIMIT 4"
    return [row["word"] for row in db.execute(query, [pattern[0], pattern])]
