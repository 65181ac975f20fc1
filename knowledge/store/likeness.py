"""Which open items share words with another: the few that are worth comparing. Each takes an open Database.

Items fall into blocks of the same kind, partnership, owner and numbers: those of different blocks are never alike.
"""

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from rapidfuzz.utils import default_process
from sqlite_utils import Database

ENOUGH = 60
"""Items that are compared at most: of a larger block those that share its rarest words, the latest first."""

SHORT = 3
"""Letters of words such as "the" and "for"."""

Kind = Literal["actions", "decisions"]
OPEN = {"actions": "status NOT IN ('done', 'cancelled')", "decisions": "status NOT IN ('superseded', 'rescinded')"}

_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True)
class Compared:
    """What of an item tells which others may be like it."""

    kind: Kind
    partnership: str
    what: str
    owners: tuple[str, ...] = ()

    def words(self) -> frozenset[str]:
        """Each of its words once, without the short ones that stand everywhere unless it has no others."""
        words = frozenset(words_of(self.what).split())
        return frozenset(word for word in words if len(word) > SHORT) or words


def words_of(what: str) -> str:
    """Words as they are compared: in lower case, without punctuation."""
    return str(default_process(what))


def _numbers_of(what: str) -> list[str]:
    """The numbers in them: the minutes of 3 March are not those of 7 March."""
    return _NUMBER.findall(what)


def put(db: Database, item: int, of: Compared) -> None:
    """Have an open item found by its words; runs in the transaction that keeps it."""
    rows = [(block, word, _key(of.kind, item)) for block in _blocks(of) for word in of.words()]
    db.conn.executemany("INSERT OR IGNORE INTO item_words (block, word, item) VALUES (?, ?, ?)", rows)


def drop(db: Database, kind: Kind, item: int) -> None:
    """Have it found no more."""
    db.execute("DELETE FROM item_words WHERE item = ?", (_key(kind, item),))


def near(db: Database, of: Compared) -> list[tuple[int, str]]:
    """Ids and words of the open items that may say the same for one of the owners, or for nobody as there is none."""
    found: dict[int, None] = {}
    for block in _blocks(of):
        for word in sorted(of.words(), key=partial(_spread, db, block)):
            if len(found) < ENOUGH:
                found |= dict.fromkeys(_sharing(db, block, word))
    ids = [_id(key) for key in found]
    query = f"SELECT id, what FROM {of.kind} WHERE id IN ({', '.join('?' * len(ids))})"  # noqa: S608 own words only
    return [(row["id"], row["what"]) for row in db.execute(query, ids)]


def fill(db: Database) -> None:
    """Every open item, from the register."""
    for row in db.query(f"SELECT id, partnership, owners, what FROM actions WHERE {OPEN['actions']}"):  # noqa: S608 own words only
        put(db, row["id"], Compared("actions", row["partnership"], row["what"], tuple(json.loads(row["owners"]))))
    for row in db.query(f"SELECT id, partnership, what FROM decisions WHERE {OPEN['decisions']}"):  # noqa: S608 own words only
        put(db, row["id"], Compared("decisions", row["partnership"], row["what"]))


def _spread(db: Database, block: int, word: str) -> int:
    """In how many items of the block a word stands, as far as that matters."""
    query = "SELECT count(*) FROM (SELECT 1 FROM item_words WHERE block = ? AND word = ? LIMIT ?)"
    return int(db.execute(query, (block, word, ENOUGH)).fetchone()[0])


def _sharing(db: Database, block: int, word: str) -> Sequence[int]:
    query = "SELECT item FROM item_words WHERE block = ? AND word = ? ORDER BY item DESC LIMIT ?"
    return [row["item"] for row in db.execute(query, (block, word, ENOUGH))]


def _blocks(of: Compared) -> set[int]:
    numbers = _numbers_of(words_of(of.what))
    whose = {owner.casefold() for owner in of.owners} or {""}
    return {_digest([of.kind, of.partnership, owner, *numbers]) for owner in whose}


def _digest(parts: list[str]) -> int:
    kept = json.dumps(parts, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(kept, digest_size=8).digest(), "big", signed=True)


def _key(kind: Kind, item: int) -> int:
    """An item among those of both kinds: actions are even, decisions odd."""
    return item * 2 + (kind == "decisions")


def _id(key: int) -> int:
    return key // 2
