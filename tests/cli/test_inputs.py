"""What `extract` and `explain` read: damaged texts, large and packed ones, collections, lists of paths."""

from __future__ import annotations

import gzip
import json
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

Run = Callable[..., subprocess.CompletedProcess[bytes]]

TEXT: Final = "2021年，全市共破获电信网络诈骗案件7323宗。\n"
LINES: Final = "".join(
    json.dumps({"正文": f"2021年，全市破案{number}宗。", "号": number}, ensure_ascii=False) + "\n"
    for number in range(1, 400)
)


def records(output: bytes) -> list[dict[str, Any]]:
    """Return the records of JSON lines."""
    return [json.loads(line) for line in output.decode().splitlines()]


@pytest.mark.parametrize("verb", ["extract", "explain"])
def test_a_damaged_text_is_read_with_a_warning(run: Run, tmp_path: Path, verb: str) -> None:
    """Number and place of the bad bytes on standard error; offsets are into the text as Python reads it."""
    data = TEXT.encode().replace("全市".encode(), "全市".encode() + b"\xff")
    (tmp_path / "a.txt").write_bytes(data)
    done = run(verb, "-f", "jsonl", "a.txt")
    (record,) = [line for line in records(done.stdout) if line.get("kept", True)]
    assert data.decode(errors="replace")[record["start"] : record["end"]] == record["text"] == "7323宗"
    told = "a.txt: is no sound utf-8: U+FFFD stands for bad bytes in 1 place, the first at byte 16\n"
    assert (done.returncode, done.stderr.decode()) == (0, told)
    given = run(verb, given=data)
    assert (given.returncode, given.stderr.decode()) == (0, told.replace("a.txt", "-"))


def test_a_large_file_is_refused_before_it_is_read(run: Run, tmp_path: Path) -> None:
    """200 MB in one line cost nothing, and the neighbour is read; 0 is no limit."""
    with (tmp_path / "big.txt").open("wb") as file:
        file.truncate(200_000_000)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    done = run("extract", "big.txt", "a.txt")
    assert (done.returncode, len(records(done.stdout))) == (1, 1)
    assert done.stderr == b"big.txt: is larger than 16777216 bytes: see --max-bytes\n"
    assert run("extract", "--max-bytes", "10", "a.txt").stderr.startswith(b"a.txt: is larger than 10 bytes")
    assert run("extract", "--max-bytes", "0", "a.txt").returncode == 0
    assert run("extract", "--max-bytes", "-1", "a.txt").returncode == 2


@pytest.mark.parametrize("packer", ["cat", "gzip -1"])
def test_a_stream_is_counted_while_it_is_read(
    command: list[str], environment: dict[str, str], packer: str
) -> None:
    """No more than the limit is kept of a long pipe, or of a bomb: 500 MB in 640 MB of address space."""
    source = f"head -c 500000000 /dev/zero | tr '\\0' x | {packer}"
    script = f"{source} | (ulimit -v 640000; {' '.join(command)} extract --max-bytes 1000000 -)"
    done = subprocess.run(  # noqa: S603 - our own command
        ["/bin/sh", "-c", script], env=environment, capture_output=True, check=False, timeout=60
    )
    told = b"-: is larger than 1000000 bytes: see --max-bytes\n"
    assert (done.returncode, done.stderr[-len(told) :]) == (1, told)


def test_packed_files(run: Run, tmp_path: Path) -> None:
    """By their first bytes, from a directory, a pipe or a bomb; a broken one is told."""
    whole = gzip.compress(TEXT.encode())
    (tmp_path / "a.txt.gz").write_bytes(whole)
    (tmp_path / "b.txt.gz").write_bytes(whole[:-6])
    (tmp_path / "c.txt.gz").write_bytes(gzip.compress(b" " * 2**25))
    done = run("extract", ".")
    assert [record["source"] for record in records(done.stdout)] == ["./a.txt.gz"]
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == [
        "./b.txt.gz: is no whole gzip file",
        "./c.txt.gz: is larger than 16777216 bytes: see --max-bytes",
    ]
    assert [record["text"] for record in records(run("extract", given=whole).stdout)] == ["7323宗"]


@pytest.mark.parametrize("jobs", ["1", "3"])
@pytest.mark.parametrize("verb", ["extract", "explain"])
def test_collections(run: Run, tmp_path: Path, verb: str, jobs: str) -> None:
    """In order from any number of processes; a bad line is told and costs itself only."""
    (tmp_path / "a.jsonl").write_text(LINES + "{\n" + LINES, encoding="utf-8")
    done = run(verb, "-f", "jsonl", "-j", jobs, "--text-field", "正文", "a.jsonl")
    kept = [record for record in records(done.stdout) if record.get("kept", True)]
    numbers = [*range(1, 400), *range(401, 800)]
    assert [record["source"] for record in kept] == [f"a.jsonl:{number}" for number in numbers]
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == [
        "a.jsonl:400: is no JSON: Expecting property name enclosed in double quotes at character 2"
    ]


@pytest.mark.parametrize("packed", [False, True])
def test_collections_on_standard_input(run: Run, *, packed: bool) -> None:
    """The field of the text makes one of them; JSON lines or CSV is seen from the first line."""
    rows = "号,正文\n1,2021年，全市破案1宗。\n".replace("年，", "年")
    for data in (LINES, rows):
        given = gzip.compress(data.encode()) if packed else data.encode()
        done = run("extract", "--text-field", "正文", "--id-field", "号", "-", given=given)
        assert (done.returncode, done.stderr) == (0, b"")
        assert records(done.stdout)[0]["source"] == "-#1"


def test_a_collection_is_read_as_it_comes(command: list[str], environment: dict[str, str]) -> None:
    """The first record is there before the last line is."""
    with subprocess.Popen(  # noqa: S603 - our own command
        [*command, "extract", "--text-field", "正文"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
    ) as started:
        assert started.stdin is not None
        assert started.stdout is not None
        started.stdin.write(LINES.encode())
        started.stdin.flush()
        guard = threading.Timer(60, started.kill)
        guard.start()
        first = started.stdout.readline()
        guard.cancel()
        started.kill()
    assert records(first)[0]["text"] == "1宗"


def test_a_collection_stops_at_the_first_failure(run: Run, tmp_path: Path) -> None:
    """And an old file outlives that."""
    (tmp_path / "a.jsonl").write_text("{\n" + LINES, encoding="utf-8")
    (tmp_path / "out.csv").write_text("old", encoding="utf-8")
    done = run("extract", "--fail-fast", "--text-field", "正文", "-o", "out.csv", "a.jsonl")
    assert (done.returncode, (tmp_path / "out.csv").read_text()) == (1, "old")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\0"])
def test_a_list_of_paths(run: Run, tmp_path: Path, end: str) -> None:
    """From a file or standard input; paths of the command line go before it, what is missing is told."""
    for name in ("a.txt", "b c.txt", "d.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    listed = end.join(["b c.txt", "none.txt", "a.txt", ""])
    (tmp_path / "list").write_bytes(listed.encode())
    expected = (1, ["d.txt", "b c.txt", "a.txt"], b"none.txt: No such file or directory\n")
    for file, given in (("list", b""), ("-", listed.encode())):
        done = run("extract", "--files-from", file, "d.txt", given=given)
        sources = [record["source"] for record in records(done.stdout)]
        assert (done.returncode, sources, done.stderr) == expected


def test_lists_that_are_none(run: Run) -> None:
    """An empty one asks for nothing; standard input cannot be the list and an article."""
    assert (run("extract", "--files-from", "-").returncode, run("extract", "--files-from", "-").stdout) == (
        0,
        b"",
    )
    assert run("extract", "--files-from", "missing").stderr == b"missing: No such file or directory\n"
    assert run("extract", "--files-from", "missing").returncode == 1
    assert run("extract", "--files-from", "-", "-").returncode == 2


def test_a_closed_standard_input(command: list[str], environment: dict[str, str]) -> None:
    """`<&-` is told, not traced."""
    script = f"{' '.join(command)} extract - <&-"
    done = subprocess.run(["/bin/sh", "-c", script], env=environment, capture_output=True, check=False)  # noqa: S603 - ours
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
