"""Remit in a workspace, with papers."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.slack import PRIYA, Running, fill, remit


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    """Remit in a workspace of its own; Priya is its admin."""
    with remit(tmp_path, admins=frozenset({PRIYA})) as started:
        fill(started.services.store)
        yield started


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """The same, once for all tests of a module that leave nothing behind but whispers."""
    with remit(tmp_path_factory.mktemp("standing"), admins=frozenset({PRIYA})) as started:
        fill(started.services.store)
        yield started
