"""`main_time`: the time that a text as a whole is about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

import regex

from anti_fraud_stats.context.periods import Anchor, Period
from anti_fraud_stats.context.periods.model import Strength
from anti_fraud_stats.context.times import FIGURE, THIS_YEAR, Time, is_long, read_times
from anti_fraud_stats.quantities import parse_numeral

__all__ = [
    "main_time",
    "span_of_years",
    "time_in_review",
    "time_of_head",
    "years_of_the_text",
]

MONTHS: Final = 12
LONG_AGO: Final = 456  # days
_WEEK: Final = regex.compile(r"周|假期|假日|春节|国庆|中秋|端午|清明|五一")
_WHOLE: Final = frozenset({Strength.YEAR, Strength.RANGE, Strength.SINCE, Strength.RELATIVE, Strength.MONTH})
_YEARS_BACK: Final = regex.compile(
    r"(?P<near>这|近|最近|过去)?的?(?:(?P<count>[一二两三四五六七八九十\d]{1,2})(?P<unit>年|个月)|半年)(?:以?来|期?间|里|累计|(?(near)|(?!)))"
)


# 本周 of a bulletin that says which week it covers; 这一年 of one that is about a year
_UNITS_OF_IT: Final = {
    "周": regex.compile(r"[本上这]个?周|(?:这|上)?一周"),
    "月": regex.compile(r"[本当]月"),
    "年": regex.compile(r"这一年|一年下来|本年度?|当年"),
}
_LENGTHS: Final = {"周": range(5, 9), "月": range(28, 32), "年": range(365, 367)}  # in days
_HALF_YEAR: Final = regex.compile(
    r"年中(?:盘点|总结|考|答卷)|(?:这|上|过去的?)?半年(?![后前多]|以[上前下]|期|内|度)|已经?过半"
)
_WHOLE_YEAR: Final = regex.compile(
    r"年终(?:盘点|总结|答卷)|年度(?:盘点|总结|成绩|答卷|账单)|这一年|过去的?一年"
)
_MIDDLE: Final = range(6, 9)  # months in which a half-year is looked back on
_BEGINNING: Final = range(1, 4)  # and a year
_OPENS: Final = regex.compile(r"(?:^|[，,。；：:、（(\s])$")  # not 邻市截至7月: whose it may be
_LAST_MONTH: Final = regex.compile(r"上个?月")
_WEEKLY: Final = regex.compile(r"周报|周通报|一周|[本上]周|统计(?:时段|周期|区间|时间)")


def main_time(
    sentences: Iterable[str], anchor: Anchor, month_lead: int, rest: Sequence[str] = ()
) -> Time | None:
    """Return the time of the text: the first whole period in its title and lead, best beside figures.

    A mere month counts only in the first `month_lead` sentences; the `rest` of the text counts only where
    these say no more than 今年, beside no figure.
    """
    times: list[tuple[bool, Time]] = []
    everything: list[Time] = []
    ends: list[Time] = []
    sentences = list(sentences)
    weekly = any(_WEEKLY.search(folded) for folded in sentences)
    for n, folded in enumerate((*sentences, *rest)):
        if n >= len(sentences) and not (times and all(_is_passing(*time) for time in times)):
            break
        named, anchor = read_times(folded, anchor)
        everything += named
        untils = (time for time in named if time.strength is Strength.UNTIL)
        ends += [t for t in untils if _OPENS.search(folded, 0, t.start) and FIGURE.search(folded, t.stop)]
        fitting = _WHOLE if n < month_lead else _WHOLE - {Strength.MONTH}
        figured = FIGURE.search(folded) is not None
        whole = (t for t in named if t.strength in fitting and _can_be_whole(t, weekly=weekly))
        times += [(figured, time) for time in whole][:1]
    best = _best(times, anchor.published)
    if best and _is_so_far(best, anchor):
        best = _up_to(_span_of(best, everything), ends, anchor.published)
    years = (years_of_the_text(best, time) for _, time in times)
    return next((time for time in years if time is not best), best)


def _is_passing(figured: bool, time: Time) -> bool:  # noqa: FBT001 - a pair of the list
    """Return whether a time is no more than 今年 beside no figure: 今年第四场发布会."""
    return not figured and time.text in THIS_YEAR


def _best(times: Sequence[tuple[bool, Time]], published: dt.date | None) -> Time | None:
    """Return the first time beside figures, else the first; one long past (2012年高峰时) if no other."""
    fresh = [(figured, time) for figured, time in times if not _is_past(time, published)]
    return next((time for told in (fresh, times) for time in _first(told)), None)


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


def span_of_years(sentences: Sequence[str], anchor: Anchor) -> Time | None:
    """Return the first span of whole years that a text names, if it looks back on some: 四年来."""
    if not any(_YEARS_BACK.search(folded) for folded in sentences):
        return None
    for folded in sentences:
        times, anchor = read_times(folded, anchor)
        for time in times:
            if time.strength is Strength.RANGE and time.period and _are_years(time.period):
                return time
    return None


def _are_years(period: Period) -> bool:
    """Return whether a period is of two or more whole years."""
    if period.start is None or period.end is None:
        return False
    edges = period.start.month, period.start.day, period.end.month, period.end.day
    return edges == (1, 1, 12, 31) and period.start.year < period.end.year


def years_of_the_text(time: Time | None, whole: Time | None) -> Time | None:
    """Return the text's time for as many years or months back as it has: 五年来 of 2019年至2023年."""
    period = whole.period if whole else None
    if time and period and (_is_unit_of(time, period) or _is_of_the_text(time)):
        return whole
    match = _YEARS_BACK.fullmatch(time.text) if time and whole else None
    if match is None or period is None or period.start is None or period.end is None:
        return time
    count = MONTHS // 2 if match["count"] is None else int(parse_numeral(match["count"]))
    back = count if match["unit"] in {"个月", None} else count * MONTHS
    return whole if _months(period.start, period.end) == back else time


def time_of_head(time: Time | None, header: Sequence[str], whole: Time | None) -> Time | None:
    """Return the time of a column: 本月 is the month of the text, and 上月 beside it the one before."""
    period = whole.period if whole else None
    if time is None or period is None or period.start is None or not _LAST_MONTH.fullmatch(time.text):
        return years_of_the_text(time, whole)
    if not any("本月" in head for head in header) or period.days not in _LENGTHS["月"]:
        return time
    end = period.start - dt.timedelta(days=1)
    return replace(time, period=Period(end.replace(day=1), end))


def _is_unit_of(time: Time, whole: Period) -> bool:
    """Return whether a time is the very week, month or year that the text is about: 本周, 本月, 这一年."""
    days = whole.days
    unit = next((unit for unit, lengths in _LENGTHS.items() if days in lengths), None)
    return unit is not None and _UNITS_OF_IT[unit].fullmatch(time.text) is not None


def _is_of_the_text(time: Time) -> bool:
    """Return whether a time whose days are not known is that of the text: 春运期间."""
    return time.period is None and time.text.endswith("期间")


def _months(start: dt.date, end: dt.date) -> int | None:
    """Return how many months two days bound, the last of them begun or whole; None where they do not."""
    behind = end + dt.timedelta(days=1)
    months = (behind.year - start.year) * MONTHS + behind.month - start.month
    if abs(behind.day - start.day) <= 1:
        return months
    return months + 1 if start.day == 1 else None


def time_in_review(sentences: Iterable[str], anchor: Anchor) -> Time | None:
    """Return the half-year or the year that a text without dates looks back on: 年中盘点, 这半年."""
    day = anchor.published
    if day is None or day.year == dt.MINYEAR:
        return None
    for folded in sentences:
        if (match := _HALF_YEAR.search(folded)) and day.month in _MIDDLE:
            period = Period(dt.date(day.year, 1, 1), dt.date(day.year, 6, 30))
            return Time(*match.span(), match[0], Strength.RANGE, period)
        if (match := _WHOLE_YEAR.search(folded)) and (day.month in _BEGINNING or day.month == MONTHS):
            year = day.year - (day.month in _BEGINNING)
            period = Period(dt.date(year, 1, 1), dt.date(year, 12, 31))
            return Time(*match.span(), match[0], Strength.YEAR, period)
    return None


def _can_be_whole(time: Time, *, weekly: bool) -> bool:
    """Return whether a text may be about a time: a month or more, a holiday, the week that it covers."""
    days = time.period.days if time.period else 0
    week = weekly and time.strength is Strength.RANGE and days in _LENGTHS["周"]
    return week or is_long(time.period) or _WEEK.search(time.text) is not None
