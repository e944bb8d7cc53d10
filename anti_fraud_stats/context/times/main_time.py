"""`main_time`: the time that a text as a whole is about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

import regex

from anti_fraud_stats.context.periods import Anchor, Period
from anti_fraud_stats.context.periods.model import Strength
from anti_fraud_stats.context.times.reading import FIGURE, THIS_YEAR, Time, is_long, read_times
from anti_fraud_stats.context.times.wholes import LENGTHS, years_of_the_text

__all__ = ["SEASON", "main_time"]

LONG_AGO: Final = 456  # days
_WEEK: Final = regex.compile(r"周|假期|假日|长假|春节|国庆|中秋|端午|清明|五一|元旦|双节")
HOLIDAYS: Final = range(3, 10)  # days
_WHOLE: Final = frozenset({Strength.YEAR, Strength.RANGE, Strength.SINCE, Strength.RELATIVE, Strength.MONTH})

_EARLY: Final = "年初"  # when something began
# 2023年高考, 2022年世界杯: what is named after a year is no report on it
_YEARLY: Final = regex.compile(
    r"(?:全国|普通)?(?:高考|中考|考研|研考|[亚奥冬全大]运会?|冬奥会?|世界杯|全国两会|博览会)"
)
_OPENS: Final = regex.compile(r"(?:^|[，,。；：:、（(\s])$")  # not 邻市截至7月: whose it may be
SEASON: Final = regex.compile("[暑寒][假期]")  # 暑期防骗课: when one should take care
_OPERATION: Final = regex.compile(r"行动|收网|清查|搜查")
_CAMPAIGN: Final = regex.compile(r"会战|战役|(?:专项|统一|整治|打击)行动|专项(?:整治|斗争)|严打|攻势")
_BRIEFING: Final = regex.compile(r"年第\w{1,4}场[^，。]{0,12}(?:发布|记者|通气|通报)会")
# 4月，打击养老诈骗专项行动启动后
_LAUNCHED: Final = regex.compile(r"[^，。；\d]{0,24}?(?:启动|打响|部署|开展)(?:以?来|后|之后)")
_ONCE: Final = regex.compile(r"曾经?[于在]?$")  # 曾于2021年被判刑: what somebody is known for
_WEEKLY: Final = regex.compile(r"周报|周通报|一周|[本上]周|统计(?:时段|周期|区间|时间)")


def main_time(
    sentences: Iterable[str],
    anchor: Anchor,
    month_lead: int,
    rest: Sequence[str] = (),
    span: Time | None = None,
) -> Time | None:
    """Return the time of the text: the first whole period in its title and lead, best beside figures.

    A mere month counts only in the first `month_lead` sentences; the `rest` of the text counts only where
    these say no more than 今年, beside no figure, or which briefing it is. Where the text says nothing else
    it is about the `span` of days beside the first figures.
    """
    told = _read_lead(list(sentences), rest, anchor, month_lead)
    if span and all(_is_passing(*time) for time in told.whole):
        return span
    best = _best(told.whole, anchor.published) or _dated_end(told.ends, anchor.published)
    if best and _is_so_far(best, anchor):
        best = _up_to(_span_of(best, told.named), told.ends, anchor.published)
    years = (years_of_the_text(best, time) for _, time in told.whole)
    return next((time for time in years if time is not best), best)


@dataclass(slots=True)
class _Told:
    """The times of a lead: all named, the whole ones and whether each is beside figures, and the ends."""

    named: list[Time] = field(default_factory=list)
    whole: list[tuple[bool, Time]] = field(default_factory=list)
    ends: list[Time] = field(default_factory=list)


def _read_lead(lead: Sequence[str], rest: Sequence[str], anchor: Anchor, month_lead: int) -> _Told:
    """Return the times of `lead`, and those of the `rest` of a text as long as none of them is whole."""
    told = _Told()
    weekly, briefing = (any(word.search(s) for s in lead) for word in (_WEEKLY, _BRIEFING))
    holiday = any(_WEEK.search(folded) for folded in lead[:2])
    lengths = HOLIDAYS if holiday else LENGTHS["周"] if weekly else range(0)
    for n, folded in enumerate((*lead, *rest)):
        passing = (told.whole or briefing) and all(_is_passing(*time) for time in told.whole)
        if n >= len(lead) and not passing:
            break
        named, anchor = read_times(folded, anchor)
        told.named += named
        untils = (time for time in named if time.strength is Strength.UNTIL)
        told.ends += [
            t for t in untils if _OPENS.search(folded, 0, t.start) and FIGURE.search(folded, t.stop)
        ]
        figured = FIGURE.search(folded) is not None or folded.rstrip().endswith(("：", ":"))
        figured = figured or any(_is_of_campaign(time, folded) for time in named)
        known = {time.period for _, time in told.whole} if n >= month_lead else None
        whole = (t for t in named if _can_be_whole(t, known, folded, lengths) or _is_strike(t, known, folded))
        told.whole += [(figured, time) for time in whole if figured or not SEASON.search(time.text)][:1]
    return told


def _is_of_campaign(time: Time, folded: str) -> bool:
    """Return whether a span is that of a campaign: 7月1日至10月8日，全省打了一场“百日会战”."""
    spans = time.strength in {Strength.RANGE, Strength.SINCE} and is_long(time.period)
    return spans and _CAMPAIGN.search(folded, time.stop) is not None


def _is_passing(figured: bool, time: Time) -> bool:  # noqa: FBT001 - a pair of the list
    """Return whether a time is no more than 今年 beside no figure: 今年第四场发布会."""
    return not figured and time.text in THIS_YEAR


def _best(times: Sequence[tuple[bool, Time]], published: dt.date | None) -> Time | None:
    """Return the first time beside figures, else the first; one long past (2012年高峰时) if no other."""
    fresh = [(figured, time) for figured, time in times if not _is_past(time, published)]
    return next((time for told in (fresh, times) for time in _first(told)), None)


def _dated_end(untils: Iterable[Time], published: dt.date | None) -> Time | None:
    """Return the first time that says up to which day a lead's figures are, before the publication."""
    return next((time for time in untils if time.period and time.period.end != published), None)


def _is_so_far(time: Time, anchor: Anchor) -> bool:
    """Return whether a time lasts to the publication: 今年以来."""
    period = time.period
    return period is not None and period.start is not None and period.end == anchor.published


def _span_of(time: Time, named: Iterable[Time]) -> Time:
    """Return the span of those `named` that begins with a time: 上半年, where the lead says 今年以来."""
    begun = time.period.start if time.period else None
    spans = (other for other in named if other.strength is Strength.RANGE and is_long(other.period))
    return next((other for other in spans if other.period and other.period.start == begun), time)


def _up_to(time: Time, untils: Iterable[Time], published: dt.date | None) -> Time:
    """Return a time that lasts to the publication, up to the day that a lead says: 4月以来, 截至11月30日."""
    start, end = (time.period.start, time.period.end) if time.period else (None, None)
    ends = (other.period.end for other in untils if other.period)
    day = next((day for day in ends if day and start and start < day), None)
    return replace(time, period=Period(start, day)) if day and end == published and day != end else time


def _first(times: Sequence[tuple[bool, Time]]) -> Sequence[Time]:
    """Return the times beside figures, else those that are more than 今年, else all."""
    beside = [time for figured, time in times if figured]
    return beside or [time for _, time in times if time.text not in THIS_YEAR] or [time for _, time in times]


def _is_past(time: Time, published: dt.date | None) -> bool:
    """Return whether a time was over more than a year and a quarter before the publication."""
    end = time.period.end if time.period else None
    return bool(published and end and (published - end).days > LONG_AGO)


def _is_strike(time: Time, told: Container[Period | None] | None, folded: str) -> bool:
    """Return whether a lead tells of one operation of some days: 5月4日至17日展开行动，拘捕36人."""
    if told is not None:
        return False
    days = time.period.days if time.period else 0
    strike = time.strength is Strength.RANGE and days > 1 and _OPERATION.search(folded, time.stop)
    return bool(strike and FIGURE.search(folded, time.stop))


def _can_be_whole(
    time: Time, told: Container[Period | None] | None, folded: str, lengths: Container[int]
) -> bool:
    """Return whether a text may be about a time: a month or more, or of so many days as its week or holiday.

    Behind the lead, which has `told` some, a mere month is only where it is one of these.
    """
    if (
        time.strength not in _WHOLE
        or time.local
        or time.text == _EARLY
        or _ONCE.search(folded, 0, time.start)
    ):
        return False
    if time.strength is Strength.MONTH and told is not None and time.period not in told:
        return False
    if time.strength is Strength.MONTH and _LAUNCHED.match(folded, time.stop):
        return False
    if time.strength is Strength.YEAR and _YEARLY.match(folded, time.stop):
        return False
    days = time.period.days if time.period else 0
    week = time.strength is Strength.RANGE and days in lengths
    return week or is_long(time.period) or _WEEK.search(time.text) is not None
