"""`time_in_review`: the half-year or the year that a text without dates looks back on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Final

import regex

from anti_fraud_stats.context.periods import Anchor, Period
from anti_fraud_stats.context.periods.model import Strength
from anti_fraud_stats.context.times.named import Time
from anti_fraud_stats.context.times.wholes import MONTHS

__all__ = ["time_in_review"]

_HALF_YEAR: Final = regex.compile(
    r"年中(?:盘点|总结|考|答卷)|(?:这|上|过去的?)?(?<!(?:追踪|跟踪|跟监|侦查|追查|追逃|经营|潜伏|蹲守|卧底|历[时经]|耗时|长达|用[时了]|近|前后|下)了?)半年(?![后前多没未不无间]|以[上前下]|期|内|度)|已经?过半"
)
_WHOLE_YEAR: Final = regex.compile(
    r"年终(?:盘点|总结|答卷)|年度(?:盘点|总结|成绩|答卷|账单)|这一年|过去的?一年"
)
# 数说公安2021, 回眸2021, 2021，我们这样守护: not “净网2021”
_THE_YEAR: Final = regex.compile(
    r"(?:数[说读看]|回[眸望顾]|盘点|再见|告别|图说|一图读懂|成绩单|答卷|年报|账单|战绩)[^，。；“”\d]{0,12}?(20\d\d)(?![\d年.\-])"
    r"|^(20\d\d)(?=[，,|｜：:！!])"
)
_MIDDLE: Final = range(6, 9)  # months in which a half-year is looked back on
_BEGINNING: Final = range(1, 4)  # and a year


def time_in_review(sentences: Iterable[str], anchor: Anchor) -> Time | None:
    """Return the half-year or the year that a text without dates looks back on: 年中盘点, 这半年."""
    day = anchor.published
    if day is None or day.year == dt.MINYEAR:
        return None
    for folded in sentences:
        if (match := _HALF_YEAR.search(folded)) and day.month in _MIDDLE:
            period = Period(dt.date(day.year, 1, 1), dt.date(day.year, 6, 30))
            return Time(*match.span(), match[0], Strength.RANGE, period)
        year = day.year - (day.month in _BEGINNING)
        match = _WHOLE_YEAR.search(folded) or _year_named(folded, year)
        if match and (day.month in _BEGINNING or day.month == MONTHS):
            period = Period(dt.date(year, 1, 1), dt.date(year, 12, 31))
            return Time(*match.span(), match[0], Strength.YEAR, period)
    return None


def _year_named(folded: str, year: int) -> regex.Match[str] | None:
    """Return where a title names a year alone: 数说公安2021."""
    match = _THE_YEAR.search(folded)
    return match if match and str(year) in match.groups() else None
