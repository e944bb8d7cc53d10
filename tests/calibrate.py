"""`python -m tests.calibrate [--write] GOLD TEXTS [GOLD TEXTS …]`: fit the weights of `confidence`.

Logistic regression over the named evidence of each record, article by article in five folds: the reliability
table tells of records that the fitted weights had not seen. With --write the weights of all are kept.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from anti_fraud_stats.pipeline import explain
from anti_fraud_stats.reader import read_article
from tests.scoring import STRICT, Record, align, gold_in, is_right, record_of, same_quantity

FOLDS: Final = 5
STEPS: Final = 300
PENALTY: Final = 0.002
TARGET: Final = Path(__file__).parents[1] / "anti_fraud_stats" / "context" / "confidence.toml"
HEAD: Final = """\
# What each piece of evidence adds to the log odds that a whole record is right; `bias` is where they begin.
# Fitted to annotated articles by `python -m tests.calibrate --write`: not to be edited by hand.
"""

Sample = tuple[tuple[str, ...], bool]
Weights = dict[str, float]


def samples_of(gold_path: Path, text_path: Path) -> Iterator[Sample]:
    """Yield the evidence of each found record with whether it is whole right; optional ones are left out."""
    kept = [verdict for verdict in explain(read_article(text_path)) if verdict.kept]
    found = [record_of(verdict.kept) for verdict in kept if verdict.kept]
    evidence = {id(record): verdict.evidence for record, verdict in zip(found, kept, strict=True)}
    paired = {id(f): g for g, f in align(gold_in(gold_path), found)}
    for record in found:
        gold = paired.get(id(record))
        if gold is None or not gold.get("optional"):
            yield evidence[id(record)], gold is not None and _is_whole(gold, record)


def _is_whole(gold: Record, found: Record) -> bool:
    return same_quantity(gold, found) and all(is_right(gold, found, name) for name in STRICT)


def fit(samples: Sequence[Sample]) -> Weights:
    """Return the weights of a logistic regression with a small penalty: Nesterov's accelerated descent."""
    names = ["bias", *dict.fromkeys(name for evidence, _ in samples for name in evidence)]
    places = {name: place for place, name in enumerate(names)}
    rows = [((0, *(places[name] for name in evidence)), right) for evidence, right in samples]
    weights, before = [0.0] * len(names), [0.0] * len(names)
    rate = 4 / max(len(row) for row, _ in rows)  # no step is longer than the curve allows
    for step in range(STEPS):
        ahead = [w + step / (step + 3) * (w - b) for w, b in zip(weights, before, strict=True)]
        slope = [0.0, *(PENALTY * weight for weight in ahead[1:])]
        for row, right in rows:
            miss = (1 / (1 + math.exp(-sum([ahead[place] for place in row]))) - right) / len(rows)
            for place in row:
                slope[place] += miss
        before, weights = weights, [a - rate * s for a, s in zip(ahead, slope, strict=True)]
    return dict(zip(names, weights, strict=True))


def chance(weights: Weights, evidence: Iterable[str]) -> float:
    """Return the probability that the weights give to a record."""
    return 1 / (
        1 + math.exp(-weights.get("bias", 0.0) - sum(weights[name] for name in evidence if name in weights))
    )


def cross_validate(articles: Sequence[Sequence[Sample]]) -> list[tuple[float, bool]]:
    """Return for each record the probability by weights of the other folds, and whether it is right."""
    told = []
    for fold in range(FOLDS):
        rest = [sample for n, samples in enumerate(articles) if n % FOLDS != fold for sample in samples]
        weights = fit(rest)
        told += [(chance(weights, e), right) for samples in articles[fold::FOLDS] for e, right in samples]
    return told


def report(told: Sequence[tuple[float, bool]]) -> Iterator[str]:
    """Yield the reliability table, and what the records given 0.9 or more are worth."""
    for low in range(10):
        inside = [(p, right) for p, right in told if low <= p * 10 < low + 1]
        if inside:
            mean = sum(p for p, _ in inside) / len(inside)
            share = sum(right for _, right in inside) / len(inside)
            told_and_right = f"told {mean:.3f}  right {share:.3f}"
            yield f"{low / 10:.1f}–{low / 10 + 0.1:.1f}  {len(inside):4} records  {told_and_right}"
    sure = [right for p, right in told if p >= 0.895]
    yield f"told 0.9 or more: {len(sure)} of {len(told)} records, {sum(sure) / (len(sure) or 1):.3f} right"


def main(arguments: list[str]) -> int:
    """Fit, report and with --write keep the weights."""
    folders = [Path(argument) for argument in arguments if argument != "--write"]
    if not folders or len(folders) % 2:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    articles = [
        list(samples_of(gold, next(texts.glob(f"{gold.stem}*.txt"))))
        for golds, texts in zip(folders[::2], folders[1::2], strict=True)
        for gold in sorted(golds.glob("*.jsonl"))
    ]
    for line in report(cross_validate(articles)):
        sys.stdout.write(f"{line}\n")
    if "--write" in arguments:
        weights = fit([sample for samples in articles for sample in samples])
        lines = [f'"{name}" = "{weight:.2f}"' for name, weight in sorted(weights.items())]
        TARGET.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
