"""The other commands, and wrong usage."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.mark.parametrize(
    "arguments",
    [
        ("extract", "--format", "xml", "a.txt"),
        ("extract", "--date", "2024-13-01"),
        ("extract", "--date", "20240813"),
        ("extract", "--date", "9999-12-31"),
        ("extract", "--encoding", "klingon"),
        ("extract", "--encoding", "hex"),
        ("extract", "-j", "0"),
        ("explain", "--format", "csv"),
        ("extract", "--surprise"),
        ("surprise",),
    ],
    ids=" ".join,
)
def test_wrong_usage(run: Run, arguments: tuple[str, ...]) -> None:
    """Exit code 2, a word on standard error, nothing on standard output, never a traceback."""
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"Error" in done.stderr
    assert b"Traceback" not in done.stderr


def test_version_and_help(run: Run) -> None:
    """Both on standard output."""
    version, usage = run("--version"), run("extract", "-h")
    assert (version.returncode, version.stdout.split()[0]) == (0, b"anti-fraud-stats")
    assert (usage.returncode, b"--fail-fast" in usage.stdout) == (0, True)


def test_explain(run: Run, tmp_path: Path) -> None:
    """Every number is accounted for, for people and for programs."""
    text = "反诈通报\n\n2021年3月17日，全市共破获电信网络诈骗案件7323宗。\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    page = run("explain", "a.txt")
    assert (page.returncode, page.stderr) == (0, b"")
    assert "[7323宗]" in page.stdout.decode()
    assert b"cases_solved" in page.stdout
    assert b"\x1b" not in page.stdout
    lines = [json.loads(line) for line in run("explain", "-f", "jsonl", "a.txt").stdout.splitlines()]
    assert [line["text"] for line in lines if line["kept"]] == ["7323宗"]
    assert all(text[line["start"] : line["end"]] == line["text"] for line in lines)
    assert any(not line["kept"] and line["rule"] for line in lines)


def test_schema_and_lexicon(run: Run) -> None:
    """What a record means, and what chooses its indicator."""
    schema = json.loads(run("schema").stdout)
    assert schema["properties"]["value"]["type"] == "number"
    entries = [json.loads(line) for line in run("lexicon", "-f", "jsonl").stdout.splitlines()]
    assert {"kind", "key", "name", "name_en", "words"} == set(entries[0])
    assert b"arrests" in run("lexicon").stdout


def test_the_lexicon_holds_its_examples(run: Run) -> None:
    """Each entry's examples are run."""
    done = run("lexicon", "--check")
    assert (done.stderr.decode(), done.returncode) == ("", 0)


def test_a_closed_standard_output(command: list[str], environment: dict[str, str]) -> None:
    """`>&-` and a full disk are told, not traced."""
    script = f"{' '.join(command)} schema {{}}"
    for redirection in (">&-", ">/dev/full"):
        done = subprocess.run(  # noqa: S603 - our own command
            ["/bin/sh", "-c", script.format(redirection)], env=environment, capture_output=True, check=False
        )
        assert done.returncode == 1
        assert b"Traceback" not in done.stderr
        assert len(done.stderr.splitlines()) == 1
