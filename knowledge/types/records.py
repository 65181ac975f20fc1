"""Frozen dataclasses of which a paper makes thousands."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

Record = TypeVar("Record")

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:

    def record(*, frozen: bool) -> Callable[[type[Record]], type[Record]]:
        """`dataclass(frozen=True)` as type checkers hold it, made in a fifth of the time.

        A dataclass that is frozen as it runs sets each field by a call (3 µs for eight fields beside 0.6); a page
        of ten thousand letters makes 750.
        """

        def decorate(cls: type[Record]) -> type[Record]:
            return dataclass(unsafe_hash=frozen and "__hash__" not in vars(cls))(cls)

        return decorate


__all__ = ["record"]
