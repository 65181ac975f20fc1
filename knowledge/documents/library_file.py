"""`library.toml` beside papers: what an officer says of them, which wins over what is found in their text.

Keys at the top hold for every paper of the folder and below it, those of a table for the files that its name matches
(`["minutes/*.docx"]`, `["terms.docx"]`). An inner folder's file wins over an outer one's, a file's own name over a
pattern, and a later pattern over an earlier one.
"""

import tomllib
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import Any

from rapidfuzz import process

from knowledge.types import Audience, PaperKind, PaperRead, PaperStatus

NAME = "library.toml"
_LARGEST = 1024 * 1024
_TEXTS = ("title", "partnership", "body", "author", "contact", "agenda_item")
_DAYS = {"date": "dated", "meeting": "met"}
_CHOICES: Mapping[str, type[StrEnum]] = {"kind": PaperKind, "status": PaperStatus, "audience": Audience}
_KEYS = (*_TEXTS, *_DAYS, *_CHOICES, "supersedes")
_OF_PAPER = frozenset({"title", "partnership", "audience", "dated"})
_NARROWEST = "until this is put right, officers alone see them"


@dataclass(frozen=True)
class Said:
    """What library files say of one paper: fields of PaperRead and of its About, with their values."""

    values: tuple[tuple[str, Any], ...] = ()

    def over(self, paper: PaperRead) -> PaperRead:
        """The paper with what is said of it in place of what was found."""
        about = {key: value for key, value in self.values if key not in _OF_PAPER}
        of_paper = {key: value for key, value in self.values if key in _OF_PAPER}
        return replace(paper, **of_paper, about=replace(paper.about, **about))


@dataclass(frozen=True)
class LibraryFile:
    """One library.toml: its tables by the pattern that they hold for ("" for the folder), and what is wrong in it."""

    folder: str
    tables: tuple[tuple[str, Mapping[str, Any]], ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """Below the indexed folder."""
        return (PurePosixPath(self.folder) / NAME).as_posix()

    def matching(self, path: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """The tables that hold for a paper, weakest first."""
        if not self.tables:
            return iter(())
        below = PurePosixPath(path).relative_to(self.folder).as_posix().casefold()
        holding = [(p, values) for p, values in self.tables if _matches(p.casefold(), below)]
        return iter(sorted(holding, key=lambda table: (table[0] != "", table[0].casefold() == below)))


def _matches(pattern: str, below: str) -> bool:
    """A pattern without a folder matches files in folders below too."""
    return not pattern or fnmatchcase(below, pattern) or ("/" not in pattern and fnmatchcase(Path(below).name, pattern))


@dataclass
class LibraryFiles:
    """The library files of an indexed folder, each read once, when a paper under it is first asked about."""

    root: Path
    _read: dict[str, LibraryFile] = field(default_factory=dict)
    _used: set[tuple[str, str]] = field(default_factory=set)
    _supersedes: list[tuple[LibraryFile, str]] = field(default_factory=list)

    def said(self, path: str) -> Said:
        """What the library files from the root down to the paper's own folder say of it."""
        values: dict[str, Any] = {}
        for folder in reversed(PurePosixPath(path).parents):
            library = self._of(folder.as_posix())
            for pattern, table in library.matching(path):
                values |= table
                self._used.add((library.folder, pattern))
                self._supersedes += [(library, name) for name in table.get("supersedes", ())]
        return Said(tuple(sorted(values.items())))

    def _of(self, folder: str) -> LibraryFile:
        if folder not in self._read:
            self._read[folder] = read(self.root / folder / NAME, folder)
        return self._read[folder]

    def warnings(self, below: Path, papers: Collection[str]) -> list[tuple[str, str]]:
        """What in the library files could not be followed, by file; `below` was indexed, `papers` are all of its root.

        Names that match nothing are told of the files at or below it: of others not every paper was looked at.
        """
        wrong = [(one.path, problem) for one in self._read.values() for problem in one.problems]
        whole = [one for one in self._read.values() if (self.root / one.folder).is_relative_to(below)]
        idle = [
            (one.path, f"[{pattern!r}] matches no paper: write a file's name, or a pattern such as *.docx.")
            for one in whole
            for pattern, _ in one.tables
            if pattern and (one.folder, pattern) not in self._used
        ]
        lost = dict.fromkeys((one.path, name) for one, name in self._supersedes if one in whole and name not in papers)
        return [
            *wrong,
            *idle,
            *((path, f"supersedes names {name}, but there is no such paper.") for path, name in lost),
        ]


def read(file: Path, folder: str) -> LibraryFile:
    """The library file at `file`; without tables where there is none, and with its problems where it is wrong."""
    try:
        if not file.is_file():
            return LibraryFile(folder)
        if file.stat().st_size > _LARGEST:
            return _unread(folder, "It is too large")
        tables = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return _unread(folder, f"It is not TOML ({error})")
    except (OSError, UnicodeDecodeError):
        return _unread(folder, "It cannot be read as UTF-8 text")
    problems: list[str] = []
    kept = tuple((pattern, _values(pattern, table, folder, problems)) for pattern, table in _flat("", tables))
    return LibraryFile(folder, kept, tuple(problems))


def _unread(folder: str, why: str) -> LibraryFile:
    """Its papers may be for few; which, it does not say any more."""
    sentence = f'{why}: write lines such as status = "draft" under ["terms.docx"]. Of its papers, {_NARROWEST}.'
    return LibraryFile(folder, (("", {"audience": Audience.OFFICERS}),), (sentence,))


def _flat(name: str, table: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each table with the file's name or pattern; [terms.docx] without quotes is two tables in TOML."""
    own = {key: value for key, value in table.items() if not isinstance(value, dict)}
    if own or not name:
        yield name, own
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(f"{name}.{key}" if name else key, value)


def _values(pattern: str, table: Mapping[str, Any], folder: str, problems: list[str]) -> dict[str, Any]:
    """The values that are well formed, by the field that they are of."""
    kept: dict[str, Any] = {}
    for key, value in table.items():
        try:
            kept[_DAYS.get(key, key)] = _value(key, value, folder)
        except ValueError as error:
            where = f"[{pattern!r}] " if pattern else ""
            problems.append(f"{where}{key} {error}")
            if key == "audience":
                kept[key] = Audience.OFFICERS
    return kept


def _value(key: str, value: object, folder: str) -> object:
    """A value as it is kept. Raises ValueError with the rest of a sentence that begins with the key."""
    if key not in _KEYS:
        near = process.extractOne(key, _KEYS, score_cutoff=70)
        meant = f"did you mean {near[0]}? " if near else ""
        raise ValueError(f"is not known: {meant}It may say {', '.join(_KEYS)}.")
    if key in _DAYS:
        return _day(value)
    if key == "supersedes":
        return _paths(value, folder)
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f'is {value!r}: write words in quotes, as in {key} = "…".')
    return _choice(key, value) if key in _CHOICES else " ".join(value.split())


def _day(value: object) -> date:
    with suppress(ValueError):
        day = date.fromisoformat(value) if isinstance(value, str) else value
        if isinstance(day, date):
            return day.date() if isinstance(day, datetime) else day
    raise ValueError(f"is {value!r}: write a day such as 2025-05-03.")


def _choice(key: str, value: str) -> StrEnum:
    try:
        return _CHOICES[key](value.strip().lower())
    except ValueError:
        narrow = f" Of its papers, {_NARROWEST}." if key == "audience" else ""
        raise ValueError(f"is {value!r}: write one of {', '.join(_CHOICES[key])}.{narrow}") from None


def _paths(value: object, folder: str) -> tuple[str, ...]:
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list) or not names or not all(isinstance(n, str) and n.strip() for n in names):
        raise ValueError(f'is {value!r}: write a file\'s name or several, as in supersedes = ["old.docx"].')
    return tuple((PurePosixPath(folder) / name.strip()).as_posix() for name in names)
