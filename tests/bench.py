"""How fast the program is, against yardsticks from the same run: `python -m tests.bench [COPIES]`.

The corpus is the seeds, repeated. Stages are found by sampling where the program is a thousand times a second
of its own time, so that this needs to know nothing of how they call each other (POSIX only).
"""

from __future__ import annotations

import io
import os
import resource
import signal
import subprocess
import sys
import sysconfig
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any, Final

import regex

from anti_fraud_stats.batch.results import Extraction
from anti_fraud_stats.output.json_lines import write_json_lines
from anti_fraud_stats.pipeline import extract
from anti_fraud_stats.reader import read_text
from anti_fraud_stats.reader.article import Article

ROOT: Final = Path(__file__).parent.parent
SEEDS: Final = tuple(sorted((ROOT / "seeds").glob("*.txt")))
RUNS: Final = 7
TICK: Final = 0.001

STAGES: Final = {
    "reader": "read",
    "text": "split",
    "quantities": "quantities",
    "context": "context",
    "review": "review",
    "pipeline": "context",
    "records": "context",
    "output": "write",
}

_PACKAGE: Final = str(ROOT / "anti_fraud_stats")
_YARDSTICK: Final = regex.compile(r"\d+(?:\.\d+)?[万亿]?")


def main(copies: int = 40) -> None:
    """Print speed, the yardstick's speed, their ratio, stages, cold start and memory."""
    texts = [path.read_text(encoding="utf-8") for path in SEEDS] * copies
    characters = sum(map(len, texts))
    _run_pipeline(texts[: len(SEEDS)])  # the lexicon is loaded and patterns are compiled
    pipeline = characters / _seconds(lambda: _run_pipeline(texts))
    scan = characters / min(
        _seconds(lambda: [_YARDSTICK.findall(text) for text in texts]) for _ in range(RUNS)
    )
    _say(f"corpus            {len(texts)} articles, {characters:,} characters")
    _say(f"pipeline          {pipeline:,.0f} characters/s")
    _say(
        f"bare regex scan   {scan:,.0f} characters/s; the pipeline takes {scan / pipeline:,.1f} times as long"
    )
    shares = _sample_stages(lambda: _run_pipeline(texts))
    total = sum(shares.values()) or 1
    _say("stages            " + ", ".join(f"{stage} {n / total:.0%}" for stage, n in shares.most_common()))
    _say(f"peak memory       {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MiB")
    _print_cold_start()


def _run_pipeline(texts: list[str]) -> None:
    """Read, extract and write the texts as `extract -f jsonl` does."""
    memories = _memories()
    articles = (_read_afresh(text, memories) for text in texts)
    results = (
        Extraction(article.source, article.title, article.published, tuple(extract(article)))
        for article in articles
    )
    write_json_lines(results, io.StringIO())


def _read_afresh(text: str, memories: Sequence[Any]) -> Article:
    """Read a text as if it were the first of its kind: no copy lives on what is remembered of another."""
    for memory in memories:
        memory.cache_clear()
    return read_text(text, "seed")


def _memories() -> list[Any]:
    """Return the functions that remember for a while (not those of the lexicon, which is loaded once)."""
    ours = [module for name, module in sys.modules.items() if name.startswith("anti_fraud_stats.")]
    members = {id(each): each for module in ours for each in vars(module).values()}.values()
    caches = (each for each in members if callable(getattr(each, "cache_parameters", None)))
    return [each for each in caches if each.cache_parameters()["maxsize"] is not None]


def _sample_stages(work: Callable[[], None]) -> Counter[str]:
    """Return how often the program was met in each stage."""
    met: Counter[str] = Counter()

    def look(_signal: int, frame: FrameType | None) -> None:
        met[_stage(frame)] += 1

    with _ticking(look):
        work()
    return met


@contextmanager
def _ticking(look: Callable[[int, FrameType | None], None]) -> Iterator[None]:
    before = signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, TICK, TICK)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _stage(frame: FrameType | None) -> str:
    """Return the stage of the innermost frame that belongs to one."""
    while frame is not None:
        file = frame.f_code.co_filename
        if file.startswith(_PACKAGE):
            room = Path(file).relative_to(_PACKAGE).with_suffix("").parts[0]
            if room in STAGES:
                return STAGES[room]
        frame = frame.f_back
    return "other"


def _print_cold_start() -> None:
    """Compare one article from a standing start with the bare import of what the program stands on."""
    script = Path(sysconfig.get_path("scripts"), "anti-fraud-stats")
    command = [str(script)] if script.exists() else [sys.executable, "-m", "anti_fraud_stats"]
    seed = next(str(path) for path in SEEDS if path.name.startswith("001"))
    ours = _cold([*command, "extract", seed])
    imports = _cold([sys.executable, "-c", "import typer, rich, regex, pydantic"])
    _say(f"cold start        {ours:.3f} s; bare imports {imports:.3f} s; ratio {ours / imports:.2f}")


def _cold(command: list[str]) -> float:
    environment = os.environ | {"PYTHONPATH": str(ROOT)}

    def once() -> None:
        subprocess.run(command, check=True, capture_output=True, env=environment)  # noqa: S603 - our own words

    return min(_seconds(once) for _ in range(RUNS))


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
