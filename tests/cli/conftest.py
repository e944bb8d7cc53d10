"""The installed command in a process of its own, behind real pipes or on a real terminal."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture(scope="session")
def command() -> list[str]:
    """Return the installed script, or the module where a bare checkout is tested."""
    script = Path(sysconfig.get_path("scripts"), "anti-fraud-stats")
    return [str(script)] if script.exists() else [sys.executable, "-m", "anti_fraud_stats"]


@pytest.fixture(scope="session")
def environment() -> dict[str, str]:
    """Return an environment in which the package is found and nothing asks for colour."""
    kept = {name: value for name, value in os.environ.items() if name not in {"FORCE_COLOR", "NO_COLOR"}}
    root = str(Path(__file__).parent.parent.parent)
    return kept | {"PYTHONPATH": root, "LC_ALL": "C.UTF-8", "TERM": "xterm"}


@pytest.fixture
def run(command: list[str], environment: dict[str, str], tmp_path: Path) -> Run:
    """Return a runner of the command in an empty directory, standard input empty unless given."""

    def runner(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(  # noqa: S603 - our own command
            [*command, *arguments],
            input=given,
            capture_output=True,
            check=False,
            cwd=tmp_path,
            env=environment,
            timeout=60,
        )

    return runner


@pytest.fixture
def run_on_terminal(command: list[str], environment: dict[str, str], tmp_path: Path) -> Callable[..., str]:
    """Return a runner of the command on a terminal of 80 columns, giving what it shows (both streams)."""

    def runner(*arguments: str, stdout: int | None = None, **variables: str) -> str:
        leader, follower = pty.openpty()
        started = subprocess.Popen(  # noqa: S603 - our own command
            [*command, *arguments],
            stdin=follower,
            stdout=follower if stdout is None else stdout,
            stderr=follower,
            cwd=tmp_path,
            env=environment | {"COLUMNS": "80"} | variables,
        )
        os.close(follower)
        shown = _read_all(leader)
        started.wait(timeout=60)
        os.close(leader)
        return shown.decode()

    return runner


def _read_all(leader: int) -> bytes:
    parts = []
    while select.select([leader], [], [], 60)[0]:
        try:
            part = os.read(leader, 65536)
        except OSError:  # the last writer has gone
            break
        if not part:
            break
        parts.append(part)
    return b"".join(parts)
