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

_ANSWERS: Final[dict[str, Callable[[Statistic], Hashable]]] = {
    "period": lambda record: (record.period_start, record.period_end),
    "region": lambda record: record.region,
    "topic": lambda record: record.topic,
    "scope": lambda record: record.scope,
}


def agreement_of(records: Sequence[Statistic]) -> list[tuple[str, ...]]:
    """Return for each record of an article what its company says of it: `agree:topic:most`."""
    company: list[list[str]] = [list(_of_itself(record)) for record in records]
    for field, answer in _ANSWERS.items():
        answers = [answer(record) for record in records]
        counts = Counter(answers)
        for names, given in zip(company, answers, strict=True):
            names.append(f"agree:{field}:{_name_share(counts[given] / len(records))}")
    return [tuple(names) for names in company]


def _of_itself(record: Statistic) -> Iterator[str]:
    yield f"section:{record.section}"
    yield f"label:{min(len(record.label) // LABEL_STEP, LONG)}"


def _name_share(share: float) -> str:
    return next(name for least, name in SHARES if share >= least)
