"""`settle_basis`: what a change is measured against, told by the time that its words name."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import regex

from anti_fraud_stats.context.changes.basis_words import before_level
from anti_fraud_stats.context.changes.finder import Change
from anti_fraud_stats.context.frames import Frame
from anti_fraud_stats.context.periods import Period, resolve_period
from anti_fraud_stats.terms import Basis

__all__ = ["settle_basis"]

# 较2019年, 是2020年的4倍, 比去年四季度: the words tell only with the figure's own period against what it is
_AGAINST: Final = regex.compile(
    r"(?:[较比与和同跟是为]|相当于)\ ?(?:\p{Han}{1,8}[前后初]的)?"
    r"(?P<time>(?:(?:19|20)\d\d|[一二][〇○零一二三四五六七八九]{3})\ ?年(?:[底末]|第?[一二三四]季度)?"
    r"|(?P<minguo>1[0-3]\d)\ ?年"
    r"|去年(?:第?[一二三四]季度|[上下]半年|\d{1,2}月|年?[底末])|(?P<month>\d{1,2}月))"
)
# 去年全年录得36宗，比前年少6宗: said of a whole year, that is the one before it
_YEAR_BEFORE: Final = regex.compile(r"[较比与和同]前年(?![底末初])")
# 截至7月底，比去年底增加: against the end of a year, which lies a year back only at the end of the next
_YEAR_END: Final = regex.compile(r"[较比与和同](?:去|上一?|前)年(?:年?[末底]|年初)")
LONGER: Final = 3  # days by which a month or a quarter may be longer than the one before
_LAST_DAY: Final = (12, 31)
QUARTER: Final = 92  # days


def settle_basis(frame: Frame, change: Change, period: Period | None) -> Change:
    """Return the change against the time that its words name, as it lies to its period: 较2021年 in 2022."""
    if change.basis is Basis.YOY and _is_against_the_end(frame, period):
        return replace(change, basis=Basis.OTHER)
    if change.basis is None or period is None or period.start is None or period.end is None:
        return change
    starts = (frame.clause, before_level(frame))
    if _is_year(period) and any(_YEAR_BEFORE.search(frame.sentence, a, frame.quantity.start) for a in starts):
        return replace(change, basis=Basis.YOY)
    found = (_AGAINST.search(frame.sentence, start, frame.quantity.start) for start in starts)
    match = next((match for match in found if match), None)
    named = resolve_period(("民国" if match["minguo"] else "") + match["time"], period.end) if match else None
    if match is None or named is None or (match["month"] and not _is_month(period)):
        return change
    return replace(change, basis=_basis_between(named, period))


def _is_against_the_end(frame: Frame, period: Period | None) -> bool:
    """Return whether a change is against the end of a year, and its own period ends at none."""
    end = period.end if period else None
    ends_a_year = end is not None and (end.month, end.day) == _LAST_DAY
    return (
        not ends_a_year and _YEAR_END.search(frame.sentence, frame.clause, frame.quantity.start) is not None
    )


def _basis_between(named: Period, period: Period) -> Basis:
    """Return how a period is compared with a named one: that of the year, of the month or quarter before."""
    start, end = period.start, period.end
    if start is None or end is None or named.start is None or named.end is None:
        return Basis.OTHER
    year = (named.start.month, named.end.month) == (1, 12)
    same = year or (named.start.month, named.end.month) == (start.month, end.month)
    if same and named.start.year in {start.year - 1, end.year - 1}:
        return Basis.YOY
    length, days = (named.end - named.start).days, (end - start).days
    next_to = (start - named.end).days == 1 and abs(length - days) <= LONGER and days <= QUARTER
    return Basis.MOM if next_to else Basis.OTHER


def _is_month(period: Period) -> bool:
    """Return whether a period lies in one month."""
    start, end = period.start, period.end
    return bool(start and end and (start.year, start.month) == (end.year, end.month))


def _is_year(period: Period) -> bool:
    """Return whether a period is one whole year."""
    start, end = period.start, period.end
    return bool(start and end and start.year == end.year and (start.month, end.month) == (1, 12))
