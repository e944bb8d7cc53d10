"""The command on a terminal, and when it is interrupted or cut off."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

Run = Callable[..., subprocess.CompletedProcess[bytes]]
RunOnTerminal = Callable[..., str]

TEXT: Final = "反诈通报\n\n2021年，全市共破获电信网络诈骗案件7323宗，同比下降13.3%。\n"


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Write as many files as are worth a progress line."""
    for number in range(30):
        (tmp_path / f"{number:02}.txt").write_text(TEXT * 4, encoding="utf-8")
    return tmp_path


def test_a_terminal_gets_a_table(run_on_terminal: RunOnTerminal, tmp_path: Path) -> None:
    """Coloured, unless NO_COLOR is set; signed either way."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    coloured, plain = run_on_terminal("extract", "a.txt"), run_on_terminal("extract", "a.txt", NO_COLOR="1")
    assert "\x1b[36m" in coloured
    assert "\x1b[36m" not in plain
    assert [part in plain for part in ("7,323", "-13.3", "宗")] == [True] * 3


@pytest.mark.usefixtures("many")
def test_progress_is_for_terminals(run_on_terminal: RunOnTerminal, run: Run) -> None:
    """On standard error, wiped at the end, and not with -q."""
    with Path(os.devnull).open("wb") as null:
        assert "30/30 files" in run_on_terminal("extract", ".", stdout=null.fileno())
        assert run_on_terminal("extract", ".", "-q", stdout=null.fileno()) == ""
    assert run("extract", ".").stderr == b""


def test_no_path_on_a_terminal_is_wrong_usage(run_on_terminal: RunOnTerminal) -> None:
    """Nobody waits for a text that is never typed."""
    assert "no PATH given" in run_on_terminal("extract")


@pytest.mark.usefixtures("many")
def test_a_closed_pipe_ends_quietly(command: list[str], environment: dict[str, str], tmp_path: Path) -> None:
    """`extract … | head -n 1`."""
    with subprocess.Popen(  # noqa: S603 - our own command
        [*command, "extract", "."],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=environment,
    ) as started:
        assert started.stdout is not None
        assert started.stderr is not None
        first = started.stdout.readline()
        started.stdout.close()
        told = started.stderr.read()
    assert (first[:1], told, started.returncode) == (b"{", b"", 0)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_ends_with_130(
    command: list[str], environment: dict[str, str], tmp_path: Path, jobs: str
) -> None:
    """No traceback, no half-written file, from one process or several."""
    text = tmp_path / "a.txt"
    text.write_text(TEXT, encoding="utf-8")
    with subprocess.Popen(  # noqa: S603 - our own command
        [*command, "extract", "-j", jobs, "-v", "-o", "out.jsonl", *["a.txt"] * 20_000],
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=environment,
        start_new_session=True,
    ) as started:
        assert started.stderr is not None
        first = started.stderr.readline()
        os.killpg(started.pid, signal.SIGINT)
        told = started.stderr.read()
    assert (first, started.returncode) == (b"a.txt: 2 statistics\n", 130)
    assert b"Traceback" not in told
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_help_is_fast(run: Run) -> None:
    """Nothing heavy is loaded for it: twice a second is slow already."""
    begun = time.perf_counter()
    done = run("--help")
    assert (done.returncode, time.perf_counter() - begun < 2) == (0, True)
