"""The list of papers: what there is, what changed between two of them, what is withdrawn."""

from collections.abc import Sequence

from rapidfuzz import process

from knowledge.errors import NotUnderstood, UnknownPaper
from knowledge.store import Store, catalogue, papers
from knowledge.structure.comparison import ClauseChange, compare
from knowledge.types import Asker, Clock, Listed
from knowledge.words import fold, spoken

MOST_NAMED = 12
"""Papers that one sentence lists."""


class Catalogue:
    """Every paper that is kept, with what it says of itself and where it stands."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def papers(self, asker: Asker, partnership: str = "") -> list[Listed]:
        """The papers that the asker may see, withdrawn ones too, by partnership and path."""
        with self._store.reading() as db:
            found = catalogue.listed(db, asker.sees)
        wanted = fold(spoken(partnership))
        return [one for one in found if not wanted or fold(spoken(one.paper.partnership)) == wanted]

    def paper(self, asker: Asker, name: str) -> Listed:
        """The paper of that path below its indexed folder, or of that file name or end of a path.

        Raises UnknownPaper where there is none, NotUnderstood with the candidates where there are several.
        """
        found = _named(name.strip(), self.papers(asker))
        if len(found) != 1:
            raise _several(name, found) if found else self._none(asker, name)
        return found[0]

    def _none(self, asker: Asker, name: str) -> UnknownPaper:
        paths = [one.paper.path for one in self.papers(asker)]
        near = [path for path, *_ in process.extract(name, paths, limit=3, score_cutoff=60)]
        hint = f" Did you mean {' or '.join(near)}?" if near else " `remit papers` lists them."
        return UnknownPaper(f"There is no paper {name!r}.{hint}")

    def compare(self, asker: Asker, old: str, new: str) -> tuple[Listed, Listed, list[ClauseChange]]:
        """Two papers and the clauses that changed from the one to the other, in reading order."""
        before, after = self.paper(asker, old), self.paper(asker, new)
        with self._store.reading() as db:
            clauses = papers.of_paper(db, before.paper.id), papers.of_paper(db, after.paper.id)
        return before, after, compare(*clauses)

    def withdraw(self, asker: Asker, name: str) -> Listed:
        """Take a paper out of every answer at once, until it is restored; it stays in the file and in the list."""
        found = self.paper(asker, name)
        with self._store.writing() as db:
            catalogue.withdraw(db, found, self._clock())
        return found

    def restore(self, asker: Asker, name: str) -> Listed:
        """Let a withdrawn paper answer again."""
        found = self.paper(asker, name)
        with self._store.writing() as db:
            catalogue.restore(db, found)
        return found


def _named(name: str, listed: Sequence[Listed]) -> list[Listed]:
    """The papers of that whole path; else those whose path ends so; else the same whatever the capitals."""
    for told in (str, fold):
        wanted = told(name)
        whole = [one for one in listed if wanted in {told(one.paper.path), told(f"{one.root}/{one.paper.path}")}]
        ends = [one for one in listed if told(one.paper.path).endswith(f"/{wanted}")]
        if whole or ends:
            return whole or ends
    return []


def _several(name: str, found: Sequence[Listed]) -> NotUnderstood:
    paths = [one.paper.path for one in found]
    if len(set(paths)) < len(paths):
        paths = [f"{one.root}/{one.paper.path}" for one in found]
    more = f" and {len(paths) - MOST_NAMED} more" if len(paths) > MOST_NAMED else ""
    return NotUnderstood(f"{name!r} may be any of {', '.join(paths[:MOST_NAMED])}{more}: write more of the path.")
