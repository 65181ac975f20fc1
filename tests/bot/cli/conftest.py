"""The program itself, run as a person runs it."""

import contextlib
import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from unittest import mock

import pytest

from bot.cli import main

Run = Callable[..., "subprocess.CompletedProcess[str]"]

PAPER = """# Aldwash Trust protocol

The quorum of the Board is five members. The Board meets six times a year.

The Board's duties are:

- to set priorities
- to hold partners to account
"""


def _here(arguments: list[str], environment: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    """What the program's entry point does with these arguments in this environment."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="") for _ in range(2))
    with (
        mock.patch.dict(os.environ, environment, clear=True),
        mock.patch.object(sys, "argv", ["remit", *arguments]),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        pytest.raises(SystemExit) as ended,
    ):
        main()
    told = [stream.buffer.getvalue().decode() for stream in (out, err) if not stream.flush()]
    return subprocess.CompletedProcess(arguments, int(ended.value.code or 0), *told)


@pytest.fixture
def papers(tmp_path) -> Path:
    folder = Path(tmp_path) / "papers" / "aldwash"
    folder.mkdir(parents=True)
    (folder / "protocol.md").write_text(PAPER, encoding="utf-8")
    return folder.parent


@pytest.fixture
def remit(tmp_path) -> Run:
    """remit("ask", "…") runs the program with a database of its own; keywords set the environment.

    In this process, as starting another takes longer than most commands; what serves has a process of its own.
    """

    def run(*arguments: str | Path, **environment: str) -> "subprocess.CompletedProcess[str]":
        own = {"REMIT_DATABASE": str(Path(tmp_path) / "remit.db"), "XDG_STATE_HOME": str(tmp_path)}
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("SLACK_", "REMIT_"))}
        if arguments[0] not in {"serve", "try"}:
            return _here([str(a) for a in arguments], kept | own | environment)
        return subprocess.run(
            [sys.executable, "-m", "bot", *map(str, arguments)],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            env=kept | own | environment,
        )

    return run
