"""Times that a text looks ahead to: what is planned or due, the days to come, and how far it knows them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Final

import regex

from anti_fraud_stats.context.periods import Anchor, Period, PeriodMention, resolve
from anti_fraud_stats.context.periods.model import Strength
from anti_fraud_stats.context.times.joined import THIS_YEAR

__all__ = ["days_to_come", "is_due", "known_days"]

_PLAN: Final = regex.compile(r"(?:计划|预计|将[于在]|拟于?|争取|力争|定于|(?:[须应需]|必须|务必|限)[于在])$")
# 要求在5月23日前完成整改, 请各学院于11月29日前上报
_DUE: Final = regex.compile(r"(?:\d{1,2}时)?(?:之|以)?前")
_DEMANDED: Final = regex.compile(
    r"(?:要求|责令|责成|督促|敦促|请|通知|务必|限期?)[^，。；]{0,20}(?:[，,]\p{Han}{0,6})?$"
)
_LASTING: Final = regex.compile(r"(?:持续|延续|延长|开放|展出)[到至]$")  # 展览将持续到6月8日
_LOOKED_AHEAD_TO: Final = frozenset({Strength.DAY, Strength.RANGE, Strength.SINCE})
_WILL: Final = regex.compile(r"[^。；]{0,30}?(?:将(?!其|他|她|犯|嫌)|预计|预[约订售](?:量|人))")
# 今年将采血点由46个增加到128个: 将 moves what was changed, and looks ahead to nothing
_CHANGED: Final = regex.compile(
    r"将(?![在于会要有])[^，,。；;]{1,14}?[由从][^，,。；;]{0,12}\d[^，,。；;]{0,8}?[到至为]"
)
_OF_THE_STORY: Final = ("当", "同", "次", "翌", "第")  # 当天将2人控制
_BEFORE_IT: Final = regex.compile(r"[之以]?前|底前")  # 须在6月28日前完成
_NEXT: Final = regex.compile(r"(?:明年|来年|下半年)\p{Han}{0,2}将")  # of that year, though it is to come
_SO_FAR: Final = regex.compile(r"以来|(?:启动|开始)?至今|启动以来")  # 春运以来, amid it
_WHOLE_YEAR: Final = "全年"  # of the year that is over, but for a text of December
_DECEMBER: Final = 12
_LATE: Final = 10
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


def known_days(
    mention: PeriodMention, period: Period | None, folded: str, anchor: Anchor, before: Period | None
) -> Period | None:
    """Return the period as far as the text can know it: 今年 ends with the text, what is planned is none.

    `before` is the time told last: 全年 behind 今年 is this year so far, else the year that is over.
    """
    if _NEXT.match(folded, mention.start):
        return period
    if is_planned(mention, folded) and not is_over(mention, period, anchor):
        return None
    return _up_to_the_text(mention, period, anchor.published, before, folded)


def _up_to_the_text(
    mention: PeriodMention,
    period: Period | None,
    published: dt.date | None,
    before: Period | None,
    folded: str,
) -> Period | None:
    """Return what of a period lies before the publication: nothing of what begins later or has no end."""
    if period is not None and period.end is None:
        return None  # 2021年10月起, of a text without a day: up to when nobody knows
    if period is None or published is None or period.start is None or period.end is None:
        return period
    if mention.text == _WHOLE_YEAR:
        period = _whole_year(period, published, before)
    start, end = period.start, period.end
    if start and start > published and mention.rule != "festival":
        return None
    so_far = mention.text in THIS_YEAR or _SO_FAR.match(folded, mention.stop)
    return Period(start, published) if so_far and end and end > published else period


def _whole_year(period: Period, published: dt.date, before: Period | None) -> Period:
    """Return the year that is over, in December this one; behind 今年, late in a year, this one so far."""
    first, last = dt.date(published.year, 1, 1), dt.date(published.year, 12, 31)
    late = _LATE <= published.month < _DECEMBER  # earlier 全年 looks back, or ahead
    if late and before and before.start == first and before.end in {last, published}:
        return Period(first, published)
    if period.end == last and published.month < _DECEMBER:
        return Period(first.replace(year=first.year - 1), last.replace(year=last.year - 1))
    return period
