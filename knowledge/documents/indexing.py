"""Folders of papers into the store: only what changed is read, what is gone is forgotten."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from knowledge.documents.formats import READERS
from knowledge.documents.reading import digest, file_bytes, parse
from knowledge.errors import RemitError, UnreadableDocument
from knowledge.store import Store, facts, papers
from knowledge.store.papers import Kept
from knowledge.structure import facts as structure
from knowledge.types import Audience, Clock, IndexReport, PaperRead
from knowledge.types.facts import Fact

_BATCH = 64
"""Papers kept in one transaction: a crash in it leaves all their old versions whole."""


@dataclass(frozen=True)
class _Scope:
    """What was asked to be read, and the folder that its papers' paths count from."""

    path: Path
    root: Path

    @property
    def folder(self) -> Path:
        return self.path if self.path.is_dir() else self.path.parent

    def holds(self, path: str) -> bool:
        """Does the paper `path` below the root stand in this scope?"""
        return (self.root / path).is_relative_to(self.path)


@dataclass(frozen=True)
class _Found:
    """A file that may be a paper."""

    file: Path
    path: str
    partnership: str


@dataclass(frozen=True)
class _Read:
    """A paper and what it says of the partnership."""

    paper: PaperRead
    facts: tuple[Fact, ...]


@dataclass
class _Tally:
    read: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)

    def report(self) -> IndexReport:
        return IndexReport(
            tuple(self.read), tuple(self.unchanged), tuple(self.gone), tuple(self.passed_over), tuple(self.refused)
        )


def index(  # noqa: PLR0913 - each is a choice of the person who indexes
    store: Store,
    clock: Clock,
    paths: Sequence[Path],
    *,
    partnership: str = "",
    audience: Audience = Audience.PARTNERS,
    progress: Callable[[int, int], None] | None = None,
) -> IndexReport:
    """Bring the store up to date with the files and folders of `paths`; raises RemitError where one does not exist.

    The first folder below a path names the partnership of its papers unless `partnership` is given.
    """
    with store.reading() as db:
        roots = (*papers.roots(db), *(str(path.resolve()) for path in paths if path.is_dir()))
    work = [(scope, list(_found(scope, partnership))) for scope in (_scope(path, roots) for path in paths)]
    total = sum(len(found) for _, found in work)
    tally, done = _Tally(), 0
    for scope, found in work:
        for _ in _updated(store, clock, scope, found, audience, tally):
            done += 1
            if progress:
                progress(done, total)
    return tally.report()


def _updated(  # noqa: PLR0913, PLR0917 - what index was given, for one of its paths
    store: Store, clock: Clock, scope: _Scope, found: Sequence[_Found], audience: Audience, tally: _Tally
) -> Iterator[_Found]:
    """Bring one scope up to date; gives each file when it is done with."""
    with store.reading() as db:
        known = papers.indexed(db, str(scope.root))
    waiting: list[_Read] = []
    for one in found:
        waiting.extend(_read(one, known.get(one.path), audience, tally))
        if len(waiting) >= _BATCH:
            _keep(store, clock, scope, waiting)
        yield one
    _keep(store, clock, scope, waiting)
    _forget(store, scope, {path for path in known if scope.holds(path)} - {one.path for one in found}, tally)


def _scope(path: Path, roots: Sequence[str]) -> _Scope:
    """Below a folder that was indexed before, papers keep their paths: else each would be kept twice."""
    if not path.exists():
        raise RemitError(f"There is no file or folder {path}: check how it is written.")
    path = path.resolve()
    folder = path if path.is_dir() else path.parent
    above = [Path(root) for root in roots if folder.is_relative_to(root)]
    return _Scope(path, min(above, default=folder, key=lambda root: len(root.parts)))


def _found(scope: _Scope, partnership: str) -> Iterator[_Found]:
    """The files of `scope`, in order; hidden ones and links that lead out are passed over."""
    for file in [scope.path] if scope.path.is_file() else _files(scope.path):
        below = file.relative_to(scope.folder)
        named = partnership or (below.parts[0] if len(below.parts) > 1 else scope.folder.name)
        yield _Found(file, _text(file.relative_to(scope.root).as_posix()), _text(named))


def _text(name: str) -> str:
    """A file's name as text, also where it is not in the system's encoding."""
    return os.fsencode(name).decode("utf-8", "replace")


def _files(root: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(folder, name)
            if not name.startswith(".") and file.is_file() and file.resolve().is_relative_to(root):
                yield file


def _read(found: _Found, known: Kept | None, audience: Audience, tally: _Tally) -> list[_Read]:
    """The paper, where it must be kept anew."""
    if found.file.suffix.lower() not in READERS:
        tally.passed_over.append(found.path)
        return []
    try:
        data = file_bytes(found.file)
        if known == Kept(digest(data), found.partnership, str(audience)):
            tally.unchanged.append(found.path)
            return []
        paper = parse(data, path=found.path, partnership=found.partnership, audience=audience)
    except UnreadableDocument as error:
        tally.refused.append((found.path, str(error)))
        return []
    tally.read.append(found.path)
    said = structure.facts(paper.passages, title=paper.title, path=paper.path, dated=paper.dated)
    return [_Read(paper, said)]


def _keep(store: Store, clock: Clock, scope: _Scope, waiting: list[_Read]) -> None:
    if waiting:
        with store.writing() as db:
            for read in waiting:
                facts.keep(db, papers.keep(db, read.paper, str(scope.root), clock()), read.facts)
    waiting.clear()


def _forget(store: Store, scope: _Scope, gone: set[str], tally: _Tally) -> None:
    """Forget the papers whose files are gone, and those kept from folders inside the scope: they were read anew."""
    with store.reading() as db:
        inside = [
            root for root in papers.roots(db) if Path(root) != scope.root and Path(root).is_relative_to(scope.path)
        ]
    if gone or inside:
        with store.writing() as db:
            for path in sorted(gone):
                papers.remove(db, str(scope.root), path)
            for root in inside:
                papers.forget(db, root)
    tally.gone.extend(sorted(gone))
