"""Remit in a workspace of its own, with papers."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.slack import Running, fill, remit


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    """Started and stopped for each test."""
    with remit(tmp_path) as started:
        fill(started.services.store)
        yield started
