"""One target for some minutes, in a process of its own: `python -m tests.fuzz.one TARGET SECONDS FOLDER`.

An exception does not end the run: the shortest input of each kind is kept in FOLDER, under the place that
raised it. Beside them `TARGET.json` counts executions and seconds of this process's own time.
"""

from __future__ import annotations

import json
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Final

__all__ = ["main"]

_SLOW: Final = 2.0  # seconds for an input of at most `_LONGEST` bytes
_LONGEST: Final = 768
_ROOT: Final = Path(__file__).parents[2]
_SEEDS: Final = (
    "seeds/*.txt",
    "tests/corpus/*.txt",
    "tests/bulletins/*.txt",
    "tests/reports/*.txt",
    "tests/dispatches/*.txt",
    "tests/circulars/*.txt",
    "tests/notices/*.txt",
    "tests/gazettes/*.txt",
    "tests/columns/*.txt",
    "tests/chronicles/*.txt",
    "tests/journals/*.txt",
    "tests/registers/*.txt",
    "tests/almanacs/*.txt",
    "tests/briefings/*.txt",
    "tests/annals/*.txt",
    "tests/logbooks/*.txt",
    "tests/examples/*.txt",
)
_EVERY: Final = 1.0  # seconds between two writings of the count


@dataclass(slots=True)
class _Watch:
    """Calls a target and keeps what it raises."""

    name: str
    target: Callable[[bytes], None]
    folder: Path
    executions: int = 0
    found: dict[str, int] = field(default_factory=dict)
    counted: float = 0.0

    def __call__(self, data: bytes) -> None:
        self.executions += 1
        begun = time.process_time()
        try:
            self.target(data)
        except Exception as error:  # noqa: BLE001 - this is what is looked for
            last = traceback.extract_tb(error.__traceback__)[-1]
            self._keep(f"{type(error).__name__}-{Path(last.filename).stem}-{last.lineno}", data)
        now = time.process_time()
        if now - begun > _SLOW:
            self._keep("slow", data)
        if now - self.counted > _EVERY:
            self.counted = now
            self.count()

    def _keep(self, kind: str, data: bytes) -> None:
        if len(data) < self.found.get(kind, _LONGEST + 1):
            self.found[kind] = len(data)
            (self.folder / f"{self.name}-{kind}.bin").write_bytes(data)

    def count(self) -> None:
        """Write what was done so far."""
        told = {"executions": self.executions, "seconds": time.process_time(), "found": self.found}
        (self.folder / f"{self.name}.json").write_text(json.dumps(told), encoding="utf-8")


def _write_corpus(corpus: Path) -> None:
    """Write the repository's texts, each in pieces that fit."""
    corpus.mkdir(parents=True, exist_ok=True)
    for pattern in _SEEDS:
        for path in _ROOT.glob(pattern):
            data = path.read_bytes()
            for start in range(0, len(data), _LONGEST):
                (corpus / f"{path.stem}-{start}").write_bytes(data[start : start + _LONGEST])


def main(name: str, seconds: int, folder: Path) -> None:
    """Fuzz; libFuzzer ends the process itself."""
    atheris = import_module("atheris")
    with atheris.instrument_imports(include=["anti_fraud_stats"]):
        targets = import_module("tests.fuzz.targets").TARGETS
    corpus = folder / f"corpus-{name}"
    _write_corpus(corpus)
    watch = _Watch(name, targets[name], folder)
    limits = [f"-max_total_time={seconds}", f"-max_len={_LONGEST}", "-timeout=60", "-rss_limit_mb=2048"]
    atheris.Setup([name, *limits, f"-artifact_prefix={folder}/{name}-", str(corpus)], watch)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
