"""Papers, their passages and the search index, kept in step."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from sqlite_utils import Database

from knowledge.store import names
from knowledge.store.postings import known
from knowledge.store.refs import REF, SUCCESSOR, ref
from knowledge.store.rows import as_json, passage_of, passage_row
from knowledge.types import Audience, PaperRead, PaperRef, Passage
from knowledge.words import paper_words

_MOST_PARAMETERS = 900
"""SQLite admits 999 in its oldest builds."""
WHOLE = "papers.root || '/' || papers.path"
"""A paper's file, as the table of withdrawn papers names it."""
IS_WITHDRAWN = f"EXISTS (SELECT 1 FROM withdrawn WHERE file = {WHOLE})"  # noqa: S608 - our own names


def keep(db: Database, paper: PaperRead, root: str, at: datetime) -> int:
    """Keep `paper` in place of what was read from that path before; gives its id. Call inside a write transaction."""
    remove(db, root, paper.path)
    topic = " ".join(paper.topic)
    row = _paper_row(paper, root, at)
    marks = ", ".join("?" * len(row))
    cursor = db.execute(f"INSERT INTO papers ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))  # noqa: S608 - names are ours
    paper_id = int(cursor.lastrowid or 0)
    db.execute(f"UPDATE papers SET withdrawn = {IS_WITHDRAWN} WHERE id = ?", (paper_id,))  # noqa: S608 - our own names
    called = paper_words(paper.title, paper.path, paper.partnership, paper.dated)
    db.execute("INSERT INTO papers_index (rowid, called) VALUES (?, ?)", (paper_id, f"{called} {topic}"))
    for passage in paper.passages:
        _keep_passage(db, paper_id, called, passage)
    names.keep(db, paper_id, paper.names, paper.words)
    return paper_id


def _paper_row(paper: PaperRead, root: str, at: datetime) -> dict[str, str | None]:
    about = paper.about
    return {
        "root": root,
        "path": paper.path,
        "title": paper.title,
        "partnership": paper.partnership,
        "audience": paper.audience,
        "dated": _day(paper.dated),
        "digest": paper.digest,
        "indexed_at": at.isoformat(),
        "body": about.body,
        "kind": about.kind,
        "met": _day(about.met),
        "author": about.author,
        "contact": about.contact,
        "agenda_item": about.agenda_item,
        "status": about.status,
        "supersedes": as_json(about.supersedes),
        "topic": " ".join(paper.topic),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _keep_passage(db: Database, paper_id: int, called: str, passage: Passage) -> None:
    row = {"paper": paper_id, **passage_row(passage)}
    marks = ", ".join("?" * len(row))
    cursor = db.execute(f"INSERT INTO passages ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))  # noqa: S608 - names are ours
    db.execute(
        "INSERT INTO passages_index (rowid, title, headings, body) VALUES (?, ?, ?, ?)",
        (cursor.lastrowid, called, "\n".join(passage.headings), body(passage)),
    )


def body(passage: Passage) -> str:
    """The words of a passage that search looks at, beside title and headings."""
    return "\n".join(filter(None, (passage.text, " | ".join(passage.header))))


def remove(db: Database, root: str, path: str) -> None:
    """Forget the paper read from `path` below `root`, if there is one."""
    found = db.execute("SELECT id FROM papers WHERE root = ? AND path = ?", (root, path)).fetchone()
    if found:
        db.execute("DELETE FROM passages_index WHERE rowid IN (SELECT id FROM passages WHERE paper = ?)", (found[0],))
        db.execute("DELETE FROM passages WHERE paper = ?", (found[0],))
        db.execute("DELETE FROM names WHERE paper = ?", (found[0],))
        db.execute("DELETE FROM papers_index WHERE rowid = ?", (found[0],))
        db.execute("DELETE FROM papers WHERE id = ?", (found[0],))


def forget(db: Database, root: str) -> None:
    """Forget every paper read from `root`."""
    for path in digests(db, root):
        remove(db, root, path)


def digests(db: Database, root: str) -> dict[str, str]:
    """Path to digest of every paper indexed from `root`."""
    return dict(db.execute("SELECT path, digest FROM papers WHERE root = ?", (root,)).fetchall())


def roots(db: Database) -> tuple[str, ...]:
    """The folders that papers were indexed from."""
    return tuple(row[0] for row in db.execute("SELECT DISTINCT root FROM papers ORDER BY root"))


def passages(db: Database, ids: Sequence[int]) -> list[Passage]:
    """The passages of `ids`, in that order; one that is no longer there is left out."""
    held = known(db).passages
    found = {number: kept[0] for number in ids if (kept := held.recall(number))}
    missing = [number for number in ids if number not in found]
    for start in range(0, len(missing), _MOST_PARAMETERS):
        for passage, size in _read(db, missing[start : start + _MOST_PARAMETERS]):
            found[passage.id] = passage
            held.keep(passage.id, passage, size)
    return [found[number] for number in ids if number in found]


def of_paper(db: Database, paper_id: int) -> list[Passage]:
    """Every passage of a paper, in reading order."""
    rows = db.execute("SELECT id FROM passages WHERE paper = ? ORDER BY position", (paper_id,))
    return passages(db, [row["id"] for row in rows])


def neighbours(db: Database, passage: int, reach: int) -> list[int]:
    """The passages of the same paper up to `reach` before and after, in order, itself among them."""
    query = """
        SELECT near.id FROM passages AS here JOIN passages AS near ON near.paper = here.paper
        WHERE here.id = ? AND abs(near.position - here.position) <= ? ORDER BY near.position
    """
    return [row["id"] for row in db.execute(query, [passage, reach])]


def partnerships(db: Database, sees: Iterable[Audience]) -> tuple[str, ...]:
    """The partnerships with papers that one who sees `sees` may read, sorted; kept in memory until papers change."""
    held, seen = known(db).partnerships, frozenset(map(str, sees))
    if seen not in held:
        held[seen] = tuple(sorted(_partnerships(db, seen)))
    return held[seen]


def _partnerships(db: Database, sees: Iterable[str]) -> set[str]:
    # From each to the next by the index: there may be a thousand times as many papers.
    sql = """
        WITH RECURSIVE found (name) AS (
            SELECT min(partnership) FROM papers WHERE audience = ?1 AND NOT withdrawn
            UNION ALL
            SELECT (SELECT min(partnership) FROM papers WHERE audience = ?1 AND partnership > name AND NOT withdrawn)
            FROM found WHERE name IS NOT NULL
        )
        SELECT name FROM found WHERE name IS NOT NULL
    """
    return {row["name"] for audience in sees for row in db.execute(sql, [audience])}


def any_seen(db: Database, sees: Iterable[Audience]) -> bool:
    """Whether there are papers that one who sees `sees` may read."""
    return bool(partnerships(db, sees))


def by_partnership(db: Database, sees: Iterable[Audience]) -> dict[str, int]:
    """How many papers of each partnership one who sees `sees` may read, by name."""
    may = [str(audience) for audience in sees]
    marks = ", ".join("?" * len(may))
    sql = (
        f"SELECT partnership, count(*) FROM papers WHERE audience IN ({marks}) AND NOT withdrawn GROUP BY 1 ORDER BY 1"  # noqa: S608 - marks only
    )
    return {row[0]: row[1] for row in db.execute(sql, may)}


def headed(db: Database, sees: Iterable[Audience], partnership: str, limit: int) -> list[tuple[str, ...]]:
    """Each heading with the paper's title and the headings above it, of the latest papers first.

    Of the partnership, or of all where it is empty.
    """
    may = [str(audience) for audience in sees]
    marks = ", ".join("?" * len(may))
    sql = (
        "SELECT DISTINCT title, headings FROM passages JOIN papers ON papers.id = paper "  # noqa: S608 - marks only
        f"WHERE audience IN ({marks}) AND (? = '' OR partnership = ?) AND headings != '[]' "
        "ORDER BY dated DESC, papers.id, position LIMIT ?"
    )
    rows = db.execute(sql, (*may, partnership, partnership, limit))
    return [(row["title"], *json.loads(row["headings"])) for row in rows]


def visible(db: Database, path: str, sees: Iterable[Audience]) -> bool:
    """Whether a paper is kept from that path that one who sees `sees` may read, and none that they may not."""
    audiences = {row[0] for row in db.execute("SELECT audience FROM papers WHERE path = ?", (path,))}
    return bool(audiences) and audiences <= {str(audience) for audience in sees}


def count(db: Database) -> int:
    """How many papers are kept."""
    return int(db.execute("SELECT count(*) FROM papers").fetchone()[0])


def _read(db: Database, ids: Sequence[int]) -> Iterator[tuple[Passage, int]]:
    """Passages, each with how much text it holds."""
    query = f"SELECT * FROM passages WHERE id IN ({_marks(ids)})"  # noqa: S608 - marks only
    rows = db.execute(query, ids).fetchall()
    refs = _refs(db, {row["paper"] for row in rows})
    return ((passage_of(row, refs[row["paper"]]), len(row["parts"])) for row in rows)


def _refs(db: Database, ids: Iterable[int]) -> dict[int, PaperRef]:
    """What names these papers."""
    held = known(db).papers
    found = {number: kept[0] for number in ids if (kept := held.recall(number))}
    missing = [number for number in ids if number not in found]
    query = f"SELECT {REF} FROM papers {SUCCESSOR} WHERE papers.id IN ({_marks(missing)})"  # noqa: S608 - our own names and marks
    for row in db.execute(query, missing) if missing else ():
        found[row["paper"]] = ref(row)
        held.keep(row["paper"], found[row["paper"]], 1)
    return found


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
