"""The half-year or the year that a text looks back on."""

from __future__ import annotations

import datetime as dt

import pytest

from anti_fraud_stats.context.periods import Anchor
from anti_fraud_stats.context.times.reviews import time_in_review


@pytest.mark.parametrize(
    ("sentences", "published", "expected"),
    [
        (["【年中盘点】这半年，我们这样守护"], dt.date(2021, 7, 6), "2021-01-01/2021-06-30"),
        (["这一年，我们一直在线"], dt.date(2022, 1, 6), "2021-01-01/2021-12-31"),
        (["年终盘点"], dt.date(2021, 12, 30), "2021-01-01/2021-12-31"),
        (["这半年，我们一直在线"], dt.date(2021, 11, 6), "-"),
        (["半年以上"], dt.date(2021, 7, 6), "-"),
        # a year that a title names alone, but no name of a campaign
        (["数说岚县公安2021"], dt.date(2022, 1, 10), "2021-01-01/2021-12-31"),
        (["2021，我们这样守护"], dt.date(2021, 12, 30), "2021-01-01/2021-12-31"),
        (["数说“净网2021”"], dt.date(2022, 1, 10), "-"),
        (["数说岚县公安2021"], dt.date(2022, 8, 10), "-"),
        (["这一年"], dt.date.min, "-"),
        (["这一年"], None, "-"),
    ],
)
def test_time_in_review(sentences: list[str], published: dt.date | None, expected: str) -> None:
    """A half-year in summer, a year in winter."""
    time = time_in_review(sentences, Anchor(published))
    assert (time.period.iso() if time and time.period else "-") == expected
