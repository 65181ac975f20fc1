"""What is to be said once, while the process lives."""

import threading
from dataclasses import dataclass, field

REMEMBERED = 10_000
"""Keys that are known at once; beyond them the oldest is forgotten, and what it stands for may be said again."""


@dataclass
class Once:
    """Tells the first time of each key from the others."""

    _seen: dict[str, None] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def first(self, key: str) -> bool:
        """Whether this key was not asked after before."""
        with self._lock:
            if key in self._seen:
                return False
            self._seen[key] = None
            if len(self._seen) > REMEMBERED:
                del self._seen[next(iter(self._seen))]
            return True
