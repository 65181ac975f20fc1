"""Folders of papers into the store: only what changed is read, what is gone is forgotten."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from knowledge.documents.library_file import NAME, LibraryFiles
from knowledge.documents.readings import Found, Reading, readings
from knowledge.errors import RemitError
from knowledge.store import Store, catalogue, facts, papers
from knowledge.types import Audience, Clock, IndexReport

_BATCH = 64
"""Papers kept in one transaction: a crash in it leaves all their old versions whole."""


@dataclass(frozen=True)
class _Scope:
    """What was asked to be read, and the folder that its papers' paths count from."""

    path: Path
    root: Path
    library: LibraryFiles

    @property
    def folder(self) -> Path:
        return self.path if self.path.is_dir() else self.path.parent

    def holds(self, path: str) -> bool:
        """Does the paper `path` below the root stand in this scope?"""
        return (self.root / path).is_relative_to(self.path)


@dataclass
class _Tally:
    read: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    warnings: list[tuple[str, str]] = field(default_factory=list)

    def add(self, reading: Reading) -> None:
        """Count what became of a file."""
        path = reading.found.path
        if not reading.found.readable:
            self.passed_over.append(path)
        elif reading.refused:
            self.refused.append((path, reading.refused))
        else:
            (self.read if reading.paper else self.unchanged).append(path)

    def report(self) -> IndexReport:
        return IndexReport(**{name: tuple(values) for name, values in vars(self).items()})


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

    The first folder below a path names the partnership of its papers unless `partnership` is given; a library.toml
    beside them wins over both. Versions of the same paper are found, and each is marked with its successor.
    """
    with store.reading() as db:
        roots = (*papers.roots(db), *(str(path.resolve()) for path in paths if path.is_dir()))
    work = [(scope, list(_found(scope, partnership, audience))) for scope in (_scope(path, roots) for path in paths)]
    tally, done, total = _Tally(), count(1), sum(len(found) for _, found in work)
    for scope, found in work:
        for _ in _updated(store, clock, scope, found, tally):
            if progress:
                progress(next(done), total)
        with store.reading() as db:
            tally.warnings += scope.library.warnings(scope.path, papers.digests(db, str(scope.root)))
    return tally.report()


def _updated(store: Store, clock: Clock, scope: _Scope, found: Sequence[Found], tally: _Tally) -> Iterator[Found]:
    """Bring one scope up to date; gives each file when it is done with."""
    with store.reading() as db:
        known = papers.digests(db, str(scope.root))
    waiting: list[Reading] = []
    for reading in readings(found, known):
        tally.add(reading)
        waiting += [reading] if reading.paper else []
        if len(waiting) >= _BATCH:
            _keep(store, clock, scope, waiting)
        yield reading.found
    _keep(store, clock, scope, waiting)
    _forget(store, scope, {path for path in known if scope.holds(path)} - {one.path for one in found}, tally)


def _scope(path: Path, roots: Sequence[str]) -> _Scope:
    """Below a folder that was indexed before, papers keep their paths: else each would be kept twice."""
    if not path.exists():
        raise RemitError(f"There is no file or folder {path}: check how it is written.")
    path = path.resolve()
    folder = path if path.is_dir() else path.parent
    above = [Path(root) for root in roots if folder.is_relative_to(root)]
    root = min(above, default=folder, key=lambda root: len(root.parts))
    return _Scope(path, root, LibraryFiles(root))


def _found(scope: _Scope, partnership: str, audience: Audience) -> Iterator[Found]:
    """The files of `scope`, in order; hidden ones and links that lead out are passed over."""
    for file in [scope.path] if scope.path.is_file() else _files(scope.path):
        below = file.relative_to(scope.folder)
        named = partnership or (below.parts[0] if len(below.parts) > 1 else scope.folder.name)
        path = _text(file.relative_to(scope.root).as_posix())
        yield Found(file, path, _text(named), audience, scope.library.said(path))


def _text(name: str) -> str:
    """A file's name as text, also where it is not in the system's encoding."""
    return os.fsencode(name).decode("utf-8", "replace")


def _files(root: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(folder, name)
            if name != NAME and not name.startswith(".") and file.is_file() and _stays_inside(file, root):
                yield file


def _stays_inside(file: Path, root: Path) -> bool:
    """Is it no link that leads out of `root`? Links to folders are not followed."""
    return not file.is_symlink() or file.resolve().is_relative_to(root)


def _keep(store: Store, clock: Clock, scope: _Scope, waiting: list[Reading]) -> None:
    if waiting:
        with store.writing() as db:
            for paper, said in ((reading.paper, reading.facts) for reading in waiting if reading.paper):
                facts.keep(db, papers.keep(db, paper, str(scope.root), clock()), said)
            catalogue.settle(db, {reading.paper.partnership for reading in waiting if reading.paper})
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
            catalogue.settle(db, papers.partnerships(db, Audience))
    tally.gone.extend(sorted(gone))
