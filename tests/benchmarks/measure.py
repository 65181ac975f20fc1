"""Timing and printing."""

import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
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


def each(work: Callable[[str], object], items: Iterable[str]) -> tuple[list[float], list[float]]:
    """Seconds that each item took, by the clock and of this process's own."""
    wall, own = [], []
    for item in items:
        started, begun = time.perf_counter(), time.process_time()
        work(item)
        wall.append(time.perf_counter() - started)
        own.append(time.process_time() - begun)
    return wall, own


def shown(wall: Sequence[float], own: Sequence[float]) -> str:
    """p50 and p95 by the clock, and of the process's own time, which other work on the machine disturbs less."""
    return f"{spread(wall)} (own time {spread(own)})"


def spread(seconds: Sequence[float]) -> str:
    """p50 and p95 in milliseconds."""
    ordered = sorted(seconds)
    p95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return f"p50 {statistics.median(ordered) * 1000:.1f} ms, p95 {p95 * 1000:.1f} ms"


def resident() -> float:
    """Megabytes of memory that this process holds now; the most it ever held where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return most / (1e6 if sys.platform == "darwin" else 1e3)
    return pages * resource.getpagesize() / 1e6
