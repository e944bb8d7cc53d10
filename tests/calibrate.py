"""`python -m tests.calibrate [--write] [GOLD TEXTS …]`: fit the weights of `confidence`.

Logistic regression over the named evidence of each record of all annotated texts (and of the folders named
besides), in five folds: both the review and the confidence of a record are told by weights that had not seen
its text, in the reliability table as in what is kept with --write. The rules were written with these texts in
view and do better on them than on others, the more the older the folder: so each folder has a beginning of
its own while fitting, and what is kept is that of the newest. Needs scikit-learn, as `tests.fit_review`.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Final
from zlib import crc32

from anti_fraud_stats.pipeline import judge
from anti_fraud_stats.reader import read_article
from anti_fraud_stats.review.weights import Weights as ReviewWeights
from anti_fraud_stats.review.weights import parse_weights
from tests.fit_review import fit as fit_review
from tests.review_rows import Row, Text, all_texts, rows_of, rows_of_sentences, texts_in
from tests.scoring import STRICT, Record, align, gold_in, is_right, record_of, same_quantity

FOLDS: Final = 5
STEPS: Final = 500
PENALTY: Final = 0.05  # C of scikit-learn: the smaller, the less a name may weigh
NEWEST: Final = frozenset(
    {
        "gazettes",
        "columns",
        "chronicles",
        "journals",
        "registers",
        "almanacs",
        "briefings",
        "annals",
        "logbooks",
    }
)
FREELY: Final = 3.0  # how much more a folder may weigh than a name
# kinds of evidence that add nothing to what is told of them together with others
LEFT_OUT: Final = frozenset({"cue", "score", "text", "topic", "period", "region", "scope", "section"})
TARGET: Final = Path(__file__).parents[1] / "anti_fraud_stats" / "context" / "confidence.toml"
HEAD: Final = """\
# What each piece of evidence adds to the log odds that a whole record is right; `bias` is where they begin.
# Fitted to annotated articles by `python -m tests.calibrate --write`: not to be edited by hand.
"""

Sample = tuple[str, tuple[str, ...], bool]  # folder, evidence, whether the record is right
Weights = dict[str, float]


def samples_of(text: Text, by: ReviewWeights) -> Iterator[Sample]:
    """Yield the evidence of each found record with whether it is whole right; optional ones are left out."""
    kept = [verdict for verdict in judge(read_article(text.path), by) if verdict.kept]
    found = [record_of(verdict.kept) for verdict in kept if verdict.kept]
    evidence = {id(record): verdict.evidence for record, verdict in zip(found, kept, strict=True)}
    paired = {id(f): g for g, f in align(gold_in(text.gold), found)}
    for record in found:
        gold = paired.get(id(record))
        if gold is None or not gold.get("optional"):
            names = tuple(n for n in evidence[id(record)] if n.partition(":")[0] not in LEFT_OUT)
            yield text.folder, names, gold is not None and _is_whole(gold, record)


def _is_whole(gold: Record, found: Record) -> bool:
    return same_quantity(gold, found) and all(is_right(gold, found, name) for name in STRICT)


def fit(samples: Sequence[Sample]) -> Weights:
    """Return the weights of a logistic regression; `bias` is the mean of where the newest folders begin."""
    from scipy.sparse import csr_matrix  # noqa: PLC0415  # only fitting needs it: tests run without
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415  # the same

    names = dict.fromkeys(name for folder, evidence, _ in samples for name in (folder, *evidence))
    places = {name: place for place, name in enumerate(names)}
    rows = [{folder: FREELY, **dict.fromkeys(evidence, 1.0)} for folder, evidence, _ in samples]
    cells = [(n, places[name], value) for n, row in enumerate(rows) for name, value in row.items()]
    numbers, columns, values = zip(*cells, strict=True)
    matrix = csr_matrix((values, (numbers, columns)), shape=(len(rows), len(places)))
    right = [right for _, _, right in samples]
    model = LogisticRegression(C=PENALTY, max_iter=STEPS).fit(matrix, right)
    weights = dict(zip(places, model.coef_[0].tolist(), strict=True))
    begins = [weights[folder] * FREELY for folder, _, _ in samples if folder in NEWEST]
    folders = {folder for folder, _, _ in samples}
    own = {name: weight for name, weight in weights.items() if name not in folders}
    return {"bias": model.intercept_[0] + sum(begins) / len(begins), **own}


def chance(weights: Weights, evidence: Iterable[str]) -> float:
    """Return the probability that the weights give to a record."""
    return 1 / (
        1 + math.exp(-weights.get("bias", 0.0) - sum(weights[name] for name in evidence if name in weights))
    )


def fold_of(name: str) -> int:
    """Return the fold of a text, the same wherever a text of that name stands."""
    return crc32(name.encode()) % FOLDS


def samples_of_fold(fold: int, texts: Sequence[Text], rows: Sequence[Row]) -> list[tuple[Text, list[Sample]]]:
    """Return the samples of each text of a fold, reviewed by weights fitted to the other folds."""
    by = parse_weights(fit_review([row for row in rows if fold_of(row.text) != fold]).items())
    return [(text, list(samples_of(text, by))) for text in texts if fold_of(text.gold.stem) == fold]


def cross_validate(
    folds: Sequence[Sequence[tuple[Text, list[Sample]]]],
) -> dict[str, list[tuple[float, bool]]]:
    """Return by folder each record's probability, by weights of the other folds, and whether it is right."""
    told: dict[str, list[tuple[float, bool]]] = {}
    for fold, held in enumerate(folds):
        weights = fit(_samples_in(other for n, other in enumerate(folds) if n != fold))
        for text, samples in held:
            told.setdefault(text.folder, []).extend((chance(weights, e), right) for _, e, right in samples)
    return told


def _samples_in(folds: Iterable[Sequence[tuple[Text, list[Sample]]]]) -> list[Sample]:
    return [sample for fold in folds for _, samples in fold for sample in samples]


def report(told: Sequence[tuple[float, bool]]) -> Iterator[str]:
    """Yield the reliability table, and what the records given 0.9 or more are worth."""
    for low in range(10):
        inside = [(p, right) for p, right in told if low <= p * 10 < low + 1]
        if inside:
            mean = sum(p for p, _ in inside) / len(inside)
            share = sum(right for _, right in inside) / len(inside)
            told_and_right = f"told {mean:.3f}  right {share:.3f}"
            yield f"{low / 10:.1f}–{low / 10 + 0.1:.1f}  {len(inside):4} records  {told_and_right}"
    yield _sure(told)


def _sure(told: Sequence[tuple[float, bool]]) -> str:
    sure = [right for p, right in told if p >= 0.895]
    return f"told 0.9 or more: {len(sure)} of {len(told)} records, {sum(sure) / (len(sure) or 1):.3f} right"


def main(arguments: list[str]) -> int:
    """Fit, report and with --write keep the weights."""
    folders = [Path(argument) for argument in arguments if argument != "--write"]
    if len(folders) % 2:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    own = all_texts()
    rows = [*(row for each in rows_of(own).values() for row in each), *rows_of_sentences()]
    named = zip(folders[::2], folders[1::2], strict=True)
    texts = [*own, *(text for gold, folder in named for text in texts_in(folder, gold))]
    with ProcessPoolExecutor() as pool:
        folds = list(pool.map(partial(samples_of_fold, texts=texts, rows=rows), range(FOLDS)))
    told = cross_validate(folds)
    for line in report([each for of_folder in told.values() for each in of_folder]):
        sys.stdout.write(f"{line}\n")
    for folder, of_folder in told.items():
        sys.stdout.write(f"{folder}: {_sure(of_folder)}\n")
    if "--write" in arguments:
        weights = fit(_samples_in(folds))
        lines = [f'"{name}" = "{weight:.2f}"' for name, weight in sorted(weights.items())]
        TARGET.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
