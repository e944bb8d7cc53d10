"""`agreement_of`: how the answers of each record stand among those of its article, as evidence of confidence.

An answer that few of the other records share is more often wrong than one that all share, and the more so the
less it rests on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from anti_fraud_stats.lexicon.divisions import NATION_CODE, division_of
from anti_fraud_stats.records import Statistic

__all__ = ["agreement_of"]

SHARES: Final = ((100, "all"), (80, "nearly_all"), (50, "most"), (20, "some"), (0, "few"))  # percent
LENGTHS: Final = (
    (364, "years"), (185, "year"), (93, "half"), (32, "quarter"), (8, "month"), (2, "week"), (0, "day"),
)  # fmt: skip  # days of a period
ARTICLE_STEP: Final = 8  # records
LONGEST: Final = 4  # of these steps: more tell nothing more
MIXED: Final = 3  # answers of a sentence: the same

_ANSWERS: Final[dict[str, Callable[[Statistic], Hashable]]] = {
    "period": lambda record: (record.period_start, record.period_end),
    "region": lambda record: record.region,
    "topic": lambda record: record.topic,
}


@dataclass(frozen=True, slots=True)
class _Company:
    """How many records an article or a sentence has, and by field how many of them have each answer."""

    size: int
    answers: dict[str, Counter[Hashable]]

    def share_of(self, field: str, record: Statistic) -> str:
        """Return the name of the share of the records that have the answer of one."""
        return _named(SHARES, 100 * self.answers[field][_ANSWERS[field](record)] // self.size)

    def mixture_of(self, field: str) -> int:
        """Return how many answers the records have."""
        return min(len(self.answers[field]), MIXED)


def agreement_of(
    records: Sequence[Statistic], repeats: Sequence[str | None], rules: Sequence[Sequence[str]]
) -> list[tuple[str, ...]]:
    """Return for each record of an article what its company says of it: `agree:topic:most`.

    `repeats` are the ids that each one repeats, `rules` what the answers of each rest on (`period:text`).
    """
    article = _company(records)
    sentences: dict[str, list[Statistic]] = {}
    for record in records:
        sentences.setdefault(record.sentence, []).append(record)
    beside = {sentence: _company(own) for sentence, own in sentences.items()}
    known = {*repeats}
    stated = (
        "again" if first else "first" if record.id in known else "once"
        for record, first in zip(records, repeats, strict=True)
    )
    return [
        (
            *_in_article(record, article, dict(name.split(":", 1) for name in names)),
            *_in_sentence(beside[record.sentence], time),
        )
        for record, time, names in zip(records, stated, rules, strict=True)
    ]


def _company(records: Sequence[Statistic]) -> _Company:
    answers = {field: Counter(map(answer, records)) for field, answer in _ANSWERS.items()}
    return _Company(len(records), answers)


def _in_article(record: Statistic, article: _Company, rules: dict[str, str]) -> Iterator[str]:
    """Yield how many share the answers of a record, with what those rest on."""
    period, region = rules.get("period", "unread"), rules.get("region", "unread")
    share = article.share_of("period", record)
    yield f"company:{min(article.size // ARTICLE_STEP, LONGEST)}"
    yield f"measure:{record.measure}"
    yield f"agree:topic:{article.share_of('topic', record)}"
    yield f"agree:period:{share}:{period}"
    yield f"agree:region:{article.share_of('region', record)}:{region}"
    yield f"rests:{period}:{region}"
    yield f"placed:{_level_of(record)}:{share}"
    yield f"timed:{period}:{record.scope}"
    yield f"lasts:{_length_of(record)}:{record.scope}"


def _in_sentence(beside: _Company, stated: str) -> Iterator[str]:
    """Yield how mixed a record's sentence is; `stated` tells whether its figure is stated there again."""
    yield f"beside:topics:{beside.mixture_of('topic')}:regions:{beside.mixture_of('region')}"
    yield f"stated:{stated}:{beside.mixture_of('period')}"


def _length_of(record: Statistic) -> str:
    """Return how long a record's period is: none, open, or by its days."""
    start, end = record.period_start, record.period_end
    if start is None or end is None:
        return "none" if start is end else "open"
    return _named(LENGTHS, (end - start).days + 1)


def _level_of(record: Statistic) -> str:
    """Return which level of division a record is of: none, abroad, nation, province, city or county."""
    if record.region is None or record.region_code is None:
        return "none" if record.region is None else "abroad"
    division = division_of(record.region_code)
    return "nation" if record.region_code == NATION_CODE else division.level if division else "none"


def _named(steps: Sequence[tuple[int, str]], number: int) -> str:
    """Return the name of the highest step that a number reaches."""
    return next(name for least, name in steps if number >= least)
