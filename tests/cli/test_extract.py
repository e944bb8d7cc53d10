"""`extract` as people and programs use it."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

Run = Callable[..., subprocess.CompletedProcess[bytes]]

FIRST: Final = "反诈通报\n\n2021年，全市公安机关共破获电信网络诈骗案件7323宗，同比上升13.3%。\n"
SECOND: Final = "二月通报\n\n2022年2月，全市公安机关抓获犯罪嫌疑人58名。\n"
PLAIN: Final = "安民告示\n\n全市公安机关开展反诈宣传活动。\n"


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """Write three small articles, one of them without a number."""
    for name, text in (("b.txt", FIRST), ("a.md", SECOND), ("plain.txt", PLAIN)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def _records(output: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.decode().splitlines()]


@pytest.mark.usefixtures("texts")
def test_a_pipe_gets_json_lines_in_the_order_given(run: Run) -> None:
    """Order of arguments, then reading order; nothing on standard error."""
    done = run("extract", "b.txt", "a.md", "plain.txt")
    assert (done.returncode, done.stderr) == (0, b"")
    records = _records(done.stdout)
    assert [(record["source"], record["text"]) for record in records] == [
        ("b.txt", "7323宗"),
        ("b.txt", "13.3%"),
        ("a.md", "58名"),
    ]
    assert all(FIRST[r["start"] : r["end"]] == r["text"] for r in records if r["source"] == "b.txt")
    assert len({record["id"] for record in records}) == 3


@pytest.mark.usefixtures("texts")
def test_formats_carry_the_same_numbers(run: Run) -> None:
    """JSON, CSV and the table of one file."""
    (article,) = json.loads(run("extract", "-f", "json", "b.txt").stdout)
    assert [statistic["value"] for statistic in article["statistics"]] == [7323, 13.3]
    rows = csv.DictReader(io.StringIO(run("extract", "-f", "csv", "b.txt").stdout.decode(), newline=""))
    assert [row["value"] for row in rows] == ["7323", "13.3"]
    table = run("extract", "--format", "table", "b.txt").stdout.decode()
    assert [part in table for part in ("反诈通报", "b.txt", "7,323", "+13.3", "\x1b")] == [True] * 4 + [False]


@pytest.mark.usefixtures("texts")
def test_directories_globs_and_processes(run: Run) -> None:
    """A directory is read sorted; several processes change nothing but the time."""
    one, many = run("extract", "."), run("extract", ".", "-j", "3", "-v")
    assert [record["source"] for record in _records(one.stdout)] == ["./a.md", "./b.txt", "./b.txt"]
    assert many.stdout == one.stdout
    assert b"./plain.txt: 0 statistics" in many.stderr
    only = run("extract", "--glob", "*.md", ".", "b.txt")
    assert [record["source"] for record in _records(only.stdout)] == ["./a.md", "b.txt", "b.txt"]


@pytest.mark.usefixtures("texts")
def test_standard_input_and_the_day(run: Run) -> None:
    """`-` and no PATH at all read the pipe; --date is the day of publication."""
    text = "今年以来，全市公安机关共破获诈骗案件12起。\n".encode()
    dash = run("extract", "-", "--date", "2024-08-13", given=text)
    bare = run("extract", "--date=2024-08-13", given=text)
    assert dash.stdout == bare.stdout
    (record,) = _records(dash.stdout)
    assert [record[key] for key in ("source", "published", "period_start", "period_end")] == [
        "-",
        "2024-08-13",
        "2024-01-01",
        "2024-08-13",
    ]


def test_a_declared_encoding(run: Run) -> None:
    """GB 18030 comes out as UTF-8, whatever the locale says."""
    done = run("extract", "--encoding", "gb18030", given=FIRST.encode("gb18030"))
    assert [record["text"] for record in _records(done.stdout)] == ["7323宗", "13.3%"]


def test_bad_inputs_do_not_stop_the_others(run: Run, texts: Path) -> None:
    """Each is told as FILE: message; the records of the others are complete; the exit code is 1."""
    (texts / "void.txt").write_bytes(b"")
    (texts / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\xff\xfe")
    (texts / "none").mkdir()
    done = run("extract", "missing.txt", "b.txt", "void.txt", "image.txt", "none", "a.md")
    assert done.returncode == 1
    assert [record["text"] for record in _records(done.stdout)] == ["7323宗", "13.3%", "58名"]
    told = done.stderr.decode().splitlines()
    assert [line.split(":")[0] for line in told] == ["missing.txt", "void.txt", "image.txt", "none"]
    assert "No such file" in told[0]
    stopped = run("extract", "--fail-fast", "b.txt", "missing.txt", "a.md", "-j", "2")
    assert (stopped.returncode, len(_records(stopped.stdout))) == (1, 2)


def test_output_is_written_whole_or_not_at_all(run: Run, texts: Path) -> None:
    """The suffix names the format; an old file outlives a run that stops early or finds nothing to read."""
    out = texts / "out.csv"
    assert (run("extract", "b.txt", "-o", "out.csv").returncode, len(out.read_text().splitlines())) == (0, 3)
    whole = out.read_text()
    assert run("extract", "a.md", "missing.txt", "--fail-fast", "-o", "out.csv").returncode == 1
    assert run("extract", "missing.txt", "-o", "out.csv").returncode == 1
    assert out.read_text() == whole
    assert run("extract", "a.md", "missing.txt", "-o", "out.csv").returncode == 1
    assert len(out.read_text().splitlines()) == 2
    lost = run("extract", "b.txt", "-o", "no/such/place.csv")
    assert (lost.returncode, b"no/such/place.csv" in lost.stderr) == (2, True)
    assert not list(texts.glob(".*"))


def test_names_and_texts_that_bite(run: Run, texts: Path) -> None:
    """Control characters are shown, names that are no UTF-8 are spelled out, and nothing is a traceback."""
    (texts / "bad\x1b[31m.txt").write_bytes(b"\0")
    (texts / os.fsdecode(b"caf\xe9.txt")).write_text(FIRST, encoding="utf-8")
    (texts / "esc.txt").write_text("公告\x1b[2J\n\n2021年，共破获诈骗\u202e案件3起。\n", encoding="utf-8")
    done = run("extract", ".", "-f", "table")
    assert done.returncode == 1
    assert rb"bad\x1b[31m.txt:" in done.stderr
    assert rb"caf\xe9.txt" in done.stdout
    assert b"\x1b" not in done.stdout
    assert "\u202e" not in done.stdout.decode()
    odd = run("extract", os.fsdecode(b"caf\xe9.txt"))
    assert (odd.returncode, len(_records(odd.stdout))) == (0, 2)
