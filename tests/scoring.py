"""How well found records agree with annotated ones: aligned in reading order, field by field."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from anti_fraud_stats import extract
from anti_fraud_stats.reader import read_article
from anti_fraud_stats.records import Statistic

__all__ = [
    "FIELDS",
    "STRICT",
    "Mistake",
    "Record",
    "Score",
    "align",
    "found_in",
    "gold_in",
    "is_right",
    "record_of",
    "same_quantity",
    "score_article",
    "score_folder",
    "total",
]

Record = dict[str, Any]
FIELDS: Final = (
    "qualifier", "measure", "basis", "indicator", "topic", "period", "region", "scope", "section", "label",
)  # fmt: skip
# a record is whole when these are right; section and label are told apart from it
STRICT: Final = FIELDS[:8]
SAME_UNIT: Final = {"元人民币": "元", "人民币": "元", "百分点": "个百分点"}
LABEL_SHARE: Final = 0.6


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing that is wrong: a missed or made-up figure, a wrong value or a wrong field."""

    article: str
    kind: str
    text: str
    want: str = ""
    got: str = ""
    quote: str = ""


@dataclass(slots=True)
class Score:
    """Counts over annotated and found figures; optional annotations count neither for nor against."""

    gold: int = 0
    found: int = 0
    right: int = 0
    whole: int = 0
    fields: Counter[str] = field(default_factory=Counter)
    mistakes: list[Mistake] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Add the counts of another article."""
        self.gold, self.found = self.gold + other.gold, self.found + other.found
        self.right, self.whole = self.right + other.right, self.whole + other.whole
        self.fields.update(other.fields)
        self.mistakes += other.mistakes

    def rates(self) -> dict[str, float]:
        """Return precision, recall and F1 of quantities, F1 of whole records, and each field's share."""
        rates = {
            "precision": self.right / self.found if self.found else 1.0,
            "recall": self.right / self.gold if self.gold else 1.0,
            "quantity": 2 * self.right / ((self.found + self.gold) or 1),
            "record": 2 * self.whole / ((self.found + self.gold) or 1),
        }
        return rates | {name: self.fields[name] / (self.right or 1) for name in FIELDS}


def gold_in(path: Path) -> list[Record]:
    """Return the annotated records of one article."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def found_in(path: Path) -> list[Record]:
    """Return the records that the package finds in one article."""
    return [record_of(statistic) for statistic in extract(read_article(path))]


def record_of(statistic: Statistic) -> Record:
    """Return a statistic as annotations are written, with one `period`."""
    record = statistic.model_dump(mode="json")
    days = (record["period_start"], record["period_end"])
    record["period"] = f"{days[0] or '..'}/{days[1] or '..'}" if any(days) else None
    return record


def score_folder(gold: Path, texts: Path) -> dict[str, Score]:
    """Return the score of each article that `gold` annotates and `texts` holds."""
    scores = {}
    for path in sorted(gold.glob("*.jsonl")):
        text = next(texts.glob(f"{path.stem}*.txt"))
        scores[path.stem] = score_article(path.stem, gold_in(path), found_in(text))
    return scores


def score_article(name: str, gold: Sequence[Record], found: Sequence[Record]) -> Score:
    """Return the score of one article."""
    pairs = list(align(gold, found))
    required = [(g, f) for g, f in pairs if not g.get("optional")]
    score = Score(sum(not g.get("optional") for g in gold), len(found) - (len(pairs) - len(required)))
    for g, f in required:
        if not same_quantity(g, f):
            score.mistakes.append(Mistake(name, "value", g["text"], show(g), show(f), g.get("quote", "")))
            continue
        wrong = [field for field in FIELDS if not is_right(g, f, field)]
        score.right += 1
        score.whole += not set(wrong) & set(STRICT)
        score.fields.update(set(FIELDS) - set(wrong))
        score.mistakes += [
            Mistake(name, field, g["text"], str(g.get(field)), str(f.get(field)), g.get("quote", ""))
            for field in wrong
        ]
    score.mistakes += _unpaired(name, gold, found, pairs)
    return score


def _unpaired(
    name: str, gold: Sequence[Record], found: Sequence[Record], pairs: Sequence[tuple[Record, Record]]
) -> Iterator[Mistake]:
    paired = {id(record) for pair in pairs for record in pair}
    for g in gold:
        if id(g) not in paired and not g.get("optional"):
            yield Mistake(name, "missed", g["text"], quote=g.get("quote", ""))
    for f in found:
        if id(f) not in paired:
            yield Mistake(name, "made up", f["text"], quote=f.get("sentence", "")[:80])


def align(gold: Sequence[Record], found: Sequence[Record]) -> Iterator[tuple[Record, Record]]:
    """Yield the pairs of the best alignment in reading order."""
    best = [[0.0] * (len(found) + 1) for _ in range(len(gold) + 1)]
    for i in range(len(gold) - 1, -1, -1):
        for j in range(len(found) - 1, -1, -1):
            fit = affinity(gold[i], found[j])
            best[i][j] = max(best[i + 1][j], best[i][j + 1], fit + best[i + 1][j + 1] if fit else 0)
    i = j = 0
    while i < len(gold) and j < len(found):
        fit = affinity(gold[i], found[j])
        if fit and best[i][j] == fit + best[i + 1][j + 1]:
            yield gold[i], found[j]
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1


def affinity(gold: Record, found: Record) -> float:
    """Return how well two records fit; 0 where they may not be paired."""
    a, b = squeeze(gold["text"]), squeeze(found["text"])
    if number(gold["value"]) == number(found["value"]):
        return 4 + (not gold.get("optional")) / 2 + 2 * same_quantity(gold, found) + (a == b)
    return 1 if a and b and (a in b or b in a) else 0


def same_quantity(gold: Record, found: Record) -> bool:
    """Return whether value, upper value and unit agree."""
    units = {unit(u) for u in (gold["unit"], *gold.get("also", {}).get("unit", []))}
    values = [(number(r["value"]), number(r.get("value_max"))) for r in (gold, found)]
    return values[0] == values[1] and unit(found["unit"]) in units


def is_right(gold: Record, found: Record, name: str) -> bool:
    """Return whether a field is as annotated, or one of the answers that the annotators allow."""
    also = gold.get("also", {}).get(name, [])
    if name == "label":
        wordings = (gold.get("label"), gold.get("label_also"), *also)
        return any(share(wording, found.get("label")) >= LABEL_SHARE for wording in wordings)
    return (found.get(name) or None) in [gold.get(name) or None, *also]


def share(a: str | None, b: str | None) -> float:
    """Return the share of characters that two wordings have in common."""
    one, two = Counter(squeeze(a)), Counter(squeeze(b))
    return 2 * (one & two).total() / ((one + two).total() or 1)


def squeeze(text: str | None) -> str:
    """Return `text` without white space and asterisks."""
    return "".join((text or "").replace("*", "").split())


def number(value: object) -> Decimal | None:
    """Return a value as a Decimal in one form."""
    return None if value in (None, "") else Decimal(str(value)).normalize()


def unit(value: str | None) -> str:
    """Return a unit in one spelling."""
    return SAME_UNIT.get((value or "").strip(), (value or "").strip())


def show(record: Record) -> str:
    """Return value and unit as they are compared."""
    return (
        f"{record['value']}–{record['value_max']} {record['unit']}"
        if record.get("value_max")
        else f"{record['value']} {record['unit']}"
    )


def total(scores: Iterable[Score]) -> Score:
    """Return the sum of the scores of several articles."""
    whole = Score()
    for score in scores:
        whole.add(score)
    return whole
