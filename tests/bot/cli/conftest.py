"""The program itself, run as a person runs it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]

PAPER = """# Aldwash Trust protocol

The quorum of the Board is five members. The Board meets six times a year.

The Board's duties are:

- to set priorities
- to hold partners to account
"""


@pytest.fixture
def papers(tmp_path) -> Path:
    folder = Path(tmp_path) / "papers" / "aldwash"
    folder.mkdir(parents=True)
    (folder / "protocol.md").write_text(PAPER, encoding="utf-8")
    return folder.parent


@pytest.fixture
def remit(tmp_path) -> Run:
    """remit("ask", "…") runs `python -m bot ask …` with a database of its own; keywords set the environment."""

    def run(*arguments: str | Path, **environment: str) -> "subprocess.CompletedProcess[str]":
        own = {"REMIT_DATABASE": str(Path(tmp_path) / "remit.db"), "XDG_STATE_HOME": str(tmp_path)}
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("SLACK_", "REMIT_"))}
        return subprocess.run(
            [sys.executable, "-m", "bot", *map(str, arguments)],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            env=kept | own | environment,
        )

    return run
