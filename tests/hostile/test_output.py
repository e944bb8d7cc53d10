"""What is printed is data, a file is written whole or not at all, and nothing around the command changes it."""

from __future__ import annotations

import csv
import io
import os
import resource
import signal
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Final

import pytest
import regex

from anti_fraud_stats.batch.results import Extraction
from anti_fraud_stats.output.csv_rows import write_csv
from anti_fraud_stats.pipeline import extract
from anti_fraud_stats.reader import read_text
from tests.fuzz.checks import check_output
from tests.hostile.cases import GOOD, Case
from tests.hostile.in_text import ESCAPES, NUMERALS

_ROOT: Final = Path(__file__).parents[2]
_SCRIPT: Final = Path(sysconfig.get_path("scripts"), "anti-fraud-stats")
_COMMAND: Final = [str(_SCRIPT)] if _SCRIPT.exists() else [sys.executable, "-m", "anti_fraud_stats"]
_FORMULA: Final = regex.compile(r"[=+\-@\t\r＝＋－＠]")
_NUMBER: Final = regex.compile(r"-?\d++(?:\.\d++)?+")
_OLD: Final = "the old file\n"


@pytest.mark.parametrize("case", [*ESCAPES, *NUMERALS], ids=lambda case: case.name)
def test_every_format_carries_the_text_as_data(case: Case) -> None:
    """Each can be read back by its own reader, and holds no character that steers a terminal."""
    check_output(read_text(case.data.decode(), f"{case.name}\x1b[31m.txt"))


@pytest.mark.parametrize("case", ESCAPES, ids=lambda case: case.name)
def test_no_cell_is_a_formula(case: Case) -> None:
    """A cell that begins like one is a plain number, and so stays one."""
    article = read_text(case.data.decode(), "=1+1.txt")
    stream = io.StringIO(newline="")
    write_csv([Extraction(article.source, article.title, None, tuple(extract(article)))], stream)
    rows = list(csv.reader(io.StringIO(stream.getvalue(), newline=""), strict=True))
    assert len(rows) > 1
    assert [
        cell for row in rows for cell in row if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell)
    ] == []


def _started(folder: Path, *arguments: str, **more: object) -> subprocess.Popen[bytes]:
    environment = os.environ | {"PYTHONPATH": str(_ROOT)}
    return subprocess.Popen(  # type: ignore[call-overload,no-any-return]  # noqa: S603 - our own command
        [*_COMMAND, *arguments], cwd=folder, env=environment, stderr=subprocess.PIPE, stdout=subprocess.PIPE, **more
    )  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a text and an old output."""
    (tmp_path / "good.txt").write_text(GOOD * 20, encoding="utf-8")
    (tmp_path / "out.jsonl").write_text(_OLD, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("after", [1, 30, 200], ids="after_{}_inputs".format)
@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGTERM], ids=lambda sign: sign.name)
def test_a_killed_run_leaves_the_old_file(folder: Path, sign: signal.Signals, after: int) -> None:
    """At whatever point it was killed: nobody ever finds half an output under its name."""
    with _started(folder, "extract", "-v", "-o", "out.jsonl", *["good.txt"] * 5000) as run:
        assert run.stderr is not None
        for _ in range(after):
            run.stderr.readline()
        run.send_signal(sign)
        run.stderr.read()
    assert run.returncode == -sign
    assert (folder / "out.jsonl").read_text(encoding="utf-8") == _OLD


def test_a_run_killed_at_its_end_leaves_one_of_both_files(folder: Path) -> None:
    """The new file takes the old one's name in one step."""
    whole = _started(folder, "extract", "good.txt").communicate()[0].decode()
    for pause in (0.2, 0.3, 0.4, 0.5):
        run = _started(folder, "extract", "-o", "out.jsonl", "good.txt")
        try:
            run.communicate(timeout=pause)
        except subprocess.TimeoutExpired:
            run.kill()
            run.communicate()
        assert (folder / "out.jsonl").read_text(encoding="utf-8") in {_OLD, whole}


def _no_more_than_a_kilobyte() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024))


def test_a_full_disk_leaves_the_old_file(folder: Path) -> None:
    """One line on standard error, exit code 1, and no draft left behind."""
    run = _started(folder, "extract", "-o", "out.jsonl", "good.txt", preexec_fn=_no_more_than_a_kilobyte)
    told = run.communicate()[1]
    assert (run.returncode, len(told.splitlines()), b"Traceback" in told) == (1, 1, False)
    assert (folder / "out.jsonl").read_text(encoding="utf-8") == _OLD
    assert sorted(path.name for path in folder.iterdir()) == ["good.txt", "out.jsonl"]


@pytest.mark.parametrize(
    "arguments", [("extract",), ("extract", "-f", "csv"), ("explain",), ("extract", "-f", "json")]
)
def test_a_full_device_is_told(folder: Path, arguments: tuple[str, ...]) -> None:
    """Every writer meets it in its own place."""
    run = _started(folder, *arguments, "-o", "/dev/full", "good.txt")
    told = run.communicate()[1]
    assert (run.returncode, len(told.splitlines()), b"No space left" in told) == (1, 1, True)


def test_nothing_around_the_command_changes_its_records() -> None:
    """The seed of hashes, the locale, the time zone, the width of the screen, the number of processes."""
    texts = sorted(str(path.relative_to(_ROOT)) for path in (_ROOT / "tests" / "corpus").glob("*.txt"))[:6]
    worlds = [
        ({"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "UTC"}, ()),
        ({"PYTHONHASHSEED": "1", "LC_ALL": "C", "LANG": "C", "TZ": "Asia/Shanghai", "COLUMNS": "20"}, ()),
        (
            {"PYTHONHASHSEED": "2", "LC_ALL": "POSIX", "TZ": "America/New_York", "PYTHONUTF8": "0"},
            ("-j", "2"),
        ),
        ({"PYTHONIOENCODING": "latin-1", "TZ": "Pacific/Kiritimati", "PYTHONOPTIMIZE": "1"}, ()),
    ]
    bare = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    outputs = {
        subprocess.run(  # noqa: S603 - our own command
            [*_COMMAND, "extract", *texts, *more], cwd=_ROOT, env=bare | variables, capture_output=True, check=True
        ).stdout
        for variables, more in worlds
    }  # fmt: skip
    assert [len(output) > 1000 for output in outputs] == [True]
