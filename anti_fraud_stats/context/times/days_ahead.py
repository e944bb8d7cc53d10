"""Times that a text looks ahead to: what is planned, what is due, and the days to come that it names."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import regex

from anti_fraud_stats.context.periods import Anchor, Period, PeriodMention, resolve
from anti_fraud_stats.context.periods.model import Strength

__all__ = ["days_to_come", "is_due", "is_over", "is_planned"]

_PLAN: Final = regex.compile(r"(?:计划|预计|将[于在]|拟于?|争取|力争|定于|(?:[须应需]|必须|务必|限)[于在])$")
# 要求在5月23日前完成整改, 请各学院于11月29日前上报
_DUE: Final = regex.compile(r"(?:\d{1,2}时)?(?:之|以)?前")
_DEMANDED: Final = regex.compile(
    r"(?:要求|责令|责成|督促|敦促|请|通知|务必|限期?)[^，。；]{0,20}(?:[，,]\p{Han}{0,6})?$"
)
_LASTING: Final = regex.compile(r"(?:持续|延续|延长|开放|展出)[到至]$")  # 展览将持续到6月8日
_LOOKED_AHEAD_TO: Final = frozenset({Strength.DAY, Strength.RANGE, Strength.SINCE})
_WILL: Final = regex.compile(r"[^。；]{0,30}?(?:将(?!其|他|她|犯|嫌)|预计)")
# 今年将采血点由46个增加到128个: 将 moves what was changed, and looks ahead to nothing
_CHANGED: Final = regex.compile(
    r"将(?![在于会要有])[^，,。；;]{1,14}?[由从][^，,。；;]{0,12}\d[^，,。；;]{0,8}?[到至为]"
)
_OF_THE_STORY: Final = ("当", "同", "次", "翌", "第")  # 当天将2人控制
_BEFORE_IT: Final = regex.compile(r"[之以]?前|底前")  # 须在6月28日前完成
AHEAD: Final = 62  # days
LASTING: Final = 183  # the same of an exhibition


def days_to_come(mention: PeriodMention, folded: str, anchor: Anchor) -> Period | None:
    """自7月15日起开通2条, 将于12月16日至18日举行: the days to come, of a mere month none."""
    published, points = anchor.published, mention.reading.points
    if published is None or mention.strength not in _LOOKED_AHEAD_TO or not points:
        return None
    vague = any(point.year or point.word or not point.days for point in points)
    if vague or _BEFORE_IT.match(folded, mention.stop):
        return None
    lasting = _LASTING.search(folded, max(0, mention.start - 4), mention.start) is not None
    planned = lasting or mention.strength is Strength.SINCE or is_planned(mention, folded)
    if not planned and not _WILL.match(folded, mention.stop):
        return None
    period = resolve(mention, replace(anchor, published=None, year=published.year))
    ahead = (period.start - published).days if period and period.start else 0
    if period is None or not 0 < ahead <= (LASTING if lasting else AHEAD):
        return None
    if lasting:
        return Period(published, period.end)
    return Period(period.start, period.start) if mention.strength is Strength.SINCE else period


def is_planned(mention: PeriodMention, folded: str) -> bool:
    """计划年底开通, 这个暑期将有60部: what is to come covers no figure."""
    ahead = folded.startswith("将", mention.stop) and not _CHANGED.match(folded, mention.stop)
    return ahead or _PLAN.search(folded, max(0, mention.start - 4), mention.start) is not None


def is_over(mention: PeriodMention, period: Period | None, anchor: Anchor) -> bool:
    """去年4月将19人遣返, 当天将2人控制: what is said to lie before the publication is no plan."""
    end, published = period.end if period else None, anchor.published
    dated = any(p.year or (p.word or "").startswith(_OF_THE_STORY) for p in mention.reading.points)
    return bool(dated and end and published and end < published)


def is_due(mention: PeriodMention, folded: str) -> bool:
    """要求在5月23日前完成: a day by which others are to do something."""
    due = _DUE.match(folded, mention.stop)
    return due is not None and _DEMANDED.search(folded, max(0, mention.start - 40), mention.start) is not None
