"""`python -m tests.fit_review [--write | --folders | --halves]`: fit the weights of the review.

Needs scikit-learn (`pip install --group fit`). Multinomial logistic regression over the signs of each
annotated figure, those of the rules with a smaller penalty; the signs that tell most are kept and fitted once
more, and weights that tell next to nothing are left out. --write keeps the weights of all texts. --folders
fits to all folders but one and weighs that one, folder by folder, from what the rules answered before its
texts were read, and --halves does so with two halves of all texts: how the review does on texts that neither
it nor the rules have seen.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final
from zlib import crc32

from anti_fraud_stats.review.signs import FIELDS
from anti_fraud_stats.review.weighing import settle
from anti_fraud_stats.review.weights import Weights, parse_weights
from tests.review_rows import Row, all_texts, rows_of, rows_of_sentences
from tests.scoring import is_right

PENALTY: Final = 0.6  # C of scikit-learn: the smaller, the less a sign may weigh
STEPS: Final = 60
SIGNS: Final = 6000  # of a field, those that tell most
TEXTS: Final = 4  # in which a sign must stand
LEAST: Final = {"indicator": 0.2, "topic": 0.1, "scope": 0.1}  # weights below tell nothing
RULE, REASON, WORD = 3.0, 1.5, 1.0  # how freely a sign may weigh: of an answer, of what it rests on, of words
TARGET: Final = Path(__file__).parents[1] / "anti_fraud_stats" / "review"


def fit(rows: Sequence[Row]) -> dict[str, str]:
    """Return for each field the table of weights, as `parse_weights` reads it."""
    signs = _known_signs(rows)
    return {field: fit_field(field, [row for row in rows if field in row.right], signs) for field in FIELDS}


def _known_signs(rows: Sequence[Row]) -> list[str]:
    """Return the signs that stand in enough texts, in order; a tab or line end would break the table."""
    seen: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        for sign in row.signs | row.rules:
            seen[sign].add(row.text)
    return sorted(s for s, texts in seen.items() if len(texts) >= TEXTS and not set(s) & {"\t", "\n", "\r"})


def fit_field(field: str, rows: Sequence[Row], signs: Sequence[str]) -> str:
    """Return the table of one field: its answers with their beginnings, then a sign a line."""
    import numpy as np  # noqa: PLC0415  # only fitting needs it: tests run without

    right = [row.right[field] for row in rows]
    matrix = _matrix(rows, signs)
    first = _regress(matrix, right)
    spread = first.coef_.max(0) - first.coef_.min(0) if len(first.coef_) > 1 else abs(first.coef_[0])
    frequency = np.sqrt(np.asarray((matrix > 0).sum(0)).ravel())
    chosen = np.sort(np.argsort(-spread * frequency, kind="stable")[:SIGNS])
    model = _regress(matrix[:, chosen], right)
    weights, bias = model.coef_, model.intercept_
    if len(model.classes_) == 2:
        weights, bias = np.stack([-weights[0] / 2, weights[0] / 2]), [-bias[0] / 2, bias[0] / 2]
    cells = [f"{answer}={_hundredths(each)}" for answer, each in zip(model.classes_, bias, strict=True)]
    lines = ["\t".join(["bias", *cells])]
    for place, sign in enumerate(chosen):
        told = [
            f"{answer}={_hundredths(weight * _scale(signs[sign]))}"
            for answer, weight in zip(model.classes_, weights[:, place], strict=True)
            if abs(weight) >= LEAST[field]
        ]
        lines += ["\t".join([signs[sign], *told])] if told else []
    return "\n".join(lines) + "\n"


def _hundredths(weight: float) -> int:
    return round(weight * 100)


def _scale(sign: str) -> float:
    """Return how freely a sign may weigh."""
    kind, _, rest = sign.partition("=")
    if kind in FIELDS:
        return RULE
    return REASON if rest and kind.partition(":")[0] in {*FIELDS, "cue", "score", "section", "text"} else WORD


def _matrix(rows: Sequence[Row], signs: Sequence[str]) -> Any:  # noqa: ANN401  # scikit-learn has no types
    """Return the rows as a sparse matrix, a column a sign."""
    from scipy.sparse import csr_matrix  # noqa: PLC0415  # only fitting needs it: tests run without

    place_of = {sign: place for place, sign in enumerate(signs)}
    scale = [_scale(sign) for sign in signs]
    ends, places, values = [0], [], []
    for row in rows:
        found = sorted(place_of[sign] for sign in row.signs | row.rules if sign in place_of)
        places += found
        values += [scale[place] for place in found]
        ends.append(len(places))
    return csr_matrix((values, places, ends), shape=(len(rows), len(signs)))


def _regress(matrix: Any, right: Sequence[str]) -> Any:  # noqa: ANN401  # scikit-learn has no types
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415  # only fitting needs it

    return LogisticRegression(C=PENALTY, max_iter=STEPS, tol=1e-3).fit(matrix, right)


def halves_of(rows: dict[str, list[Row]]) -> dict[str, list[Row]]:
    """Return the rows of all folders in two halves, a text whole in one of them."""
    halves: dict[str, list[Row]] = {"one half": [], "other half": []}
    for row in (row for own in rows.values() for row in own):
        halves["other half" if crc32(row.text.encode()) % 2 else "one half"].append(row)
    return halves


def report(parts: dict[str, list[Row]], extra: Sequence[Row]) -> Iterator[str]:
    """Yield for each part how much the rules had right unread, and the review as fitted to the others."""
    for part, own in parts.items():
        unread = [row for row in own if row.answers]
        if not unread:
            continue
        rest = [row for name, others in parts.items() if name != part for row in others]
        by = parse_weights(fit([*rest, *extra]).items())
        counts = Counter(name for row in unread for name in _right_of(row, by))
        shares = "  ".join(f"{name} {counts[name] / len(unread):.4f}" for name in sorted(counts))
        yield f"{part}: {len(unread)} figures  {shares}"


def _right_of(row: Row, by: Weights) -> Iterator[str]:
    """Yield what is right of one figure: `rules:topic` of the rules, `review:whole` of the review."""
    said = row.answers
    assert said is not None
    given = {field: getattr(said, field) for field in FIELDS}
    reviewed = settle(by, row.signs | row.rules, given)
    rest = all(is_right(row.gold, {name: getattr(said, name)}, name) for name in ("period", "region"))
    for who, answers in (("rules", {}), ("review", reviewed)):
        right = [field for field in FIELDS if is_right(row.gold, {**given, **answers}, field)]
        yield from (f"{who}:{field}" for field in right)
        if rest and len(right) == len(FIELDS):
            yield f"{who}:whole"


def write(tables: Iterable[tuple[str, str]]) -> None:
    """Write the tables where the package reads them."""
    for field, table in tables:
        TARGET.joinpath(f"{field}.tsv").write_text(table, encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Fit and write, or fit part by part and report."""
    if arguments not in (["--write"], ["--folders"], ["--halves"]):
        sys.stderr.write(f"{__doc__}\n")
        return 2
    rows, extra = rows_of(all_texts()), list(rows_of_sentences())
    if arguments == ["--write"]:
        write(fit([*(row for own in rows.values() for row in own), *extra]).items())
        return 0
    for line in report(halves_of(rows) if arguments == ["--halves"] else rows, extra):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
