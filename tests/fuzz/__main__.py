"""Fuzz every target in turn: `python -m tests.fuzz --minutes N [--folder DIR] [TARGET …]`.

Needs atheris (`pip install atheris`). DIR keeps the corpus from run to run, and the inputs that raised.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.fuzz.targets import TARGETS

__all__ = ["main"]

_ROOT = Path(__file__).parents[2]


def main() -> int:
    """Run the targets, print a table of them, and return 1 where one found something."""
    options = _parser().parse_args()
    if importlib.util.find_spec("atheris") is None:
        sys.stderr.write("atheris is not installed: pip install atheris\n")
        return 2
    folder = Path(options.folder or tempfile.mkdtemp(prefix="fuzz-"))
    folder.mkdir(parents=True, exist_ok=True)
    names = options.targets or list(TARGETS)
    seconds = max(1, round(options.minutes * 60 / len(names)))
    for name in names:
        _run(name, seconds, folder)
    return _report(names, folder)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--minutes", type=float, default=5.0, help="for all targets together")
    parser.add_argument("--folder", help="where the corpus and the findings are kept")
    parser.add_argument("targets", nargs="*", choices=[[], *TARGETS], metavar="TARGET")
    return parser


def _run(name: str, seconds: int, folder: Path) -> None:
    """Run one target; what libFuzzer says goes to a log."""
    command = [sys.executable, "-m", "tests.fuzz.one", name, str(seconds), str(folder)]
    with (folder / f"{name}.log").open("wb") as log:
        subprocess.run(command, cwd=_ROOT, stdout=log, stderr=log, check=False)  # noqa: S603 - our own words


def _report(names: Sequence[str], folder: Path) -> int:
    sys.stdout.write("| target | executions | CPU minutes | found |\n| --- | ---: | ---: | --- |\n")
    rows = [(name, _told(folder / f"{name}.json", folder, name)) for name in names]
    for name, (executions, seconds, found) in rows:
        sys.stdout.write(
            f"| {name} | {executions:,} | {seconds / 60:.1f} | {', '.join(found) or 'nothing'} |\n"
        )
    total = sum(row[1][0] for row in rows), sum(row[1][1] for row in rows) / 60
    sys.stdout.write(f"| all | {total[0]:,} | {total[1]:.1f} | inputs in {folder} |\n")
    return int(any(row[1][2] for row in rows))


def _told(path: Path, folder: Path, name: str) -> tuple[int, float, list[str]]:
    """Return executions, seconds and the kinds of findings; libFuzzer's own (hang, memory) among them."""
    told = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    stopped = [file.name for kind in ("timeout", "oom", "crash") for file in folder.glob(f"{name}-{kind}-*")]
    return told.get("executions", 0), told.get("seconds", 0.0), [*told.get("found", {}), *stopped]


if __name__ == "__main__":
    sys.exit(main())
