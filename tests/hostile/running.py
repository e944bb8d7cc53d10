"""The installed command on a group of bad inputs, a good neighbour before and behind each of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.hostile.cases import GOOD, Case
from tests.hostile.in_bytes import BYTES, SIZES
from tests.hostile.in_files import FILES, FileCase
from tests.hostile.in_markup import HTML, MARKDOWN
from tests.hostile.in_text import ESCAPES, NUMERALS, PATTERNS

__all__ = ["GROUPS", "Got", "run_group"]

GROUPS: Final[Mapping[str, Sequence[Case] | Sequence[FileCase]]] = {
    "bytes": BYTES, "sizes": SIZES, "html": HTML, "markdown": MARKDOWN, "patterns": PATTERNS,
    "numerals": NUMERALS, "escapes": ESCAPES, "files": FILES,
}  # fmt: skip
_GUARD: Final = 240  # seconds for a group: a guard against what never ends
_NEIGHBOUR: Final = "good.txt"
_ROOT: Final = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Got:
    """What became of one bad input: its own line on standard error, its records, and its neighbours'."""

    outcome: str
    said: str
    records: tuple[str, ...]
    neighbours: tuple[tuple[str, ...], ...]
    errors: str


_WARNING: Final = "U+FFFD stands for"  # of bytes that had to be mended: the text is read all the same


def run_group(group: str, folder: Path) -> dict[str, Got]:
    """Return what the command makes of each case of a group, in one run."""
    (folder / _NEIGHBOUR).write_text(GOOD, encoding="utf-8")
    paths = {case.name: _made(case, folder) for case in GROUPS[group]}
    arguments: list[str | bytes] = [_NEIGHBOUR]
    for path in paths.values():
        arguments += [path, _NEIGHBOUR]
    done = _command(["extract", "-v", "-f", "json", *arguments], folder)
    articles = json.loads(done.stdout)
    return dict(_told(list(paths), done.stderr.decode(), articles))


def _made(case: Case | FileCase, folder: Path) -> str | bytes:
    if isinstance(case, FileCase):
        return case.make(folder)
    path = folder / f"{case.name}.txt"
    path.write_bytes(case.data)
    return path.name


def _command(arguments: Sequence[str | bytes], folder: Path) -> subprocess.CompletedProcess[bytes]:
    script = Path(sysconfig.get_path("scripts"), "anti-fraud-stats")
    command = [str(script)] if script.exists() else [sys.executable, "-m", "anti_fraud_stats"]
    environment = os.environ | {"PYTHONPATH": str(_ROOT), "LC_ALL": "C.UTF-8"}
    return subprocess.run(  # noqa: S603 - our own command
        [*command, *arguments], cwd=folder, env=environment, capture_output=True, check=False, timeout=_GUARD
    )


def _told(names: Sequence[str], errors: str, articles: list[dict[str, object]]) -> list[tuple[str, Got]]:
    """Part the output among the cases: lines on standard error and articles stand in the order of the inputs.

    A line that ends in `statistics` tells of the next article, any other of an input that was refused.
    """
    rest = iter(articles)
    lines = [line for line in errors.split("\n")[:-1] if _WARNING not in line]
    assert len(lines) == 2 * len(names) + 1, errors[-3000:]
    results = [(line, next(rest) if line.endswith(" statistics") else None) for line in lines]
    assert next(rest, None) is None
    told = []
    for place, name in enumerate(names):
        before, (said, article), behind = results[2 * place : 2 * place + 3]
        neighbours = tuple(_texts(each) for _, each in (before, behind))
        outcome = "refused" if article is None else "read"
        told.append((name, Got(outcome, said, _texts(article), neighbours, errors)))
    return told


def _texts(article: dict[str, object] | None) -> tuple[str, ...]:
    statistics = article["statistics"] if article else None
    return tuple(str(each["text"]) for each in statistics) if isinstance(statistics, list) else ()


def seconds_of(group: str, folder: Path) -> tuple[float, dict[str, Got]]:
    """Return how long a group takes, and what came of it."""
    begun = time.perf_counter()
    got = run_group(group, folder)
    return time.perf_counter() - begun, got
