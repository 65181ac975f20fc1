"""Timing and printing."""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from knowledge.store import Store

SAMPLE = Path(__file__).parents[2] / "bot" / "sample"


def now() -> datetime:
    return datetime.now(UTC)


@contextmanager
def fresh_store() -> Iterator[Store]:
    """A store in a folder that goes again."""
    with tempfile.TemporaryDirectory() as folder:
        yield Store(Path(folder) / "bench.db")


def each(work: Callable[[str], object], items: Iterable[str]) -> list[float]:
    """Seconds that each item took."""
    taken = []
    for item in items:
        started = time.perf_counter()
        work(item)
        taken.append(time.perf_counter() - started)
    return taken


def spread(seconds: list[float]) -> str:
    """p50 and p95 in milliseconds."""
    ordered = sorted(seconds)
    p95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return f"p50 {statistics.median(ordered) * 1000:.1f} ms, p95 {p95 * 1000:.1f} ms"
