"""`python -m tests.unread_answers FOLDER`: keep what the rules answer on annotated texts nobody has read yet.

Rules that were mended on a text are right about it more often than about others, so how far an answer is to
be trusted can only be learnt from texts that were new to the rules. `tests/unread/` holds those answers, a
figure a line: the text, the figure's offset, its indicator, topic, scope, period and region, and what they
rest on.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from anti_fraud_stats.pipeline import judge_by_rules
from anti_fraud_stats.reader import read_article
from anti_fraud_stats.review.signs import FIELDS, Reading
from tests.scoring import record_of

KEPT: Final = Path(__file__).with_name("unread")
_USED: Final = frozenset({*FIELDS, "cue", "score", "text"})  # kinds of evidence that the review sees


@dataclass(frozen=True, slots=True)
class Answers:
    """What the rules answered of one figure before anyone had read its text."""

    indicator: str
    topic: str
    scope: str
    period: str | None
    region: str | None
    evidence: tuple[str, ...]


def answers_in(folder: str) -> dict[tuple[str, int], Answers]:
    """Return the answers kept of a folder, by the text's name and the figure's offset."""
    path = KEPT / f"{folder}.tsv"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return dict(_parse(line) for line in lines)


def _parse(line: str) -> tuple[tuple[str, int], Answers]:
    stem, start, indicator, topic, scope, period, region, evidence = line.split("\t")
    answers = Answers(indicator, topic, scope, period or None, region or None, tuple(evidence.split()))
    return (stem, int(start)), answers


def _lines_of(path: Path) -> Iterator[str]:
    for verdict in judge_by_rules(read_article(path)):
        if verdict.reading:
            yield "\t".join((path.stem, *_cells(verdict.reading)))


def _cells(reading: Reading) -> Iterator[str]:
    record = record_of(reading.record)
    yield from map(str, (record["start"], record["indicator"], record["topic"], record["scope"]))
    yield record["period"] or ""
    yield record["region"] or ""
    yield " ".join(name for name in reading.evidence if name.partition(":")[0] in _USED)


def main(arguments: list[str]) -> int:
    """Write the answers on the texts of one folder; return 2 where none is named."""
    if len(arguments) != 1:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    folder = Path(arguments[0])
    lines = [line for path in sorted(folder.glob("*.txt")) for line in _lines_of(path)]
    KEPT.joinpath(f"{folder.name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
