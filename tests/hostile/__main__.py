"""What becomes of every bad input, as a table in Markdown: `python -m tests.hostile`."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from anti_fraud_stats.output.safety import shown
from tests.hostile.misuse import MISUSE, run_misuse
from tests.hostile.running import GROUPS, seconds_of

__all__ = ["main"]


def main() -> None:
    """Run every group once and print a row for each input."""
    _say("| group | input | got | said | neighbours |\n| --- | --- | --- | --- | --- |")
    for group in GROUPS:
        with TemporaryDirectory() as folder:
            seconds, told = seconds_of(group, Path(folder))
        for name, got in told.items():
            whole = "whole" if all(len(texts) == 2 for texts in got.neighbours) else "LOST"
            said = _cell(got.said.rpartition(": ")[2])
            _say(f"| {group} | {name} | {got.outcome} | {said} | {whole} |")
        sys.stderr.write(f"{group}: {len(told)} inputs, {seconds:.1f} s\n")
    for case in MISUSE:
        with TemporaryDirectory() as folder:
            done = run_misuse(case, Path(folder))
        said = next((line for line in done.stderr.splitlines() if case.told in line), "")
        _say(f"| misuse | {case.name} | exit {done.exit_code} | {_cell(said)} | |")


def _cell(text: str) -> str:
    """Return a text short and harmless enough for a cell."""
    return shown(text).replace("|", "\\|")[:70]


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
