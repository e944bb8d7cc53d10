"""`agreement_of`: how the answers of each record stand among those of its article, as evidence of confidence.

An answer that few of the other records share is more often wrong than one that all share.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Final

from anti_fraud_stats.records import Statistic

__all__ = ["agreement_of"]

LONG: Final = 4  # steps of a label's length, beyond which it tells nothing more
SHARES: Final = ((0.95, "all"), (0.5, "most"), (0.15, "some"), (0.0, "few"))
LABEL_STEP: Final = 3  # characters
SENTENCE_STEP: Final = 30  # the same
CROWDED: Final = 6  # figures of a sentence, steps of its length: more tell nothing more
ARTICLE_STEP: Final = 8  # records
YEAR: Final = 364  # days between the first and the last

_ANSWERS: Final[dict[str, Callable[[Statistic], Hashable]]] = {
    "period": lambda record: (record.period_start, record.period_end),
    "region": lambda record: record.region,
    "topic": lambda record: record.topic,
    "scope": lambda record: record.scope,
}
_LIKE_BEFORE: Final[dict[str, Callable[[Statistic], Hashable]]] = {
    **_ANSWERS,
    "indicator": lambda record: record.indicator,
}


def agreement_of(records: Sequence[Statistic]) -> list[tuple[str, ...]]:
    """Return for each record of an article what its company says of it: `agree:topic:most`."""
    company: list[list[str]] = [
        [*_of_itself(record), *among]
        for record, among in zip(records, _among_neighbours(records), strict=True)
    ]
    for field, answer in _ANSWERS.items():
        answers = [answer(record) for record in records]
        counts = Counter(answers)
        for names, given in zip(company, answers, strict=True):
            names.append(f"agree:{field}:{_name_share(counts[given] / len(records))}")
    return [tuple(names) for names in company]


def _among_neighbours(records: Sequence[Statistic]) -> Iterator[list[str]]:
    """Yield what the record before says of each, and how many figures its sentence has and which it is."""
    together = Counter(record.sentence for record in records)
    seen: Counter[str] = Counter()
    before: Statistic | None = None
    for record in records:
        seen[record.sentence] += 1
        names = [
            f"figures:{min(together[record.sentence], CROWDED)}",
            f"figure:{min(seen[record.sentence], CROWDED)}",
            f"company:{min(len(records) // ARTICLE_STEP, LONG)}",
        ]
        if before is not None:
            names += [
                f"like_before:{field}:{answer(record) == answer(before)}"
                for field, answer in _LIKE_BEFORE.items()
            ]
        before = record
        yield names


def _of_itself(record: Statistic) -> Iterator[str]:
    yield f"section:{record.section}"
    yield f"label:{min(len(record.label) // LABEL_STEP, LONG)}"
    yield f"is:{record.indicator}"
    yield f"is:{record.indicator}:{record.scope}"
    yield f"about:{record.topic}"
    yield f"days:{_kind_of_period(record)}"
    yield f"sentence:{min(len(record.sentence) // SENTENCE_STEP, CROWDED)}"


def _kind_of_period(record: Statistic) -> str:
    """Return how long a record's period is: none, open, a day, a year or more, some days."""
    start, end = record.period_start, record.period_end
    if start is None or end is None:
        return "none" if start is end else "open"
    days = (end - start).days
    return "day" if not days else "years" if days >= YEAR else "some"


def _name_share(share: float) -> str:
    return next(name for least, name in SHARES if share >= least)
