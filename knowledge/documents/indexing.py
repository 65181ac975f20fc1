"""Folders of papers into the store: only what changed is read, what is gone is forgotten."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from knowledge.documents.formats import READERS
from knowledge.documents.reading import digest, file_bytes, parse
from knowledge.errors import RemitError, UnreadableDocument
from knowledge.store import Store, papers
from knowledge.store.papers import Kept
from knowledge.types import Audience, Clock, IndexReport, PaperRead

_BATCH = 64
"""Papers kept in one transaction: a crash in it leaves all their old versions whole."""


@dataclass(frozen=True)
class _Found:
    """A file that may be a paper."""

    file: Path
    root: Path
    path: str
    partnership: str


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
    tally = _Tally()
    work = [(path, list(_found(path, partnership))) for path in map(_existing, paths)]
    total = sum(len(found) for _, found in work)
    done = 0
    for path, found in work:
        with store.reading() as db:
            known = papers.indexed(db, str(_root(path)))
        waiting: list[PaperRead] = []
        for one in found:
            waiting.extend(_read(one, known.get(one.path), audience, tally))
            if len(waiting) >= _BATCH:
                _keep(store, clock, _root(path), waiting)
            done += 1
            if progress:
                progress(done, total)
        _keep(store, clock, _root(path), waiting)
        if path.is_dir():
            _forget(store, path, set(known) - {one.path for one in found}, tally)
    return tally.report()


def _existing(path: Path) -> Path:
    if not path.exists():
        raise RemitError(f"There is no file or folder {path}: check how it is written.")
    return path.resolve()


def _root(path: Path) -> Path:
    return path if path.is_dir() else path.parent


def _found(path: Path, partnership: str) -> Iterator[_Found]:
    """The files at or below `path`, in order; hidden ones and links that lead out are passed over."""
    root = _root(path)
    for file in [path] if path.is_file() else _files(path):
        below = file.relative_to(root)
        named = partnership or (below.parts[0] if len(below.parts) > 1 else root.name)
        yield _Found(file, root, below.as_posix(), named)


def _files(root: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(folder, name)
            if not name.startswith(".") and file.is_file() and file.resolve().is_relative_to(root):
                yield file


def _read(found: _Found, known: Kept | None, audience: Audience, tally: _Tally) -> list[PaperRead]:
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
    return [paper]


def _keep(store: Store, clock: Clock, root: Path, waiting: list[PaperRead]) -> None:
    if waiting:
        with store.writing() as db:
            for paper in waiting:
                papers.keep(db, paper, str(root), clock())
    waiting.clear()


def _forget(store: Store, root: Path, gone: set[str], tally: _Tally) -> None:
    if gone:
        with store.writing() as db:
            for path in sorted(gone):
                papers.remove(db, str(root), path)
    tally.gone.extend(sorted(gone))
