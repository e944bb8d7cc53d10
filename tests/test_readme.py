"""What README.md shows is what the program does; `python -m tests.test_readme` writes the outputs anew."""

from __future__ import annotations

import doctest
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest
import regex

from anti_fraud_stats import lexicon
from anti_fraud_stats.output.wire import COLUMNS

ROOT: Final = Path(__file__).parent.parent
README: Final = ROOT / "README.md"
SCRIPTS: Final = sysconfig.get_path("scripts")
TOOLS: Final = ("anti-fraud-stats", "bash", "curl", "jq")  # a block that names a missing one is skipped
_BLOCK: Final = regex.compile(
    r"(?m)^(?P<mark><!-- [a-z ]++-->\n)?+```(?P<kind>[a-z]++)\n(?P<text>(?:(?!```).*+\n)*+)```$"
)
_PROMPT: Final = regex.compile(
    r"(?m)^\$ (?P<command>.*+(?:\n> .*+)*+)\n(?P<output>(?:(?!\$ ).*+(?:\n|\Z))*+)"
)
_KEY: Final = regex.compile(r"`([a-z_]++)`")


@dataclass(frozen=True, slots=True)
class Session:
    """One command of the README with what it prints, and where in the file that stands."""

    command: str
    output: str
    start: int
    stop: int


def blocks(kind: str) -> Iterator[tuple[str, int]]:
    """Yield the text and the place of each block of a kind; those marked `not run` are passed over."""
    for match in _BLOCK.finditer(README.read_text(encoding="utf-8")):
        if match["kind"] == kind and "not run" not in (match["mark"] or ""):
            yield match["text"], match.start("text")


def sessions() -> Iterator[Session]:
    """Yield the commands of the console blocks, in order."""
    for text, place in blocks("console"):
        for match in _PROMPT.finditer(text):
            start, stop = (place + offset for offset in match.span("output"))
            yield Session(match["command"].replace("\n> ", "\n"), match["output"], start, stop)


def missing_tools(command: str) -> list[str]:
    """Return the tools that a command names and this machine has not."""
    return [
        tool
        for tool in TOOLS
        if (tool in command or tool == "bash") and not shutil.which(tool, path=search_path())
    ]


def search_path() -> str:
    """Return where commands are looked for: the installed script before all others."""
    return os.pathsep.join((SCRIPTS, os.environ.get("PATH", os.defpath)))


def printed(command: str, folder: Path) -> str:
    """Return what a command prints on both streams, run at the root; `folder` is for its files."""
    environment = {name: value for name, value in os.environ.items() if name != "FORCE_COLOR"}
    ran = subprocess.run(  # noqa: S603 - the README is ours
        ["bash", "-o", "pipefail", "-c", command],  # noqa: S607 - any bash will do
        cwd=ROOT,
        env=environment
        | {"PATH": search_path(), "TMPDIR": str(folder), "LC_ALL": "C.UTF-8", "COLUMNS": "100"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        timeout=120,
    )
    return ran.stdout.decode()


def section(title: str) -> str:
    """Return the text under a heading, up to the next one."""
    _, _, rest = README.read_text(encoding="utf-8").partition(f"# {title}\n")
    assert rest, f"README.md has no heading {title!r}"
    return regex.split(r"(?m)^#", rest, maxsplit=1)[0]


@pytest.mark.parametrize("session", [pytest.param(s, id=s.command[:60]) for s in sessions()])
def test_a_command_prints_what_is_shown(session: Session, tmp_path: Path) -> None:
    """Each block is run as it stands."""
    if missing := missing_tools(session.command):
        pytest.skip(f"not installed: {', '.join(missing)}")
    assert printed(session.command, tmp_path) == session.output


@pytest.mark.parametrize("text", [text for text, _ in blocks("pycon")])
def test_the_library_answers_as_shown(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The lines are a doctest."""
    monkeypatch.chdir(ROOT)
    example = doctest.DocTestParser().get_doctest(text, {}, "README.md", "README.md", 0)
    assert doctest.DocTestRunner().run(example).failed == 0


def test_the_table_of_fields_is_the_wire() -> None:
    """Every column once, in order."""
    assert tuple(regex.findall(r"(?m)^\| `([a-z_]++)` \|", section("What a record is"))) == COLUMNS


def test_every_key_named_is_in_the_lexicon() -> None:
    """The page names no indicator and no topic that there is not."""
    indicators = set(_KEY.findall(section("Indicators")))
    topics = set(_KEY.findall(section("Topics")))
    assert indicators
    assert topics
    assert not indicators - set(lexicon.indicators())
    assert not topics - set(lexicon.topics())


@pytest.mark.parametrize("text", [text for text, _ in blocks("toml")])
def test_the_entry_shown_needs_no_python(text: str, tmp_path: Path) -> None:
    """It is added to a copy of the package, and its own examples hold there."""
    package = shutil.copytree(ROOT / "anti_fraud_stats", tmp_path / "anti_fraud_stats")
    (package / "lexicon" / "indicators" / "added.toml").write_text(text, encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "anti_fraud_stats", "lexicon", "--check"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert tomllib.loads(text)
    assert (ran.returncode, ran.stderr.decode()) == (0, "")


def main() -> None:
    """Write what each command prints into the README, the last first: places before it stay."""
    text = README.read_text(encoding="utf-8")
    folder = Path(tempfile.mkdtemp())
    for session in reversed(list(sessions())):
        if not missing_tools(session.command):
            text = text[: session.start] + printed(session.command, folder) + text[session.stop :]
    shutil.rmtree(folder)
    README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
